// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/model/grading.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  if (const auto parsed = parseGrading(bytes)) {
    const auto again = parseGrading(parsed->grading.key());
    require(again && again->grading == parsed->grading);
  }
}

}  // namespace fairlead::fuzz
