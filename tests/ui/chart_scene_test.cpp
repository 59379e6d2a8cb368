// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A saved chart is drawn as it was left.
#include "core/store/chart_repository.h"
#include "tests/release/laptops.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "ui/paint/chart_look.h"
#include "ui/views/scenes/scenes.h"

using namespace fairlead;
using namespace fairlead::ui;
using store::ChartPoint;

namespace {

struct SceneFixture : test::CaseFixture {
  ItemId karim = person("Karim Aziz"), arabic = person("كريم عزيز"), goran = person("Goran Hoxhaj");

  SceneFixture() {
    change([this](store::Transaction& t) {
      store::ChartRepository::create(t, "Müller’s");
      associate(t, arabic, goran);
    });
  }
  static void associate(store::Transaction& t, ItemId a, ItemId b) {
    const ItemId link = ItemId::random();
    t.addItem(link, "Associate");
    t.say(link, "person", a.text());
    t.say(link, "associate", b.text());
  }
  void put(const std::vector<store::ChartMember>& members) {
    const auto chart = store::ChartRepository(*opened).at("Müller’s");
    change([&](store::Transaction& t) { store::ChartRepository::put(t, chart, members); });
  }
  ChartScene scene(Placing placing = Placing::AsSaved) {
    return chartScene(*opened, "Müller’s", Progress(), {.placing = placing});
  }
};

}  // namespace

TEST_CASE("a saved chart shows its members where they were left, also those without a link") {
  SceneFixture f;
  f.put({{f.goran, 0, ChartPoint{3, 1}}, {f.karim, 0, ChartPoint{-2, 0.5}}});
  const ChartScene scene = f.scene();
  REQUIRE(scene.nodes.size() == 2);
  CHECK(scene.nodes[0].at == QPointF(3, 1));
  CHECK(scene.nodes[1].at == QPointF(-2, 0.5));
  CHECK(scene.links.empty());
}

TEST_CASE("of whom nothing came along is drawn as such, until more is said") {
  test::Laptop from, to;
  const ItemId known = from.person("Goran Hoxhaj"), bare = ItemId::random();
  from.change([&](store::Transaction& t) {
    t.addItem(bare, "Person");
    SceneFixture::associate(t, known, bare);
  });
  const auto drawn = [&](const test::Laptop& on) {
    for (const ChartNode& node : chartScene(*on.opened, {}, Progress()).nodes)
      if (node.item == on.opened->items().find(bare)->key) return node;
    FAIL("not on the chart");
    return ChartNode{};
  };
  CHECK_FALSE(drawn(from).isStub);  // whoever made it knows that nothing is known yet
  CHECK(drawn(from).caption == "Person");
  to.receive(from);
  CHECK(drawn(to).isStub);
  CHECK(drawn(to).caption == "Person (not shared)");
  to.change([&](store::Transaction& t) { t.say(bare, "nationality", "de"); });
  CHECK_FALSE(drawn(to).isStub);
  CHECK(drawn(to).caption == "Person");
}

TEST_CASE("what was never placed on a saved chart waits below the rest") {
  SceneFixture f;
  f.put({{f.goran, 0, ChartPoint{3, 1}}, {f.karim, 0, {}}, {f.arabic, 0, {}}});
  const ChartScene scene = f.scene();
  REQUIRE(scene.nodes.size() == 3);
  CHECK(scene.nodes[1].at.y() > 1);
  CHECK(scene.nodes[2].at.y() > 1);
  CHECK(scene.nodes[1].at != scene.nodes[2].at);
}

TEST_CASE("a saved chart shows the links of all that were judged one with its members") {
  SceneFixture f;
  f.put({{f.karim, 0, ChartPoint{0, 0}}, {f.goran, 0, ChartPoint{1, 0}}});
  CHECK(f.scene().links.empty());
  f.change([&](store::Transaction& t) {
    const ItemId judgement = ItemId::random();
    t.addItem(judgement, "Judgement");
    t.say(judgement, "left", f.karim.text());
    t.say(judgement, "right", f.arabic.text());
    t.say(judgement, "decision", "same");
  });
  const ChartScene scene = f.scene();
  CHECK(scene.nodes.size() == 2);
  CHECK(scene.links.size() == 1);
}

TEST_CASE("an empty chart is refused with what to do") {
  SceneFixture f;
  CHECK_THROWS_AS(f.scene(), Failure);
}

