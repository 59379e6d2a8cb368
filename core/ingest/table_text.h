// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/progress.h"
#include "core/base/sha256.h"

namespace fairlead::ingest {

/// What one pass over a file tells: its hash, and how its text is written if it is text.
struct FileScan {
  Digest256 sha256{};
  std::uint64_t size = 0;
  std::string head;      // the first 64 kB
  std::string encoding;  // an ICU name: "UTF-8", "UTF-16LE", "windows-1252"...
};

/// Reads the file once in pieces. Throws Failure(NotFound or Io).
FileScan scanFile(const std::filesystem::path& path, const Progress& progress = {});

/// The file's text in UTF-8, well formed and without a byte order mark, in pieces of about 256 kB; `take` returns false
/// to stop. Throws Failure(Unsupported) for an encoding that nobody knows.
void readText(const std::filesystem::path& path, std::string_view encoding,
              const std::function<bool(std::string_view)>& take, const Progress& progress = {});

/// The first part of a text in UTF-8, from bytes that may end in the middle of a character.
std::string headText(std::string_view bytes, std::string_view encoding);

}  // namespace fairlead::ingest
