// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/feature_items.h"

#include "core/model/time_value.h"
#include "tests/geo/layer_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const std::string kSightings =
    "boat,lon,lat,seen_at,people\nΑλκυών,1.5,51.0,2022-09-03T02:15Z,12\nSea Fox,1.6,51.1,soon,9\nSea "
    "Fox,1.7,51.2,2022-09-04T03:00Z,many\n";

geo::LayerImportOptions asEvents() {
  geo::LayerImportOptions options;
  options.recipe.schema = "Crossing";
  options.recipe.time = "seen_at";
  options.recipe.properties = {{"name", "boat"}, {"persons", "people"}};
  options.recipe.source = "Coastwatch";
  options.recipe.origin.grading = parseGrading("2B", GradingScheme::Uk3x5x2)->grading;
  options.recipe.readTime = [](const std::string& text, std::string& why) -> std::optional<std::string> {
    if (const auto time = parseTimeValue(text)) return time->text();
    why = "this is no time";
    return std::nullopt;
  };
  return options;
}

}  // namespace

TEST_CASE("features become events whose statements lead back to the feature") {
  LayerFixture fixture;
  const auto layers = fixture.import(fixture.write("seen.csv", kSightings), asEvents()).orThrow();
  CHECK(layers.at(0).items == 3);
  CHECK(fixture.count("event") == 3);
  store::Key first = 0;
  fixture.opened->items().forEachPlaced([&](const store::PlacedRow& row) {
    first = row.item;
    CHECK(row.place == "1.5,51");
    return false;
  });
  std::map<std::string, std::string> said;
  for (const auto& statement : fixture.opened->statements().about(first)) {
    said[statement.property] = statement.value;
    CHECK(statement.origin.item == layers[0].id);
    CHECK(statement.origin.locator == "feature 1");
    CHECK(statement.origin.grading);
  }
  CHECK(said["name"] == "Αλκυών");
  CHECK(said["date"] == "2022-09-03T02:15Z");
  CHECK(said["persons"] == "12");
  CHECK(fixture.verifies());
}

TEST_CASE("a value that cannot be read is left out, counted, and named by its row") {
  LayerFixture fixture;
  const auto layers = fixture.import(fixture.write("seen.csv", kSightings), asEvents()).orThrow();
  REQUIRE(layers.at(0).warnings.size() == 2);
  CHECK(layers[0].warnings[0].rows == std::vector<std::int64_t>{2});
  CHECK(layers[0].warnings[1].rows == std::vector<std::int64_t>{3});
}

TEST_CASE("the same features twice say nothing new, and undo takes all of them back") {
  LayerFixture fixture;
  const std::string before = fixture.digest();
  const auto path = fixture.write("seen.csv", kSightings);
  fixture.import(path, asEvents()).orThrow();
  const std::string with = fixture.digest();
  CHECK(fixture.import(path, asEvents()).orThrow().at(0).items == 0);
  CHECK(fixture.digest() == with);
  fixture.opened->undo(kAnalyst).orThrow();
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(fixture.digest() == before);
  CHECK(fixture.count("event") == 0);
}

TEST_CASE("features of one key are one item") {
  LayerFixture fixture;
  auto options = asEvents();
  options.recipe = {};
  options.recipe.schema = "Vessel";
  options.recipe.key = "boat";
  options.recipe.properties = {{"name", "boat"}};
  CHECK(fixture.import(fixture.write("seen.csv", kSightings), options).orThrow().at(0).items == 2);
  CHECK(fixture.count("entity") == 2);
}

TEST_CASE("a column, property or schema that is not there is refused with those that are") {
  LayerFixture fixture;
  const auto path = fixture.write("seen.csv", kSightings);
  const std::string before = fixture.digest();
  auto options = asEvents();
  options.recipe.time = "when";
  CHECK(fixture.import(path, options).error().message.find("seen_at") != std::string::npos);
  options = asEvents();
  options.recipe.properties = {{"colour", "boat"}};
  CHECK(fixture.import(path, options).error().message.find("persons") != std::string::npos);
  options = asEvents();
  options.recipe.schema = "Ownership";
  CHECK_FALSE(fixture.import(path, options));
  CHECK(fixture.digest() == before);
}
