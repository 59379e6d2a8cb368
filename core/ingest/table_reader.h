// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/ingest/table_row.h"
#include "core/ingest/table_text.h"

namespace fairlead::ingest {

enum class TableFormat { Csv, JsonLines, Xlsx, Xls, Ods, Bank };
std::string_view tableFormatName(TableFormat format);
std::string_view tableMediaType(TableFormat format);

/// By content first, the name's ending second. Throws Failure(Unsupported) that says what to do.
TableFormat recogniseTable(const FileScan& scan, const std::filesystem::path& path);

/// How to read where the file does not say so itself.
struct TableOptions {
  std::string sheet;              // of a workbook; empty: the first
  char delimiter = '\0';          // of a text; none: recognised
  std::string encoding;           // of a text; empty: recognised
  std::uint64_t skip = 0;         // rows before the head
  std::vector<std::string> head;  // of a table whose first row is no head
  std::uint64_t mostRows = std::numeric_limits<std::uint64_t>::max();
};

struct TableHead {
  TableFormat format = TableFormat::Csv;
  std::vector<std::string> columns;  // trimmed and each its own; "Column 3" where the cell is empty
  std::string encoding, sheet;
  std::vector<std::string> sheets;
  char delimiter = ',';

  /// The column's place; also folded ("caller name" finds "Caller Name"). Nothing if it is not there.
  std::optional<std::size_t> column(std::string_view name) const;
};

/// Gives the head once, then each row that holds anything, in order; every row has as many cells as the head, or more
/// where the file has more. CSV and JSON lines are read here, with bounded memory; workbooks in the contained program.
class TableReader {
 public:
  /// Scans the file. Throws Failure(NotFound, Unsupported).
  explicit TableReader(std::filesystem::path path, TableOptions options = {}, const Progress& progress = unwatched());

  const FileScan& scan() const { return m_scan; }
  TableFormat format() const { return m_format; }
  const std::filesystem::path& path() const { return m_path; }

  using OnHead = std::function<void(const TableHead&)>;
  /// Throws Failure(Malformed, Limit); `warnings` gets sentences about what was read leniently.
  void read(const OnHead& onHead, const OnTableRow& onRow, std::vector<std::string>& warnings) const;
  /// The head and the first rows.
  TableHead readHead(std::uint64_t rows, std::vector<TableRow>& into) const;

 private:
  class Shaper;
  void readCsv(Shaper& shaper, std::vector<std::string>& warnings) const;
  void readJsonLines(Shaper& shaper) const;
  void readBank(Shaper& shaper, std::vector<std::string>& warnings) const;
  void readSheet(Shaper& shaper, std::vector<std::string>& warnings) const;

  std::filesystem::path m_path;
  TableOptions m_options;
  const Progress& m_progress;
  FileScan m_scan;
  TableFormat m_format = TableFormat::Csv;
};

}  // namespace fairlead::ingest
