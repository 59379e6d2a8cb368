// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The composer of packs, driven as hands do it: clicks, keys, drops.
#include <unistd.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>
#include <algorithm>

#include "core/release/disclosure_register.h"
#include "core/store/chart_repository.h"
#include "tests/ui/window_fixture.h"
#include "ui/base/text.h"
#include "ui/pack/composer.h"
#include "ui/views/pack/pack_view.h"
#include "ui/views/pack/part_names.h"
#include "ui/views/report/report_text.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

struct PackDesk : WindowFixture {
  PackView& view = *window.views().pack;

  PackDesk() {
    window.resize(1600, 1000);
    window.dock("pack")->setFloating(true);  // with room for text and pages
    window.dock("pack")->resize(1400, 900);
    window.dock("pack")->show();
    settle();
  }
  /// A pack with the sections given as JSON, stored beside the window as another would.
  void store(const std::string& plan, const std::string& title = "The ring") {
    bool isDone = false;
    window.desk().change(
        store::Action::Alter, "A pack",
        [plan, title](store::Case&, store::Transaction& t) {
          const ItemId id = ItemId::random();
          t.addItem(id, "Pack");
          t.say(id, "title", title);
          t.say(id, "content", plan);
        },
        [&] { isDone = true; });
    REQUIRE(QTest::qWaitFor([&] { return isDone; }, 10'000));
    rest();
  }
  void change(const std::function<void(store::Transaction&)>& work) {
    window.desk().change(store::Action::Alter, "A change", [work](store::Case&, store::Transaction& t) { work(t); });
    rest();
  }
  /// Until what is read once the hand rests was read too.
  void rest() {
    settle();
    QTest::qWait(500);
    settle();
  }
  /// The plan of the only pack, or of that with the title, as it is in the case.
  PackPlan stored(const std::string& title = {}) {
    const auto looked = look();
    for (const auto& pack : looked->items().list({{}, ItemKind::Pack}, 0, 100)) {
      if (!title.empty() && pack.caption != title) continue;
      const auto versions = looked->statements().values(pack.key, "content");
      REQUIRE(versions.size() == 1);
      return PackPlan::parse(versions.front());
    }
    FAIL("no such pack");
    return {};
  }
  std::size_t packs() { return storedPacks(*look(), {}).size(); }
  template <typename Widget>
  Widget* find(const QString& name) {
    auto* found = view.findChild<Widget*>(name);
    INFO(fromQt(name));
    REQUIRE(found);
    return found;
  }
  QPlainTextEdit* text() { return view.editor().text()->field(); }
  void type(const QString& words) {
    text()->setFocus();
    QTest::keyClicks(text(), words);
  }
  std::string words(std::size_t section) { return textIn(stored().section(section), "text"); }
  QStringList parts() {
    QStringList names;
    const PackPlan plan = stored();
    for (std::size_t i = 0; i < plan.count(); ++i) names << toQt(textIn(plan.section(i), "part"));
    return names;
  }
  /// Something with this mime dropped at a point of the outline.
  void drop(const QMimeData& data, const QPoint& at) {
    QWidget* port = view.outline().viewport();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(port, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(port, &dropped);
    CHECK(dropped.isAccepted());
    settle();
  }
  QPoint belowRow(int row) {
    const QRect area = view.outline().visualItemRect(view.outline().item(row));
    return {area.center().x(), area.bottom() - 2};
  }
  void saveAs(const QString& file) {
    QFileDialog* asked = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (asked = view.findChild<QFileDialog*>()) && asked->isVisible(); }, 5'000));
    asked->findChild<QLineEdit*>("fileNameEdit")->setText(file);
    QMetaObject::invokeMethod(asked, "accept");
    settle();
    REQUIRE(QTest::qWaitFor([&] { return !view.findChild<QFileDialog*>(); }, 5'000));
  }
  void choose(QComboBox* box, const QString& value) {
    box->setCurrentIndex(box->findData(value));
    emit box->activated(box->currentIndex());
  }
};

constexpr const char* kThreeSections = R"({"title": "The ring", "sections": [
  {"part": "text", "heading": "Summary", "text": "Goran is known."},
  {"part": "scope", "heading": "Scope"}, {"part": "sources", "heading": "Sources"}]})";

}  // namespace

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

