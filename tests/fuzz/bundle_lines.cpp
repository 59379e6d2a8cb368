// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/release/bundle_format.h"
#include "core/release/quick_line.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const auto line = release::Json::parse(bytes, nullptr, false);
  if (const auto quick = isUtf8(bytes) ? release::quickLine(bytes) : std::nullopt; quick && *quick != line)
    std::abort();
  if (!line.is_object()) return;
  for (const auto& parse :
       {+[](const release::Json& json) { release::parseChange(json); },
        +[](const release::Json& json) { release::parseStatement(json, release::parseOrigin(json)); },
        +[](const release::Json& json) { release::parseTombstone(json); }}) {
    try {
      parse(line);
    } catch (const Failure&) {
    }
  }
}

}  // namespace fairlead::fuzz
