// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/base_map.h"

#include <cmath>
#include <cstring>
#include <fstream>
#include <numbers>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "tests/geo/land.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::geo;
using fairlead::test::isLand;
using fairlead::test::TemporaryFolder;

namespace {

using Kind = BaseShape::Kind;
constexpr double kScales[] = {0.3, 0.05, 0.001};  // degrees a pixel: one for each level

double sineOfLatitude(float stretched) { return std::tanh(static_cast<double>(stretched) * std::numbers::pi / 180); }

/// In millions of square kilometres, on a sphere of the earth's area; holes wind the other way and are taken off.
double landArea(const std::vector<BaseShape>& shapes) {
  constexpr double kRadius = 6371.007;
  double sum = 0;
  for (const BaseShape& shape : shapes) {
    if (shape.kind != Kind::Land) continue;
    for (std::size_t i = 1; i < shape.points.size(); ++i) {
      const auto &a = shape.points[i - 1], &b = shape.points[i];
      sum +=
          static_cast<double>(b[0] - a[0]) * std::numbers::pi / 180 * (sineOfLatitude(a[1]) + sineOfLatitude(b[1])) / 2;
    }
  }
  return std::fabs(sum) * kRadius * kRadius / 1e6;
}

}  // namespace

TEST_CASE("no coast or border leaps across the world") {
  for (double scale : kScales)
    for (const BaseShape& shape : BaseMap::standard().shapes(scale)) {
      double longest = 0;
      for (std::size_t i = 0; i < shape.points.size(); ++i) {
        REQUIRE(std::fabs(shape.points[i][0]) <= 180);
        if (i > 0 && !isCut(shape.points[i - 1], shape.points[i]))
          longest = std::max(longest, static_cast<double>(std::fabs(shape.points[i][0] - shape.points[i - 1][0])));
      }
      // Greenland's and Antarctica's edges are coarse at 1:110 million; nothing is as long as a leap would be.
      REQUIRE(longest < 20);
    }
}

TEST_CASE("land is where land is, to the edges of the map and the pole") {
  for (double scale : kScales) {
    const auto& shapes = BaseMap::standard().shapes(scale);
    CHECK(landArea(shapes) == Approx(146).margin(1));  // without the 0.9 beyond 85 degrees south
    CHECK(isLand(shapes, 178, 67));                    // Chukotka, west of 180 degrees
    CHECK(isLand(shapes, -175, 66.5));                 // and east of it
    CHECK(isLand(shapes, 0, -84));
    CHECK(isLand(shapes, 179.9, -84.95));
    CHECK(isLand(shapes, -179.9, -84.95));
    CHECK(isLand(shapes, 10, 50));
    CHECK_FALSE(isLand(shapes, 0, 71));  // where a ring cut wrongly would draw its line
    CHECK_FALSE(isLand(shapes, 100, -17));
    CHECK_FALSE(isLand(shapes, -150, 20));
  }
  CHECK(isLand(BaseMap::standard().shapes(0.001), 179.9, 71));  // Wrangel Island's two halves
  CHECK(isLand(BaseMap::standard().shapes(0.001), -179.5, 71.2));
}

TEST_CASE("regions have borders with a size, fewer of them the smaller the scale") {
  std::size_t finer = 0;
  for (double scale : {0.001, 0.05, 0.3}) {
    std::size_t regions = 0, disputed = 0;
    for (const BaseShape& shape : BaseMap::standard().shapes(scale)) {
      if (shape.kind == Kind::Region) {
        ++regions;
        REQUIRE(shape.size > 0);
        REQUIRE(shape.points.size() > 1);
      } else {
        REQUIRE(shape.size == 0);
        disputed += shape.kind == Kind::Disputed ? 1 : 0;
      }
    }
    INFO(scale);
    CHECK(regions > 10);
    CHECK((finer == 0 || regions < finer));
    CHECK(disputed > 10);
    finer = regions;
  }
}

TEST_CASE("a damaged base map is a sentence") {
  const TemporaryFolder folder;
  const std::string whole = readFile(resource("basemap/world.flbm"));
  const auto reads = [&](const std::string& bytes) {
    const auto file = folder / "world.flbm";
    std::ofstream(file, std::ios::binary) << bytes;
    BaseMap(file).shapes(0.3);
  };
  reads(whole);
  std::string kind = whole;
  std::uint32_t first = 0;
  std::memcpy(&first, whole.data() + 12, 4);
  kind[first] = 9;
  for (const std::string& bytes : {std::string(), whole.substr(0, 11), "FLBM0001" + whole.substr(8),
                                   whole.substr(0, 40), whole.substr(0, 5'000), kind})
    CHECK_THROWS_AS(reads(bytes), Failure);
}
