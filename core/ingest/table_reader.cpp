// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_reader.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "core/base/ascii.h"
#include "core/base/contained_process.h"
#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/ingest/bank_statement.h"
#include "core/ingest/table_bank.h"
#include "core/ingest/table_csv_parser.h"
#include "core/ingest/table_json_lines.h"
#include "core/ingest/table_wire.h"

namespace fairlead::ingest {

namespace {

struct FormatWords {
  std::string_view name, mediaType;
};
constexpr std::array<FormatWords, 6> kFormats{
    {{"csv", "text/csv"},
     {"jsonl", "application/jsonl"},
     {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
     {"xls", "application/vnd.ms-excel"},
     {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
     {"bank", "text/plain"}}};

std::string lowerEnding(const std::filesystem::path& path) { return ascii::lowered(path.extension().string()); }

bool isBlank(const TableRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return cell.find_first_not_of(" \t") == std::string::npos; });
}

}  // namespace

std::string_view tableFormatName(TableFormat format) { return kFormats[static_cast<std::size_t>(format)].name; }
std::string_view tableMediaType(TableFormat format) { return kFormats[static_cast<std::size_t>(format)].mediaType; }

TableFormat recogniseTable(const FileScan& scan, const std::filesystem::path& path) {
  const std::string_view head = scan.head;
  const std::string ending = lowerEnding(path);
  const std::string where = path.filename().string();
  if (scan.size == 0) throw Failure(ErrorCode::Malformed, "The file is empty; there is no table in it.", where);
  if (recogniseBank(head)) return TableFormat::Bank;
  if (head.substr(0, 4) == "PK\x03\x04") {
    if (head.find("application/vnd.oasis.opendocument.spreadsheet") != std::string_view::npos || ending == ".ods")
      return TableFormat::Ods;
    if (ending == ".xlsx" || ending == ".xlsm" || head.find("xl/") != std::string_view::npos ||
        head.find("[Content_Types].xml") != std::string_view::npos)
      return TableFormat::Xlsx;
    throw Failure(ErrorCode::Unsupported, "This is an archive, not a table; unpack it and import what is in it.",
                  where);
  }
  if (head.substr(0, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") return TableFormat::Xls;
  for (const std::string_view magic :
       {std::string_view("%PDF"), std::string_view("\x89PNG"), std::string_view("\xFF\xD8\xFF"),
        std::string_view("GIF8"), std::string_view("\x1F\x8B"), std::string_view("SQLite format")})
    if (head.substr(0, magic.size()) == magic)
      throw Failure(
          ErrorCode::Unsupported,
          "This is no table; save it as CSV, XLSX, XLS, ODS or JSON lines, or import it as a report or layer.", where);
  const std::size_t first = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (first != std::string_view::npos && head[first] == '{' &&
      (ending == ".jsonl" || ending == ".ndjson" || ending == ".ijson" || ending == ".json" ||
       head.substr(first + 1).find_first_not_of(" \t") == head.substr(first + 1).find('"')))
    return TableFormat::JsonLines;
  if (ending == ".json" || ending == ".xml")
    throw Failure(ErrorCode::Unsupported, "JSON is read as lines, one object each; save it so, or as CSV.", where);
  return TableFormat::Csv;
}

std::optional<std::size_t> TableHead::column(std::string_view name) const {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i] == name) return i;
  const std::string folded = fold(ascii::trimmed(name));
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (fold(columns[i]) == folded) return i;
  return std::nullopt;
}

/// Makes a head of the first row and an even table of the rest.
class TableReader::Shaper {
 public:
  Shaper(const TableOptions& options, const OnHead& onHead, const OnTableRow& onRow, TableFormat format)
      : m_options(options), m_onHead(onHead), m_onRow(onRow) {
    head.format = format;
  }

