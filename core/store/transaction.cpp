// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/store/force.h"
#include "core/store/layer_contents.h"
#include "core/store/transaction_state.h"

namespace fairlead::store {

namespace {

[[noreturn]] void throwUnknown(ItemId id, std::string_view role) {
  throw Failure(ErrorCode::NotFound, "The " + std::string(role) + " of a statement is not in the case; add it first.",
                id.text());
}

std::span<const std::uint8_t> bytesOf(const Uuid& uuid) { return uuid.bytes; }

}  // namespace

Transaction::Transaction(Database& database, const SchemaSet& schemas, const Actor& actor, Action action,
                         std::string_view text) {
  if (actor.name.empty())
    throw Failure(ErrorCode::Invalid,
                  "Nothing is written by nobody; say who you are with --author or FAIRLEAD_AUTHOR.");
  m_state = std::make_unique<State>(database, schemas, actor, action, text);
}

Transaction::~Transaction() = default;

bool Transaction::addItem(ItemId id, std::string_view schema) {
  State& s = *m_state;
  const Schema& found = s.schemas.at(schema);
  if (isErased(id.uuid))
    throw Failure(ErrorCode::Refused,
                  "This was erased by order of " + TombstoneRepository(s.database).find(id.uuid)->authority +
                      " and may not come in again; ask them if it should.",
                  id.text());
  const Key schemaKey = s.words.schema(found.name);
  s.insertItem.bindBlob(1, bytesOf(id.uuid)).bind(2, schemaKey).bind(3, s.batch).run();
  if (s.database.changes() == 0) {
    const State::Known known = s.known(id).value();
    if (known.schema != &found)
      throw Failure(ErrorCode::Conflict,
                    "The item is in the case as " + known.schema->name + ", not as " + found.name + ".", id.text());
    s.assertAgain("item", known.key, known.batch);
    return false;
  }
  const Key key = s.database.lastKey();
  s.remember(id, {key, s.batch, &found});
  s.roots.add("item", itemBytes(bytesOf(id.uuid), found.name));
  s.countUp(itemKindName(found.kind));
  s.touch(key);
  return true;
}

bool Transaction::add(const Statement& statement) {
  State& s = *m_state;
  if (!s.erased.empty() && s.speaksOfErased(statement)) return false;
  const auto subject = s.known(statement.subject);
  if (!subject) throwUnknown(statement.subject, "subject");
  const State::PropertyUse& use = s.use(*subject->schema, statement.property);
  std::optional<Key> target;
  if (use.type == PropertyType::Item) {
    const auto id = ItemId::parse(statement.value);
    if (!id)
      throw Failure(ErrorCode::Invalid, "The value of " + statement.property + " must be the id of an item.",
                    statement.value);
    const auto known = s.known(*id);
    if (!known) throwUnknown(*id, "value");
    target = known->key;
  }
  const State::OriginRow& origin = s.origin(statement.origin);
  const std::string extra = s.extraOf(statement);
  const Digest256 content = s.hasher.content(bytesOf(statement.id.uuid), bytesOf(statement.subject.uuid),
                                             statement.property, statement.value, extra, origin.content);
  if (s.isBulk && !s.isFreshInBulk(statement.id, origin.key)) {
    s.metInBulk.push_back({statement.id, content, s.batch});
    return false;
  }
  const std::int64_t salt = s.salt();
  Query& q = s.insertStatement;
  q.bindBlob(1, bytesOf(statement.id.uuid)).bind(2, subject->key).bind(3, use.key);
  if (target)
    q.bindNull(4).bind(5, *target);
  else
    q.bind(4, std::string_view(statement.value)).bindNull(5);
  q.bind(6, origin.key).bind(7, s.batch).bind(8, use.flags).bind(9, salt);
  if (extra.empty())
    q.bindNull(10);
  else
    q.bind(10, std::string_view(extra));
  q.run();
  if (s.database.changes() == 0) {
    s.meetAgain(statement.id, content);
    return false;
  }
  const Key key = s.database.lastKey();
  s.roots.add("statement", s.hasher.leaf(content, salt, statement.origin.author, s.milliseconds(statement.origin.at)));
  s.index(key, subject->key, use, statement.value);
  s.noteMarking(origin);
  s.countUp("statement");
  s.touch(subject->key);
  return true;
}

StatementId Transaction::say(ItemId subject, std::string_view property, std::string_view value, const Origin& origin) {
  Statement statement;
  statement.id = StatementId::random();
  statement.subject = subject;
  statement.property = property;
  statement.value = value;
  statement.origin = origin;
  statement.origin.author = m_state->record.author;
  statement.origin.at = m_state->record.at;
  add(statement);
  return statement.id;
}

void Transaction::retract(StatementId id, std::string_view reason) {
  State& s = *m_state;
  s.endBulk();  // the index over ids is needed
  Query found = s.database.query("SELECT key, item FROM statement WHERE id=?1");
  found.bindBlob(1, bytesOf(id.uuid));
  const bool isHere = found.step();
  if (!isHere && s.batch == s.ownBatch)
    throw Failure(ErrorCode::NotFound, "There is no such statement to retract; check its id with `show`.", id.text());
  if (isHere) s.touch(found.integer(1));
  s.retractTarget("statement", bytesOf(id.uuid), reason);
}

void Transaction::retractChange(TransactionId id, std::string_view reason) {
  m_state->isSweeping = true;
  m_state->touchesLayers = true;
  m_state->retractTarget("change", bytesOf(id.uuid), reason);
}

bool Transaction::hasOriginal(const Digest256& sha256) const {
  Query found = m_state->database.query("SELECT 1 FROM original WHERE sha256=?1");
  return found.bindBlob(1, sha256).step();
}

bool Transaction::addOriginal(const Digest256& sha256, std::string_view bytes, std::string_view mediaType,
                              std::string_view name) {
  State& s = *m_state;
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (!s.beginOriginal(sha256, size, mediaType, name)) return false;
  s.addPieces(bytes);
  return true;
}

bool Transaction::addOriginal(const Digest256& sha256, std::int64_t size, std::string_view mediaType,
                              std::string_view name,
                              const std::function<void(const std::function<void(std::string_view)>& take)>& produce) {
  State& s = *m_state;
  if (!s.beginOriginal(sha256, size, mediaType, name)) return false;
  Sha256 hash;
  std::string held;
  std::int64_t taken = 0;
  produce([&](std::string_view bytes) {
    hash.add(bytes);
    taken += static_cast<std::int64_t>(bytes.size());
    held += bytes;
    const std::size_t whole = held.size() / State::kPiece * State::kPiece;
    s.addPieces(std::string_view(held).substr(0, whole));
    held.erase(0, whole);
  });
  s.addPieces(held);
  if (taken != size || hash.finish() != sha256)
    throw Failure(ErrorCode::Malformed, "An original is not what its SHA-256 and size tell; ask for the file again.",
                  std::string(name));
  return true;
}

void Transaction::addPassage(ItemId item, std::string_view text) {
  State& s = *m_state;
  const auto known = s.known(item);
  if (!known) throwUnknown(item, "owner");
  s.insertPassage.bind(1, known->key).bind(2, text).run();
  if (s.database.changes() > 0) s.roots.add("passage", passageBytes(known->key, text));
}

void Transaction::expectMany(std::int64_t statements) { m_state->beginBulk(statements); }

void Transaction::expectFew() { m_state->endBulk(); }

void Transaction::receive(const ChangeRecord* change) { m_state->receive(change); }

void Transaction::assertKnown(StatementId id) {
  State& s = *m_state;
  s.endBulk();  // the index over ids is needed
  Query found = s.database.query("SELECT key, batch FROM statement WHERE id=?1");
  if (!found.bindBlob(1, bytesOf(id.uuid)).step())
    throw Failure(ErrorCode::NotFound, "A transaction says a statement that is not in the case.", id.text());
  const Key key = found.integer(0), firstBatch = found.integer(1);
  found.reset();
  s.assertAgain("statement", key, firstBatch);
}

void Transaction::assertKnown(ItemId id) {
  const auto known = m_state->known(id);
  if (!known) throw Failure(ErrorCode::NotFound, "A transaction names an item that is not in the case.", id.text());
  m_state->assertAgain("item", known->key, known->batch);
}

void Transaction::note(std::string_view before, std::string_view after) {
  m_state->before = before;
  m_state->after = after;
}

bool Transaction::isErased(const Uuid& id) const { return m_state->erased.contains(id); }

bool Transaction::isErased(const Statement& statement) const { return m_state->speaksOfErased(statement); }

bool Transaction::knows(ItemId id) const { return m_state->known(id).has_value(); }
Database& Transaction::database() { return m_state->database; }
const ChangeRecord& Transaction::record() const { return m_state->record; }
void Transaction::touchLayers() { m_state->touchesLayers = true; }

std::int64_t Transaction::added(std::string_view what) const {
  const auto found = m_state->added.find(what);
  return found == m_state->added.end() ? 0 : found->second;
}

ChangeNotice Transaction::finish() {
  State& s = *m_state;
  s.endBulk();
  s.fillSearch();
  s.writeCounts();
  if (s.needsForce) recomputeForce(s.database);
  if (s.touchesLayers || s.needsForce) syncLayers(s.database);
  s.writeJournal();
  ChangeNotice notice;
  notice.change = s.record.id;
  notice.action = s.action;
  notice.isSweeping = s.isSweeping;
  notice.touchesLayers = s.touchesLayers;
  if (!notice.isSweeping) notice.items = std::move(s.touched);
  return notice;
}

}  // namespace fairlead::store
