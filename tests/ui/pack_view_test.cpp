// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>

#include "tests/ui/pack_desk.h"
#include "ui/pack/composer.h"
#include "ui/views/pack/part_names.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

TEST_CASE("a pack begins from a template, is listed, duplicated and deleted, and undo brings each back") {
  PackDesk desk;
  CHECK(desk.find<QLabel>("noPack")->isVisible());
  CHECK(desk.find<QLabel>("noPack")->text().contains("no pack yet"));
  REQUIRE(desk.window.commands().trigger("pack.new.situation-report"));
  desk.rest();
  CHECK(desk.packs() == 1);
  CHECK(desk.stored().value("title") == "A case");
  CHECK(desk.view.outline().count() == static_cast<int>(desk.stored().count()) + 1);
  CHECK_THAT(desk.look()->undoText(), Catch::Contains("Made the pack “A case”"));
  desk.press(&desk.view, "duplicatePack");
  desk.rest();
  CHECK(desk.packs() == 2);
  auto* list = desk.find<QComboBox>("packList");
  CHECK(list->count() == 2);
  CHECK(list->currentText() == "A case (copy)");
  CHECK(desk.stored("A case (copy)").count() == desk.stored("A case").count());
  desk.press(&desk.view, "deletePack");
  desk.rest();
  CHECK(desk.packs() == 1);
  CHECK(list->currentText() == "A case");
  desk.window.desk().undo();
  desk.rest();
  CHECK(desk.packs() == 2);
  CHECK(list->count() == 2);
}

TEST_CASE("every template makes a pack that can be shown") {
  PackDesk desk;
  for (const std::string name : {"network-assessment", "subject-profile", "problem-profile", "situation-report",
                                 "prosecution-chronology", "atlas", ""}) {
    INFO(name);
    REQUIRE(desk.window.commands().trigger(name.empty() ? "pack.new" : "pack.new." + toQt(name)));
    desk.rest();
    REQUIRE(desk.view.pages().preview());
    CHECK(desk.view.pages().preview()->count() >= 2);
    CHECK(desk.view.draft().problem().isEmpty());
  }
}

TEST_CASE("sections are added, moved by keys and by dragging, and removed; each is a change that undo takes back") {
  PackDesk desk;
  desk.store(kThreeSections);
  PackOutline& outline = desk.view.outline();
  CHECK(outline.count() == 4);
  outline.setCurrentRow(1);
  outline.setFocus();
  QTest::keyClick(&outline, Qt::Key_Down, Qt::AltModifier);
  desk.settle();
  CHECK(desk.parts() == QStringList{"scope", "text", "sources"});
  CHECK(outline.chosen() == 1);

  // Dragged from its place to below the last row.
  std::unique_ptr<QMimeData> own(outline.model()->mimeData({outline.model()->index(1, 0)}));
  desk.drop(*own, desk.belowRow(3));
  CHECK(desk.parts() == QStringList{"text", "sources", "scope"});
  own.reset(outline.model()->mimeData({outline.model()->index(3, 0)}));
  desk.drop(*own, desk.belowRow(0));
  CHECK(desk.parts() == QStringList{"scope", "text", "sources"});
  outline.choose(1);

  for (const char* part : {"judgements", "exhibit", "glossary"}) desk.view.addSection(part);
  desk.settle();
  CHECK(desk.parts() == QStringList{"scope", "text", "judgements", "exhibit", "glossary", "sources"});
  CHECK(outline.chosen() == 4);
  QTest::keyClick(&outline, Qt::Key_Delete);
  desk.settle();
  CHECK(desk.parts() == QStringList{"scope", "text", "judgements", "exhibit", "sources"});
  desk.window.desk().undo();
  desk.rest();
  CHECK(desk.parts() == QStringList{"scope", "text", "judgements", "exhibit", "glossary", "sources"});
  CHECK(outline.count() == 7);
  for (int i = 0; i < 6; ++i) desk.window.desk().undo();
  desk.rest();
  CHECK(desk.parts() == QStringList{"text", "scope", "sources"});
}

TEST_CASE("every part can be added, and is shown") {
  PackDesk desk;
  desk.store(R"({"title": "All", "sections": []})");
  for (const std::string& part : Composer::partNames()) desk.view.addSection(part);
  desk.rest();
  CHECK(desk.stored().count() == Composer::partNames().size());
  REQUIRE(desk.view.pages().preview());
  for (int row = 0; row < desk.view.outline().count(); ++row) {
    desk.view.outline().setCurrentRow(row);
    CHECK(desk.view.editor().section() == row - 1);
  }
  CHECK(packParts().size() == Composer::partNames().size());
}

TEST_CASE("a warning leads to its sentence, and the outline counts them") {
  PackDesk desk;
  desk.store(R"({"sections": [{"part": "scope"}, {"part": "text", "heading": "A",
    "text": "Goran is known.[^)" +
             desk.karimsName.text() + R"(]\n\nHe may have left."}]})");
  auto* warnings = desk.find<QListWidget>("warnings");
  QListWidgetItem* hedge = nullptr;
  for (int row = 0; row < warnings->count(); ++row)
    if (warnings->item(row)->text().contains("how likely")) hedge = warnings->item(row);
  REQUIRE(hedge);
  CHECK(desk.find<QTabWidget>("packTabs")->tabText(0).contains(QString::number(warnings->count())));
  QTest::mouseClick(warnings->viewport(), Qt::LeftButton, {}, warnings->visualItemRect(hedge).center());
  desk.settle();
  CHECK(desk.view.outline().chosen() == 1);
  CHECK(desk.text()->textCursor().selectedText() == "He may have left.");
}

