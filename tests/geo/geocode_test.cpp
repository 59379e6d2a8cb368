// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geocode.h"

#include "core/geo/gazetteer.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::geo;

TEST_CASE("a place is found under its names in every script") {
  for (const char* name :
       {"Dunkerque", "Dunkirk", "dunkerque", "Дюнкерк", "DÜNKIRCHEN", "near Dunkirk", "près de Dunkerque"}) {
    INFO(name);
    const auto matches = geocode(name);
    REQUIRE_FALSE(matches.empty());
    CHECK(matches[0].place.point->lonDegrees() == Approx(2.377).margin(0.1));
    CHECK(matches[0].place.point->latDegrees() == Approx(51.034).margin(0.1));
  }
  CHECK(geocode("İzmir").at(0).place.point->lonDegrees() == Approx(27.14).margin(0.2));
  CHECK(geocode("Izmir").at(0).place.point->lonDegrees() == Approx(27.14).margin(0.2));
  CHECK(geocode("إزمير").at(0).place.point->lonDegrees() == Approx(27.14).margin(0.2));
}

TEST_CASE("near widens the uncertainty") {
  CHECK(geocode("near Gravelines").at(0).place.uncertaintyMetres > geocode("Gravelines").at(0).place.uncertaintyMetres);
}

TEST_CASE("the bigger place comes first unless a country is named") {
  CHECK(geocode("London").at(0).text == "London, GB");
  CHECK(geocode("London, CA").at(0).text == "London, CA");
}

TEST_CASE("typing ahead finds big places by their beginning") {
  const auto places = Gazetteer::standard().beginning("dunk", 5);
  REQUIRE_FALSE(places.empty());
  CHECK(places[0].name == "Dunkerque");
}

TEST_CASE("a text matcher learns whether a name goes on") {
  const auto& gazetteer = Gazetteer::standard();
  CHECK(gazetteer.match("loon plage").isName);
  CHECK_FALSE(gazetteer.match("loon plage zzz").isName);
  CHECK(gazetteer.match("new").goesOn);
  CHECK(gazetteer.match("calais").isName);
}

TEST_CASE("nonsense is nowhere") {
  for (const char* text : {"", "   ", "qqqqzzzzq", "\xff\xfe", "💥"}) CHECK(geocode(text).empty());
}
