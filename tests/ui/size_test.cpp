// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with very much: measured and told, not judged by the clock. Run by .ci/long, or by
// `test_ui "[size]"` with FAIRLEAD_SIZE rows (default 1,000,000).
#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <vector>

#include "tests/ui/window_fixture.h"
#include "ui/base/time_units.h"
#include "ui/views/timeline/timeline_view.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

std::int64_t sizeAsked() {
  const char* const asked = std::getenv("FAIRLEAD_SIZE");
  return asked ? std::atoll(asked) : 1'000'000;
}

constexpr std::int64_t kBegin = 1'659'312'000'000;  // 1 August 2022, ms since 1970

/// A window on a case with so many sightings, one a minute, of a hundred vessels.
struct EventsFixture : CaseFixture {
  FreshSettings fresh;
  std::unique_ptr<MainWindow> window;

  explicit EventsFixture(std::int64_t events) {
    opened
        ->change(kAnalyst, store::Action::Collect, "Made",
                 [&](store::Transaction& t) {
                   std::vector<ItemId> vessels;
                   for (int i = 0; i < 100; ++i) {
                     vessels.push_back(ItemId::random());
                     t.addItem(vessels.back(), "Vessel");
                     t.say(vessels.back(), "name", "Vessel " + std::to_string(i));
                   }
                   for (std::int64_t i = 0; i < events; ++i) {
                     const ItemId event = ItemId::random();
                     t.addItem(event, "Sighting");
                     t.say(event, "date", isoText(Instant(std::chrono::milliseconds(kBegin + i * kMinute))));
                     t.say(event, "observed", vessels[static_cast<std::size_t>(i) % vessels.size()].text());
                   }
                 })
        .orThrow();
    opened.reset();
  }
  void settle(int seconds) {
    REQUIRE(QTest::qWaitFor([&] { return window->isSettled(); }, seconds * 1'000));
  }
};

std::string quantiles(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return "half within " + std::to_string(times[times.size() / 2]) + " ms, 95 % within " +
         std::to_string(times[times.size() * 95 / 100]) + " ms, at most " + std::to_string(times.back()) + " ms";
}

}  // namespace

TEST_CASE("a case of a million events opens, and a brushed time is seen in all views", "[.][size]") {
  const std::int64_t events = sizeAsked();
  EventsFixture desk(events);
  QElapsedTimer clock;
  clock.start();
  desk.window = std::make_unique<MainWindow>();
  desk.window->resize(1920, 1080);
  REQUIRE(desk.window->openCase(QString::fromStdString(desk.path.string())));
  desk.window->show();
  REQUIRE(QTest::qWaitForWindowExposed(desk.window.get()));
  WARN("window shown after " << clock.elapsed() << " ms");
  desk.settle(600);
  WARN("all views read after " << clock.elapsed() << " ms");
  std::vector<double> painted, settled;
  for (int step = 0; step < 40; ++step) {
    const std::int64_t from = kBegin + step * events / 80 * kMinute;
    clock.restart();
    desk.window->selection().filterTime(TimeWindow{from, from + events / 10 * kMinute});
    QApplication::processEvents();  // what has to be painted anew is, in this turn
    painted.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    desk.settle(60);
    settled.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
  }
  WARN("brushed and painted: " << quantiles(painted));
  WARN("all that is counted anew as well: " << quantiles(settled));
  std::size_t shown = 0;
  for (const TimelineLane& lane : desk.window->views().timeline->scene().lanes) shown += lane.events.size();
  CHECK(shown >= static_cast<std::size_t>(events));
}

TEST_CASE("the window stays alive while very many rows come in", "[.][size]") {
  const std::int64_t rows = sizeAsked();
  WindowFixture desk;
  const auto file = desk.folder / "positions.csv";
  {
    std::ofstream out(file);
    out << "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType\n";
    for (std::int64_t i = 0; i < rows; ++i)
      out << 233'910'000 + i % 100 << ','
          << isoText(Instant(std::chrono::milliseconds(kBegin + i * 1'000))).substr(0, 19) << ','
          << 50 + static_cast<double>(i % 1'000) * 0.001 << ',' << 1 + static_cast<double>(i % 999) * 0.001 << ','
          << i % 20 << ",90,90,BOAT " << i % 100 << ",,,70\n";
  }
  QElapsedTimer between;
  qint64 worst = 0;
  std::size_t turns = 0;
  QTimer ping;
  ping.setInterval(16);
  QObject::connect(&ping, &QTimer::timeout, [&] {
    worst = std::max(worst, between.restart());
    ++turns;
  });
  between.start();
  ping.start();
  desk.window.importFiles({QString::fromStdString(file.string())});
  QElapsedTimer all;
  all.start();
  QPushButton* verb = nullptr;
  REQUIRE(QTest::qWaitFor(
      [&] {
        auto* dialog = desk.window.findChild<QDialog*>("import");
        return dialog && (verb = dialog->findChild<QPushButton*>("import")) && verb->isEnabled();
      },
      600'000));
  WARN("what would come in is shown after " << all.elapsed() << " ms; the longest of " << turns << " gaps was " << worst
                                            << " ms");
  worst = 0;
  all.restart();
  QTest::mouseClick(verb, Qt::LeftButton);
  REQUIRE(QTest::qWaitFor([&] { return desk.window.isSettled() && desk.window.desk().jobs().jobs().size() > 0; },
                          1'800'000));
  WARN(rows << " rows came in and were shown in " << all.elapsed() << " ms; the longest gap was " << worst << " ms");
  CHECK(desk.window.desk().jobs().jobs().front().sentence.contains("came in"));
}
