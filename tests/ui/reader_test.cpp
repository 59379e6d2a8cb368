// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QListWidget>
#include <QTextDocument>

#include "core/extract/acceptance.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/report/report_text.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

/// A report that names somebody whose name two in the case bear.
struct ReaderFixture : WindowFixture {
  ItemId older = ItemId::random(), younger = ItemId::random(), paper = ItemId::random();

  ReaderFixture() {
    opened = store::Case::open(path, store::Access::WriteWal).orThrow();
    change([&](store::Transaction& t) {
      for (const auto& [id, born] : {std::pair(older, "1961"), std::pair(younger, "1990")}) {
        t.addItem(id, "Person");
        t.say(id, "name", "Rebwar Aziz");
        t.say(id, "birthDate", born);
      }
      t.addItem(paper, "Report");
      t.say(paper, "title", "IR 40");
      t.addPassage(paper, "On Monday Rebwar Aziz came. Mr Shwan Barzani wrote to nobody@example.org about it.");
    });
    opened.reset();
    emit window.selection().passageWanted(keyOf(paper), 0, 0);
    settle();
  }
  ReportText* text() { return window.dock("report")->findChild<ReportText*>(); }
  void stepTo(const QString& words) {
    for (int tried = 0; tried < 20; ++tried) {
      QTest::keyClick(text(), Qt::Key_N);
      if (text()->textCursor().selectedText() == words) return;
    }
    FAIL("no mention of " << words.toStdString());
  }
  std::size_t said(ItemId id) { return look()->statements().about(keyOf(id)).size(); }
  QString atTheFoot() { return window.findChild<QLabel*>("message")->accessibleName(); }
  QTextCharFormat::UnderlineStyle underline(const QString& words) {
    return text()->document()->find(words).charFormat().underlineStyle();
  }
};

}  // namespace

TEST_CASE("a name that two bear is given to the one that is chosen, and to nobody unasked") {
  ReaderFixture desk;
  desk.stepTo("Rebwar Aziz");
  const auto persons = desk.counted("entity");
  QTest::keyClick(desk.text(), Qt::Key_A);
  auto* dialog = desk.dialog("mention");
  CHECK(desk.counted("entity") == persons);
  auto* bearers = dialog->findChild<QListWidget*>("bearers");
  REQUIRE(bearers);
  REQUIRE(bearers->count() == 3);  // both, and somebody new
  const int row = bearers->item(0)->text().contains("1990") ? 0 : 1;
  CHECK(bearers->item(row)->text().contains("1990"));
  CHECK(bearers->item(1 - row)->text().contains("1961"));
  const std::size_t before = desk.said(desk.younger), others = desk.said(desk.older);
  bearers->setCurrentRow(row);
  QTest::keyClick(bearers, Qt::Key_Return);
  desk.waitUntilGone(dialog);
  CHECK(desk.counted("entity") == persons);
  CHECK(desk.said(desk.younger) == before + 1);
  CHECK(desk.said(desk.older) == others);
  CHECK(desk.atTheFoot().contains("Rebwar Aziz"));
  CHECK(desk.atTheFoot().contains("Undo"));
}

TEST_CASE("of a name that two bear a third can be made on purpose") {
  ReaderFixture desk;
  desk.stepTo("Rebwar Aziz");
  const auto persons = desk.counted("entity");
  QTest::keyClick(desk.text(), Qt::Key_A);
  auto* dialog = desk.dialog("mention");
  auto* bearers = dialog->findChild<QListWidget*>("bearers");
  REQUIRE(bearers);
  bearers->setCurrentRow(bearers->count() - 1);
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  CHECK(desk.counted("entity") == persons + 1);
}

TEST_CASE("words that were accepted as one thing are open as no other") {
  ReaderFixture desk;
  desk.stepTo("nobody@example.org");
  // An analyst took only a part of the words, by hand.
  desk.opened = store::Case::open(desk.path, store::Access::WriteWal).orThrow();
  const std::string text = desk.opened->reports().text(desk.CaseFixture::key(desk.paper)).value();
  const auto begin = text.find("@example.org") + 1;
  desk.change([&](store::Transaction& t) {
    const ItemId id = ItemId::random();
    t.addItem(id, "InternetName");
    Origin origin;
    origin.item = desk.paper;
    origin.locator = std::to_string(begin) + "-" + std::to_string(begin + std::string("example.org").size());
    t.say(id, "name", "example.org", origin);
  });
  desk.opened.reset();
  emit desk.window.selection().passageWanted(desk.keyOf(desk.paper), 0, 0);
  desk.settle();
  QStringList stepped;
  for (int i = 0; i < 12; ++i) {
    QTest::keyClick(desk.text(), Qt::Key_N);
    stepped << desk.text()->textCursor().selectedText();
  }
  CHECK(stepped.contains("Rebwar Aziz"));
  CHECK_FALSE(stepped.contains("nobody@example.org"));
}

TEST_CASE("a dismissal says that it holds for every report") {
  ReaderFixture desk;
  desk.stepTo("nobody@example.org");
  QTest::keyClick(desk.text(), Qt::Key_D);
  desk.settle();
  CHECK(desk.atTheFoot().contains("in no report"));
  CHECK(desk.underline("nobody@example.org") == QTextCharFormat::NoUnderline);
}
