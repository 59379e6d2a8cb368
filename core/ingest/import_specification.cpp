// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/import_specification.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"

namespace fairlead::ingest {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 7> kCleanings{"", "trim", "upper", "phone", "plate", "iban", "name"};

[[noreturn]] void refuse(const std::string& where, const std::string& what) {
  throw Failure(ErrorCode::Invalid, "The import specification cannot be used: " + what + ".", where);
}

std::string list(const std::vector<std::string>& words) {
  constexpr std::size_t kMost = 100;
  std::string out;
  for (std::size_t i = 0; i < words.size() && i < kMost; ++i) out += (out.empty() ? "" : ", ") + words[i];
  if (words.size() > kMost) out += " and " + std::to_string(words.size() - kMost) + " more";
  return out;
}

/// Reads one object of the document and notes which keys nobody asked for.
class ObjectReader {
 public:
  ObjectReader(const Json& json, std::string where, std::vector<std::string>& warnings)
      : m_json(json), m_where(std::move(where)), m_warnings(warnings) {
    if (!json.is_object()) refuse(m_where, "an object {...} is expected here");
  }
  ~ObjectReader() {
    for (const auto& [key, value] : m_json.items())
      if (m_asked.count(key) == 0)
        m_warnings.push_back("\"" + key + "\" in " + m_where + " means nothing to an import and was passed over.");
  }
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;

  const Json* find(const std::string& key) {
    m_asked.insert(key);
    const auto found = m_json.find(key);
    return found == m_json.end() || found->is_null() ? nullptr : &*found;
  }
  std::string text(const std::string& key) {
    const Json* found = find(key);
    return found ? scalar(*found, key) : std::string();
  }
  std::vector<std::string> texts(const std::string& key) {
    std::vector<std::string> out;
    const Json* found = find(key);
    if (!found) return out;
    if (!found->is_array()) return {scalar(*found, key)};
    for (const Json& element : *found) out.push_back(scalar(element, key));
    return out;
  }
  std::string scalar(const Json& json, const std::string& key) const {
    if (json.is_string()) return json.get<std::string>();
    if (json.is_number() || json.is_boolean()) return json.dump();
    refuse(m_where, "\"" + key + "\" must be a text");
  }
  const std::string& where() const { return m_where; }
  std::vector<std::string>& warnings() { return m_warnings; }

