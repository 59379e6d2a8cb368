// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart marks by itself.
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <cstdint>

#include "core/store/chart_repository.h"
#include "tests/ui/window_fixture.h"
#include "ui/paint/chart_badge_painter.h"
#include "ui/views/chart/chart_edits.h"
#include "ui/views/chart/chart_view.h"
#include "ui/views/scenes/scenes.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

ChartRule rule(const char* schema, const char* property, ChartRule::Test test, const char* value,
               const char* letters = "X") {
  return {schema, {{property, test, value}}, {letters, ChartBadge::Tone::Alert}};
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
    std::vector<StatementId> before;
    for (const SavedRule& one : rulesOf(*opened, store::ChartRepository(*opened).at("Core").key))
      before.push_back(one.statement);
    change([&](store::Transaction& t) { setRules(*opened, t, "Core", before, rule); });
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

TEST_CASE("times and places are compared by all that they may be") {
  RulesFixture f;
  using Test = ChartRule::Test;
  f.change([&](store::Transaction& t) {
    t.say(f.karim, "birthDate", "1990");
    t.say(f.goran, "birthDate", "1990-03-04");
    t.say(f.boat, "buildDate", "1985");
  });
  const QString karim = QString::fromUtf8("Kárim Aziz");
  CHECK(f.marked(rule("Person", "birthDate", Test::Before, "1991")) == QStringList{"Goran Hoxhaj", karim});
  CHECK(f.marked(rule("Person", "birthDate", Test::Before, "1990-06")) == QStringList{"Goran Hoxhaj"});
  CHECK(f.marked(rule("Person", "birthDate", Test::After, "1990-01-31")) == QStringList{"Goran Hoxhaj"});
  CHECK(f.marked(rule("Person", "birthDate", Test::After, "1990")).isEmpty());
  ItemId beach = ItemId::random(), town = ItemId::random();
  f.change([&](store::Transaction& t) {
    for (const auto& [id, at] : {std::pair(beach, "2.12,51.02~50"), std::pair(town, "2.12,51.02~30000")}) {
      t.addItem(id, "Location");
      t.say(id, "name", id == beach ? "The beach" : "The region");
      t.say(id, "location", at);
    }
    store::ChartRepository::put(t, store::ChartRepository(*f.opened).at("Core"),
                                {{beach, 0, store::ChartPoint{3, 0}}, {town, 0, store::ChartPoint{4, 0}}});
  });
  CHECK(f.marked(rule("", "location", Test::Within, "2.11,51.01~5000")) == QStringList{"The beach"});
  CHECK(f.marked(rule("", "location", Test::Within, "2.11,51.01~500")).isEmpty());
}

TEST_CASE("of several conditions all must hold, under whatever name") {
  RulesFixture f;
  using Test = ChartRule::Test;
  f.change([&](store::Transaction& t) { t.say(f.goran, "nationality", "iq"); });
  ChartRule both = rule("Person", "nationality", Test::Is, "iq");
  both.conditions.push_back({"name", Test::Contains, "goran"});
  CHECK(f.marked(both) == QStringList{"Goran Hoxhaj"});
  const auto read = ChartRule::parse(both.text());
  REQUIRE(read);
  CHECK(read->text() == both.text());
  CHECK(read->conditions.size() == 2);
  // An earlier version knows no such test and marks nobody, rather than all of that nation.
  CHECK(both.text().find("\"test\":\"all\"") != std::string::npos);
  while (both.conditions.size() <= ChartRule::kMostConditions) both.conditions.push_back(both.conditions.back());
  CHECK_FALSE(ChartRule::parse(both.text()));
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
        R"({"test":"links","tone":"quiet","letters":"ABCD","value":"1"})", R"({"test":1})",
        R"({"test":"all","tone":"quiet","letters":"A"})",
        R"({"test":"all","tone":"quiet","letters":"A","conditions":[1]})",
        R"({"test":"all","tone":"quiet","letters":"A","conditions":[]})",
        R"({"test":"before","tone":"quiet","letters":"A","property":"birthDate","value":"soon"})",
        R"({"test":"within","tone":"quiet","letters":"A","property":"location","value":"2,51"})"})
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
  for (const ChartNode& node : chart->scene().nodes)
    CHECK(node.badges.size() == (node.item == desk.keyOf(desk.goran) ? 1 : 0));
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

