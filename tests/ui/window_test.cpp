// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QTextBrowser>

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "ui/shell/main_window.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

/// A case with a report, two people whom it names and a link, opened in a window.
struct Desk : CaseFixture {
  ItemId report = ItemId::random(), karim = ItemId::random(), goran = ItemId::random(), link = ItemId::random();
  MainWindow window;

  Desk() {
    change([&](store::Transaction& t) {
      t.addItem(report, "Report");
      t.say(report, "title", "IR 31");
      t.addPassage(report, "The driver كريم met Goran at night.");
      for (const auto& [id, name, span] : {std::tuple(karim, "كريم", "11-15"), std::tuple(goran, "Goran", "20-25")}) {
        t.addItem(id, "Person");
        Origin origin;
        origin.item = report;
        origin.locator = span;
        t.say(id, "name", name, origin);
      }
      t.addItem(link, "Associate");
      t.say(link, "person", karim.text());
      t.say(link, "associate", goran.text());
      t.say(link, "startDate", "2022-09-03");
    });
    opened.reset();
    window.resize(1200, 800);
    REQUIRE(window.openCase(QString::fromStdString(path.string())));
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    settle();
  }
  void settle() {
    REQUIRE(QTest::qWaitFor([&] { return window.isSettled(); }, 20'000));
    QTest::qWait(20);
  }
  template <typename Widget>
  Widget* child(const QString& dock) {
    return window.findChild<QDockWidget*>(dock)->widget()->findChild<Widget*>();
  }
  QString card() {
    return qobject_cast<QTextBrowser*>(window.findChild<QDockWidget*>("Card")->widget())->toPlainText();
  }
  QTextBrowser* reader() { return qobject_cast<QTextBrowser*>(window.findChild<QDockWidget*>("Report")->widget()); }
  store::Key keyOf(ItemId id) {
    return store::Case::open(path, store::Access::Look).orThrow()->items().find(id).value().key;
  }
};

}  // namespace

TEST_CASE("a selection shows its card, and a click on the source shows the passage") {
  Desk desk;
  desk.window.selection().select(desk.keyOf(desk.karim));
  desk.settle();
  CHECK(desk.card().contains(QString::fromUtf8("كريم")));
  CHECK(desk.card().contains("IR 31"));
  emit desk.window.selection().passageWanted(desk.keyOf(desk.report), 11, 15);
  desk.settle();
  CHECK(desk.reader()->toPlainText() == QString::fromUtf8("The driver كريم met Goran at night."));
  QTextCursor cursor = desk.reader()->document()->find(QString::fromUtf8("كريم"));
  CHECK(cursor.charFormat().fontUnderline());
}

TEST_CASE("typing searches, and a click on a hit selects it") {
  Desk desk;
  QTest::keyClicks(desk.child<QLineEdit>("Search"), "goran");
  auto* hits = desk.child<QListWidget>("Search");
  REQUIRE(QTest::qWaitFor([&] { return hits->count() == 2; }, 20'000));
  const auto person = desk.keyOf(desk.goran);
  for (int i = 0; i < hits->count(); ++i) {
    if (hits->item(i)->data(Qt::UserRole).toLongLong() != person) continue;
    QTest::mouseClick(hits->viewport(), Qt::LeftButton, {}, hits->visualItemRect(hits->item(i)).center());
  }
  CHECK(desk.window.selection().state().selected.contains(person));
}

TEST_CASE("undo and redo in the window change the case and say what they did") {
  Desk desk;
  const auto count = [&] { return store::Case::open(desk.path, store::Access::Look).orThrow()->counts()["entity"]; };
  CHECK(count() == 2);
  QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
  desk.settle();
  CHECK(count() == 0);
  QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  desk.settle();
  CHECK(count() == 2);
}

TEST_CASE("a file that is no case leaves the window as it was") {
  Desk desk;
  const QString title = desk.window.windowTitle();
  CHECK_FALSE(desk.window.openCase("/nowhere/absent.fairlead"));
  CHECK(desk.window.windowTitle() == title);
}
