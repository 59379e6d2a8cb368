// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/item_repository.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/store/force.h"

namespace fairlead::store {

namespace {

ItemId idOf(std::span<const std::uint8_t> bytes) {
  ItemId id;
  if (bytes.size() == id.uuid.bytes.size()) std::copy(bytes.begin(), bytes.end(), id.uuid.bytes.begin());
  return id;
}

std::string asSqlText(std::string_view word) { return "'" + std::string(word) + "'"; }  // schema names have no quotes

/// A condition on schema_name.name: of the schema and those that extend it, of the kind, or of all three that are
/// drawn.
std::string schemaCondition(const Database& database, const SchemaSet& schemas, const ItemRepository::Filter& filter) {
  std::string names;
  const auto isWanted = [&](const Schema& schema) {
    if (!filter.schema.empty()) return schema.isA(filter.schema);
    if (filter.kind) return schema.kind == *filter.kind;
    return schema.kind == ItemKind::Entity || schema.kind == ItemKind::Link || schema.kind == ItemKind::Event;
  };
  if (!filter.schema.empty()) schemas.at(filter.schema);  // an unknown name is told, not an empty list
  for (const auto& [name, schema] : schemas.all())
    if (isWanted(schema)) names += (names.empty() ? "" : ",") + asSqlText(name);
  // One schema is looked up by its index, which is in the order of keys as well; a schema that no item has, not at all.
  Query keys = database.query("SELECT count(*), max(key) FROM schema_name WHERE name IN (" + names + ")");
  keys.step();
  if (keys.integer(0) == 0) return "FALSE";
  if (keys.integer(0) == 1) return "i.schema=" + std::to_string(keys.integer(1));
  return "i.schema IN (SELECT key FROM schema_name WHERE name IN (" + names + "))";
}

/// Who made it known: nothing was ever said of it here, and another's change brought it.
constexpr std::string_view kStub =
    "SELECT c.author, c.organisation, c.at FROM item i JOIN batch b ON b.key=i.batch JOIN change c ON c.key=b.change "
    "WHERE i.key=?1 AND b.arrival<>b.change AND NOT EXISTS (SELECT 1 FROM statement WHERE item=?1)";

/// By the schema's caption properties; its queries are made once for many.
class CaptionReader {
 public:
  CaptionReader(const Database& database, const SchemaSet& schemas)
      : m_schemas(schemas),
        m_value(database.query("SELECT s.value FROM statement s JOIN origin o ON o.key=s.origin WHERE s.item=?1 AND "
                               "s.property=(SELECT key FROM property WHERE name=?2) AND s.value<>'' AND " +
                               statementInForce("s") + " ORDER BY o.at, s.id LIMIT 1")),
        m_stub(database.query(kStub)) {}
  std::string read(Key key, std::string_view schemaName) {
    const Schema* schema = m_schemas.find(schemaName);
    if (!schema) return std::string(schemaName);
    for (const std::string& property : schema->caption) {
      m_value.reset();
      if (m_value.bind(1, key).bind(2, std::string_view(property)).step()) return std::string(m_value.text(0));
    }
    m_stub.reset();
    return m_stub.bind(1, key).step() ? schema->label + " (not shared)" : schema->label;
  }

