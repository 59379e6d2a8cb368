// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/utf8.h"
#include "core/resolve/name_form.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const std::string text = replaceMalformed(bytes);
  const std::size_t half = byteOfCodePoint(text, codePoints(text) / 2);
  const auto a = resolve::nameForm(std::string_view(text).substr(0, half)),
             b = resolve::nameForm(std::string_view(text).substr(half));
  const double one = resolve::compareNames(a, b).similarity, other = resolve::compareNames(b, a).similarity;
  require(one >= 0 && one <= 1.000001 && one - other < 1e-6 && other - one < 1e-6);
}

}  // namespace fairlead::fuzz
