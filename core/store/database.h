// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/store/query.h"
#include "core/store/reservation.h"

namespace fairlead::store {

/// Dense integer key of a row in this file only; what leaves the file goes by its id.
using Key = std::int64_t;

/// Look never changes a byte of a case at rest. Write takes the writer's part: a rollback journal, for what is soon
/// done. WriteWal is the workstation's: write-ahead log while open, so that readers and the writer never wait for each
/// other. WriteMuch is a command's long import: the same log, since a rollback journal shuts readers out as soon as a
/// transaction outgrows the page cache.
enum class Access { Look, Write, WriteWal, WriteMuch };
bool usesLog(Access access);

/// One connection to a case file, with Fairlead's functions and tokenizer registered; one thread at a time.
class Database {
 public:
  /// Throws Failure(NotFound, Busy, ReadOnly, Corrupt or Io).
  Database(const std::filesystem::path& path, Access access, bool mayCreate = false);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  Query query(std::string_view sql) const { return Query(m_connection, m_statements, sql); }
  void execute(const std::string& sql) const;
  /// First column of the first row; 0 if there is none.
  std::int64_t number(std::string_view sql) const;
  std::int64_t lastKey() const;
  std::int64_t changes() const;

  Access access() const { return m_access; }
  const std::filesystem::path& path() const { return m_path; }
  sqlite3* handle() const { return m_connection; }

 private:
  void configure(bool mayCreate);
  void open(int flags);
  void close() noexcept;
  void openToLook();
  void openToWrite(bool mayCreate);
  void recover();
  bool isInLog() const;
  void putBackToRollbackJournal() noexcept;

  std::shared_ptr<Reservation> m_reservation;  // given back after the connection has closed
  sqlite3* m_connection = nullptr;
  std::shared_ptr<StatementCache> m_statements;
  std::filesystem::path m_path;
  Access m_access;
};

/// Begins on construction; rolls back unless commit() was called. A read scope pins one consistent snapshot.
class Scope {
 public:
  enum class Kind { Read, Write };
  Scope(const Database& database, Kind kind);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  void commit();

 private:
  const Database& m_database;
  bool m_isOpen = true;
};

}  // namespace fairlead::store
