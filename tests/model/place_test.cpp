// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/place.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("positions are kept in integers and refuse what is not on Earth") {
  const auto calais = Position::fromDegrees(1.8587, 50.9513);
  REQUIRE(calais);
  CHECK(*calais == Position{18'587'000, 509'513'000});
  CHECK(calais->lonDegrees() == Approx(1.8587));
  CHECK(Position::fromDegrees(-180, 90));
  CHECK_FALSE(Position::fromDegrees(180.1, 0));
  CHECK_FALSE(Position::fromDegrees(0, -90.1));
  CHECK_FALSE(Position::fromDegrees(std::nan(""), 0));
}

TEST_CASE("places read back as they were written") {
  for (const char* text :
       {"1.8587,50.9513", "-0.0000001,0", "-180,-90", "2.5,51~500", "0,0~0.5", "LINESTRING (1 51, 1.5 51.2)~1000",
        "POLYGON ((1 51, 2 51, 2 52, 1 51))", "MULTIPOINT ((1 2), (3 4))"}) {
    INFO(text);
    const auto place = parsePlace(text);
    REQUIRE(place);
    CHECK(place->text() == text);
    CHECK(place->point);
  }
  CHECK(parsePlace("POINT (1.5 51)")->text() == "1.5,51");
  CHECK(parsePlace("1.5, 51")->text() == "1.5,51");
}

TEST_CASE("what is no place is not read as one") {
  for (const char* text : {"", "1", "1,2,3", "181,0", "a,b", "1,2~x", "1,2~-5", "CIRCLE (1 2)", "POINT (1", "POINT (1)",
                           "POINT (1 91)", "LINESTRING (1 2, 3)", "POINT 1 2", "LINESTRING", "POLYGON ((1 2 3 4 5))"})
    CHECK_FALSE(parsePlace(text));
}
