// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement_cache.h"

#include <sqlite3.h>

namespace fairlead::store {

namespace {

constexpr std::size_t kMostIdle = 128;
constexpr std::size_t kLongestSql = 4'096;  // longer ones list what they ask for, and are never asked again

}  // namespace

sqlite3_stmt* StatementCache::take(std::string_view sql) {
  if (const auto found = m_bySql.find(sql); found != m_bySql.end()) {
    sqlite3_stmt* const statement = *found->second;
    m_idle.erase(found->second);
    m_bySql.erase(found);
    return statement;
  }
  sqlite3_stmt* statement = nullptr;
  const unsigned flags = sql.size() <= kLongestSql ? SQLITE_PREPARE_PERSISTENT : 0;
  sqlite3_prepare_v3(m_connection, sql.data(), static_cast<int>(sql.size()), flags, &statement, nullptr);
  return statement;
}

void StatementCache::giveBack(sqlite3_stmt* statement) noexcept {
  if (!statement) return;
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  const std::string_view sql = sqlite3_sql(statement);
  if (!m_isOpen || sql.size() > kLongestSql || m_bySql.contains(sql)) {
    sqlite3_finalize(statement);
    return;
  }
  try {
    m_idle.push_front(statement);
  } catch (const std::bad_alloc&) {
    sqlite3_finalize(statement);
    return;
  }
  try {
    m_bySql.emplace(sql, m_idle.begin());
  } catch (const std::bad_alloc&) {
    m_idle.pop_front();
    sqlite3_finalize(statement);
    return;
  }
  if (m_idle.size() > kMostIdle) drop(std::prev(m_idle.end()));
}

void StatementCache::drop(std::list<sqlite3_stmt*>::iterator entry) noexcept {
  m_bySql.erase(sqlite3_sql(*entry));
  sqlite3_finalize(*entry);
  m_idle.erase(entry);
}

void StatementCache::close() noexcept {
  m_isOpen = false;
  while (!m_idle.empty()) drop(m_idle.begin());
}

}  // namespace fairlead::store
