// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/place.h"

namespace fairlead::geo {

/// A name that a map writes over an area: of a sea or a country.
struct MapName {
  std::string text;
  Position at;         // the middle of the text
  int importance = 1;  // 1 oceans and their like, to 4
  double turn = 0;     // of the text, in degrees, rising to the east
  double length = 0;   // of the area along the text, in degrees of longitude on a Mercator map
};

/// Seas and straits in French ("fr"), German ("de") or, for any other language, English. Throws Failure(NotFound or
/// Corrupt).
std::vector<MapName> seaNames(std::string_view language);
std::vector<MapName> seaNames(const std::filesystem::path& file, std::string_view language);

/// Countries as Unicode's CLDR calls them in a language, biggest first. Throws Failure(NotFound or Corrupt).
std::vector<MapName> countryNames(std::string_view language);

}  // namespace fairlead::geo