 private:
  const SchemaSet& m_schemas;
  Query m_value, m_stub;
};

}  // namespace

Item ItemRepository::read(Key key, ItemId id, std::string_view schema) const {
  const Schema* found = m_schemas.find(schema);
  return {key, id, std::string(schema), found ? found->kind : ItemKind::Entity, caption(key)};
}

std::optional<ItemRepository::Stub> ItemRepository::stub(Key key) const {
  Query made = m_database.query(kStub);
  if (!made.bind(1, key).step()) return std::nullopt;
  return Stub{std::string(made.text(0)), std::string(made.text(1)),
              Instant(std::chrono::milliseconds(made.integer(2)))};
}

std::string ItemRepository::caption(Key key) const {
  Query schemaOf = m_database.query("SELECT s.name FROM item i JOIN schema_name s ON s.key=i.schema WHERE i.key=?1");
  if (!schemaOf.bind(1, key).step()) return {};
  const std::string name(schemaOf.text(0));
  return CaptionReader(m_database, m_schemas).read(key, name);
}

std::optional<Item> ItemRepository::find(ItemId id) const {
  Query query = m_database.query("SELECT i.key, s.name FROM item i JOIN schema_name s ON s.key=i.schema WHERE i.id=?1");
  query.bindBlob(1, id.uuid.bytes);
  if (!query.step()) return std::nullopt;
  return read(query.integer(0), id, query.text(1));
}

std::optional<Item> ItemRepository::find(Key key) const {
  Query query = m_database.query("SELECT i.id, s.name FROM item i JOIN schema_name s ON s.key=i.schema WHERE i.key=?1");
  query.bind(1, key);
  if (!query.step()) return std::nullopt;
  return read(key, idOf(query.blob(0)), query.text(1));
}

std::vector<Item> ItemRepository::findAll(std::span<const Key> keys) const {
  Query query = m_database.query("SELECT i.id, s.name FROM item i JOIN schema_name s ON s.key=i.schema WHERE i.key=?1");
  CaptionReader captions(m_database, m_schemas);
  std::vector<Item> items;
  for (const Key key : keys) {
    query.reset();
    if (!query.bind(1, key).step()) continue;
    const std::string name(query.text(1));
    const Schema* schema = m_schemas.find(name);
    items.push_back(
        {key, idOf(query.blob(0)), name, schema ? schema->kind : ItemKind::Entity, captions.read(key, name)});
  }
  return items;
}

Item ItemRepository::at(std::string_view text) const {
  if (const auto id = ItemId::parse(text)) {
    if (auto item = find(*id)) return *item;
    throw Failure(ErrorCode::NotFound, "There is no item with this id in the case; find it with `search` or `list`.",
                  std::string(text));
  }
  std::string digits;
  for (char c : text)
    if (c != '-') digits += c;
  if (digits.size() < 8 || digits.size() > 31 ||
      digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos)
    throw Failure(ErrorCode::Invalid, "This is not an id: give the whole, or its first 8 or more characters.",
                  std::string(text));
  ItemId low, high;
  unhex(digits + std::string(32 - digits.size(), '0'), low.uuid.bytes);
  unhex(digits + std::string(32 - digits.size(), 'f'), high.uuid.bytes);
  Query query = m_database.query("SELECT id FROM item WHERE id BETWEEN ?1 AND ?2 LIMIT 2");
  query.bindBlob(1, low.uuid.bytes).bindBlob(2, high.uuid.bytes);
  if (!query.step())
    throw Failure(ErrorCode::NotFound, "There is no item whose id begins so; find it with `search` or `list`.",
                  std::string(text));
  const ItemId id = idOf(query.blob(0));
  if (query.step())
    throw Failure(ErrorCode::Conflict, "More than one item's id begins so; give more of its characters.",
                  std::string(text));
  return *find(id);
}

bool ItemRepository::isInForce(Key key) const {
  Query query = m_database.query("SELECT " + itemInForce("i") + " FROM item i WHERE i.key=?1");
  return query.bind(1, key).step() && query.integer(0) != 0;
}

bool ItemRepository::isInForce(ItemId id) const {
  Query query = m_database.query("SELECT " + itemInForce("i") + " FROM item i WHERE i.id=?1");
  return query.bindBlob(1, id.uuid.bytes).step() && query.integer(0) != 0;
}

std::vector<Item> ItemRepository::list(const Filter& filter, std::int64_t offset, std::int64_t limit) const {
  Query query = m_database.query("SELECT i.key, i.id, s.name FROM item i JOIN schema_name s ON s.key=i.schema WHERE " +
                                 schemaCondition(m_database, m_schemas, filter) + " AND " + itemInForce("i") +
                                 " ORDER BY i.key LIMIT ?1 OFFSET ?2");
  query.bind(1, limit).bind(2, offset);
  std::vector<Item> items;
  while (query.step()) items.push_back(read(query.integer(0), idOf(query.blob(1)), query.text(2)));
  return items;
}

std::int64_t ItemRepository::count(const Filter& filter) const {
  return m_database.number("SELECT count(*) FROM item i WHERE " + schemaCondition(m_database, m_schemas, filter) +
                           " AND " + itemInForce("i"));
}

std::vector<Item> ItemRepository::pointingAt(Key key, std::int64_t limit) const {
  Query query = m_database.query(
      "SELECT DISTINCT i.key, i.id, n.name FROM statement s JOIN item i ON i.key=s.item JOIN schema_name n ON "
      "n.key=i.schema "
      "WHERE s.target=?1 AND " +
      statementInForce("s") + " AND " + itemInForce("i") + " ORDER BY i.key LIMIT ?2");
  query.bind(1, key).bind(2, limit);
  std::vector<Item> items;
  while (query.step()) items.push_back(read(query.integer(0), idOf(query.blob(1)), query.text(2)));
  return items;
}

void ItemRepository::forEachItem(const Filter& filter, const std::function<bool(Key, std::string_view)>& visit) const {
  Query query =
      m_database.query("SELECT i.key, s.name FROM item i JOIN schema_name s ON s.key=i.schema WHERE " +
                       schemaCondition(m_database, m_schemas, filter) + " AND " + itemInForce("i") + " ORDER BY i.key");
  while (query.step())
    if (!visit(query.integer(0), query.text(1))) return;
}

void ItemRepository::forEachLink(const std::function<bool(const LinkRow&)>& visit) const {
  // One pass a schema, since each names the properties that hold its ends.
  for (const auto& [name, schema] : m_schemas.all()) {
    if (schema.kind != ItemKind::Link || schema.from.empty()) continue;
    const auto end = [&](const std::string& property, const char* alias) {
      const std::string a(alias);
      return "JOIN statement " + a + " ON " + a + ".item=i.key AND " + a +
             ".property=(SELECT key FROM property WHERE name=" + asSqlText(property) + ") AND " + a +
             ".target IS NOT NULL AND " + statementInForce(a) + " ";
    };
    Query query =
        m_database.query("SELECT i.key, f.target, t.target FROM item i " + end(schema.from, "f") + end(schema.to, "t") +
                         "WHERE i.schema=(SELECT key FROM schema_name WHERE name=" + asSqlText(name) + ") AND " +
                         itemInForce("i") + " ORDER BY i.key");
    while (query.step())
      if (!visit({query.integer(0), query.integer(1), query.integer(2), name})) return;
  }
}

void ItemRepository::forEachPointer(const std::function<bool(const PointerRow&)>& visit) const {
  Query query = m_database.query(
      "SELECT s.key, s.item, s.target, o.item, n.name, p.name, o.grading, a.name FROM statement s JOIN item i ON "
      "i.key=s.item JOIN schema_name n ON n.key=i.schema JOIN property p ON p.key=s.property JOIN origin o ON "
      "o.key=s.origin JOIN author a ON a.key=o.author WHERE s.target IS NOT NULL AND " +
      statementInForce("s") + " AND " + itemInForce("i") + " ORDER BY s.item, s.key");
  while (query.step()) {
    const PointerRow row{query.integer(0), query.integer(1), query.integer(2), query.integer(3),
                         query.text(4),    query.text(5),    query.text(6),    query.text(7)};
    if (!visit(row)) return;
  }
}

void ItemRepository::forEachTimed(const std::function<bool(const TimedRow&)>& visit) const {
  Query query = m_database.query(
      "SELECT x.item, x.begin_ms, x.end_ms, o.item, n.name, p.name, s.value FROM span x JOIN statement s ON "
      "s.key=x.statement JOIN origin o ON o.key=s.origin JOIN item i ON i.key=x.item JOIN schema_name n ON "
      "n.key=i.schema JOIN property p ON p.key=s.property WHERE " +
      statementInForce("s") + " AND " + itemInForce("i") + " ORDER BY x.statement");
  while (query.step())
    if (!visit({query.integer(0), query.integer(1), query.integer(2), query.integer(3), query.text(4), query.text(5),
                query.text(6)}))
      return;
}

void ItemRepository::forEachPlaced(const std::function<bool(const PlacedRow&)>& visit) const {
  Query query = m_database.query(
      "SELECT s.item, b.west, b.south, b.east, b.north, n.name, s.value FROM place_box b JOIN statement s ON "
      "s.key=b.statement "
      "JOIN item i ON i.key=s.item JOIN schema_name n ON n.key=i.schema WHERE " +
      statementInForce("s") + " AND " + itemInForce("i") + " ORDER BY b.statement");
  while (query.step()) {
    const PlacedRow row{query.integer(0), query.real(1), query.real(2), query.real(3),
                        query.real(4),    query.text(5), query.text(6)};
    if (!visit(row)) return;
  }
}

std::vector<Key> ItemRepository::timedBetween(std::int64_t from, std::int64_t to, std::int64_t limit) const {
  Query query = m_database.query(
      "SELECT DISTINCT x.item FROM span x JOIN statement s ON s.key=x.statement JOIN item i ON i.key=x.item "
      "WHERE x.begin_ms<?2 AND x.end_ms>?1 AND " +
      statementInForce("s") + " AND " + itemInForce("i") + " ORDER BY x.begin_ms DESC LIMIT ?3");
  query.bind(1, from).bind(2, to).bind(3, limit);
  std::vector<Key> keys;
  while (query.step()) keys.push_back(query.integer(0));
  return keys;
}

}  // namespace fairlead::store
