// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/schedule.h"

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

TEST_CASE("two reports that were numbered alike on two laptops both stand on the schedule") {
  CaseFixture there;
  there.change([&](store::Transaction& t) {
    for (const char* reference : {"RA1", "RB1"}) {
      const ItemId report = ItemId::random();
      t.addItem(report, "Report");
      t.say(report, "reference", reference);
      t.say(report, "numberMg6c", "1");
    }
  });
  const Document schedule = scheduleOf(*there.opened, ScheduleKind::Mg6c, {}, Progress());
  const auto& rows = schedule.blocks.back().table.rows;
  REQUIRE(rows.size() == 2);
  QString all;
  for (const auto& row : rows)
    for (const Runs& cell : row) all += plainText(cell) + "\n";
  CHECK(all.contains("RA1"));
  CHECK(all.contains("RB1"));
}

namespace {

QString wordsOf(const Document& document) {
  QString all;
  for (const Block& block : document.blocks) {
    all += plainText(block.runs) + "\n";
    for (const auto& row : block.table.rows)
      for (const Runs& cell : row) all += plainText(cell) + "\n";
  }
  return all;
}

/// Two rows of a table, the second of a marking of its own, and a layer.
struct HeldCase : CaseFixture {
  std::vector<ItemId> rows{ItemId::random(), ItemId::random()};
  ItemId layer = ItemId::random(), report = ItemId::random();

  HeldCase() {
    change([&](store::Transaction& t) {
      for (const ItemId row : rows) {
        t.addItem(row, "Record");
        t.say(row, "title", "calls of the Example Police.csv, row 1");
        t.say(row, "contentHash", std::string(64, 'a'));
      }
      t.addItem(layer, "Layer");
      t.say(layer, "name", "finds");
      t.say(layer, "original", std::string(64, 'b'));
      t.say(layer, "features", "12");
      t.addItem(report, "Report");
      t.say(report, "reference", "RA1");
    });
  }
  QString schedule(ScheduleKind kind) { return wordsOf(scheduleOf(*opened, kind, {}, Progress())); }
};

}  // namespace

TEST_CASE("tables and layers are on the schedule, each once, with nothing of where they came from") {
  HeldCase there;
  CHECK(numberUnused(*there.opened, kAnalyst, ScheduleKind::Mg6c) == 3);
  CHECK(numberUnused(*there.opened, kAnalyst, ScheduleKind::Mg6c) == 0);
  const QString words = there.schedule(ScheduleKind::Mg6c);
  CHECK(words.contains("Table of 2 rows"));
  CHECK(words.contains("Layer of the map, 12 features"));
  CHECK(words.contains("aaaaaaaaaaaa"));
  CHECK_FALSE(words.contains("Example Police"));
}

TEST_CASE("what is said on any row of a table goes for the table, and moves it to the other schedule") {
  HeldCase there;
  numberUnused(*there.opened, kAnalyst, ScheduleKind::Mg6c);
  there.change([&](store::Transaction& t) { t.say(there.rows[1], "sensitivity", "would tell a method"); });
  CHECK(numberUnused(*there.opened, kAnalyst, ScheduleKind::Mg6d) == 1);
  CHECK(there.schedule(ScheduleKind::Mg6d).contains("would tell a method"));
  const QString open = there.schedule(ScheduleKind::Mg6c);
  CHECK(open.contains("No longer on this schedule."));
  CHECK_FALSE(open.contains("Table of"));
}

TEST_CASE("a table of which one row bears conditions waits for somebody's judgement") {
  HeldCase there;
  there.change([&](store::Transaction& t) {
    Origin origin;
    origin.marking = parseMarking("OFFICIAL-SENSITIVE / HANDLING C: A1").value();
    t.say(there.rows[1], "row", "2", origin);
  });
  const auto waiting = undecidedMaterial(*there.opened);
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0].kind == UnusedMaterial::Kind::Table);
  CHECK(numberUnused(*there.opened, kAnalyst, ScheduleKind::Mg6c) == 2);
  there.change([&](store::Transaction& t) { t.say(there.rows[0], "sensitivity", "none"); });
  CHECK(numberUnused(*there.opened, kAnalyst, ScheduleKind::Mg6c) == 1);
  CHECK(undecidedMaterial(*there.opened).empty());
}

TEST_CASE("what is used as evidence is no unused material, and the schedule says how much is") {
  HeldCase there;
  there.change([&](store::Transaction& t) { t.say(there.report, "usedAs", "Exhibit JD/1"); });
  CHECK(numberUnused(*there.opened, kAnalyst, ScheduleKind::Mg6c) == 2);
  QString words = there.schedule(ScheduleKind::Mg6c);
  CHECK_FALSE(words.contains("RA1"));
  CHECK(words.contains("Used as evidence, and so not unused material: 1"));
  CHECK(words.contains("Exhibit JD/1"));
  there.change([&](store::Transaction& t) { t.say(there.layer, "usedAs", "Exhibit JD/2"); });
  CHECK(there.schedule(ScheduleKind::Mg6c).contains("No longer on this schedule: used as evidence."));
}
