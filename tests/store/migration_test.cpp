// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"
#include "core/store/migrations.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

namespace {

std::string tablesOf(const Database& database) {
  std::string all;
  Query rows = database.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  while (rows.step()) all += std::string(rows.text(0)) + "\n";
  Query extensions = database.query("SELECT table_name FROM gpkg_extensions ORDER BY table_name");
  while (extensions.step()) all += std::string(extensions.text(0)) + "\n";
  return all;
}

struct OldCase : CaseFixture {
  OldCase() {
    person("Karim");
    becomeVersionOne();
  }
};

}  // namespace

TEST_CASE("the old case of these tests is what version 1 made") {
  OldCase fixture;
  TemporaryFolder folder;
  const Database first(folder / "first.fairlead", Access::Write, true);
  first.execute(migrations().front());
  CHECK(tablesOf(fixture.opened->database()) == tablesOf(first));
}

TEST_CASE("a case of version 1 is brought forward when it is written and then is as one made today") {
  OldCase fixture;
  const std::string before = fixture.digest();
  fixture.reopen(Access::Write);
  CHECK(versionOf(fixture.opened->database()) == newestVersion());
  CHECK(fixture.digest() == before);
  CHECK(fixture.verifies());
  const CaseFixture today;
  CHECK(tablesOf(fixture.opened->database()) == tablesOf(today.opened->database()));
}

TEST_CASE("a case of version 1 that is only looked at stays as it is") {
  OldCase fixture;
  fixture.opened.reset();
  const std::string before = readFile(fixture.path);
  fixture.reopen(Access::Look);
  CHECK(fixture.count("entity") == 1);
  CHECK(fixture.hits("karim") == 1);
  CHECK(fixture.verifies());
  fixture.opened.reset();
  CHECK(readFile(fixture.path) == before);
}
