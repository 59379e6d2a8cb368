// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/feature_items.h"

#include <algorithm>
#include <charconv>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/base/sha256.h"
#include "core/geo/wkb.h"
#include "core/model/source_id.h"
#include "core/model/value.h"

namespace fairlead::geo {

namespace {

std::string textOf(const LayerFeature::Value& value) {
  using Kind = LayerFeature::Value::Kind;
  char text[48];
  switch (value.kind) {
    case Kind::Null:
      return {};
    case Kind::Integer:
      return std::to_string(value.integer);
    case Kind::Real: {
      // Never as 1e+21: what is written is read by people, and by those who look for a number.
      const auto [end, error] = std::to_chars(text, text + sizeof text, value.real);
      if (error == std::errc{} && std::find(text, end, 'e') == end) return {text, end};
      const auto fixed = std::to_string(value.real);
      return fixed;
    }
    case Kind::Text:
      break;
  }
  const auto first = value.text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(value.text.substr(first, value.text.find_last_not_of(" \t\r\n") - first + 1));
}

}  // namespace

std::string FeatureRecipe::hash() const {
  Sha256 all;
  all.addField(schema).addField(time).addField(key).addField(source).addField(timeRule);
  for (const auto& [property, column] : properties) all.addField(property).addField(column);
  return hex(all.finish());
}

FeatureItems::FeatureItems(store::Transaction& transaction, const FeatureRecipe& recipe, const SchemaSet& schemas,
                           const LayerHeader& header, ItemId layer, std::string originKey)
    : m_transaction(transaction),
      m_recipe(recipe),
      m_schema(schemas.at(recipe.schema)),
      m_header(header),
      m_originKey(std::move(originKey)),
      m_recipeHash(recipe.hash()),
      m_origin(recipe.origin) {
  if (m_schema.isAbstract || (m_schema.kind != ItemKind::Entity && m_schema.kind != ItemKind::Event))
    throw Failure(
        ErrorCode::Invalid,
        "Features can become entities or events, such as Event, Sighting, Location or Vessel; links come from "
        "tables.",
        recipe.schema);
  m_origin.item = layer;
  m_origin.author = transaction.record().author;
  m_origin.at = transaction.record().at;
  for (const auto& [property, column] : recipe.properties) addColumn(property, column, false);
  if (!recipe.time.empty()) {
    if (m_schema.time.empty())
      throw Failure(ErrorCode::Invalid, "A " + m_schema.name + " has no time of its own; leave --time out.",
                    recipe.time);
    addColumn(m_schema.time, recipe.time, true);
  }
  if (!recipe.key.empty()) m_key = fieldNamed(recipe.key);
  for (const Property& property : m_schema.properties)
    if (property.type == PropertyType::Place && (m_placeProperty.empty() || property.name == "location"))
      m_placeProperty = property.name;
  if (!recipe.source.empty()) {
    const ItemId source = sourceNamed(recipe.source);
    const bool isNew = transaction.addItem(source, "Source");
    if (isNew) say(source, "name", recipe.source, {});
    say(layer, "source", source.text(), {});
  }
}

std::size_t FeatureItems::fieldNamed(const std::string& column) const {
  std::string names;
  for (std::size_t i = 0; i < m_header.fields.size(); ++i) {
    if (m_header.fields[i].name == column) return i;
    names += (names.empty() ? "" : ", ") + m_header.fields[i].name;
  }
  throw Failure(ErrorCode::Invalid,
                "The layer " + m_header.name + " has no column of this name; it has " +
                    (names.empty() ? "no columns at all" : names) + ".",
                column);
}

const Property& FeatureItems::propertyNamed(const std::string& name) const {
  if (const Property* property = m_schema.property(name)) return *property;
  std::string names;
  for (const Property& property : m_schema.properties)
    if (property.type != PropertyType::Item) names += (names.empty() ? "" : ", ") + property.name;
  throw Failure(ErrorCode::Invalid, "A " + m_schema.name + " has no property of this name; it has " + names + ".",
                name);
}

void FeatureItems::addColumn(const std::string& property, const std::string& column, bool isWhen) {
  const Property& found = propertyNamed(property);
  if (found.type == PropertyType::Item || found.type == PropertyType::Money)
    throw Failure(ErrorCode::Invalid,
                  "Amounts and links to other items cannot come from a layer's column; import the rows with "
                  "import-table instead.",
                  property);
  m_columns.push_back({&found, fieldNamed(column), isWhen});
}

std::optional<std::string> FeatureItems::valueOf(const Column& column, const std::string& written,
                                                 std::string& why) const {
  if (column.property->type == PropertyType::Time && m_recipe.readTime) return m_recipe.readTime(written, why);
  try {
    return canonicalValue(*column.property, written);
  } catch (const Failure& failure) {
    why = failure.error().message;
    return std::nullopt;
  }
}

void FeatureItems::say(ItemId subject, std::string_view property, const std::string& value,
                       const std::string& original) {
  Statement statement;
  statement.subject = subject;
  statement.property = property;
  statement.value = value;
  statement.original = original;
  statement.origin = m_origin;
  statement.id = derivedStatementId(m_originKey, m_origin.locator, subject, property, value, m_recipeHash);
  m_transaction.add(statement);
}

void FeatureItems::sayPlace(ItemId subject, const LayerFeature& feature) {
  if (feature.wkb.empty() || m_placeProperty.empty()) return;
  if (const auto place = placeOfWkb(feature.wkb))
    say(subject, m_placeProperty, place->text(), {});
  else
    warn("lies outside the world, so that nothing is said of its place", m_row);
}

void FeatureItems::warn(std::string what, std::int64_t row) {
  auto at = std::find_if(m_warnings.begin(), m_warnings.end(), [&](const auto& w) { return w.what == what; });
  if (at == m_warnings.end()) at = m_warnings.insert(at, LayerWarning{std::move(what), 0, {}});
  if (++at->count <= 10) at->rows.push_back(row);
}

void FeatureItems::add(const LayerFeature& feature, std::int64_t row) {
  m_row = row;
  m_origin.locator = "feature " + std::to_string(row);
  std::string name = m_origin.locator;
  if (m_key) {
    const std::string key = textOf(feature.values[*m_key]);
    if (key.empty())
      warn("has no value in the key column " + m_recipe.key + "; taken as an item of its own", row);
    else
      name = "key " + fold(key);
  }
  const ItemId item = ItemId::named("feature:" + m_originKey + "|" + m_header.name + "|" + m_schema.name + "|" + name);
  if (m_transaction.addItem(item, m_schema.name)) ++m_items;
  for (const Column& column : m_columns) {
    const std::string written = textOf(feature.values[column.field]);
    if (written.empty()) {
      if (column.isWhen) warn("has no time in " + m_recipe.time, row);
      continue;
    }
    std::string why;
    if (const auto value = valueOf(column, written, why))
      say(item, column.property->name, *value, *value == written ? std::string() : written);
    else
      warn("has a value in " + m_header.fields[column.field].name + " that was left out: " + why, row);
  }
  sayPlace(item, feature);
}

}  // namespace fairlead::geo
