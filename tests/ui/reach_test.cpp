// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window for who reads from the right, works without a mouse, or does not see it.
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>

#include "tests/ui/window_fixture.h"
#include "ui/paint/chart_painter.h"
#include "ui/paint/map_painter.h"
#include "ui/views/chart/chart_view.h"
#include "ui/views/map/map_view.h"
#include "ui/views/report/report_view.h"
#include "ui/views/search/search_view.h"
#include "ui/views/timeline/timeline_view.h"

using namespace fairlead;
using namespace fairlead::ui;

namespace {

struct RightToLeft {
  RightToLeft() { QApplication::setLayoutDirection(Qt::RightToLeft); }
  ~RightToLeft() { QApplication::setLayoutDirection(Qt::LeftToRight); }
};

/// Draws as a widget does, whose painter takes the window's way of reading.
class Canvas : public QWidget {
 public:
  explicit Canvas(std::function<void(QPainter&, const QRect&)> paint) : m_paint(std::move(paint)) { resize(500, 300); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    m_paint(painter, rect());
  }

 private:
  std::function<void(QPainter&, const QRect&)> m_paint;
};

struct ReversedFixture {
  RightToLeft reversed;
  test::WindowFixture there;
};

/// Parts that Qt makes of its own inside another widget, which speaks for them; and what only holds others: tabs and
/// what scrolls a form speak by what is on them.
bool isInner(const QWidget* widget) {
  if (widget->objectName().startsWith("qt_") || qobject_cast<const QScrollBar*>(widget)) return true;
  if (qobject_cast<const QTabBar*>(widget) || qobject_cast<const QTabWidget*>(widget) ||
      qobject_cast<const QScrollArea*>(widget))
    return true;
  if (const auto* label = qobject_cast<const QLabel*>(widget)) return label->text().isEmpty();
  for (const QWidget* at = widget->parentWidget(); at; at = at->parentWidget())
    if (qobject_cast<const QComboBox*>(at)) return true;
  const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
  return area && area->viewport() == widget;
}

QString spokenName(QWidget* widget) {
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
  return spoken ? spoken->text(QAccessible::Name) : QString();
}

QStringList withoutName(const QWidget& window) {
  QStringList nameless;
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || isInner(widget) || qobject_cast<QMenu*>(widget)) continue;
    if (!spokenName(widget).isEmpty()) continue;
    QString path;
    for (const QWidget* at = widget; at && at != &window; at = at->parentWidget())
      path += QString("%1(%2) < ").arg(at->metaObject()->className(), at->objectName());
    nameless << path;
  }
  return nameless;
}

}  // namespace

TEST_CASE("in a window read from the right panels change sides, and pictures keep map and time as they are") {
  ReversedFixture f;
  test::WindowFixture& at = f.there;
  CHECK(at.window.dockWidgetArea(at.window.dock("search")) == Qt::RightDockWidgetArea);
  CHECK(at.window.dockWidgetArea(at.window.dock("card")) == Qt::LeftDockWidgetArea);
  const auto middle = [&](QWidget* widget) { return widget->mapTo(&at.window, widget->rect().center()).x(); };
  CHECK(middle(at.window.dock("search")) > middle(at.window.dock("card")));
  for (const QWidget* picture :
       std::initializer_list<QWidget*>{at.window.views().chart, at.window.views().map, at.window.views().timeline})
    CHECK(picture->layoutDirection() == Qt::LeftToRight);
  CHECK(at.window.views().search->layoutDirection() == Qt::RightToLeft);
}

TEST_CASE("a picture is the same whichever way the window is read") {
  const auto chart = [] {
    test::WindowFixture f;
    f.window.views().chart->resize(500, 300);
    f.window.views().chart->fitAll();
    QImage image(500, 300, QImage::Format_RGB32);
    f.window.views().chart->render(&image);
    return image;
  };
  const QImage plain = chart();
  const RightToLeft reversed;
  CHECK(plain == chart());
}

