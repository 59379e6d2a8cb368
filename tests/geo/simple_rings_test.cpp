// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/simple_rings.h"

#include <cpl_error.h>

#include <cmath>
#include <memory>
#include <numbers>
#include <random>
#include <string>

#include "tests/support/catch.h"

using fairlead::geo::foreign::SimpleRings;

namespace {

std::unique_ptr<OGRGeometry> fromWkt(const std::string& wkt) {
  OGRGeometry* made = nullptr;
  OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &made);
  REQUIRE(made);
  return std::unique_ptr<OGRGeometry>(made);
}

bool isProven(const OGRGeometry& geometry) {
  SimpleRings rings;
  return wkbFlatten(geometry.getGeometryType()) == wkbPolygon ? rings.proves(*geometry.toPolygon())
                                                              : rings.proves(*geometry.toMultiPolygon());
}

/// A ring of some corners: round with a rough edge, or anywhere on a coarse grid, where much touches and overlaps.
void addMadeRing(OGRPolygon& polygon, std::mt19937& random, double x, double y, double radius, bool isRound) {
  const auto below = [&](std::uint32_t most) { return static_cast<double>(random() % most); };
  OGRLinearRing ring;
  const int corners = 3 + static_cast<int>(random() % 30);
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners, reach = radius * (0.3 + 0.7 * below(1000) / 1000);
    if (isRound)
      ring.addPoint(x + reach * std::cos(angle), y + reach * std::sin(angle));
    else
      ring.addPoint(x + below(7), y + below(7));
  }
  ring.closeRings();
  polygon.addRing(&ring);
}

}  // namespace

TEST_CASE("plain polygons, with holes, in parts and with points twice, are proven without GEOS") {
  for (const char* wkt : {"POLYGON((0 0,4 0,4 4,0 4,0 0))", "POLYGON((0 0,0 4,4 4,4 0,0 0))",
                          "POLYGON((0 0,2 0,2 0,4 0,4 4,0 4,0 0))", "POLYGON Z((0 0 1,4 0 2,4 4 3,0 4 4,0 0 1))",
                          "POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,2 1,2 2,1 1),(5 5,6 5,6 6,5 5))",
                          "POLYGON((0 0,10 0,10 10,8 10,8 2,2 2,2 10,0 10,0 0))",
                          "MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((3 3,4 3,4 4,3 3)))"}) {
    INFO(wkt);
    CHECK(isProven(*fromWkt(wkt)));
  }
}

TEST_CASE("nothing is proven of polygons that touch or cross themselves, or whose holes do not lie inside") {
  for (const char* wkt :
       {"POLYGON((0 0,4 4,4 0,0 4,0 0))", "POLYGON((0 0,4 0,2 0,4 4,0 0))", "POLYGON((0 0,4 0,4 4,2 0,0 4,0 0))",
        "POLYGON((0 0,4 0,4 4,0 4,0 0),(8 8,9 8,9 9,8 8))", "POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,9 1,2 2,1 1))",
        "POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,8 1,8 8,1 1),(3 2,4 2,4 3,3 2))", "POLYGON((0 0,4 0,0 0))",
        "POLYGON((0 0,4 0,4 4,0 4))", "POLYGON EMPTY", "MULTIPOLYGON EMPTY",
        "MULTIPOLYGON(((0 0,4 0,4 4,0 0)),((1 0.5,2 0.5,2 1,1 0.5)))",
        "MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,9 9,9 5,5 9,5 5)))"}) {
    INFO(wkt);
    CHECK_FALSE(isProven(*fromWkt(wkt)));
  }
}

TEST_CASE("nothing is proven where a coordinate is no number") {
  const auto geometry = fromWkt("POLYGON((0 0,4 0,4 4,0 4,0 0))");
  geometry->toPolygon()->getExteriorRing()->setPoint(2, std::nan(""), 4);
  CHECK_FALSE(isProven(*geometry));
}

TEST_CASE("what is proven is valid for GEOS, whatever the polygon") {
  std::mt19937 random(7);
  int proven = 0, invalid = 0;
  CPLPushErrorHandler(CPLQuietErrorHandler);  // GEOS says of each why it is invalid
  for (int i = 0; i < 4'000; ++i) {
    OGRPolygon polygon;
    addMadeRing(polygon, random, 0, 0, 10, i % 2 == 0);
    if (i % 3 == 0) addMadeRing(polygon, random, i % 4, 0, 1, i % 2 == 0);
    if (i % 6 == 0) addMadeRing(polygon, random, -2 - i % 5, 1, 1, true);
    const bool isValid = polygon.IsValid() != 0;
    invalid += !isValid;
    if (!isProven(polygon)) continue;
    ++proven;
    INFO(polygon.exportToWkt());
    CHECK(isValid);
  }
  CPLPopErrorHandler();
  CHECK(proven > 500);
  CHECK(invalid > 500);
}

TEST_CASE("a comb with very many teeth side by side is left to GEOS rather than compared pair by pair") {
  OGRPolygon polygon;
  OGRLinearRing ring;
  constexpr int kTeeth = 2'000;
  for (int i = 0; i < kTeeth; ++i) {
    ring.addPoint(0, 3 * i);
    ring.addPoint(1'000, 3 * i + 1);
    ring.addPoint(0, 3 * i + 2);
  }
  ring.addPoint(-1, 3 * kTeeth);
  ring.addPoint(-1, 0);
  ring.closeRings();
  polygon.addRing(&ring);
  CHECK_FALSE(isProven(polygon));
  CHECK(polygon.IsValid());
}