  bool take(const TableRow& row) {
    if (m_skipped < m_options.skip) {
      ++m_skipped;
      return true;
    }
    if (!m_hasHead) {
      if (isBlank(row)) return true;
      if (m_options.head.empty()) {
        setHead(row.cells);
        return true;
      }
      setHead(m_options.head);
    }
    if (isBlank(row)) return true;
    if (m_rows++ >= m_options.mostRows) return false;
    if (row.cells.size() >= head.columns.size()) return m_onRow(row);
    m_padded.number = row.number;
    m_padded.cells.assign(row.cells.begin(), row.cells.end());
    m_padded.cells.resize(head.columns.size());
    return m_onRow(m_padded);
  }

  void setHead(const std::vector<std::string>& names) {
    std::vector<std::string> columns;
    for (const std::string& name : names) columns.emplace_back(ascii::trimmed(name));
    while (!columns.empty() && columns.back().empty()) columns.pop_back();  // delimiters at the end of each row
    std::set<std::string> taken;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      std::string name = columns[i].empty() ? "Column " + std::to_string(i + 1) : columns[i];
      for (int n = 2; taken.count(name) > 0; ++n)
        name = (columns[i].empty() ? "Column" : columns[i]) + " " + std::to_string(n);
      taken.insert(name);
      columns[i] = name;
    }
    head.columns = std::move(columns);
    m_hasHead = true;
    m_onHead(head);
  }

  void finish(const std::string& where) const {
    if (!m_hasHead) throw Failure(ErrorCode::Malformed, "There is no row in this table.", where);
  }

  TableHead head;

 private:
  const TableOptions& m_options;
  const OnHead& m_onHead;
  const OnTableRow& m_onRow;
  TableRow m_padded;
  std::uint64_t m_skipped = 0, m_rows = 0;
  bool m_hasHead = false;
};

TableReader::TableReader(std::filesystem::path path, TableOptions options, const Progress& progress)
    : m_path(std::move(path)), m_options(std::move(options)), m_progress(progress), m_scan(scanFile(m_path, progress)) {
  m_format = recogniseTable(m_scan, m_path);
}

void TableReader::read(const OnHead& onHead, const OnTableRow& onRow, std::vector<std::string>& warnings) const {
  Shaper shaper(m_options, onHead, onRow, m_format);
  try {
    switch (m_format) {
      case TableFormat::Csv:
        readCsv(shaper, warnings);
        break;
      case TableFormat::JsonLines:
        readJsonLines(shaper);
        break;
      case TableFormat::Xlsx:
      case TableFormat::Xls:
      case TableFormat::Ods:
        readSheet(shaper, warnings);
        break;
      case TableFormat::Bank:
        readBank(shaper, warnings);
        break;
    }
  } catch (const Failure& failure) {
    Error error = failure.error();
    const std::string name = m_path.filename().string();
    if (error.where.rfind(name, 0) != 0) error.where = error.where.empty() ? name : name + ", " + error.where;
    throw Failure(error);
  }
  shaper.finish(m_path.filename().string());
}

void TableReader::readCsv(Shaper& shaper, std::vector<std::string>& warnings) const {
  const std::string encoding = m_options.encoding.empty() ? m_scan.encoding : m_options.encoding;
  const std::string head = headText(m_scan.head, encoding);
  if (encoding == "UTF-8" && std::count(head.begin(), head.end(), '\0') > static_cast<std::ptrdiff_t>(head.size() / 10))
    throw Failure(ErrorCode::Unsupported, "This is no text, so no table is read from it; save it as CSV or XLSX.");
  shaper.head.encoding = encoding;
  if (m_options.encoding.empty() && !encoding.starts_with("UTF-"))
    warnings.push_back("The table is no UTF-8 and was read as " + encoding +
                       "; if names look wrong, say \"encoding\" in the specification's \"rows\".");
  const bool saysDelimiter = head.size() > 4 && head.substr(0, 4) == "sep=" && head[4] != '\n' && head[4] != '\r';
  const char delimiter = m_options.delimiter != '\0' ? m_options.delimiter : recogniseDelimiter(head);
  shaper.head.delimiter = delimiter;
  TableCsvParser parser(delimiter,
                        [&](const TableRow& row) { return (saysDelimiter && row.number == 1) || shaper.take(row); });
  readText(
      m_path, encoding, [&](std::string_view text) { return parser.add(text); }, m_progress);
  parser.finish();
  if (parser.nulBytes() > 0)
    warnings.push_back(std::to_string(parser.nulBytes()) + " NUL bytes were left out of the text.");
  if (parser.strayQuotes() > 0)
    warnings.push_back(std::to_string(parser.strayQuotes()) +
                       " quotation marks stand where none should; they were taken as text.");
}

