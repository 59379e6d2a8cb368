// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_import.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

const store::Actor kAnalyst{"analyst", {}, {}, {}, {}, {}};

constexpr std::string_view kCalls =
    "Caller,Called,Start,Seconds,Who\n"
    "+44 7700 900456,+33 6 39 98 55 66,03/09/2022 02:15,65,كريم\n"
    "07700900456,+49 171 3920007,13/09/2022 23:59,10,\n"
    "0033639985566,07700 900456,14/09/2022 00:10,long,\n"
    "unknown,07700900456,15/09/2022 10:00,5,\n"
    "+33639985566,07700900456,31/02/2022 10:00,5,\n";

std::string specification(const std::string& more = {}) {
  return R"({"name": "calls", "source": "Sample operator", "zone": "Europe/London", "region": "GB", "date_order": "dmy",
    "grading": "2B", "items": [
    {"as": "a", "schema": "Phone", "key": ["Caller"], "properties": {"number": {"column": "Caller"}}},
    {"as": "b", "schema": "Phone", "key": ["Called"], "properties": {"number": {"column": "Called"}}},
    {"as": "call", "link": "Call", "from": "a", "to": "b", "time": {"column": "Start"},
     "properties": {"duration": {"column": "Seconds"}}})" +
         more + "]}";
}

/// A case and a table beside it.
struct Workplace {
  test::TemporaryFolder folder;
  std::unique_ptr<store::Case> open =
      store::Case::create(folder / "case.fairlead", {"Tables", {}, Classification::None, GradingScheme::Uk3x5x2},
                          kAnalyst)
          .orThrow();

  std::filesystem::path table(std::string_view bytes, const std::string& name = "calls.csv") {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return folder / name;
  }
  TableImportAnswer import(const std::filesystem::path& path, const std::string& json, bool isDryRun = false) {
    return TableImport(*open, ImportSpecification::parse(json, open->schemas()), kAnalyst)
        .run(path, isDryRun, unwatched())
        .orThrow();
  }
};

}  // namespace

TEST_CASE("rows become phones and calls, and a phone is one however it is written") {
  Workplace place;
  const auto answer = place.import(place.table(kCalls), specification());
  CHECK(answer.rows == 5);
  CHECK(answer.accepted == 3);
  CHECK(answer.entities == 3);
  CHECK(answer.links == 3);
  CHECK(place.open->counts().at("entity") == 3);
  CHECK(place.open->counts().at("link") == 3);
  CHECK(place.open->statements().subjectsWith("number", "+447700900456").size() == 1);
}

TEST_CASE("a bad value in a key or a time rejects its row, elsewhere only its cell") {
  Workplace place;
  const auto answer = place.import(place.table(kCalls), specification());
  REQUIRE(answer.rejected.size() == 2);
  CHECK(answer.rejected[0].row == 5);
  CHECK(answer.rejected[0].column == "Caller");
  CHECK(answer.rejected[0].value == "unknown");
  CHECK(answer.rejected[1].row == 6);
  CHECK(answer.rejected[1].column == "Start");
  REQUIRE(answer.cells.size() == 1);
  CHECK(answer.cells[0].row == 4);
  CHECK(answer.cells[0].column == "Seconds");
}

TEST_CASE("the same rows twice add nothing, and an import is one step to undo") {
  Workplace place;
  const Digest256 before = place.open->digest();
  const auto table = place.table(kCalls);
  place.import(table, specification());
  const Digest256 once = place.open->digest();
  const auto again = place.import(table, specification());
  CHECK(again.accepted == 3);
  CHECK(again.statements == 0);
  CHECK(place.open->digest() == once);
  place.open->undo(kAnalyst).orThrow();
  CHECK(place.open->digest() == before);
  CHECK(place.import(table, specification()).records == 3);
  CHECK(place.open->counts().at("link") == 3);
}

TEST_CASE("rejected rows, once mended, come in without a second copy of what was accepted") {
  Workplace place;
  place.import(place.table(kCalls), specification());
  const auto answer = place.import(place.table("Caller,Called,Start,Seconds,Who\n"
                                               "+44 7700 900999,07700900456,15/09/2022 10:00,5,\n",
                                               "mended.csv"),
                                   specification());
  CHECK(answer.entities == 1);
  CHECK(answer.links == 1);
}

TEST_CASE("two laptops that import one table hold the same") {
  Workplace one, two;
  one.import(one.table(kCalls), specification());
  two.import(two.table(kCalls), specification());
  const auto phone = [](Workplace& place) {
    return place.open->items().find(place.open->statements().subjectsWith("number", "+447700900456").at(0))->id;
  };
  CHECK(phone(one) == phone(two));
}

TEST_CASE("a key finds an entity that an analyst made before") {
  Workplace place;
  const ItemId made = ItemId::named("made by hand");
  place.open
      ->change(kAnalyst, store::Action::Collect, "by hand",
               [&](store::Transaction& transaction) {
                 transaction.addItem(made, "Phone");
                 transaction.say(made, "number", "+447700900456");
               })
      .orThrow();
  const auto answer = place.import(place.table(kCalls), specification());
  CHECK(answer.entities == 2);
  CHECK(place.open->statements().subjectsWith("number", "+447700900456").size() == 1);
}

TEST_CASE("a dry run writes nothing and tells what would come") {
  Workplace place;
  const Digest256 before = place.open->digest();
  const auto answer = place.import(place.table(kCalls), specification(), true);
  CHECK(place.open->digest() == before);
  CHECK(answer.accepted == 3);
  CHECK(answer.links == 3);
  CHECK(answer.times.read >= 3);
  CHECK(answer.times.isSwappable == 1);
  CHECK(answer.first.size() == 3);
}

