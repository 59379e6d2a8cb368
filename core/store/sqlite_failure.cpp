// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_failure.h"

#include <sqlite3.h>

#include "core/base/error.h"
#include "core/store/lock_holder.h"

namespace fairlead::store {

void throwSqlite(sqlite3* connection, int code, const std::string& where) {
  const std::string detail = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Failure(ErrorCode::Busy, whoIsBusy(where), where);
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

std::string caseFileOf(sqlite3* connection) {
  const char* name = connection ? sqlite3_db_filename(connection, "main") : nullptr;
  return name ? name : "";
}

void throwFrom(sqlite3* connection) {
  throwSqlite(connection, connection ? sqlite3_extended_errcode(connection) : SQLITE_NOMEM, caseFileOf(connection));
}

}  // namespace fairlead::store
