// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/chart_repository.h"

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using store::ChartMember;
using store::ChartPoint;
using store::ChartRepository;

namespace {

struct ChartFixture : test::CaseFixture {
  ItemId karim = person("Karim Aziz"), arabic = person("كريم عزيز");

  ChartFixture() {
    change([](store::Transaction& t) { ChartRepository::create(t, "The core"); });
  }
  store::SavedChart chart() { return ChartRepository(*opened).at("The core"); }
  std::size_t put(const std::vector<ChartMember>& members) {
    std::size_t added = 0;
    change([&, before = chart()](store::Transaction& t) { added = ChartRepository::put(t, before, members); });
    return added;
  }
};

}  // namespace

TEST_CASE("a chart remembers what is on it and where") {
  ChartFixture f;
  CHECK(f.put({{f.karim, 0, ChartPoint{1.25, -0.5}}, {f.arabic, 0, {}}}) == 2);
  f.reopen();
  const auto chart = f.chart();
  REQUIRE(chart.members.size() == 2);
  CHECK(chart.members[0].item == f.karim);
  CHECK(chart.members[0].at == ChartPoint{1.25, -0.5});
  CHECK_FALSE(chart.members[1].at);
}

TEST_CASE("moving an item on a chart is one step to undo") {
  ChartFixture f;
  f.put({{f.karim, 0, ChartPoint{1, 1}}});
  CHECK(f.put({{f.karim, 0, ChartPoint{2, 3}}}) == 0);
  REQUIRE(f.chart().members.size() == 1);
  CHECK(f.chart().members[0].at == ChartPoint{2, 3});
  f.opened->undo(test::kAnalyst).orThrow();
  REQUIRE(f.chart().members.size() == 1);
  CHECK(f.chart().members[0].at == ChartPoint{1, 1});
}

TEST_CASE("adding what is on a chart already leaves it where it is") {
  ChartFixture f;
  f.put({{f.karim, 0, ChartPoint{1, 1}}});
  const std::string before = f.digest();
  CHECK(f.put({{f.karim, 0, {}}, {f.karim, 0, ChartPoint{1, 1}}}) == 0);
  CHECK(f.digest() == before);
}

TEST_CASE("an entity that is undone is no longer on the chart") {
  ChartFixture f;
  const ItemId late = f.person("Zoë Ünal");
  f.change([&, before = f.chart()](store::Transaction& t) { ChartRepository::put(t, before, {{late, 0, {}}}); });
  REQUIRE(f.chart().members.size() == 1);
  f.opened->undo(test::kAnalyst).orThrow();
  f.opened->undo(test::kAnalyst).orThrow();
  CHECK(f.chart().members.empty());
}

TEST_CASE("a chart without a name, and one that is not there, are refused") {
  ChartFixture f;
  CHECK_FALSE(f.opened->change(test::kAnalyst, store::Action::Alter, "x",
                               [](store::Transaction& t) { ChartRepository::create(t, " \t"); }));
  CHECK_THROWS_AS(ChartRepository(*f.opened).at("Another"), Failure);
}

TEST_CASE("a place on a chart that was tampered with is none") {
  for (const char* text : {"", "at", "at ", "at 1", "at 1,", "at ,1", "at 1,2x", "at nan,1", "at 1,inf", "12-24"}) {
    INFO(text);
    CHECK_FALSE(ChartRepository::pointOf(text));
  }
  CHECK(ChartRepository::pointOf(ChartRepository::locator({-3.5, 0.125})) == ChartPoint{-3.5, 0.125});
}

TEST_CASE("what is drawn on a chart is an annotation of the case, and stands where it was moved last") {
  ChartFixture f;
  store::ChartDrawing frame{{}, 0, store::ChartDrawing::Kind::Frame, "كريم and his drivers", {-1, -2}, {3.5, 1}};
  f.change([&](store::Transaction& t) { ChartRepository::draw(t, f.chart(), frame); });
  const auto drawn = [&] { return ChartRepository(*f.opened).drawingsOn(f.chart()); };
  f.reopen();
  REQUIRE(drawn().size() == 1);
  CHECK(drawn()[0].kind == store::ChartDrawing::Kind::Frame);
  CHECK(drawn()[0].text == "كريم and his drivers");
  CHECK(drawn()[0].to == ChartPoint{3.5, 1});
  frame = drawn()[0];
  frame.from = {0, 0};
  f.change([&](store::Transaction& t) { ChartRepository(*f.opened).move(t, frame); });
  REQUIRE(drawn().size() == 1);
  CHECK(drawn()[0].from == ChartPoint{0, 0});
  CHECK(drawn()[0].to == ChartPoint{3.5, 1});
  f.opened->undo(test::kAnalyst).orThrow();
  CHECK(drawn()[0].from == ChartPoint{-1, -2});
}

TEST_CASE("words without letters, other kinds and unreadable places are no drawing") {
  ChartFixture f;
  const auto write = [&](const char* text) {
    store::ChartDrawing words;
    words.text = text;
    f.change([&](store::Transaction& t) { ChartRepository::draw(t, f.chart(), words); });
  };
  CHECK_THROWS_AS(write(" \n"), Failure);
  write("He owns it");
  f.change([&](store::Transaction& t) {
    const ItemId hypothesis = ItemId::random();
    t.addItem(hypothesis, "Annotation");
    t.say(hypothesis, "chart", f.chart().id.text());
    t.say(hypothesis, "kind", "hypothesis");
    t.say(hypothesis, "position", "1,2");
    for (const char* position : {"", "1", "1,2 3,4", "nan,1", "1,x"}) {
      const ItemId id = ItemId::random();
      t.addItem(id, "Annotation");
      t.say(id, "chart", f.chart().id.text());
      t.say(id, "kind", "label");
      if (*position) t.say(id, "position", position);
    }
  });
  CHECK(ChartRepository(*f.opened).drawingsOn(f.chart()).size() == 1);
}
