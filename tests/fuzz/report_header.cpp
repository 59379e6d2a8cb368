// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/utf8.h"
#include "core/ingest/report_header.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const std::string text = replaceMalformed(bytes);
  const auto header = ingest::recogniseHeader(text);
  const std::size_t length = codePoints(text);
  for (const auto& item : header.items)
    require(item.passage.span.begin <= item.passage.span.end && item.passage.span.end <= length);
}

}  // namespace fairlead::fuzz
