// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/alias_repository.h"

#include <string>

#include <algorithm>

namespace fairlead::store {

namespace {

/// By what the table knows a statement that leaves so.
Uuid underDifference(const Uuid& id, const StatementDifference& how) {
  std::string name = id.text();
  for (const bool is : {how.subject, how.target, how.origin, how.locator}) name += is ? '1' : '0';
  return Uuid::named(name);
}

}  // namespace

AliasRepository::AliasRepository(const Database& database)
    : m_database(database),
      m_hasTable(database.number("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name='alias')") != 0) {}

std::optional<Uuid> AliasRepository::find(const Uuid& id) const {
  if (!m_hasTable) return std::nullopt;
  Query row = m_database.query("SELECT alias FROM alias WHERE id=?1");
  if (!row.bindBlob(1, id.bytes).step()) return std::nullopt;
  return row.uuid(0);
}

Uuid AliasRepository::of(const Uuid& id) const {
  if (const auto known = find(id)) return *known;
  const Uuid alias = Uuid::named(Uuid::random().text() + Uuid::random().text());
  m_database.query("INSERT INTO alias(id, alias) VALUES (?1, ?2)").bindBlob(1, id.bytes).bindBlob(2, alias.bytes).run();
  return alias;
}

Uuid AliasRepository::of(const Uuid& statement, const StatementDifference& how) const {
  return of(underDifference(statement, how));
}

std::optional<Uuid> AliasRepository::find(const Uuid& statement, const StatementDifference& how) const {
  return find(underDifference(statement, how));
}

std::vector<Uuid> AliasRepository::allOf(const Uuid& id) const {
  std::vector<Uuid> aliases;
  const auto take = [&](const Uuid& one) {
    if (const auto alias = find(one)) aliases.push_back(*alias);
  };
  take(id);
  for (unsigned bits = 1; bits < 16; ++bits) take(underDifference(id, StatementDifference::ofBits(bits)));
  return aliases;
}

void AliasRepository::forEach(const std::function<void(const Uuid&, const Uuid&)>& visit) const {
  if (!m_hasTable) return;
  Query rows = m_database.query("SELECT id, alias FROM alias ORDER BY id");
  while (rows.step()) visit(rows.uuid(0), rows.uuid(1));
}

}  // namespace fairlead::store
