// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/place.h"

namespace fairlead::geo {

struct GeocodeMatch {
  std::string text;    // what it was understood as: "Dunkerque, FR", "British National Grid TR 32000 41000"
  Place place;         // a point with its uncertainty
  std::string source;  // "GeoNames" or the notation
};

/// Coordinates and grid references in any notation, else names of places, best first: written alike before beginning
/// alike, big before small; "near X" and its like widen the uncertainty; a country after a comma decides. A short Plus
/// code needs its town beside it.
std::vector<GeocodeMatch> geocode(std::string_view text, std::size_t limit = 10);

}  // namespace fairlead::geo
