// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "core/model/time_value.h"
#include "tests/ui/window_fixture.h"
#include "ui/base/job_runner.h"
#include "ui/views/activity/activity_view.h"
#include "ui/views/activity/week_matrix.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

std::int64_t at(const char* text) { return parseTimeValue(text).value().from.time_since_epoch().count(); }

TimelineEvent moment(ItemKey item, const char* text) {
  const TimeValue time = parseTimeValue(text).value();
  return {item, time.from.time_since_epoch().count(), time.to.time_since_epoch().count(), false, {}};
}

/// Two calls in one hour of a Saturday night, one on Sunday, and a sighting of a whole month.
TimelineScene scene() {
  TimelineScene made;
  made.lanes.push_back(
      {"Calls",
       "phone",
       {moment(1, "2022-09-03T22:15:00Z"), moment(2, "2022-09-03T22:59:59Z"), moment(3, "2022-09-04T06:00:00Z")}});
  made.lanes.push_back({"Sightings", "event", {moment(4, "2022-09")}});
  return made;
}

qint64 sumOf(const ActivityCounts& counts) {
  qint64 sum = 0;
  for (const ActivityBar& bar : counts.bars) sum += bar.shown + bar.hidden;
  return sum;
}

void seen(ActivityView& view) {
  QWidget& window = view;
  window.resize(1000, 260);
  view.show(std::make_shared<const TimelineScene>(scene()));
  window.show();
  REQUIRE(QTest::qWaitForWindowExposed(&window));
}

}  // namespace

TEST_CASE("what happens is counted by the clock of the zone, and what is known less exactly in no bar and no cell") {
  const TimelineScene made = scene();
  const ActivityCounts utc = ActivityCounter(made, "UTC").count({}, {}, ActivityStep::Day);
  CHECK(utc.bars.size() == 30);
  CHECK(utc.bars[2].shown == 2);
  CHECK(utc.bars[3].shown == 1);
  CHECK(utc.acrossBars == 1);
  CHECK(utc.withoutHour == 1);
  CHECK(utc.shown == 4);
  CHECK(utc.week[5][22] == 2);
  CHECK(utc.week[6][6] == 1);
  const ActivityCounts paris = ActivityCounter(made, "Europe/Paris").count({}, {}, ActivityStep::Day);
  CHECK(paris.week[6][0] == 2);  // past midnight there
  CHECK(paris.week[6][8] == 1);
  CHECK(ActivityCounter(made, "Europe/Paris").inCell({}, {}, 6, 0) == std::vector<ItemKey>{1, 2});
  const ActivityCounts calls = ActivityCounter(made, "UTC").count({}, "Calls", std::nullopt);
  CHECK(calls.step == ActivityStep::Hour);
  CHECK(sumOf(calls) == 3);
  CHECK(calls.acrossBars == 0);
}