void TableReader::readJsonLines(Shaper& shaper) const {
  const std::string encoding = m_options.encoding.empty() ? m_scan.encoding : m_options.encoding;
  shaper.head.encoding = encoding;
  const auto eachLine = [&](const std::function<bool(std::uint64_t, std::string_view)>& take) {
    LineCutter lines;
    bool wantsMore = true;
    readText(
        m_path, encoding, [&](std::string_view text) { return wantsMore = lines.add(text, take); }, m_progress);
    if (wantsMore) lines.finish(take);
  };
  const auto fields = [](std::uint64_t number, std::string_view line) {
    try {
      return flattenJson(line);
    } catch (const Failure& failure) {
      throw Failure(failure.error().code, failure.error().message, "row " + std::to_string(number));
    }
  };
  // Columns come as they please, so that all lines are looked at before the head is known.
  std::vector<std::string> columns;
  std::unordered_map<std::string, std::size_t> places;
  std::uint64_t seen = 0;
  eachLine([&](std::uint64_t number, std::string_view line) {
    for (auto& [name, value] : fields(number, line))
      if (places.emplace(name, columns.size()).second) columns.push_back(name);
    if (columns.size() > TableCsvParser::kMostColumns)
      throw Failure(ErrorCode::Limit, "The objects have more than 16384 different keys between them; split the file.");
    return ++seen < m_options.mostRows;
  });
  if (!columns.empty()) shaper.setHead(columns);
  TableRow row;
  eachLine([&](std::uint64_t number, std::string_view line) {
    row.number = number;
    row.cells.assign(columns.size(), {});
    for (auto& [name, value] : fields(number, line))
      if (const auto place = places.find(name); place != places.end()) row.cells[place->second] = std::move(value);
    return shaper.take(row);
  });
}

void TableReader::readSheet(Shaper& shaper, std::vector<std::string>& warnings) const {
  ContainedLimits limits;
  limits.time = std::chrono::minutes(10);
  limits.answer = std::uint64_t{8} << 30;
  ContainedProcess worker(limits);
  const bool isBounded = m_options.mostRows < std::numeric_limits<std::uint64_t>::max() / 2;
  const std::string most = std::to_string(isBounded ? m_options.mostRows + m_options.skip + 50 : 0);
  bool wantsMore = true;
  worker.run(
      table_frames::kSheetTask, packFields({tableFormatName(m_format), m_options.sheet, most}), {{m_path}},
      [&](std::uint8_t type, std::string_view payload) {
        if (type == table_frames::kSheets) {
          const auto names = unpackFields(payload);
          shaper.head.sheets.assign(names.begin() + 1, names.end());
          shaper.head.sheet = names.at(0);
        } else if (type == table_frames::kRows && wantsMore) {
          wantsMore = unpackRows(payload, [&](const TableRow& row) { return shaper.take(row); });
        } else if (type == table_frames::kWarning) {
          warnings.emplace_back(payload);
        }
      },
      m_progress);
}

void TableReader::readBank(Shaper& shaper, std::vector<std::string>& warnings) const {
  shaper.setHead(bankColumns());
  readBankTable(
      m_path, [&](const TableRow& row) { return shaper.take(row); }, warnings, m_progress);
}

TableHead TableReader::readHead(std::uint64_t rows, std::vector<TableRow>& into) const {
  TableHead head;
  std::vector<std::string> warnings;
  TableReader part = *this;
  part.m_options.mostRows = rows;
  part.read([&](const TableHead& found) { head = found; },
            [&](const TableRow& row) {
              into.push_back(row);
              return into.size() < rows;
            },
            warnings);
  return head;
}

}  // namespace fairlead::ingest
