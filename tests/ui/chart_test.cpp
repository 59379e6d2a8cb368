// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLineF>
#include <QListWidget>
#include <QSpinBox>

#include "core/store/chart_repository.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/chart/chart_view.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

struct ChartFixture : WindowFixture {
  QComboBox* charts = window.findChild<QComboBox*>("charts");
  ChartView* chart = window.views().chart;

  void make(const std::vector<ItemKey>& items, const QString& name) {
    window.selection().select(items);
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto* asked = dialog("newChart");
    asked->findChild<QLineEdit*>("name")->setText(name);  // keys of any script
    press(asked, "verb");
    waitUntilGone(asked);
  }
  store::SavedChart saved(const std::string& name) { return store::ChartRepository(*look()).at(name); }
  /// A second link between the two, the other way round.
  void linkBack() {
    opened = store::Case::open(path, store::Access::WriteWal).orThrow();
    change([&](store::Transaction& t) {
      const ItemId back = ItemId::random();
      t.addItem(back, "Associate");
      t.say(back, "person", goran.text());
      t.say(back, "associate", karim.text());
    });
    opened.reset();
    window.closeCase();
    REQUIRE(window.openCase(QString::fromStdString(path.string())));
    settle();
  }
  QPoint onScreen(ItemKey item) {
    const ChartPainter painter(chart->scene(), Theme::of(Tone::Light));
    for (const ChartNode& node : chart->scene().nodes)
      if (node.item == item) return painter.fit(chart->rect()).map(node.at).toPoint();
    FAIL("not on the chart");
    return {};
  }
};

}  // namespace

TEST_CASE("a chart is made of what is selected, is offered and shown, and grows and shrinks by hand") {
  ChartFixture desk;
  desk.make({desk.keyOf(desk.karim)}, QString::fromUtf8("Fahrer كريم"));
  CHECK(desk.charts->currentText() == QString::fromUtf8("Fahrer كريم"));
  CHECK(desk.chart->scene().nodes.size() == 1);
  desk.window.selection().select(desk.keyOf(desk.goran));
  CHECK(desk.window.commands().trigger("chart.put"));
  desk.settle();
  CHECK(desk.chart->scene().nodes.size() == 2);
  CHECK(desk.chart->scene().links.size() == 1);
  CHECK(desk.window.commands().trigger("chart.takeOff"));
  desk.settle();
  CHECK(desk.chart->scene().nodes.size() == 1);
  CHECK(desk.counted("entity") == 2);  // off the chart, not out of the case
}

TEST_CASE("an entity that is dragged on a saved chart stays where it was dropped, and undo puts it back") {
  ChartFixture desk;
  const auto karim = desk.keyOf(desk.karim);
  desk.make({karim, desk.keyOf(desk.goran)}, "Drivers");
  const auto before = desk.saved("Drivers").members;
  const QPoint from = desk.onScreen(karim);
  QTest::mousePress(desk.chart, Qt::LeftButton, {}, from);
  for (int step = 1; step <= 4; ++step) QTest::mouseMove(desk.chart, from + QPoint(10, 12) * step);
  QTest::mouseRelease(desk.chart, Qt::LeftButton, {}, from + QPoint(40, 48));
  desk.settle();
  const auto after = desk.saved("Drivers").members;
  REQUIRE(after.size() == before.size());
  CHECK(desk.window.desk().status().undo.find("Drivers") != std::string::npos);
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  const auto undone = desk.saved("Drivers").members;
  const auto placeOf = [&](const std::vector<store::ChartMember>& members) {
    for (const auto& one : members)
      if (one.key == karim) return one.at.value();
    return store::ChartPoint{};
  };
  CHECK_FALSE(placeOf(after) == placeOf(before));
  CHECK(placeOf(undone) == placeOf(before));
}

TEST_CASE("a chart's name is taken once, and a chart of no entity is refused in a sentence") {
  ChartFixture desk;
  desk.make({desk.keyOf(desk.karim)}, "Drivers");
  const auto again = [&](ItemKey item, const QString& name) {
    desk.window.selection().select(item);
    desk.window.commands().trigger("chart.new");
    auto* asked = desk.dialog("newChart");
    asked->findChild<QLineEdit*>("name")->setText(name);
    desk.press(asked, "verb");
    desk.settle();
    CHECK(asked->isVisible());
    CHECK(asked->findChild<QLabel*>("problem")->isVisible());
    asked->close();
    desk.waitUntilGone(asked);
  };
  again(desk.keyOf(desk.goran), "Drivers");
  again(desk.keyOf(desk.report), "Reports");
  CHECK(desk.look()->items().count({{}, ItemKind::Chart}) == 1);
}

