// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

#include "core/store/sqlite_failure.h"
#include "core/store/statement_cache.h"

namespace fairlead::store {

Query::Query(sqlite3* connection, std::string_view sql) : m_connection(connection) {
  if (sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()), 0, &m_statement, nullptr) != SQLITE_OK)
    throwFrom(connection);
}

Query::Query(sqlite3* connection, std::shared_ptr<StatementCache> cache, std::string_view sql)
    : m_connection(connection), m_statement(cache->take(sql)), m_cache(std::move(cache)) {
  if (!m_statement) throwFrom(connection);
}

Query::~Query() {
  if (m_cache)
    m_cache->giveBack(m_statement);
  else
    sqlite3_finalize(m_statement);
}

Query::Query(Query&& other) noexcept
    : m_connection(other.m_connection),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_cache(std::move(other.m_cache)) {}

Query& Query::operator=(Query&& other) noexcept {
  std::swap(m_connection, other.m_connection);
  std::swap(m_statement, other.m_statement);
  std::swap(m_cache, other.m_cache);
  return *this;
}

Query& Query::bind(int index, std::int64_t value) {
  if (sqlite3_bind_int64(m_statement, index, value) != SQLITE_OK) throwFrom(m_connection);
  return *this;
}

Query& Query::bind(int index, double value) {
  if (sqlite3_bind_double(m_statement, index, value) != SQLITE_OK) throwFrom(m_connection);
  return *this;
}

Query& Query::bind(int index, std::string_view text) {
  const char* bytes = text.data() ? text.data() : "";
  if (sqlite3_bind_text64(m_statement, index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
    throwFrom(m_connection);
  return *this;
}

Query& Query::bindBlob(int index, std::span<const std::uint8_t> bytes) {
  static constexpr std::uint8_t kNothing = 0;
  const void* data = bytes.empty() ? &kNothing : bytes.data();
  if (sqlite3_bind_blob64(m_statement, index, data, bytes.size(), SQLITE_TRANSIENT) != SQLITE_OK)
    throwFrom(m_connection);
  return *this;
}

Query& Query::bindNull(int index) {
  if (sqlite3_bind_null(m_statement, index) != SQLITE_OK) throwFrom(m_connection);
  return *this;
}

Query& Query::bindPointer(int index, void* value, const char* name) {
  if (sqlite3_bind_pointer(m_statement, index, value, name, nullptr) != SQLITE_OK) throwFrom(m_connection);
  return *this;
}

bool Query::step() {
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  // The extended code names the failure; reset first, so that the connection can roll back.
  const int extended = sqlite3_extended_errcode(m_connection);
  const std::string where = caseFileOf(m_connection);
  sqlite3_reset(m_statement);
  throwSqlite(m_connection, extended, where);
}

void Query::run() {
  while (step()) {
  }
  reset();
}

void Query::reset() { sqlite3_reset(m_statement); }

int Query::columns() const { return sqlite3_column_count(m_statement); }

Query::Kind Query::kind(int column) const {
  switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
      return Kind::Integer;
    case SQLITE_FLOAT:
      return Kind::Real;
    case SQLITE_TEXT:
      return Kind::Text;
    case SQLITE_BLOB:
      return Kind::Blob;
    default:
      return Kind::Null;
  }
}

bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
std::int64_t Query::integer(int column) const { return sqlite3_column_int64(m_statement, column); }
double Query::real(int column) const { return sqlite3_column_double(m_statement, column); }

std::string_view Query::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
  return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
              : std::string_view();
}

std::span<const std::uint8_t> Query::blob(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
  return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

Uuid Query::uuid(int column) const {
  const auto bytes = blob(column);
  Uuid uuid;
  if (bytes.size() == uuid.bytes.size()) std::copy(bytes.begin(), bytes.end(), uuid.bytes.begin());
  return uuid;
}

}  // namespace fairlead::store
