// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/store/layer_repository.h"
#include "tests/geo/layer_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const std::string kHarbour =
    R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"Môle","depth":4.5},"geometry":{"type":"Polygon","coordinates":[[[2.1,51],[2.2,51],[2.2,51.1],[2.1,51]]]}},
{"type":"Feature","properties":{"name":"ميناء","depth":7},"geometry":{"type":"Polygon","coordinates":[[[2.3,51],[2.4,51],[2.4,51.1],[2.3,51]]]}}]})";

// Two buoys of a made chart: their places are nodes of their own, as S-57 has it.
const std::string kNodes =
    R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"RCNM":110,"RCID":1,"RVER":1,"RUIN":1},"geometry":{"type":"Point","coordinates":[2.1,51]}},
{"type":"Feature","properties":{"RCNM":110,"RCID":2,"RVER":1,"RUIN":1},"geometry":{"type":"Point","coordinates":[2.2,51.1]}}]})";

std::string buoy(const std::string& id, const std::string& name, const std::string& place) {
  return R"({"type":"Feature","properties":{"RCNM":100,"PRIM":1,"GRUP":2,"OBJL":17,"RVER":1,"AGEN":540,"FIDS":1,"RCID":)" +
         id + R"(,"FIDN":)" + id + R"(,"OBJNAM":")" + name + R"(","NAME_RCNM":[110],"NAME_RCID":[)" + id +
         R"(],"ORNT":[255],"USAG":[255],"MASK":[255]},"geometry":{"type":"Point","coordinates":[)" + place + "]}}";
}

// Protocol buffers by hand: what OpenStreetMap's PBF needs of them.

std::string varint(std::uint64_t value) {
  std::string out;
  for (; value > 0x7f; value >>= 7) out += static_cast<char>((value & 0x7f) | 0x80);
  return out + static_cast<char>(value);
}

std::string number(unsigned field, std::uint64_t value) { return varint(field << 3) + varint(value); }

std::string bytes(unsigned field, const std::string& value) {
  return varint(field << 3 | 2) + varint(value.size()) + value;
}

std::string zigzag(unsigned field, std::int64_t value) {
  return number(field, static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
}

std::string block(const std::string& type, const std::string& content) {
  const std::string blob = bytes(1, content) + number(2, content.size());
  const std::string header = bytes(1, type) + number(3, blob.size());
  std::string length;
  for (int shift : {24, 16, 8, 0}) length += static_cast<char>(header.size() >> shift);
  return length + header + blob;
}

/// A node in units of 100 billionths of a degree, named.
std::string pbf(const std::string& name, std::int64_t lon, std::int64_t lat) {
  const std::string node = zigzag(1, 1) + bytes(2, varint(1)) + bytes(3, varint(2)) + zigzag(8, lat) + zigzag(9, lon);
  return block("OSMHeader", bytes(4, "OsmSchema-V0.6")) +
         block("OSMData", bytes(1, bytes(1, "") + bytes(1, "name") + bytes(1, name)) + bytes(2, bytes(1, node)));
}

}  // namespace

TEST_CASE("each family of vector formats comes in with all features and the right extent") {
  if (!LayerFixture::hasGdalTools()) return;
  struct Format {
    const char *driver, *file, *options;
  };
  LayerFixture fixture;
  fixture.write("harbour.geojson", kHarbour);
  for (const Format& format :
       {Format{"GPKG", "out.gpkg", ""}, Format{"ESRI Shapefile", "out.shp", "-lco ENCODING=UTF-8"},
        Format{"ESRI Shapefile", "out.shz.zip", ""}, Format{"GeoJSONSeq", "out.geojsonl", ""},
        Format{"KML", "out.kml", ""}, Format{"LIBKML", "out.kmz", ""}, Format{"GML", "out.gml", ""},
        Format{"FlatGeobuf", "out.fgb", ""}, Format{"MapInfo File", "out.tab", ""},
        Format{"MapInfo File", "out.mif", "-dsco FORMAT=MIF"}, Format{"SQLite", "out.sqlite", ""},
        Format{"SQLite", "spatial.sqlite", "-dsco SPATIALITE=YES"}, Format{"CSV", "wkt.csv", "-lco GEOMETRY=AS_WKT"},
        Format{"DXF", "out.dxf", "-nlt LINESTRING -sql 'SELECT geometry FROM harbour' -dialect SQLITE"}}) {
    INFO(format.file);
    const bool isZip = std::string(format.file).ends_with(".zip");
    const std::string made =
        fixture.shell("ogr2ogr -f '" + std::string(format.driver) + "' '" + (isZip ? "zipped.shz" : format.file) +
                      "' harbour.geojson " + format.options);
    INFO(made);
    REQUIRE(fixture.lastStatus == 0);
    if (isZip) fixture.shell("mv zipped.shz out.shz.zip");
    const auto layers = fixture.import(fixture.folder / format.file);
    INFO((layers ? std::string() : layers.error().sentence()));
    REQUIRE(layers);
    REQUIRE(layers->size() == 1);
    CHECK(layers->at(0).features == 2);
    const auto rows = store::LayerRepository(fixture.opened->database()).all();
    CHECK(rows.back().west == Approx(2.1).margin(1e-6));
    CHECK(rows.back().north == Approx(51.1).margin(1e-6));
  }
  CHECK(fixture.verifies());
}

