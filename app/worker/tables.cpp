// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/tables.h"

#include <charconv>
#include <limits>

#include "core/base/error.h"
#include "core/ingest/bank_statement.h"
#include "core/ingest/foreign/bank_readers.h"
#include "core/ingest/foreign/sheet_readers.h"
#include "core/ingest/table_wire.h"

namespace fairlead::worker {

namespace {

constexpr std::uint64_t kBiggestTable = std::uint64_t{256} << 20;
constexpr std::size_t kBatchBytes = std::size_t{256} << 10;

}  // namespace

void readSheet(const Request& request, FrameWriter& out) {
  namespace frames = ingest::table_frames;
  if (request.files.size() != 1) throw Failure(ErrorCode::Internal, "A workbook is read one at a time.");
  const std::vector<std::string_view> parameters = unpackFields(request.parameters);
  const std::string_view format = parameters.at(0);
  const std::string sheet(parameters.at(1));
  std::uint64_t most = 0, rows = 0;
  std::from_chars(parameters.at(2).data(), parameters.at(2).data() + parameters.at(2).size(), most);
  if (most == 0) most = std::numeric_limits<std::uint64_t>::max();

  std::string batch;
  ingest::foreign::SheetSink sink;
  sink.onSheets = [&](const std::string& first, const std::vector<std::string>& all) {
    std::vector<std::string_view> names{first};
    names.insert(names.end(), all.begin(), all.end());
    out.write(frames::kSheets, packFields(names));
  };
  sink.onRow = [&](const ingest::TableRow& row) {
    ingest::packRow(batch, row);
    if (batch.size() >= kBatchBytes) {
      out.write(frames::kRows, batch);
      batch.clear();
    }
    return ++rows < most;
  };
  sink.onWarning = [&](const std::string& sentence) { out.write(frames::kWarning, sentence); };

  const Request::File& file = request.files.front();
  if (format == "xls") {
    ingest::foreign::readXls(file.path, sheet, sink);
  } else {
    const std::string bytes = Request::bytes(file, kBiggestTable);
    if (format == "ods")
      ingest::foreign::readOds(bytes, sheet, sink);
    else
      ingest::foreign::readXlsx(bytes, sheet, sink);
  }
  if (!batch.empty()) out.write(frames::kRows, batch);
}

void readBank(const Request& request, FrameWriter& out) {
  namespace frames = ingest::table_frames;
  if (request.files.size() != 1) throw Failure(ErrorCode::Internal, "A bank statement is read one at a time.");
  const std::string bytes = Request::bytes(request.files.front(), kBiggestTable);
  const auto format = ingest::recogniseBank(bytes);
  if (!format) throw Failure(ErrorCode::Unsupported, "This is no bank statement of a known form.");
  for (const ingest::BankStatement& statement : ingest::foreign::readBankFile(bytes, *format))
    out.write(frames::kStatement, ingest::bankJson(statement));
}

}  // namespace fairlead::worker
