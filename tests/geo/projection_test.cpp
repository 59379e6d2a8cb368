// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/projection.h"

#include <cmath>
#include <random>
#include <vector>

#include "core/geo/base_map.h"
#include "core/geo/projection_grid.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::geo;

namespace {

using Kind = Projection::Kind;

Projection zone(const char* name) { return Projection::named(name, 0, 0).value(); }

const std::vector<Projection>& all() {
  static const std::vector<Projection> made{Projection(), Projection(Kind::PlateCarree), Projection(Kind::Europe),
                                            zone("utm31n"), zone("utm60s")};
  return made;
}

}  // namespace

TEST_CASE("a projection says what PROJ says") {
  struct Known {
    Projection projection;
    double lon, lat, x, y;
  };
  // By gdaltransform -output_xy of GDAL 3.6.2 with PROJ 9.1.1, from EPSG:4258 to EPSG:3035, from EPSG:4326 to the
  // others: EPSG:32631, 32734, 32760, 3857, 4087.
  const Projection europe(Kind::Europe);
  const Known known[] = {{europe, 10, 52, 4321000, 3210000},
                         {europe, 1.85, 50.95, 3749628.11667449, 3125059.92314264},
                         {europe, -9.14, 38.72, 2665402.84004598, 1946531.12440811},
                         {europe, 32.85, 39.93, 6251277.9980212, 2164565.59425391},
                         {europe, 25, 71, 4868726.27217841, 5377537.88254616},
                         {europe, 69.2, 34.5, 9214498.22368928, 3321585.40209216},
                         {zone("utm31n"), 1.85, 50.95, 419219.376062058, 5644894.33689649},
                         {zone("utm31n"), 3, 0, 500000, 0},
                         {zone("utm31n"), -2, 51, 149244.662442272, 5661732.3845737},
                         {zone("utm31n"), 20, 60, 1441116.45468032, 6773668.97244988},
                         {zone("utm34s"), 18.42, -33.92, 261488.826377441, 6243716.3330038},
                         {zone("utm60s"), 179.5, -17, 766178.592599768, 8118746.35472131},
                         {zone("utm60s"), -179.5, -17, 872744.843576111, 8117113.38549486},
                         {Projection(), 1.85, 50.95, 205941.057967556, 6612454.06270691},
                         {Projection(), -100, -60, -11131949.0793274, -8399737.88981836},
                         {Projection(Kind::PlateCarree), 1.85, 50.95, 205941.057967556, 5671728.05591729}};
  for (const Known& one : known) {
    CAPTURE(one.projection.name(), one.lon, one.lat);
    const PlanePoint at = one.projection.forward(one.lon, one.lat);
    CHECK(at.x == Approx(one.x).margin(0.001));
    CHECK(at.y == Approx(one.y).margin(0.001));
    const auto back = one.projection.inverse({one.x, one.y});
    REQUIRE(back);
    CHECK(std::remainder(back->lon - one.lon, 360) == Approx(0).margin(1e-8));
    CHECK(back->lat == Approx(one.lat).margin(1e-8));
  }
}

TEST_CASE("every place that a projection covers comes back from the plane") {
  for (const Projection& projection : all())
    for (int lat = -85; lat <= 85; lat += 5)
      for (int lon = -180; lon < 180; lon += 5) {
        if (!projection.covers(lon, lat)) continue;
        CAPTURE(projection.name(), lon, lat);
        const auto back = projection.inverse(projection.forward(lon, lat));
        // At the very rim a rounding may put it outside.
        const bool isWell = projection.covers(lon + 0.01, lat + 0.01) && projection.covers(lon - 0.01, lat - 0.01);
        if (!back && !isWell) continue;
        REQUIRE(back);
        CHECK(std::remainder(back->lon - lon, 360) == Approx(0).margin(1e-7));
        CHECK(back->lat == Approx(lat).margin(1e-7));
      }
}

TEST_CASE("what lies beyond a projection is not covered and has no place") {
  const Projection europe(Kind::Europe), utm = zone("utm31n");
  CHECK(europe.covers(105.8, 21));  // Hanoi
  CHECK_FALSE(europe.covers(151.2, -33.9));
  CHECK_FALSE(utm.covers(36, 50));
  CHECK_FALSE(utm.covers(3, 85));
  CHECK_FALSE(utm.covers(-177, 50));
  CHECK_FALSE(europe.inverse({4321000 + 1.3e7, 3210000}));
  CHECK_FALSE(europe.inverse({std::nan(""), 0}));
  CHECK_FALSE(utm.inverse({9e6, 0}));
  CHECK_FALSE(Projection(Kind::PlateCarree).inverse({0, 91 * kEquatorDegree}));
}

TEST_CASE("the zone of UTM is the one in use at the place") {
  CHECK(Projection::utmAt(1.85, 50.95).name() == "utm31n");
  CHECK(Projection::utmAt(5.3, 60.4).name() == "utm32n");  // Bergen
  CHECK(Projection::utmAt(15, 78).name() == "utm33n");     // Svalbard
  CHECK(Projection::utmAt(18.42, -33.92).name() == "utm34s");
  CHECK(Projection::utmAt(179.9, -17).name() == "utm60s");
  CHECK(Projection::utmAt(180.1, -17).name() == "utm1s");
  CHECK(Projection::utmAt(-180, 10).name() == "utm1n");
}

TEST_CASE("a projection is found by its name, and no other text is one") {
  for (const Projection& projection : all()) CHECK(Projection::named(projection.name(), 0, 0) == projection);
  CHECK(Projection::named("utm", 1.85, 50.95)->name() == "utm31n");
  for (const char* odd : {"", "Mercator", "utm0n", "utm61n", "utm31", "utm31x", "utmn", "utm3.1n", "utm-1n"})
    CHECK_FALSE(Projection::named(odd, 0, 0));
}

TEST_CASE("what is interpolated is off by no more than it says, wherever in the box") {
  std::mt19937 random(4);
  for (const Projection& projection : all())
    for (const double half : {30.0, 5.0, 0.05}) {
      const double lon = projection.origin().lon - 2, lat = projection.isSouthern() ? -45 : 50;
      const double tolerance = half / 960 * 0.1 * kEquatorDegree;  // a tenth of a pixel of a wide screen
      const double middle = stretchedLatitude(lat);
      const ProjectionGrid grid(projection, {lon - half, middle - half, lon + half, middle + half}, tolerance);
      CAPTURE(projection.name(), half);
      CHECK(grid.errorMetres() <= tolerance);
      std::uniform_real_distribution<double> within(-half, half);
      double worst = 0;
      for (int i = 0; i < 2'000; ++i) {
        const double x = lon + within(random), y = middle + within(random);
        const PlanePoint found = grid.at(x, y), exact = projection.forward(x, unstretchedLatitude(y));
        if (projection.covers(x, unstretchedLatitude(y)))
          worst = std::max(worst, std::hypot(found.x - exact.x, found.y - exact.y));
      }
      CHECK(worst <= 1.5 * tolerance);
    }
}

TEST_CASE("a grid is kept for the next picture as long as it serves") {
  const Projection europe(Kind::Europe);
  const ProjectionGrid::Box box{0, 58, 3, 60};
  const auto first = ProjectionGrid::serving(europe, box, 100);
  CHECK(ProjectionGrid::serving(europe, {0.2, 58.2, 3.2, 60.2}, 100) == first);
  const auto finer = ProjectionGrid::serving(europe, box, first->errorMetres() / 2);
  CHECK(finer->errorMetres() < first->errorMetres());
  CHECK(ProjectionGrid::serving(europe, {20, 58, 23, 60}, 100) != finer);
}
