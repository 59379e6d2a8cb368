// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/error.h"
#include "core/release/bundle_format.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const auto line = release::Json::parse(bytes, nullptr, false);
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
