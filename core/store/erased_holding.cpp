// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/erased_holding.h"

#include <nlohmann/json.hpp>

namespace fairlead::store {

namespace {

using Runs = std::vector<std::pair<Key, Key>>;
using NoteJson = nlohmann::ordered_json;

Runs runsIn(const Database& database, const char* sql, const Uuid& id) {
  std::set<Key> keys;
  Query rows = database.query(sql);
  rows.bindBlob(1, id.bytes);
  while (rows.step()) keys.insert(rows.integer(0));
  return runsOf(keys);
}

}  // namespace

Runs runsOf(const std::set<Key>& keys) {
  Runs runs;
  for (const Key key : keys) {
    if (!runs.empty() && runs.back().second + 1 == key)
      runs.back().second = key;
    else
      runs.emplace_back(key, key);
  }
  return runs;
}

ErasedHolding holdingOf(const Database& database, const Uuid& id, bool isStatement) {
  ErasedHolding holding{id, isStatement, {}, {}, {}};
  if (isStatement) {
    holding.about = runsIn(database, "SELECT key FROM statement WHERE id=?1", id);
    return holding;
  }
  holding.about = runsIn(database, "SELECT key FROM statement WHERE item=(SELECT key FROM item WHERE id=?1)", id);
  holding.pointing = runsIn(database, "SELECT key FROM statement WHERE target=(SELECT key FROM item WHERE id=?1)", id);
  holding.from = runsIn(
      database,
      "SELECT s.key FROM item i JOIN origin o ON o.item=i.key JOIN statement s ON s.origin=o.key WHERE i.id=?1", id);
  return holding;
}

std::string ErasureNote::text() const {
  NoteJson erased = NoteJson::array();
  for (const ErasedHolding& one : holdings) {
    NoteJson json{{"id", one.id.text()}, {"kind", one.isStatement ? "statement" : "item"}, {"about", one.about}};
    if (!one.pointing.empty()) json["pointing"] = one.pointing;
    if (!one.from.empty()) json["from"] = one.from;
    erased.push_back(std::move(json));
  }
  NoteJson cleared = NoteJson::array();
  for (const Kept& one : kept)
    cleared.push_back({{"seq", one.seq}, {"recipient", one.recipient}, {"profile", one.profile}, {"after", one.after}});
  return NoteJson{{"items", erased}, {"keys", statements}, {"kept", cleared}}.dump();
}

ErasureNote ErasureNote::read(std::string_view text) {
  ErasureNote note;
  const NoteJson json = NoteJson::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("items")) return note;
  note.statements = json.value("keys", Runs());
  for (const NoteJson& one : json.value("kept", NoteJson::array()))
    note.kept.push_back({one.value("seq", std::int64_t{0}), one.value("recipient", ""), one.value("profile", ""),
                         one.value("after", "")});
  for (const NoteJson& one : json["items"])
    if (const auto id = Uuid::parse(one.value("id", "")))
      note.holdings.push_back({*id, one.value("kind", "") == "statement", one.value("about", Runs()),
                               one.value("pointing", Runs()), one.value("from", Runs())});
  return note;
}

}  // namespace fairlead::store
