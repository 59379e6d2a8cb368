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

/// The parts of a cell; of mail addresses, a comma inside a name before its address parts nothing.
std::vector<std::string> partsOf(const std::string& cell, const std::string& separators, bool isMail) {
  std::vector<std::string> out;
  std::string part;
  const auto end = [&] {
    const auto first = part.find_first_not_of(' ');
    if (first != std::string::npos) out.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
    part.clear();
  };
  for (const char c : cell) {
    if (separators.find(c) == std::string::npos || (isMail && c == ',' && part.find('@') == std::string::npos))
      part += c;
    else
      end();
  }
  end();
  return out;
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
    if (item.rule->each.empty())
      planItem(item, row, out, aliases);
    else
      planEach(item, row, out, aliases);
    if (out.rejected) {
      out.items.clear();
      out.cells.clear();
      return out;
    }
  }
  return out;
}

/// One item for each part of the key's cell.
void RowPlanner::planEach(const Item& item, const TableRow& row, PlannedRow& out, Aliases& aliases) {
  const bool isMail = std::any_of(item.values.begin(), item.values.end(), [&](const ValueReader& reader) {
    return reader.isOf(item.key.front()) && reader.property().type == PropertyType::Email;
  });
  TableRow one = row;
  for (std::string& part : partsOf(trimmedCell(row, item.key.front()), item.rule->each, isMail)) {
    one.cells[item.key.front()] = std::move(part);
    planItem(item, one, out, aliases);
    if (out.rejected) return;
  }
}

void RowPlanner::planItem(const Item& item, const TableRow& row, PlannedRow& out, Aliases& aliases) {
  PlannedItem planned;
  planned.schema = item.schema;
  if (!readValues(item, row, out, planned)) return;
  if (item.schema->kind == ItemKind::Link)
    planLink(item, row, out, std::move(planned), aliases);
  else
    finish(item, row, out, std::move(planned), aliases);
}

/// One link for each pair of ends; an end that is left to another table counts as one.
void RowPlanner::planLink(const Item& item, const TableRow& row, PlannedRow& out, PlannedItem planned,
                          Aliases& aliases) {
  const auto* from = endsOf(item, item.rule->from, row, out, aliases);
  const auto* to = endsOf(item, item.rule->to, row, out, aliases);
  if ((!from && !item.rule->from.empty()) || (!to && !item.rule->to.empty())) return;
  for (std::size_t i = 0; i < (from ? from->size() : 1); ++i)
    for (std::size_t j = 0; j < (to ? to->size() : 1); ++j) {
      PlannedItem link = planned;
      if (from) link.values.push_back({item.schema->from, {(*from)[i].text(), {}}});
      if (to) link.values.push_back({item.schema->to, {(*to)[j].text(), {}}});
      finish(item, row, out, std::move(link), aliases);
    }
}

void RowPlanner::finish(const Item& item, const TableRow& row, PlannedRow& out, PlannedItem planned, Aliases& aliases) {
  for (const auto& [property, alias] : item.items)
    if (const auto found = aliases.find(alias); found != aliases.end())
      for (const ItemId id : found->second) planned.values.push_back({property, {id.text(), {}}});
  if (item.key.empty()) {
    if (planned.values.empty()) return;
    planned.id = unkeyed(item, row, planned);
  } else {
    if (!addKeyed(item, row, out, planned)) return;
  }
  std::vector<ItemId>& ids = aliases[item.rule->as];
  if (std::find(ids.begin(), ids.end(), planned.id) != ids.end()) return;  // named twice in one cell
  ids.push_back(planned.id);
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

/// Nothing for an end that another table says, or that the row lacks; then the row is rejected unless that may be.
const std::vector<ItemId>* RowPlanner::endsOf(const Item& item, const std::string& alias, const TableRow& row,
                                              PlannedRow& out, const Aliases& aliases) const {
  if (alias.empty()) return nullptr;
  if (const auto end = aliases.find(alias); end != aliases.end()) return &end->second;
  if (!item.rule->isOptional)
    out.rejected = CellProblem{row.number,
                               alias,
                               {},
                               "The row says nothing about \"" + alias + "\", an end of its " + item.schema->label +
                                   "; mark the link as optional if that may be."};
  return nullptr;
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
