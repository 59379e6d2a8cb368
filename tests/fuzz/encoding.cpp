// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/utf8.h"
#include "core/ingest/encoding.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const auto decoded = ingest::decodeText(bytes);
  require(isUtf8(decoded.text));
}

}  // namespace fairlead::fuzz
