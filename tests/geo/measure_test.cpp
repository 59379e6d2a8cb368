// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/measure.h"

#include "tests/support/catch.h"

using namespace fairlead;

namespace {

Position at(double lon, double lat) { return Position::fromDegrees(lon, lat).value(); }

}  // namespace

TEST_CASE("distances and areas are those of the ellipsoid, not of the map's picture") {
  // A degree of the equator is a·π/180; one of the first meridian and the square of both by Karney's own examples.
  CHECK(geo::distanceMetres(at(0, 0), at(1, 0)) == Approx(111'319.4908).epsilon(1e-8));
  CHECK(geo::distanceMetres(at(0, 0), at(0, 1)) == Approx(110'574.3886).epsilon(1e-8));
  const std::vector<Position> square{at(0, 0), at(1, 0), at(1, 1), at(0, 1)};
  CHECK(geo::areaSquareMetres(square) == Approx(12'308'778'361.469).epsilon(1e-9));
  const std::vector<Position> backwards(square.rbegin(), square.rend());
  CHECK(geo::areaSquareMetres(backwards) == Approx(geo::areaSquareMetres(square)));
  CHECK(geo::lengthMetres(square) == Approx(111'319.4908 + 110'574.3886 + geo::distanceMetres(at(1, 1), at(0, 1))));
  CHECK(geo::areaSquareMetres(std::vector<Position>{at(0, 0), at(1, 0)}) == 0);
}

TEST_CASE("a circle keeps its distance on the ground, also across the 180th meridian") {
  for (const Position centre : {at(1.85, 50.97), at(179.9, -16.8)}) {
    const auto ring = geo::circle(centre, 20'000, 36);
    REQUIRE(ring.size() == 36);
    for (const Position corner : ring) CHECK(geo::distanceMetres(centre, corner) == Approx(20'000).margin(0.05));
  }
}
