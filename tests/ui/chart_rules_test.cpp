// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart marks by itself.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

#include "core/store/chart_repository.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/chart/chart_edits.h"
#include "ui/views/chart/chart_view.h"
#include "ui/views/scenes/scenes.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

ChartRule rule(const char* schema, const char* property, ChartRule::Test test, const char* value,
               const char* letters = "X") {
  return {schema, property, test, value, {letters, ChartBadge::Tone::Alert}};
}

struct RulesFixture : CaseFixture {
  ItemId karim = person("Kárim Aziz"), goran = person("Goran Hoxhaj"), boat = ItemId::random();

  RulesFixture() {
    change([&](store::Transaction& t) {
      t.addItem(boat, "Vessel");
      t.say(boat, "name", "Morning Star");
      t.say(karim, "nationality", "iq");
      const ItemId link = ItemId::random();
      t.addItem(link, "Associate");
      t.say(link, "person", karim.text());
      t.say(link, "associate", goran.text());
      store::ChartRepository::create(t, "Core");
    });
    const auto chart = store::ChartRepository(*opened).at("Core");
    change([&](store::Transaction& t) {
      store::ChartRepository::put(t, chart,
                                  {{karim, 0, store::ChartPoint{0, 0}},
                                   {goran, 0, store::ChartPoint{2, 0}},
                                   {boat, 0, store::ChartPoint{1, 1}}});
    });
  }
  /// The captions of those whom it marks.
  QStringList marked(const ChartRule& rule) {
    change([&](store::Transaction& t) { setRules(*opened, t, "Core", {}, rule); });
    const ChartScene scene = chartScene(*opened, "Core", Progress());
    QStringList names;
    for (const ChartNode& node : scene.nodes)
      if (!node.badges.empty()) names << node.caption;
    names.sort();
    REQUIRE(scene.badges.size() == 1);
    CHECK(scene.badges[0].count == static_cast<std::size_t>(names.size()));
    return names;
  }
};

}  // namespace

TEST_CASE("a rule marks what it says, whatever case and accents, and of its kind alone") {
  RulesFixture f;
  using Test = ChartRule::Test;
  const QString karim = QString::fromUtf8("Kárim Aziz");
  CHECK(f.marked(rule("Person", "name", Test::Is, "KARIM AZIZ")) == QStringList{karim});
  CHECK(f.marked(rule("", "name", Test::Contains, "a")) == QStringList{"Goran Hoxhaj", karim, "Morning Star"});
  CHECK(f.marked(rule("Person", "name", Test::Contains, "star")).isEmpty());
  CHECK(f.marked(rule("LegalEntity", "nationality", Test::Known, "")) == QStringList{karim});
  CHECK(f.marked(rule("Person", "nationality", Test::Unknown, "")) == QStringList{"Goran Hoxhaj"});
  CHECK(f.marked(rule("", "", Test::LinksAtLeast, "1")) == QStringList{"Goran Hoxhaj", karim});
  CHECK(f.marked(rule("", "", Test::LinksAtLeast, "2")).isEmpty());
}

TEST_CASE("a rule is read as it was written, and what is none is passed over") {
  const ChartRule written = rule("Person", "name", ChartRule::Test::Contains, "\"كريم\" \\", "ق");
  const auto read = ChartRule::parse(written.text());
  REQUIRE(read);
  CHECK(read->text() == written.text());
  for (const char* text :
       {"", "[]", "{}", "nonsense", R"({"test":"is","tone":"quiet","letters":"A","property":"name"})",
        R"({"test":"smells","tone":"quiet","letters":"A","property":"name","value":"x"})",
        R"({"test":"links","tone":"quiet","letters":"A","value":"-1"})",
        R"({"test":"links","tone":"quiet","letters":"ABCD","value":"1"})", R"({"test":1})"})
    CHECK_FALSE(ChartRule::parse(text));
}

TEST_CASE("rules are made and taken back in the window, seen on the chart, and undone") {
  WindowFixture desk;
  desk.window.selection().select({desk.keyOf(desk.karim), desk.keyOf(desk.goran)});
  desk.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  auto* asked = desk.dialog("newChart");
  QTest::keyClicks(asked->findChild<QLineEdit*>("name"), "Drivers");
  desk.press(asked, "verb");
  desk.waitUntilGone(asked);
  desk.window.selection().clear();
  const ChartView* chart = desk.window.views().chart;
  const QImage plain = desk.window.views().chart->grab().toImage();
  REQUIRE(desk.window.commands().trigger("chart.rules"));
  desk.settle();
  auto* form = desk.dialog("chartRules");
  QTest::mouseClick(form->findChild<QPushButton*>("verb"), Qt::LeftButton);
  CHECK(form->isVisible());  // no letters yet
  QTest::keyClicks(form->findChild<QLineEdit*>("letters"), "G");
  auto* property = form->findChild<QComboBox*>("property");
  property->setCurrentIndex(property->findData("name"));
  QTest::keyClicks(form->findChild<QLineEdit*>("value"), "goran");
  desk.press(form, "verb");
  desk.waitUntilGone(form);
  desk.settle();
  REQUIRE(chart->scene().badges.size() == 1);
  CHECK(chart->scene().badges[0].count == 1);
  CHECK(desk.window.views().chart->grab().toImage() != plain);
  REQUIRE(desk.window.commands().trigger("chart.rules"));
  desk.settle();
  form = desk.dialog("chartRules");
  form->findChild<QListWidget*>("rules")->item(0)->setCheckState(Qt::Unchecked);
  desk.press(form, "verb");
  desk.waitUntilGone(form);
  desk.settle();
  CHECK(chart->scene().badges.empty());
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(chart->scene().badges.size() == 1);
}