TEST_CASE("badges stand side by side to the left of an icon, and many are told as so many more") {
  ChartScene scene;
  ChartNode node;
  for (std::uint32_t i = 0; i < 5; ++i) {
    scene.badges.push_back({{QString(QChar('A' + static_cast<char>(i))), ChartBadge::Tone::Alert}, "a rule", 1});
    node.badges.push_back(i);
  }
  const Theme& theme = Theme::of(Tone::Light);
  const ChartBadgePainter painter(scene, theme);
  const QRectF disc(200, 50, 30, 30);
  const auto boxes = painter.boxesAt(node, disc);
  REQUIRE(boxes.size() == 4);  // three, and "+2"
  for (std::size_t i = 1; i < boxes.size(); ++i) CHECK(boxes[i].right() <= boxes[i - 1].left());
  QImage image(300, 120, QImage::Format_RGB32);
  image.fill(theme.paper);
  QPainter device(&image);
  painter.paintAt(device, node, disc);
  device.end();
  const auto ground = [&](const QRectF& box) { return image.pixelColor(box.topLeft().toPoint() + QPoint(3, 3)); };
  CHECK(ground(boxes[0]) == theme.problem);
  CHECK(ground(boxes[3]) == theme.paper);
}

TEST_CASE("a chart's legend explains eight rules, and a ninth is refused") {
  RulesFixture f;
  const auto add = [&] {
    f.change([&](store::Transaction& t) {
      setRules(*f.opened, t, "Core", {}, rule("Person", "nationality", ChartRule::Test::Known, ""));
    });
  };
  for (std::size_t i = 0; i < kMostRules; ++i) add();
  CHECK_THROWS_AS(add(), Failure);
  CHECK(chartScene(*f.opened, "Core", Progress()).badges.size() == kMostRules);
}

TEST_CASE("a rule counts what is drawn, and tells no other that something is not known") {
  RulesFixture f;
  f.marked(rule("", "", ChartRule::Test::LinksAtLeast, "1"));
  f.change([&](store::Transaction& t) { mark(*f.opened, t, "Core", ChartMark::Collapsed, {f.key(f.karim)}); });
  const ChartScene folded = chartScene(*f.opened, "Core", Progress());
  REQUIRE(folded.badges.size() == 1);
  CHECK(folded.badges[0].count == 1);  // Goran is folded into Karim
  CHECK(f.marked(rule("Person", "nationality", ChartRule::Test::Known, "")).size() == 1);
  f.marked(rule("Vessel", "imoNumber", ChartRule::Test::Unknown, ""));
  CHECK(chartScene(*f.opened, "Core", Progress()).badges.size() == 1);
  CHECK(chartScene(*f.opened, "Core", Progress(), {.isForOthers = true}).badges.empty());
}

TEST_CASE("rules of another's chart stand in the order in which they were made, those of a later version aside") {
  RulesFixture f;
  const auto chart = store::ChartRepository(*f.opened).at("Core");
  f.change([&](store::Transaction& t) {
    t.say(chart.id, "rule", R"({"test":"smells","tone":"quiet","letters":"N","property":"name","value":"x"})");
  });
  for (const char* letters : {"A", "B"})
    f.change([&](store::Transaction& t) {
      setRules(*f.opened, t, "Core", {}, rule("Person", "name", ChartRule::Test::Known, "", letters));
    });
  const auto rules = rulesOf(*f.opened, chart.key);
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].rule.badge.letters == "A");
  CHECK(rules[1].rule.badge.letters == "B");
}

TEST_CASE("a rule of two conditions, one of them a place by its name, is made in the window") {
  WindowFixture desk;
  desk.window.selection().select({desk.keyOf(desk.karim), desk.keyOf(desk.goran)});
  desk.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  auto* asked = desk.dialog("newChart");
  QTest::keyClicks(asked->findChild<QLineEdit*>("name"), "Drivers");
  desk.press(asked, "verb");
  desk.waitUntilGone(asked);
  REQUIRE(desk.window.commands().trigger("chart.rules"));
  desk.settle();
  auto* form = desk.dialog("chartRules");
  const auto choose = [&](const char* field, const QVariant& what) {
    auto* box = form->findChild<QComboBox*>(field);
    REQUIRE(box->findData(what) >= 0);
    box->setCurrentIndex(box->findData(what));
  };
  choose("schema", QString());
  auto* value = form->findChild<QLineEdit*>("value");
  QTest::keyClicks(form->findChild<QLineEdit*>("letters"), "A");
  choose("property", "name");
  QTest::keyClicks(value, "goran");
  desk.press(form, "andAnother");
  CHECK(form->findChild<QListWidget*>("conditions")->isVisible());
  CHECK(value->text().isEmpty());
  choose("test", static_cast<int>(ChartRule::Test::Within));
  CHECK(form->findChild<QWidget*>("kilometres")->isVisible());
  QTest::keyClicks(value, "Nowhere at all 17");
  desk.press(form, "verb");
  CHECK(form->isVisible());  // no such place
  value->clear();
  QTest::keyClicks(value, "Gravelines");
  desk.press(form, "verb");
  desk.waitUntilGone(form);
  desk.settle();
  const ChartScene& scene = desk.window.views().chart->scene();
  REQUIRE(scene.badges.size() == 1);
  CHECK(scene.badges[0].words.contains("Gravelines"));
  CHECK(scene.badges[0].words.contains("goran"));
  CHECK(scene.badges[0].count == 0);
}
