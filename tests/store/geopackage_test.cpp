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
