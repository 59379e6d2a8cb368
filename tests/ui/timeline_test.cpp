// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QScrollBar>
#include <QToolButton>

#include "tests/ui/window_fixture.h"
#include "ui/base/time_units.h"
#include "ui/views/map/mark_dialog.h"
#include "ui/views/scenes/scenes.h"
#include "ui/views/timeline/timeline_panel.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

/// Two people who meet twice at a quay, one event without a place, one without a time; one report by a source.
struct Harbour : CaseFixture {
  ItemId karim = person("كريم"), goran = person("Goran"), quay = ItemId::random(), source = ItemId::random(),
         report = ItemId::random(), undated = ItemId::random();
  std::vector<ItemId> meetings{ItemId::random(), ItemId::random()};
  ItemId crossing = ItemId::random();

  Harbour() {
    change([&](store::Transaction& t) {
      t.addItem(source, "Source");
      t.say(source, "name", "Coastal Patrol");
      t.addItem(report, "Report");
      t.say(report, "title", "IR 31");
      t.say(report, "source", source.text());
      t.addItem(quay, "Location");
      t.say(quay, "name", "The quay");
      Origin origin;
      origin.item = report;
      for (std::size_t i = 0; i < meetings.size(); ++i) {
        t.addItem(meetings[i], "Meeting");
        t.say(meetings[i], "name", "Meeting " + std::to_string(i), origin);
        t.say(meetings[i], "date", i == 0 ? "2022-09-03T04:15+02:00" : "2022-09-05T04:15+02:00", origin);
        t.say(meetings[i], "place", quay.text(), origin);
        for (const ItemId who : {karim, goran}) t.say(meetings[i], "attendee", who.text(), origin);
      }
      t.addItem(crossing, "Event");
      t.say(crossing, "name", "Crossing");
      t.say(crossing, "date", "2022-09-04");
      t.say(crossing, "involved", karim.text());
      t.addItem(undated, "Event");
      t.say(undated, "name", "Some time or other");
    });
  }
  const TimelineLane* lane(const TimelineScene& scene, const QString& title) {
    for (const TimelineLane& one : scene.lanes)
      if (one.title == title) return &one;
    return nullptr;
  }
};

}  // namespace

TEST_CASE("a theme line an entity has all that names it, and what names two stands on both") {
  Harbour harbour;
  const TimelineScene scene = timelineScene(*harbour.opened, TimelineLanes::Entity);
  REQUIRE(scene.lanes.size() == 2);
  const auto* karim = harbour.lane(scene, QString::fromUtf8("كريم"));
  REQUIRE(karim);
  CHECK(karim->events.size() == 3);
  CHECK(karim->item == harbour.key(harbour.karim));
  CHECK(harbour.lane(scene, "Goran")->events.size() == 2);
  const TimelineScene one = timelineScene(*harbour.opened, TimelineLanes::Entity, {harbour.key(harbour.goran)});
  REQUIRE(one.lanes.size() == 1);
  CHECK(one.lanes[0].title == "Goran");
}

TEST_CASE("lanes by place and by source name what has neither") {
  Harbour harbour;
  const TimelineScene places = timelineScene(*harbour.opened, TimelineLanes::Place);
  REQUIRE(places.lanes.size() == 2);
  CHECK(harbour.lane(places, "The quay")->events.size() == 2);
  CHECK(places.lanes.back().item == 0);
  CHECK(places.lanes.back().events.size() == 1);
  const TimelineScene sources = timelineScene(*harbour.opened, TimelineLanes::Source);
  const auto* patrol = harbour.lane(sources, "Coastal Patrol");
  REQUIRE(patrol);
  CHECK(patrol->events.size() == 2);
  REQUIRE(patrol->held);  // from its first record to its last
  CHECK(patrol->held->from == patrol->events.front().begin);
  CHECK(sources.lanes.back().events.size() == 1);
  harbour.change([&](store::Transaction& t) { t.say(harbour.source, "coverage", "2022-09-01/2022-09-30"); });
  const TimelineScene stated = timelineScene(*harbour.opened, TimelineLanes::Source);
  CHECK(harbour.lane(stated, "Coastal Patrol")->held->to - harbour.lane(stated, "Coastal Patrol")->held->from ==
        30 * kDay);
}

TEST_CASE("what has no time waits in a tray, and can be selected there") {
  Harbour harbour;
  const TimelineScene scene = timelineScene(*harbour.opened);
  CHECK(scene.undated == 2);  // the report has none either
  REQUIRE(scene.undatedItems.size() == 2);
  CHECK(scene.undatedItems[0].item == harbour.key(harbour.undated));
  CHECK(scene.reportedZone == "+02:00");
  const TimelinePainter painter(scene, Theme::of(Tone::Light));
  const QRectF target(0, 0, 1000, 300);
  const QPointF first(TimelinePainter::kTitles + 10, target.bottom() - TimelinePainter::kTray / 2);
  CHECK(painter.itemAt(first, target, scene.extent()) == scene.undatedItems[0].item);
}

