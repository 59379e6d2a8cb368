// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/uuid.h"

struct sqlite3;
struct sqlite3_stmt;

namespace fairlead::store {

class StatementCache;

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
  /// Nil if it is not of 16 bytes.
  Uuid uuid(int column) const;

 private:
  sqlite3* m_connection = nullptr;
  sqlite3_stmt* m_statement = nullptr;
  std::shared_ptr<StatementCache> m_cache;  // none: the statement ends with the query
};

}  // namespace fairlead::store
