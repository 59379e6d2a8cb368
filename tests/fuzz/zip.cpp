// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/error.h"
#include "core/release/byte_stream.h"
#include "core/release/zip_reader.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  release::MemorySource source(bytes);
  for (const auto form : {release::ZipReader::Form::AnyProgram, release::ZipReader::Form::Canonical}) {
    try {
      const release::ZipReader zip(source, form, {1'000, 1 << 24, 1 << 20});
      for (const auto& entry : zip.entries()) zip.read(entry, [](release::Bytes) {});
    } catch (const Failure&) {
    }
  }
}

}  // namespace fairlead::fuzz
