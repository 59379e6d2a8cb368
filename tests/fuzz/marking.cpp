// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/model/marking.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  if (const auto marking = parseMarking(bytes)) {
    const auto again = parseMarking(marking->text());
    require(again && again->text() == marking->text());
    require(join(*marking, *again).text() == marking->text());
  }
}

}  // namespace fairlead::fuzz
