// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

struct sqlite3;

namespace fairlead::store {

/// Name of the SQLite VFS through which cases are opened: the system's own, but that each page of a case file ends with
/// eight bytes of checksum, as SQLite's cksumvfs extension computes them. So a flipped bit is told wherever it falls,
/// and so is a page that another program wrote. Registers it at the first call; any thread.
const char* checksummingVfs();

/// For a file that is about to be made: keeps the eight bytes of each page free. Throws Failure(Internal).
void reserveChecksums(sqlite3* connection);

/// Sentences about pages whose checksum is wrong, a few at most. The caller holds a read transaction. Reads through
/// SQLite's own descriptor: to open and close the file beside it would let go of its locks. Throws Failure(Io).
std::vector<std::string> damagedPages(sqlite3* connection);

}  // namespace fairlead::store
