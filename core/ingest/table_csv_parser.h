// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/ingest/table_row.h"

namespace fairlead::ingest {

/// Cuts UTF-8 text into rows by RFC 4180, as it comes: any line end, doubled quotation marks, line ends inside them.
/// What the standard leaves open is read leniently and counted. Memory is bounded by the longest row allowed.
class TableCsvParser {
 public:
  static constexpr std::size_t kLongestRow = std::size_t{16} << 20;
  static constexpr std::size_t kMostColumns = 16'384;

  TableCsvParser(char delimiter, OnTableRow onRow) : m_delimiter(delimiter), m_onRow(std::move(onRow)) {}

  /// False once the taker has had enough. Throws Failure(Limit) for a row past the limits.
  bool add(std::string_view text);
  /// The last row, if no line end closed it. Throws Failure(Malformed) if a quotation mark is still open.
  void finish();

  std::size_t nulBytes() const { return m_nulBytes; }
  std::size_t strayQuotes() const { return m_strayQuotes; }

 private:
  enum class State { CellStart, Plain, Quoted, QuoteInQuoted, AfterReturn };

  void put(char c);
  void putRun(std::string_view run);
  void endCell();
  void endRow();
  void step(char c);
  void stepAtCell(char c);
  std::string& cell();

  char m_delimiter;
  OnTableRow m_onRow;
  TableRow m_row;
  State m_state = State::CellStart;
  std::size_t m_used = 0;    // cells of m_row in use; the others keep their memory for the next row
  std::size_t m_length = 0;  // of the row so far
  std::size_t m_nulBytes = 0, m_strayQuotes = 0;
  bool m_isEnough = false;
  bool m_isCellOpen = false;
};

/// The delimiter that cuts the head of a file most evenly: comma, semicolon, tab, bar, or caret; a first line "sep=;"
/// says it. `text` may end in the middle of a row.
char recogniseDelimiter(std::string_view text);

}  // namespace fairlead::ingest
