// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An analyst's day on the example case, as hands do it: keys, clicks and what is dropped on the window.
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QTreeWidget>
#include <algorithm>
#include <fstream>

#include "core/example/example_case.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/chart/chart_view.h"
#include "ui/views/map/map_view.h"
#include "ui/views/report/report_text.h"
#include "ui/views/timeline/timeline_view.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

/// The window on the example, which was made once for all.
struct Day {
  TemporaryFolder folder;
  std::filesystem::path path = folder / "beispiel März.fairlead";
  FreshSettings fresh;
  MainWindow window;

  Day() {
    std::filesystem::copy_file(example(), path);
    window.resize(1366, 768);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    open();
  }
  static const std::filesystem::path& example() {
    static const TemporaryFolder made;
    static const std::filesystem::path path = [] {
      InlineExecutor executor;
      example::makeExample(made / "example.fairlead", kAnalyst, executor, Progress()).orThrow();
      return made / "example.fairlead";
    }();
    return path;
  }
  void open() {
    REQUIRE(window.openCase(QString::fromStdString(path.string())));
    settle();
  }
  void settle() {
    REQUIRE(QTest::qWaitFor([&] { return window.isSettled(); }, 60'000));
    QTest::qWait(20);
  }
  template <typename Widget = QWidget>
  Widget* in(const QString& dock, const QString& name = {}) {
    auto* found = window.dock(dock)->findChild<Widget*>(name);
    REQUIRE(found);
    return found;
  }
  QDialog* dialog(const QString& name) {
    QDialog* found = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (found = window.findChild<QDialog*>(name)) && found->isVisible(); }, 10'000));
    return found;
  }
  QPushButton* button(QWidget* of, const QString& name) {
    QPushButton* found = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (found = of->findChild<QPushButton*>(name)) && found->isEnabled(); }, 20'000));
    return found;
  }
  /// Presses, and waits until the dialog has gone and the change is in.
  void press(QDialog* of, const QString& name) {
    const QPointer<QDialog> watched(of);
    QTest::mouseClick(button(of, name), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return !watched || !watched->isVisible(); }, 20'000));
    QTest::qWait(50);  // until the dialog is gone for the window system too
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    settle();
  }
  void drop(const std::filesystem::path& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
  }
  void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier) {
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, which, with);
    settle();
  }
  /// Types it into the search and clicks on the first hit of the words.
  void find(const QString& words, const QString& hit) {
    key(Qt::Key_F, Qt::ControlModifier);
    auto* query = in<QLineEdit>("search");
    query->clear();
    QTest::keyClicks(query, words);
    auto* hits = in<QListWidget>("search");
    QListWidgetItem* row = nullptr;
    REQUIRE(QTest::qWaitFor(
        [&] {
          const auto found = hits->findItems(hit, Qt::MatchContains);
          row = found.isEmpty() ? nullptr : found.first();
          return row != nullptr && window.isSettled();
        },
        20'000));
    hits->scrollToItem(row);
    QTest::mouseClick(hits->viewport(), Qt::LeftButton, {}, hits->visualItemRect(row).center());
    settle();
  }
  std::unique_ptr<store::Case> look() { return store::Case::open(path, store::Access::Look).orThrow(); }
  std::int64_t counted(const std::string& what) { return look()->counts()[what]; }
  std::string digest() { return hex(look()->digest()); }
  ItemKey selected() {
    REQUIRE(window.selection().state().selected.size() == 1);
    return *window.selection().state().selected.begin();
  }
};

}  // namespace

TEST_CASE("the example opens with its own chart, and the others and the whole network are a choice away") {
  Day day;
  auto* charts = day.window.findChild<QComboBox*>("charts");
  REQUIRE(charts);
  REQUIRE(charts->count() >= 3);
  CHECK(charts->currentText() == charts->itemText(0));
  CHECK_FALSE(charts->currentData().toString().isEmpty());
  const std::size_t few = day.window.views().chart->scene().nodes.size();
  charts->setCurrentIndex(charts->count() - 1);
  emit charts->activated(charts->count() - 1);
  day.settle();
  CHECK(day.window.views().chart->scene().nodes.size() > few);
  CHECK(charts->currentData().toString().isEmpty());  // the choice stays when the case is read again
  day.window.closeCase();
  CHECK(day.window.views().chart->scene().nodes.empty());
  CHECK(charts->count() == 1);
}

