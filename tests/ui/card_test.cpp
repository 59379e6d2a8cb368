// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "core/store/clusters.h"
#include "tests/ui/window_fixture.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

/// Karim was also recorded in Latin letters, with a telephone, and both were judged to be one.
struct OneFixture : WindowFixture {
  ItemId latin = ItemId::random();

  OneFixture() {
    opened = store::Case::open(path, store::Access::WriteWal).orThrow();
    change([&](store::Transaction& t) {
      t.addItem(latin, "Person");
      t.say(latin, "name", "Karim");
      t.say(latin, "phone", "+447700900123");
      const ItemId judgement = ItemId::random();
      t.addItem(judgement, "Judgement");
      t.say(judgement, "left", karim.text());
      t.say(judgement, "right", latin.text());
      t.say(judgement, "decision", "same");
      t.say(judgement, "reason", "the same telephone and driver");
    });
    opened.reset();
    window.closeCase();
    REQUIRE(window.openCase(QString::fromStdString(path.string())));
    settle();
    window.selection().select(keyOf(karim));
    settle();
  }
  void follow(const QString& words) {
    auto* text = textOf("card");
    const QTextCursor found = text->document()->find(words);
    REQUIRE_FALSE(found.isNull());
    emit text->anchorClicked(QUrl(QTextCursor(found).charFormat().anchorHref()));
  }
};

}  // namespace

TEST_CASE("the card of one who was judged the same as another tells what is said of both, and under which") {
  OneFixture desk;
  const QString card = desk.card();
  CHECK(card.contains("+447700900123"));
  CHECK(card.contains(QString::fromUtf8("recorded under “Karim”")));
  CHECK(card.contains("The same as Karim"));
  CHECK(card.contains("the same telephone and driver"));
  // Selecting both shows one card, not the same twice.
  desk.window.selection().select({desk.keyOf(desk.karim), desk.keyOf(desk.latin)});
  desk.settle();
  CHECK(desk.card().count("+447700900123") == 1);
}

TEST_CASE("from the card those judged the same are taken apart, with a reason, and undo brings them together") {
  OneFixture desk;
  desk.follow("take apart");
  auto* dialog = desk.dialog("decision");
  CHECK(dialog->findChild<QComboBox*>("decision")->currentData().toString() == "different");
  desk.press(dialog, "verb");
  CHECK(dialog->findChild<QLabel*>("problem")->isVisible());  // nobody is taken apart without a reason
  QTest::keyClicks(dialog->findChild<QLineEdit*>("words"), "another birth date");
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  CHECK(store::clusters(*desk.look()).of.empty());
  CHECK_FALSE(desk.card().contains("+447700900123"));
  CHECK(desk.card().contains("Not the same as Karim"));
  desk.window.desk().undo();
  desk.settle();
  CHECK(store::clusters(*desk.look()).with(desk.keyOf(desk.karim)).size() == 2);
}
