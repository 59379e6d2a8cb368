// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The archives that documents are: each entry unfolded within its limits.
#include "core/base/error.h"
#include "core/ingest/foreign/zip_reader.h"
#include "tests/fuzz/fuzz.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  ingest::foreign::ZipReader zip(bytes);
  for (const std::string& name : zip.names()) {
    try {
      zip.entry(name);
    } catch (const Failure& refused) {
      require(!refused.error().message.empty());
    }
  }
}

}  // namespace fairlead::fuzz
