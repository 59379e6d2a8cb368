// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTextBrowser>

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "ui/shell/main_window.h"

namespace fairlead::test {

/// What an earlier test chose in its window (docks, language, recent cases) is forgotten.
struct FreshSettings {
  FreshSettings() { QSettings().clear(); }
};

/// A case with a report, two people whom it names and a link, opened in a window.
struct WindowFixture : CaseFixture {
  ItemId report = ItemId::random(), karim = ItemId::random(), goran = ItemId::random(), link = ItemId::random();
  StatementId karimsName;
  FreshSettings fresh;
  ui::MainWindow window;

  WindowFixture() {
    change([&](store::Transaction& t) {
      t.addItem(report, "Report");
      t.say(report, "title", "IR 31");
      t.addPassage(report, "The driver كريم met Goran at night.");
      for (const auto& [id, name, span] : {std::tuple(karim, "كريم", "11-15"), std::tuple(goran, "Goran", "20-25")}) {
        t.addItem(id, "Person");
        Origin origin;
        origin.item = report;
        origin.locator = span;
        const StatementId said = t.say(id, "name", name, origin);
        if (id == karim) karimsName = said;
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
  /// A shortcut goes only to a window that has the keyboard; a dialog that just closed may still hold it.
  void key(Qt::Key which, Qt::KeyboardModifiers with) {
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, which, with);
    settle();
  }
  QTextBrowser* textOf(const QString& dock) {
    QWidget* view = window.dock(dock)->widget();
    auto* itself = qobject_cast<QTextBrowser*>(view);
    return itself ? itself : view->findChild<QTextBrowser*>();
  }
  QString card() { return textOf("card")->toPlainText(); }
  /// A dialog that opens by itself once what it needs was read.
  template <typename Dialog = QDialog>
  Dialog* dialog(const QString& name) {
    Dialog* found = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (found = window.findChild<Dialog*>(name)) && found->isVisible(); }, 10'000));
    return found;
  }
  void press(QWidget* in, const QString& button) {
    auto* found = in->findChild<QPushButton*>(button);
    REQUIRE(found);
    QTest::mouseClick(found, Qt::LeftButton);
  }
  void waitUntilGone(QWidget* dialog) {
    const QPointer<QWidget> watched(dialog);
    REQUIRE(QTest::qWaitFor([&] { return !watched || !watched->isVisible(); }, 10'000));
    QTest::qWait(50);  // until the dialog is gone for the window system too
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    settle();
  }
  std::unique_ptr<store::Case> look() { return store::Case::open(path, store::Access::Look).orThrow(); }
  store::Key keyOf(ItemId id) { return look()->items().find(id).value().key; }
  std::string valueOf(ItemId id, const std::string& property) {
    return look()->statements().value(keyOf(id), property);
  }
  std::int64_t counted(const std::string& what) { return look()->counts()[what]; }
};

}  // namespace fairlead::test
