// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace fairlead::store {

/// "The case is being read by fairlead-cli (process 12)": whoever has the lock that we wait for.
std::string whoHolds(const std::filesystem::path& path);

/// Who keeps us from a case and what to do about it, in a sentence: a writer of ours by its reservation, a writer or
/// reader of another kind by SQLite's own locks.
std::string whoIsBusy(const std::filesystem::path& path);

}  // namespace fairlead::store