TEST_CASE("an analyst's day: import, read, accept, link, filter, note, undo, close, reopen") {
  Day day;
  const auto reports = day.counted("report"), entities = day.counted("entity"), links = day.counted("link");

  const auto file = day.folder / "IR000160.txt";
  std::ofstream(file)
      << "OFFICIAL-SENSITIVE\n\nURN: IR000160\nDate: 30 September 2022\nSubject: A new driver at Lille\n\n"
         "1. [2C P] A driver called Nguyễn Văn An met Goran Hoxhaj at the depot. "
         "He is reached on +44 7700 900999.\n";
  day.drop(file);
  QDialog* import = day.dialog("import");
  CHECK(day.button(import, "import")->text() == "Import 1 report");
  CHECK(day.counted("report") == reports);  // a preview changes nothing
  day.press(import, "import");
  CHECK(day.counted("report") == reports + 1);

  day.find("IR000160", "IR000160");
  auto* text = day.in<ReportText>("report");
  REQUIRE(text->toPlainText().contains("+44 7700 900999"));
  const ItemKey report = day.selected();
  QTextCursor at = text->document()->find("+44 7700 900999");
  at.setPosition(at.selectionStart() + 3);
  text->setTextCursor(at);
  QTest::keyClick(text, Qt::Key_A);
  day.settle();
  CHECK(day.counted("entity") == entities + 1);
  const auto phone = day.look()->statements().subjectsWith("number", "+447700900999");
  REQUIRE(phone.size() == 1);
  CHECK(day.look()->statements().about(phone.front()).front().origin.item == day.look()->items().find(report)->id);

  const auto goran = day.look()->statements().subjectsWith("name", "Goran Hoxhaj");
  REQUIRE_FALSE(goran.empty());
  day.window.selection().select({phone.front(), goran.front()});
  day.key(Qt::Key_L, Qt::ControlModifier);
  QDialog* link = day.dialog("newItem");
  day.press(link, "verb");
  CHECK(day.counted("link") == links + 1);

  auto* timeline = day.window.views().timeline;
  timeline->fitAll();
  QTest::mousePress(timeline, Qt::LeftButton, Qt::ShiftModifier, QPoint(timeline->width() / 2, timeline->height() / 2));
  QTest::mouseMove(timeline, QPoint(timeline->width() * 3 / 4, timeline->height() / 2));
  QTest::mouseRelease(timeline, Qt::LeftButton, Qt::ShiftModifier,
                      QPoint(timeline->width() * 3 / 4, timeline->height() / 2));
  REQUIRE(day.window.selection().state().time);
  CHECK(timeline->hiddenBy(day.window.selection().state()) > 0);
  CHECK(day.window.findChild<QLabel*>("filter")->text().contains("hides"));
  day.key(Qt::Key_Escape);
  CHECK_FALSE(day.window.selection().state().time);

  const std::string before = day.digest();
  day.window.selection().select(goran.front());
  day.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
  QDialog* note = day.dialog("decision");
  QTest::keyClicks(note->findChild<QLineEdit*>("words"), "Ask Lille who the driver works for");
  day.press(note, "verb");
  CHECK(day.digest() != before);
  day.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(day.digest() == before);
  day.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  const std::string after = day.digest();
  CHECK(after != before);

  day.window.commands().trigger("case.close");
  CHECK_FALSE(day.window.desk().isOpen());
  CHECK(std::distance(std::filesystem::directory_iterator(day.folder.path()), {}) == 2);  // nothing beside the case
  day.open();
  CHECK(day.digest() == after);
  day.key(Qt::Key_Z, Qt::ControlModifier);  // undo reaches back over the closing
  CHECK(day.digest() == before);
}

TEST_CASE("a mention that is dismissed in the reader is suggested no more, also after closing") {
  Day day;
  const auto file = day.folder / "IR000161.txt";
  std::ofstream(file)
      << "URN: IR000161\nDate: 30 September 2022\n\nThe form says nobody@example.org, which is a joke.\n";
  day.drop(file);
  day.press(day.dialog("import"), "import");
  const auto underline = [&] {
    day.find("IR000161", "IR000161");
    return day.in<ReportText>("report")->document()->find("nobody@example.org").charFormat().underlineStyle();
  };
  CHECK(underline() == QTextCharFormat::DashUnderline);
  auto* text = day.in<ReportText>("report");
  QTest::keyClick(text, Qt::Key_N);
  while (text->textCursor().selectedText() != "nobody@example.org") {
    const int before = text->current();
    QTest::keyClick(text, Qt::Key_N);
    REQUIRE(text->current() > before);  // not round again
  }
  QTest::keyClick(text, Qt::Key_D);
  day.settle();
  CHECK(underline() == QTextCharFormat::NoUnderline);
  day.window.closeCase();
  day.open();
  CHECK(underline() == QTextCharFormat::NoUnderline);
}

TEST_CASE("a layer that is unticked in its panel is gone from the map, and comes back") {
  Day day;
  auto* layers = day.in<QTreeWidget>("layers");
  REQUIRE(layers->topLevelItemCount() >= 3);
  const auto drawn = [&] { return day.window.views().map->grab().toImage(); };
  const QImage before = drawn();
  for (int i = 0; i < layers->topLevelItemCount(); ++i) layers->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
  CHECK(drawn() != before);
  for (int i = 0; i < layers->topLevelItemCount(); ++i) layers->topLevelItem(i)->setCheckState(0, Qt::Checked);
  CHECK(drawn() == before);
}
