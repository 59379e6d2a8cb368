// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coordinates.h"

#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::geo;

namespace {
void checkAt(const std::string& text, double lon, double lat, double within, Notation notation) {
  INFO(text);
  const auto found = parseCoordinates(text);
  REQUIRE(found);
  CHECK(found->notation == notation);
  CHECK(found->place.point->lonDegrees() == Approx(lon).margin(within));
  CHECK(found->place.point->latDegrees() == Approx(lat).margin(within));
}
}  // namespace

TEST_CASE("coordinates are read in every notation") {
  checkAt("51.1279, 1.3134", 1.3134, 51.1279, 1e-6, Notation::Decimal);
  checkAt("51.1279N 1.3134E", 1.3134, 51.1279, 1e-6, Notation::Decimal);
  checkAt("51°07'40.4\"N 1°18'48\"E", 1.313333, 51.127889, 1e-5, Notation::Dms);
  checkAt("51 07 40 N 1 18 48 E", 1.313333, 51.127778, 1e-5, Notation::Dms);
  checkAt("51°07.67' N 001°18.80' E", 1.313333, 51.127833, 1e-5, Notation::Ddm);
  checkAt("51° 07.67' N 001° 18.80' W", -1.313333, 51.127833, 1e-5, Notation::Ddm);
  checkAt("510740N 0011848E", 1.313333, 51.127778, 1e-5, Notation::Aviation);
  checkAt("5107.67N 00118.80E", 1.313333, 51.127833, 1e-5, Notation::Nmea);
  checkAt("31U 381981 5665400", 1.3133, 51.1278, 0.05, Notation::Utm);
  checkAt("TG 51409 13177", 1.71605, 52.65798, 1e-4, Notation::BritishGrid);
  checkAt("TG5140913177", 1.71605, 52.65798, 1e-4, Notation::BritishGrid);
  checkAt("651409,313177", 1.71605, 52.65798, 1e-4, Notation::BritishGrid);
  checkAt("31U DS 82006 64012", 2.7438, 51.1, 0.5, Notation::Mgrs);
}

TEST_CASE("the uncertainty is what the writing implies") {
  CHECK(parseCoordinates("TR 32 41")->place.uncertaintyMetres == Approx(500));
  CHECK(parseCoordinates("51.1, 1.3")->place.uncertaintyMetres > 5'000);
  CHECK(parseCoordinates("51.12790, 1.31340")->place.uncertaintyMetres < 1);
}

TEST_CASE("what is out of range or ambiguous is no coordinate") {
  for (const char* text :
       {"91.0000, 1.3134", "51°61'40\"N 1°18'48\"E", "51.1279", "", "12, 13, 14", "ZZ 32000 41000", "TR 3200 41000"})
    CHECK_FALSE(parseCoordinates(text));
}

TEST_CASE("coordinates are found within a text with their span") {
  const std::string text = "Le bateau a été vu à 51°07.67' N 001°18.80' E vers 03h00, puis à TR 32000 41000.";
  const auto found = findCoordinates(text);
  REQUIRE(found.size() == 2);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "51°07.67' N 001°18.80' E");
  CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "TR 32000 41000");
}

TEST_CASE("each notation reads back what it writes") {
  const Position dover = *Position::fromDegrees(1.3134, 51.1279);
  for (Notation notation :
       {Notation::Decimal, Notation::Dms, Notation::Ddm, Notation::Aviation, Notation::Nmea, Notation::Utm,
        Notation::Mgrs, Notation::BritishGrid, Notation::PlusCode, Notation::BritishGridFigures}) {
    const std::string text = coordinateText(dover, notation);
    INFO(notationName(notation) << ": " << text);
    const auto back = parseCoordinates(text);
    REQUIRE(back);
    CHECK(back->place.point->lonDegrees() == Approx(1.3134).margin(2e-4));
    CHECK(back->place.point->latDegrees() == Approx(51.1279).margin(2e-4));
  }
  for (Notation notation : {Notation::BritishGrid, Notation::BritishGridFigures})
    CHECK(coordinateText(*Position::fromDegrees(27.14, 38.42), notation).empty());
}

TEST_CASE("mariners' writings are read with or without their marks, the hemisphere before or behind") {
  for (const char* text : {"51 07.67N 001 18.80E", "51-07.67N 001-18.80E", "51° 07.67 N 001° 18.80 E",
                           "N51 07.67 E001 18.80", "N 51° 07.67' E 001° 18.80'"})
    checkAt(text, 1.313333, 51.127833, 1e-5, Notation::Ddm);
  checkAt("N51.1279 E1.3134", 1.3134, 51.1279, 1e-6, Notation::Decimal);
}

TEST_CASE("a reference of which half has lost digits, or whose letters and figures disagree, is none") {
  for (const char* text :
       {"TR 320 41000", "31U DS 820 64012", "33S 300000 6000000", "31C 381981 5665400", "381981 5665400"}) {
    INFO(text);
    CHECK_FALSE(parseCoordinates(text));
  }
  CHECK(parseCoordinates("31UDS8200664012"));
}

TEST_CASE("the coarser of two figures tells how far off a place may be") {
  CHECK(parseCoordinates("51.13, 1.3")->place.uncertaintyMetres > 3'000);
}