TEST_CASE("what is typed comes into the case when the keyboard leaves, as one change") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  const auto before = desk.look()->journal().size();
  desk.text()->moveCursor(QTextCursor::End);
  desk.text()->insertPlainText(QString::fromUtf8(" He met كريم"));  // no key of a test's keyboard makes these letters
  desk.type(" at night.");
  desk.settle();
  CHECK(desk.look()->journal().size() == before);  // the hand has not rested
  auto* heading = desk.find<QLineEdit>("sectionHeading");
  heading->setFocus();
  desk.settle();
  CHECK(desk.words(0) == "Goran is known. He met كريم at night.");
  CHECK(desk.look()->journal().size() == before + 1);
  CHECK(desk.look()->undoText().find("Summary") != std::string::npos);
  heading->selectAll();
  QTest::keyClicks(heading, "In short");
  desk.find<QComboBox>("sectionLevel")->setCurrentIndex(1);
  emit desk.find<QComboBox>("sectionLevel")->activated(1);
  QTest::mouseClick(desk.find<QCheckBox>("sectionNewPage"), Qt::LeftButton);
  desk.rest();
  const PackPlan plan = desk.stored();
  CHECK(textIn(plan.section(0), "heading") == "In short");
  CHECK(numberIn(plan.section(0), "level") == 2);
  CHECK(isSetIn(plan.section(0), "new_page"));
  CHECK(desk.view.outline().item(1)->text() == "In short");
}

TEST_CASE("what is typed also comes in when the hand rests") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.text()->moveCursor(QTextCursor::End);
  desk.type(" Rested.");
  REQUIRE(QTest::qWaitFor([&] { return desk.words(0).ends_with(" Rested."); }, 8'000));
  CHECK(desk.text()->toPlainText().endsWith(" Rested."));
}

TEST_CASE("undo while words wait takes back the words, and no more") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.text()->moveCursor(QTextCursor::End);
  desk.type(" One.");
  desk.view.outline().setFocus();
  desk.settle();
  desk.window.desk().undo();
  desk.rest();
  CHECK(desk.words(0) == "Goran is known.");
  CHECK(desk.text()->toPlainText() == "Goran is known.");
  desk.window.desk().redo();
  desk.rest();
  CHECK(desk.text()->toPlainText() == "Goran is known. One.");
}

