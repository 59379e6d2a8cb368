// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/store/database.h"

namespace fairlead::store {

/// Steps from version n to n+1 of the case file, in order. A released step is never edited; docs/case-file.md describes
/// the tables.
const std::vector<std::string>& migrations();

/// Name and SQL of each index of `statement`: a bulk import drops them and builds them again, sorted, at its end.
const std::vector<std::pair<std::string, std::string>>& statementIndexes();

/// The version that this program writes.
int newestVersion();

/// 0 for a file without Fairlead's tables.
int versionOf(const Database& database);

/// Brings an older file forward in one transaction; does nothing for one that is looked at only, which every version
/// since reads, or is of today. Throws Failure(Unsupported) for a newer file, Failure(Corrupt) for one that is no case.
void migrate(Database& database);

}  // namespace fairlead::store
