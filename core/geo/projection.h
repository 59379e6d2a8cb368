// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead::geo {

/// Metres east and north, as the projection counts them (with its false easting and northing).
struct PlanePoint {
  double x = 0, y = 0;
};
/// Degrees; longitude first.
struct LonLat {
  double lon = 0, lat = 0;
};

/// How the earth is laid flat for a map. A value; any thread. Exact: for millions of points see ProjectionGrid.
/// WGS 84 and ETRS89 are taken as one: they are within a metre of each other, which no map shows.
class Projection {
 public:
  enum class Kind : std::uint8_t { WebMercator, PlateCarree, Europe, Utm };

  /// Web Mercator (EPSG:3857).
  Projection() = default;
  /// Anything but UTM, which needs a zone.
  explicit Projection(Kind kind) : m_kind(kind) {}
  /// The zone that is in use at a place, with the exceptions of Norway and Svalbard (EPSG:32601 to 32760).
  static Projection utmAt(double lon, double lat);
  /// "mercator", "plate-carree", "europe", "utm31n"; "utm" is the zone at that place. Nothing for any other text.
  static std::optional<Projection> named(std::string_view text, double lon, double lat);
  std::string name() const;

  Kind kind() const { return m_kind; }
  int zone() const { return m_zone; }
  bool isSouthern() const { return m_isSouthern; }
  bool operator==(const Projection&) const = default;

  /// Meridians run straight up, side by side, and behind 180 degrees the world begins anew.
  bool isCylindrical() const { return m_kind == Kind::WebMercator || m_kind == Kind::PlateCarree; }
  /// Where true scale or north is best: the middle of LAEA Europe, a zone's meridian.
  LonLat origin() const;
  /// Whether a place is on its map at all: all but the poles' surroundings for Mercator; the half of the earth round
  /// the middle of Europe; 30 degrees to each side of a zone's meridian.
  bool covers(double lon, double lat) const;

  /// The line round what it covers, closed; none for a cylinder.
  std::vector<PlanePoint> edge() const;

  /// Of any longitude, also beyond 180 degrees. Beyond what it covers, somewhere outside; not finite at the point
  /// opposite the middle of Europe.
  PlanePoint forward(double lon, double lat) const;
  /// Nothing where no place that it covers is drawn. Longitudes within 180 degrees of the origin's.
  std::optional<LonLat> inverse(PlanePoint at) const;

 private:
  Kind m_kind = Kind::WebMercator;
  std::int8_t m_zone = 0;
  bool m_isSouthern = false;
};

/// Metres, of a degree of longitude at the equator.
inline constexpr double kEquatorDegree = 111'319.49079327358;

}  // namespace fairlead::geo