TEST_CASE("formats that are written by hand come in too") {
  LayerFixture fixture;
  const auto count = [&](const std::string& name, const std::string& text) {
    const auto layers = fixture.import(fixture.write(name, text));
    INFO((layers ? std::string() : layers.error().sentence()));
    REQUIRE(layers);
    std::int64_t features = 0;
    for (const auto& layer : *layers) features += layer.features;
    return features;
  };
  CHECK(
      count(
          "track.gpx",
          R"(<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="51" lon="2"><name>A</name></wpt><wpt lat="51.1" lon="2.1"/></gpx>)") ==
      2);
  CHECK(
      count(
          "topo.json",
          R"({"type":"Topology","arcs":[[[2,51],[2.1,51.1]]],"objects":{"road":{"type":"GeometryCollection","geometries":[{"type":"LineString","arcs":[0]}]}}})") ==
      1);
  CHECK(
      count(
          "map.osm",
          R"(<osm version="0.6"><node id="1" lat="51" lon="2" version="1"><tag k="name" v="Écluse"/></node></osm>)") ==
      1);
  CHECK(count("points.csv", kPoints) == 3);
  CHECK(count("degrees.csv", "MMSI,Latitude_degrees,Longitude_degrees\n970000001,50.77,-1.09\n") == 1);
}

TEST_CASE("OpenStreetMap's packed form comes in") {
  LayerFixture fixture;
  fixture.import(fixture.write("map.osm.pbf", pbf("Écluse", 20'100'000, 510'000'000))).orThrow();
  const store::LayerRepository repository(fixture.opened->database());
  const auto row = repository.all().at(0);
  CHECK(row.west == Approx(2.01).margin(1e-9));
  CHECK(row.north == Approx(51).margin(1e-9));
  const auto attributes = repository.attributes(row.table, 1);
  CHECK(std::any_of(attributes.begin(), attributes.end(), [](const auto& one) { return one.second == "Écluse"; }));
}

TEST_CASE("a file geodatabase comes in as its folder, and zipped under any name") {
  if (!LayerFixture::hasGdalTools()) return;
  LayerFixture fixture;
  fixture.write("harbour.geojson", kHarbour);
  INFO(
      fixture.shell("ogr2ogr -f OpenFileGDB made.gdb harbour.geojson && cmake -E tar cf sent.zip --format=zip made.gdb "
                    "&& mkdir sent && mv made.gdb sent && cmake -E tar cf deeper.zip --format=zip sent"));
  REQUIRE(fixture.lastStatus == 0);
  for (const char* name : {"sent/made.gdb", "sent.zip", "deeper.zip"}) {
    INFO(name);
    const auto layers = fixture.import(fixture.folder / name);
    INFO((layers ? std::string() : layers.error().sentence()));
    REQUIRE(layers);
    REQUIRE(layers->size() == 1);
    CHECK(layers->at(0).features == 2);
    CHECK(store::LayerRepository(fixture.opened->database()).all().back().east == Approx(2.4).margin(1e-6));
  }
}

