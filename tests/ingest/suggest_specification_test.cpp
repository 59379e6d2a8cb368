// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/suggest_specification.h"

#include <algorithm>

#include "core/base/error.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

SuggestedSpecification suggest(std::vector<std::string> columns, const std::vector<std::vector<std::string>>& rows) {
  TableHead head;
  head.columns = std::move(columns);
  std::vector<TableRow> table;
  for (const auto& cells : rows) table.push_back({table.size() + 2, cells});
  return suggestSpecification(head, table, "sample", SchemaSet::standard());
}

ImportSpecification parsed(const SuggestedSpecification& suggested) {
  return ImportSpecification::parse(suggested.json, SchemaSet::standard());
}

const ItemRule* rule(const ImportSpecification& specification, std::string_view schema) {
  for (const ItemRule& one : specification.items)
    if (one.schema == schema) return &one;
  return nullptr;
}

bool notes(const SuggestedSpecification& suggested, std::string_view words) {
  return std::any_of(suggested.notes.begin(), suggested.notes.end(),
                     [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("two columns of telephone numbers are a call, the ends told by their names") {
  const auto suggested = suggest({"Called", "Caller", "Start", "Seconds"},
                                 {{"+33 6 39 98 55 66", "07700 900456", "23/09/2022 02:15", "65"},
                                  {"+49 171 3920007", "+44 7700 900456", "03/09/2022 02:15", "5"}});
  const auto specification = parsed(suggested);
  CHECK(specification.dateOrder == DateOrder::DayFirst);
  const ItemRule* call = rule(specification, "Call");
  REQUIRE(call);
  CHECK(call->time->columns == std::vector<std::string>{"Start"});
  REQUIRE(specification.items.size() == 3);
  CHECK(specification.items[0].as == call->from);
  CHECK(specification.items[0].key == std::vector<std::string>{"Caller"});
  CHECK(notes(suggested, "country code"));
}

TEST_CASE("an order of day and month that no value tells is asked, not guessed") {
  const auto suggested =
      suggest({"Plate", "Seen"}, {{"XX00 ABC", "03/04/2022 10:00"}, {"XX00 ABD", "05/06/2022 11:00"}});
  CHECK(parsed(suggested).dateOrder == DateOrder::Unknown);
  CHECK(notes(suggested, "whether day or month comes first"));
  CHECK(rule(parsed(suggested), "Sighting") != nullptr);
}

TEST_CASE("accounts are known by their check digits, whatever the column is called") {
  const auto suggested = suggest({"A", "Payee", "Betrag", "Datum"},
                                 {{"GB33BUKB20201555555555", "DE75512108001245126199", "12,50", "2022-09-01"}});
  const auto specification = parsed(suggested);
  const ItemRule* payment = rule(specification, "Payment");
  REQUIRE(payment);
  CHECK(payment->properties.front().first == "amount");
}

TEST_CASE("names and a day of birth are persons, and a table that tells nothing is refused by a sentence") {
  const auto specification = parsed(
      suggest({"Nachname", "Vorname", "DOB", "Mobile"}, {{"Nguyễn", "Văn An", "1990-02-01", "+44 7700 900111"}}));
  const ItemRule* person = rule(specification, "Person");
  REQUIRE(person);
  CHECK(person->key.size() == 3);
  CHECK(rule(specification, "Holding") != nullptr);
  CHECK_THROWS_AS(suggest({"a", "b"}, {{"1", "2"}}), Failure);
}
