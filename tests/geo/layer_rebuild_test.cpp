// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/layer_rebuild.h"

#include "core/store/layer_contents.h"
#include "core/store/layer_repository.h"
#include "tests/geo/layer_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// As after a merge: the statements and the original are here, the table is not.
void loseTable(LayerFixture& fixture, const std::string& table) {
  fixture.opened->database().execute("DROP TABLE \"rtree_" + table + "_geom\"");
  fixture.opened->database().execute("DROP TABLE \"" + table + "\"");
  store::syncLayers(fixture.opened->database());
}

}  // namespace

TEST_CASE("a layer's table is derived again from the original in the case") {
  LayerFixture fixture;
  fixture.import(fixture.write("points.csv", kPoints)).orThrow();
  std::filesystem::remove(fixture.folder / "points.csv");
  const store::LayerRepository layers(fixture.opened->database());
  const std::string table = layers.all().at(0).table, digest = fixture.digest();
  loseTable(fixture, table);
  CHECK(layers.drawable("vector").empty());
  const auto answer = geo::rebuildLayers(*fixture.opened, fixture.worker, Progress()).orThrow();
  CHECK(answer.rebuilt == 1);
  CHECK(answer.problems.empty());
  REQUIRE(layers.drawable("vector").size() == 1);
  CHECK(layers.attributes(table, 2).at(0).second == "محمد");
  CHECK(fixture.opened->journal().size() == 2);
  CHECK(fixture.digest() == digest);
  CHECK(fixture.verifies());
}

TEST_CASE("files beside the original are kept and used again") {
  if (!LayerFixture::hasGdalTools()) return;
  LayerFixture fixture;
  fixture.write("points.csv", kPoints);
  fixture.shell(
      "ogr2ogr -f 'ESRI Shapefile' -oo X_POSSIBLE_NAMES=lon -oo Y_POSSIBLE_NAMES=lat -lco ENCODING=UTF-8 p.shp "
      "points.csv");
  fixture.import(fixture.folder / "p.shp").orThrow();
  for (const char* ending : {"shp", "shx", "dbf", "cpg"})
    std::filesystem::remove(fixture.folder / (std::string("p.") + ending));
  const store::LayerRepository layers(fixture.opened->database());
  loseTable(fixture, layers.all().at(0).table);
  CHECK(geo::rebuildLayers(*fixture.opened, fixture.worker, Progress()).orThrow().rebuilt == 1);
  CHECK(fixture.verifies());
}