TEST_CASE("all that is linked is laid out on the screen alone") {
  ChartFixture desk;
  REQUIRE(desk.chart->scene().nodes.size() == 2);
  const auto before = desk.look()->digest();
  const QPointF at = desk.chart->scene().nodes[0].at;
  desk.key(Qt::Key_3, Qt::AltModifier);
  CHECK(desk.chart->scene().nodes[0].at != at);
  CHECK(desk.look()->digest() == before);
}

namespace {

/// Karim's phones, each on one link of its own.
struct PhonesFixture : ChartFixture {
  std::vector<ItemId> phones;

  void addPhones(int count) {
    phones.clear();
    window.closeCase();
    {
      const auto writing = store::Case::open(path, store::Access::WriteWal).orThrow();
      writing
          ->change(kAnalyst, store::Action::Alter, "Phones",
                   [&](store::Transaction& t) {
                     for (int i = 0; i < count; ++i) {
                       phones.push_back(ItemId::random());
                       t.addItem(phones.back(), "Phone");
                       t.say(phones.back(), "number", "+4477009" + std::to_string(10'000 + i).substr(1) + "0");
                       const ItemId held = ItemId::random();
                       t.addItem(held, "Associate");
                       t.say(held, "person", karim.text());
                       t.say(held, "associate", phones.back().text());
                     }
                   })
          .orThrow();
    }
    REQUIRE(window.openCase(QString::fromStdString(path.string())));
    settle();
  }
  std::size_t nodes() const { return chart->scene().nodes.size(); }
  const ChartNode& node(ItemKey item) const {
    for (const ChartNode& one : chart->scene().nodes)
      if (one.isAmong({item})) return one;
    throw std::runtime_error("not on the chart");
  }
  constexpr static auto kBoth = Qt::ControlModifier | Qt::ShiftModifier;
};

}  // namespace

TEST_CASE("a layout is one change that undo takes back, and what is pinned does not move") {
  PhonesFixture desk;
  desk.addPhones(2);
  const auto karim = desk.keyOf(desk.karim), goran = desk.keyOf(desk.goran);
  desk.make({karim, goran, desk.keyOf(desk.phones[0]), desk.keyOf(desk.phones[1])}, "Drivers");
  const auto placeOf = [&](ItemKey item) {
    for (const auto& one : desk.saved("Drivers").members)
      if (one.key == item) return one.at.value();
    return store::ChartPoint{};
  };
  desk.window.selection().select(karim);
  desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
  const auto pinned = placeOf(karim), before = placeOf(goran);
  CHECK(desk.node(karim).isPinned);
  CHECK_FALSE(desk.node(goran).isPinned);
  desk.key(Qt::Key_2, Qt::AltModifier);
  CHECK(placeOf(karim) == pinned);
  CHECK_FALSE(placeOf(goran) == before);
  CHECK(desk.window.desk().status().undo.find("hierarchy") != std::string::npos);
  CHECK(desk.window.desk().jobs().jobs().empty());
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(placeOf(goran) == before);
  desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);  // again: it may move
  CHECK_FALSE(desk.node(karim).isPinned);
}

TEST_CASE("a few neighbours come at once, where there is room, and nothing that stood there moves") {
  PhonesFixture desk;
  desk.addPhones(4);
  const auto karim = desk.keyOf(desk.karim), goran = desk.keyOf(desk.goran);
  desk.make({karim, goran}, "Phones");
  const QPointF before[] = {desk.node(karim).at, desk.node(goran).at};
  desk.window.selection().select(karim);
  desk.key(Qt::Key_X, desk.kBoth);
  CHECK(desk.nodes() == 6);
  CHECK(desk.node(karim).at == before[0]);
  CHECK(desk.node(goran).at == before[1]);
  const auto& nodes = desk.chart->scene().nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (std::size_t j = i + 1; j < nodes.size(); ++j) CHECK(QLineF(nodes[i].at, nodes[j].at).length() > 0.5);
  desk.key(Qt::Key_X, desk.kBoth);
  CHECK(desk.window.findChild<QLabel*>("message")->text().contains("already"));
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(desk.nodes() == 2);
}

TEST_CASE("many neighbours are asked about: the strongest, or those that are chosen") {
  PhonesFixture desk;
  desk.addPhones(40);
  desk.make({desk.keyOf(desk.karim)}, "Phones");
  desk.window.selection().select(desk.keyOf(desk.karim));
  desk.key(Qt::Key_X, desk.kBoth);
  auto* asked = desk.dialog("expand");
  CHECK(desk.nodes() == 1);
  auto* list = asked->findChild<QListWidget*>("neighbours");
  CHECK(list->count() == 41);
  const auto checked = [&] {
    int count = 0;
    for (int i = 0; i < list->count(); ++i) count += list->item(i)->checkState() == Qt::Checked;
    return count;
  };
  CHECK(checked() == 25);
  asked->findChild<QSpinBox*>("strongest")->setValue(3);
  CHECK(checked() == 3);
  list->item(10)->setCheckState(Qt::Checked);
  CHECK(asked->findChild<QPushButton*>("verb")->text().contains("4"));
  desk.press(asked, "verb");
  desk.waitUntilGone(asked);
  CHECK(desk.nodes() == 5);
}

TEST_CASE("what hangs on one alone is folded into it with a count, and comes back") {
  PhonesFixture desk;
  desk.addPhones(3);
  const auto karim = desk.keyOf(desk.karim), goran = desk.keyOf(desk.goran);
  desk.make({karim, goran, desk.keyOf(desk.phones[0]), desk.keyOf(desk.phones[1])}, "Phones");
  desk.window.selection().select(karim);
  desk.key(Qt::Key_U, desk.kBoth);
  CHECK(desk.nodes() == 1);
  CHECK(desk.node(karim).folded == 3);
  desk.key(Qt::Key_U, desk.kBoth);
  CHECK(desk.nodes() == 4);
  CHECK(desk.node(karim).folded == 0);
  CHECK(desk.saved("Phones").members.size() == 4);
}

TEST_CASE("what is hidden on a chart is gone from it with its links, is counted, and is revealed again") {
  PhonesFixture desk;
  const auto karim = desk.keyOf(desk.karim), goran = desk.keyOf(desk.goran);
  desk.make({karim, goran}, "Drivers");
  desk.window.selection().select(goran);
  desk.key(Qt::Key_H, desk.kBoth);
  CHECK(desk.nodes() == 1);
  CHECK(desk.chart->scene().links.empty());
  CHECK(desk.chart->scene().hidden == 1);
  CHECK(desk.window.selection().state().selected.empty());
  desk.window.closeCase();
  REQUIRE(desk.window.openCase(QString::fromStdString(desk.path.string())));
  desk.settle();
  CHECK(desk.nodes() == 1);
  desk.key(Qt::Key_R, desk.kBoth);
  CHECK(desk.nodes() == 2);
}

TEST_CASE("a group is one node with a count and all its links, moves as one, and is opened again") {
  PhonesFixture desk;
  desk.addPhones(2);
  const auto karim = desk.keyOf(desk.karim), goran = desk.keyOf(desk.goran), first = desk.keyOf(desk.phones[0]),
             second = desk.keyOf(desk.phones[1]);
  desk.make({karim, goran, first, second}, "Phones");
  desk.window.selection().select({first, second});
  desk.key(Qt::Key_G, desk.kBoth);
  auto* asked = desk.dialog("newGroup");
  asked->findChild<QLineEdit*>("name")->setText(QString::fromUtf8("هواتف"));
  desk.press(asked, "verb");
  desk.waitUntilGone(asked);
  REQUIRE(desk.nodes() == 3);
  const ChartNode group = desk.node(first);
  CHECK(group.caption == QString::fromUtf8("هواتف"));
  CHECK(group.members.size() == 2);
  CHECK(desk.chart->scene().links.size() == 2);  // both phones' links to Karim are one line now
  QTest::mouseClick(desk.chart, Qt::LeftButton, {}, desk.onScreen(group.item));
  CHECK(desk.window.selection().state().selected == std::unordered_set<ItemKey>{first, second});
  const auto placeOf = [&](ItemKey item) {
    for (const auto& one : desk.saved("Phones").members)
      if (one.key == item) return one.at.value();
    return store::ChartPoint{};
  };
  const auto before = std::pair(placeOf(first), placeOf(second));
  emit desk.chart->moved({first, second}, group.at + QPointF(2, 1));
  desk.settle();
  CHECK(placeOf(first).x - before.first.x == Approx(2).margin(0.01));
  CHECK(placeOf(second).y - before.second.y == Approx(1).margin(0.01));
  desk.key(Qt::Key_O, desk.kBoth);
  CHECK(desk.nodes() == 4);
}

TEST_CASE("how two are connected is told in a sentence, and all on the way is selected") {
  PhonesFixture desk;
  desk.addPhones(1);
  const auto phone = desk.keyOf(desk.phones[0]), goran = desk.keyOf(desk.goran), karim = desk.keyOf(desk.karim);
  desk.window.selection().select({phone, goran});
  desk.key(Qt::Key_F, desk.kBoth);
  const QString told = desk.window.findChild<QLabel*>("message")->text();
  CHECK(told.startsWith("2 steps"));
  CHECK(told.contains(QString::fromUtf8("كريم")));
  CHECK(desk.window.selection().state().selected.size() == 5);
  CHECK(desk.window.selection().state().selected.contains(karim));
  desk.window.selection().select(goran);
  desk.key(Qt::Key_B, desk.kBoth);
  CHECK(desk.window.selection().state().selected == std::unordered_set<ItemKey>{goran, karim});
}

TEST_CASE("a click on a line selects what it stands for, and a click on a name who bears it") {
  ChartFixture desk;
  const QPoint karim = desk.onScreen(desk.keyOf(desk.karim)), goran = desk.onScreen(desk.keyOf(desk.goran));
  QTest::mouseClick(desk.chart, Qt::LeftButton, {}, karim + (goran - karim) / 4);
  const auto& selected = desk.window.selection().state().selected;
  REQUIRE(selected.size() == 1);
  CHECK(*selected.begin() == desk.keyOf(desk.link));
  desk.settle();
  CHECK(desk.card().contains("2022-09-03"));
  desk.chart->grab();  // names are where they were last drawn
  QTest::mouseClick(desk.chart, Qt::LeftButton, {}, goran + QPoint(0, 14 + 8));
  REQUIRE(selected.size() == 1);
  CHECK(*selected.begin() == desk.keyOf(desk.goran));
}

TEST_CASE("by keyboard the arrows go from one to the next on the chart") {
  ChartFixture desk;
  desk.chart->setFocus();
  const QPoint apart = desk.onScreen(desk.keyOf(desk.goran)) - desk.onScreen(desk.keyOf(desk.karim));
  const bool isAside = std::abs(apart.x()) > std::abs(apart.y());
  const auto key =
      isAside ? (apart.x() > 0 ? Qt::Key_Right : Qt::Key_Left) : (apart.y() > 0 ? Qt::Key_Down : Qt::Key_Up);
  desk.window.selection().select(desk.keyOf(desk.karim));
  QTest::keyClick(desk.chart, key);
  CHECK(desk.window.selection().state().selected.contains(desk.keyOf(desk.goran)));
}

TEST_CASE("lines are bundled as the panel above the chart says") {
  ChartFixture desk;
  desk.linkBack();
  CHECK(desk.chart->scene().links.size() == 1);
  desk.window.findChild<QComboBox*>("bundling")->setCurrentIndex(1);
  desk.settle();
  CHECK(desk.chart->scene().links.size() == 2);
}

TEST_CASE("a saved chart keeps which links are one line, and undo gives back what was") {
  ChartFixture desk;
  desk.linkBack();
  desk.make({desk.keyOf(desk.karim), desk.keyOf(desk.goran)}, "Drivers");
  auto* lines = desk.window.findChild<QComboBox*>("bundling");
  CHECK(desk.chart->scene().links.size() == 1);
  lines->setCurrentIndex(1);
  desk.settle();
  CHECK(desk.chart->scene().links.size() == 2);
  CHECK(desk.window.desk().status().undo.find("Drivers") != std::string::npos);
  desk.window.closeCase();
  CHECK(lines->currentIndex() == 0);
  REQUIRE(desk.window.openCase(QString::fromStdString(desk.path.string())));
  desk.settle();
  CHECK(lines->currentIndex() == 1);
  CHECK(desk.chart->scene().links.size() == 2);
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(desk.chart->scene().links.size() == 1);
  CHECK(lines->currentIndex() == 0);
}