TEST_CASE("an electronic chart comes in with its objects by their class") {
  if (!LayerFixture::hasGdalTools()) return;
  LayerFixture fixture;
  fixture.write("nodes.geojson", kNodes);
  fixture.write("buoys.geojson", R"({"type":"FeatureCollection","features":[)" + buoy("1", "Example North", "2.1,51") +
                                     "," + buoy("2", "Example South", "2.2,51.1") + "]}");
  fixture.write("chart.vrt",
                R"(<OGRVRTDataSource><OGRVRTLayer name="IsolatedNode"><SrcDataSource>nodes.geojson</SrcDataSource>
<SrcLayer>nodes</SrcLayer></OGRVRTLayer><OGRVRTLayer name="BOYLAT"><SrcDataSource>buoys.geojson</SrcDataSource>
<SrcLayer>buoys</SrcLayer></OGRVRTLayer></OGRVRTDataSource>)");
  INFO(fixture.shell("ogr2ogr -f S57 made.000 chart.vrt"));
  REQUIRE(fixture.lastStatus == 0);
  const auto layers = fixture.import(fixture.folder / "made.000").orThrow();
  const auto buoys = std::find_if(layers.begin(), layers.end(),
                                  [](const auto& layer) { return layer.name.find("BOYLAT") != std::string::npos; });
  REQUIRE(buoys != layers.end());
  CHECK(buoys->features == 2);
  CHECK(buoys->geometryType == "POINT");
}

TEST_CASE("text that is not UTF-8 is read as Windows-1252, and said") {
  LayerFixture fixture;
  const auto layers = fixture.import(fixture.write("latin.csv", "name,lon,lat\nB\xe9thune,2.6,50.5\n")).orThrow();
  REQUIRE(layers.at(0).warnings.size() == 1);
  const store::LayerRepository repository(fixture.opened->database());
  CHECK(repository.attributes(repository.all().at(0).table, 1).at(0).second == "Béthune");
}

TEST_CASE("heights are kept, and geometries that are empty or cross themselves are counted and kept") {
  LayerFixture fixture;
  const auto layers =
      fixture
          .import(fixture.write("odd.csv",
                                "wkt,n\n\"POLYGON((0 50,1 51,1 50,0 51,0 50))\",1\n,2\n\"POLYGON Z((2 50 "
                                "7,3 50 7,3 51 7,2 50 7))\",3\n"))
          .orThrow();
  CHECK(layers.at(0).features == 3);
  CHECK(layers[0].geometryType == "POLYGON Z");
  std::string all;
  for (const auto& warning : layers[0].warnings) {
    CHECK(warning.count == 1);
    REQUIRE(warning.rows.size() == 1);
    all += std::to_string(warning.rows[0]) + " " + warning.what + "\n";
  }
  CHECK(all.find("1 has an invalid geometry") != all.npos);
  CHECK(all.find("2 has no geometry") != all.npos);
}

TEST_CASE("ogrinfo lists a case's layers with counts, types and extents") {
  if (!LayerFixture::hasGdalTools()) return;
  LayerFixture fixture;
  fixture.import(fixture.write("points.csv", kPoints)).orThrow();
  fixture.import(fixture.write("harbour.geojson", kHarbour)).orThrow();
  fixture.opened.reset();
  const std::string said = fixture.shell("ogrinfo -ro -al -so 'a case.fairlead'");
  INFO(said);
  for (const char* expected :
       {"Geometry: Point", "Feature Count: 3", "Extent: (1.850000, 50.950000) - (2.370000, 51.030000)",
        "Geometry: Polygon", "Feature Count: 2", "depth: Real"})
    CHECK(said.find(expected) != said.npos);
}

TEST_CASE("another program's edit of a feature is refused, and one behind our back is told by verify") {
  if (!LayerFixture::hasGdalTools()) return;
  LayerFixture fixture;
  fixture.import(fixture.write("points.csv", kPoints)).orThrow();
  const std::string table = store::LayerRepository(fixture.opened->database()).all().at(0).table;
  fixture.opened.reset();
  fixture.shell("ogrinfo 'a case.fairlead' -sql 'DELETE FROM \"" + table + "\" WHERE fid=1'");
  fixture.reopen();
  CHECK(fixture.opened->database().number("SELECT count(*) FROM \"" + table + "\"") == 3);
  CHECK(fixture.verifies());
  for (const char* trigger : {"update1", "update2", "update3", "update4"})
    fixture.opened->database().execute("DROP TRIGGER \"rtree_" + table + "_geom_" + trigger + "\"");
  fixture.opened->database().execute("UPDATE \"" + table + "\" SET name='somebody else' WHERE fid=1");
  CHECK_FALSE(fixture.verifies());
}
