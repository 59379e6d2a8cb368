// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/schema.h"
#include "core/model/statement.h"
#include "core/store/database.h"

namespace fairlead::store {

struct Item {
  Key key = 0;
  ItemId id;
  std::string schema;
  ItemKind kind = ItemKind::Entity;
  /// By the schema's caption properties; the schema's label where nothing names it, with "(not shared)" if it is a
  /// stub.
  std::string caption;
};

/// A link as a chart and a table need it.
struct LinkRow {
  Key key = 0, from = 0, to = 0;
  std::string_view schema;  // valid during the call
};

/// One item's statement that points to another: the end of a link, who took part in an event, where a report comes
/// from.
struct PointerRow {
  Key statement = 0, item = 0, target = 0;
  Key originItem = 0;                                  // 0: the author's own word
  std::string_view schema, property, grading, author;  // valid during the call; grading as Grading::key
};

/// Something at a time: [begin, end) in ms since 1970, UTC.
struct TimedRow {
  Key item = 0;
  std::int64_t begin = 0, end = 0;
  Key originItem = 0;                        // who says so; 0: the author's own word
  std::string_view schema, property, value;  // valid during the call; value as TimeValue::text
};

/// Something at a place: a box in degrees and the value as Place::text.
struct PlacedRow {
  Key item = 0;
  double west = 0, south = 0, east = 0, north = 0;
  std::string_view schema, place;  // valid during the call
};

/// Items in force. One repository a connection; not for sharing between threads. Throws Failure.
class ItemRepository {
 public:
  ItemRepository(const Database& database, const SchemaSet& schemas) : m_database(database), m_schemas(schemas) {}

  /// Also those out of force, so that history can be looked at.
  std::optional<Item> find(ItemId id) const;
  std::optional<Item> find(Key key) const;
  /// Those of them that there are, in the order asked; quicker than one by one.
  std::vector<Item> findAll(std::span<const Key> keys) const;
  /// By an id's text or an unambiguous prefix of 8 or more characters. Throws Failure(NotFound, or Conflict if
  /// ambiguous).
  Item at(std::string_view idOrPrefix) const;
  bool isInForce(Key key) const;
  bool isInForce(ItemId id) const;

  /// Of a schema and those that extend it, or of a kind, or all entities, links and events; in order of arrival.
  struct Filter {
    std::string schema;
    std::optional<ItemKind> kind;
  };
  std::vector<Item> list(const Filter& filter, std::int64_t offset, std::int64_t limit) const;
  std::int64_t count(const Filter& filter) const;
  std::string caption(Key key) const;
  /// Of an item that came bare by a bundle: nothing that is said of it came along, since it was withheld or not asked
  /// for.
  struct Stub {
    std::string author, organisation;  // who made it known
    Instant at{};
  };
  std::optional<Stub> stub(Key key) const;

  /// Links and events that an item takes part in, and reports that speak of it: whatever has a statement pointing to
  /// it.
  std::vector<Item> pointingAt(Key key, std::int64_t limit = 10'000) const;

  // Everything in one pass, for snapshots; return false to stop. Order: by key.
  void forEachItem(const Filter& filter, const std::function<bool(Key, std::string_view schema)>& visit) const;
  void forEachLink(const std::function<bool(const LinkRow&)>& visit) const;
  void forEachPointer(const std::function<bool(const PointerRow&)>& visit) const;
  void forEachTimed(const std::function<bool(const TimedRow&)>& visit) const;
  void forEachPlaced(const std::function<bool(const PlacedRow&)>& visit) const;
  /// In [from, to), for the items of the filter, latest first.
  std::vector<Key> timedBetween(std::int64_t from, std::int64_t to, std::int64_t limit) const;

 private:
  Item read(Key key, ItemId id, std::string_view schema) const;

  const Database& m_database;
  const SchemaSet& m_schemas;
};

}  // namespace fairlead::store
