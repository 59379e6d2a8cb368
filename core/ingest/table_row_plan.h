// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/uuid.h"
#include "core/ingest/table_values.h"

namespace fairlead::ingest {

/// One entity, link or event that a row speaks of, and what the row says about it.
struct PlannedItem {
  ItemId id;
  const Schema* schema = nullptr;
  std::vector<std::pair<std::string, CellValue>> values;
};

/// What becomes of one row.
struct PlannedRow {
  std::uint64_t number = 0;
  bool isLeftOut = false;               // a condition of the specification; neither accepted nor rejected
  std::optional<CellProblem> rejected;  // then nothing of the row comes in
  std::vector<CellProblem> cells;       // these cells stay out, the row comes in
  std::vector<PlannedItem> items;
};

/// Turns rows into items by a specification. Ids are name-based: an item with a key is the same wherever the same
/// source speaks of the same key; one without is told by what it says, and how often it was said. One thread.
class RowPlanner {
 public:
  /// An entity of the case that has this value of this property, so that a key finds it; nothing if there is none.
  using Existing =
      std::function<std::optional<ItemId>(const Schema& schema, const std::string& property, const std::string& value)>;

  /// Whether the case holds it, in force.
  using IsThere = std::function<bool(ItemId)>;

  /// Keeps references to both. Throws Failure(Invalid) for a column that is not there or a zone that is unknown.
  RowPlanner(const ImportSpecification& specification, const TableHead& head, const SchemaSet& schemas,
             Existing existing, IsThere isThere);

  PlannedRow plan(const TableRow& row);
  const TimeCounts& times() const { return m_times; }

 private:
  struct Condition {
    std::size_t column = 0;
    const RowCondition* rule = nullptr;
  };
  struct Item {
    const ItemRule* rule = nullptr;
    const Schema* schema = nullptr;
    std::vector<Condition> where;
    std::vector<std::size_t> key;
    std::vector<ValueReader> values;
    std::vector<std::pair<std::string, std::string>> items;  // property, alias
    std::size_t when = std::string::npos;                    // which of values says when
    std::vector<const Schema*> kin;                          // what a known item may be
  };
  using Aliases = std::map<std::string, std::vector<ItemId>, std::less<>>;  // several: of an item with "each"

  std::vector<Condition> conditions(const std::vector<RowCondition>& rules, const TableHead& head) const;
  Item compile(const ItemRule& rule, const TableHead& head, const SchemaSet& schemas) const;
  bool holds(const std::vector<Condition>& conditions, const TableRow& row) const;
  void planEach(const Item& item, const TableRow& row, PlannedRow& out, Aliases& aliases);
  void planItem(const Item& item, const TableRow& row, PlannedRow& out, Aliases& aliases);
  void planLink(const Item& item, const TableRow& row, PlannedRow& out, PlannedItem planned, Aliases& aliases);
  void finish(const Item& item, const TableRow& row, PlannedRow& out, PlannedItem planned, Aliases& aliases);
  bool readValues(const Item& item, const TableRow& row, PlannedRow& out, PlannedItem& planned);
  const std::vector<ItemId>* endsOf(const Item& item, const std::string& alias, const TableRow& row, PlannedRow& out,
                                    const Aliases& aliases) const;
  bool addKeyed(const Item& item, const TableRow& row, PlannedRow& out, PlannedItem& planned) const;
  std::optional<ItemId> joined(const Item& item, const PlannedItem& planned, std::vector<std::string>& parts) const;
  ItemId named(const Schema& schema, const std::vector<std::string>& parts) const;
  ItemId unkeyed(const Item& item, const TableRow& row, const PlannedItem& planned);

  const ImportSpecification& m_specification;
  Existing m_existing;
  IsThere m_isThere;
  std::vector<Condition> m_where;
  std::vector<Item> m_items;  // entities before events before links
  std::unordered_map<ItemId, std::uint32_t> m_said;
  TimeCounts m_times;
};

}  // namespace fairlead::ingest
