// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_csv_parser.h"

#include <array>
#include <map>

#include "core/base/error.h"

namespace fairlead::ingest {

namespace {

std::string rowName(std::uint64_t number) { return "row " + std::to_string(number); }

}  // namespace

std::string& TableCsvParser::cell() {
  if (!m_isCellOpen) {
    if (m_used == kMostColumns)
      throw Failure(
          ErrorCode::Limit,
          "A row has more than " + std::to_string(kMostColumns) + " columns; check the delimiter, or split the table.",
          rowName(m_row.number + 1));
    if (m_used == m_row.cells.size()) m_row.cells.emplace_back();
    m_row.cells[m_used].clear();
    ++m_used;
    m_isCellOpen = true;
  }
  return m_row.cells[m_used - 1];
}

void TableCsvParser::put(char c) { putRun(std::string_view(&c, 1)); }

void TableCsvParser::putRun(std::string_view run) {
  m_length += run.size();
  if (m_length > kLongestRow)
    throw Failure(ErrorCode::Limit,
                  "A row is longer than 16 MB, so this is hardly a table; check for a quotation mark that is not "
                  "closed, or for missing line ends.",
                  rowName(m_row.number + 1));
  cell().append(run);
}

void TableCsvParser::endCell() {
  cell();
  m_isCellOpen = false;
  m_state = State::CellStart;
}

void TableCsvParser::endRow() {
  endCell();
  ++m_row.number;
  m_length = 0;
  // Cells past the used ones are handed over as none, and keep their memory aside.
  std::vector<std::string> spare(std::make_move_iterator(m_row.cells.begin() + static_cast<std::ptrdiff_t>(m_used)),
                                 std::make_move_iterator(m_row.cells.end()));
  m_row.cells.resize(m_used);
  m_isEnough = !m_onRow(m_row);
  m_row.cells.insert(m_row.cells.end(), std::make_move_iterator(spare.begin()), std::make_move_iterator(spare.end()));
  m_used = 0;
}

void TableCsvParser::stepAtCell(char c) {
  if (c == m_delimiter) {
    endCell();
  } else if (c == '\n' || c == '\r') {
    endRow();
    if (c == '\r') m_state = State::AfterReturn;
  } else if (c == '"' && m_state == State::CellStart) {
    cell();
    m_state = State::Quoted;
  } else if (c == '\0') {
    ++m_nulBytes;
  } else {
    if (c == '"') ++m_strayQuotes;
    m_state = State::Plain;
    put(c);
  }
}

void TableCsvParser::step(char c) {
  switch (m_state) {
    case State::AfterReturn:
      m_state = State::CellStart;
      if (c != '\n') stepAtCell(c);
      return;
    case State::CellStart:
    case State::Plain:
      stepAtCell(c);
      return;
    case State::Quoted:
      if (c == '"')
        m_state = State::QuoteInQuoted;
      else if (c == '\0')
        ++m_nulBytes;
      else
        put(c);
      return;
    case State::QuoteInQuoted:
      if (c == '"') {
        m_state = State::Quoted;
        put(c);
      } else {
        if (c != m_delimiter && c != '\n' && c != '\r') ++m_strayQuotes;
        m_state = State::Plain;
        stepAtCell(c);
      }
      return;
  }
}

bool TableCsvParser::add(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && !m_isEnough) {
    // Runs of ordinary characters go over in one piece.
    if (m_state == State::Plain || m_state == State::Quoted || m_state == State::CellStart) {
      std::size_t end = at;
      if (m_state == State::Quoted) {
        while (end < text.size() && text[end] != '"' && text[end] != '\0') ++end;
      } else {
        while (end < text.size() && text[end] != m_delimiter && text[end] != '\n' && text[end] != '\r' &&
               text[end] != '"' && text[end] != '\0')
          ++end;
      }
      if (end > at) {
        putRun(text.substr(at, end - at));
        if (m_state == State::CellStart) m_state = State::Plain;
        at = end;
        continue;
      }
    }
    step(text[at++]);
  }
  return !m_isEnough;
}

void TableCsvParser::finish() {
  if (m_isEnough) return;
  if (m_state == State::Quoted)
    throw Failure(ErrorCode::Malformed,
                  "A quotation mark opens in this row and is never closed; close it, or double it if it is part of "
                  "the text.",
                  rowName(m_row.number + 1));
  if (m_used > 0 || m_isCellOpen) endRow();
}

char recogniseDelimiter(std::string_view text) {
  if (text.size() > 4 && text.substr(0, 4) == "sep=" && text[4] != '\n' && text[4] != '\r') return text[4];
  constexpr std::array<char, 5> kCandidates{',', ';', '\t', '|', '^'};
  char best = ',';
  double bestScore = 0;
  for (const char candidate : kCandidates) {
    // How many rows have as many cells as most rows have; a tie goes to the one that cuts into more.
    std::map<std::size_t, std::size_t> rowsByCells;
    std::size_t rows = 0;
    TableCsvParser parser(candidate, [&](const TableRow& row) {
      if (row.cells.size() > 1 || !row.cells[0].empty()) {
        ++rowsByCells[row.cells.size()];
        ++rows;
      }
      return rows < 200;
    });
    try {
      parser.add(text);
      if (rows == 0) parser.finish();
    } catch (const Failure&) {
      continue;  // too long a row, or a quotation mark open at the end of the sample
    }
    for (const auto& [cells, count] : rowsByCells) {
      if (cells < 2) continue;
      const double share = static_cast<double>(count) / static_cast<double>(rows);
      const double score = share * share + 0.002 * static_cast<double>(cells < 100 ? cells : 100);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
  }
  return best;
}

}  // namespace fairlead::ingest
