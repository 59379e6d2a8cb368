// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/store/transaction.h"

namespace fairlead::geo {

/// The file that stands for what the user named: a file geodatabase is a folder, which its file `gdb` stands for.
/// Throws Failure(NotFound or Unsupported).
std::filesystem::path mainFile(const std::filesystem::path& named);

/// SHA-256 of a file, read in pieces. Throws Failure.
Digest256 hashOfFile(const std::filesystem::path& path, const Progress& progress);

/// Keeps a file's bytes in the case, piece by piece. Throws Failure.
void keepOriginal(store::Transaction& transaction, const std::filesystem::path& path, const Digest256& sha256,
                  const std::string& name);

/// A folder that is gone with the object; in memory where the system has such a place.
class PrivateFolder {
 public:
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

}  // namespace fairlead::geo
