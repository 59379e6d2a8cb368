// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/feature_table.h"

#include "core/store/layer_repository.h"

namespace fairlead::exchange {

namespace {

bool isNumeric(std::string_view type) {
  for (const char* word : {"INT", "REAL", "DOUBLE", "FLOAT"})
    if (type.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace

FeatureTable::FeatureTable(const store::Database& database, const store::LayerRow& layer)
    : m_database(database), m_table(layer.table), m_filter(store::LayerRepository(database).filterOf(layer)) {
  store::Query columns =
      database.query("SELECT name, type FROM pragma_table_info(?1) WHERE name NOT IN ('fid', 'geom') ORDER BY cid");
  columns.bind(1, std::string_view(m_table));
  while (columns.step())
    m_columns.push_back({std::string(columns.text(0)), std::string(columns.text(1)), isNumeric(columns.text(1))});
}

void FeatureTable::forEach(const std::function<void(const Feature&)>& visit) const {
  std::string sql = "SELECT fid, geom";
  for (const Column& column : m_columns) sql += ", " + store::sqlQuoted(column.name);
  store::Query rows = m_database.query(sql + " FROM " + store::sqlQuoted(m_table) +
                                       (m_filter ? " WHERE " + m_filter->sql() : std::string()) + " ORDER BY fid");
  if (m_filter) m_filter->bind(rows);
  Feature feature;
  feature.cells.resize(m_columns.size());
  while (rows.step()) {
    feature.fid = rows.integer(0);
    const auto blob = rows.blob(1);
    feature.blob.assign(reinterpret_cast<const char*>(blob.data()), blob.size());
    feature.geometry = parseGeoPackage(blob);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      const int column = static_cast<int>(i) + 2;
      feature.cells[i] = rows.isNull(column) ? std::nullopt : std::optional(std::string(rows.text(column)));
    }
    visit(feature);
  }
}

}  // namespace fairlead::exchange
