// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extract/found.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// Within a degree.
void isNear(const std::string& text, const std::string& words, const std::string& country, double lon, double lat) {
  const Found found(text);
  INFO(text << " gives " << found.all());
  const Mention* place = found.of(MentionType::Location, words);
  REQUIRE(place != nullptr);
  CHECK(place->value.ends_with(", " + country));
  REQUIRE(place->place);
  REQUIRE(place->place->point);
  CHECK(std::abs(place->place->point->lonDegrees() - lon) < 1);
  CHECK(std::abs(place->place->point->latDegrees() - lat) < 1);
  CHECK(found.count(MentionType::Location) == 1);
}

}  // namespace

TEST_CASE("a county or state beside a town chooses it, and is no place of its own") {
  isNear("He lives in Sandwich, Kent, with his wife.", "Sandwich, Kent", "GB", 1.34, 51.28);
  isNear("He flew to Paris, Texas, on foot.", "Paris, Texas", "US", -95.55, 33.66);
  isNear("Il habite à Boulogne (Pas-de-Calais) avec elle.", "Boulogne (Pas-de-Calais)", "FR", 1.6, 50.73);
  isNear("Er wohnt in Frankfurt (Oder) mit der Frau.", "Frankfurt (Oder)", "DE", 14.55, 52.34);
  const Found country("He flew to Paris, Canada, on foot.");
  INFO(country.all());
  REQUIRE(country.of(MentionType::Location, "Paris") != nullptr);
  CHECK(country.of(MentionType::Location, "Paris")->value.ends_with(", CA"));
  CHECK(country.of(MentionType::Location, "Canada") != nullptr);
  const Found list("They were in Paris, Kent and Dover.");
  INFO(list.all());
  CHECK(list.value(MentionType::Location, "Paris") == "Paris, FR");
}

TEST_CASE("what a form calls its fields is no place") {
  const Found found("Name: Karim Aziz\nReg.: AB12 CDE\nHam: none\nReg. No 4\nEr sah Ham und Reg dort.");
  INFO(found.all());
  CHECK(found.count(MentionType::Location) == 0);
  CHECK(Found("Hamburg: two boats were seen.").count(MentionType::Location) == 1);
  CHECK(Found("Er wohnt in Ham bei Paris.").of(MentionType::Location, "Ham") != nullptr);
}

TEST_CASE("coordinates that say which number is which are read so") {
  for (const auto& [text, words, value] :
       {std::tuple("Seen at POINT(2.1 51.0) today", "POINT(2.1 51.0)", "2.1,51~5565.975"),
        std::tuple("Seen at lat 51.1 lon 1.3 there", "lat 51.1 lon 1.3", "1.3,51.1~5565.975"),
        std::tuple("Lat: 51.1278, Long: -1.3134.", "Lat: 51.1278, Long: -1.3134", "-1.3134,51.1278~5.566"),
        std::tuple("lon=1.31 lat=51.12", "lon=1.31 lat=51.12", "1.31,51.12~556.597"),
        std::tuple("latitude 51.12 N, longitude 1.31 W.", "latitude 51.12 N, longitude 1.31 W", "-1.31,51.12~556.597"),
        std::tuple("Breite: 51,12, Länge: 1,31.", "Breite: 51,12, Länge: 1,31", "1.31,51.12~556.597")}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.value(MentionType::Location, words) == value);
  }
  for (const char* text :
       {"The long 12.5 m boat, lat 3", "a point (2.1 51.0", "at that point (3 of them)", "lat 91.5 lon 1.3"})
    CHECK(Found(text).count(MentionType::Location) == 0);
}

TEST_CASE("a short German text is German, and the end of a month no town") {
  const Found found(
      "Am Abend traf er sich mit Frau Muster am Hauptbahnhof Köln; Rückruf unter ihrer Nummer. Ende des Monats zum "
      "Hafen.");
  INFO(found.all());
  CHECK(found.of(MentionType::Location, "Köln") != nullptr);
  CHECK(found.of(MentionType::Location, "Ende") == nullptr);
  CHECK(found.of(MentionType::Person, "Hauptbahnhof Köln") == nullptr);
}

TEST_CASE("latitude and longitude on lines of their own are one position") {
  for (const char* text :
       {"Latitude: 51.0123\nLongitude: 1.4321\n", "Lat.: 51.0123 N\r\nLon.: 1.4321 E\r\n",
        "Latitude : 51° 00.738' N\nLongitude : 001° 25.926' E\n", "Breite: 51,0123\nLänge: 1,4321\n"}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    REQUIRE(found.count(MentionType::Location) == 1);
    REQUIRE(found.mentions.front().place);
    const auto at = found.mentions.front().place->point;
    REQUIRE(at);
    CHECK(std::abs(at->latDegrees() - 51.0123) < 0.0002);
    CHECK(std::abs(at->lonDegrees() - 1.4321) < 0.0002);
  }
}

TEST_CASE("O behind a longitude is west in French and east in German") {
  CHECK(Found("Latitude : 49,6312 N, Longitude : 1,6210 O").mentions.at(0).place->point->lonDegrees() < 0);
  CHECK(Found("Breite: 49,6312 N, Länge: 1,6210 O").mentions.at(0).place->point->lonDegrees() > 0);
}
