// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The example case is what resources/example/story.md says.
#include <algorithm>
#include <fstream>
#include <map>

#include "core/example/example_case.h"
#include "core/store/chart_repository.h"
#include "core/store/clusters.h"
#include "core/store/layer_repository.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;

namespace {

/// Made once: all that follows only looks at it.
struct Example {
  test::TemporaryFolder folder;
  std::unique_ptr<store::Case> made;
  std::vector<std::string> warnings;

  Example() {
    InlineExecutor executor;
    auto answer = example::makeExample(folder / "the example.fairlead", test::kAnalyst, executor, Progress()).orThrow();
    made = std::move(answer.made);
    warnings = std::move(answer.warnings);
  }
  store::Key only(const std::string& property, const std::string& value, const std::string& schema) const {
    std::vector<store::Key> found;
    for (const store::Key key : made->statements().subjectsWith(property, value))
      if (const auto item = made->items().find(key); item && item->schema == schema) found.push_back(key);
    INFO(property << " " << value);
    REQUIRE(found.size() == 1);
    return found.front();
  }
  std::string category(const std::string& name) const {
    return made->statements().value(only("name", name, "Person"), "subjectCategory");
  }
};

const Example& theExample() {
  static const Example one;
  return one;
}

}  // namespace

TEST_CASE("the example case is whole and as big as its story says") {
  const store::Case& made = *theExample().made;
  CHECK(made.verify(Progress()).orThrow().isOk());
  auto counts = made.counts();
  CHECK(counts["report"] >= 60);
  CHECK(counts["entity"] >= 150);
  CHECK(counts["link"] + counts["event"] >= 400);
  CHECK(counts["judgement"] >= 5);
  CHECK(counts["annotation"] >= 5);
  CHECK(store::LayerRepository(made.database()).all().size() >= 3);
  CHECK(theExample().warnings.empty());
}

