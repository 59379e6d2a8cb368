// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/geometry.h"

#include "tests/support/catch.h"

using namespace fairlead::exchange;

namespace {

std::span<const std::uint8_t> bytesOf(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

TEST_CASE("every kind of geometry is read from WKT and comes back from GeoPackage") {
  for (const std::string wkt :
       {"POINT (2.13 50.99)", "POINT Z (2.13 50.99 4)", "LINESTRING (1 2, 3.5 -4)",
        "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))", "MULTIPOINT ((1 2), (3 4))",
        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))", "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))", "POINT EMPTY", "POLYGON EMPTY"}) {
    INFO(wkt);
    const auto read = parseWkt(wkt);
    REQUIRE(read);
    CHECK(wktOf(*read) == wkt);
    const std::string blob = geoPackageOf(*read);
    const auto again = parseGeoPackage(bytesOf(blob));
    REQUIRE(again);
    CHECK(wktOf(*again) == wkt);
  }
}

TEST_CASE("geometries are written as GeoJSON and KML have them") {
  const auto area = parseWkt("POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))").value();
  CHECK(geoJsonOf(area) == R"({"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]})");
  CHECK(kmlOf(area) ==
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 4,0 4,4 "
        "0,0</coordinates></LinearRing></outerBoundaryIs>"
        "<innerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,1</coordinates></LinearRing></innerBoundaryIs>"
        "</Polygon>");
  CHECK(kmlOf(parseWkt("MULTIPOINT (1 2, 3 4)").value()) ==
        "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><Point><coordinates>3,4</coordinates></Point>"
        "</MultiGeometry>");
}

TEST_CASE("what is no geometry is nothing, and nothing is asked of memory for it") {
  for (const char* wkt : {"", "POINT", "POINT (1)", "POINT (1 2", "POINT (1 2))", "LINESTRING 1 2", "CIRCLE (1 2)",
                          "POINT (1 nan)", "POLYGON (0 0, 1 1)"}) {
    INFO(wkt);
    CHECK_FALSE(parseWkt(wkt));
  }
  std::string huge("\x01\x02\x00\x00\x00\xff\xff\xff\xff", 9);  // a line of four thousand million vertices
  CHECK_FALSE(parseWkb(bytesOf(huge)));
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += std::string("\x01\x07\x00\x00\x00\x01\x00\x00\x00", 9);
  CHECK_FALSE(parseWkb(bytesOf(deep)));
  const std::string whole = geoPackageOf(parseWkt("LINESTRING (1 2, 3 4)").value());
  for (std::size_t cut = 0; cut < whole.size(); ++cut) CHECK_FALSE(parseGeoPackage(bytesOf(whole.substr(0, cut))));
}
