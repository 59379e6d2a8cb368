// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/store/database.h"

namespace fairlead::store {

/// Which features of a layer are wanted: the part of SQL's WHERE that says something of attributes, as OGR and QGIS
/// have it. "speed > 12 AND (flag IN ('TR', 'BG') OR name LIKE 'sea%')". Nothing of the text comes into a statement of
/// SQL: names are those of the table's columns, values are bound.
class LayerFilter {
 public:
  /// Throws Failure(Invalid) with a sentence that says where it stops making sense; of nothing but blanks, too.
  static LayerFilter parse(std::string_view text, const std::vector<std::string>& columns);

  const std::string& sql() const { return m_sql; }  // a condition; values from ?1 on
  void bind(Query& query) const;

  using Value = std::variant<double, std::int64_t, std::string>;

 private:
  LayerFilter(std::string sql, std::vector<Value> values) : m_sql(std::move(sql)), m_values(std::move(values)) {}

  std::string m_sql;
  std::vector<Value> m_values;
};

}  // namespace fairlead::store
