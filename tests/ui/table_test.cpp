// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <fstream>
#include <sstream>

#include "tests/ui/window_fixture.h"
#include "ui/views/journal/journal_view.h"
#include "ui/views/table/table_view.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

struct TableFixture : WindowFixture {
  TableView* view = window.views().table;
  QTableView* table = view->findChild<QTableView*>();

  TableFixture() {
    window.dock("table")->show();
    window.dock("table")->raise();
    settle();
  }
  QString cell(int row, int column) {
    QString text;
    REQUIRE(QTest::qWaitFor(
        [&] {
          text = table->model()->data(table->model()->index(row, column), Qt::DisplayRole).toString();
          return text != QString(QChar(0x2026));
        },
        10'000));
    return text;
  }
};

}  // namespace

TEST_CASE("a table shows entities by name, and a click on the head turns the order") {
  TableFixture desk;
  REQUIRE(desk.table->model()->rowCount() == 2);
  CHECK(desk.cell(0, 0) == "Goran");
  desk.table->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
  desk.settle();
  CHECK(desk.cell(1, 0) == "Goran");
}

TEST_CASE("words narrow the rows, whatever the case and accents") {
  TableFixture desk;
  QTest::keyClicks(desk.view->findChild<QLineEdit*>(), "GÖRAN");
  QTest::qWait(150);
  desk.settle();
  CHECK(desk.table->model()->rowCount() == 1);
  CHECK(desk.view->chosenText().startsWith("Name\tKind"));
}

TEST_CASE("a chosen row is the selection of all views, and the selection is the row") {
  TableFixture desk;
  desk.cell(0, 0);
  QTest::mouseClick(desk.table->viewport(), Qt::LeftButton, {},
                    desk.table->visualRect(desk.table->model()->index(0, 0)).center());
  CHECK(desk.window.selection().state().selected.contains(desk.keyOf(desk.goran)));
  desk.window.selection().select(desk.keyOf(desk.karim));
  REQUIRE(desk.table->selectionModel()->selectedRows().size() == 1);
  CHECK(desk.table->selectionModel()->selectedRows().first().row() == 1);
}

TEST_CASE("links show both ends, and a time filter says how many it hides") {
  TableFixture desk;
  desk.view->findChild<QComboBox*>("kind")->setCurrentIndex(1);
  emit desk.view->findChild<QComboBox*>("kind")->activated(1);
  desk.settle();
  REQUIRE(desk.table->model()->rowCount() == 1);
  CHECK(desk.cell(0, 3) == "Goran");
  desk.window.selection().filterTime(TimeWindow{0, 1000});
  QTest::qWait(150);
  desk.settle();
  CHECK(desk.table->model()->rowCount() == 0);
  CHECK(desk.view->findChild<QLabel*>("count")->text().contains("hide 1"));
}

TEST_CASE("the table is saved as CSV, and a formula stays text") {
  TableFixture desk;
  desk.window.desk().change(store::Action::Alter, "A name", [](store::Case&, store::Transaction& t) {
    const ItemId id = ItemId::random();
    t.addItem(id, "Person");
    t.say(id, "name", "=HYPERLINK(\"x\"), Ann");
  });
  desk.settle();
  const auto file = desk.folder / "out.csv";
  desk.view->saveCsv(QString::fromStdString(file.string()));
  desk.settle();
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  CHECK(text.str().find("\"'=HYPERLINK(\"\"x\"\"), Ann\"") != std::string::npos);
  CHECK(text.str().find("كريم") != std::string::npos);
}

TEST_CASE("the journal tells every change, and filters by words") {
  WindowFixture desk;
  auto* journal = desk.window.views().journal;
  auto* model = journal->findChild<JournalModel*>();
  CHECK(model->rowCount() == 2);  // made, and the change of the fixture
  journal->findChild<QTableView*>()->selectRow(0);
  desk.settle();
  const QString changes = journal->findChild<QPlainTextEdit*>()->toPlainText();
  CHECK(changes.contains("name: + “"));
  QTest::keyClicks(journal->findChild<QLineEdit*>(), "no such words");
  CHECK(model->rowCount() == 0);
  journal->findChild<QLineEdit*>()->clear();
  QTest::mouseClick(journal->findChild<QPushButton*>("undo"), Qt::LeftButton);
  desk.settle();
  CHECK(model->rowCount() == 4);  // the undo, and that somebody looked, which goes in with the next change
  CHECK(desk.counted("entity") == 0);
}
