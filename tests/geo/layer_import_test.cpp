// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/layer_import.h"

#include <fstream>

#include "core/store/layer_repository.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::geo;
using namespace fairlead::test;

namespace {

struct Importer : CaseFixture {
  ContainedProcess worker;
  std::filesystem::path write(const std::string& name, const std::string& text) {
    std::ofstream(folder / name) << text;
    return folder / name;
  }
  Result<std::vector<ImportedLayer>> import(const std::filesystem::path& file) {
    return importLayers(*opened, kAnalyst, file, {}, worker, Progress());
  }
};

const std::string kThreePoints = "name,lon,lat,seen\nGravelines – été,2.13,50.99,3\nمحمد,1.85,50.95,4\n,2.37,51.03,\n";

}  // namespace

TEST_CASE("points from a table of coordinates become a layer with an index and its original") {
  Importer importer;
  const auto layers = importer.import(importer.write("points.csv", kThreePoints)).orThrow();
  REQUIRE(layers.size() == 1);
  CHECK(layers[0].features == 3);
  const auto rows = store::LayerRepository(importer.opened->database()).all();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].features == 3);
  CHECK(rows[0].geometryType == "POINT");
  CHECK(rows[0].west == Approx(1.85));
  CHECK(rows[0].north == Approx(51.03));
  int seen = 0;
  store::LayerRepository(importer.opened->database())
      .inWindow(rows[0].table, {2.0, 50.9, 2.2, 51.0}, [&](std::int64_t, auto) { return ++seen > 0; });
  CHECK(seen == 1);
  CHECK(importer.opened->database().number("SELECT rtreecheck('rtree_" + rows[0].table + "_geom') = 'ok'") == 1);
  CHECK(importer.opened->reports().originals().size() == 1);
  const auto attributes = store::LayerRepository(importer.opened->database()).attributes(rows[0].table, 2);
  REQUIRE_FALSE(attributes.empty());
  CHECK(attributes[0] == std::pair<std::string, std::string>("name", "محمد"));
  CHECK(importer.verifies());
}

TEST_CASE("undo takes a layer out of the GeoPackage's contents and redo puts it back") {
  Importer importer;
  const std::string before = importer.digest();
  importer.import(importer.write("points.csv", kThreePoints)).orThrow();
  const std::string with = importer.digest();
  const auto listed = [&] {
    return importer.opened->database().number("SELECT count(*) FROM gpkg_contents WHERE data_type='features'");
  };
  CHECK(listed() == 1);
  importer.opened->undo(kAnalyst).orThrow();
  CHECK(listed() == 0);
  CHECK(importer.digest() == before);
  importer.opened->redo(kAnalyst).orThrow();
  CHECK(listed() == 1);
  CHECK(importer.digest() == with);
}

TEST_CASE("the same file twice is one layer") {
  Importer importer;
  const auto path = importer.write("points.csv", kThreePoints);
  importer.import(path).orThrow();
  const auto again = importer.import(path).orThrow();
  CHECK(again.at(0).isKnown);
  CHECK(store::LayerRepository(importer.opened->database()).all().size() == 1);
}

TEST_CASE("places that cannot be right are counted and named") {
  Importer importer;
  const auto layers = importer.import(importer.write("odd.csv", "lon,lat\n0,0\n2.1,50.9\n50.9,200\n")).orThrow();
  REQUIRE(layers.at(0).warnings.size() == 2);
  CHECK(layers[0].warnings[0].rows == std::vector<std::int64_t>{1});
  CHECK(layers[0].warnings[1].rows == std::vector<std::int64_t>{3});
}

TEST_CASE("what is no layer, or reaches elsewhere, is refused and leaves nothing") {
  Importer importer;
  const std::string before = importer.digest();
  const auto refused = [&](const std::string& name, const std::string& text) {
    const auto result = importer.import(importer.write(name, text));
    return !result && !result.error().message.empty();
  };
  CHECK(refused("evil.vrt",
                "<OGRVRTDataSource><OGRVRTLayer "
                "name=\"x\"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"));
  CHECK(refused("net.kml",
                "<kml "
                "xmlns=\"http://www.opengis.net/kml/2.2\"><NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></"
                "Link></NetworkLink></kml>"));
  CHECK(refused("empty.geojson", ""));
  CHECK(refused("plain.csv", "a,b\n1,2\n"));
  CHECK_FALSE(importer.import(importer.folder / "absent.gpkg").has_value());
  CHECK(importer.digest() == before);
  CHECK(importer.opened->journal().size() == 1);
}

TEST_CASE("another program cannot change a layer's features") {
  Importer importer;
  importer.import(importer.write("points.csv", kThreePoints)).orThrow();
  const std::string table = store::LayerRepository(importer.opened->database()).all().at(0).table;
  CHECK(importer.opened->database().number("SELECT count(*) FROM sqlite_schema WHERE type='trigger' AND tbl_name='" +
                                           table + "' AND name LIKE 'guard%'") == 3);
}

TEST_CASE("digits that are a name for something stay as they are written, and measures are numbers") {
  Importer made;
  const auto file = made.write("ids.csv",
                               "phone,code,iccid,flag,day,speed,lat,lon\n"
                               "07700900123,12E4,89441234567890123456,T,2024-03-31,12.5,51.1,1.3\n"
                               "+447700900124,13E5,89441234567890123457,F,2024-04-01 10:00,7,51.2,1.4\n");
  made.import(file).orThrow();
  const store::LayerRepository layers(made.opened->database());
  const store::LayerRow layer = layers.drawable("vector").at(0);
  const auto values = [&](const char* column) {
    std::vector<std::string> all;
    layers.forEachAttribute(layer.table, column, [&](std::int64_t, std::string_view value) {
      all.emplace_back(value);
      return true;
    });
    return all;
  };
  using Texts = std::vector<std::string>;
  CHECK(values("phone") == Texts{"07700900123", "+447700900124"});
  CHECK(values("code") == Texts{"12E4", "13E5"});
  CHECK(values("iccid") == Texts{"89441234567890123456", "89441234567890123457"});
  CHECK(values("flag") == Texts{"T", "F"});
  CHECK(values("day") == Texts{"2024-03-31", "2024-04-01 10:00"});
  CHECK(made.opened->database().number("SELECT count(*) FROM " + store::sqlQuoted(layer.table) +
                                       " WHERE typeof(speed)='real'") == 2);
}

TEST_CASE("coordinates near nought keep their columns, however they would be printed") {
  LayerFixture f;
  const auto layers = f.import(f.write("near.csv", "name,lon,lat\na,0.000012,51.5\nb,-0.00004,0.000001\n")).orThrow();
  REQUIRE(layers.size() == 1);
  CHECK(layers[0].warnings.empty());
  const auto row = store::LayerRepository(f.opened->database()).all().at(0);
  CHECK(f.opened->database().number("SELECT count(*) FROM \"" + row.table +
                                    "\" WHERE lon IS NOT NULL AND lat IS NOT NULL") == 2);
  CHECK(f.opened->database().number("SELECT typeof(lon)='real' AND lon = 0.000012 FROM \"" + row.table +
                                    "\" WHERE name='a'") == 1);
}
