// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "tests/ui/window_fixture.h"
#include "ui/views/edit/edit_actions.h"
#include "ui/views/edit/edits.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

TEST_CASE("a new entity is one change with origin and grading, and undo takes it back") {
  WindowFixture desk;
  const auto before = desk.counted("entity");
  desk.key(Qt::Key_E, Qt::ControlModifier);
  auto* dialog = desk.dialog("newItem");
  QTest::keyClicks(dialog->findChild<QLineEdit*>("value:name"), "Sara Haile");
  auto* origin = dialog->findChild<QComboBox*>("origin");
  origin->setCurrentIndex(origin->findText("IR 31"));
  QTest::keyClicks(dialog->findChild<QLineEdit*>("locator"), "4-10");
  dialog->findChild<QComboBox*>("source")->setCurrentIndex(2);
  dialog->findChild<QComboBox*>("information")->setCurrentIndex(2);
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  CHECK(desk.counted("entity") == before + 1);
  store::SearchQuery query;
  query.text = "Sara";
  const auto made = desk.look()->search().search(query).hits;
  REQUIRE(made.size() == 1);
  const auto said = desk.look()->statements().about(made.front().item.key);
  REQUIRE(said.size() == 1);
  CHECK(said.front().origin.item == desk.report);
  CHECK(said.front().origin.locator == "4-10");
  CHECK(said.front().origin.grading.has_value());
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(desk.counted("entity") == before);
}

TEST_CASE("an entity about which nothing is said is not made") {
  WindowFixture desk;
  desk.window.commands().trigger("edit.entity");
  auto* dialog = desk.dialog("newItem");
  desk.press(dialog, "verb");
  CHECK(dialog->isVisible());
  CHECK(dialog->findChild<QLabel*>("problem")->isVisible());
}

TEST_CASE("a date that is none is refused in the dialog, and nothing changes") {
  WindowFixture desk;
  desk.window.selection().select({desk.keyOf(desk.karim), desk.keyOf(desk.goran)});
  const std::string before = hex(desk.look()->digest());
  desk.key(Qt::Key_L, Qt::ControlModifier);
  auto* dialog = desk.dialog("newItem");
  QTest::keyClicks(dialog->findChild<QLineEdit*>("value:startDate"), "the day before");
  desk.press(dialog, "verb");
  desk.settle();
  CHECK(dialog->isVisible());
  CHECK_FALSE(dialog->findChild<QLabel*>("problem")->text().isEmpty());
  CHECK(hex(desk.look()->digest()) == before);
}

TEST_CASE("two that are selected are linked, from one to the other") {
  WindowFixture desk;
  desk.window.selection().select({desk.keyOf(desk.karim), desk.keyOf(desk.goran)});
  const auto before = desk.counted("link");
  desk.key(Qt::Key_L, Qt::ControlModifier);
  auto* dialog = desk.dialog("newItem");
  auto* kind = dialog->findChild<QComboBox*>("schema");
  kind->setCurrentIndex(kind->findData("Family"));
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  CHECK(desk.counted("link") == before + 1);
}

TEST_CASE("a correction retracts the old value, says the new, and needs its reason") {
  WindowFixture desk;
  desk.window.edits().correct(desk.karimsName);
  auto* dialog = desk.dialog("value");
  auto* name = dialog->findChild<QLineEdit*>("value:name");
  CHECK(name->text() == QString::fromUtf8("كريم"));
  name->setText("Karim Aziz");
  desk.press(dialog, "verb");
  CHECK(dialog->findChild<QLabel*>("problem")->isVisible());
  QTest::keyClicks(dialog->findChild<QLineEdit*>("reason"), "misread");
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  CHECK(desk.valueOf(desk.karim, "name") == "Karim Aziz");
  const auto all = desk.look()->statements().about(desk.keyOf(desk.karim), store::StatementRepository::Include::All);
  REQUIRE(all.size() == 2);
  CHECK(std::count_if(all.begin(), all.end(), [](const auto& one) { return one.isRetracted; }) == 1);
  for (const auto& one : all) CHECK(one.origin.item == desk.report);  // the correction rests on the same passage
}

