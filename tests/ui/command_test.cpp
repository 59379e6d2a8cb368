// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QListWidget>
#include <set>

#include "tests/ui/window_fixture.h"
#include "ui/shell/command_palette.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

TEST_CASE("every command has an id of its own, a menu, words, and a shortcut that no other has") {
  MainWindow window;
  std::set<QString> ids, keys;
  for (const Command& command : window.commands().all()) {
    CHECK(ids.insert(command.id).second);
    CHECK_FALSE(command.menu.isEmpty());
    CHECK_FALSE(command.text.isEmpty());
    for (const QKeySequence& key : command.keys) {
      INFO(command.id.toStdString() << " " << key.toString().toStdString());
      CHECK(keys.insert(key.toString()).second);
    }
  }
}

TEST_CASE("what may not be done is neither offered nor done") {
  MainWindow window;
  window.commands().refresh();
  CHECK_FALSE(window.commands().action("edit.undo")->isEnabled());
  CHECK_FALSE(window.commands().trigger("edit.undo"));
  CHECK_FALSE(window.commands().trigger("edit.link"));
  CHECK_FALSE(window.commands().trigger("no.such.command"));
}

TEST_CASE("a few letters in the palette find a command, and Enter does it") {
  WindowFixture desk;
  QTest::keyClick(&desk.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  auto* palette = desk.dialog<CommandPalette>("palette");
  auto* query = palette->findChild<QLineEdit*>();
  QTest::keyClicks(query, "Close the");
  auto* found = palette->findChild<QListWidget*>();
  REQUIRE(found->count() >= 1);
  CHECK(found->item(0)->data(Qt::UserRole).toString() == "case.close");
  QTest::keyClick(query, Qt::Key_Return);
  desk.settle();
  CHECK_FALSE(desk.window.desk().isOpen());
}

TEST_CASE("begins of words fit better than letters in order, and other letters not at all") {
  CHECK(fitOf("und", "Undo") > fitOf("und", "Show unfound"));
  CHECK(fitOf("ne", "New entity") > 0);
  CHECK(fitOf("nwe", "New entity") > 0);
  CHECK(fitOf("xyz", "New entity") == 0);
}
