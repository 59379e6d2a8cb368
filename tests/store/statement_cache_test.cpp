// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include <optional>

#include "core/base/error.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::store;

namespace {

struct Table {
  test::TemporaryFolder folder;
  std::optional<Database> database{std::in_place, folder / "table.db", Access::Write, true};

  Table() { database->execute("CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'one'), (2, 'two')"); }
  int prepared() {
    int count = 0;
    for (sqlite3_stmt* s = nullptr; (s = sqlite3_next_stmt(database->handle(), s));) ++count;
    return count;
  }
};

constexpr const char* kByA = "SELECT b FROM t WHERE a = ?1";

}  // namespace

TEST_CASE("a statement is prepared once, and keeps nothing of who asked before") {
  Table table;
  const int before = table.prepared();
  for (const std::int64_t a : {1, 2, 1}) {
    Query query = table.database->query(kByA);
    query.bind(1, a);
    REQUIRE(query.step());
    CHECK(query.text(0) == (a == 1 ? "one" : "two"));
  }
  CHECK(table.prepared() == before + 1);
  CHECK_FALSE(table.database->query(kByA).step());  // nothing is bound
}

TEST_CASE("two who ask the same at one time do not share a row") {
  Table table;
  Query outer = table.database->query(kByA);
  outer.bind(1, std::int64_t{1});
  REQUIRE(outer.step());
  {
    Query inner = table.database->query(kByA);
    inner.bind(1, std::int64_t{2});
    REQUIRE(inner.step());
    CHECK(inner.text(0) == "two");
  }
  CHECK(outer.text(0) == "one");
  Query moved = std::move(outer);
  CHECK(moved.text(0) == "one");
}

TEST_CASE("a kept statement follows its table, and stands in nobody's way") {
  Table table;
  constexpr const char* kAll = "SELECT * FROM t";
  CHECK(table.database->query(kAll).columns() == 2);
  table.database->execute("ALTER TABLE t ADD COLUMN c");
  Query query = table.database->query(kAll);
  REQUIRE(query.step());
  CHECK(query.columns() == 3);
  query = Query();
  table.database->execute("DROP TABLE t; VACUUM");
  CHECK_THROWS_AS(table.database->query(kAll).step(), Failure);
  table.database->execute("CREATE TABLE t(a)");
  CHECK_FALSE(table.database->query(kAll).step());
}

TEST_CASE("not every statement is kept, and a query may outlive its database") {
  Table table;
  for (int i = 0; i < 1000; ++i) CHECK(table.database->query("SELECT " + std::to_string(i)).step());
  CHECK(table.prepared() < 200);
  Query last = table.database->query(kByA);
  last.bind(1, std::int64_t{1});
  REQUIRE(last.step());
  table.database.reset();
  CHECK(last.text(0) == "one");
}
