// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a transaction: indexes, counters and the journal's row; and what happens when something is met again.
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/model/time_value.h"
#include "core/store/journal.h"
#include "core/store/migrations.h"
#include "core/store/transaction_state.h"

namespace fairlead::store {

namespace {

Digest256 contentOf(Database& database, StatementId id, Key& key, Key& batch) {
  Query row = database.query(
      "SELECT s.key, s.batch, i.id, p.name, coalesce(s.value, ''), t.id, coalesce(s.extra, ''), oi.id, o.grading, "
      "m.text "
      "FROM statement s JOIN item i ON i.key=s.item JOIN property p ON p.key=s.property LEFT JOIN item t ON "
      "t.key=s.target "
      "JOIN origin o ON o.key=s.origin LEFT JOIN item oi ON oi.key=o.item JOIN marking m ON m.key=o.marking WHERE "
      "s.id=?1");
  row.bindBlob(1, id.uuid.bytes);
  if (!row.step()) throw Failure(ErrorCode::Internal, "A statement vanished while it was written.", id.text());
  key = row.integer(0);
  batch = row.integer(1);
  std::string value(row.text(4));
  Uuid target;
  if (const auto bytes = row.blob(5); bytes.size() == target.bytes.size()) {
    std::copy(bytes.begin(), bytes.end(), target.bytes.begin());
    value = target.text();
  }
  return StatementHasher().content(id.uuid.bytes, row.blob(2), row.text(3), value, row.text(6),
                                   originContent(row.blob(7), row.text(8), row.text(9)));
}

}  // namespace

void Transaction::State::meetAgain(StatementId id, const Digest256& content) {
  Key key = 0, firstBatch = 0;
  if (contentOf(database, id, key, firstBatch) != content)
    throw Failure(ErrorCode::Conflict,
                  "A statement with this id says something else in this case; the file that brings it is wrong.",
                  id.text());
  assertAgain("statement", key, firstBatch);
}

void Transaction::State::assertAgain(std::string_view kind, Key target, Key firstBatch) {
  Query same = database.query(
      "SELECT max(b.in_force) FROM batch b WHERE b.change=(SELECT change FROM batch WHERE key=?1) AND "
      "(b.key=?2 OR b.key IN (SELECT batch FROM assertion WHERE kind=?3 AND target=?4))");
  same.bind(1, batch).bind(2, firstBatch).bind(3, kind).bind(4, target);
  if (same.step() && same.integer(0) == 1) return;  // this change has said so already
  database.query("INSERT INTO assertion(kind, target, batch) VALUES (?1, ?2, ?3)")
      .bind(1, kind)
      .bind(2, target)
      .bind(3, batch)
      .run();
  roots.add("assertion", assertionBytes(kind, target, batch));
  countUp("assertion");
  needsForce = true;
}

void Transaction::State::retractTarget(std::string_view kind, std::span<const std::uint8_t> target,
                                       std::string_view reason) {
  Query there = database.query(
      "SELECT 1 FROM retraction WHERE kind=?1 AND target=?2 AND batch IN "
      "(SELECT key FROM batch WHERE in_force AND change=(SELECT change FROM batch WHERE key=?3))");
  if (there.bind(1, kind).bindBlob(2, target).bind(3, batch).step()) return;
  Query insert = database.query("INSERT INTO retraction(kind, target, batch, reason) VALUES (?1, ?2, ?3, ?4)");
  insert.bind(1, kind).bindBlob(2, target).bind(3, batch).bind(4, reason).run();
  roots.add("retraction", retractionBytes(kind, target, batch, reason));
  countUp("retraction");
  needsForce = true;
}

void Transaction::State::beginBulk(std::int64_t statements) {
  // Building the indexes of four statements anew takes less than adding one to them; a million ids take 60 MB.
  constexpr std::int64_t kWorthIt = 20'000, kFewEnough = 50'000, kMost = 1'000'000, kShare = 4;
  if (isBulk || statements < kWorthIt) return;
  const std::int64_t limit = std::clamp(statements * kShare, kFewEnough, kMost);
  Query there = database.query("SELECT count(*) FROM (SELECT 1 FROM statement LIMIT ?1)");
  if (!there.bind(1, limit + 1).step() || there.integer(0) > limit) return;
  there.reset();
  Query ids = database.query("SELECT id FROM statement");
  while (ids.step()) {
    StatementId id;
    const auto bytes = ids.blob(0);
    std::copy(bytes.begin(), bytes.end(), id.uuid.bytes.begin());
    existing.insert(id);
  }
  ids.reset();
  for (const auto& [name, sql] : statementIndexes()) database.execute("DROP INDEX " + name);
  isBulk = true;
}

bool Transaction::State::isFreshInBulk(StatementId id, Key origin) {
  if (origin != recentOrigin) {
    recent.clear();
    recentOrigin = origin;
  }
  return !existing.contains(id) && recent.insert(id).second;
}

void Transaction::State::endBulk() {
  if (!isBulk) return;
  for (const auto& [name, sql] : statementIndexes()) database.execute(sql);
  isBulk = false;
  const Key present = batch;
  for (const Met& met : metInBulk) {
    batch = met.batch;
    meetAgain(met.id, met.content);
  }
  batch = present;
  metInBulk.clear();
}

bool Transaction::State::beginOriginal(const Digest256& sha256, std::int64_t size, std::string_view mediaType,
                                       std::string_view name) {
  const auto pieces = (size + static_cast<std::int64_t>(kPiece) - 1) / static_cast<std::int64_t>(kPiece);
  insertOriginal.bindBlob(1, sha256).bind(2, size).bind(3, mediaType).bind(4, name);
  insertOriginal.bind(5, nextPiece).bind(6, pieces).run();
  if (database.changes() == 0) return false;
  roots.add("original", originalBytes(sha256, size, name));
  countUp("original");
  return true;
}

void Transaction::State::addPieces(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    const std::string_view piece = bytes.substr(at, kPiece);
    insertPiece.bind(1, nextPiece++)
        .bindBlob(2, {reinterpret_cast<const std::uint8_t*>(piece.data()), piece.size()})
        .run();
  }
}

