// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/share_repository.h"

#include <algorithm>
#include <unordered_set>

#include "core/store/force.h"
#include "core/store/statement_row.h"

namespace fairlead::store {

namespace {

/// A batch that counts: made here, or come by a merge that was not undone here.
constexpr const char* kHeld = "(b.arrival=b.change OR (SELECT in_force FROM change WHERE key=b.arrival))";

/// Of what waits for its erasure; mostly none.
std::unordered_set<Key> keysOf(const Database& database, const std::string& sql) {
  std::unordered_set<Key> keys;
  Query rows = database.query(sql);
  while (rows.step()) keys.insert(rows.integer(0));
  return keys;
}

/// The change of the first batch if that is held, else of the first held batch that says so again; NULL if none.
std::string firstChange(const std::string& alias, const std::string& kind) {
  const std::string held = kHeld;
  return "coalesce((SELECT b.change FROM batch b WHERE b.key=" + alias + ".batch AND " + held +
         "), (SELECT b.change FROM assertion a JOIN batch b ON b.key=a.batch WHERE a.kind='" + kind +
         "' AND a.target=" + alias + ".key AND " + held + " ORDER BY a.key LIMIT 1))";
}

}  // namespace

void ShareRepository::forEachChange(const std::function<void(Key, const ChangeRecord&)>& visit) const {
  Query rows = m_database.query(
      "SELECT key, id, author, role, organisation, at, zone, action, text, reason FROM change ORDER BY key");
  while (rows.step()) {
    ChangeRecord record;
    record.id = TransactionId(rows.uuid(1));
    record.author = rows.text(2);
    record.role = rows.text(3);
    record.organisation = rows.text(4);
    record.at = Instant(std::chrono::milliseconds(rows.integer(5)));
    record.zone = rows.text(6);
    record.action = parseAction(rows.text(7)).value_or(Action::Alter);
    record.text = rows.text(8);
    record.reason = rows.text(9);
    visit(rows.integer(0), record);
  }
}

void ShareRepository::forEachItem(const std::function<void(Key, ItemId, std::string_view, Key, bool)>& visit) const {
  Query rows = m_database.query("SELECT i.key, i.id, n.name, " + firstChange("i", "item") + ", " + itemInForce("i") +
                                " FROM item i JOIN schema_name n ON n.key=i.schema ORDER BY i.key");
  const auto erased = keysOf(m_database, erasedItems());
  while (rows.step())
    if (!rows.isNull(3) && !erased.contains(rows.integer(0)))
      visit(rows.integer(0), ItemId(rows.uuid(1)), rows.text(2), rows.integer(3), rows.integer(4) != 0);
}

void ShareRepository::forEachStatement(const std::function<void(const SharedStatement&)>& visit) const {
  Query rows = m_database.query(selectStatements("1", false, ", " + firstChange("s", "statement")) + " ORDER BY s.key");
  SharedStatement statement;
  const auto erased = keysOf(m_database, erasedStatements());
  while (rows.step()) {
    if (rows.isNull(kFurtherColumn) || erased.contains(rows.integer(0))) continue;
    static_cast<StoredStatement&>(statement) = readStatement(rows);
    statement.change = rows.integer(kFurtherColumn);
    visit(statement);
  }
}

StatementId ShareRepository::statementId(Key statement) const {
  Query row = m_database.query("SELECT id FROM statement WHERE key=?1");
  return row.bind(1, statement).step() ? StatementId(row.uuid(0)) : StatementId();
}

void ShareRepository::forEachAgain(std::string_view kind, const std::function<void(Key, Key)>& visit) const {
  Query rows = m_database.query(
      "SELECT DISTINCT a.target, b.change FROM assertion a JOIN batch b ON b.key=a.batch WHERE "
      "a.kind=?1 AND " +
      std::string(kHeld) + " ORDER BY b.change, a.target");
  rows.bind(1, kind);
  while (rows.step()) visit(rows.integer(0), rows.integer(1));
}

void ShareRepository::forEachItemAgain(const std::function<void(Key, Key)>& visit) const {
  forEachAgain("item", visit);
}

void ShareRepository::forEachStatementAgain(const std::function<void(Key, Key)>& visit) const {
  forEachAgain("statement", visit);
}

void ShareRepository::forEachRetraction(const std::function<void(const Retraction&)>& visit) const {
  // To undo a merge holds back here what it brought; it says nothing to others.
  Query rows = m_database.query(
      "SELECT DISTINCT b.change, r.kind, r.target, r.reason, coalesce(c.key, s.key) FROM retraction r "
      "JOIN batch b ON b.key=r.batch LEFT JOIN change c ON r.kind='change' AND c.id=r.target "
      "LEFT JOIN statement s ON r.kind='statement' AND s.id=r.target WHERE " +
      std::string(kHeld) +
      " AND NOT EXISTS (SELECT 1 FROM batch m WHERE r.kind='change' AND m.arrival=c.key AND m.change<>c.key) "
      "ORDER BY b.change, r.key");
  while (rows.step()) {
    Retraction retraction;
    retraction.change = rows.integer(0);
    retraction.isOfChange = rows.text(1) == "change";
    retraction.target = rows.uuid(2);
    retraction.reason = rows.text(3);
    retraction.targetKey = rows.isNull(4) ? 0 : rows.integer(4);
    visit(retraction);
  }
}

void ShareRepository::forEachPassage(const std::function<void(Key, std::string_view)>& visit) const {
  Query rows = m_database.query("SELECT item, text FROM passage ORDER BY key");
  const auto erased = keysOf(m_database, erasedItems());
  while (rows.step())
    if (!erased.contains(rows.integer(0))) visit(rows.integer(0), rows.text(1));
}

}  // namespace fairlead::store
