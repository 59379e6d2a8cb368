// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/measure.h"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/PolygonArea.hpp>
#include <cmath>

namespace fairlead::geo {

namespace gl = GeographicLib;

double distanceMetres(Position from, Position to) {
  double metres = 0;
  gl::Geodesic::WGS84().Inverse(from.latDegrees(), from.lonDegrees(), to.latDegrees(), to.lonDegrees(), metres);
  return metres;
}

double lengthMetres(std::span<const Position> line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += distanceMetres(line[i - 1], line[i]);
  return sum;
}

double areaSquareMetres(std::span<const Position> ring) {
  if (ring.size() < 3) return 0;
  gl::PolygonArea polygon(gl::Geodesic::WGS84());
  for (const Position at : ring) polygon.AddPoint(at.latDegrees(), at.lonDegrees());
  double perimeter = 0, area = 0;
  polygon.Compute(false, true, perimeter, area);
  return std::fabs(area);
}

std::vector<Position> circle(Position centre, double radiusMetres, int corners) {
  std::vector<Position> points;
  for (int i = 0; i < corners; ++i) {
    double lat = 0, lon = 0;
    gl::Geodesic::WGS84().Direct(centre.latDegrees(), centre.lonDegrees(), 360.0 * i / corners, radiusMetres, lat, lon);
    if (const auto at = Position::fromDegrees(lon, lat)) points.push_back(*at);
  }
  return points;
}

}  // namespace fairlead::geo