void Transaction::State::fillSearch() {
  // In order of key and at once: five times quicker than row by row.
  database.query("INSERT INTO passage_search(rowid, text) SELECT key, text FROM passage WHERE key>=?1 ORDER BY key")
      .bind(1, firstKeys.at("passage"))
      .run();
  database
      .query(
          "INSERT INTO statement_search(rowid, value) SELECT key, value FROM statement_text WHERE key>=?1 ORDER BY key")
      .bind(1, firstKeys.at("statement"))
      .run();
  if (hasRetractions && firstKeys.at("statement") <= database.number("SELECT coalesce(max(key), 0) FROM statement"))
    needsForce = true;  // a retraction may have come before what it retracts
}

void Transaction::State::writeCounts() {
  Query count = database.query(
      "INSERT INTO batch_count(batch, what, count) VALUES (?1, ?2, ?3) "
      "ON CONFLICT(batch, what) DO UPDATE SET count=count+excluded.count");
  for (const auto& [at, here] : counts)
    for (const auto& [what, number] : here) count.bind(1, at).bind(2, std::string_view(what)).bind(3, number).run();
  Query marking = database.query("INSERT OR IGNORE INTO batch_marking(batch, marking) VALUES (?1, ?2)");
  for (const auto& [at, here] : markings)
    for (Key key : here) marking.bind(1, at).bind(2, key).run();
}

std::string Transaction::State::journalText(const Digest256& root) {
  using Json = nlohmann::ordered_json;
  char host[256] = "";
  ::gethostname(host, sizeof host - 1);
  Json ranges = Json::object();
  for (const auto& [table, first] : firstKeys) {
    const std::int64_t last = database.number("SELECT coalesce(max(key), 0) FROM " + table);
    if (last >= first) ranges[table] = {first, last};
  }
  Json countsAdded = Json::object();
  for (const auto& [what, number] : added) countsAdded[what] = number;
  Json entry{{"change", record.id.text()},
             {"at", isoText(record.at)},
             {"local", zonedText(record.at, record.zone)},
             {"zone", record.zone},
             {"author", record.author},
             {"role", record.role},
             {"organisation", record.organisation},
             {"workstation", host},
             {"session", ::getpid()},
             {"operation", actionName(action)},
             {"text", record.text},
             {"reason", record.reason},
             {"recipient", actor.recipient},
             {"profile", actor.profile},
             {"before", before},
             {"after", after},
             {"added", countsAdded},
             {"rows", ranges},
             {"root", hex(root)},
             {"result", "ok"},
             {"program", "fairlead " FAIRLEAD_VERSION}};
  const TombstoneRepository tombstones(database);
  if (const Key last = tombstones.lastKey(); last > lastTombstone)
    entry["tombstones"] = {
        {"first", lastTombstone + 1}, {"last", last}, {"hash", tombstones.digest(lastTombstone + 1, last)}};
  if (action == Action::Create) {
    Query settings = database.query("SELECT name, value FROM fairlead_case WHERE name<>'schema_version'");
    while (settings.step()) entry["settings"][std::string(settings.text(0))] = settings.text(1);
  }
  if (!erasureNote.empty()) entry["erased"] = Json::parse(erasureNote);
  if (!rerooted.empty()) entry["rerooted"] = Json::parse(rerooted);
  return entry.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void Transaction::State::writeJournal() { appendToJournal(database, changeKey, journalText(roots.finish())); }

}  // namespace fairlead::store
