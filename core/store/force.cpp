// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/force.h"

#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/uuid.h"

namespace fairlead::store {

namespace {

enum class Verdict : char { Open, In, Out };

struct Retractor {
  Key change = 0, arrival = 0;  // of the batch that retracts
};

/// The well-founded reading: decided is what follows, again and again, until nothing more does; what stays open (a ring
/// of retractions, which no honest program makes) is out.
class ForceReading {
 public:
  explicit ForceReading(const Database& database) {
    Query changes = database.query("SELECT key, id FROM change ORDER BY key DESC");
    std::unordered_map<std::string, Key> byId;
    while (changes.step()) {
      m_order.push_back(changes.integer(0));
      const auto id = changes.blob(1);
      byId.emplace(std::string(reinterpret_cast<const char*>(id.data()), id.size()), changes.integer(0));
    }
    Query retractions = database.query(
        "SELECT r.target, b.change, b.arrival FROM retraction r JOIN batch b ON b.key=r.batch WHERE r.kind='change'");
    while (retractions.step()) {
      const auto id = retractions.blob(0);
      const auto target = byId.find(std::string(reinterpret_cast<const char*>(id.data()), id.size()));
      if (target != byId.end())
        m_retractors[target->second].push_back({retractions.integer(1), retractions.integer(2)});
    }
  }

  void decide() {
    for (bool changed = true; changed;) {
      changed = false;
      for (Key key : m_order) {
        Verdict& verdict = m_verdicts[key];
        if (verdict != Verdict::Open) continue;
        verdict = read(key);
        changed |= verdict != Verdict::Open;
      }
    }
  }

  bool isIn(Key change) const { return m_verdicts.at(change) == Verdict::In; }
  const std::vector<Key>& order() const { return m_order; }

 private:
  Verdict of(Key change) const {
    const auto found = m_verdicts.find(change);
    return found == m_verdicts.end() ? Verdict::Open : found->second;
  }

  Verdict read(Key key) const {
    const auto found = m_retractors.find(key);
    if (found == m_retractors.end()) return Verdict::In;
    bool allOut = true;
    for (const Retractor& retractor : found->second) {
      const Verdict change = of(retractor.change), arrival = of(retractor.arrival);
      if (change == Verdict::In && arrival == Verdict::In) return Verdict::Out;
      if (change != Verdict::Out && arrival != Verdict::Out) allOut = false;
    }
    return allOut ? Verdict::In : Verdict::Open;
  }

