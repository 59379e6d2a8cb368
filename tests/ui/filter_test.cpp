// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One time filter for all views: how it is set, what it hides, and that nobody acts on what it hides.
#include <QDateTimeEdit>
#include <QLabel>
#include <QMenu>

#include "tests/ui/window_fixture.h"
#include "ui/paint/chart_look.h"
#include "ui/paint/map_scene.h"
#include "ui/paint/timeline_painter.h"
#include "ui/views/chart/chart_view.h"
#include "ui/views/table/table_rows.h"
#include "ui/views/timeline/timeline_panel.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

constexpr std::int64_t kDay = 86'400'000;

std::int64_t utc(const char* day) {
  return QDateTime::fromString(QString(day) + "T00:00:00Z", Qt::ISODate).toMSecsSinceEpoch();
}

struct FilterFixture : WindowFixture {
  TimelineView* timeline = window.views().timeline;

  int xOf(std::int64_t at) {
    const TimeWindow shown = timeline->scene().extent();
    const double wide = timeline->width() - TimelinePainter::kTitles - 12;
    return static_cast<int>(TimelinePainter::kTitles +
                            wide * static_cast<double>(at - shown.from) / static_cast<double>(shown.to - shown.from));
  }
  void drag(const QPoint& from, const QPoint& to) {
    QTest::mousePress(timeline, Qt::LeftButton, {}, from);
    QTest::mouseMove(timeline, (from + to) / 2);
    QTest::mouseMove(timeline, to);
    QTest::mouseRelease(timeline, Qt::LeftButton, {}, to);
    settle();
  }
  /// Further events, so that the timeline has some width.
  void addEvents() {
    opened = store::Case::open(path, store::Access::WriteWal).orThrow();
    change([&](store::Transaction& t) {
      for (const auto& [name, date] : {std::pair("Early", "2022-09-01"), std::pair("Late", "2022-09-21")}) {
        const ItemId id = ItemId::random();
        t.addItem(id, "Event");
        t.say(id, "name", name);
        t.say(id, "date", date);
      }
      const ItemId never = ItemId::random();
      t.addItem(never, "Event");
      t.say(never, "name", "Some time");
    });
    opened.reset();
    window.closeCase();
    REQUIRE(window.openCase(QString::fromStdString(path.string())));
    settle();
    timeline->fitAll();
  }
};

}  // namespace

TEST_CASE("dragging along the axis shows only a time, and its handles and all of it can be moved") {
  FilterFixture desk;
  desk.addEvents();
  constexpr int kOnAxis = 30;
  const auto& state = desk.window.selection().state();
  desk.drag({desk.xOf(utc("2022-09-05")), 10}, {desk.xOf(utc("2022-09-10")), 10});
  REQUIRE(state.time);
  const TimeWindow first = *state.time;
  CHECK(std::abs(first.from - utc("2022-09-05")) < kDay);
  CHECK(std::abs(first.to - utc("2022-09-10")) < kDay);
  desk.drag({desk.xOf(first.to), kOnAxis}, {desk.xOf(utc("2022-09-15")), kOnAxis});
  REQUIRE(state.time);
  CHECK(state.time->from == first.from);
  CHECK(std::abs(state.time->to - utc("2022-09-15")) < kDay);
  const TimeWindow second = *state.time;
  const int middle = desk.xOf((second.from + second.to) / 2);
  desk.drag({middle, kOnAxis}, {middle + 40, kOnAxis});
  REQUIRE(state.time);
  CHECK(state.time->from > second.from);
  CHECK(state.time->to - state.time->from == second.to - second.from);
  desk.key(Qt::Key_Escape, Qt::NoModifier);
  CHECK_FALSE(state.time);
}

TEST_CASE("a time is typed in a dialog by the clock that is shown, and nonsense is refused") {
  FilterFixture desk;
  desk.window.selection().tellBy("Europe/Paris");
  REQUIRE(desk.window.commands().trigger("timeline.only"));
  auto* dialog = desk.dialog("timeFilter");
  const auto set = [&](const char* name, const char* at) {
    dialog->findChild<QDateTimeEdit*>(name)->setDateTime(
        QDateTime(QDate::fromString(QString(at), Qt::ISODate), QTime(0, 0), Qt::UTC));
  };
  // It begins with what there is, by the clock that is shown.
  CHECK(dialog->findChild<QDateTimeEdit*>("from")->dateTime().date().year() == 2022);
  set("from", "2022-09-10");
  set("to", "2022-09-05");
  desk.press(dialog, "verb");
  CHECK(dialog->findChild<QLabel*>("problem")->isVisible());
  set("to", "2022-09-11");
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  const auto& time = desk.window.selection().state().time;
  REQUIRE(time);
  CHECK(time->from == utc("2022-09-10") - 2 * 3'600'000);  // summer time in Paris
  CHECK(time->to == utc("2022-09-11") - 2 * 3'600'000);
  const TimeWindow before{time->from + 123, time->to + 456};  // as dragged
  desk.window.selection().filterTime(before);
  REQUIRE(desk.window.commands().trigger("timeline.only"));
  dialog = desk.dialog("timeFilter");
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  CHECK(*time == before);  // looking at it moves nothing
}