 private:
  const Json& m_json;
  std::string m_where;
  std::vector<std::string>& m_warnings;
  std::set<std::string> m_asked;
};

ValueRule readRule(const Json& json, const std::string& where, std::vector<std::string>& warnings) {
  ValueRule rule;
  if (json.is_string()) {
    rule.columns = {json.get<std::string>()};
    return rule;
  }
  ObjectReader object(json, where, warnings);
  rule.columns = object.texts("columns");
  if (const std::string column = object.text("column"); !column.empty()) rule.columns = {column};
  if (const Json* constant = object.find("value")) rule.constant = object.scalar(*constant, "value");
  rule.item = object.text("item");
  rule.latitude = object.text("latitude");
  rule.longitude = object.text("longitude");
  rule.format = object.text("format");
  rule.zone = object.text("zone");
  rule.unit = object.text("unit");
  if (!rule.unit.empty())
    warnings.push_back("The unit \"" + rule.unit + "\" in " + where +
                       " is kept with the specification and converts nothing: values come in as they are written.");
  rule.currency = object.text("currency");
  rule.currencyColumn = object.text("currency_column");
  rule.empty = object.texts("empty");
  rule.split = object.text("split");
  if (const std::string clean = object.text("clean"); !clean.empty()) {
    const auto found = std::find(kCleanings.begin(), kCleanings.end(), clean);
    if (found == kCleanings.end())
      refuse(where, "\"clean\": \"" + clean + "\" is none of trim, upper, phone, plate, iban, name");
    rule.clean = static_cast<Cleaning>(found - kCleanings.begin());
  }
  if (const Json* words = object.find("words")) {
    if (!words->is_object()) refuse(where, "\"words\" must be an object of what is written to what is meant");
    for (const auto& [from, to] : words->items()) rule.words[from] = object.scalar(to, "words");
  }
  const int sources = !rule.columns.empty() + rule.constant.has_value() + !rule.item.empty() +
                      !(rule.latitude.empty() && rule.longitude.empty());
  if (sources != 1)
    refuse(where,
           "a value takes one of \"column\", \"columns\", \"value\", \"item\", or \"latitude\" and \"longitude\"");
  if (rule.latitude.empty() != rule.longitude.empty()) refuse(where, "a place needs both latitude and longitude");
  return rule;
}

/// {"column": "Status", "is": "open"}, {"Status": ["open", "new"]}, "Status = open", "Status != closed", "Status".
RowCondition readCondition(const Json& json, const std::string& where, std::vector<std::string>& warnings) {
  RowCondition condition;
  if (json.is_string()) {
    const std::string text = json.get<std::string>();
    const std::size_t equals = text.find('=');
    condition.isNot = equals != std::string::npos && equals > 0 && text[equals - 1] == '!';
    const auto trimmed = [](std::string part) {
      part.erase(0, part.find_first_not_of(' '));
      part.erase(part.find_last_not_of(' ') + 1);
      return part;
    };
    condition.column = trimmed(text.substr(0, condition.isNot ? equals - 1 : equals));
    if (equals != std::string::npos) condition.values = {trimmed(text.substr(equals + 1))};
    return condition;
  }
  if (!json.is_object() || json.empty()) refuse(where, "a condition names a column and its values");
  if (!json.contains("column")) {
    ObjectReader object(json, where, warnings);
    condition.column = json.begin().key();
    condition.values = object.texts(condition.column);
    return condition;
  }
  ObjectReader object(json, where, warnings);
  condition.column = object.text("column");
  for (const char* key : {"is", "equals", "in"})
    for (std::string& value : object.texts(key)) condition.values.push_back(std::move(value));
  for (const char* key : {"not", "is_not"})
    for (std::string& value : object.texts(key)) {
      condition.isNot = true;
      condition.values.push_back(std::move(value));
    }
  if (const Json* filled = object.find("filled")) condition.isNot = filled->is_boolean() && !filled->get<bool>();
  return condition;
}

std::vector<RowCondition> readConditions(const Json* json, const std::string& where,
                                         std::vector<std::string>& warnings) {
  std::vector<RowCondition> conditions;
  if (!json) return conditions;
  if (json->is_array()) {
    for (const Json& one : *json) conditions.push_back(readCondition(one, where, warnings));
  } else if (json->is_object() && !json->contains("column")) {
    for (const auto& [column, values] : json->items())
      conditions.push_back(readCondition(Json{{column, values}}, where, warnings));
  } else {
    conditions.push_back(readCondition(*json, where, warnings));
  }
  return conditions;
}

ItemRule readItem(const Json& json, std::size_t index, const SchemaSet& schemas, std::vector<std::string>& warnings) {
  ObjectReader object(json, "items[" + std::to_string(index) + "]", warnings);
  ItemRule item;
  item.as = object.text("as");
  std::string role;
  for (const char* key : {"schema", "link", "event"})
    if (std::string schema = object.text(key); !schema.empty()) {
      item.schema = std::move(schema);
      role = key;
    }
  if (item.schema.empty()) refuse(object.where(), "the item says no \"schema\", \"link\" or \"event\"");
  const Schema& schema = schemas.at(item.schema);
  if (const Json* known = object.find("known")) item.isKnown = known->is_boolean() && known->get<bool>();
  if (schema.isAbstract && !item.isKnown)
    refuse(object.where(), "nothing is just a " + schema.name + "; name one that extends it");
  if (role == "link" && schema.kind != ItemKind::Link) refuse(object.where(), schema.name + " is no link");
  if (schema.kind != ItemKind::Link && schema.kind != ItemKind::Entity && schema.kind != ItemKind::Event)
    refuse(object.where(), "a table gives entities, links and events, no " + schema.name);
  item.key = object.texts("key");
  if (item.isKnown && item.key.empty())
    refuse(object.where(), "an item that is \"known\" needs the \"key\" it is known by");
  item.each = object.text("each");
  if (!item.each.empty() && item.key.size() != 1)
    refuse(object.where(), "\"each\" parts the cell of a \"key\" of one column");
  item.from = object.text("from");
  item.to = object.text("to");
  item.where = readConditions(object.find("where"), object.where(), warnings);
  if (const Json* optional = object.find("optional")) item.isOptional = optional->is_boolean() && optional->get<bool>();
  if (const Json* time = object.find("time")) item.time = readRule(*time, object.where() + ".time", warnings);
  if (item.time && schema.time.empty()) refuse(object.where(), schema.name + " has no time of its own; use a property");
  if (schema.kind == ItemKind::Link && item.key.empty() && (item.from.empty() || item.to.empty()))
    refuse(object.where(),
           "the link " + schema.name + " needs \"from\" and \"to\", or a \"key\" by which another table says its ends");
  object.find("participants");  // become links of their own
  if (const Json* properties = object.find("properties")) {
    if (!properties->is_object()) refuse(object.where(), "\"properties\" must be an object");
    for (const auto& [name, rule] : properties->items()) {
      if (!schema.property(name)) {
        std::vector<std::string> names;
        for (const Property& property : schema.properties) names.push_back(property.name);
        refuse(object.where(), schema.name + " has no property \"" + name + "\"; it has " + list(names));
      }
      item.properties.emplace_back(name, readRule(rule, object.where() + ".properties." + name, warnings));
    }
  }
  return item;
}

/// A role that is the same in each row, or, as any value, what a column says of the row.
std::optional<ValueRule> roleOf(ObjectReader& participant, std::vector<std::string>& warnings) {
  const Json* const role = participant.find("role");
  if (!role) return std::nullopt;
  if (!role->is_string()) return readRule(*role, participant.where() + ".role", warnings);
  ValueRule constant;
  constant.constant = role->get<std::string>();
  return constant.constant->empty() ? std::nullopt : std::optional(constant);
}

/// "participants": [{"item": "driver", "role": "suspect"}] of an event are links to it, each left out where it has
/// nobody.
void addParticipants(const Json& json, std::size_t index, ImportSpecification& spec) {
  const auto found = json.find("participants");
  if (found == json.end()) return;
  const std::string where = "items[" + std::to_string(index) + "].participants";
  const ItemRule event = spec.items.back();
  if (!found->is_array()) refuse(where, "a list of items and their roles is expected here");
  if (event.as.empty()) refuse(where, "an event with participants needs an \"as\"");
  for (const Json& one : *found) {
    ObjectReader object(one, where, spec.warnings);
    ItemRule link;
    link.schema = "Participation";
    link.from = object.text("item");
    if (link.from.empty()) refuse(where, "each participant is an \"item\" of the row");
    link.to = event.as;
    // One item may take part in several roles.
    const auto before = std::count_if(spec.items.begin(), spec.items.end(), [&](const ItemRule& other) {
      return other.schema == link.schema && other.from == link.from && other.to == link.to;
    });
    link.as = event.as + "_" + link.from + (before == 0 ? "" : "_" + std::to_string(before + 1));
    link.isOptional = true;
    link.where = event.where;
    if (auto role = roleOf(object, spec.warnings)) link.properties.emplace_back("role", std::move(*role));
    spec.items.push_back(std::move(link));
  }
}

/// Aliases are unique, and those that are named exist.
void checkAliases(ImportSpecification& spec) {
  std::set<std::string> aliases;
  for (std::size_t i = 0; i < spec.items.size(); ++i) {
    ItemRule& item = spec.items[i];
    if (item.as.empty()) item.as = "item" + std::to_string(i + 1);
    if (!aliases.insert(item.as).second)
      refuse("items[" + std::to_string(i) + "]", "two items are called \"" + item.as + "\"");
  }
  const std::vector<std::string> known(aliases.begin(), aliases.end());
  const auto must = [&](const std::string& alias, const std::string& where) {
    if (!alias.empty() && aliases.count(alias) == 0)
      refuse(where, "no item is called \"" + alias + "\"; there are " + list(known));
  };
  const auto isOne = [&](const std::string& alias) {
    return std::none_of(spec.items.begin(), spec.items.end(),
                        [&](const ItemRule& item) { return item.as == alias && !item.each.empty(); });
  };
  for (const ItemRule& item : spec.items) {
    if (!item.key.empty() && !(isOne(item.from) && isOne(item.to)))
      refuse(item.as + ".key", "one link has no several ends; leave the key out where an end has \"each\"");
    must(item.from, item.as + ".from");
    must(item.to, item.as + ".to");
    for (const auto& [name, rule] : item.properties) must(rule.item, item.as + ".properties." + name);
  }
}

void readRows(const Json& json, ImportSpecification& spec) {
  ObjectReader rows(json, "rows", spec.warnings);
  if (const Json* skip = rows.find("skip")) {
    if (!skip->is_number_unsigned()) refuse("rows", "\"skip\" must be a number of rows");
    spec.table.skip = skip->get<std::uint64_t>();
  }
  spec.where = readConditions(rows.find("where"), "rows.where", spec.warnings);
  spec.table.head = rows.texts("head");
  spec.table.sheet = rows.text("sheet");
  spec.table.encoding = rows.text("encoding");
  spec.empty = rows.texts("empty");
  if (const std::string delimiter = rows.text("delimiter"); !delimiter.empty()) {
    if (delimiter.size() > 1) refuse("rows", "\"delimiter\" must be one character of ASCII");
    spec.table.delimiter = delimiter[0];
  }
}

}  // namespace

