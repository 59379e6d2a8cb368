// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>

#include "core/release/disclosure_register.h"
#include "tests/ui/pack_desk.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

/// Without a marking nothing may be exported.
void markOfficial(PackDesk& desk) {
  desk.change([&](store::Transaction& t) {
    Origin origin;
    origin.marking = parseMarking("OFFICIAL").value();
    t.say(desk.goran, "nationality", "gb", origin);
  });
}

}  // namespace

TEST_CASE("a pack for somebody else withholds, says why, and is journalled when it is written") {
  PackDesk desk;
  const ItemId open = ItemId::random();
  StatementId known, secret;
  desk.change([&](store::Transaction& t) {
    Origin origin;
    origin.grading = parseGrading("3x5x2:2B").value().grading;
    origin.marking = parseMarking("OFFICIAL / HANDLING P").value();
    t.addItem(open, "Person");
    known = t.say(open, "name", "Omar Open", origin);
    origin.marking = parseMarking("SECRET").value();
    secret = t.say(open, "alias", "Gogo", origin);
  });
  desk.store(R"({"title": "For the court", "sections": [{"part": "text", "text": "He is known.[^)" + known.text() +
             R"(]\n\nHe has another name.[^)" + secret.text() + R"(]"}, {"part": "withheld"}]})");
  auto* marking = desk.find<QLabel>("packMarking");
  CHECK(marking->text().startsWith("SECRET"));
  auto* profile = desk.find<QComboBox>("packProfile");
  const int own = profile->findData("own-force");
  REQUIRE(own > 0);
  profile->setCurrentIndex(own);
  desk.rest();
  auto* withheld = desk.find<QLabel>("packWithheld");
  INFO(fromQt(marking->text() + " | " + withheld->text()));
  CHECK(withheld->text().contains("statements and passages:"));
  desk.find<QLineEdit>("packCopy")->setText("7");
  const QString file = QString::fromStdString((desk.folder / "für Lille.pdf").string());
  REQUIRE(marking->text().startsWith("OFFICIAL"));
  const Document& document = desk.view.pages().preview()->document();
  QString words;
  for (const Block& block : document.blocks) words += plainText(block.runs) + "\n";
  CHECK(words.contains("He is known."));
  CHECK_FALSE(words.contains("another name"));
  desk.press(&desk.view, "export-pdf");
  desk.saveAs(file);
  REQUIRE(QFile::exists(file));
  const auto looked = desk.look();
  const release::DisclosureRegister told(*looked);
  REQUIRE(told.disclosures().size() == 1);
  CHECK(told.disclosures()[0].profile == "own-force");
  CHECK(toQt(told.disclosures()[0].marking) == marking->text());
  CHECK(desk.window.desk().jobs().jobs().front().sentence.contains("withheld"));
}

TEST_CASE("a pack is exported in every form, and for one's own use nothing is journalled") {
  PackDesk desk;
  markOfficial(desk);
  desk.store(
      R"({"title": "A / B", "sections": [{"part": "prominent", "heading": "Who"}, {"part": "exhibit", "kind": "chart"}]})");
  const auto before = desk.look()->journal().size();
  for (const char* ending : {"pdf", "odt", "html", "odp"}) {
    const QString file = QString::fromStdString((desk.folder / "pack").string()) + "." + ending;
    desk.press(&desk.view, QString("export-") + ending);
    desk.saveAs(file);
    INFO(ending);
    CHECK(QFile(file).size() > 2'000);
    CHECK_FALSE(QFile::exists(file + ".part"));
  }
  CHECK(desk.look()->journal().size() == before);
}

TEST_CASE("an export that is cancelled leaves no file") {
  PackDesk desk;
  markOfficial(desk);
  std::string sections = R"({"part": "exhibit", "kind": "chart"})";
  for (int i = 0; i < 60; ++i) sections += R"(, {"part": "text", "new_page": true, "text": "A page of its own"})";
  desk.store(R"({"sections": [)" + sections + "]}");
  const QString file = QString::fromStdString((desk.folder / "never.pdf").string());
  bool wasRunning = false;
  QObject::connect(&desk.window.desk().jobs(), &JobRunner::changed, &desk.view, [&] {
    for (const JobState& job : desk.window.desk().jobs().jobs())
      if (job.title.contains("never.pdf") && job.stage == JobState::Stage::Running) {
        wasRunning = true;
        desk.window.desk().jobs().cancel(job.id);
      }
  });
  desk.press(&desk.view, "export-pdf");
  desk.saveAs(file);
  CHECK(wasRunning);
  CHECK(desk.window.desk().jobs().jobs().front().stage == JobState::Stage::Cancelled);
  CHECK_FALSE(QFile::exists(file));
  CHECK_FALSE(QFile::exists(file + ".part"));
}

TEST_CASE("without a marking nothing can be exported, and the composer says what to do") {
  PackDesk desk;
  desk.store(kThreeSections);
  CHECK(desk.find<QLabel>("packMarking")->text().contains("nothing leaves without one"));
  CHECK_FALSE(desk.find<QPushButton>("export-pdf")->isEnabled());
}

TEST_CASE("the pages are set anew for what was typed into the release, not for a field that was passed by") {
  PackDesk desk;
  desk.store(kThreeSections);
  auto* copy = desk.find<QLineEdit>("packCopy");
  const auto leave = [&] { QTest::keyClick(copy, Qt::Key_Return); };
  REQUIRE_FALSE(desk.view.readings().isDue());
  leave();
  CHECK_FALSE(desk.view.readings().isDue());
  copy->selectAll();
  QTest::keyClicks(copy, "7");
  leave();
  CHECK(desk.view.readings().isDue());
  desk.rest();
  CHECK(desk.view.pages().preview()->document().copy == "7");
  leave();
  CHECK_FALSE(desk.view.readings().isDue());
}