TEST_CASE("a day on which the clock changes is a bar of 23 or 25 hours, and no hour is lost or counted twice") {
  TimelineScene made;
  made.lanes.push_back({"Calls", "phone", {}});
  for (std::int64_t hour = at("2022-10-29T00:00:00Z"), item = 1; hour < at("2022-11-01T00:00:00Z"); hour += 3'600'000)
    made.lanes[0].events.push_back({item++, hour, hour + 1'000, false, {}});
  const ActivityCounts days = ActivityCounter(made, "Europe/Paris").count({}, {}, ActivityStep::Day);
  REQUIRE(days.bars.size() == 4);
  CHECK(days.bars[1].shown == 25);
  CHECK(days.bars[1].window.to - days.bars[1].window.from == 25 * 3'600'000);
  CHECK(sumOf(days) == 72);
  CHECK(sumOf(ActivityCounter(made, "Europe/Paris").count({}, {}, ActivityStep::Hour)) == 72);
}

TEST_CASE("bars are as short as there is room for, and an outlier of centuries makes no thousands of them") {
  TimelineScene made = scene();
  made.lanes[0].events.insert(made.lanes[0].events.begin(), moment(9, "1722-09-03T00:00:00Z"));
  CHECK(ActivityCounter(made, "UTC").count({}, {}, std::nullopt).step == ActivityStep::Year);
  const ActivityCounts asked = ActivityCounter(made, "UTC").count({}, {}, ActivityStep::Hour);
  CHECK(asked.bars.size() <= 1'000);
  CHECK(asked.step == ActivityStep::Year);
  CHECK(sumOf(asked) == 5);
  made.lanes[0].events.insert(made.lanes[0].events.begin(), moment(10, "0202-09-03T00:00:00Z"));
  const ActivityCounts wide = ActivityCounter(made, "UTC").count({}, {}, std::nullopt);
  CHECK(wide.bars.size() == 1);
  CHECK(sumOf(wide) == 6);
  CHECK(ActivityCounter(TimelineScene(), "UTC").count({}, {}, std::nullopt).bars.empty());
}

TEST_CASE("a click on a bar filters all views by its time, with Shift adds one, and again shows all") {
  Selection selection;
  ActivityView view(selection);
  seen(view);
  view.findChildren<QComboBox*>()[1]->setCurrentIndex(2);
  REQUIRE(view.counts().step == ActivityStep::Day);
  const auto click = [&](std::size_t bar, Qt::KeyboardModifiers with = {}) {
    QTest::mouseClick(view.histogram(), Qt::LeftButton, with, view.columnOf(bar).toPoint());
  };
  click(2);
  REQUIRE(selection.state().time);
  CHECK(*selection.state().time == TimeWindow{at("2022-09-03T00:00:00Z"), at("2022-09-04T00:00:00Z")});
  CHECK(view.counts().bars[3].hidden == 1);
  CHECK(view.counts().week[5][22] == 2);
  CHECK(view.counts().week[6][6] == 0);
  click(3, Qt::ShiftModifier);
  CHECK(*selection.state().time == TimeWindow{at("2022-09-03T00:00:00Z"), at("2022-09-05T00:00:00Z")});
  click(5);
  click(5);
  CHECK_FALSE(selection.state().time);
}

TEST_CASE("a cell of the activity matrix selects what stands behind it, by the pointer or the keyboard") {
  Selection selection;
  ActivityView view(selection);
  seen(view);
  auto* week = view.findChild<WeekMatrix*>();
  QTest::mouseClick(week, Qt::LeftButton, {}, week->cell(5, 22).center().toPoint());
  CHECK(selection.state().selected == std::unordered_set<ItemKey>{1, 2});
  QTest::keyClick(week, Qt::Key_Down);
  for (int i = 0; i < 16; ++i) QTest::keyClick(week, Qt::Key_Left);
  QTest::keyClick(week, Qt::Key_Return);
  CHECK(selection.state().selected == std::unordered_set<ItemKey>{3});
}

TEST_CASE("a zone that is none is said, and nothing is counted by it") {
  Selection selection;
  ActivityView view(selection);
  seen(view);
  auto* zone = view.findChildren<QComboBox*>()[2];
  zone->setCurrentText("Europe/Paris");
  CHECK(view.counts().week[6][0] == 2);
  zone->setCurrentText("Mars/Olympus");
  emit zone->lineEdit()->editingFinished();
  const auto labels = view.findChildren<QLabel*>();
  CHECK(std::any_of(labels.begin(), labels.end(), [](QLabel* one) { return one->text().contains("Mars/Olympus"); }));
}

TEST_CASE("the window's activity follows the case") {
  WindowFixture desk;
  auto* view = desk.window.views().activity;
  REQUIRE(QTest::qWaitFor([&] { return view->counts().shown == 1; }, 10'000));
  CHECK(view->counts().withoutHour == 1);
}

TEST_CASE("very many events are counted beside the window's thread, and a later question overtakes") {
  JobRunner jobs;
  Selection selection;
  ActivityView view(selection, &jobs);
  auto many = std::make_shared<TimelineScene>();
  constexpr int kMany = 120'000;
  many->lanes.push_back({"Calls", "phone", {}});
  for (int i = 0; i < kMany; ++i) {
    const std::int64_t begin = at("2022-09-03T22:15:00Z") + i * std::int64_t{1'000};
    many->lanes[0].events.push_back({i + 1, begin, begin + 1'000, false, {}});
  }
  view.show(many);
  CHECK(view.counts().shown == 0);  // the window goes on meanwhile
  view.show(std::make_shared<const TimelineScene>(scene()));
  REQUIRE(QTest::qWaitFor([&] { return !jobs.isBusy(); }, 20'000));
  CHECK(view.counts().shown == 4);
  view.show(many);
  REQUIRE(QTest::qWaitFor([&] { return view.counts().shown == kMany; }, 20'000));
}
