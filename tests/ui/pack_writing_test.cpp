// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QListWidget>
#include <QTreeWidget>
#include <algorithm>

#include "tests/ui/pack_desk.h"
#include "ui/views/report/report_text.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

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

TEST_CASE("a judgement that is none can be written anew in its place") {
  PackDesk desk;
  desk.store(R"({"sections": [{"part": "judgements", "judgements": ["x", {"text": "Two."}]}]})");
  desk.view.outline().setCurrentRow(1);
  auto* list = desk.find<QListWidget>("judgements");
  REQUIRE(list->count() == 3);
  list->setCurrentRow(1);
  desk.type("One.");
  QTest::keyClicks(desk.find<QLineEdit>("grounds"), "two reports");
  desk.view.outline().setFocus();
  desk.rest();
  const Json judgements = desk.stored().section(0).at("judgements");
  CHECK(judgements.at(0) == Json{{"text", "One."}, {"grounds", "two reports"}});
  CHECK(textIn(judgements.at(1), "text") == "Two.");
}
