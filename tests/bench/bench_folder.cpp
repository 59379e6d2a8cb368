// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_folder.h"

#include <cstdlib>

#include "core/base/uuid.h"

namespace fairlead::bench {

namespace {

/// Removes what it made itself; a folder that was given is the giver's.
struct Folder {
  std::filesystem::path path;
  bool isOwn = false;
  Folder() {
    const char* given = std::getenv("FAIRLEAD_BENCH_FOLDER");
    isOwn = !given || !*given;
    path = isOwn ? std::filesystem::temp_directory_path() / ("fairlead bench " + Uuid::random().text()) : given;
    std::filesystem::create_directories(path);
  }
  ~Folder() {
    std::error_code ignored;
    if (isOwn) std::filesystem::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

}  // namespace

const std::filesystem::path& folder() {
  static const Folder made;
  return made.path;
}

std::filesystem::path made(const std::string& name, const std::function<void(const std::filesystem::path&)>& make) {
  const auto path = folder() / name;
  if (std::filesystem::exists(path)) return path;
  // Under another name until it is whole, so that a run that was stopped leaves nothing that looks finished.
  const auto unfinished = folder() / ("unfinished " + name);
  std::filesystem::remove_all(unfinished);
  make(unfinished);
  std::filesystem::rename(unfinished, path);
  return path;
}

std::unique_ptr<store::Case> freshCase() {
  const auto path = folder() / ("case " + Uuid::random().text() + ".fairlead");
  return store::Case::create(path, {"Benchmark", {}, {}, {}}, kAnalyst).orThrow();
}

}  // namespace fairlead::bench
