// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace fairlead::release {

/// One file of an archive, as its central directory tells.
struct ZipEntry {
  std::string name;
  std::uint64_t size = 0, packedSize = 0;
  std::uint64_t start = 0;      // of its local header
  std::uint64_t dataStart = 0;  // of its bytes
  std::uint32_t crc = 0;
  bool isDeflated = false;
  bool hasWideSizes = false;  // its descriptor has sizes of 64 bits
};

// The records of APPNOTE 6.3.10, as Fairlead writes them: one spelling, no times, no attributes.
std::string zipLocalHeader(const ZipEntry& entry);
std::string zipDescriptor(const ZipEntry& entry);
std::string zipCentralHeader(const ZipEntry& entry);
std::string zipEnd(std::uint64_t entries, std::uint64_t directoryStart, std::uint64_t directorySize);

inline constexpr std::uint32_t kZipLocal = 0x04034b50, kZipDescriptor = 0x08074b50, kZipCentral = 0x02014b50,
                               kZipEnd = 0x06054b50, kZip64End = 0x06064b50, kZip64Locator = 0x07064b50;
inline constexpr std::uint32_t kZipWide = 0xffffffff;

/// Why a name may not be unpacked: absolute, climbing out, with odd characters; empty if it may.
std::string_view zipNameProblem(std::string_view name);

}  // namespace fairlead::release
