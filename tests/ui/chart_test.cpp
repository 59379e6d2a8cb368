// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "core/store/chart_repository.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/chart/chart_view.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

struct ChartFixture : WindowFixture {
  QComboBox* charts = window.findChild<QComboBox*>("charts");
  ChartView* chart = window.views().chart;

  void make(const std::vector<ItemKey>& items, const QString& name) {
    window.selection().select(items);
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto* asked = dialog("newChart");
    asked->findChild<QLineEdit*>("name")->setText(name);  // keys of any script
    press(asked, "verb");
    waitUntilGone(asked);
  }
  store::SavedChart saved(const std::string& name) { return store::ChartRepository(*look()).at(name); }
  QPoint onScreen(ItemKey item) {
    const ChartPainter painter(chart->scene(), Theme::of(Tone::Light));
    for (const ChartNode& node : chart->scene().nodes)
      if (node.item == item) return painter.fit(chart->rect()).map(node.at).toPoint();
    FAIL("not on the chart");
    return {};
  }
};

}  // namespace

TEST_CASE("a chart is made of what is selected, is offered and shown, and grows and shrinks by hand") {
  ChartFixture desk;
  desk.make({desk.keyOf(desk.karim)}, QString::fromUtf8("Fahrer كريم"));
  CHECK(desk.charts->currentText() == QString::fromUtf8("Fahrer كريم"));
  CHECK(desk.chart->scene().nodes.size() == 1);
  desk.window.selection().select(desk.keyOf(desk.goran));
  CHECK(desk.window.commands().trigger("chart.put"));
  desk.settle();
  CHECK(desk.chart->scene().nodes.size() == 2);
  CHECK(desk.chart->scene().links.size() == 1);
  CHECK(desk.window.commands().trigger("chart.takeOff"));
  desk.settle();
  CHECK(desk.chart->scene().nodes.size() == 1);
  CHECK(desk.counted("entity") == 2);  // off the chart, not out of the case
}

TEST_CASE("an entity that is dragged on a saved chart stays where it was dropped, and undo puts it back") {
  ChartFixture desk;
  const auto karim = desk.keyOf(desk.karim);
  desk.make({karim, desk.keyOf(desk.goran)}, "Drivers");
  const auto before = desk.saved("Drivers").members;
  const QPoint from = desk.onScreen(karim);
  QTest::mousePress(desk.chart, Qt::LeftButton, {}, from);
  for (int step = 1; step <= 4; ++step) QTest::mouseMove(desk.chart, from + QPoint(10, 12) * step);
  QTest::mouseRelease(desk.chart, Qt::LeftButton, {}, from + QPoint(40, 48));
  desk.settle();
  const auto after = desk.saved("Drivers").members;
  REQUIRE(after.size() == before.size());
  CHECK(desk.window.desk().status().undo.find("Drivers") != std::string::npos);
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  const auto undone = desk.saved("Drivers").members;
  const auto placeOf = [&](const std::vector<store::ChartMember>& members) {
    for (const auto& one : members)
      if (one.key == karim) return one.at.value();
    return store::ChartPoint{};
  };
  CHECK_FALSE(placeOf(after) == placeOf(before));
  CHECK(placeOf(undone) == placeOf(before));
}

TEST_CASE("a chart's name is taken once, and a chart of no entity is refused in a sentence") {
  ChartFixture desk;
  desk.make({desk.keyOf(desk.karim)}, "Drivers");
  const auto again = [&](ItemKey item, const QString& name) {
    desk.window.selection().select(item);
    desk.window.commands().trigger("chart.new");
    auto* asked = desk.dialog("newChart");
    asked->findChild<QLineEdit*>("name")->setText(name);
    desk.press(asked, "verb");
    desk.settle();
    CHECK(asked->isVisible());
    CHECK(asked->findChild<QLabel*>("problem")->isVisible());
    asked->close();
    desk.waitUntilGone(asked);
  };
  again(desk.keyOf(desk.goran), "Drivers");
  again(desk.keyOf(desk.report), "Reports");
  CHECK(desk.look()->items().count({{}, ItemKind::Chart}) == 1);
}