std::string_view dateOrderName(DateOrder order) {
  constexpr std::array<std::string_view, 4> kNames{"", "dmy", "mdy", "ymd"};
  return kNames[static_cast<std::size_t>(order)];
}

std::optional<DateOrder> parseDateOrder(std::string_view name) {
  for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst})
    if (dateOrderName(order) == name) return order;
  return std::nullopt;
}

std::string_view cleaningName(Cleaning cleaning) { return kCleanings[static_cast<std::size_t>(cleaning)]; }

ImportSpecification ImportSpecification::parse(std::string_view text, const SchemaSet& schemas) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) {
    try {
      const Json unreachable = Json::parse(text);
    } catch (const Json::parse_error& error) {
      refuse("byte " + std::to_string(error.byte), "it is no JSON; a comma or a bracket may be missing or too many");
    }
  }
  ImportSpecification spec;
  ObjectReader object(json, "the specification", spec.warnings);
  spec.name = object.text("name");
  spec.source = object.text("source");
  spec.grading = object.text("grading");
  spec.handling = object.text("handling");
  spec.classification = object.text("classification");
  spec.zone = object.text("zone");
  spec.region = object.text("region");
  spec.currency = object.text("currency");
  if (const std::string order = object.text("date_order"); !order.empty()) {
    const auto found = parseDateOrder(order);
    if (!found) refuse("date_order", "\"" + order + "\" is none of dmy, mdy, ymd");
    spec.dateOrder = *found;
  }
  if (const Json* rows = object.find("rows")) readRows(*rows, spec);
  const Json* items = object.find("items");
  if (!items || !items->is_array() || items->empty()) refuse("items", "\"items\" lists what each row speaks of");
  for (std::size_t i = 0; i < items->size(); ++i) {
    spec.items.push_back(readItem((*items)[i], i, schemas, spec.warnings));
    addParticipants((*items)[i], i, spec);
  }
  checkAliases(spec);
  object.find("head");  // what a saved one was proposed for
  return spec;
}

void ImportSpecification::checkColumns(const TableHead& head) const {
  const auto must = [&](const std::string& column, const std::string& place) {
    if (!column.empty() && !head.column(column))
      refuse(place, "the table has no column \"" + column + "\"; it has " + list(head.columns));
  };
  const auto mustRule = [&](const ValueRule& rule, const std::string& place) {
    for (const std::string& column : rule.columns) must(column, place);
    must(rule.latitude, place);
    must(rule.longitude, place);
    must(rule.currencyColumn, place);
  };
  for (const RowCondition& condition : where) must(condition.column, "rows.where");
  for (const ItemRule& item : items) {
    for (const std::string& column : item.key) must(column, item.as + ".key");
    for (const RowCondition& condition : item.where) must(condition.column, item.as + ".where");
    if (item.time) mustRule(*item.time, item.as + ".time");
    for (const auto& [property, rule] : item.properties) mustRule(rule, item.as + ".properties." + property);
  }
}

}  // namespace fairlead::ingest
