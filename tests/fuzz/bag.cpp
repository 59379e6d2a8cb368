// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/release/bag.h"
#include "core/release/bundle_format.h"
#include "core/release/byte_stream.h"
#include "core/release/zip_reader.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  release::MemorySource source(bytes);
  const release::ZipReader zip(source, release::ZipReader::Form::AnyProgram, {1'000, 1 << 24, 1 << 20});
  const release::BagReader bag(zip);
  for (const auto& [name, hash] : bag.payload()) release::forEachLine(bag, name, [](const release::Json&) {});
}

}  // namespace fairlead::fuzz
