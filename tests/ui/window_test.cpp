// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include "tests/ui/window_fixture.h"
#include "ui/views/edit/edit_actions.h"
#include "ui/views/map/map_view.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

TEST_CASE("a selection shows its card, and a click on the source shows the passage") {
  WindowFixture desk;
  desk.window.selection().select(desk.keyOf(desk.karim));
  desk.settle();
  CHECK(desk.card().contains(QString::fromUtf8("كريم")));
  CHECK(desk.card().contains("IR 31"));
  emit desk.window.selection().passageWanted(desk.keyOf(desk.report), 11, 15);
  desk.settle();
  CHECK(desk.textOf("report")->toPlainText() == QString::fromUtf8("The driver كريم met Goran at night."));
  QTextCursor cursor = desk.textOf("report")->document()->find(QString::fromUtf8("كريم"));
  CHECK(cursor.charFormat().fontUnderline());
}

TEST_CASE("typing searches, and a click on a hit selects it") {
  WindowFixture desk;
  QTest::keyClicks(desk.window.dock("search")->findChild<QLineEdit*>(), "goran");
  auto* hits = desk.window.dock("search")->findChild<QListWidget*>();
  REQUIRE(QTest::qWaitFor([&] { return hits->count() == 2; }, 20'000));
  const auto person = desk.keyOf(desk.goran);
  for (int i = 0; i < hits->count(); ++i) {
    if (hits->item(i)->data(Qt::UserRole).toLongLong() != person) continue;
    QTest::mouseClick(hits->viewport(), Qt::LeftButton, {}, hits->visualItemRect(hits->item(i)).center());
  }
  CHECK(desk.window.selection().state().selected.contains(person));
}

TEST_CASE("undo and redo in the window change the case and say what they did") {
  WindowFixture desk;
  const auto count = [&] { return store::Case::open(desk.path, store::Access::Look).orThrow()->counts()["entity"]; };
  CHECK(count() == 2);
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(count() == 0);
  desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(count() == 2);
}

TEST_CASE("a file that is no case leaves the window as it was") {
  WindowFixture desk;
  const QString title = desk.window.windowTitle();
  CHECK_FALSE(desk.window.openCase("/nowhere/absent.fairlead"));
  CHECK(desk.window.windowTitle() == title);
}

TEST_CASE("what was looked at in the window goes into the journal with the next change") {
  WindowFixture desk;
  desk.window.selection().select(desk.keyOf(desk.karim));
  desk.settle();
  const auto consultations = [&] {
    const auto all = desk.look()->journal();
    return std::count_if(all.begin(), all.end(),
                         [](const auto& one) { return one.change.action == store::Action::Consult; });
  };
  CHECK(consultations() == 0);  // looking changes no byte of the case
  desk.window.edits().decide(DecisionDialog::Kind::Annotate, {desk.keyOf(desk.goran)});
  auto* dialog = desk.dialog("decision");
  QTest::keyClicks(dialog->findChild<QLineEdit*>("words"), "Ask Lille");
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  CHECK(consultations() == 1);
}

TEST_CASE("a case that asks why shows nothing before it was told") {
  CaseFixture there;
  const auto path = there.folder / "asks.fairlead";
  store::Case::create(path, {"Asks", {}, {}, {}, store::ReasonPolicy::Required}, kAnalyst).orThrow().reset();
  MainWindow window;
  window.show();
  CHECK_FALSE(window.openCase(QString::fromStdString(path.string())));
  CHECK_FALSE(window.desk().isOpen());
  auto* dialog = window.findChild<QDialog*>("reason");
  REQUIRE(dialog);
  QTest::mouseClick(dialog->findChild<QPushButton*>("verb"), Qt::LeftButton);
  CHECK(dialog->isVisible());
  QTest::keyClicks(dialog->findChild<QLineEdit*>("reason"), "Review of the case");
  QTest::mouseClick(dialog->findChild<QPushButton*>("verb"), Qt::LeftButton);
  CHECK(window.desk().isOpen());
  REQUIRE(QTest::qWaitFor([&] { return window.isSettled(); }, 20'000));
}

TEST_CASE("the place under the pointer is written as the person prefers, and that is remembered") {
  WindowFixture desk;
  const auto pointed = [&] {
    emit desk.window.views().map->pointedAt(1.85, 50.97);
    return desk.window.findChild<QLabel*>("pointer")->text();
  };
  CHECK(desk.window.commands().trigger("pointer.6"));
  CHECK(pointed().startsWith("31U"));
  MainWindow another;
  CHECK(another.notation() == geo::Notation::Mgrs);
  CHECK(desk.window.commands().trigger("pointer.0"));
  CHECK(pointed().contains("50.97"));
}

TEST_CASE("labels can be read in every tone") {
  WindowFixture desk;
  emit desk.window.selection().passageWanted(desk.keyOf(desk.report), 0, 0);
  desk.settle();
  for (const Tone tone : {Tone::Light, Tone::Dark, Tone::Contrast}) {
    desk.window.setTone(tone);
    desk.settle();
    for (const QLabel* label : desk.window.findChildren<QLabel*>()) {
      if (!label->isVisible() || label->text().isEmpty()) continue;
      INFO(label->text().toStdString());
      CHECK(contrast(label->palette().color(QPalette::WindowText), Theme::of(tone).panel) >= 4.5);
    }
  }
}
