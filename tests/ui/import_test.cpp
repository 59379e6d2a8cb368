// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTableWidget>
#include <fstream>

#include "tests/ui/window_fixture.h"
#include "ui/views/import/import_preview.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

struct ImportFixture : WindowFixture {
  QString write(const std::string& name, const std::string& text) {
    const auto file = folder / name;
    std::ofstream(file, std::ios::binary) << text;
    return QString::fromStdString(file.string());
  }
  void drop(const QStringList& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
  }
  QPushButton* verb(QDialog* dialog) {
    QPushButton* button = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (button = dialog->findChild<QPushButton*>("import")) && button->isEnabled(); },
                            20'000));
    return button;
  }
};

const std::string kCalls =
    "Caller,Called,Start\n+447700900123,+447700900456,2022-09-03 04:15\n+447700900123,+447700900789,2022-09-04 05:00\n"
    "+447700900123,,2022-09-04 05:30\n";
const std::string kSpecification =
    R"({"name":"calls","zone":"Europe/Paris","items":[{"as":"p","schema":"Phone","key":["Caller"],"properties":{"number":{"column":"Caller"}}},)"
    R"({"as":"q","schema":"Phone","key":["Called"],"properties":{"number":{"column":"Called"}}},)"
    R"({"as":"c","link":"Call","from":"p","to":"q","time":{"column":"Start"}}]})";

}  // namespace

TEST_CASE("files are known by their endings, and a folder is reports") {
  TemporaryFolder folder;
  CHECK(importKindOf("a.PDF") == ImportKind::Report);
  CHECK(importKindOf("a.csv") == ImportKind::Table);
  CHECK(importKindOf("a.geojson") == ImportKind::Layer);
  CHECK(importKindOf("a.flbundle") == ImportKind::Bundle);
  CHECK(importKindOf(folder.path()) == ImportKind::Report);
}

TEST_CASE("dropped reports are shown before anything happens, and come in on the button") {
  ImportFixture desk;
  const QString one = desk.write("ir 40.txt", "Ref: IR 40\nDate: 2022-09-05\n\nSara Haile was seen at Wimereux.");
  const QString same = desk.write("ir 40 copy.txt", "Ref: IR 40\nDate: 2022-09-05\n\nSara Haile was seen at Wimereux.");
  const QString odd = desk.write("picture.docx", "no document at all");
  desk.drop({one, same, odd});
  auto* dialog = desk.dialog("import");
  QPushButton* verb = desk.verb(dialog);
  CHECK(verb->text() == "Import 1 report");
  CHECK(dialog->findChild<QLabel*>("summary")->text().startsWith("1 new, 1 in the case already, 1 refused"));
  CHECK(desk.counted("report") == 1);  // nothing has been changed yet
  QTest::mouseClick(verb, Qt::LeftButton);
  desk.settle();
  CHECK(desk.counted("report") == 2);
  REQUIRE_FALSE(desk.window.desk().jobs().jobs().empty());
  CHECK(desk.window.desk().jobs().jobs().front().sentence.startsWith("1 reports came in"));
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(desk.counted("report") == 1);
}

TEST_CASE("a table is tried out first: rows that would come and those refused, with the reason") {
  ImportFixture desk;
  const QString file = desk.write("calls.csv", kCalls);
  const auto preview = previewTable(desk.path.string(), file.toStdString(), kSpecification, kAnalyst, unwatched());
  CHECK(preview.answer.accepted == 2);
  REQUIRE(preview.answer.rejected.size() == 1);
  CHECK(preview.answer.rejected.front().row == 4);
  CHECK(desk.counted("link") == 1);
}

TEST_CASE("a dropped table comes in by the specification that was proposed") {
  ImportFixture desk;
  desk.drop({desk.write("calls.csv", kCalls)});
  auto* dialog = desk.dialog("import");
  QPushButton* verb = desk.verb(dialog);
  CHECK(verb->text().startsWith("Import "));
  QTest::mouseClick(verb, Qt::LeftButton);
  desk.settle();
  CHECK(desk.counted("entity") > 2);
}

TEST_CASE("a table of no known form says so, and has no button to press") {
  ImportFixture desk;
  desk.drop({desk.write("odd.csv", "x\n\n")});
  auto* dialog = desk.dialog("import");
  desk.settle();
  CHECK_FALSE(dialog->findChild<QPushButton*>("import")->isEnabled());
  CHECK_FALSE(dialog->findChild<QLabel*>("summary")->text().isEmpty());
}

TEST_CASE("a table of a person's own comes in by a form, without a line of JSON") {
  ImportFixture desk;
  desk.drop({desk.write("own.csv", "Alpha;Beta;Gamma\nquux;lorem;ipsum\nbar;dolor;sit\n")});
  auto* dialog = desk.dialog("import");
  desk.settle();
  auto* items = dialog->findChild<QTableWidget*>("items");
  auto* columns = dialog->findChild<QTableWidget*>("columns");
  REQUIRE(columns);
  REQUIRE(columns->rowCount() == 3);
  CHECK(columns->item(1, 1)->text().contains("dolor"));
  while (items->rowCount() > 0) {
    items->selectRow(0);
    desk.press(dialog, "remove");
  }
  desk.press(dialog, "add");
  REQUIRE(items->rowCount() == 1);
  const auto choose = [](QTableWidget* in, int row, int column, const QVariant& data) {
    auto* box = qobject_cast<QComboBox*>(in->cellWidget(row, column));
    REQUIRE(box);
    REQUIRE(box->findData(data) >= 0);
    box->setCurrentIndex(box->findData(data));
    emit box->activated(box->currentIndex());
  };
  choose(items, 0, 1, "Vessel");
  choose(columns, 0, 2, 0);
  choose(columns, 0, 3, "name");
  choose(columns, 2, 2, 0);
  choose(columns, 2, 3, "callSign");
  qobject_cast<QCheckBox*>(columns->cellWidget(0, 4))->setChecked(true);
  CHECK_FALSE(dialog->findChild<QPushButton*>("import")->isEnabled());  // what was changed is tried first
  const auto before = desk.counted("entity");
  desk.press(dialog, "again");
  QPushButton* verb = desk.verb(dialog);
  CHECK(verb->text() == "Import 2 rows");
  QTest::mouseClick(verb, Qt::LeftButton);
  desk.settle();
  CHECK(desk.counted("entity") == before + 2);
  const auto opened = desk.look();
  CHECK(opened->statements().subjectsWith("callSign", "ipsum").size() == 1);
}

TEST_CASE("files dropped where no case is open are refused in a sentence") {
  MainWindow window;
  window.importFiles({"/tmp/a.txt"});
  CHECK_FALSE(window.findChild<QDialog*>("import"));
  CHECK_FALSE(window.findChild<QLabel*>("message")->text().isEmpty());
}
