// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zlib.h>

#include <string>
#include <utility>
#include <vector>

#include "core/release/zip_format.h"

namespace fairlead::test {

/// An archive of stored entries by hand, so that it can lie.
inline std::string forgedZip(const std::vector<std::pair<release::ZipEntry, std::string>>& entries) {
  std::string archive, directory;
  for (auto [entry, content] : entries) {
    entry.start = archive.size();
    archive += zipLocalHeader(entry) + content + zipDescriptor(entry);
    directory += zipCentralHeader(entry);
  }
  return archive + directory + release::zipEnd(entries.size(), archive.size(), directory.size());
}

inline release::ZipEntry zipEntryOf(const std::string& name, const std::string& content) {
  release::ZipEntry entry;
  entry.name = name;
  entry.size = entry.packedSize = content.size();
  entry.crc = static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())));
  return entry;
}

}  // namespace fairlead::test
