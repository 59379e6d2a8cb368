// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("well-formed UTF-8 is told from the rest") {
  CHECK(isUtf8("plain"));
  CHECK(isUtf8("é – محمد 😀"));
  for (const char* bad : {"\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\x80", "caf\xE9"})
    CHECK_FALSE(isUtf8(bad));
}

TEST_CASE("offsets count code points") {
  const std::string text = "aé😀z";
  CHECK(codePoints(text) == 4);
  CHECK(byteOfCodePoint(text, 3) == 7);
  CHECK(byteOfCodePoint(text, 9) == text.size());
  std::size_t at = 3;
  CHECK(nextCodePoint(text, at) == U'😀');
  CHECK(at == 7);
}

TEST_CASE("malformed bytes become replacement characters one by one") {
  CHECK(replaceMalformed("caf\xE9!") == "caf\xEF\xBF\xBD!");
  std::string out;
  appendUtf8(out, U'😀');
  CHECK(out == "😀");
}
