// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_row_plan.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/fold.h"

namespace fairlead::ingest {

namespace {

int rank(ItemKind kind) { return kind == ItemKind::Link ? 2 : kind == ItemKind::Event ? 1 : 0; }

/// Lengths before the parts, so that "a","bc" and "ab","c" are two names.
void addPart(std::string& name, std::string_view part) {
  name += std::to_string(part.size());
  name += ':';
  name += part;
}

/// Properties that name one thing in the world, whoever speaks of it. A record's own number is the table's alone.
bool isShared(const Property& property) {
  return property.name != "recordId" && (property.type == PropertyType::Identifier ||
                                         property.type == PropertyType::Phone || property.type == PropertyType::Email);
}

}  // namespace

RowPlanner::RowPlanner(const ImportSpecification& specification, const TableHead& head, const SchemaSet& schemas,
                       Existing existing, IsThere isThere)
    : m_specification(specification), m_existing(std::move(existing)), m_isThere(std::move(isThere)) {
  specification.checkColumns(head);
  m_where = conditions(specification.where, head);
  for (const ItemRule& rule : specification.items) m_items.push_back(compile(rule, head, schemas));
  std::stable_sort(m_items.begin(), m_items.end(),
                   [](const Item& a, const Item& b) { return rank(a.schema->kind) < rank(b.schema->kind); });
}

std::vector<RowPlanner::Condition> RowPlanner::conditions(const std::vector<RowCondition>& rules,
                                                          const TableHead& head) const {
  std::vector<Condition> out;
  for (const RowCondition& rule : rules) out.push_back({head.column(rule.column).value(), &rule});
  return out;
}

RowPlanner::Item RowPlanner::compile(const ItemRule& rule, const TableHead& head, const SchemaSet& schemas) const {
  Item item;
  item.rule = &rule;
  item.schema = &schemas.at(rule.schema);
  item.where = conditions(rule.where, head);
  for (const std::string& column : rule.key) item.key.push_back(head.column(column).value());
  if (rule.isKnown) {
    if (!item.schema->isAbstract) item.kin.push_back(item.schema);
    for (const auto& [name, schema] : schemas.all())
      if (name != rule.schema && !schema.isAbstract && schema.isA(rule.schema)) item.kin.push_back(&schema);
  }
  if (rule.time) {
    const Property* when = item.schema->property(item.schema->time);
    if (!when)
      throw Failure(ErrorCode::Invalid,
                    "The import specification cannot be used: " + rule.schema + " has no time of its own.", rule.as);
    item.when = item.values.size();
    item.values.emplace_back(*rule.time, *when, m_specification, head, true);
  }
  for (const auto& [name, value] : rule.properties) {
    const Property* property = item.schema->property(name);
    if (!property)
      throw Failure(ErrorCode::Invalid,
                    "The import specification cannot be used: " + rule.schema + " has no property " + name + ".",
                    rule.as);
    if (!value.item.empty()) {
      item.items.emplace_back(name, value.item);
      continue;
    }
    const bool isWhen = name == item.schema->time && item.schema->kind != ItemKind::Entity;
    if (isWhen && item.when == std::string::npos) item.when = item.values.size();
    item.values.emplace_back(value, *property, m_specification, head, isWhen);
  }
  return item;
}

bool RowPlanner::holds(const std::vector<Condition>& conditions, const TableRow& row) const {
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
    const std::string cell = trimmedCell(row, condition.column);
    const auto& values = condition.rule->values;
    const bool isThere = values.empty() ? !cell.empty() : std::find(values.begin(), values.end(), cell) != values.end();
    return isThere != condition.rule->isNot;
  });
}

PlannedRow RowPlanner::plan(const TableRow& row) {
  PlannedRow out;
  out.number = row.number;
  if (!holds(m_where, row)) {
    out.isLeftOut = true;
    return out;
  }
  Aliases aliases;
  for (const Item& item : m_items) {
    if (!holds(item.where, row)) continue;
    planItem(item, row, out, aliases);
    if (out.rejected) {
      out.items.clear();
      out.cells.clear();
      return out;
    }
  }
  return out;
}

void RowPlanner::planItem(const Item& item, const TableRow& row, PlannedRow& out, Aliases& aliases) {
  PlannedItem planned;
  planned.schema = item.schema;
  if (!readValues(item, row, out, planned)) return;
  if (item.schema->kind == ItemKind::Link && !addEnds(item, row, out, planned, aliases)) return;
  for (const auto& [property, alias] : item.items)
    if (const auto found = aliases.find(alias); found != aliases.end())
      planned.values.push_back({property, {found->second.text(), {}}});
  if (item.key.empty()) {
    if (planned.values.empty()) return;
    planned.id = unkeyed(item, row, planned);
  } else {
    if (!addKeyed(item, row, out, planned)) return;
  }
  aliases.insert_or_assign(item.rule->as, planned.id);
  out.items.push_back(std::move(planned));
}

