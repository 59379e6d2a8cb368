// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <utility>

#include "core/base/error.h"
#include "core/store/page_checksums.h"
#include "core/store/tokenizer.h"

namespace fairlead::store {

namespace {

/// A descriptor of the case that SQLite has open in this program. Opening the file once more and closing it would let
/// go of every lock that SQLite holds on it, since POSIX locks belong to the program and not to the descriptor.
int descriptorOf(const std::filesystem::path& path) {
  struct stat wanted {};
  if (::stat(path.c_str(), &wanted) != 0) return -1;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd", failed)) {
    const int number = std::atoi(entry.path().filename().c_str());
    struct stat found {};
    if (::fstat(number, &found) == 0 && found.st_ino == wanted.st_ino && found.st_dev == wanted.st_dev) return number;
  }
  return -1;
}

/// Who is writing: one of ours by its reservation, another program by SQLite's lock (the byte after its pending byte).
std::string lockHolder(const std::filesystem::path& path) {
  if (std::string ours = Reservation::holder(path); !ours.empty()) return ours;
  constexpr off_t kReservedByte = 0x40000001;
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = kReservedByte;
  lock.l_len = 1;
  const int descriptor = descriptorOf(path);
  if (descriptor < 0 || ::fcntl(descriptor, F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK || lock.l_pid <= 0)
    return "another program";
  std::ifstream name("/proc/" + std::to_string(lock.l_pid) + "/comm");
  std::string program;
  std::getline(name, program);
  return (program.empty() ? std::string("another program") : program) + " (process " + std::to_string(lock.l_pid) + ")";
}

[[noreturn]] void throwSqlite(sqlite3* connection, int code, const std::string& where) {
  const std::string detail = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Failure(ErrorCode::Busy,
                    "The case is being written by " + lockHolder(where) +
                        "; wait until it has finished, or look without changing anything.",
                    where);
    case SQLITE_FULL:
      throw Failure(ErrorCode::DiskFull, "The disk is full, and nothing was changed; free some space and try again.",
                    where);
    case SQLITE_READONLY:
      throw Failure(ErrorCode::ReadOnly, "The case or its folder cannot be written to; copy it to where you may write.",
                    where);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw Failure(ErrorCode::Corrupt,
                    "This is not a Fairlead case, or it is damaged (" + detail + "); use a copy or a backup.", where);
    case SQLITE_CANTOPEN:
      throw Failure(ErrorCode::Io, "The case cannot be opened (" + detail + "); check the name and your rights.",
                    where);
    case SQLITE_IOERR:
      throw Failure(ErrorCode::Io,
                    "The disk failed while the case was read or written (" + detail + "); check the disk.", where);
    case SQLITE_NOMEM:
      throw Failure(ErrorCode::Limit, "There is not enough memory for this.", where);
    case SQLITE_CONSTRAINT:
      throw Failure(ErrorCode::Conflict, "The case refused the change: " + detail + ".", where);
    default:
      throw Failure(ErrorCode::Internal, "SQLite: " + detail + ".", where);
  }
}

std::string fileOf(sqlite3* connection) {
  const char* name = connection ? sqlite3_db_filename(connection, "main") : nullptr;
  return name ? name : "";
}

[[noreturn]] void throwFrom(sqlite3* connection) {
  throwSqlite(connection, connection ? sqlite3_extended_errcode(connection) : SQLITE_NOMEM, fileOf(connection));
}

}  // namespace

Query::Query(sqlite3* connection, std::string_view sql) : m_connection(connection) {
  if (sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()), 0, &m_statement, nullptr) != SQLITE_OK)
    throwFrom(connection);
}

Query::~Query() { sqlite3_finalize(m_statement); }

Query::Query(Query&& other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)) {}