TEST_CASE("a value keeps the words of its cell, its row and its grading") {
  Workplace place;
  place.import(place.table(kCalls), specification());
  const auto phone = place.open->statements().subjectsWith("number", "+447700900456").at(0);
  for (const auto& stored : place.open->statements().about(phone)) {
    if (stored.property != "number") continue;
    CHECK(stored.origin.locator.starts_with("row "));
    REQUIRE(stored.origin.grading);
    CHECK(stored.origin.grading->key() == "3x5x2:2B");
    CHECK_FALSE(stored.original.empty());
  }
  CHECK(place.open->verify(unwatched()).orThrow().isOk());
}

TEST_CASE("a specification that names a column which is not there says which ones are") {
  Workplace place;
  const auto import = [&] { place.import(place.table("From,To\n1,2\n"), specification()); };
  try {
    import();
    FAIL("it came in");
  } catch (const Failure& failure) {
    CHECK(failure.error().sentence().find("From, To") != std::string::npos);
  }
  CHECK(place.open->counts()["entity"] == 0);
}

TEST_CASE("a place in one cell is read latitude first when one column is named for both, never the other way round") {
  Workplace place;
  const auto table = place.table(
      "Id,Coordinates\n1,\"35.95000000, -5.30000000\"\n2,35.9 -5.3\n3,\"35,95; -5,3\"\n4,\"35.9,-5.3\"\n"
      "5,\"135.9, -5.3\"\n6,35.9\n7,\n");
  const auto answer = place.import(
      table,
      R"({"name": "places", "source": "Sample", "items": [{"as": "place", "schema": "Location", "key": ["Id"], "properties": {
      "name": {"column": "Id"}, "location": {"latitude": "Coordinates", "longitude": "Coordinates"}}}]})",
      true);
  CHECK(answer.accepted == 7);
  REQUIRE(answer.cells.size() == 2);
  CHECK(answer.cells[0].row == 6);
  CHECK(answer.cells[1].value == "35.9");
  CHECK(answer.cells[1].column == "Coordinates");
  REQUIRE(answer.first.size() == 5);
  const auto location = [&](std::size_t row) {
    const auto& values = answer.first[row].items.front().values;
    return values.size() == 2 ? values[1].second.value : std::string();
  };
  CHECK(location(0) == "-5.3,35.95");
  CHECK(location(1) == "-5.3,35.9");
  CHECK(location(2) == "-5.3,35.95");
  CHECK(location(3) == "-5.3,35.9");
  CHECK(location(4).empty());
}

TEST_CASE("a cell that names several items gives each, and a link to each; a link with a key has one of each end") {
  Workplace place;
  const auto table = place.table("Id,From,To\n1,a@example.org,\"b@example.org;c@example.org\"\n2,a@example.org,\n");
  const std::string head = R"({"name": "mails", "source": "Sample", "items": [
    {"as": "a", "schema": "Email", "key": ["From"], "properties": {"address": "From"}},
    {"as": "b", "schema": "Email", "key": ["To"], "each": ";", "properties": {"address": "To"}},
    {"as": "m", "link": "Message", "from": "a", "to": "b")";
  const auto answer = place.import(table, head + "}]}");
  CHECK(answer.entities == 3);
  CHECK(answer.links == 2);
  REQUIRE(answer.rejected.size() == 1);
  CHECK(answer.rejected.front().row == 3);
  const auto spec = ImportSpecification::parse(head + "}]}", place.open->schemas());
  CHECK(ImportSpecification::parse(spec.json(), place.open->schemas()).json() == spec.json());
  CHECK_THROWS_AS(place.import(table, head + R"(, "key": ["Id"]}]})"), Failure);
}

TEST_CASE("rows that yield nothing, and rows of another width than the head, are counted and named") {
  Workplace place;
  const auto answer = place.import(place.table("id,name\n,Alice\n ,Bob\n3,Carol\n4,Smith, John\n"),
                                   R"({"name": "p", "source": "List", "items": [
      {"as": "p", "schema": "Person", "key": ["id"], "properties": {"name": "name"}}]})");
  const auto says = [&](const char* words) {
    return std::any_of(answer.warnings.begin(), answer.warnings.end(),
                       [&](const std::string& one) { return one.find(words) != std::string::npos; });
  };
  CHECK(says("2 rows yielded no item"));
  CHECK(says(": 2, 3."));
  CHECK(says("1 row has another number of cells than the head: 5."));
}

TEST_CASE("an amount that may be thousands or thousandths is refused, and what is no number too") {
  Workplace place;
  const auto answer = place.import(place.table("id,amount\n1,\"1,500\"\n2,5-3\n3,12.34.56\n4,\"12,50\"\n5,1234.5678\n"),
                                   R"({"name": "p", "source": "List", "items": [
      {"as": "m", "schema": "Money", "key": ["id"], "properties": {"amount": {"column": "amount", "currency": "USD"}}}]})");
  CHECK(answer.refusedCells == 3);
}

TEST_CASE("a specification may say which mark is the decimal one") {
  for (const auto& [mark, value] : {std::pair(".", "1500.00"), std::pair(",", "1.50")}) {
    Workplace place;
    const auto answer =
        place.import(place.table("id,amount\n1,\"1,500\"\n"), std::string(R"({"name": "p", "source": "List", "items": [
      {"as": "m", "schema": "Money", "key": ["id"], "properties": {"amount": {"column": "amount", "format": ")") +
                                                                  mark + R"(", "currency": "USD"}}}]})");
    CHECK(answer.refusedCells == 0);
    const auto items = place.open->items().list({{}, ItemKind::Entity}, 0, 10);
    REQUIRE(items.size() == 1);
    CHECK(place.open->statements().value(items[0].key, "amount").find(value) != std::string::npos);
  }
}