  std::vector<Key> m_order;  // latest first: a retraction is later than what it retracts, so one pass decides most
  std::unordered_map<Key, std::vector<Retractor>> m_retractors;
  std::unordered_map<Key, Verdict> m_verdicts;
};

constexpr const char* kBatchInForce =
    "((SELECT in_force FROM change WHERE key=batch.change) AND (SELECT in_force FROM change WHERE key=batch.arrival))";

constexpr const char* kErasedStatements =
    "SELECT s.key FROM tombstone e CROSS JOIN statement s ON s.id=e.id "
    "UNION SELECT s.key FROM tombstone e CROSS JOIN item x ON x.id=e.id CROSS JOIN statement s ON s.item=x.key "
    "UNION SELECT s.key FROM tombstone e CROSS JOIN item x ON x.id=e.id CROSS JOIN statement s ON s.target=x.key "
    "UNION SELECT s.key FROM tombstone e CROSS JOIN item x ON x.id=e.id CROSS JOIN origin o ON o.item=x.key "
    "CROSS JOIN statement s ON s.origin=o.key";

/// Tables that are computed from the others, and which keys belong into each.
const std::array<std::pair<const char*, std::string>, 3> kComputed{
    {{"withdrawn",
      "SELECT s.key FROM retraction r JOIN statement s ON s.id=r.target WHERE r.kind='statement' AND (SELECT in_force "
      "FROM batch WHERE key=r.batch) UNION " +
          std::string(kErasedStatements)},
     {"revived_statement",
      "SELECT s.key FROM assertion a JOIN statement s ON s.key=a.target WHERE a.kind='statement' AND (SELECT in_force "
      "FROM batch WHERE key=a.batch) AND NOT (SELECT in_force FROM batch WHERE key=s.batch)"},
     {"revived_item",
      "SELECT i.key FROM assertion a JOIN item i ON i.key=a.target WHERE a.kind='item' AND (SELECT in_force FROM batch "
      "WHERE key=a.batch) AND NOT (SELECT in_force FROM batch WHERE key=i.batch)"}}};

}  // namespace

std::string statementInForce(std::string_view alias, std::string_view withdrawn) {
  const std::string a(alias);
  return "(((SELECT in_force FROM batch WHERE key=" + a +
         ".batch) OR EXISTS (SELECT 1 FROM revived_statement WHERE key=" + a + ".key)) AND NOT EXISTS (SELECT 1 FROM " +
         std::string(withdrawn) + " WHERE key=" + a + ".key))";
}

std::string itemInForce(std::string_view alias) {
  const std::string a(alias);
  return "(((SELECT in_force FROM batch WHERE key=" + a +
         ".batch) OR EXISTS (SELECT 1 FROM revived_item WHERE key=" + a +
         ".key)) AND NOT EXISTS (SELECT 1 FROM tombstone WHERE id=" + a + ".id))";
}

std::string erasedItems() { return "SELECT x.key FROM tombstone e CROSS JOIN item x ON x.id=e.id"; }
std::string erasedStatements() { return kErasedStatements; }

std::string isErasedItem(std::string_view key) {
  return "EXISTS (SELECT 1 FROM item x CROSS JOIN tombstone e ON e.id=x.id WHERE x.key=" + std::string(key) + ")";
}

std::string isErasedStatement(std::string_view alias) {
  const std::string a(alias);
  return "(EXISTS (SELECT 1 FROM tombstone e WHERE e.id=" + a + ".id) OR " + isErasedItem(a + ".item") + " OR " +
         isErasedItem(a + ".target") + " OR " +
         isErasedItem("(SELECT o.item FROM origin o WHERE o.key=" + a + ".origin)") + ")";
}

void recomputeForce(Database& database) {
  ForceReading reading(database);
  reading.decide();
  Query update = database.query("UPDATE change SET in_force=?2 WHERE key=?1 AND in_force<>?2");
  for (Key key : reading.order()) update.bind(1, key).bind(2, std::int64_t{reading.isIn(key)}).run();
  database.execute(std::string("UPDATE batch SET in_force = ") + kBatchInForce);
  for (const auto& [table, keys] : kComputed) {
    const std::string name(table);
    database.execute("DELETE FROM " + name + "; INSERT OR IGNORE INTO " + name + " " + keys);
  }
}

std::vector<std::string> forceProblems(const Database& database) {
  std::vector<std::string> problems;
  const auto tell = [&](std::int64_t differing, const std::string& table) {
    if (differing > 0)
      problems.push_back("What is in force is not what the retractions make of it: " + std::to_string(differing) +
                         (differing == 1 ? " row" : " rows") + " of the table " + table + " were altered.");
  };
  ForceReading reading(database);
  reading.decide();
  std::int64_t differing = 0;
  Query changes = database.query("SELECT key, in_force FROM change");
  while (changes.step()) differing += changes.integer(1) != std::int64_t{reading.isIn(changes.integer(0))};
  tell(differing, "change");
  tell(database.number(std::string("SELECT count(*) FROM batch WHERE in_force IS NOT ") + kBatchInForce), "batch");
  // These follow from the above; where that is wrong, they are held against what it says, and it is told itself.
  for (const auto& [table, keys] : kComputed) {
    const std::string kept = std::string("SELECT key FROM ") + table;
    const std::string wanted = "SELECT key FROM (" + keys + ")";
    tell(database.number("SELECT (SELECT count(*) FROM (" + kept + " EXCEPT " + wanted +
                         ")) + (SELECT count(*) FROM (" + wanted + " EXCEPT " + kept + "))"),
         table);
  }
  return problems;
}

}  // namespace fairlead::store
