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
