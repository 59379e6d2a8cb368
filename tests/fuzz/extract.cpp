// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The extractor on any bytes: it comes back, and its offsets point at the words it tells.
#include <string>

#include "core/base/utf8.h"
#include "core/extract/extractor.h"
#include "tests/fuzz/fuzz.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  static const extract::KnownNames names = [] {
    extract::KnownNames made;
    made.add("Karim Aziz", extract::MentionType::Person, 1);
    made.add("كريم عزيز", extract::MentionType::Person, 1);
    return made;
  }();
  static const extract::Extractor extractor(names);
  extract::ReportContext context;
  if (!bytes.empty() && bytes[0] % 2 == 0) context.date = parseTimeValue("2022-09-08");
  if (!bytes.empty() && bytes[0] % 3 == 0) context.zone = "Europe/Paris";
  const std::string text = replaceMalformed(bytes);
  std::size_t behind = 0;
  for (const auto& mention : extractor.mentions(text, context)) {
    const std::size_t from = byteOfCodePoint(text, mention.begin), to = byteOfCodePoint(text, mention.end);
    require(from < to && from >= behind);
    require(std::string_view(text).substr(from, to - from) == mention.text);
    // What would be stated of a time can be read again.
    require(mention.type != extract::MentionType::Date || mention.value.empty() || parseTimeValue(mention.value));
    require(mention.type != extract::MentionType::Date || mention.alternative.empty() ||
            parseTimeValue(mention.alternative));
    behind = to;
  }
}

}  // namespace fairlead::fuzz
