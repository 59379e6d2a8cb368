// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that speak of one another: keys of another file, ends of a link in files of their own, participants.
#include <fstream>
#include <set>

#include "core/base/error.h"
#include "core/ingest/table_import.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

struct Tables : test::CaseFixture {
  TableImportAnswer import(const std::string& name, std::string_view bytes, const std::string& items) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    const std::string json = R"({"name": "n", "source": "Example", "region": "GB", "items": [)" + items + "]}";
    return TableImport(*opened, ImportSpecification::parse(json, opened->schemas()), test::kAnalyst)
        .run(folder / name, false, unwatched())
        .orThrow();
  }
  void things() {
    import(
        "vehicles.csv", "Id,Plate\n7,AB12 XYZ\n",
        R"({"as": "v", "schema": "Vehicle", "key": ["Id"], "properties": {"registrationNumber": {"column": "Plate"}}})");
    import("goods.csv", "Id,What\n8,outboard motor\n",
           R"({"as": "g", "schema": "Goods", "key": ["Id"], "properties": {"name": {"column": "What"}}})");
    import("people.csv", "Id,Name\n1,Олена Коваль\n2,Example Person\n",
           R"({"as": "p", "schema": "Person", "key": ["Id"], "properties": {"name": {"column": "Name"}}})");
  }
  /// Links of which both ends are known.
  std::int64_t wholeLinks() {
    std::int64_t links = 0;
    opened->items().forEachLink([&](const store::LinkRow&) { return ++links > 0; });
    return links;
  }
};

constexpr const char* kOwns =
    R"({"as": "p", "schema": "Person", "key": ["Who"], "known": true},
       {"as": "a", "schema": "Asset", "key": ["What"], "known": true},
       {"as": "o", "link": "Ownership", "from": "p", "to": "a"})";

}  // namespace

TEST_CASE("a file of relations finds by their keys what other files brought, of whatever kind it is") {
  Tables tables;
  tables.things();
  const auto answer = tables.import("owns.csv", "Who,What\n1,7\n2,8\n", kOwns);
  CHECK(answer.accepted == 2);
  CHECK(answer.links == 2);
  CHECK(answer.entities == 0);
  CHECK(tables.wholeLinks() == 2);
}

TEST_CASE("a relation to what no file brought is rejected with its key, and makes nothing") {
  Tables tables;
  tables.things();
  const std::int64_t before = tables.count("entity");
  const auto answer = tables.import("owns.csv", "Who,What\n1,7\n1,99\n", kOwns);
  CHECK(answer.accepted == 1);
  REQUIRE(answer.rejected.size() == 1);
  CHECK(answer.rejected[0].column == "What");
  CHECK(answer.rejected[0].value == "99");
  CHECK(answer.rejected[0].reason.find("import the table that brings it first") != std::string::npos);
  CHECK(tables.count("entity") == before);
}

TEST_CASE("the ends of a link may come in tables of their own") {
  Tables tables;
  tables.import("calls.csv", "Call,At\n5,2022-09-03 02:15\n",
                R"({"as": "c", "link": "Call", "key": ["Call"], "time": {"column": "At"}})");
  CHECK(tables.wholeLinks() == 0);
  const std::string phone =
      R"({"as": "p", "schema": "Phone", "key": ["Phone"], "properties": {"number": {"column": "Phone"}}},)";
  tables.import("callers.csv", "Call,Phone\n5,07700900456\n",
                phone + R"({"as": "c", "link": "Call", "key": ["Call"], "known": true, "from": "p"})");
  tables.import("called.csv", "Call,Phone\n5,07700900789\n",
                phone + R"({"as": "c", "link": "Call", "key": ["Call"], "known": true, "to": "p"})");
  CHECK(tables.count("link") == 1);
  CHECK(tables.wholeLinks() == 1);
}

TEST_CASE("participants of an event come with their roles, and where there is nobody there is no link") {
  Tables tables;
  const auto answer =
      tables.import("crossings.csv", "Day,Driver,Passenger\n2022-09-03,Олена,محمد\n2022-09-04,Олена,\n",
                    R"({"as": "d", "schema": "Person", "key": ["Driver"], "properties": {"name": {"column": "Driver"}}},
         {"as": "p", "schema": "Person", "key": ["Passenger"], "properties": {"name": {"column": "Passenger"}}},
         {"as": "e", "schema": "Crossing", "time": {"column": "Day"},
          "participants": [{"item": "d", "role": "driver"}, {"item": "p", "role": "passenger"}]})");
  CHECK(answer.events == 2);
  CHECK(answer.links == 3);
  CHECK(answer.rejectedRows == 0);
}

TEST_CASE("participants stand beside an event's properties that are items, in roles that a column may tell") {
  Tables tables;
  const auto answer =
      tables.import("sightings.csv", "Day,Boat,Who,As\n2022-09-03,Marigold,Олена,skipper\n2022-09-04,Marigold,محمد,\n",
                    R"({"as": "b", "schema": "Vessel", "key": ["Boat"], "properties": {"name": {"column": "Boat"}}},
         {"as": "w", "schema": "Person", "key": ["Who"], "properties": {"name": {"column": "Who"}}},
         {"as": "s", "schema": "Sighting", "time": {"column": "Day"}, "properties": {"observed": {"item": "b"}},
          "participants": [{"item": "w", "role": {"column": "As"}}, {"item": "w", "role": "witness"}]})");
  CHECK(answer.events == 2);
  CHECK(answer.links == 4);
  CHECK(answer.rejectedRows == 0);
  std::multiset<std::string> roles;
  std::size_t observed = 0;
  tables.opened->items().forEachItem({}, [&](store::Key key, std::string_view schema) {
    if (schema == "Participation") roles.insert(tables.opened->statements().value(key, "role"));
    if (schema == "Sighting") observed += tables.opened->statements().value(key, "observed").empty() ? 0 : 1;
    return true;
  });
  CHECK(roles == std::multiset<std::string>{"", "skipper", "witness", "witness"});
  CHECK(observed == 2);
}

TEST_CASE("a key of several columns that one property joins is that property's value") {
  Tables tables;
  const std::string items =
      R"({"as": "p", "schema": "Phone", "key": ["Prefix", "Number"], "properties": {"number": {"columns": ["Prefix", "Number"]}}})";
  tables.import("a.csv", "Prefix,Number\n+44,7700 900456\n", items);
  CHECK(tables.import("b.csv", "Prefix,Number\n+44 7700,900456\n", items).entities == 0);
  CHECK(tables.count("entity") == 1);
}

TEST_CASE("a specification says what it lacks to be used") {
  Tables tables;
  const auto parse = [&](const std::string& items) {
    return ImportSpecification::parse(R"({"items": [)" + items + "]}", tables.opened->schemas());
  };
  CHECK_THROWS_AS(parse(R"({"as": "p", "schema": "Person", "known": true})"), Failure);
  CHECK_THROWS_AS(parse(R"({"as": "c", "link": "Call"})"), Failure);
  CHECK_THROWS_AS(parse(R"({"as": "e", "schema": "Event", "participants": [{"item": "nobody"}]})"), Failure);
  const auto spec = parse(kOwns);
  CHECK(ImportSpecification::parse(spec.json(), tables.opened->schemas()).json() == spec.json());
}
