// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/prepared_report.h"

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/base/utf8.h"

namespace fairlead::ingest {

namespace {

constexpr int kDeepest = 8;  // of mails within mails
constexpr std::size_t kLongestTitle = 200;

void understand(PreparedReport& report, std::optional<GradingScheme> scheme, DocumentReader& reader,
                const Progress& progress, int depth) {
  report.sha256 = Sha256::of(report.bytes);
  report.document = reader.read(report.bytes, report.name, progress);
  report.header = recogniseHeader(report.document.text, scheme);
  report.sketch = WordingSketch::of(report.document.text);
  report.characters = codePoints(report.document.text);
  for (Attachment& attachment : report.document.attachments) {
    PreparedReport part;
    part.path = report.path + " » " + attachment.name;
    part.name = attachment.name;
    part.bytes = std::move(attachment.bytes);
    try {
      if (depth >= kDeepest) throw Failure(ErrorCode::Limit, "Mails within mails go too deep; save it on its own.");
      understand(part, scheme, reader, progress, depth + 1);
    } catch (const Failure& failure) {
      if (failure.error().code == ErrorCode::Cancelled) throw;
      part.error = failure.error();
    }
    report.attachments.push_back(std::move(part));
  }
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\n\r") == std::string_view::npos; }

std::string cut(const std::string& text) {
  return text.size() <= kLongestTitle
             ? text
             : text.substr(0, byteOfCodePoint(text, codePoints(text.substr(0, kLongestTitle)) - 1)) + "…";
}

}  // namespace

ItemId PreparedReport::id() const { return ItemId::named("report:" + hex(sha256)); }

Passage PreparedReport::title() const {
  if (const Passage* subject = header.field(Heading::Subject)) return {cut(subject->text), subject->span};
  if (!isBlank(document.title)) return {cut(document.title), {}};
  if (header.firstLine) return {cut(header.firstLine->text), header.firstLine->span};
  return {name, {}};
}

PreparedReport prepareReport(const std::filesystem::path& path, std::uint64_t biggest,
                             std::optional<GradingScheme> scheme, DocumentReader& reader, const Progress& progress) {
  PreparedReport report;
  report.path = replaceMalformed(path.string());
  report.name = replaceMalformed(path.filename().string());
  try {
    report.bytes = readFile(path, biggest);
    understand(report, scheme, reader, progress, 0);
  } catch (const Failure& failure) {
    if (failure.error().code == ErrorCode::Cancelled) throw;
    report.error = failure.error();
  } catch (const std::bad_alloc&) {
    report.error = Error{ErrorCode::Limit, "There is not enough memory to read it; take less at once.", {}};
  }
  return report;
}

}  // namespace fairlead::ingest