TEST_CASE("the time of what is selected becomes the filter, and what the filter hides is selected no more") {
  FilterFixture desk;
  desk.addEvents();
  ItemKey late = 0;
  for (const TimelineLane& lane : desk.timeline->scene().lanes)
    for (const TimelineEvent& event : lane.events)
      if (event.caption == "Late") late = event.item;
  REQUIRE(late != 0);
  auto& selection = desk.window.selection();
  selection.select(late);
  REQUIRE(desk.window.commands().trigger("timeline.selected"));
  REQUIRE(selection.state().time);
  CHECK(selection.state().time->touches(utc("2022-09-21"), utc("2022-09-21") + 1));
  CHECK(selection.state().selected.contains(late));
  selection.filterTime(TimeWindow{utc("2022-09-01"), utc("2022-09-05")});
  CHECK(selection.state().selected.empty());
  // Nor can a hand select it where it stood.
  QTest::keyClick(desk.timeline, Qt::Key_Down);
  CHECK_FALSE(selection.state().selected.contains(late));
  CHECK_FALSE(selection.state().selected.empty());
}

TEST_CASE("what has no time follows one rule in every view, and a command turns it round") {
  FilterFixture desk;
  desk.addEvents();
  auto& selection = desk.window.selection();
  ViewState state;
  state.time = TimeWindow{utc("2022-09-01"), utc("2022-09-05")};
  CHECK_FALSE(state.shows({}, true));
  MapItem place, happening;
  happening.isHappening = true;
  CHECK(isLit(place, state));
  CHECK_FALSE(isLit(happening, state));
  const auto events = [&](bool showsUndated) {
    TableOrder order;
    order.kind = TableKind::Events;
    order.time = state.time;
    order.showsUndated = showsUndated;
    const auto opened = desk.look();
    return tableKeys(*opened, order, Progress()).keys.size();
  };
  CHECK(events(false) == 1);
  CHECK(events(true) == 2);
  ChartLink undated;
  undated.hasUndated = true;
  CHECK(look(undated, state).opacity < 1);
  // On the timeline, what has no time stands in the tray, and cannot be selected there meanwhile.
  const auto& waiting = desk.timeline->scene().undatedItems;
  const auto found =
      std::find_if(waiting.begin(), waiting.end(), [](const auto& of) { return of.caption == "Some time"; });
  REQUIRE(found != waiting.end());
  const ItemKey never = found->item;
  const auto inTray = [&](const ViewState& by) {
    const TimelinePainter painter(desk.timeline->scene(), Theme::of(Tone::Light));
    const QRectF target = desk.timeline->rect();
    for (double x = 0; x < target.width(); x += 4)
      if (painter.itemAt({x, target.bottom() - 10}, target, desk.timeline->scene().extent(), by) == never) return true;
    return false;
  };
  CHECK_FALSE(inTray(state));
  selection.filterTime(state.time);
  REQUIRE(desk.window.commands().trigger("timeline.undated"));
  CHECK(selection.state().showsUndated);
  state.showsUndated = true;
  CHECK(state.shows({}, true));
  CHECK(isLit(happening, state));
  CHECK(look(undated, state).opacity == Approx(1));
  CHECK(inTray(state));
  CHECK(desk.window.findChild<QLabel*>("filter")->text().contains("and what has no time"));
}

TEST_CASE("by keyboard the timeline goes from event to event, moves and zooms") {
  FilterFixture desk;
  desk.addEvents();
  desk.timeline->setFocus();
  const auto selected = [&] {
    const auto& all = desk.window.selection().state().selected;
    return all.size() == 1 ? *all.begin() : ItemKey{0};
  };
  QTest::keyClick(desk.timeline, Qt::Key_Down);
  const ItemKey first = selected();
  CHECK(first != 0);
  QTest::keyClick(desk.timeline, Qt::Key_Down);
  const ItemKey second = selected();
  CHECK(second != 0);
  CHECK(second != first);
  QTest::keyClick(desk.timeline, Qt::Key_Up);
  CHECK(selected() == first);
  const TimeWindow before = desk.timeline->shownTime();
  const auto wide = [](const TimeWindow& one) { return one.to - one.from; };
  QTest::keyClick(desk.timeline, Qt::Key_Right);
  CHECK(desk.timeline->shownTime().from > before.from);
  CHECK(wide(desk.timeline->shownTime()) == wide(before));
  QTest::keyClick(desk.timeline, Qt::Key_Left);
  CHECK(desk.timeline->shownTime() == before);
  QTest::keyClick(desk.timeline, Qt::Key_Plus);
  CHECK(wide(desk.timeline->shownTime()) < wide(before));
  QTest::keyClick(desk.timeline, Qt::Key_Minus);
  QTest::keyClick(desk.timeline, Qt::Key_Minus);
  CHECK(wide(desk.timeline->shownTime()) > wide(before));
  int menus = 0;
  QObject::connect(desk.timeline, &TimelineView::menuWanted, desk.timeline, [&menus] { ++menus; });
  QTest::keyClick(desk.timeline, Qt::Key_Enter);
  CHECK(menus == 1);
  if (auto* menu = desk.window.findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly)) menu->close();
}

TEST_CASE("a sentence at the foot is there whole, however long") {
  WindowFixture desk;
  const QString whole = QString("The file could not be read, and nothing of it came in. ").repeated(8);
  desk.window.say(whole);
  auto* notice = desk.window.findChild<QLabel*>("message");
  REQUIRE(notice->isVisible());
  CHECK(notice->text() == whole);
  CHECK(notice->height() >= notice->heightForWidth(notice->width()));
  CHECK(desk.window.rect().contains(notice->geometry()));
  QTest::mouseClick(notice, Qt::LeftButton);
  CHECK_FALSE(notice->isVisible());
}
