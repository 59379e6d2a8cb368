// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/geo/coordinates.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  geo::parseCoordinates(bytes);
  for (const auto& found : geo::findCoordinates(bytes))
    require(found.position.lonDegrees() >= -180 && found.position.lonDegrees() <= 180);
}

}  // namespace fairlead::fuzz