TEST_CASE("an arrangement that was kept in a window read from the left does not turn one read from the right") {
  {
    test::WindowFixture left;
    left.window.close();
    REQUIRE(QSettings().contains("window/state"));
  }
  const RightToLeft reversed;
  MainWindow window;
  CHECK(window.dockWidgetArea(window.dock("search")) == Qt::RightDockWidgetArea);
}

// Signs, figures and dots belong to neither way of writing, so that they show which way a caption was set.
TEST_CASE("a caption is set by its own script, whichever way the window is read") {
  const auto pictures = [] {
    ChartScene chart;
    for (const char* caption : {"+44 7700 900123", "كريم بن محمد عبد الرحمن الهاشمي البغدادي (2)"}) {
      ChartNode node;
      node.item = static_cast<ItemKey>(chart.nodes.size() + 1);
      node.caption = caption;
      node.at = {static_cast<double>(chart.nodes.size()), 0};
      chart.nodes.push_back(node);
    }
    const Theme& theme = Theme::of(Tone::Light);
    const ChartPainter painter(chart, theme);
    const MapScene nothing;  // but the words of the base map and of the scale
    const MapPainter map(nothing, theme);
    Canvas onChart([&](QPainter& on, const QRect& area) { painter.paint(on, area, painter.fit(area), {}); });
    Canvas onMap([&](QPainter& on, const QRect& area) { map.paint(on, area, {-6, 48, 6, 54}, {}); });
    return std::vector<QImage>{onChart.grab().toImage(), onMap.grab().toImage()};
  };
  const auto plain = pictures();
  const RightToLeft reversed;
  CHECK(plain == pictures());
}

TEST_CASE("whatever can have the keyboard has a name that a screen reader can say") {
  test::WindowFixture f;
  for (const auto& [name, dock] : f.window.docks()) dock->show();
  f.settle();
  const QStringList nameless = withoutName(f.window);
  INFO(nameless.join('\n').toStdString());
  CHECK(nameless.isEmpty());
}

TEST_CASE("pictures are told in words, with what is selected") {
  test::WindowFixture f;
  const auto told = [](QWidget* view) {
    return QAccessible::queryAccessibleInterface(view)->text(QAccessible::Description);
  };
  CHECK(told(f.window.views().chart).startsWith("2 entities and 1 lines."));
  CHECK(told(f.window.views().timeline).contains("without a time"));
  CHECK(told(f.window.views().map).startsWith("0 places"));
  f.window.selection().select(f.keyOf(f.goran));
  CHECK(told(f.window.views().chart).contains("Selected: Goran."));
  f.window.selection().clear();
  CHECK_FALSE(told(f.window.views().chart).contains("Selected"));
}

TEST_CASE("hits are reached and opened by keyboard") {
  test::WindowFixture f;
  f.key(Qt::Key_F, Qt::ControlModifier);
  auto* query = f.window.views().search->findChild<QLineEdit*>();
  auto* hits = f.window.views().search->findChild<QListWidget*>();
  REQUIRE(query->hasFocus());
  QTest::keyClicks(query, "Goran");
  QTest::keyClick(query, Qt::Key_Return);  // before what was typed has been looked for
  f.settle();
  CHECK(hits->hasFocus());
  CHECK_FALSE(f.window.selection().state().selected.empty());
  query->setFocus();
  QTest::keyClick(query, Qt::Key_Down);
  CHECK(hits->hasFocus());
  // From the chart, without leaving it.
  f.window.views().chart->setFocus();
  f.window.selection().clear();
  hits->setCurrentRow(-1);
  f.key(Qt::Key_F3, Qt::NoModifier);
  CHECK(hits->currentRow() == 0);
  const auto first = f.window.selection().selectedKeys();
  CHECK_FALSE(first.empty());
  REQUIRE(hits->count() > 1);
  f.key(Qt::Key_F3, Qt::NoModifier);
  CHECK(f.window.selection().selectedKeys() != first);
  f.key(Qt::Key_F3, Qt::ShiftModifier);
  CHECK(f.window.selection().selectedKeys() == first);
  CHECK(f.window.views().chart->hasFocus());
}
