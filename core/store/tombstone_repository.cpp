// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tombstone_repository.h"

#include <algorithm>

#include "core/base/sha256.h"

namespace fairlead::store {

namespace {

constexpr const char* kColumns = "SELECT kind, id, schema, authority, reason, at FROM tombstone ";

Tombstone read(const Query& row) {
  Tombstone out;
  out.kind = row.text(0) == "item" ? Tombstone::Kind::Item : Tombstone::Kind::Statement;
  const auto id = row.blob(1);
  if (id.size() == out.id.bytes.size()) std::copy(id.begin(), id.end(), out.id.bytes.begin());
  out.schema = row.text(2);
  out.authority = row.text(3);
  out.reason = row.text(4);
  out.at = Instant(std::chrono::milliseconds(row.integer(5)));
  return out;
}

}  // namespace

TombstoneRepository::TombstoneRepository(const Database& database)
    : m_database(database),
      m_hasTable(database.number("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name='tombstone')") != 0) {}

std::optional<Tombstone> TombstoneRepository::find(const Uuid& id) const {
  if (!m_hasTable) return std::nullopt;
  Query row = m_database.query(std::string(kColumns) + "WHERE id=?1");
  if (!row.bindBlob(1, id.bytes).step()) return std::nullopt;
  return read(row);
}

void TombstoneRepository::forEach(const std::function<void(const Tombstone&)>& visit) const {
  if (!m_hasTable) return;
  Query rows = m_database.query(std::string(kColumns) + "ORDER BY key");
  while (rows.step()) visit(read(rows));
}

std::int64_t TombstoneRepository::count() const {
  return m_hasTable ? m_database.number("SELECT count(*) FROM tombstone") : 0;
}

void TombstoneRepository::add(const Tombstone& tombstone) {
  Query insert = m_database.query(
      "INSERT OR IGNORE INTO tombstone(kind, id, schema, authority, reason, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  insert.bind(1, std::string_view(tombstone.kind == Tombstone::Kind::Item ? "item" : "statement"));
  insert.bindBlob(2, tombstone.id.bytes)
      .bind(3, std::string_view(tombstone.schema))
      .bind(4, std::string_view(tombstone.authority))
      .bind(5, std::string_view(tombstone.reason));
  insert.bind(6, tombstone.at.time_since_epoch().count()).run();
}

Key TombstoneRepository::lastKey() const {
  return m_hasTable ? m_database.number("SELECT coalesce(max(key), 0) FROM tombstone") : 0;
}

std::string TombstoneRepository::digest(Key first, Key last) const {
  Sha256 sha;
  Query rows = m_database.query(std::string(kColumns) + "WHERE key BETWEEN ?1 AND ?2 ORDER BY key");
  rows.bind(1, first).bind(2, last);
  while (rows.step()) {
    const Tombstone stone = read(rows);
    for (const std::string& field : {stone.id.text(), stone.schema, stone.authority, stone.reason, isoText(stone.at)})
      sha.addField(field);
  }
  return hex(sha.finish());
}

}  // namespace fairlead::store