/// False if the row is rejected: a value of a key or the time of a link or event cannot be read.
bool RowPlanner::readValues(const Item& item, const TableRow& row, PlannedRow& out, PlannedItem& planned) {
  for (std::size_t i = 0; i < item.values.size(); ++i) {
    const ValueReader& reader = item.values[i];
    std::vector<CellValue> values;
    if (auto problem = reader.read(row, values, m_times)) {
      const bool isKey =
          std::any_of(item.key.begin(), item.key.end(), [&](std::size_t column) { return reader.isOf(column); });
      if (isKey || i == item.when) {
        out.rejected = std::move(problem);
        return false;
      }
      out.cells.push_back(std::move(*problem));
      continue;
    }
    for (CellValue& value : values) planned.values.push_back({reader.property().name, std::move(value)});
    if (!values.empty() && reader.property().type == PropertyType::Money) {
      const std::string currency = reader.currency(row);
      const bool isSaid = std::any_of(item.rule->properties.begin(), item.rule->properties.end(),
                                      [](const auto& property) { return property.first == "currency"; });
      if (!currency.empty() && !isSaid && item.schema->property("currency"))
        planned.values.push_back({"currency", {currency, {}}});
    }
  }
  return true;
}

bool RowPlanner::addEnds(const Item& item, const TableRow& row, PlannedRow& out, PlannedItem& planned,
                         const Aliases& aliases) {
  for (const auto& [alias, property] :
       {std::pair{item.rule->from, item.schema->from}, {item.rule->to, item.schema->to}}) {
    if (alias.empty()) continue;  // another table says this end
    const auto end = aliases.find(alias);
    if (end == aliases.end()) {
      if (!item.rule->isOptional) {
        out.rejected = CellProblem{row.number,
                                   alias,
                                   {},
                                   "The row says nothing about \"" + alias + "\", an end of its " + item.schema->label +
                                       "; mark the link as optional if that may be."};
      }
      return false;
    }
    planned.values.push_back({property, {end->second.text(), {}}});
  }
  return true;
}

ItemId RowPlanner::named(const Schema& schema, const std::vector<std::string>& parts) const {
  std::string name = "table-item:";
  addPart(name, schema.name);
  addPart(name, fold(m_specification.source));
  for (const std::string& part : parts) addPart(name, part);
  return ItemId::named(name);
}

/// Puts cleaned values in place of the key's cells where a property reads them, so that one number in two spellings is
/// one item; a property that joins all of the key's columns makes one part of them. Answers an entity that the case
/// knows by such a value.
std::optional<ItemId> RowPlanner::joined(const Item& item, const PlannedItem& planned,
                                         std::vector<std::string>& parts) const {
  for (const ValueReader& reader : item.values) {
    const bool isWhole = item.key.size() > 1 && reader.isOf(item.key);
    const auto column =
        std::find_if(item.key.begin(), item.key.end(), [&](std::size_t one) { return reader.isOf(one); });
    if (!isWhole && column == item.key.end()) continue;
    const auto found = std::find_if(planned.values.begin(), planned.values.end(),
                                    [&](const auto& one) { return one.first == reader.property().name; });
    const std::string value = found == planned.values.end() ? std::string() : found->second.value;
    if (isWhole)
      parts = {value};
    else
      parts[static_cast<std::size_t>(column - item.key.begin())] = value;
    if ((isWhole || item.key.size() == 1) && isShared(reader.property()) && !value.empty())
      if (const auto existing = m_existing(*item.schema, reader.property().name, value)) return existing;
    if (isWhole) break;
  }
  return std::nullopt;
}

/// False if the row says nothing of the item, or rejects the row.
bool RowPlanner::addKeyed(const Item& item, const TableRow& row, PlannedRow& out, PlannedItem& planned) const {
  std::vector<std::string> parts;
  for (const std::size_t column : item.key) parts.push_back(trimmedCell(row, column));
  const std::string written = parts.front();
  if (const auto existing = joined(item, planned, parts)) {
    planned.id = *existing;
    return true;
  }
  if (std::all_of(parts.begin(), parts.end(), [](const std::string& part) { return part.empty(); })) return false;
  if (!item.rule->isKnown) {
    planned.id = named(*item.schema, parts);
    return true;
  }
  for (const Schema* schema : item.kin) {
    planned.id = named(*schema, parts);
    planned.schema = schema;
    if (m_isThere(planned.id)) return true;
  }
  if (!item.rule->isOptional)
    out.rejected = CellProblem{row.number, item.rule->key.front(), written,
                               "The case holds no " + item.schema->label + " with this key from \"" +
                                   m_specification.source + "\"; import the table that brings it first."};
  return false;
}

ItemId RowPlanner::unkeyed(const Item& item, const TableRow& row, const PlannedItem& planned) {
  std::string name = "table-row-item:";
  addPart(name, item.schema->name);
  addPart(name, fold(m_specification.source));
  addPart(name, item.rule->as);
  for (const auto& [property, value] : planned.values) {
    addPart(name, property);
    addPart(name, value.value);
  }
  // The whole row: two calls of one minute that differ in a column which no property reads are two.
  for (const std::string& cell : row.cells) addPart(name, cell);
  const std::uint32_t earlier = m_said[ItemId::named(name)]++;
  if (earlier > 0) addPart(name, std::to_string(earlier));
  return ItemId::named(name);
}

}  // namespace fairlead::ingest