Query& Query::operator=(Query&& other) noexcept {
  std::swap(m_connection, other.m_connection);
  std::swap(m_statement, other.m_statement);
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

bool Query::step() {
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  // The extended code names the failure; reset first, so that the connection can roll back.
  const int extended = sqlite3_extended_errcode(m_connection);
  const std::string where = fileOf(m_connection);
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

Database::Database(const std::filesystem::path& path, Access access, bool mayCreate) : m_path(path), m_access(access) {
  try {
    configure(mayCreate);
  } catch (...) {
    sqlite3_close_v2(m_connection);
    throw;
  }
}

/// The right to undo what a killed writer left, held for the time of it.
static std::shared_ptr<Reservation> claimForRecovery(const std::filesystem::path& path) {
  try {
    return Reservation::claim(path, false);
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::ReadOnly) throw;
    throw Failure(
        ErrorCode::ReadOnly,
        "A writer was interrupted here, and you may not write, so that the case cannot be put back as it was; "
        "have it opened once by somebody who may, or copy it together with the file ending in -journal.",
        path.string());
  }
}

void Database::configure(bool mayCreate) {
  std::error_code ignored;
  if (!mayCreate && !std::filesystem::exists(m_path, ignored))
    throw Failure(ErrorCode::NotFound, "There is no such case; check the name, or make one with `fairlead-cli new`.",
                  m_path.string());
  if (m_access == Access::Look)
    Reservation::sweep(m_path);
  else
    m_reservation = Reservation::claim(m_path, m_access == Access::WriteWal);
  const auto open = [&](int flags) {
    sqlite3_close_v2(std::exchange(m_connection, nullptr));
    const int code = sqlite3_open_v2(m_path.c_str(), &m_connection, flags | SQLITE_OPEN_NOMUTEX, checksummingVfs());
    if (code != SQLITE_OK) throwSqlite(m_connection, code, m_path.string());
    sqlite3_extended_result_codes(m_connection, 1);
    sqlite3_busy_timeout(m_connection, 5000);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
  };
  if (m_access == Access::Look) {
    open(SQLITE_OPEN_READONLY);
    const int code = sqlite3_exec(m_connection, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
      // A writer was killed and left a hot journal: only a connection that may write can put the case back as it was.
      const std::string journal = m_path.string() + "-journal";
      if (!std::filesystem::exists(journal, ignored)) throwFrom(m_connection);
      // Taken for the time of it: a journal that looks hot may be that of a writer at work who has lost its locks.
      const auto mayRecover = claimForRecovery(m_path);
      open(SQLITE_OPEN_READWRITE);
      execute("SELECT count(*) FROM sqlite_schema");
      open(SQLITE_OPEN_READONLY);
      execute("SELECT count(*) FROM sqlite_schema");
    }
  } else {
    if (!mayCreate && std::filesystem::file_size(m_path, ignored) == 0 && !ignored)
      throw Failure(ErrorCode::Corrupt,
                    "This file is empty or an unfinished case; make a new one with `fairlead-cli new`.",
                    m_path.string());
    open(SQLITE_OPEN_READWRITE | (mayCreate ? SQLITE_OPEN_CREATE : 0));
    if (sqlite3_db_readonly(m_connection, "main") == 1)
      throw Failure(ErrorCode::ReadOnly, "The case or its folder cannot be written to; copy it to where you may write.",
                    m_path.string());
    if (mayCreate) reserveChecksums(m_connection);
    execute("SELECT count(*) FROM sqlite_schema");
    execute(m_access == Access::WriteWal ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=DELETE");
    // What is erased is overwritten (Debian's SQLite does so by itself).
    execute("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
  }
  execute("PRAGMA foreign_keys=OFF; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA recursive_triggers=OFF");
  registerFunctions(m_connection);
}

Database::~Database() {
  if (m_access == Access::WriteWal) putBackToRollbackJournal();
  sqlite3_close_v2(m_connection);
}

void Database::putBackToRollbackJournal() noexcept {
  // Fails quietly while others have the case open; the last one out succeeds.
  sqlite3_busy_timeout(m_connection, 0);
  sqlite3_exec(m_connection, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
}

void Database::execute(const std::string& sql) const {
  if (sqlite3_exec(m_connection, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throwFrom(m_connection);
}

std::int64_t Database::number(std::string_view sql) const {
  Query asked = query(sql);
  return asked.step() ? asked.integer(0) : 0;
}

std::int64_t Database::lastKey() const { return sqlite3_last_insert_rowid(m_connection); }
std::int64_t Database::changes() const { return sqlite3_changes64(m_connection); }

Scope::Scope(const Database& database, Kind kind) : m_database(database) {
  database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Scope::~Scope() {
  if (m_isOpen) sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Scope::commit() {
  m_database.execute("COMMIT");
  m_isOpen = false;
}

}  // namespace fairlead::store
