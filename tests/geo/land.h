// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geo/base_map.h"

namespace fairlead::test {

/// Whether the base map has land there, by the even-odd rule that it is filled by.
inline bool isLand(const std::vector<geo::BaseShape>& shapes, double lon, double lat) {
  const double y = geo::stretchedLatitude(lat);
  bool isOdd = false;
  for (const geo::BaseShape& shape : shapes) {
    if (shape.kind != geo::BaseShape::Kind::Land || static_cast<double>(shape.west) > lon ||
        static_cast<double>(shape.east) < lon)
      continue;
    for (std::size_t i = 1; i < shape.points.size(); ++i) {
      const double ax = static_cast<double>(shape.points[i - 1][0]), ay = static_cast<double>(shape.points[i - 1][1]),
                   bx = static_cast<double>(shape.points[i][0]), by = static_cast<double>(shape.points[i][1]);
      if ((ay > y) != (by > y) && lon < ax + (y - ay) * (bx - ax) / (by - ay)) isOdd = !isOdd;
    }
  }
  return isOdd;
}

}  // namespace fairlead::test
