// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLabel>
#include <algorithm>

#include "tests/support/nobody_special.h"
#include "tests/ui/pack_desk.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

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

TEST_CASE("another pack that is asked for and given up at once costs no words") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.store(R"({"title": "Another", "sections": []})", "Another");
  PackDraft& draft = desk.view.draft();
  const ItemId first = draft.id();
  const auto packs = storedPacks(*desk.look(), {});
  REQUIRE(packs.size() == 2);
  desk.view.outline().setCurrentRow(1);
  desk.text()->moveCursor(QTextCursor::End);
  draft.open(packs[0].id == first ? packs[1].id : packs[0].id);
  draft.open(first);
  desk.type(" Not lost.");
  desk.rest();
  CHECK(draft.id() == first);
  CHECK(desk.text()->toPlainText() == "Goran is known. Not lost.");
  CHECK(draft.keep());
  desk.rest();
  CHECK(textIn(desk.stored("The ring").section(0), "text") == "Goran is known. Not lost.");
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

TEST_CASE("a window whose last words are refused stays, and no later change closes it") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.text()->moveCursor(QTextCursor::End);
  desk.type(" The last words.");
  desk.withoutCase([&] { desk.window.close(); });
  CHECK(desk.window.isVisible());
  desk.change([&](store::Transaction& t) { t.say(desk.goran, "alias", "Gogo"); });
  CHECK(desk.window.isVisible());
  CHECK(desk.words(0) == "Goran is known.");
  desk.window.close();
  REQUIRE(QTest::qWaitFor([&] { return !desk.window.isVisible(); }, 10'000));
  CHECK(desk.words(0) == "Goran is known. The last words.");
}

TEST_CASE("a window that is asked again goes, though its last words are refused again") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.type("Lost. ");
  desk.withoutCase([&] {
    desk.window.close();
    desk.settle();
    CHECK(desk.window.isVisible());
    desk.window.close();
  });
  CHECK_FALSE(desk.window.isVisible());
}

TEST_CASE("a window whose words came in after all stays again when the next are refused") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.type("One. ");
  desk.withoutCase([&] { desk.window.close(); });
  CHECK(desk.view.draft().keep());
  desk.rest();
  desk.type("Two. ");
  desk.withoutCase([&] { desk.window.close(); });
  CHECK(desk.window.isVisible());
}

TEST_CASE("words that wait come into the case when it is closed") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.text()->moveCursor(QTextCursor::End);
  desk.type(" The last words.");
  desk.window.closeCase();
  CHECK_FALSE(desk.view.draft().isOpen());
  desk.settle();
  CHECK(desk.words(0) == "Goran is known. The last words.");
  REQUIRE(desk.window.openCase(toQt(desk.path.string())));
  desk.rest();
  desk.view.outline().setCurrentRow(1);
  CHECK(desk.text()->toPlainText() == "Goran is known. The last words.");
}

TEST_CASE("a window waits for all that is on its way into the case") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(3);
  desk.view.addSection("gaps");
  desk.view.outline().setCurrentRow(1);
  desk.text()->moveCursor(QTextCursor::End);
  desk.type(" The last words.");
  desk.window.close();
  REQUIRE(QTest::qWaitFor([&] { return !desk.window.isVisible(); }, 10'000));
  CHECK(desk.stored().count() == 4);
  CHECK(desk.words(0) == "Goran is known. The last words.");
}

TEST_CASE("a refused change of a pack that is tried again from the jobs counts once") {
  PackDesk desk;
  desk.store(kThreeSections);
  desk.view.outline().setCurrentRow(1);
  desk.text()->moveCursor(QTextCursor::End);
  desk.type(" One.");
  PackDraft& draft = desk.view.draft();
  desk.withoutCase([&] { CHECK(draft.keep()); });
  const auto& jobs = desk.window.desk().jobs().jobs();
  const auto failed = std::find_if(jobs.begin(), jobs.end(), [](const JobState& job) {
    return job.stage == JobState::Stage::Failed && job.title.contains("Wrote in");
  });
  REQUIRE(failed != jobs.end());
  desk.window.desk().jobs().repeat(failed->id);
  desk.rest();
  CHECK(desk.words(0) == "Goran is known. One.");
  desk.type(" Two.");
  CHECK(draft.keep());
  CHECK(draft.keep());  // it is on its way still
  desk.rest();
  CHECK(desk.words(0) == "Goran is known. One. Two.");
  CHECK_FALSE(draft.keep());
}

TEST_CASE("what is written while another pack is on its way goes into the pack that is on the screen") {
  PackDesk desk;
  desk.store(R"({"title": "One", "sections": [{"part": "scope"}]})", "One");
  desk.store(R"({"title": "Two", "sections": [{"part": "gaps"}, {"part": "sources"}]})", "Two");
  PackDraft& draft = desk.view.draft();
  REQUIRE(draft.packs().size() == 2);
  const ItemId one = draft.packs()[0].id, two = draft.packs()[1].id;
  REQUIRE(draft.title() == "One");
  const PackPlan second = desk.stored("Two");

  draft.open(two);
  desk.view.addSection("glossary");
  desk.rest();
  CHECK(draft.title() == "Two");
  CHECK(desk.stored("Two") == second);
  CHECK(desk.stored("One").count() == 2);

  draft.open(one);
  desk.rest();
  draft.open(two);
  draft.edit(
      "Words", [](PackPlan& plan) { plan.set("label", "Draft"); }, PackDraft::Keep::WhenRested);
  desk.rest();
  CHECK(draft.title() == "Two");
  CHECK(desk.stored("Two") == second);
  CHECK(desk.stored("One").value("label") == "Draft");

  draft.open(one);
  draft.open(two);  // asked for last
  desk.rest();
  CHECK(draft.title() == "Two");

  draft.edit(
      "Words", [](PackPlan& plan) { plan.set("label", "Refused"); }, PackDraft::Keep::WhenRested);
  desk.withoutCase([&] { draft.open(one); });
  REQUIRE(draft.keep());
  desk.rest();
  CHECK(draft.title() == "One");  // that words were refused does not keep it away
  CHECK(desk.stored("Two").value("label") == "Refused");
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
  std::filesystem::permissions(desk.path, std::filesystem::perms(0444));
  {
    const NobodySpecial rights;
    REQUIRE(desk.window.openCase(toQt(desk.path.string())));
  }
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
