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

/// A case with a person, as version `number` of the format kept it.
struct OldCase : CaseFixture {
  std::string before;  // its digest
  explicit OldCase(int number) {
    person("Karim");
    before = digest();
    becomeVersion(number);
  }
};

}  // namespace

TEST_CASE("the old cases of these tests are what each earlier version made") {
  for (int version = 1; version < newestVersion(); ++version) {
    INFO("version " << version);
    OldCase fixture(version);
    TemporaryFolder folder;
    const Database made(folder / "made.fairlead", Access::Write, true);
    for (int step = 0; step < version; ++step) made.execute(migrations()[static_cast<std::size_t>(step)]);
    CHECK(tablesOf(fixture.opened->database()) == tablesOf(made));
  }
}

TEST_CASE("a case of each earlier version is brought forward when it is written and then is as one made today") {
  const CaseFixture today;
  for (int version = 1; version < newestVersion(); ++version) {
    INFO("version " << version);
    OldCase fixture(version);
    fixture.reopen(Access::Write);
    CHECK(versionOf(fixture.opened->database()) == newestVersion());
    CHECK(fixture.digest() == fixture.before);
    CHECK(fixture.verifies());
    CHECK(tablesOf(fixture.opened->database()) == tablesOf(today.opened->database()));
    fixture.person("Müller");
    CHECK(fixture.hits("mueller") == 1);
  }
}

TEST_CASE("a case of each earlier version that is only looked at stays as it is") {
  for (int version = 1; version < newestVersion(); ++version) {
    INFO("version " << version);
    OldCase fixture(version);
    fixture.opened.reset();
    const std::string before = readFile(fixture.path);
    fixture.reopen(Access::Look);
    CHECK(fixture.count("entity") == 1);
    CHECK(fixture.hits("karim") == 1);
    CHECK(fixture.verifies());
    fixture.opened.reset();
    CHECK(readFile(fixture.path) == before);
  }
}

TEST_CASE("of an older case the search index is made anew when it is written, and fits its texts until then") {
  CaseFixture fixture;
  fixture.person("我在北京见到他");
  fixture.person("+44 7700 900123");
  fixture.becomeVersion(5);
  fixture.reopen(Access::Look);
  CHECK(fixture.hits("我在北京见到他") == 1);
  CHECK(fixture.hits("北京") == 0);
  CHECK(fixture.verifies());
  fixture.reopen(Access::Write);
  CHECK(fixture.hits("北京") == 1);
  CHECK(fixture.hits("+447700900123") == 1);
  CHECK(fixture.verifies());
}

TEST_CASE("what a tombstone names in an older case goes out of force when the case is brought forward") {
  CaseFixture fixture;
  const ItemId karim = fixture.person("Karim");
  fixture.person("سارة");
  fixture.change([&](Transaction& t) { t.bury({Tombstone::Kind::Item, karim.uuid, "Person", "Order 17", {}, now()}); });
  fixture.opened->database().execute("DELETE FROM withdrawn");
  fixture.becomeVersion(5);
  // Who only looks sees the same, and is not told that somebody altered the file.
  fixture.reopen(Access::Look);
  CHECK(fixture.count("entity") == 1);
  CHECK(fixture.hits("Karim") == 0);
  CHECK(fixture.opened->statements().about(fixture.key(karim)).empty());
  CHECK(fixture.verifies());
  fixture.reopen(Access::Write);
  CHECK(fixture.count("entity") == 1);
  CHECK(fixture.hits("Karim") == 0);
  CHECK(fixture.opened->statements().about(fixture.key(karim)).empty());
  CHECK(fixture.verifies());
}
