// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_files.h"

#include <sys/stat.h>

#include <string>

namespace fairlead::store {

bool belongsToCase(const std::filesystem::path& casePath, const std::filesystem::path& file) noexcept {
  struct stat wanted {};
  if (::stat(file.c_str(), &wanted) != 0) return false;
  for (const char* const end : {"", "-journal", "-wal", "-shm", "-writer"}) {
    std::filesystem::path own = casePath;
    own += end;
    struct stat found {};
    if (::stat(own.c_str(), &found) == 0 && found.st_ino == wanted.st_ino && found.st_dev == wanted.st_dev) return true;
  }
  return false;
}

}  // namespace fairlead::store
