// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/layer_repository.h"
#include "tests/geo/layer_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// A chequered picture of 600 by 400 pixels over the Strait, as PPM, which GDAL's tools turn into anything.
struct RasterFixture : LayerFixture {
  RasterFixture() {
    std::string picture = "P6 600 400 255\n";
    for (int y = 0; y < 400; ++y)
      for (int x = 0; x < 600; ++x) picture += (x / 50 + y / 50) % 2 ? "\xc8\x1e\x1e" : "\x14\x3c\xc8";
    write("picture.ppm", picture);
  }
  std::string translate(const std::string& name, const std::string& options) {
    return shell("gdal_translate -q -a_srs EPSG:4326 -a_ullr 1 51.4 2.5 50.4 " + options + " picture.ppm '" + name +
                 "'");
  }
};

}  // namespace

TEST_CASE("rasters of each family become tile pyramids that gdalinfo reads") {
  if (!LayerFixture::hasGdalTools()) return;
  RasterFixture fixture;
  struct Format {
    const char *name, *options;
  };
  for (const Format& format :
       {Format{"a.tif", "-of GTiff"}, Format{"cog.tif", "-of COG"}, Format{"a.jp2", "-of JP2OpenJPEG"},
        Format{"a.png", "-of PNG -co WORLDFILE=YES"}, Format{"a.jpg", "-of JPEG -co WORLDFILE=YES"},
        Format{"a.mbtiles", "-of MBTiles"}, Format{"a.ntf", "-of NITF"}, Format{"a.vrt", "-of VRT"}}) {
    INFO(format.name);
    std::string made = fixture.translate(format.name, format.options);
    if (std::string(format.name) == "a.vrt") made += fixture.shell("gdal_translate -q -of VRT a.tif a.vrt");
    INFO(made);
    REQUIRE(fixture.lastStatus == 0);
    const auto layers = fixture.import(fixture.folder / format.name);
    INFO((layers ? std::string() : layers.error().sentence()));
    REQUIRE(layers);
    CHECK(layers->at(0).kind == "raster");
    CHECK(layers->at(0).features > 1);
    const auto row = store::LayerRepository(fixture.opened->database()).all().back();
    CHECK(row.west == Approx(1).margin(0.02));
    CHECK(row.north == Approx(51.4).margin(0.02));
    fixture.opened->undo(kAnalyst).orThrow();
  }
  // A square of heights is a square degree, and its pixels are few.
  INFO(
      fixture.shell("gdal_translate -q -of DTED -b 1 -ot Int16 -outsize 61 121 -a_srs EPSG:4326 -a_ullr 1.9916667 "
                    "52.0041667 3.0083333 50.9958333 picture.ppm n51.dt0"));
  REQUIRE(fixture.lastStatus == 0);
  CHECK(fixture.import(fixture.folder / "n51.dt0").orThrow().at(0).kind == "raster");
  CHECK(store::LayerRepository(fixture.opened->database()).all().back().east == Approx(3).margin(0.02));
  fixture.opened->undo(kAnalyst).orThrow();
  fixture.import(fixture.folder / "a.tif").orThrow();
  CHECK(fixture.verifies());
  const std::string table = store::LayerRepository(fixture.opened->database()).all().at(0).table;
  fixture.opened.reset();
  const std::string said = fixture.shell("gdalinfo -stats 'GPKG:a case.fairlead:" + table + "'");
  INFO(said);
  CHECK(said.find("Driver: GPKG") != said.npos);
  CHECK(said.find("Pseudo-Mercator") != said.npos);
  CHECK(said.find("Color Entry") == said.npos);
}

TEST_CASE("heights are drawn as shades, and said so") {
  if (!LayerFixture::hasGdalTools()) return;
  LayerFixture fixture;
  std::string grid = "ncols 40\nnrows 40\nxllcorner 1\nyllcorner 50\ncellsize 0.02\nNODATA_value -9999\n";
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 40; ++x)
      grid += (x < 5 ? std::string("-9999") : std::to_string(x * y)) + (x == 39 ? "\n" : " ");
  const auto layers = fixture.import(fixture.write("heights.asc", grid)).orThrow();
  CHECK(layers.at(0).kind == "raster");
  CHECK(layers[0].warnings.size() == 2);  // no reference system, and shades
  const store::LayerRepository repository(fixture.opened->database());
  const auto [coarsest, finest] = repository.zooms(repository.all().at(0).table);
  CHECK(coarsest <= finest);
}

TEST_CASE("a picture without a place is refused, and so is one whose place cannot be guessed") {
  if (!LayerFixture::hasGdalTools()) return;
  RasterFixture fixture;
  fixture.shell(
      "gdal_translate -q -of PNG picture.ppm nowhere.png; gdal_translate -q -of GTiff -a_ullr 500000 150000 "
      "560000 110000 picture.ppm grid.tif");
  CHECK_FALSE(fixture.import(fixture.folder / "nowhere.png"));
  CHECK_FALSE(fixture.import(fixture.folder / "grid.tif"));
  geo::LayerImportOptions options;
  options.crs = "EPSG:27700";
  CHECK(fixture.import(fixture.folder / "grid.tif", options).orThrow().at(0).features > 0);
}

TEST_CASE("a raster over the size that was set stays outside, with an overview in the case") {
  if (!LayerFixture::hasGdalTools()) return;
  RasterFixture fixture;
  fixture.translate("big.tif", "-of GTiff");
  geo::LayerImportOptions options;
  options.outsideAbove = 1000;
  const auto layers = fixture.import(fixture.folder / "big.tif", options).orThrow();
  CHECK(layers.at(0).isOutside);
  CHECK(layers[0].features > 0);
  CHECK(fixture.opened->reports().originals().empty());
}

TEST_CASE("a virtual dataset that reaches out of its folder is refused by name") {
  if (!LayerFixture::hasGdalTools()) return;
  RasterFixture fixture;
  fixture.translate("a.tif", "-of GTiff");
  std::filesystem::create_directory(fixture.folder / "inner");
  fixture.shell("cd inner && gdal_translate -q -of VRT ../a.tif out.vrt");
  CHECK(fixture.import(fixture.folder / "inner" / "out.vrt").error().code == ErrorCode::Refused);
  const auto refused = [&](const std::string& band) {
    return fixture
               .import(fixture.write("evil.vrt",
                                     "<VRTDataset rasterXSize=\"9\" rasterYSize=\"9\">" + band + "</VRTDataset>"))
               .error()
               .code == ErrorCode::Refused;
  };
  CHECK(refused(
      "<VRTRasterBand subClass=\"VRTDerivedRasterBand\"><PixelFunctionType>x</PixelFunctionType></VRTRasterBand>"));
  CHECK(
      refused("<VRTRasterBand><SimpleSource><SourceFilename>/vsicurl/http://127.0.0.1/a.tif</SourceFilename></"
              "SimpleSource></VRTRasterBand>"));
  CHECK(
      refused("<VRTRasterBand><SimpleSource><SourceFilename "
              "relativeToVRT=\"1\">evil.vrt</SourceFilename></SimpleSource></VRTRasterBand>"));
}