TEST_CASE("every report of the example has a reference, a date and graded items") {
  const store::Case& made = *theExample().made;
  std::map<std::string, int> schemes, languages;
  for (const store::Item& report : made.items().list({{}, ItemKind::Report}, 0, 1'000)) {
    INFO(report.caption);
    CHECK_FALSE(made.statements().value(report.key, "reference").empty());
    CHECK_FALSE(made.statements().value(report.key, "date").empty());
    CHECK_FALSE(made.statements().value(report.key, "originator").empty());
    CHECK(report.caption.size() > 8);
    int graded = 0;
    for (const auto& said : made.statements().about(report.key))
      if (said.property == "gradedItem" && said.origin.grading) {
        ++graded;
        ++schemes[std::string(schemeName(said.origin.grading->scheme))];
      }
    CHECK(graded > 0);
  }
  CHECK(schemes["3x5x2"] > 20);
  CHECK(schemes["4x4"] > 20);
  CHECK(schemes["6x6"] > 5);
}

TEST_CASE("what the example states from a report leads to the words that say so") {
  const store::Case& made = *theExample().made;
  const store::Key karim = theExample().only("name", "كريم عزيز", "Person");
  const auto said = made.statements().about(karim);
  const auto name = std::find_if(said.begin(), said.end(), [](const auto& one) { return one.property == "name"; });
  REQUIRE(name != said.end());
  const auto report = made.items().find(name->origin.item);
  REQUIRE(report);
  CHECK(made.statements().value(report->key, "reference") == "OLR-2022-0114");
  REQUIRE(name->origin.grading);
  CHECK(name->origin.grading->key() == "4x4:B2");
  CHECK(name->origin.marking.europol.contains(1));
  CHECK_FALSE(name->origin.locator.empty());
}

TEST_CASE("one man of the example has four names in two scripts, and his namesake is another") {
  const store::Case& made = *theExample().made;
  const store::Clusters clusters = store::clusters(made);
  CHECK(clusters.contradictions.empty());
  const store::Key arabic = theExample().only("name", "كريم عزيز", "Person");
  const auto one = clusters.with(arabic);
  CHECK(one.size() == 4);
  CHECK(std::count(one.begin(), one.end(), theExample().only("name", "Abdul-Karim Aziz", "Person")) == 1);
  int others = 0;
  for (const store::Key namesake : made.statements().subjectsWith("name", "Karim Aziz"))
    if (std::count(one.begin(), one.end(), namesake) == 0) {
      ++others;
      CHECK(made.statements().value(namesake, "birthDate") == "1961");
    }
  CHECK(others == 1);
}

TEST_CASE("victims, witnesses and a child of the example are known as such") {
  for (const char* name :
       {"Sara Haile", "Yonas Kidane", "Klaus Wessel", "Mira Koleva", "Hélène Dubreuil", "Claire Vasseur"})
    CHECK(theExample().category(name) == "witness");
  for (const char* name : {"Trần Thị Linh", "Omid Rahimi", "Linh"}) CHECK(theExample().category(name) == "victim");
  CHECK(theExample().category("Biniam Tesfay") == "child");
}

TEST_CASE("the example's telephones are one with those of its call records") {
  const store::Case& made = *theExample().made;
  const store::Key phone = theExample().only("number", "+33639981234", "Phone");
  std::int64_t calls = 0, holdings = 0;
  made.items().forEachLink([&](const store::LinkRow& link) {
    if (link.from == phone || link.to == phone) ++(link.schema == "Call" ? calls : holdings);
    return true;
  });
  CHECK(calls > 50);
  CHECK(holdings >= 4);
}

TEST_CASE("the telephones of the example fall silent after the man changes his number") {
  const store::Case& made = *theExample().made;
  const auto last = [&](const char* number) {
    const store::Key phone = theExample().only("number", number, "Phone");
    std::string latest;
    made.items().forEachLink([&](const store::LinkRow& link) {
      if (link.schema == "Call" && (link.from == phone || link.to == phone))
        latest = std::max(latest, made.statements().value(link.key, "date"));
      return true;
    });
    return latest;
  };
  CHECK(last("+447700900123").starts_with("2022-09-08T19:42"));
  CHECK(last("+33639981234") > "2022-09-25");
}

TEST_CASE("finds of the partner's swapped spreadsheet lie on the coast") {
  const store::Case& made = *theExample().made;
  int finds = 0;
  made.items().forEachPlaced([&](const store::PlacedRow& row) {
    if (row.schema != "Seizure" || !made.statements().value(row.item, "name").starts_with("gilets")) return true;
    ++finds;
    CHECK(row.south > 50.7);
    CHECK(row.north < 51.1);
    CHECK(row.west > 1.5);
    CHECK(row.east < 2.3);
    return true;
  });
  CHECK(finds >= 5);
}

TEST_CASE("the example's charts have places for all that is on them") {
  const auto charts = store::ChartRepository(*theExample().made).all();
  REQUIRE(charts.size() == 3);
  CHECK(charts[0].name == "The core network");
  for (const auto& chart : charts) {
    INFO(chart.name);
    CHECK(chart.members.size() >= 20);
    CHECK(std::all_of(chart.members.begin(), chart.members.end(), [](const auto& member) { return member.at; }));
  }
}

TEST_CASE("two computers that make the example hold the same") {
  test::TemporaryFolder folder;
  InlineExecutor executor;
  const store::Actor other{"Ö. Other", {}, {}, {}, {}, {}};
  const auto again = example::makeExample(folder / "again.fairlead", other, executor, Progress()).orThrow();
  CHECK(hex(again.made->digest()) == hex(theExample().made->digest()));
}

TEST_CASE("making the example never writes over a file, and leaves none when it is stopped") {
  test::TemporaryFolder folder;
  InlineExecutor executor;
  const auto there = folder / "there.fairlead";
  std::ofstream(there) << "mine";
  CHECK_FALSE(example::makeExample(there, test::kAnalyst, executor, Progress()));
  CHECK(std::filesystem::file_size(there) == 4);
  Progress stopped;
  stopped.stop();
  const auto path = folder / "stopped.fairlead";
  const auto answer = example::makeExample(path, test::kAnalyst, executor, stopped);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == ErrorCode::Cancelled);
  CHECK_FALSE(std::filesystem::exists(path));
}
