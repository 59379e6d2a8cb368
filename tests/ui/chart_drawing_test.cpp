// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words, frames and arrows on a link chart: drawn by hand, kept as the case's, moved and taken back.
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "core/store/chart_repository.h"
#include "tests/ui/window_fixture.h"
#include "ui/paint/chart_drawing_painter.h"
#include "ui/views/chart/chart_view.h"
#include "ui/views/scenes/scenes.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

struct DrawingFixture : WindowFixture {
  ChartView* chart = window.views().chart;

  DrawingFixture() {
    window.selection().select({keyOf(karim), keyOf(goran)});
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto* asked = dialog("newChart");
    QTest::keyClicks(asked->findChild<QLineEdit*>("name"), "Drivers");
    press(asked, "verb");
    waitUntilGone(asked);
    window.selection().clear();
  }
  void drag(const QPoint& from, const QPoint& to) {
    QTest::mousePress(chart, Qt::LeftButton, {}, from);
    QTest::mouseMove(chart, (from + to) / 2);
    QTest::mouseMove(chart, to);
    QTest::mouseRelease(chart, Qt::LeftButton, {}, to);
  }
  void say(const QString& words) {
    auto* asked = dialog("drawing");
    asked->findChild<QPlainTextEdit*>("words")->setPlainText(words);  // keys of any script
    press(asked, "verb");
    waitUntilGone(asked);
    settle();
  }
  const std::vector<ui::ChartDrawing>& drawings() { return chart->scene().drawings; }
};

ui::ChartDrawing frame(const QPointF& from, const QPointF& to, const QString& text = {}) {
  return {1, ui::ChartDrawing::Kind::Frame, from, to, text};
}

}  // namespace

TEST_CASE("a frame is drawn on a saved chart, selected by its border, moved, and undone") {
  DrawingFixture desk;
  const QPoint from(30, 40), to(desk.chart->width() - 30, desk.chart->height() - 40);
  REQUIRE(desk.window.commands().trigger("chart.frame"));
  CHECK(desk.chart->tool() == ChartTool::Frame);
  desk.drag(from, to);
  CHECK(desk.chart->tool() == ChartTool::Select);
  desk.say(QString::fromUtf8("Group of كريم"));
  REQUIRE(desk.drawings().size() == 1);
  CHECK(desk.drawings()[0].text == QString::fromUtf8("Group of كريم"));
  CHECK(desk.chart->scene().nodes.size() == 2);
  // All of it fits the view, so that its corner stands elsewhere now.
  const auto corner = [&] {
    const QTransform view = ChartPainter(desk.chart->scene(), Theme::of(Tone::Light)).fit(desk.chart->rect());
    return QRectF(view.map(desk.drawings()[0].from), view.map(desk.drawings()[0].to))
        .normalized()
        .bottomLeft()
        .toPoint();
  };
  const QPoint edge = corner() + QPoint(40, 0);
  QTest::mouseClick(desk.chart, Qt::LeftButton, {}, edge);
  CHECK(desk.window.selection().selectedKeys() == std::vector<ItemKey>{desk.drawings()[0].item});
  const QPointF before = desk.drawings()[0].from;
  desk.drag(edge, edge - QPoint(0, 60));
  desk.settle();
  REQUIRE(desk.drawings().size() == 1);
  CHECK(desk.drawings()[0].from.y() < before.y());
  CHECK(desk.drawings()[0].from.x() == Approx(before.x()).margin(0.002));
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(desk.drawings()[0].from.y() == Approx(before.y()).margin(0.002));
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(desk.drawings().empty());
}

TEST_CASE("words have to say something, an arrow need not, and Escape gives up") {
  DrawingFixture desk;
  REQUIRE(desk.window.commands().trigger("chart.words"));
  QTest::mouseClick(desk.chart, Qt::LeftButton, {}, QPoint(60, 60));
  auto* asked = desk.dialog("drawing");
  QTest::mouseClick(asked->findChild<QPushButton*>("verb"), Qt::LeftButton);
  CHECK(asked->isVisible());
  desk.say("Money goes by hand");
  REQUIRE(desk.drawings().size() == 1);
  REQUIRE(desk.window.commands().trigger("chart.arrow"));
  QTest::mouseClick(desk.chart, Qt::LeftButton, {}, QPoint(90, 90));  // a click is no arrow yet
  CHECK(desk.chart->tool() == ChartTool::Arrow);
  desk.drag(QPoint(90, 90), QPoint(190, 160));
  desk.say({});
  CHECK(desk.drawings().size() == 2);
  REQUIRE(desk.window.commands().trigger("chart.frame"));
  QTest::keyClick(desk.chart, Qt::Key_Escape);
  CHECK(desk.chart->tool() == ChartTool::Select);
  CHECK(desk.drawings().size() == 2);
  // Everything linked is no saved chart, and keeps no drawing.
  auto* charts = desk.window.findChild<QComboBox*>("charts");
  charts->setCurrentIndex(charts->count() - 1);
  emit charts->activated(charts->count() - 1);
  desk.settle();
  CHECK(desk.drawings().empty());
  CHECK_FALSE(desk.window.commands().trigger("chart.frame"));
}

TEST_CASE("a frame leaves what stands in it to the hand, and its words wrap") {
  const QTransform view;
  const ChartDrawingPainter painter(Theme::of(Tone::Light), view);
  const std::vector<ui::ChartDrawing> one{frame({10, 20}, {210, 120})};
  CHECK(painter.frameAt(one, {10, 60}) == 0);
  CHECK(painter.frameAt(one, {110, 70}) == -1);
  CHECK(painter.frameAt(one, {260, 70}) == -1);
  CHECK(painter.at(one, {10, 60}) == -1);
  const auto named = frame({10, 20}, {210, 120}, QString("a long name ").repeated(30));
  CHECK(painter.wordsBox(named).width() < 260);
  CHECK(painter.wordsBox(named).height() > 60);
  CHECK(painter.at({named}, painter.wordsBox(named).center()) == 0);
  CHECK(painter.wordsBox(one[0]).isEmpty());
}
