// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/exchange/geometry.h"
#include "core/store/layer_repository.h"

namespace fairlead::exchange {

/// A layer's features in one pass, with their attributes; not those that its filter hides.
class FeatureTable {
 public:
  FeatureTable(const store::Database& database, const store::LayerRow& layer);

  struct Column {
    std::string name, type;  // GeoPackage's types
    bool isNumber = false;
  };
  struct Feature {
    std::int64_t fid = 0;
    std::optional<Geometry> geometry;
    std::string blob;                               // as it stands in the table; empty: none
    std::vector<std::optional<std::string>> cells;  // by column; numbers as SQLite writes them
  };
  const std::vector<Column>& columns() const { return m_columns; }
  void forEach(const std::function<void(const Feature&)>& visit) const;

 private:
  const store::Database& m_database;
  std::string m_table;
  std::optional<store::LayerFilter> m_filter;
  std::vector<Column> m_columns;
};

}  // namespace fairlead::exchange
