// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An import specification as it is kept and hashed: the same rules give the same bytes, however they were written.
#include <nlohmann/json.hpp>

#include "core/base/sha256.h"
#include "core/ingest/import_specification.h"

namespace fairlead::ingest {

namespace {

using Json = nlohmann::ordered_json;

void putText(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

Json ruleJson(const ValueRule& rule) {
  Json json = Json::object();
  if (rule.columns.size() == 1) json["column"] = rule.columns[0];
  if (rule.columns.size() > 1) json["columns"] = rule.columns;
  if (rule.constant) json["value"] = *rule.constant;
  putText(json, "item", rule.item);
  putText(json, "latitude", rule.latitude);
  putText(json, "longitude", rule.longitude);
  putText(json, "format", rule.format);
  putText(json, "zone", rule.zone);
  putText(json, "clean", std::string(cleaningName(rule.clean)));
  putText(json, "unit", rule.unit);
  putText(json, "currency", rule.currency);
  putText(json, "currency_column", rule.currencyColumn);
  if (!rule.empty.empty()) json["empty"] = rule.empty;
  if (!rule.words.empty()) json["words"] = rule.words;
  putText(json, "split", rule.split);
  return json;
}

Json conditionsJson(const std::vector<RowCondition>& conditions) {
  Json json = Json::array();
  for (const RowCondition& condition : conditions) {
    Json one{{"column", condition.column}};
    if (condition.values.empty())
      one["filled"] = !condition.isNot;
    else
      one[condition.isNot ? "not" : "in"] = condition.values;
    json.push_back(std::move(one));
  }
  return json;
}

Json itemJson(const ItemRule& item) {
  Json json{{"as", item.as}};
  json[item.from.empty() && item.to.empty() ? "schema" : "link"] = item.schema;
  if (!item.key.empty()) json["key"] = item.key;
  putText(json, "each", item.each);
  putText(json, "from", item.from);
  putText(json, "to", item.to);
  if (item.time) json["time"] = ruleJson(*item.time);
  if (!item.where.empty()) json["where"] = conditionsJson(item.where);
  if (item.isOptional) json["optional"] = true;
  if (item.isKnown) json["known"] = true;
  Json properties = Json::object();
  for (const auto& [name, rule] : item.properties) properties[name] = ruleJson(rule);
  if (!properties.empty()) json["properties"] = std::move(properties);
  return json;
}

}  // namespace

std::string ImportSpecification::json() const {
  Json json{{"name", name}, {"source", source}};
  putText(json, "grading", grading);
  putText(json, "handling", handling);
  putText(json, "classification", classification);
  putText(json, "zone", zone);
  putText(json, "region", region);
  putText(json, "currency", currency);
  putText(json, "date_order", std::string(dateOrderName(dateOrder)));
  Json rows = Json::object();
  if (table.skip > 0) rows["skip"] = table.skip;
  if (!where.empty()) rows["where"] = conditionsJson(where);
  if (!table.head.empty()) rows["head"] = table.head;
  putText(rows, "sheet", table.sheet);
  putText(rows, "encoding", table.encoding);
  if (table.delimiter != '\0') rows["delimiter"] = std::string(1, table.delimiter);
  if (!empty.empty()) rows["empty"] = empty;
  if (!rows.empty()) json["rows"] = std::move(rows);
  json["items"] = Json::array();
  for (const ItemRule& item : items) json["items"].push_back(itemJson(item));
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string ImportSpecification::hash() const { return hex(Sha256::of(json())); }

}  // namespace fairlead::ingest
