// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/frame.h"
#include "core/ingest/table_wire.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  FrameReader reader;
  reader.add(bytes, [](std::uint8_t, std::string_view payload) {
    ingest::unpackRows(payload, [](const ingest::TableRow&) { return true; });
  });
}

}  // namespace fairlead::fuzz