TEST_CASE("pages turn by keys, by number and by the outline, and fit as they are asked to") {
  PackDesk desk;
  desk.store(R"({"title": "P", "sections": [{"part": "text", "heading": "One", "text": "A.", "new_page": true},
    {"part": "text", "heading": "Two", "text": "B.", "new_page": true}]})");
  PageView& pages = desk.view.pages();
  REQUIRE(pages.preview());
  REQUIRE(pages.preview()->count() == 4);
  const auto at = [&](int page) {
    return QTest::qWaitFor([&] { return pages.page() == page && desk.window.isSettled(); }, 5'000);
  };
  pages.turnTo(0);
  CHECK(at(0));
  auto* scroll = pages.findChild<QScrollArea*>();
  QTest::keyClick(scroll, Qt::Key_PageDown);
  CHECK(at(1));
  QTest::keyClick(scroll, Qt::Key_End);
  CHECK(at(3));
  QTest::keyClick(scroll, Qt::Key_PageUp);
  CHECK(at(2));
  auto* number = desk.find<QSpinBox>("pageNumber");
  number->setValue(1);
  CHECK(at(0));
  desk.view.outline().setCurrentRow(2);
  CHECK(at(3));
  auto* zoom = desk.find<QComboBox>("pageZoom");
  zoom->setCurrentIndex(zoom->findData(200));
  desk.settle();
  const int wide = pages.image().width();
  CHECK(wide > 1'500);
  zoom->setCurrentIndex(zoom->findData(-2));
  desk.settle();
  CHECK(pages.image().height() < desk.window.dock("pack")->height());
  // Twice on a place is a way to its section.
  pages.turnTo(2);
  CHECK(at(2));
  desk.settle();
  const auto begin = pages.preview()->beginOf(0);
  QTest::mouseDClick(pages.sheet(), Qt::LeftButton, {}, pages.onScreen({3'000, begin.y + 400}));
  CHECK(desk.view.outline().chosen() == 0);
}

TEST_CASE("pages that come late are dropped: what is shown is the plan as it was written last") {
  PackDesk desk;
  std::string sections = R"({"part": "text", "text": "Words"})";
  for (int i = 0; i < 40; ++i) sections += R"(, {"part": "text", "new_page": true, "text": "A page of its own"})";
  desk.store(R"({"title": "Long", "sections": [)" + sections + "]}");
  PackReadings& readings = desk.view.readings();
  const auto write = [&](const char* words, std::size_t more) {
    desk.view.draft().edit(
        "Words",
        [&](PackPlan& plan) {
          plan.replace(0, Json{{"part", "text"}, {"text", words}});
          for (; more > 0; --more) plan.insert(0, Json{{"part", "text"}, {"text", "More"}});
        },
        PackDraft::Keep::WhenRested);
  };
  const auto waitUntilRead = [&] {
    REQUIRE(QTest::qWaitFor([&] { return !readings.isDue(); }, 5'000));
    REQUIRE_FALSE(desk.window.isSettled());
  };
  write("Words of the first hand.", 0);
  waitUntilRead();
  write("Words of the last hand.", 2);
  readings.setLooked(true);  // whoever looks need not wait until the hand rests
  waitUntilRead();

  QStringList came;
  QObject::connect(&readings, &PackReadings::previewRead, &desk.view, [&] {
    REQUIRE(readings.preview());
    QString words;
    for (const Block& block : readings.preview()->document().blocks) words += plainText(block.runs) + "\n";
    came << words;
  });
  desk.settle();
  REQUIRE_FALSE(came.isEmpty());
  for (const QString& words : came) {
    CHECK(words.contains("Words of the last hand."));
    CHECK_FALSE(words.contains("first hand"));
  }
  CHECK(desk.view.pages().preview()->beginOf(42).page > 0);
}

TEST_CASE("while the pages are being made the pane says so, and keeps the last ones where there are any") {
  PackDesk desk;
  PageView& pages = desk.view.pages();
  auto* sheet = static_cast<QLabel*>(pages.sheet());
  auto* number = desk.find<QSpinBox>("pageNumber");
  REQUIRE(desk.window.commands().trigger("pack.new"));
  REQUIRE_FALSE(pages.preview());
  CHECK(sheet->text().contains("being made"));
  CHECK_FALSE(number->isVisible());
  desk.rest();
  REQUIRE(pages.preview());
  CHECK(sheet->text().isEmpty());
  CHECK(number->isVisible());
  CHECK(number->value() == 1);
  desk.view.addSection("scope");
  CHECK(pages.preview());
  CHECK(sheet->text().isEmpty());
  CHECK_FALSE(pages.image().isNull());
  auto* note = desk.find<QLabel>("pageNote");
  CHECK(note->text().contains("anew"));
  desk.rest();
  CHECK(note->text().isEmpty());
}

TEST_CASE("nothing is worked out of a pack that nobody looks at") {
  PackDesk desk;
  desk.window.dock("pack")->hide();
  desk.store(kThreeSections);
  CHECK_FALSE(desk.view.readings().preview());
  desk.window.dock("pack")->show();
  desk.rest();
  CHECK(desk.view.readings().preview());

  desk.view.addSection("scope");
  desk.window.dock("pack")->hide();  // before the hand has rested
  desk.rest();
  CHECK(desk.view.readings().isDue());
}
