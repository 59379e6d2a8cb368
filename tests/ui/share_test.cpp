// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTextBrowser>

#include "tests/ui/window_fixture.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

struct ShareFixture : WindowFixture {
  QString bundle = QString::fromStdString((folder / "für Lille.flbundle").string());

  /// Answers the question where to save.
  void saveAs(const QString& file) {
    auto* asked = window.findChild<QFileDialog*>();
    REQUIRE(asked);
    asked->findChild<QLineEdit*>("fileNameEdit")->setText(file);
    QMetaObject::invokeMethod(asked, "accept");
    settle();
    REQUIRE(QTest::qWaitFor(
        [&] { return !window.findChild<QDialog*>("share") && !window.findChild<QDialog*>("export"); }, 20'000));
  }
  void seal() {
    window.commands().trigger("share.seal");
    auto* dialog = this->dialog("share");
    auto* profile = dialog->findChild<QComboBox*>("releaseProfile");
    profile->setCurrentIndex(profile->findData("own-force"));
    dialog->findChild<QLineEdit*>("passphrase")->setText("seven lines to the fairlead");
    settle();
    REQUIRE(QTest::qWaitFor([&] { return dialog->findChild<QPushButton*>("verb")->isEnabled(); }, 20'000));
    CHECK(dialog->findChild<QLabel*>("counted")->text().contains("statements"));
    press(dialog, "verb");
    saveAs(bundle);
  }
};

}  // namespace

TEST_CASE("what is shared from one window is looked at and merged in another, and undone") {
  ShareFixture desk;
  desk.seal();
  REQUIRE(QFile::exists(desk.bundle));
  CHECK(desk.window.desk().jobs().jobs().front().sentence.contains("sealed"));

  CaseFixture there;
  const std::string before = there.digest();
  there.opened.reset();
  MainWindow other;
  other.show();
  REQUIRE(other.openCase(QString::fromStdString(there.path.string())));
  const auto settle = [&] { REQUIRE(QTest::qWaitFor([&] { return other.isSettled(); }, 20'000)); };
  settle();
  other.importFiles({desk.bundle});
  auto* dialog = other.findChild<QDialog*>("merge");
  REQUIRE(dialog);
  const auto* problem = dialog->findChild<QLabel*>("problem");
  REQUIRE(QTest::qWaitFor([&] { return problem->isVisible(); }, 20'000));  // sealed: it can't be looked at yet
  dialog->findChild<QLineEdit*>("passphrase")->setText("seven lines to the fairlead");
  auto* verb = dialog->findChild<QPushButton*>("verb");
  QTest::mouseClick(verb, Qt::LeftButton);
  REQUIRE(QTest::qWaitFor([&] { return verb->text().startsWith("Merge"); }, 20'000));
  const auto digest = [&] { return hex(store::Case::open(there.path, store::Access::Look).orThrow()->digest()); };
  CHECK(digest() == before);  // looking changes nothing
  const QPointer<QDialog> watched(dialog);
  QTest::mouseClick(verb, Qt::LeftButton);
  REQUIRE(QTest::qWaitFor([&] { return !watched || !watched->isVisible(); }, 20'000));
  settle();
  const auto names =
      store::Case::open(there.path, store::Access::Look).orThrow()->statements().subjectsWith("name", "Goran");
  CHECK(names.size() == 1);
  other.desk().undo();
  settle();
  CHECK(digest() == before);
}

TEST_CASE("a wrong passphrase is told in the dialog, and nothing comes in") {
  ShareFixture desk;
  desk.seal();
  const std::string before = hex(desk.look()->digest());
  desk.window.importFiles({desk.bundle});
  auto* dialog = desk.dialog("merge");
  const auto* problem = dialog->findChild<QLabel*>("problem");
  REQUIRE(QTest::qWaitFor([&] { return problem->isVisible(); }, 20'000));
  dialog->findChild<QLineEdit*>("passphrase")->setText("seven lines to another");
  desk.press(dialog, "verb");
  desk.settle();
  CHECK(dialog->isVisible());
  CHECK(problem->isVisible());
  CHECK_FALSE(problem->text().isEmpty());
  CHECK(hex(desk.look()->digest()) == before);
}

TEST_CASE("an export goes where it was asked for and is in the journal as a disclosure") {
  ShareFixture desk;
  desk.window.commands().trigger("share.export");
  auto* dialog = desk.dialog("export");
  auto* format = dialog->findChild<QComboBox*>("format");
  format->setCurrentIndex(format->findData("graphml"));
  desk.press(dialog, "verb");
  const QString file = QString::fromStdString((desk.folder / "netz.graphml").string());
  desk.saveAs(file);
  CHECK(QFile::exists(file));
  const auto journal = desk.look()->journal();
  CHECK(std::any_of(journal.begin(), journal.end(),
                    [](const auto& one) { return one.change.action == store::Action::Disclose; }));
}

TEST_CASE("a bundle that is opened before there is a case waits for one") {
  CaseFixture there;
  there.opened.reset();
  const QString bundle = QString::fromStdString((there.folder / "from elsewhere.flbundle").string());
  QFile file(bundle);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("no bundle yet");
  file.close();
  MainWindow window;
  window.show();
  window.importFiles({bundle});
  CHECK(window.findChild<QDialog*>("merge") == nullptr);
  REQUIRE(window.openCase(QString::fromStdString(there.path.string())));
  REQUIRE(QTest::qWaitFor([&] { return window.isSettled(); }, 20'000));
  auto* dialog = window.findChild<QDialog*>("merge");
  REQUIRE(dialog);
  CHECK(dialog->isVisible());
}
