// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace fairlead {

/// A file or folder that ships with the program: below $FAIRLEAD_RESOURCES, beside the installed program
/// (../share/fairlead), or in the source tree it was built from. Throws Failure(NotFound).
std::filesystem::path resource(std::string_view relative);

/// A program of ours ("fairlead-worker"): in $FAIRLEAD_BIN or beside the running one. Throws Failure(NotFound).
std::filesystem::path siblingProgram(std::string_view name);

/// The whole file. Throws Failure(NotFound or Io), or Failure(Limit) past `limit` bytes.
std::string readFile(const std::filesystem::path& path, std::uintmax_t limit = UINTMAX_MAX);

/// Writes beside the target and renames, so that nobody ever sees half a file. Throws Failure(Io or DiskFull).
void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace fairlead
