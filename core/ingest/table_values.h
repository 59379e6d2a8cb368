// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/ingest/import_specification.h"
#include "core/ingest/table_time.h"

namespace fairlead::ingest {

/// A cell that cannot be read as what the specification says it is.
struct CellProblem {
  std::uint64_t row = 0;  // counted from 1 in the file, the head included
  std::string column, value, reason;
};

/// What a dry run tells about the times of a table.
struct TimeCounts {
  std::uint64_t read = 0, isSwappable = 0, isYearShort = 0, isMidnight = 0, isWholeHour = 0, inGap = 0, inOverlap = 0;
};

struct CellValue {
  std::string value, original;  // original: as written, where it differs
};

/// Reads the values of one property from rows, by one rule of the specification. One thread.
class ValueReader {
 public:
  /// `isWhen`: the time of a link or event, where a date alone is a day of the zone.
  ValueReader(const ValueRule& rule, const Property& property, const ImportSpecification& specification,
              const TableHead& head, bool isWhen);

  /// Appends the values; nothing for an empty cell. A sentence's worth of problem if the cell cannot be read.
  std::optional<CellProblem> read(const TableRow& row, std::vector<CellValue>& into, TimeCounts& times) const;

  const Property& property() const { return m_property; }
  const ValueRule& rule() const { return m_rule; }
  /// The cell's currency, or that of the rule or specification.
  std::string currency(const TableRow& row) const;
  /// True if the rule reads this one column and nothing else.
  bool isOf(std::size_t column) const { return m_columns.size() == 1 && m_columns.front() == column; }
  /// True if the rule joins these columns, in this order.
  bool isOf(const std::vector<std::size_t>& columns) const { return m_columns == columns; }

 private:
  std::string written(const TableRow& row) const;
  bool isEmpty(const std::string& text) const;
  std::optional<std::string> value(const std::string& text, std::string& why, TimeCounts& times) const;
  std::pair<std::string, std::string> placeCells(const TableRow& row) const;
  std::optional<std::string> place(const std::string& latitude, const std::string& longitude, std::string& why) const;
  std::string clean(const std::string& text, std::string& why) const;
  std::string columnNames() const;
  const std::optional<std::string>& phone(const std::string& text) const;

  const ValueRule& m_rule;
  const Property& m_property;
  const ImportSpecification& m_specification;
  std::vector<std::size_t> m_columns;
  std::optional<std::size_t> m_latitude, m_longitude, m_currency;
  std::optional<TimeReader> m_times;
  mutable std::unordered_map<std::string, std::optional<std::string>> m_phones;  // read before: most come many times
  bool m_isWhen;
};

std::string trimmedCell(const TableRow& row, std::size_t column);

}  // namespace fairlead::ingest
