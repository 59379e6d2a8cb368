// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction_state.h"

#include <unicode/timezone.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/model/place.h"
#include "core/model/time_value.h"

namespace fairlead::store {

namespace {

std::string localZone() {
  icu::UnicodeString id;
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createDefault());
  std::string text;
  if (zone) zone->getID(id).toUTF8String(text);
  return text.empty() ? "UTC" : text;
}

std::int64_t flagsOf(PropertyType type) {
  switch (type) {
    case PropertyType::Name:
    case PropertyType::Identifier:
    case PropertyType::Phone:
    case PropertyType::Email:
    case PropertyType::Url:
      return 3;
    case PropertyType::Text:
      return 2;
    case PropertyType::Country:
    case PropertyType::Choice:
      return 1;
    case PropertyType::Time:
    case PropertyType::Place:
    case PropertyType::Number:
    case PropertyType::Money:
    case PropertyType::Item:
      return 0;
  }
  return 0;
}

/// A JSON string: as it is if nothing in it needs an escape, else by the library, which also mends bad UTF-8.
void addJsonText(std::string& out, std::string_view text) {
  const bool isPlain =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
  if (isPlain)
    out.append("\"").append(text).append("\"");
  else
    out += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

Key WordTables::key(std::string_view table, std::string_view column, std::string_view word, Table& known) {
  if (const auto found = known.find(word); found != known.end()) return found->second;
  const std::string t(table), c(column);
  m_database.query("INSERT OR IGNORE INTO " + t + "(" + c + ") VALUES (?1)").bind(1, word).run();
  Query read = m_database.query("SELECT key FROM " + t + " WHERE " + c + "=?1");
  read.bind(1, word).step();
  return known.emplace(word, read.integer(0)).first->second;
}

Transaction::State::State(Database& db, const SchemaSet& set, const Actor& who, Action what, std::string_view text)
    : database(db), schemas(set), actor(who), action(what), words(db) {
  for (std::string_view table : Roots::kTables)
    firstKeys.emplace(table, db.number("SELECT coalesce(max(key), 0) + 1 FROM " + std::string(table)));
  nextPiece = db.number("SELECT coalesce(max(key), 0) + 1 FROM original_piece");
  hasRetractions = db.number("SELECT EXISTS (SELECT 1 FROM retraction)") != 0;
  record = {TransactionId::random(), who.name,  who.role, who.organisation, now(), localZone(), what,
            std::string(text),       who.reason};
  insertItem = db.query("INSERT OR IGNORE INTO item(id, schema, batch) VALUES (?1, ?2, ?3)");
  insertStatement = db.query(
      "INSERT OR IGNORE INTO statement(id, item, property, value, target, origin, batch, flags, salt, extra) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  insertOrigin = db.query("INSERT INTO origin(item, grading, marking, author, at) VALUES (?1, ?2, ?3, ?4, ?5)");
  insertOriginal = db.query(
      "INSERT OR IGNORE INTO original(sha256, size, media_type, name, first_piece, pieces) VALUES (?1, ?2, ?3, ?4, ?5, "
      "?6)");
  insertPiece = db.query("INSERT INTO original_piece(key, bytes) VALUES (?1, ?2)");
  insertPassage = db.query("INSERT OR IGNORE INTO passage(item, text) VALUES (?1, ?2)");
  insertSpan = db.query("INSERT OR IGNORE INTO span(statement, item, begin_ms, end_ms) VALUES (?1, ?2, ?3, ?4)");
  insertPlace =
      db.query("INSERT OR REPLACE INTO place_box(statement, west, east, south, north) VALUES (?1, ?2, ?3, ?4, ?5)");
  findItem = db.query("SELECT i.key, i.batch, s.name FROM item i JOIN schema_name s ON s.key=i.schema WHERE i.id=?1");
  const TombstoneRepository tombstones(db);
  lastTombstone = tombstones.lastKey();
  tombstones.forEach([&](const Tombstone& stone) { erased.insert(stone.id); });
  changeKey = addChange(record, true);
  ownBatch = batch = batchOf(changeKey, changeKey);
}

Key Transaction::State::addChange(const ChangeRecord& change, bool isLocal) {
  Query insert = database.query(
      "INSERT OR IGNORE INTO change(id, author, role, organisation, at, zone, action, text, reason, is_local) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  insert.bindBlob(1, change.id.uuid.bytes)
      .bind(2, std::string_view(change.author))
      .bind(3, std::string_view(change.role));
  insert.bind(4, std::string_view(change.organisation))
      .bind(5, milliseconds(change.at))
      .bind(6, std::string_view(change.zone));
  insert.bind(7, actionName(change.action))
      .bind(8, std::string_view(change.text))
      .bind(9, std::string_view(change.reason));
  insert.bind(10, std::int64_t{isLocal}).run();
  if (database.changes() > 0) {
    const Key key = database.lastKey();
    roots.add("change", changeBytes(change.id.uuid.bytes, change.author, milliseconds(change.at),
                                    actionName(change.action), change.text, change.reason));
    return key;
  }
  Query found = database.query("SELECT key FROM change WHERE id=?1");
  found.bindBlob(1, change.id.uuid.bytes).step();
  return found.integer(0);
}

Key Transaction::State::batchOf(Key change, Key arrival) {
  database.query("INSERT OR IGNORE INTO batch(change, arrival) VALUES (?1, ?2)").bind(1, change).bind(2, arrival).run();
  Query found = database.query("SELECT key FROM batch WHERE change=?1 AND arrival=?2");
  found.bind(1, change).bind(2, arrival).step();
  return found.integer(0);
}

void Transaction::State::receive(const ChangeRecord* change) {
  needsForce = true;
  isSweeping = true;
  if (!change) {
    batch = ownBatch;
    return;
  }
  batch = batchOf(addChange(*change, false), changeKey);
}

std::optional<Transaction::State::Known> Transaction::State::known(ItemId id) {
  if (const auto found = items.find(id); found != items.end()) return found->second;
  findItem.bindBlob(1, id.uuid.bytes);
  if (!findItem.step()) {
    findItem.reset();
    return std::nullopt;
  }
  const Known item{findItem.integer(0), findItem.integer(1), &schemas.at(findItem.text(2))};
  findItem.reset();
  remember(id, item);
  return item;
}

void Transaction::State::remember(ItemId id, const Known& item) {
  constexpr std::size_t kMost = 200'000;  // about 20 MB; beyond, the index answers
  if (items.size() >= kMost) items.clear();
  items.insert_or_assign(id, item);
}

const Transaction::State::PropertyUse& Transaction::State::use(const Schema& schema, const std::string& property) {
  const auto [at, isNew] = uses.try_emplace({&schema, property});
  if (isNew) {
    const Property* found = schema.property(property);
    at->second.key = words.property(property);
    at->second.type = found ? found->type : PropertyType::Text;  // other programs' properties are kept as text
    at->second.flags = flagsOf(at->second.type);
  }
  return at->second;
}

const Transaction::State::OriginRow& Transaction::State::origin(const Origin& said) {
  const bool isLast = lastOriginRow && said.item == lastOrigin.item && said.grading == lastOrigin.grading &&
                      said.author == lastOrigin.author && said.at == lastOrigin.at &&
                      said.marking == lastOrigin.marking;
  if (isLast) return *lastOriginRow;
  const std::string grading = said.grading ? said.grading->key() : std::string();
  const std::string marking = said.marking.text();
  std::string name = said.item.text() + '\n' + grading + '\n' + marking + '\n' + said.author + '\n' +
                     std::to_string(milliseconds(said.at));
  lastOrigin = said;
  if (const auto found = origins.find(name); found != origins.end()) return *(lastOriginRow = found->second);
  Key item = 0;
  if (!said.item.isNil()) {
    const auto found = known(said.item);
    if (!found)
      throw Failure(ErrorCode::NotFound, "The origin of a statement is not in the case; add it first.",
                    said.item.text());
    item = found->key;
  }
  OriginRow row;
  row.marking = words.marking(marking);
  insertOrigin.bind(1, item).bind(2, std::string_view(grading)).bind(3, row.marking).bind(4, words.author(said.author));
  insertOrigin.bind(5, milliseconds(said.at)).run();
  row.key = database.lastKey();
  row.content = originContent(item == 0 ? std::span<const std::uint8_t>() : said.item.uuid.bytes, grading, marking);
  constexpr std::size_t kMost = 1'000;
  if (origins.size() >= kMost) origins.clear();
  lastOriginRow = row;
  return origins.emplace(std::move(name), std::move(row)).first->second;
}

std::string Transaction::State::extraOf(const Statement& statement) const {
  if (statement.origin.locator.empty() && statement.original.empty() && statement.language.empty() &&
      statement.assessment == Assessment::Fact)
    return {};
  // In order of name, as a JSON library sorts them; written by hand, since most statements have two of these.
  std::string extra = "{";
  const auto put = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (extra.size() > 1) extra += ',';
    extra += '"';
    extra += name;
    extra += "\":";
    addJsonText(extra, value);
  };
  put("assessment", statement.assessment == Assessment::Fact         ? std::string_view()
                    : statement.assessment == Assessment::Assessment ? "assessment"
                                                                     : "hypothesis");
  put("language", statement.language);
  put("locator", statement.origin.locator);
  put("original", statement.original);
  return extra + '}';
}

std::int64_t Transaction::State::salt() {
  const Uuid random = Uuid::random();
  std::int64_t value;
  std::memcpy(&value, random.bytes.data() + 8, sizeof value);  // 62 of 64 bits are random
  return value;
}

void Transaction::State::index(Key statement, Key item, const PropertyUse& use, const std::string& value) {
  if (use.type == PropertyType::Time) {
    if (const auto time = parseTimeValue(value))
      insertSpan.bind(1, statement)
          .bind(2, item)
          .bind(3, milliseconds(time->from))
          .bind(4, milliseconds(time->to))
          .run();
  } else if (use.type == PropertyType::Place) {
    const auto place = parsePlace(value);
    if (!place || !place->point) return;
    const double lon = place->point->lonDegrees(), lat = place->point->latDegrees();
    insertPlace.bind(1, statement).bind(2, lon).bind(3, lon).bind(4, lat).bind(5, lat).run();
  }
}

void Transaction::State::countUp(std::string_view what) {
  auto& here = counts[batch];
  if (const auto found = here.find(what); found != here.end())
    ++found->second;
  else
    here.emplace(what, 1);
  if (const auto found = added.find(what); found != added.end())
    ++found->second;
  else
    added.emplace(what, 1);
}

void Transaction::State::touch(Key item) {
  constexpr std::size_t kMost = 1'000;
  if (isSweeping || (!touched.empty() && touched.back() == item)) return;
  if (touched.size() >= kMost) {
    isSweeping = true;
    touched.clear();
    return;
  }
  touched.push_back(item);
}

}  // namespace fairlead::store
