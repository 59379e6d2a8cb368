// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fairlead {

/// WGS 84 in integers of 1e-7 degree, as in OSM; longitude first everywhere.
struct Position {
  std::int32_t lon = 0, lat = 0;

  bool operator==(const Position&) const = default;
  double lonDegrees() const { return lon * 1e-7; }
  double latDegrees() const { return lat * 1e-7; }
  /// Nothing if out of range (|lat| > 90, |lon| > 180) or not finite.
  static std::optional<Position> fromDegrees(double lon, double lat);
};

/// A geometry with its uncertainty. Points are by far the most common; anything else is WKT in WGS 84.
/// Written as "lon,lat" or "lon,lat~metres" for a point, else WKT with an optional "~metres" behind.
struct Place {
  std::optional<Position> point;  // the point, or a point on the geometry
  std::string wkt;                // empty for a point
  double uncertaintyMetres = 0;   // radius; 0: not stated

  bool operator==(const Place&) const = default;
  std::string text() const;
};

std::optional<Place> parsePlace(std::string_view text);

}  // namespace fairlead
