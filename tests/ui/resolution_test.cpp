// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTreeWidget>

#include "core/store/clusters.h"
#include "tests/ui/window_fixture.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

/// Two that are likely one, in two scripts, besides those of every window test.
struct DoublesFixture : WindowFixture {
  DoublesFixture() {
    opened = store::Case::open(path, store::Access::WriteWal).orThrow();
    for (const char* name : {"Nguyễn Văn An", "Nguyen Van An"})
      change([&](store::Transaction& t) {
        const ItemId id = ItemId::random();
        t.addItem(id, "Person");
        t.say(id, "name", name);
        t.say(id, "birthDate", "1988-03-14");
      });
    opened.reset();
    window.dock("resolution")->show();
    window.dock("resolution")->raise();
  }
  QTableWidget* pairs() { return window.dock("resolution")->findChild<QTableWidget*>(); }
  void find() {
    press(window.dock("resolution"), "find");
    REQUIRE(QTest::qWaitFor([&] { return pairs()->rowCount() > 0; }, 20'000));
    settle();
  }
  std::size_t judged(const std::string& decision) {
    const auto all = store::judgements(*look());
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.decision == decision; }));
  }
};

}  // namespace

TEST_CASE("likely doubles are shown with reasons, and a key judges them for good") {
  DoublesFixture desk;
  desk.find();
  CHECK(desk.pairs()->item(0, 1)->text().startsWith("Ng"));
  CHECK(desk.textOf("resolution")->toPlainText().contains("1988-03-14"));
  CHECK(desk.window.selection().state().selected.size() == 2);
  const int before = desk.pairs()->rowCount();
  QTest::keyClick(desk.pairs(), Qt::Key_D);
  desk.settle();
  CHECK(desk.pairs()->rowCount() == before - 1);
  CHECK(desk.judged("different") == 1);
  if (before > 1) return;
  desk.press(desk.window.dock("resolution"), "find");
  desk.settle();
  CHECK(desk.pairs()->rowCount() == 0);  // judged apart, never suggested again
}

TEST_CASE("two that are judged the same are one on the chart, and undo makes them two") {
  DoublesFixture desk;
  desk.find();
  desk.press(desk.window.dock("resolution"), "same");
  desk.settle();
  CHECK(desk.judged("same") == 1);
  CHECK_FALSE(store::clusters(*desk.look()).of.empty());
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(store::clusters(*desk.look()).of.empty());
}

TEST_CASE("a judgement bears its reason, and the pairs that were judged can be seen and judged anew") {
  DoublesFixture desk;
  desk.find();
  auto* dock = desk.window.dock("resolution");
  QTest::keyClick(desk.pairs(), Qt::Key_S);
  desk.settle();
  const auto reasonOf = [&](std::size_t at) {
    const auto opened = desk.look();
    const auto judged = store::judgements(*opened);
    return opened->statements().value(judged.at(at).judgement, "reason");
  };
  INFO(reasonOf(0));
  CHECK(reasonOf(0).find("19880314") != std::string::npos);  // what the comparison showed
  auto* which = dock->findChild<QComboBox*>("which");
  which->setCurrentIndex(1);
  desk.settle();
  REQUIRE(desk.pairs()->rowCount() == 1);
  CHECK(dock->findChild<QLabel*>("effect")->text().contains(desk.window.desk().profile().author));
  QTest::keyClick(desk.pairs(), Qt::Key_D);  // a second thought needs its own reason
  desk.settle();
  CHECK(desk.judged("same") == 1);
  QTest::keyClicks(dock->findChild<QLineEdit*>("reason"), "seen at two places at once");
  QTest::keyClick(desk.pairs(), Qt::Key_D);
  desk.settle();
  CHECK(desk.judged("same") == 0);
  CHECK(desk.judged("different") == 1);
  CHECK(reasonOf(0) == "seen at two places at once");
  REQUIRE(desk.pairs()->rowCount() == 1);
  CHECK(desk.pairs()->item(0, 0)->text() == "Different");
}
