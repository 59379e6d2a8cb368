// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <sqlite3.h>

#include <utility>

#include "core/base/error.h"
#include "core/store/page_checksums.h"
#include "core/store/patience.h"
#include "core/store/sqlite_failure.h"
#include "core/store/statement_cache.h"
#include "core/store/tokenizer.h"

namespace fairlead::store {

namespace {

constexpr const char* kAnyRead = "SELECT count(*) FROM sqlite_schema";
constexpr const char* kRollbackJournal = "PRAGMA journal_mode=DELETE";
// A journal that was begun and not needed before its writer was killed goes only when its mode does.
constexpr const char* kDropJournal = "PRAGMA journal_mode=PERSIST; PRAGMA journal_mode=DELETE";

/// For SQLite: a file that nobody can change, so that it needs neither locks nor a log beside it.
std::string unchangingUri(const std::filesystem::path& path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isPlain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                         byte == '/' || byte == '.' || byte == '-' || byte == '_';
    if (isPlain)
      uri += c;
    else
      (uri += '%').append({kDigits[byte >> 4], kDigits[byte & 15]});
  }
  return uri + "?immutable=1";
}

}  // namespace

bool usesLog(Access access) { return access == Access::WriteWal || access == Access::WriteMuch; }

Database::Database(const std::filesystem::path& path, Access access, bool mayCreate) : m_path(path), m_access(access) {
  try {
    configure(mayCreate);
  } catch (...) {
    close();
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
        "have it opened once by somebody who may, or copy it together with the file ending in -journal or -wal.",
        path.string());
  }
}

/// Whether a log or its index lies beside the case.
static bool hasLogBeside(const std::filesystem::path& path) noexcept {
  std::error_code ignored;
  return std::filesystem::exists(path.string() + "-wal", ignored) ||
         std::filesystem::exists(path.string() + "-shm", ignored);
}