namespace {

/// Two calls one way and one the other, from one table; then a report of its own.
struct LinesFixture : test::CaseFixture {
  ItemId a = person("Anna"), b = person("Berat");

  ItemId call(ItemId from, ItemId to, const char* date, Origin origin = {}, Assessment assessment = Assessment::Fact) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, "Associate");
      for (const auto& [property, value] :
           {std::pair(std::string("person"), from.text()), std::pair(std::string("associate"), to.text()),
            std::pair(std::string("startDate"), std::string(date)),
            std::pair(std::string("endDate"), std::string(date))}) {
        Statement said;
        said.id = StatementId::random();
        said.subject = id;
        said.property = property;
        said.value = value;
        said.origin = origin;
        said.origin.author = t.record().author;
        said.origin.at = t.record().at;
        said.assessment = assessment;
        t.add(said);
      }
    });
    return id;
  }
  ChartScene scene(ChartBundling bundling = ChartBundling::Pair) {
    return chartScene(*opened, {}, Progress(), {.bundling = bundling});
  }
  ItemId report(const char* title) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, "Report");
      t.say(id, "title", title);
    });
    return id;
  }
};

}  // namespace

TEST_CASE("links between two are one line, a line a direction, or each by itself") {
  LinesFixture f;
  f.call(f.a, f.b, "2022-08-01");
  f.call(f.a, f.b, "2022-08-02");
  f.call(f.b, f.a, "2022-08-03");
  CHECK(f.scene().links.size() == 1);
  const ChartScene directions = f.scene(ChartBundling::Direction);
  REQUIRE(directions.links.size() == 2);
  CHECK(directions.links[0].isDirected);
  CHECK(directions.links[0].bend != directions.links[1].bend);
  CHECK(f.scene(ChartBundling::Each).links.size() == 3);
}

TEST_CASE("of very many links between two, the first stand by themselves and the rest together") {
  LinesFixture f;
  for (int i = 0; i < 40; ++i) f.call(f.a, f.b, "2022-08-01");
  const ChartScene scene = f.scene(ChartBundling::Each);
  REQUIRE(scene.links.size() == 13);
  std::size_t items = 0;
  for (const ChartLink& link : scene.links) items += link.items.size();
  CHECK(items == 40);
}

TEST_CASE("a pair that met in August and in October did not meet in September") {
  LinesFixture f;
  f.call(f.a, f.b, "2022-08-01");
  f.call(f.a, f.b, "2022-10-01");
  const ChartScene scene = f.scene();
  REQUIRE(scene.links.size() == 1);
  const auto shown = [&](std::int64_t from, std::int64_t to) {
    ViewState state;
    state.time = TimeWindow{from, to};
    return look(scene.links[0], state).opacity > 0.5;
  };
  constexpr std::int64_t kDay = 86'400'000;
  const std::int64_t august = scene.links[0].times.front().from;
  ViewState both;
  both.time = TimeWindow{august, august + kDay};
  CHECK(shownItems(scene.links[0], both).size() == 1);  // a click selects what is shown, not October's too
  CHECK(shown(august, august + kDay));
  CHECK_FALSE(shown(august + 10 * kDay, august + 40 * kDay));
  CHECK(shown(august + 50 * kDay, august + 70 * kDay));
}

TEST_CASE("a line is as good as the best of all its links, and single only if all rest on one origin") {
  LinesFixture f;
  Origin weak, strong;
  weak.item = f.report("IR 1");
  weak.grading = Grading{GradingScheme::Uk3x5x2, '3', 'D'};
  for (int i = 0; i < 5; ++i) f.call(f.a, f.b, "2022-08-01", weak);
  const ChartScene before = f.scene();
  CHECK(before.links[0].strength == strengthOf(weak.grading));
  CHECK(before.links[0].isSingleOrigin);
  strong.item = f.report("IR 2");
  strong.grading = Grading{GradingScheme::Uk3x5x2, '1', 'A'};
  f.call(f.a, f.b, "2022-08-02", strong);
  const ChartScene after = f.scene();
  CHECK(after.links[0].strength == LinkStrength::Confirmed);
  CHECK_FALSE(after.links[0].isSingleOrigin);
}

TEST_CASE("what only an assessment says is a line of its own kind") {
  LinesFixture f;
  f.call(f.a, f.b, "2022-08-01", {}, Assessment::Assessment);
  CHECK(f.scene().links[0].isAssessed);
  f.call(f.a, f.b, "2022-08-02");
  CHECK_FALSE(f.scene().links[0].isAssessed);
}
