// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/foreign_file.h"
#include "tests/fuzz/fuzz.h"

namespace fairlead::fuzz {

namespace {

void requireSound(const exchange::ForeignFile& file, std::size_t size) {
  for (const exchange::ForeignItem& item : file.items) require(item.begin < item.end && item.end <= size);
}

}  // namespace

void run(std::string_view bytes) {
  try {
    requireSound(exchange::readStix(bytes, Progress()), bytes.size());
  } catch (const Failure&) {
    // No STIX; it may be the other.
  }
  requireSound(exchange::readFtm(bytes, "key", Progress()), bytes.size());
}

}  // namespace fairlead::fuzz
