// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A saved chart is drawn as it was left.
#include "core/store/chart_repository.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
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
  ChartScene scene(Placing placing = Placing::AsSaved) { return chartScene(*opened, "Müller’s", Progress(), placing); }
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
