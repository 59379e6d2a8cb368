// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace fairlead::store {

/// Prepared statements of one connection that nobody is using, the latest kept: to prepare one costs more than to run
/// most of ours. One thread at a time, as the connection.
class StatementCache {
 public:
  explicit StatementCache(sqlite3* connection) : m_connection(connection) {}
  ~StatementCache() { close(); }
  StatementCache(const StatementCache&) = delete;
  StatementCache& operator=(const StatementCache&) = delete;

  /// Without bindings, and the caller's until it is given back; null where SQLite refuses it.
  sqlite3_stmt* take(std::string_view sql);
  void giveBack(sqlite3_stmt* statement) noexcept;
  /// Nothing is kept from now on, so that the connection can end.
  void close() noexcept;

 private:
  void drop(std::list<sqlite3_stmt*>::iterator entry) noexcept;

  sqlite3* m_connection;
  bool m_isOpen = true;
  std::list<sqlite3_stmt*> m_idle;                                                   // the latest first
  std::unordered_map<std::string_view, std::list<sqlite3_stmt*>::iterator> m_bySql;  // views of SQLite's own copies
};

}  // namespace fairlead::store
