// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>

#include "tests/ui/window_fixture.h"
#include "ui/views/start/start_page.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

/// A window without a case, in a folder of its own.
struct EmptyWindow {
  TemporaryFolder folder;
  MainWindow window;

  EmptyWindow() {
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
  }
  QString path(const std::string& name) { return QString::fromStdString((folder / name).string()); }
  bool settle() {
    return QTest::qWaitFor([&] { return window.isSettled(); }, 20'000);
  }
};

}  // namespace

TEST_CASE("the start page makes a case with title, classification, ceiling and scheme, and opens it") {
  EmptyWindow desk;
  CHECK(desk.window.views().start->isVisible());
  QTest::mouseClick(desk.window.views().start->findChild<QPushButton*>("new"), Qt::LeftButton);
  auto* dialog = desk.window.findChild<QDialog*>("newCase");
  REQUIRE(dialog);
  const QString path = desk.path("häfen.fairlead");
  QTest::keyClicks(dialog->findChild<QLineEdit*>("title"), "Harbour");
  auto* file = dialog->findChild<QLineEdit*>("path");
  file->setText(path);  // keys of any script
  QTest::mouseClick(dialog->findChild<QPushButton*>("verb"), Qt::LeftButton);
  REQUIRE(desk.settle());
  REQUIRE(QTest::qWaitFor([&] { return desk.window.desk().isOpen(); }, 10'000));
  REQUIRE(desk.settle());
  CHECK(desk.window.windowTitle().startsWith("Harbour"));
  CHECK_FALSE(desk.window.views().start->isVisible());
  const auto made = store::Case::open(path.toStdString(), store::Access::Look).orThrow()->properties();
  CHECK(made.title == "Harbour");
  CHECK(made.marking.classification == Classification::OfficialSensitive);
  CHECK(made.ceiling == Classification::OfficialSensitive);
  CHECK(QSettings().value("recent").toStringList().first() == path);
}

TEST_CASE("the start page makes the example once, and opens it as it was left from then on") {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  const QString path = folder + "/example.fairlead";
  QFile::remove(path);
  EmptyWindow desk;
  auto* button = desk.window.views().start->findChild<QPushButton*>("example");
  QTest::mouseClick(button, Qt::LeftButton);
  REQUIRE(QTest::qWaitFor([&] { return desk.window.desk().isOpen(); }, 60'000));
  REQUIRE(desk.settle());
  CHECK(desk.window.desk().status().counts.at("report") >= 60);
  desk.window.closeCase();
  QTest::mouseClick(button, Qt::LeftButton);
  CHECK(desk.window.desk().isOpen());  // at once, since it is there
  REQUIRE(desk.settle());
  desk.window.closeCase();
  QFile::remove(path);
}

TEST_CASE("a new case over a file that exists is refused in a sentence, and the dialog stays") {
  EmptyWindow desk;
  CaseFixture there;
  desk.window.commands().trigger("case.new");
  auto* dialog = desk.window.findChild<QDialog*>("newCase");
  QTest::keyClicks(dialog->findChild<QLineEdit*>("title"), "Again");
  auto* file = dialog->findChild<QLineEdit*>("path");
  file->setText(QString::fromStdString(there.path.string()));
  QTest::mouseClick(dialog->findChild<QPushButton*>("verb"), Qt::LeftButton);
  REQUIRE(desk.settle());
  REQUIRE(QTest::qWaitFor([&] { return dialog->findChild<QLabel*>("problem")->isVisible(); }, 10'000));
  CHECK_FALSE(dialog->findChild<QLabel*>("problem")->text().isEmpty());
  CHECK(dialog->findChild<QPushButton*>("verb")->isEnabled());
}

TEST_CASE("nothing is written by nobody: a profile needs a name") {
  EmptyWindow desk;
  const Profile before = desk.window.desk().profile();
  desk.window.commands().trigger("case.profile");
  auto* dialog = desk.window.findChild<QDialog*>("profile");
  auto* author = dialog->findChild<QLineEdit*>("author");
  author->clear();
  QTest::mouseClick(dialog->findChild<QPushButton*>("verb"), Qt::LeftButton);
  CHECK(dialog->isVisible());
  QTest::keyClicks(author, "V. Analyst");
  QTest::keyClicks(dialog->findChild<QLineEdit*>("organisation"), "Example Force");
  QTest::mouseClick(dialog->findChild<QPushButton*>("verb"), Qt::LeftButton);
  CHECK(desk.window.desk().profile().author == "V. Analyst");
  CHECK(Profile::read().organisation == "Example Force");
  desk.window.desk().setProfile(before);
}
