// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/plus_code.h"

#include "core/geo/geocode.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::geo;

namespace {

Position placed(double lon, double lat) { return *Position::fromDegrees(lon, lat); }

void checkPlace(const std::optional<Place>& place, double lon, double lat) {
  REQUIRE(place);
  CHECK(place->point->lonDegrees() == Approx(lon).margin(1e-4));
  CHECK(place->point->latDegrees() == Approx(lat).margin(1e-4));
}

}  // namespace

TEST_CASE("a short Plus code means the nearest place to the town beside it") {
  // The examples of the specification: 8FVC9G8F+6X.
  checkPlace(fromPlusCode("8FVC9G8F+6X"), 8.5249375, 47.3655625);
  for (const char* code : {"9G8F+6X", "8F+6X"})
    checkPlace(fromShortPlusCode(code, placed(8.53, 47.37)), 8.5249375, 47.3655625);
  CHECK_FALSE(fromShortPlusCode("8FVC9G8F+6X", placed(8.53, 47.37)));
  CHECK_FALSE(fromShortPlusCode("AB+12", placed(8.53, 47.37)));
  CHECK_FALSE(fromShortPlusCode("9G8F", placed(8.53, 47.37)));
}

TEST_CASE("a short Plus code over the border of the town's own area is found too") {
  // Calais lies at 1.85 E, 50.96 N; what is meant beyond 51 N or 2 E has other first digits than the town.
  for (const auto& [lon, lat] : {std::pair(1.86, 50.95), std::pair(1.9, 51.01), std::pair(2.02, 50.97)}) {
    const std::string whole = plusCode(placed(lon, lat));
    checkPlace(fromShortPlusCode(whole.substr(4), placed(1.8514, 50.9581)), fromPlusCode(whole)->point->lonDegrees(),
               fromPlusCode(whole)->point->latDegrees());
  }
  // At the date line the next area is on its other side.
  const std::string east = plusCode(placed(179.9, -16.5));
  checkPlace(fromShortPlusCode(east.substr(4), placed(179.7, -16.4)), fromPlusCode(east)->point->lonDegrees(),
             fromPlusCode(east)->point->latDegrees());
}

TEST_CASE("a Plus code with its town is geocoded, alone or with a town that is nowhere it is not") {
  const std::string whole = plusCode(placed(1.8721, 50.9663));
  for (const std::string& text :
       {whole.substr(4) + " Calais", whole.substr(4) + ", Calais", whole.substr(4) + " Calais, FR"}) {
    INFO(text);
    const auto matches = geocode(text);
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].source == "Plus code");
    CHECK(matches[0].place.point->lonDegrees() == Approx(1.8721).margin(2e-4));
    CHECK(matches[0].place.uncertaintyMetres < 20);
  }
  CHECK(geocode(whole.substr(4)).empty());
  CHECK(geocode(whole.substr(4) + " Qqqqzzzz").empty());
}
