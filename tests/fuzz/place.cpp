// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/model/place.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  if (const auto place = parsePlace(bytes)) require(parsePlace(place->text()).has_value());
}

}  // namespace fairlead::fuzz
