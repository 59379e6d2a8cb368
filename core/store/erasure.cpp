// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/erasure.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/store/commitments.h"
#include "core/store/journal.h"
#include "core/store/transaction_state.h"

namespace fairlead::store {

namespace {

using Json = nlohmann::ordered_json;

std::vector<Key> keys(Query& rows) {
  std::vector<Key> out;
  while (rows.step()) out.push_back(rows.integer(0));
  rows.reset();
  return out;
}

bool hangsOn(ItemKind kind) {
  return kind == ItemKind::Link || kind == ItemKind::Judgement || kind == ItemKind::Annotation;
}

}  // namespace

void Erasure::addItem(Key item) { gather(item, true); }

void Erasure::addStatement(Key statement) {
  m_statements.insert(statement);
  Query subject = m_database.query("SELECT item FROM statement WHERE key=?1");
  if (subject.bind(1, statement).step()) m_touched.insert(subject.integer(0));
}

void Erasure::gather(Key item, bool isNamed) {
  if (!m_items.insert(item).second) return;
  Query row = m_database.query("SELECT i.id, n.name FROM item i JOIN schema_name n ON n.key=i.schema WHERE i.key=?1");
  if (!row.bind(1, item).step()) return;
  if (isNamed) m_named.emplace_back(ItemId(row.uuid(0)), row.text(1));
  row.reset();
  Query about = m_database.query("SELECT key FROM statement WHERE item=?1");
  about.bind(1, item);
  for (Key key : keys(about)) m_statements.insert(key);
  Query from = m_database.query(
      "SELECT s.key, s.item FROM origin o JOIN statement s ON s.origin=o.key WHERE o.item=?1 AND o.item<>0");
  from.bind(1, item);
  while (from.step()) {
    m_statements.insert(from.integer(0));
    m_touched.insert(from.integer(1));
  }
  Query pointing = m_database.query(
      "SELECT s.key, s.item, n.name FROM statement s JOIN item i ON i.key=s.item JOIN schema_name n ON n.key=i.schema "
      "WHERE s.target=?1");
  pointing.bind(1, item);
  std::vector<Key> hanging;
  while (pointing.step()) {
    m_statements.insert(pointing.integer(0));
    m_touched.insert(pointing.integer(1));
    if (hangsOn(m_schemas.at(pointing.text(2)).kind)) hanging.push_back(pointing.integer(1));
  }
  pointing.reset();
  for (Key key : hanging) gather(key, true);
}

/// What nothing is said about any more goes too, but leaves no tombstone: another report may speak of it again.
void Erasure::gatherOrphans() {
  Query rest = m_database.query("SELECT key FROM statement WHERE item=?1");
  Query kind = m_database.query("SELECT n.name FROM item i JOIN schema_name n ON n.key=i.schema WHERE i.key=?1");
  for (bool hasMore = true; hasMore;) {
    hasMore = false;
    const std::set<Key> touched = std::exchange(m_touched, {});
    for (Key item : touched) {
      if (m_items.contains(item)) continue;
      rest.bind(1, item);
      const std::vector<Key> said = keys(rest);
      const bool isBare = std::all_of(said.begin(), said.end(), [&](Key key) { return m_statements.contains(key); });
      kind.bind(1, item);
      const bool isSource = kind.step() && m_schemas.at(kind.text(0)).kind == ItemKind::Source;
      kind.reset();
      if (!isBare || isSource) continue;
      gather(item, false);
      hasMore = true;
    }
  }
}

/// The file that an erased report or row came in holds it too; it stays only if another report is the same file.
void Erasure::gatherOriginals() {
  Query hashes = m_database.query(
      "SELECT s.value FROM statement s JOIN property p ON p.key=s.property WHERE s.item=?1 AND p.name='contentHash'");
  Query others = m_database.query(
      "SELECT s.item FROM statement s JOIN property p ON p.key=s.property JOIN item i ON i.key=s.item JOIN schema_name "
      "n "
      "ON n.key=i.schema WHERE s.value=?1 AND p.name='contentHash' AND n.name='Report'");
  Query original = m_database.query("SELECT key FROM original WHERE sha256=?1");
  for (Key item : m_items) {
    hashes.bind(1, item);
    while (hashes.step()) {
      Digest256 sha{};
      if (!unhex(hashes.text(0), sha)) continue;
      others.bind(1, hashes.text(0));
      const std::vector<Key> holders = keys(others);
      if (!std::all_of(holders.begin(), holders.end(), [&](Key key) { return m_items.contains(key); })) continue;
      original.bindBlob(1, sha);
      for (Key key : keys(original)) m_originals.insert(key);
    }
    hashes.reset();
  }
}

/// Names, identifiers and titles that the journal's words may quote.
void Erasure::gatherWords() {
  Query row = m_database.query(
      "SELECT s.value, s.flags, p.name, s.batch, o.item FROM statement s JOIN property p ON p.key=s.property JOIN "
      "origin "
      "o ON o.key=s.origin WHERE s.key=?1");
  std::set<Key> origins;
  for (Key key : m_statements) {
    row.bind(1, key);
    if (row.step()) {
      const std::string_view property = row.text(2);
      if ((row.integer(1) & 1) != 0)
        m_words.addName(row.text(0));
      else if (property == "title" || property == "fileName")
        m_words.addTitle(row.text(0));
      m_batches.insert(row.integer(3));
      if (row.integer(4) != 0 && !m_items.contains(row.integer(4))) origins.insert(row.integer(4));
    }
    row.reset();
  }
  Query name = m_database.query("SELECT name FROM original WHERE key=?1");
  for (Key original : m_originals) {
    if (name.bind(1, original).step()) m_words.addTitle(name.text(0));
    name.reset();
  }
  Query id = m_database.query("SELECT id FROM item WHERE key=?1");
  for (Key origin : origins) {
    if (id.bind(1, origin).step()) m_report.restsIn.push_back(ItemId(id.uuid(0)));
    id.reset();
  }
  for (Key item : m_items) {
    if (id.bind(1, item).step()) m_words.addId(id.uuid(0));
    id.reset();
  }
}

std::vector<Erasure::Entry> Erasure::affectedEntries() const {
  std::vector<Entry> affected;
  for (JournalCommitment& read : readCommitments(m_database)) {
    Entry entry{read.seq, read.root, read.rows, read.hasWords,
                read.hasWords && !read.isErasure && m_words.areQuotedIn(read.words)};
    bool isTouched = entry.losesWords;
    for (const auto& [table, gone] : m_gone) {
      const auto range = entry.rows.find(table);
      if (range == entry.rows.end()) continue;
      const auto first = gone.lower_bound(range->second.first);
      isTouched |= first != gone.end() && *first <= range->second.second;
    }
    if (!isTouched) continue;
    if (hex(rootOf(m_database, entry.rows)) != entry.was)
      throw Failure(
          ErrorCode::Corrupt,
          "The journal does not fit the case, so that nothing may be erased that would hide it; run `verify`.",
          "entry " + std::to_string(entry.seq));
    affected.push_back(std::move(entry));
  }
  return affected;
}

/// Who was given what must be known when the words of the entry that says so are gone: numbers and ids tell nobody.
void Erasure::keepOf(std::int64_t seq) {
  Query row = m_database.query("SELECT entry FROM journal WHERE seq=?1");
  if (!row.bind(1, seq).step()) return;
  const Json entry = Json::parse(row.text(0), nullptr, false);
  if (!entry.is_object() || entry.value("operation", "") != "disclose") return;
  const std::string recipient = entry.value("recipient", "");
  Json after = Json::parse(entry.value("after", ""), nullptr, false);
  if (!after.is_object()) after = Json::object();
  for (const char* words : {"selection", "withheld", "permissions"}) after.erase(words);
  m_note.kept.push_back(
      {seq, m_words.areQuotedIn(recipient) ? "(erased)" : recipient, entry.value("profile", ""), after.dump()});
}

/// Of each that gets a tombstone.
void Erasure::gatherHoldings() {
  for (const auto& [item, schema] : m_named) m_note.holdings.push_back(holdingOf(m_database, item.uuid, false));
  Query id = m_database.query("SELECT id FROM statement WHERE key=?1");
  if (m_named.empty() && id.bind(1, *m_statements.begin()).step())
    m_note.holdings.push_back(holdingOf(m_database, id.uuid(0), true));
}

std::string Erasure::run(std::string_view authority, std::string_view reason) {
  gatherHoldings();
  gatherOrphans();
  gatherOriginals();
  gatherWords();
  if (m_words.areQuotedIn(authority) || m_words.areQuotedIn(reason))
    throw Failure(
        ErrorCode::Invalid,
        "The reason or the authority quotes what is to be erased and would keep it; say it without the name.");
  m_note.statements = runsOf(m_statements);
  m_gone["statement"] = m_statements;
  m_gone["item"] = m_items;
  m_gone["original"] = m_originals;
  const auto note = [&](const char* table, const char* sql, const std::set<Key>& of) {
    Query rows = m_database.query(sql);
    for (Key key : of) {
      rows.bind(1, key);
      for (Key found : keys(rows)) m_gone[table].insert(found);
    }
  };
  note("passage", "SELECT key FROM passage WHERE item=?1", m_items);
  note("assertion", "SELECT key FROM assertion WHERE kind='item' AND target=?1", m_items);
  note("assertion", "SELECT key FROM assertion WHERE kind='statement' AND target=?1", m_statements);
  note("retraction",
       "SELECT key FROM retraction WHERE kind='statement' AND target=(SELECT id FROM statement WHERE key=?1)",
       m_statements);
  // The last is this erasure itself; authority and reason were looked at. Those of another say by what right it was
  // done, and what it left.
  Query changes = m_database.query(
      "SELECT key, text, reason FROM change WHERE key<(SELECT max(key) FROM change) AND action<>'erase'");
  while (changes.step())
    if (m_words.areQuotedIn(changes.text(1)) || m_words.areQuotedIn(changes.text(2)))
      m_changes.insert(changes.integer(0));
  changes.reset();
  m_gone["change"] = m_changes;
  Query orders = m_database.query("SELECT authority, reason FROM tombstone");
  while (orders.step())
    m_report.isQuotedByErasure |= m_words.areQuotedIn(orders.text(0)) || m_words.areQuotedIn(orders.text(1));
  orders.reset();
  std::vector<Entry> entries = affectedEntries();
  for (const Entry& entry : entries)
    if (entry.losesWords) keepOf(entry.seq);
  deleteStatements();
  deleteItems();
  deleteOriginals();
  clearWords(entries);
  Json rerooted = Json::array();
  for (Entry& entry : entries) {
    Json ranges = Json::object();
    for (auto range = entry.rows.begin(); range != entry.rows.end();) {
      Query held = m_database.query("SELECT min(key), max(key) FROM " + range->first + " WHERE key BETWEEN ?1 AND ?2");
      held.bind(1, range->second.first).bind(2, range->second.second).step();
      if (held.isNull(0)) {
        range = entry.rows.erase(range);
        continue;
      }
      range->second = {held.integer(0), held.integer(1)};
      ranges[range->first] = {held.integer(0), held.integer(1)};
      ++range;
    }
    rerooted.push_back({{"seq", entry.seq},
                        {"was", entry.was},
                        {"rows", ranges},
                        {"root", hex(rootOf(m_database, entry.rows))},
                        {"words", entry.hasWords && !entry.losesWords}});
  }
  return rerooted.dump();
}

void Erasure::deleteStatements() {
  Query row = m_database.query("SELECT value, flags, id, batch FROM statement WHERE key=?1");
  Query search =
      m_database.query("INSERT INTO statement_search(statement_search, rowid, value) VALUES ('delete', ?1, ?2)");
  Query retractions = m_database.query("DELETE FROM retraction WHERE kind='statement' AND target=?1");
  std::vector<Query> deletions;
  for (const char* sql :
       {"DELETE FROM span WHERE statement=?1", "DELETE FROM place_box WHERE statement=?1",
        "DELETE FROM withdrawn WHERE key=?1", "DELETE FROM revived_statement WHERE key=?1",
        "DELETE FROM assertion WHERE kind='statement' AND target=?1", "DELETE FROM statement WHERE key=?1"})
    deletions.push_back(m_database.query(sql));
  for (Key key : m_statements) {
    row.bind(1, key);
    if (!row.step()) {
      row.reset();
      continue;
    }
    if (row.integer(1) & 2) search.bind(1, key).bind(2, row.text(0)).run();
    retractions.bindBlob(1, row.blob(2)).run();
    const Key batch = row.integer(3);
    row.reset();
    recount("statement", batch);
    for (Query& deletion : deletions) deletion.bind(1, key).run();
    ++m_report.statements;
  }
  // Merged into one, the index keeps nothing of what was deleted from it.
  m_database.execute("INSERT INTO statement_search(statement_search) VALUES ('optimize')");
  Query markings = m_database.query(
      "DELETE FROM batch_marking WHERE batch=?1 AND NOT EXISTS (SELECT 1 FROM statement s JOIN origin o ON "
      "o.key=s.origin "
      "WHERE s.batch=batch_marking.batch AND o.marking=batch_marking.marking)");
  for (Key batch : m_batches) markings.bind(1, batch).run();
}

void Erasure::deleteItems() {
  Query row = m_database.query(
      "SELECT i.batch, n.name, p.key, p.text FROM item i JOIN schema_name n ON n.key=i.schema LEFT JOIN passage p ON "
      "p.item=i.key WHERE i.key=?1");
  Query search = m_database.query("INSERT INTO passage_search(passage_search, rowid, text) VALUES ('delete', ?1, ?2)");
  std::vector<Query> deletions;
  for (const char* sql :
       {"DELETE FROM passage WHERE item=?1", "DELETE FROM revived_item WHERE key=?1",
        "DELETE FROM assertion WHERE kind='item' AND target=?1", "DELETE FROM origin WHERE item=?1",
        "DELETE FROM extraction WHERE item=?1", "DELETE FROM wording WHERE item=?1", "DELETE FROM item WHERE key=?1"})
    deletions.push_back(m_database.query(sql));
  for (Key key : m_items) {
    row.bind(1, key);
    if (!row.step()) {
      row.reset();
      continue;
    }
    if (!row.isNull(2)) search.bind(1, row.integer(2)).bind(2, row.text(3)).run();
    const Key batch = row.integer(0);
    const std::string kind(itemKindName(m_schemas.at(row.text(1)).kind));
    row.reset();
    recount(kind, batch);
    for (Query& deletion : deletions) deletion.bind(1, key).run();
    ++m_report.items;
  }
  m_database.execute("INSERT INTO passage_search(passage_search) VALUES ('optimize')");
}

void Erasure::deleteOriginals() {
  Query row = m_database.query("SELECT first_piece, pieces FROM original WHERE key=?1");
  for (Key key : m_originals) {
    row.bind(1, key).step();
    m_database.query("DELETE FROM original_piece WHERE key>=?1 AND key<?1+?2")
        .bind(1, row.integer(0))
        .bind(2, row.integer(1))
        .run();
    row.reset();
    m_database.query("DELETE FROM original WHERE key=?1").bind(1, key).run();
    ++m_report.originals;
  }
}

void Erasure::clearWords(const std::vector<Entry>& entries) {
  Query change = m_database.query("UPDATE change SET text='(erased)', reason='' WHERE key=?1");
  for (Key key : m_changes) change.bind(1, key).run();
  Query entry = m_database.query("UPDATE journal SET salt=NULL, entry=NULL WHERE seq=?1");
  for (const Entry& said : entries)
    if (said.losesWords) entry.bind(1, said.seq).run();
}

void Erasure::recount(const std::string& what, Key batch) {
  m_database.query("UPDATE batch_count SET count=count-1 WHERE batch=?1 AND what=?2")
      .bind(1, batch)
      .bind(2, std::string_view(what))
      .run();
}

bool Transaction::State::speaksOfErased(const Statement& statement) {
  if (erased.contains(statement.id.uuid) || erased.contains(statement.subject.uuid) ||
      erased.contains(statement.origin.item.uuid))
    return true;
  const auto target = ItemId::parse(statement.value);
  if (!target || !erased.contains(target->uuid)) return false;
  const auto subject = known(statement.subject);  // an id may stand in a text, too
  return !subject || use(*subject->schema, statement.property).type == PropertyType::Item;
}

}  // namespace fairlead::store
