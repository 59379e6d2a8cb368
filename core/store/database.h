// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/store/reservation.h"

struct sqlite3;
struct sqlite3_stmt;

namespace fairlead::store {

class StatementCache;

/// Dense integer key of a row in this file only; what leaves the file goes by its id.
using Key = std::int64_t;

/// Look never changes a byte of a case at rest. Write takes the writer's part: a rollback journal, for what is soon
/// done. WriteWal is the workstation's: write-ahead log while open, so that readers and the writer never wait for each
/// other. WriteMuch is a command's long import: the same log, since a rollback journal shuts readers out as soon as a
/// transaction outgrows the page cache.
enum class Access { Look, Write, WriteWal, WriteMuch };
bool usesLog(Access access);

/// A prepared statement. Bind from 1, step, read columns from 0; text and blobs read are valid until the next step.
class Query {
 public:
  Query() = default;
  Query(sqlite3* connection, std::string_view sql);
  /// From the statements that the connection keeps, and given back to them.
  Query(sqlite3* connection, std::shared_ptr<StatementCache> cache, std::string_view sql);
  ~Query();
  Query(Query&& other) noexcept;
  Query& operator=(Query&& other) noexcept;

  Query& bind(int index, std::int64_t value);
  Query& bind(int index, double value);
  Query& bind(int index, std::string_view text);
  Query& bindBlob(int index, std::span<const std::uint8_t> bytes);
  Query& bindNull(int index);
  /// For a function of ours that takes it by this name (a literal); borrowed until the query ends.
  Query& bindPointer(int index, void* value, const char* name);
  template <typename T>
  Query& bind(int index, const std::optional<T>& value) {
    return value ? bind(index, *value) : bindNull(index);
  }

  /// True while there is a row. Throws Failure.
  bool step();
  /// Steps to the end and makes the query ready for new bindings.
  void run();
  void reset();

  int columns() const;
  /// What the value at hand is, whatever its column was declared as.
  enum class Kind { Integer, Real, Text, Blob, Null };
  Kind kind(int column) const;
  bool isNull(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::span<const std::uint8_t> blob(int column) const;

 private:
  sqlite3* m_connection = nullptr;
  sqlite3_stmt* m_statement = nullptr;
  std::shared_ptr<StatementCache> m_cache;  // none: the statement ends with the query
};

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
