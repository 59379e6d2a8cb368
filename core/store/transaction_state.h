// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/store/commitments.h"
#include "core/store/transaction.h"

namespace fairlead::store {

/// Names stored once and pointed to by key; remembers what it has looked up.
class WordTables {
 public:
  explicit WordTables(Database& database) : m_database(database) {}
  Key schema(std::string_view name) { return key("schema_name", "name", name, m_schemas); }
  Key property(std::string_view name) { return key("property", "name", name, m_properties); }
  Key marking(std::string_view text) { return key("marking", "text", text, m_markings); }
  Key author(std::string_view name) { return key("author", "name", name, m_authors); }

 private:
  using Table = std::map<std::string, Key, std::less<>>;
  Key key(std::string_view table, std::string_view column, std::string_view word, Table& known);
  Database& m_database;
  Table m_schemas, m_properties, m_markings, m_authors;
};

/// What a Transaction remembers between its calls; only its own sources include this.
struct Transaction::State {
  struct Known {
    Key key = 0, batch = 0;
    const Schema* schema = nullptr;
  };
  struct PropertyUse {
    Key key = 0;
    PropertyType type = PropertyType::Text;
    std::int64_t flags = 0;  // 1: looked up by value, 2: searched as text
  };
  struct Met {
    StatementId id;
    Digest256 content{};
    Key batch = 0;
  };
  struct OriginRow {
    Key key = 0, marking = 0;
    std::string content;  // originContent
  };

  State(Database& database, const SchemaSet& schemas, const Actor& actor, Action action, std::string_view text);

  std::optional<Known> known(ItemId id);
  void remember(ItemId id, const Known& item);
  const PropertyUse& use(const Schema& schema, const std::string& property);
  const OriginRow& origin(const Origin& origin);
  std::string extraOf(const Statement& statement) const;
  std::int64_t salt();
  static std::int64_t milliseconds(Instant instant) { return instant.time_since_epoch().count(); }

  void index(Key statement, Key item, const PropertyUse& use, const std::string& value);
  void assertAgain(std::string_view kind, Key target, Key firstBatch);
  /// A statement whose id was there: asserts it once more; throws Failure(Conflict) if it says something else.
  void meetAgain(StatementId id, const Digest256& content);
  /// It was erased itself, or what it is about, comes from or points to was.
  bool speaksOfErased(const Statement& statement);
  void retractTarget(std::string_view kind, std::span<const std::uint8_t> target, std::string_view reason);
  void receive(const ChangeRecord* change);
  Key addChange(const ChangeRecord& change, bool isLocal);
  Key batchOf(Key change, Key arrival);

  static constexpr std::size_t kPiece = 256 * 1024;
  /// False if the bytes are there already.
  bool beginOriginal(const Digest256& sha256, std::int64_t size, std::string_view mediaType, std::string_view name);
  void addPieces(std::string_view bytes);

  void beginBulk(std::int64_t statements);
  bool isFreshInBulk(StatementId id, Key origin);
  void endBulk();
  void fillSearch();
  void writeCounts();
  void writeJournal();
  std::string journalText(const Digest256& root);

  void countUp(std::string_view what);
  void noteMarking(const OriginRow& origin) { markings[batch].insert(origin.marking); }
  void touch(Key item);

  Database& database;
  const SchemaSet& schemas;
  Actor actor;
  Action action;
  ChangeRecord record;
  std::string before, after;
  WordTables words;

  std::map<std::string, Key, std::less<>> firstKeys;  // per table of Roots: the first key that this transaction may use
  Key changeKey = 0, ownBatch = 0, batch = 0;
  Key nextPiece = 1;
  bool isBulk = false, needsForce = false, isSweeping = false, touchesLayers = false;
  bool hasRetractions = false;

  Query insertItem, insertStatement, insertOrigin, insertOriginal, insertPiece, insertPassage, insertSpan, insertPlace,
      findItem;
  StatementHasher hasher;
  Roots roots;

  std::unordered_map<ItemId, Known> items;
  std::map<std::pair<const Schema*, std::string>, PropertyUse> uses;
  Origin lastOrigin;
  std::optional<OriginRow> lastOriginRow;
  std::unordered_map<std::string, OriginRow> origins;
  std::unordered_set<StatementId> existing;  // bulk: ids that were there
  std::unordered_set<StatementId> recent;    // bulk: ids of the present origin
  Key recentOrigin = 0;
  std::unordered_set<Uuid> erased;  // by law, here or in another copy
  Key lastTombstone = 0;            // when the transaction began
  std::string erasureNote;          // JSON for the journal
  std::string rerooted;             // JSON for the journal: entries whose rows are fewer now
  std::vector<Met> metInBulk;       // asserted once more when the index over ids is back

  std::map<Key, std::map<std::string, std::int64_t, std::less<>>> counts;  // by batch
  std::map<Key, std::set<Key>> markings;                                   // by batch
  std::map<std::string, std::int64_t, std::less<>> added;
  std::vector<Key> touched;
};

}  // namespace fairlead::store
