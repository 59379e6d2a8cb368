// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The extractor on any bytes: it comes back, and its offsets point at the words it tells.
#include <cstdint>
#include <cstdlib>

#include "core/base/utf8.h"
#include "core/extract/extractor.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fairlead;
  static const extract::KnownNames names = [] {
    extract::KnownNames made;
    made.add("Karim Aziz", extract::MentionType::Person, 1);
    made.add("كريم عزيز", extract::MentionType::Person, 1);
    return made;
  }();
  static const extract::Extractor extractor(names);
  extract::ReportContext context;
  if (size > 0 && data[0] % 2 == 0) context.date = parseTimeValue("2022-09-08");
  const std::string text = replaceMalformed({reinterpret_cast<const char*>(data), size});
  for (const auto& mention : extractor.mentions(text, context)) {
    const std::size_t from = byteOfCodePoint(text, mention.begin), to = byteOfCodePoint(text, mention.end);
    if (text.substr(from, to - from) != mention.text) std::abort();
  }
  return 0;
}
