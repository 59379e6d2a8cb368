// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace fairlead::store {

/// Whether the file is the case's own, or one that SQLite or we keep beside it, under whatever name. Such a file must
/// not even be opened while the case is open: closing it would drop all locks that this process has on it. Throws
/// nothing.
bool belongsToCase(const std::filesystem::path& casePath, const std::filesystem::path& file) noexcept;

}  // namespace fairlead::store