TEST_CASE("a note, a judgement and a retraction each are one undoable change") {
  using Kind = DecisionDialog::Kind;
  WindowFixture desk;
  const std::string before = hex(desk.look()->digest());
  const auto karim = desk.keyOf(desk.karim), goran = desk.keyOf(desk.goran);
  const auto decide = [&](Kind kind, const std::vector<ItemKey>& items, const QString& words) {
    desk.window.edits().decide(kind, items, {}, "different");
    auto* dialog = desk.dialog("decision");
    QTest::keyClicks(dialog->findChild<QLineEdit*>("words"), words);
    desk.press(dialog, "verb");
    desk.waitUntilGone(dialog);
    CHECK(hex(desk.look()->digest()) != before);
  };
  decide(Kind::Annotate, {karim}, "Ask Lille");
  desk.window.desk().undo();
  desk.settle();
  CHECK(hex(desk.look()->digest()) == before);
  decide(Kind::Judge, {karim, goran}, "another age");
  desk.window.desk().undo();
  desk.settle();
  decide(Kind::RetractItem, {goran}, "fabricated");
  CHECK(desk.look()->statements().about(goran).empty());
  CHECK(desk.look()->statements().pointingAt(goran).empty());
  desk.window.desk().undo();
  desk.settle();
  CHECK(hex(desk.look()->digest()) == before);
}

TEST_CASE("grading anew keeps the words and the old grading in the history") {
  CaseFixture fixture;
  const ItemId person = fixture.person("Nguyễn Văn An");
  const auto old = fixture.opened->statements().about(fixture.key(person)).front();
  fixture.change([&](store::Transaction& t) {
    regrade(*fixture.opened, t, {old.id}, Grading{GradingScheme::Uk3x5x2, '2', 'B'}, "the source proved right");
  });
  const auto now = fixture.opened->statements().about(fixture.key(person));
  REQUIRE(now.size() == 1);
  CHECK(now.front().value == "Nguyễn Văn An");
  CHECK(now.front().origin.grading->text() == "2B");
  CHECK_THROWS_AS(fixture.change([&](store::Transaction& t) { regrade(*fixture.opened, t, {old.id}, {}, "again"); }),
                  Failure);
}

TEST_CASE(
    "a note and a judgement made by hand bear what those bear whom they are on, and a value what its passage does") {
  CaseFixture made;
  const auto bearing = [](const char* marking) {
    Origin origin;
    origin.marking = parseMarking(marking).value();
    return origin;
  };
  const ItemId karim = made.person("Karim Aziz"), sara = made.person("سارة"), report = ItemId::random();
  made.change([&](store::Transaction& t) {
    t.say(karim, "alias", "K", bearing("OFFICIAL-SENSITIVE"));
    t.say(sara, "alias", "S", bearing("SECRET"));
    t.addItem(report, "Report");
    t.say(report, "title", "IR 31", bearing("OFFICIAL"));
  });
  Statement fromReport;
  fromReport.origin.item = report;
  ItemId entity;
  made.change([&](store::Transaction& t) {
    annotate(*made.opened, t, karim, "Ask Lille");
    judge(*made.opened, t, karim, sara, "different", "another age");
    entity = addItem(*made.opened, t, "Person", {{"name", "Goran"}}, fromReport);
  });
  const auto borneBy = [&](const char* property, store::Key on) {
    for (const auto& said : made.opened->statements().pointingAt(on))
      if (said.property == property) return said.origin.marking.text();
    return std::string("none");
  };
  CHECK(borneBy("target", made.key(karim)) == "OFFICIAL-SENSITIVE");
  CHECK(borneBy("left", made.key(karim)) == "SECRET");
  CHECK(made.opened->statements().about(made.key(entity)).front().origin.marking.text() == "OFFICIAL");
}
