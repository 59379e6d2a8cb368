// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/fold.h"
#include "core/base/utf8.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const std::string text = replaceMalformed(bytes), folded = fold(text);
  require(isUtf8(folded) && isUtf8(latin(text)));
  skeleton(folded);
}

}  // namespace fairlead::fuzz
