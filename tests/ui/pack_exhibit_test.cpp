// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QListWidget>

#include "core/store/chart_repository.h"
#include "tests/ui/pack_desk.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

TEST_CASE("what the chart shows is frozen with filter and selection; what became of it is told, and refreshed") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.window.selection().filterTime(TimeWindow{1'662'076'800'000, 1'662'249'600'000});
  desk.window.selection().select(desk.keyOf(desk.goran));
  REQUIRE(desk.window.commands().trigger("pack.add.chart"));
  desk.rest();
  PackPlan plan = desk.stored();
  REQUIRE(plan.count() == 4);
  const Json frozen = plan.section(1);
  CHECK(textIn(frozen, "kind") == "chart");
  CHECK(textIn(frozen, "from") == "2022-09-02T00:00:00Z");
  CHECK(textIn(frozen, "to") == "2022-09-04T00:00:00Z");
  CHECK(frozen.at("selected") == Json::array({desk.goran.text()}));
  CHECK(textIn(frozen, "digest").size() == 64);
  CHECK(desk.view.outline().chosen() == 1);
  auto* state = desk.find<QLabel>("exhibitState");
  CHECK(state->text().contains("nothing that it shows has changed"));
  CHECK_FALSE(desk.find<QPushButton>("exhibitRefresh")->isEnabled());
  CHECK_FALSE(desk.window.commands().trigger("pack.refresh"));

  desk.change([&](store::Transaction& t) { t.say(desk.goran, "alias", "Gogo"); });
  CHECK(state->text().contains("has changed since it was frozen"));
  CHECK(state->text().contains("Goran: 1 statements more."));
  desk.press(&desk.view, "exhibitRefresh");
  desk.rest();
  CHECK(state->text().contains("nothing that it shows has changed"));
  CHECK(textIn(desk.stored().section(1), "digest") != textIn(frozen, "digest"));

  // Two that have changed are refreshed as one change.
  REQUIRE(desk.window.commands().trigger("pack.add.timeline"));
  desk.rest();
  CHECK(textIn(desk.stored().section(2), "kind") == "timeline");
  desk.change([&](store::Transaction& t) { t.say(desk.link, "relationship", "friend"); });
  const PackPlan before = desk.stored();
  REQUIRE(desk.window.commands().trigger("pack.refresh"));
  desk.rest();
  plan = desk.stored();
  CHECK(textIn(plan.section(1), "digest") != textIn(before.section(1), "digest"));
  CHECK(textIn(plan.section(2), "digest") != textIn(before.section(2), "digest"));
  desk.window.desk().undo();
  desk.rest();
  CHECK(desk.stored() == before);
}

TEST_CASE("a saved chart is dragged from the shelf to its place in the outline") {
  PackDesk desk;
  desk.change([&](store::Transaction& t) {
    const ItemId id = store::ChartRepository::create(t, "Saved قائمة");
    t.say(id, "member", desk.karim.text());
    t.say(id, "member", desk.goran.text());
  });
  desk.store(kThreeSections);
  auto* shelf = desk.find<ExhibitShelf>("shelf");
  const auto rows = shelf->findItems("Saved chart: Saved قائمة", Qt::MatchExactly);
  REQUIRE(rows.size() == 1);
  const std::unique_ptr<QMimeData> data(shelf->model()->mimeData({shelf->model()->index(shelf->row(rows[0]), 0)}));
  REQUIRE(data);
  desk.drop(*data, desk.belowRow(2));
  desk.rest();
  const PackPlan plan = desk.stored();
  REQUIRE(plan.count() == 4);
  CHECK(textIn(plan.section(2), "chart") == "Saved قائمة");
  CHECK(desk.view.outline().chosen() == 2);
  CHECK(desk.view.outline().item(3)->text() == "Saved قائمة");

  // By its kind and time it can be made another.
  desk.choose(desk.find<QComboBox>("exhibitKind"), "timeline");
  desk.find<QLineEdit>("exhibitFrom")->setText("2022-09-01");
  emit desk.find<QLineEdit>("exhibitFrom")->editingFinished();
  desk.rest();
  CHECK(textIn(desk.stored().section(2), "kind") == "timeline");
  CHECK(desk.view.outline().item(3)->data(Qt::AccessibleTextRole).toString().endsWith("Exhibit: Timeline"));
  CHECK(textIn(desk.stored().section(2), "from") == "2022-09-01");
  CHECK(textIn(desk.stored().section(2), "digest").empty());
  CHECK(desk.find<QLabel>("exhibitState")->text().startsWith("Not frozen"));

  QMimeData foreign;
  foreign.setText("no exhibit");
  QDragEnterEvent enter({10, 10}, Qt::CopyAction, &foreign, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(desk.view.outline().viewport(), &enter);
  CHECK_FALSE(enter.isAccepted());
}

TEST_CASE("what is shown now is taken into its own section wherever that is by then, or into none") {
  PackDesk desk;
  desk.store(R"({"sections": [{"part": "exhibit", "kind": "chart", "heading": "Ours"}, {"part": "scope"}]})");
  desk.view.outline().setCurrentRow(1);
  auto* take = desk.find<QPushButton>("exhibitTake");
  QTest::mouseClick(take, Qt::LeftButton);
  desk.view.moveSection(0, 1);
  desk.rest();
  PackPlan plan = desk.stored();
  CHECK(plan.section(0) == Json{{"part", "scope"}});
  CHECK(textIn(plan.section(1), "digest").size() == 64);
  CHECK(textIn(plan.section(1), "heading") == "Ours");
  desk.view.outline().setCurrentRow(2);
  QTest::mouseClick(take, Qt::LeftButton);
  desk.view.removeSection(1);
  desk.rest();
  plan = desk.stored();
  REQUIRE(plan.count() == 1);
  CHECK(plan.section(0) == Json{{"part", "scope"}});
}
