// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/geo/layer_stream.h"
#include "core/model/schema.h"
#include "core/model/statement.h"
#include "core/store/transaction.h"

namespace fairlead::geo {

/// What each feature of a layer becomes: an entity or event, with statements from its columns and its geometry.
struct FeatureRecipe {
  std::string schema;  // empty: features stay features
  std::string time;    // the column that says when; empty: none
  std::string key;     // the column that decides when two features speak of one item; empty: each is its own
  std::vector<std::pair<std::string, std::string>> properties;  // property, column
  std::string source;                                           // who supplied the layer; empty: not said
  Origin origin;                                                // grading and marking only
  /// The canonical text of a time as written, or nothing and a sentence; the caller knows patterns, order and zone.
  std::function<std::optional<std::string>(const std::string& written, std::string& why)> readTime;
  std::string timeRule;  // how readTime reads, in words that stay the same: part of the derived ids

  /// SHA-256 over all that decides what is said.
  std::string hash() const;
};

/// Makes features the origins of statements: the origin is the layer's item, the locator `feature N`, N the row's
/// number in the layer. Ids are name-based, so that the same file by the same recipe says the same everywhere.
class FeatureItems {
 public:
  /// Throws Failure(Invalid) for a schema, property or column that is not there, naming those that are.
  FeatureItems(store::Transaction& transaction, const FeatureRecipe& recipe, const SchemaSet& schemas,
               const LayerHeader& header, ItemId layer, std::string originKey);

  void add(const LayerFeature& feature, std::int64_t row);
  std::int64_t items() const { return m_items; }
  /// Values that could not be read, counted by column and reason, with the first rows.
  std::vector<LayerWarning> takeWarnings() { return std::move(m_warnings); }

 private:
  struct Column {
    const Property* property = nullptr;
    std::size_t field = 0;
    bool isWhen = false;
  };
  std::size_t fieldNamed(const std::string& column) const;
  const Property& propertyNamed(const std::string& name) const;
  void addColumn(const std::string& property, const std::string& column, bool isWhen);
  std::optional<std::string> valueOf(const Column& column, const std::string& written, std::string& why) const;
  void say(ItemId subject, std::string_view property, const std::string& value, const std::string& original);
  void sayPlace(ItemId subject, const LayerFeature& feature);
  void warn(std::string what, std::int64_t row);

  store::Transaction& m_transaction;
  const FeatureRecipe& m_recipe;
  const Schema& m_schema;
  const LayerHeader& m_header;
  std::string m_originKey, m_recipeHash;
  Origin m_origin;
  std::string m_placeProperty;
  std::vector<Column> m_columns;
  std::optional<std::size_t> m_key;
  std::int64_t m_items = 0, m_row = 0;
  std::vector<LayerWarning> m_warnings;
};

}  // namespace fairlead::geo