TEST_CASE("a window that closes keeps what was typed last") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.text()->moveCursor(QTextCursor::End);
  desk.type(" The last words.");
  desk.window.close();
  REQUIRE(QTest::qWaitFor([&] { return !desk.window.isVisible(); }, 10'000));
  CHECK(desk.words(0) == "Goran is known. The last words.");
}

TEST_CASE("keys make words strong and emphatic, lines bullets and headings, and take it back") {
  PackDesk desk;
  desk.store(R"({"sections": [{"part": "text", "text": "He left by train"}]})");
  desk.view.outline().setCurrentRow(1);
  QPlainTextEdit* text = desk.text();
  text->setFocus();
  text->moveCursor(QTextCursor::Start);
  desk.key(Qt::Key_B, Qt::ControlModifier);
  CHECK(text->toPlainText() == "**He** left by train");
  text->moveCursor(QTextCursor::Start);
  text->moveCursor(QTextCursor::NextCharacter);
  text->moveCursor(QTextCursor::NextCharacter);
  text->moveCursor(QTextCursor::NextCharacter);
  CHECK(desk.window.commands().trigger("pack.strong"));
  CHECK(text->toPlainText() == "He left by train");
  text->moveCursor(QTextCursor::End);
  CHECK(desk.window.commands().trigger("pack.emphatic"));
  CHECK(text->toPlainText() == "He left by *train*");
  CHECK(desk.window.commands().trigger("pack.bullet"));
  CHECK(text->toPlainText() == "- He left by *train*");
  CHECK(desk.window.commands().trigger("pack.bullet"));
  for (const char* head : {"# ", "## ", "### ", ""}) {
    CHECK(desk.window.commands().trigger("pack.heading"));
    CHECK(text->toPlainText() == QString(head) + "He left by *train*");
  }
  desk.view.outline().setCurrentRow(0);  // the cover has no text
  CHECK_FALSE(desk.window.commands().trigger("pack.strong"));
}

TEST_CASE("a citation of what is selected leads from the page to the passage in the reader") {
  PackDesk desk;
  desk.store(R"({"sections": [{"part": "text", "heading": "A", "text": "He is known."}]})");
  desk.view.outline().setCurrentRow(1);
  desk.text()->moveCursor(QTextCursor::End);
  desk.window.selection().select(desk.keyOf(desk.karim));
  desk.settle();
  REQUIRE(desk.window.commands().trigger("pack.cite"));
  auto* dialog = desk.dialog("citation");
  auto* found = dialog->findChild<QListWidget*>("citable");
  REQUIRE(QTest::qWaitFor([&] { return found->count() == 1; }, 5'000));
  CHECK(found->item(0)->text().contains("كريم"));
  CHECK_FALSE(dialog->findChild<QPushButton*>("verb")->isEnabled());
  found->item(0)->setCheckState(Qt::Checked);
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  CHECK(desk.text()->toPlainText() == "He is known.[^" + toQt(desk.karimsName.text()) + "]");
  desk.view.outline().setFocus();
  desk.rest();

  PageView& pages = desk.view.pages();
  REQUIRE(pages.preview());
  const auto begin = pages.preview()->beginOf(0);
  pages.turnTo(begin.page);
  desk.settle();
  REQUIRE(QTest::qWaitFor([&] { return pages.page() == begin.page && !pages.image().isNull(); }, 5'000));
  desk.settle();
  const PreviewPage shown = pages.preview()->page(begin.page, 1);
  const auto number = std::find_if(shown.links.begin(), shown.links.end(),
                                   [](const PageLink& link) { return link.target == "note:1"; });
  REQUIRE(number != shown.links.end());
  desk.window.selection().clear();
  QTest::mouseClick(pages.sheet(), Qt::LeftButton, {}, pages.onScreen(number->area.center()));
  desk.settle();
  CHECK(desk.window.selection().state().selected.contains(desk.keyOf(desk.karim)));
  CHECK(desk.window.dock("report")->isVisible());
  CHECK(desk.textOf("report")->toPlainText().contains("The driver كريم met Goran"));
  QTextCursor marked = desk.textOf("report")->textCursor();
  marked.movePosition(QTextCursor::Right);
  CHECK(marked.charFormat().background().style() != Qt::NoBrush);
  CHECK(marked.position() == 12);  // the first letter of the passage
  auto* evidence = desk.find<QTreeWidget>("evidence");
  REQUIRE(evidence->topLevelItemCount() == 1);
  const QTreeWidgetItem* said = evidence->topLevelItem(0)->child(0);
  REQUIRE(said);
  CHECK(said->text(0).contains("كريم"));
  REQUIRE(said->childCount() == 1);
  CHECK(said->child(0)->text(0).contains("IR 31"));
  REQUIRE(said->child(0)->childCount() >= 1);
  CHECK(said->child(0)->child(0)->text(0).contains("كريم"));

  // The line that bears the number is the claim, and leads there too.
  evidence->clear();
  QTest::mouseClick(pages.sheet(), Qt::LeftButton, {}, pages.onScreen(number->area.center() - QPointF(300, 0)));
  desk.settle();
  CHECK(evidence->topLevelItemCount() == 1);
  // And so does the citation in the text.
  evidence->clear();
  QTextCursor in = desk.text()->textCursor();
  in.setPosition(18);
  desk.text()->setTextCursor(in);
  QTest::keyClick(desk.text(), Qt::Key_Return, Qt::ControlModifier);
  desk.settle();
  CHECK(evidence->topLevelItemCount() == 1);
}

TEST_CASE("words chosen in the reader are cited by the report's reference; a search finds statements and sentences") {
  PackDesk desk;
  desk.change([&](store::Transaction& t) { t.say(desk.report, "reference", "IR000031"); });
  desk.store(R"({"sections": [{"part": "text", "text": "They met"}]})");
  desk.view.outline().setCurrentRow(1);
  emit desk.window.selection().passageWanted(desk.keyOf(desk.report), 0, 0);
  desk.settle();
  auto* reader = desk.window.dock("report")->widget()->findChild<ReportText*>();
  QTextCursor words = reader->document()->find("met Goran at night");
  REQUIRE(words.hasSelection());
  reader->setTextCursor(words);
  desk.text()->moveCursor(QTextCursor::End);
  REQUIRE(desk.window.commands().trigger("pack.cite"));
  auto* dialog = desk.dialog("citation");
  auto* found = dialog->findChild<QListWidget*>("citable");
  REQUIRE(QTest::qWaitFor([&] { return found->count() == 1; }, 5'000));
  found->item(0)->setCheckState(Qt::Checked);
  auto* query = dialog->findChild<QLineEdit*>("citationQuery");
  QTest::keyClicks(query, "goran");
  REQUIRE(QTest::qWaitFor([&] { return found->count() >= 3; }, 5'000));
  CHECK(found->item(0)->checkState() == Qt::Checked);  // what was ticked stays
  const auto has = [&](const QString& text) {
    for (int row = 1; row < found->count(); ++row)
      if (found->item(row)->text().contains(text)) return true;
    return false;
  };
  CHECK(has("The driver كريم met Goran at night."));  // the sentence of the report
  CHECK(has("IR000031"));
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  CHECK(desk.text()->toPlainText() == "They met[^IR000031 \"met Goran at night\"]");

  // What was searched for is logged like any search, and goes into the journal with the next change.
  CHECK(desk.view.draft().keep());
  desk.rest();
  const auto journal = desk.look()->journal();
  CHECK(std::any_of(journal.begin(), journal.end(), [](const store::JournalEntry& one) {
    return one.change.action == store::Action::Consult &&
           (one.change.text + one.after).find("goran") != std::string::npos;
  }));
}

TEST_CASE("a judgement has a term of the pack's own yardstick, and confidence with its grounds beside it") {
  PackDesk desk;
  desk.store(R"({"sections": [{"part": "judgements", "heading": "Key judgements"}]})");
  desk.view.outline().setCurrentRow(1);
  auto* likelihood = desk.find<QComboBox>("likelihood");
  CHECK_FALSE(likelihood->isVisible());  // the words before them come first
  desk.press(&desk.view, "addJudgement");
  desk.settle();
  REQUIRE(likelihood->isVisible());
  CHECK(likelihood->findData("Realistic possibility") > 0);
  CHECK(likelihood->findData("Roughly even chance") < 0);
  desk.type("The ring will move its store.");
  desk.choose(likelihood, "Likely");
  desk.choose(desk.find<QComboBox>("confidence"), "Moderate");
  QTest::keyClicks(desk.find<QLineEdit>("grounds"), "two independent reports");
  desk.view.outline().setFocus();
  desk.rest();
  const PackPlan plan = desk.stored();
  const Json& one = plan.section(0).at("judgements").at(0);
  CHECK(textIn(one, "text") == "The ring will move its store.");
  CHECK(textIn(one, "likelihood") == "Likely");
  CHECK(textIn(one, "confidence") == "Moderate");
  CHECK(textIn(one, "grounds") == "two independent reports");

  desk.view.outline().setCurrentRow(0);
  desk.choose(desk.find<QComboBox>("yardstick"), "icd203");
  desk.settle();
  desk.view.outline().setCurrentRow(1);
  CHECK(likelihood->findData("Roughly even chance") > 0);
  CHECK(likelihood->findData("Realistic possibility") < 0);
  desk.press(&desk.view, "removeJudgement");
  desk.settle();
  CHECK(desk.stored().section(0).at("judgements").empty());
}

TEST_CASE("grounds that were just typed stay when the list of judgements changes") {
  PackDesk desk;
  desk.store(R"({"sections": [{"part": "judgements", "judgements": [{"text": "One."}, {"text": "Two."}]}]})");
  desk.view.outline().setCurrentRow(1);
  auto* list = desk.find<QListWidget>("judgements");
  auto* grounds = desk.find<QLineEdit>("grounds");
  list->setCurrentRow(2);
  QTest::keyClicks(grounds, "two reports");
  list->setCurrentRow(1);
  CHECK(grounds->text().isEmpty());
  list->setCurrentRow(2);
  CHECK(grounds->text() == "two reports");
  desk.press(&desk.view, "addJudgement");
  desk.rest();
  const Json judgements = desk.stored().section(0).at("judgements");
  REQUIRE(judgements.size() == 3);
  CHECK(textIn(judgements.at(1), "grounds") == "two reports");
}

TEST_CASE("the words before the judgements stay on the screen as they were typed last") {
  PackDesk desk;
  desk.store(R"({"sections": [{"part": "judgements", "text": "Before", "judgements": [{"text": "One."}]}]})");
  desk.view.outline().setCurrentRow(1);
  auto* list = desk.find<QListWidget>("judgements");
  desk.text()->moveCursor(QTextCursor::End);
  desk.type(" them");
  list->setCurrentRow(1);
  CHECK(desk.text()->toPlainText() == "One.");
  list->setCurrentRow(0);
  CHECK(desk.text()->toPlainText() == "Before them");
  desk.text()->moveCursor(QTextCursor::End);
  desk.type(" all.");
  desk.view.outline().setFocus();
  desk.rest();
  CHECK(desk.words(0) == "Before them all.");
  CHECK(textIn(desk.stored().section(0).at("judgements").at(0), "text") == "One.");
}

TEST_CASE("what the chart shows is frozen with filter and selection; what became of it is told, and refreshed") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.window.selection().filterTime(TimeWindow{1'662'076'800'000, 1'662'249'600'000});
  desk.window.selection().select(desk.keyOf(desk.goran));
  REQUIRE(desk.window.commands().trigger("pack.add.chart"));
  desk.rest();
  PackPlan plan = desk.stored();
  REQUIRE(plan.count() == 4);
  const Json frozen = plan.section(1);
  CHECK(textIn(frozen, "kind") == "chart");
  CHECK(textIn(frozen, "from") == "2022-09-02T00:00:00Z");
  CHECK(textIn(frozen, "to") == "2022-09-04T00:00:00Z");
  CHECK(frozen.at("selected") == Json::array({desk.goran.text()}));
  CHECK(textIn(frozen, "digest").size() == 64);
  CHECK(desk.view.outline().chosen() == 1);
  auto* state = desk.find<QLabel>("exhibitState");
  CHECK(state->text().contains("nothing that it shows has changed"));
  CHECK_FALSE(desk.find<QPushButton>("exhibitRefresh")->isEnabled());
  CHECK_FALSE(desk.window.commands().trigger("pack.refresh"));

  desk.change([&](store::Transaction& t) { t.say(desk.goran, "alias", "Gogo"); });
  CHECK(state->text().contains("has changed since it was frozen"));
  CHECK(state->text().contains("Goran: 1 statements more."));
  desk.press(&desk.view, "exhibitRefresh");
  desk.rest();
  CHECK(state->text().contains("nothing that it shows has changed"));
  CHECK(textIn(desk.stored().section(1), "digest") != textIn(frozen, "digest"));

  // Two that have changed are refreshed as one change.
  REQUIRE(desk.window.commands().trigger("pack.add.timeline"));
  desk.rest();
  CHECK(textIn(desk.stored().section(2), "kind") == "timeline");
  desk.change([&](store::Transaction& t) { t.say(desk.link, "relationship", "friend"); });
  const PackPlan before = desk.stored();
  REQUIRE(desk.window.commands().trigger("pack.refresh"));
  desk.rest();
  plan = desk.stored();
  CHECK(textIn(plan.section(1), "digest") != textIn(before.section(1), "digest"));
  CHECK(textIn(plan.section(2), "digest") != textIn(before.section(2), "digest"));
  desk.window.desk().undo();
  desk.rest();
  CHECK(desk.stored() == before);
}

TEST_CASE("a saved chart is dragged from the shelf to its place in the outline") {
  PackDesk desk;
  desk.change([&](store::Transaction& t) {
    const ItemId id = store::ChartRepository::create(t, "Saved قائمة");
    t.say(id, "member", desk.karim.text());
    t.say(id, "member", desk.goran.text());
  });
  desk.store(kThreeSections);
  auto* shelf = desk.find<ExhibitShelf>("shelf");
  const auto rows = shelf->findItems("Saved chart: Saved قائمة", Qt::MatchExactly);
  REQUIRE(rows.size() == 1);
  const std::unique_ptr<QMimeData> data(shelf->model()->mimeData({shelf->model()->index(shelf->row(rows[0]), 0)}));
  REQUIRE(data);
  desk.drop(*data, desk.belowRow(2));
  desk.rest();
  const PackPlan plan = desk.stored();
  REQUIRE(plan.count() == 4);
  CHECK(textIn(plan.section(2), "chart") == "Saved قائمة");
  CHECK(desk.view.outline().chosen() == 2);
  CHECK(desk.view.outline().item(3)->text() == "Saved قائمة");

  // By its kind and time it can be made another.
  desk.choose(desk.find<QComboBox>("exhibitKind"), "timeline");
  desk.find<QLineEdit>("exhibitFrom")->setText("2022-09-01");
  emit desk.find<QLineEdit>("exhibitFrom")->editingFinished();
  desk.rest();
  CHECK(textIn(desk.stored().section(2), "kind") == "timeline");
  CHECK(textIn(desk.stored().section(2), "from") == "2022-09-01");
  CHECK(textIn(desk.stored().section(2), "digest").empty());
  CHECK(desk.find<QLabel>("exhibitState")->text().startsWith("Not frozen"));

  QMimeData foreign;
  foreign.setText("no exhibit");
  QDragEnterEvent enter({10, 10}, Qt::CopyAction, &foreign, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(desk.view.outline().viewport(), &enter);
  CHECK_FALSE(enter.isAccepted());
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
  desk.change([&](store::Transaction& t) {
    Origin origin;
    origin.marking = parseMarking("OFFICIAL").value();
    t.say(desk.goran, "nationality", "gb", origin);
  });
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
  desk.change([&](store::Transaction& t) {
    Origin origin;
    origin.marking = parseMarking("OFFICIAL").value();
    t.say(desk.goran, "nationality", "gb", origin);
  });
  desk.store(R"({"sections": [{"part": "exhibit", "kind": "chart"}]})");
  const QString file = QString::fromStdString((desk.folder / "never.pdf").string());
  QObject::connect(&desk.window.desk().jobs(), &JobRunner::changed, &desk.view, [&] {
    for (const JobState& job : desk.window.desk().jobs().jobs())
      if (job.title.contains("never.pdf") && !job.isEnded()) desk.window.desk().jobs().cancel(job.id);
  });
  desk.press(&desk.view, "export-pdf");
  desk.saveAs(file);
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

TEST_CASE("a plan that cannot be read is told in a sentence, stays whole, and can be mended") {
  PackDesk desk;
  const std::string broken = R"({"title": "Broken", "sections": [{"part": "text", "text": "Long work"})";
  desk.store(broken, "Broken");
  auto* problem = desk.find<QLabel>("packProblem");
  REQUIRE(problem->isVisible());
  CHECK(problem->text().contains("no JSON object"));
  auto* raw = desk.find<QWidget>("packProblem")->parentWidget()->findChild<QPlainTextEdit*>();
  REQUIRE(raw);
  CHECK(fromQt(raw->toPlainText()) == broken);
  CHECK_FALSE(desk.window.commands().trigger("pack.duplicate"));
  CHECK_FALSE(desk.window.commands().trigger("pack.add.chart"));
  const std::string digest = hex(desk.look()->digest());
  desk.press(&desk.view, "mendPack");  // as it is: refused again, nothing written
  desk.settle();
  CHECK(hex(desk.look()->digest()) == digest);
  raw->moveCursor(QTextCursor::End);
  raw->setFocus();
  QTest::keyClicks(raw, "]}");
  desk.press(&desk.view, "mendPack");
  desk.rest();
  CHECK_FALSE(problem->isVisible());
  CHECK(textIn(desk.stored().section(0), "text") == "Long work");
}

TEST_CASE("a pack of a newer version is shown as such, and nothing of it is touched") {
  PackDesk desk;
  const std::string newer = R"({"version": 9, "title": "From tomorrow", "sections": [{"part": "hologram"}]})";
  desk.store(newer, "From tomorrow");
  CHECK(desk.find<QLabel>("packProblem")->text().contains("newer Fairlead"));
  CHECK_FALSE(desk.find<QPushButton>("mendPack")->isVisible());
  const std::string digest = hex(desk.look()->digest());
  desk.view.addSection("text");
  desk.view.removeSection(0);
  desk.press(&desk.view, "duplicatePack");
  desk.rest();
  CHECK(hex(desk.look()->digest()) == digest);
}

TEST_CASE("a part that this version does not know stays in its place, and the pages say what is wrong") {
  PackDesk desk;
  desk.store(R"({"sections": [{"part": "hologram", "depth": 3}, {"part": "scope"}]})");
  CHECK(desk.view.outline().item(1)->text() == "hologram");
  CHECK_FALSE(desk.view.pages().preview());
  CHECK(static_cast<QLabel*>(desk.view.pages().sheet())->text().contains("hologram"));
  desk.view.moveSection(1, 0);
  desk.settle();
  CHECK(numberIn(desk.stored().section(1), "depth") == 3);
}

TEST_CASE("two versions that a merge left in force are told, and parted") {
  PackDesk desk;
  desk.store(R"({"title": "Mine", "sections": []})", "Mine");
  const auto pack = desk.look()->items().list({{}, ItemKind::Pack}, 0, 1).front().id;
  desk.change([&](store::Transaction& t) {
    t.say(pack, "content", R"({"title": "Theirs", "sections": [{"part": "scope"}]})");
  });
  auto* other = desk.find<QLabel>("otherVersion");
  REQUIRE(other->isVisible());
  emit other->linkActivated("part");
  desk.rest();
  CHECK(desk.packs() == 2);
  CHECK_FALSE(other->isVisible());
  std::vector<std::size_t> counts;
  const auto opened = desk.look();
  for (const auto& one : opened->items().list({{}, ItemKind::Pack}, 0, 9)) {
    const auto versions = opened->statements().values(one.key, "content");
    REQUIRE(versions.size() == 1);
    counts.push_back(PackPlan::parse(versions[0]).count());
  }
  std::sort(counts.begin(), counts.end());
  CHECK(counts == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a case that is only looked at shows its packs, and changes none") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.window.closeCase();
  desk.settle();
  CHECK(desk.find<QLabel>("noPack")->text().contains("Open a case first"));
  const std::string digest = hex(desk.look()->digest());
  std::filesystem::permissions(desk.path, std::filesystem::perms::owner_read);
  if (::access(desk.path.c_str(), W_OK) == 0) return;  // root may write anything
  REQUIRE(desk.window.openCase(toQt(desk.path.string())));
  desk.rest();
  CHECK(desk.view.outline().count() == 4);
  CHECK(desk.view.pages().preview());
  desk.view.outline().setCurrentRow(1);
  CHECK(desk.text()->isReadOnly());
  for (const char* name : {"newPack", "duplicatePack", "deletePack", "addSection", "removeSection"})
    CHECK_FALSE(desk.find<QPushButton>(name)->isEnabled());
  QTest::keyClick(&desk.view.outline(), Qt::Key_Delete);
  CHECK_FALSE(desk.window.commands().trigger("pack.add.chart"));
  CHECK_FALSE(desk.window.commands().trigger("pack.new"));
  desk.rest();
  CHECK(desk.view.outline().count() == 4);
  CHECK(hex(desk.look()->digest()) == digest);
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
  desk.store(kThreeSections);
  for (int i = 0; i < 6; ++i) {
    desk.view.addSection("text");
    QTest::qWait(120);
  }
  desk.rest();
  REQUIRE(desk.view.pages().preview());
  CHECK(desk.view.readings().preview().get() == desk.view.pages().preview());
  CHECK(desk.view.outline().count() == 10);
  desk.view.outline().setCurrentRow(1);
  desk.text()->selectAll();
  desk.type("Words of the last hand.");
  desk.rest();
  const Document& document = desk.view.pages().preview()->document();
  CHECK(std::any_of(document.blocks.begin(), document.blocks.end(),
                    [](const Block& block) { return plainText(block.runs) == "Words of the last hand."; }));
}

TEST_CASE("nothing is worked out of a pack that nobody looks at") {
  PackDesk desk;
  desk.window.dock("pack")->hide();
  desk.store(kThreeSections);
  CHECK_FALSE(desk.view.readings().preview());
  desk.window.dock("pack")->show();
  desk.rest();
  CHECK(desk.view.readings().preview());
}
