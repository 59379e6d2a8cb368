// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/saved_specifications.h"

#include <fstream>

#include "core/ingest/table_import.h"
#include "core/ingest/table_reader.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

struct SavedTables : test::CaseFixture {
  void import(const std::string& name, std::string_view bytes, const std::string& specification) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    const auto parsed = ImportSpecification::parse(specification, opened->schemas());
    TableImport(*opened, parsed, test::kAnalyst).run(folder / name, false, unwatched()).orThrow();
  }
  std::optional<KnownTable> proposed(std::string_view bytes) {
    std::ofstream(folder / "next.csv", std::ios::binary) << bytes;
    std::vector<TableRow> rows;
    const TableHead head = TableReader(folder / "next.csv").readHead(kRowsToKnow, rows);
    return savedSpecification(*opened, head, rows);
  }
};

constexpr const char* kBoats =
    R"({"name": "boats", "source": "Harbour", "zone": "Europe/Paris", "items": [{"as": "v", "schema": "Vessel",
       "key": ["Hull"], "properties": {"name": {"column": "Boat"}}}]})";

}  // namespace

TEST_CASE("a table with the head of one that came in is proposed its specification, the latest of several") {
  SavedTables tables;
  CHECK_FALSE(tables.proposed("Hull,Boat,Berth\n1,EXAMPLE ONE,4\n"));
  tables.import("march.csv", "Hull,Boat,Berth\n1,EXAMPLE ONE,4\n2,EXAMPLE TWO,\n", kBoats);
  std::string later = kBoats;
  later.replace(later.find("Harbour"), 7, "Port");
  const auto first = tables.proposed("Boat,Hull,Berth\nEXAMPLE SIX,6,1\n");
  REQUIRE(first);
  CHECK(first->specification.source == "Harbour");
  CHECK(first->specification.zone == "Europe/Paris");
  REQUIRE(first->notes.size() == 1);
  CHECK(first->notes.front().find("“boats”") != std::string::npos);
  tables.import("april.csv", "Hull,Boat,Berth\n3,EXAMPLE TEN,4\n", later);
  CHECK(tables.proposed("Hull,Boat,Berth\n1,EXAMPLE ONE,4\n")->specification.source == "Port");
}

TEST_CASE("a table that only shares some columns with an earlier one is not taken for its like") {
  SavedTables tables;
  tables.import("march.csv", "Hull,Boat\n1,EXAMPLE ONE\n2,EXAMPLE TWO\n", kBoats);
  CHECK_FALSE(tables.proposed("Hull,Boat,Owner,Phone,From\n1,EXAMPLE ONE,Example Person,07700900123,Ghent\n"));
  CHECK_FALSE(tables.proposed("Hull,Name\n1,EXAMPLE ONE\n"));
}

TEST_CASE("what an undone import came in by is not proposed") {
  SavedTables tables;
  tables.import("march.csv", "Hull,Boat\n1,EXAMPLE ONE\n", kBoats);
  REQUIRE(tables.opened->undo(test::kAnalyst));
  CHECK_FALSE(tables.proposed("Hull,Boat\n1,EXAMPLE ONE\n"));
}