/// SQLite takes an empty log beside a case with a rollback journal for none, and so leaves it there for ever, with its
/// index. Both go if nobody else has the case open, which an exclusive lock proves.
static void sweepEmptyLog(sqlite3* connection, const std::filesystem::path& path) noexcept {
  std::error_code failed;
  const std::string log = path.string() + "-wal";
  const auto size = std::filesystem::file_size(log, failed);
  if (!hasLogBeside(path) || (!failed && size > 0)) return;
  sqlite3_busy_timeout(connection, 0);  // whoever has it open sweeps when it goes
  if (sqlite3_exec(connection, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK) {
    // Looked at again, now that nobody else can begin a log.
    bool isStillNone = false;
    sqlite3_exec(
        connection, "PRAGMA journal_mode",
        [](void* is, int, char** values, char**) {
          *static_cast<bool*>(is) = values[0] != nullptr && std::string_view(values[0]) != "wal";
          return 0;
        },
        &isStillNone, nullptr);
    const auto now = std::filesystem::file_size(log, failed);
    if (isStillNone && (failed || now == 0)) {
      std::filesystem::remove(log, failed);
      std::filesystem::remove(path.string() + "-shm", failed);
    }
    sqlite3_exec(connection, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  waitPatiently(connection);
}

/// A case that a writer's log lay beside becomes one file again, if nobody has it open; false if somebody has, or if
/// it may not be written.
static bool putToRest(const std::filesystem::path& path) noexcept {
  const auto claimed = Reservation::claimToRest(path);
  if (!claimed) return false;
  sqlite3* connection = nullptr;
  bool isAtRest = sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                                  checksummingVfs()) == SQLITE_OK &&
                  sqlite3_exec(connection, kRollbackJournal, nullptr, nullptr, nullptr) == SQLITE_OK &&
                  sqlite3_exec(connection, kDropJournal, nullptr, nullptr, nullptr) == SQLITE_OK;
  if (isAtRest) sweepEmptyLog(connection, path);
  sqlite3_close_v2(connection);
  return isAtRest;
}

void Database::configure(bool mayCreate) {
  std::error_code ignored;
  const auto status = std::filesystem::status(m_path, ignored);
  if (!mayCreate && !std::filesystem::exists(status))
    throw Failure(ErrorCode::NotFound, "There is no such case; check the name, or make one with `fairlead-cli new`.",
                  m_path.string());
  // A pipe would be waited for, and a device is read without end.
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
    throw Failure(
        ErrorCode::Invalid,
        std::string(std::filesystem::is_directory(status) ? "This is a folder" : "This is a pipe or a device") +
            ", and a case is a file; name the file that ends in .fairlead.",
        m_path.string());
  if (m_access == Access::Look)
    openToLook();
  else
    openToWrite(mayCreate);
  execute("PRAGMA foreign_keys=OFF; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA recursive_triggers=OFF");
  registerFunctions(m_connection);
}

void Database::open(int flags) {
  close();
  const std::string name = flags & SQLITE_OPEN_URI ? unchangingUri(m_path) : m_path.string();
  const int code = sqlite3_open_v2(name.c_str(), &m_connection, flags | SQLITE_OPEN_NOMUTEX, checksummingVfs());
  if (code != SQLITE_OK) throwSqlite(m_connection, code, m_path.string());
  m_statements = std::make_shared<StatementCache>(m_connection);
  sqlite3_extended_result_codes(m_connection, 1);
  waitPatiently(m_connection);
  sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
}

void Database::close() noexcept {
  if (m_statements) m_statements->close();  // queries that outlive it end by themselves
  m_statements.reset();
  sqlite3_close_v2(std::exchange(m_connection, nullptr));
}

void Database::openToLook() {
  std::error_code ignored;
  Reservation::sweep(m_path);
  open(SQLITE_OPEN_READONLY);
  if (sqlite3_exec(m_connection, kAnyRead, nullptr, nullptr, nullptr) != SQLITE_OK) {
    recover();
  } else if ((isInLog() || hasLogBeside(m_path) || std::filesystem::exists(m_path.string() + "-journal", ignored)) &&
             Reservation::holder(m_path).empty()) {
    // A writer was killed, or left before its readers did; its log lies beside the case, or would now for our sake.
    close();
    putToRest(m_path);
    open(SQLITE_OPEN_READONLY);
    if (sqlite3_exec(m_connection, kAnyRead, nullptr, nullptr, nullptr) != SQLITE_OK) recover();
  }
}

/// What a killed writer left, only a connection that may write can put back as it was.
void Database::recover() {
  std::error_code ignored;
  const bool hasLeft = std::filesystem::exists(m_path.string() + "-journal", ignored) ||
                       std::filesystem::exists(m_path.string() + "-wal", ignored);
  if (!hasLeft) {
    const int code = sqlite3_errcode(m_connection) & 0xff;
    if ((code != SQLITE_CANTOPEN && code != SQLITE_READONLY) || !Reservation::holder(m_path).empty())
      throwFrom(m_connection);
    // A case whose log was lost with its killed writer, in a folder where none may be made: all that there is stands in
    // the file, and nobody can write to it while we look.
    open(SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    execute(kAnyRead);
    return;
  }
  // Taken for the time of it: a journal that looks hot may be that of a writer at work who has lost its locks.
  const auto mayRecover = claimForRecovery(m_path);
  open(SQLITE_OPEN_READWRITE);
  execute(kAnyRead);
  putBackToRollbackJournal();
  open(SQLITE_OPEN_READONLY);
  execute(kAnyRead);
}

void Database::openToWrite(bool mayCreate) {
  m_reservation = Reservation::claim(m_path, m_access == Access::WriteWal);
  std::error_code ignored;
  if (!mayCreate && std::filesystem::file_size(m_path, ignored) == 0 && !ignored)
    throw Failure(ErrorCode::Corrupt,
                  "This file is empty or an unfinished case; make a new one with `fairlead-cli new`.", m_path.string());
  open(SQLITE_OPEN_READWRITE | (mayCreate ? SQLITE_OPEN_CREATE : 0));
  if (sqlite3_db_readonly(m_connection, "main") == 1)
    throw Failure(ErrorCode::ReadOnly, "The case or its folder cannot be written to; copy it to where you may write.",
                  m_path.string());
  if (mayCreate) reserveChecksums(m_connection);
  execute(kAnyRead);
  if (usesLog(m_access)) {
    // Readers of a case at rest must let go for a moment before its log begins; afterwards nobody waits for anybody.
    if (m_access == Access::WriteMuch) waitPatiently(m_connection, true);
    execute("PRAGMA journal_mode=WAL");
    waitPatiently(m_connection);
  } else {
    // Fails where a killed writer left a log that others read; then the log serves, and goes with the last of them.
    putBackToRollbackJournal();
    if (!isInLog()) sweepEmptyLog(m_connection, m_path);
  }
  // What is erased is overwritten (Debian's SQLite does so by itself).
  execute("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
}

bool Database::isInLog() const {
  Query mode = query("PRAGMA journal_mode");
  return mode.step() && mode.text(0) == "wal";
}

Database::~Database() {
  bool isInLogStill = false;
  try {
    sqlite3_busy_timeout(m_connection, 0);
    isInLogStill = isInLog();
    if (isInLogStill && m_access != Access::Look) {
      putBackToRollbackJournal();
      isInLogStill = isInLog();
    }
  } catch (const Failure&) {
    // A file that can no longer be read has nothing to be put back.
  }
  close();
  m_reservation.reset();
  // Whoever is the last one out: a writer cannot while others read.
  if (isInLogStill || hasLogBeside(m_path)) putToRest(m_path);
}

void Database::putBackToRollbackJournal() noexcept {
  // Fails quietly while others have the case open; the last one out succeeds.
  sqlite3_busy_timeout(m_connection, 0);
  sqlite3_exec(m_connection, kRollbackJournal, nullptr, nullptr, nullptr);
  waitPatiently(m_connection);
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