TEST_CASE("an analyst's mark at a time stands on the timeline as a flag, and undo takes it away") {
  Harbour harbour;
  harbour.change([&](store::Transaction& t) {
    Mark mark;
    mark.tool = MapTool::Select;
    mark.text = "New moon";
    mark.when = "2022-09-04";
    mark.add(*harbour.opened, t);
  });
  const TimelineScene scene = timelineScene(*harbour.opened);
  REQUIRE(scene.notes.size() == 1);
  CHECK(scene.notes[0].text == "New moon");
  const QRectF target(0, 0, 1000, 300);
  const TimeWindow shown = scene.extent();
  const double wide = 1000 - TimelinePainter::kTitles - 12;
  const double x = TimelinePainter::kTitles + wide * static_cast<double>(scene.notes[0].begin - shown.from) /
                                                  static_cast<double>(shown.to - shown.from);
  CHECK(TimelinePainter(scene, Theme::of(Tone::Light)).itemAt({x + 6, TimelinePainter::kAxis + 8}, target, shown) ==
        scene.notes[0].item);
  harbour.opened->undo(kAnalyst).orThrow();
  CHECK(timelineScene(*harbour.opened).notes.empty());
}

TEST_CASE("the play head walks by whole steps, alone or with what came before, and ends") {
  const TimeWindow extent{kDay + 1'000, 3 * kDay + 1'000};
  PlayHead head{kDay, false};
  const auto first = head.after(extent, {}, PlayHead::Way::Forward);
  CHECK(first == TimeWindow{kDay, 2 * kDay});
  const auto second = head.after(extent, first, PlayHead::Way::Forward);
  CHECK(second == TimeWindow{2 * kDay, 3 * kDay});
  const auto third = head.after(extent, second, PlayHead::Way::Forward);
  CHECK(third == TimeWindow{3 * kDay, 4 * kDay});
  CHECK_FALSE(head.after(extent, third, PlayHead::Way::Forward));
  CHECK(head.after(extent, third, PlayHead::Way::Back) == second);
  CHECK_FALSE(head.after(extent, first, PlayHead::Way::Back));
  head.isKeepingBefore = true;
  CHECK(head.after(extent, second, PlayHead::Way::Forward) == TimeWindow{kDay, 4 * kDay});
  CHECK(head.after(extent, {}, PlayHead::Way::Back) == TimeWindow{kDay, 4 * kDay});
  // Before 1970 too, a step begins at a whole step.
  CHECK(PlayHead{kDay, false}.after({-kDay - 1, kDay}, {}, PlayHead::Way::Forward) == TimeWindow{-2 * kDay, -kDay});
}

TEST_CASE("lanes that are out of sight can be scrolled to, and a bar says that there are any") {
  TimelineScene scene;
  for (int i = 0; i < 30; ++i) {
    TimelineLane lane{QString("Lane %1").arg(i), "person", {{i + 1, 0, kDay, false, {}}}, kDay};
    lane.item = 100 + i;
    scene.lanes.push_back(lane);
  }
  scene.by = TimelineLanes::Entity;
  Selection selection;
  TimelineView view(selection);
  view.resize(800, 240);
  view.setVisible(true);
  view.show(std::make_shared<const TimelineScene>(scene));
  auto* bar = view.findChild<QScrollBar*>();
  REQUIRE(bar);
  REQUIRE(bar->isVisible());
  const QPoint last(20, 40 + 195);
  QTest::mouseClick(&view, Qt::LeftButton, {}, last);
  CHECK(selection.state().selected == std::unordered_set<ItemKey>{109});
  bar->setValue(bar->maximum());
  QTest::mouseClick(&view, Qt::LeftButton, {}, last);
  CHECK(selection.state().selected == std::unordered_set<ItemKey>{129});
  view.resize(800, 40 + 30 * 20);
  CHECK_FALSE(bar->isVisible());
  CHECK(bar->value() == 0);
}

TEST_CASE("lanes, clock and play head are at hand above the timeline, and all views follow") {
  WindowFixture desk;
  auto* lanes = desk.window.dock("timeline")->findChild<QComboBox*>("lanes");
  REQUIRE(lanes);
  lanes->setCurrentIndex(1);
  desk.settle();
  const TimelineScene& scene = desk.window.views().timeline->scene();
  REQUIRE(scene.by == TimelineLanes::Entity);
  CHECK(scene.lanes.size() == 2);
  QTest::mouseClick(desk.window.dock("timeline")->findChild<QToolButton*>("forward"), Qt::LeftButton);
  REQUIRE(desk.window.selection().state().time);
  CHECK(desk.window.selection().state().time->to - desk.window.selection().state().time->from == kDay);
  CHECK(desk.window.commands().trigger("timeline.play"));
  CHECK(desk.window.lanes().isPlaying());
  REQUIRE(QTest::qWaitFor([&] { return !desk.window.lanes().isPlaying(); }, 10'000));  // the case has one day
  CHECK(desk.window.commands().trigger("view.unfiltered"));
  CHECK_FALSE(desk.window.selection().state().time);
  // A click on a lane's title selects whom it is of.
  QTest::mouseClick(desk.window.views().timeline, Qt::LeftButton, {}, QPoint(20, int(TimelinePainter::kAxis) + 10));
  CHECK(desk.window.selection().state().selected == std::unordered_set<ItemKey>{scene.lanes[0].item});
}
