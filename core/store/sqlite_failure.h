// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

struct sqlite3;

namespace fairlead::store {

/// What SQLite's code means to whoever works with the case, thrown as a Failure. `where`: the case file.
[[noreturn]] void throwSqlite(sqlite3* connection, int code, const std::string& where);
/// The connection's last failure.
[[noreturn]] void throwFrom(sqlite3* connection);
/// The case file that a connection is to; empty if there is none.
std::string caseFileOf(sqlite3* connection);

}  // namespace fairlead::store
