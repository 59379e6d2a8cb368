// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal_priv.h>

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("GDAL's own driver opens a case as a GeoPackage and sees no internal table") {
  CaseFixture fixture;
  fixture.person("Karim");
  fixture.opened.reset();
  GDALAllRegister();
  const char* drivers[] = {"GPKG", nullptr};
  const std::unique_ptr<GDALDataset> opened(
      GDALDataset::Open(fixture.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr));
  REQUIRE(opened);
  CHECK(opened->GetLayerCount() <= 1);
}

TEST_CASE("a case holds what the GeoPackage standard asks of every file") {
  CaseFixture fixture;
  const auto& db = fixture.opened->database();
  CHECK(db.number("PRAGMA application_id") == 0x47504B47);                                           // requirement 2
  CHECK(db.number("PRAGMA user_version") == 10300);                                                  // requirement 2
  CHECK(db.number("SELECT count(*) FROM gpkg_spatial_ref_sys WHERE srs_id IN (-1, 0, 4326)") == 3);  // requirement 11
  CHECK(db.number("SELECT count(*) FROM gpkg_contents") == 1);                                       // requirement 13
  CHECK(db.number("SELECT count(*) FROM pragma_foreign_key_check") == 0);                            // requirement 7
  // Requirement 58 ff.: every extension's tables are named.
  CHECK(db.number(
            "SELECT count(*) FROM gpkg_extensions WHERE extension_name='fairlead_case' AND table_name='statement'") ==
        1);
}

TEST_CASE("every table of a case is one that the standard knows or is named as an extension's") {
  CaseFixture fixture;
  const auto& db = fixture.opened->database();
  store::Query strangers = db.query(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'gpkg%' AND name NOT LIKE "
      "'sqlite%' AND name NOT IN (SELECT table_name FROM gpkg_contents) AND name NOT IN (SELECT table_name FROM "
      "gpkg_extensions WHERE table_name IS NOT NULL)");
  std::string names;
  while (strangers.step()) names += std::string(strangers.text(0)) + " ";
  CHECK(names.empty());
  // And no extension names a table that is not there (requirement 60).
  CHECK(
      db.number("SELECT count(*) FROM gpkg_extensions WHERE table_name IS NOT NULL AND table_name NOT IN (SELECT name "
                "FROM sqlite_schema)") == 0);
}

TEST_CASE("the tables of the standard have the columns that it asks for") {
  CaseFixture fixture;
  const auto& db = fixture.opened->database();
  const auto columns = [&](const std::string& table) {
    std::string all;
    store::Query rows = db.query("SELECT name, upper(type), \"notnull\", pk FROM pragma_table_info('" + table + "')");
    while (rows.step())
      all += std::string(rows.text(0)) + ":" + std::string(rows.text(1)) + (rows.integer(2) ? "!" : "") +
             (rows.integer(3) ? "*" : "") + " ";
    return all;
  };
  // Tables 3, 4, 5, 8, 9 and 10 of OGC 12-128r18.
  CHECK(columns("gpkg_spatial_ref_sys") ==
        "srs_name:TEXT! srs_id:INTEGER* organization:TEXT! organization_coordsys_id:INTEGER! definition:TEXT! "
        "description:TEXT ");
  CHECK(columns("gpkg_contents") ==
        "table_name:TEXT!* data_type:TEXT! identifier:TEXT description:TEXT last_change:DATETIME! min_x:DOUBLE "
        "min_y:DOUBLE max_x:DOUBLE max_y:DOUBLE srs_id:INTEGER ");
  CHECK(columns("gpkg_geometry_columns") ==
        "table_name:TEXT!* column_name:TEXT!* geometry_type_name:TEXT! srs_id:INTEGER! z:TINYINT! m:TINYINT! ");
  CHECK(columns("gpkg_tile_matrix_set") ==
        "table_name:TEXT!* srs_id:INTEGER! min_x:DOUBLE! min_y:DOUBLE! max_x:DOUBLE! max_y:DOUBLE! ");
  CHECK(columns("gpkg_tile_matrix") ==
        "table_name:TEXT!* zoom_level:INTEGER!* matrix_width:INTEGER! matrix_height:INTEGER! tile_width:INTEGER! "
        "tile_height:INTEGER! pixel_x_size:DOUBLE! pixel_y_size:DOUBLE! ");
  CHECK(columns("gpkg_extensions") ==
        "table_name:TEXT column_name:TEXT extension_name:TEXT! definition:TEXT! scope:TEXT! ");
  CHECK(db.number("SELECT count(*) FROM gpkg_extensions WHERE scope NOT IN ('read-write', 'write-only')") == 0);
  CHECK(db.number("SELECT count(*) FROM gpkg_contents WHERE data_type NOT IN ('features', 'attributes', 'tiles')") ==
        0);
}
