// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/map_names.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "core/base/error.h"
#include "core/geo/gazetteer.h"
#include "tests/geo/land.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::geo;
using fairlead::test::isLand;
using fairlead::test::TemporaryFolder;

namespace {

const MapName* find(const std::vector<MapName>& names, std::string_view text) {
  const auto at = std::find_if(names.begin(), names.end(), [&](const MapName& name) { return name.text == text; });
  return at == names.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("the names of seas lie on water, each once, in three languages") {
  const auto& shapes = BaseMap::standard().shapes(0.001);
  const auto english = seaNames("en"), french = seaNames("fr"), german = seaNames("de");
  REQUIRE(english.size() == french.size());
  REQUIRE(english.size() == german.size());
  std::set<std::string> seen;
  for (const MapName& name : english) {
    INFO(name.text);
    CHECK_FALSE(isLand(shapes, name.at.lonDegrees(), name.at.latDegrees()));
    CHECK(seen.insert(name.text).second);
    CHECK(name.length > 0);
  }
  for (const char* name : {"English Channel", "Strait of Dover", "Bosporus", "Gulf of İskenderun"})
    CHECK(find(english, name));
  CHECK(find(french, "pas de Calais"));
  CHECK(find(german, "Ärmelkanal"));
  CHECK(seaNames("tr").front().text == english.front().text);
}

TEST_CASE("the names of countries lie on land, in the user's language") {
  const auto& shapes = BaseMap::standard().shapes(0.001);
  const auto english = countryNames("en");
  CHECK(english.size() > 200);
  std::size_t atSea = 0;
  for (const MapName& name : english) atSea += isLand(shapes, name.at.lonDegrees(), name.at.latDegrees()) ? 0 : 1;
  CHECK(atSea < 5);  // atolls whose lagoon is bigger than their land
  CHECK(find(english, "Germany"));
  CHECK(find(countryNames("fr"), "Allemagne"));
  CHECK(find(countryNames("el"), "Γερμανία"));
}

TEST_CASE("a table of seas that someone damaged is a sentence") {
  const TemporaryFolder folder;
  const auto read = [&](const std::string& row) {
    std::ofstream(folder / "seas.csv") << "english,french,german,latitude,longitude,importance,turn,length\n" << row;
    return seaNames(folder / "seas.csv", "en");
  };
  CHECK(read("").empty());
  CHECK(read("Sound,Sund,Sund,55,12,4,-70,50\n").size() == 1);
  for (const char* row : {"Sound,55,12\n", "Sound,Sund,Sund,north,12,4,-70,50\n", "Sound,Sund,Sund,55,12,9,-70,50\n",
                          "Sound,Sund,Sund,55,12,4,-70,nan\n", "Sound,Sund,Sund,55,12,4,-70,50,1\n"})
    CHECK_THROWS_AS(read(row), Failure);
}

TEST_CASE("port towns are marked on the gazetteer's own places") {
  const auto& gazetteer = Gazetteer::standard();
  const auto ports = gazetteer.portsWithin(-180, -90, 180, 90, 1'000);
  CHECK(ports.size() == 248);
  for (const auto& port : ports) CHECK(port.position.latDegrees() > 26);
  const auto straits = gazetteer.portsWithin(1, 50.5, 2.6, 51.4, 100);
  for (const char* name : {"Dover", "Calais", "Dunkerque"})
    CHECK(std::any_of(straits.begin(), straits.end(), [&](const auto& port) { return port.name == name; }));
  const auto paris = gazetteer.within(2.3, 48.8, 2.4, 48.9, 1).at(0);
  CHECK(paris.isCapital);
  CHECK_FALSE(paris.isPort);
  CHECK(gazetteer.portsWithin(2, 48, 3, 49, 10).empty());
}
