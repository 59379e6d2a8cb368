// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace fairlead::test {

/// In single quotes for the shell.
inline std::string quoted(const std::filesystem::path& path) {
  return std::string("'").append(path.string()).append("'");
}

inline bool hasProgram(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

inline bool runs(const std::string& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

/// A folder of the public data that tests may read when FAIRLEAD_TEST_DATA names it.
inline std::optional<std::filesystem::path> testData(const std::string& folder) {
  const char* root = std::getenv("FAIRLEAD_TEST_DATA");
  if (!root || !std::filesystem::is_directory(std::filesystem::path(root) / folder)) return std::nullopt;
  return std::filesystem::path(root) / folder;
}

}  // namespace fairlead::test
