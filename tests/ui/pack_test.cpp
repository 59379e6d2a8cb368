// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack says, to whom, and what the lint says of it.
#include <fstream>

#include "core/base/resources.h"
#include "core/example/example_case.h"
#include "core/geo/thumbnail.h"
#include "core/ingest/picture_import.h"
#include "core/store/chart_repository.h"
#include "tests/support/catch.h"
#include "tests/ui/office.h"
#include "ui/base/text.h"
#include "ui/pack/lint.h"
#include "ui/pack/markup.h"
#include "ui/pack/schedule.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

TEST_CASE("a pack shows the charts that were laid out, or those asked for alone") {
  Office office("OFFICIAL-SENSITIVE");
  const ItemId a = office.person("Karim Aziz"), b = office.person("Goran Hoxhaj");
  for (const char* name : {"The core", "Nothing on it"})
    office.change([&](store::Transaction& t) { store::ChartRepository::create(t, name); });
  const store::SavedChart core = store::ChartRepository(*office.opened).at("The core");
  office.change([&](store::Transaction& t) { store::ChartRepository::put(t, core, {{a, 0, {}}, {b, 0, {}}}); });
  const int all = writeBrief(*office.opened, office.folder / "all.html", onDay()).exhibits;
  const std::string html = readFile(office.folder / "all.html");
  CHECK(count(html, "Link chart “The core”") >= 1);
  CHECK(count(html, "Nothing on it") == 0);
  BriefOptions one = onDay();
  one.charts = {"The core"};
  CHECK(writeBrief(*office.opened, office.folder / "core.html", one).exhibits < all);
  CHECK(count(readFile(office.folder / "core.html"), "Link chart “The core”") >= 1);
  CHECK(count(readFile(office.folder / "core.html"), "All that is linked") == 0);
}

TEST_CASE("every template gives a pack, and an unknown part is told") {
  Office office("OFFICIAL", 8);
  for (const char* name : {"network-assessment", "subject-profile", "problem-profile", "situation-report",
                           "prosecution-chronology", "atlas"}) {
    INFO(name);
    BriefOptions options = onDay();
    options.plan = name;
    const Document document = composeBrief(*office.opened, options, unwatched());
    CHECK(document.blocks.size() > 5);
    for (const Block& block : document.blocks)
      for (const Run& run : block.runs)
        for (const int note : run.notes) CHECK((note >= 1 && static_cast<std::size_t>(note) <= document.notes.size()));
  }
  const auto plan = office.folder / "plan.json";
  std::ofstream(plan) << R"({"sections": [{"part": "smoke"}]})";
  BriefOptions options = onDay();
  options.plan = plan.string();
  try {
    composeBrief(*office.opened, options, unwatched());
    FAIL("it was taken");
  } catch (const Failure& failure) {
    CHECK(failure.error().sentence().find("“smoke”; there are text, scope") != std::string::npos);
  }
}

TEST_CASE("a release profile withholds with count and reason, and the case is as it was") {
  Office office("OFFICIAL-SENSITIVE", 8);
  const std::string before = office.digest();
  const std::int64_t statements = office.count("statement");
  BriefOptions options = onDay();
  options.release = "court";
  const Document document = composeBrief(*office.opened, options, unwatched());
  std::int64_t withheld = 0;
  for (const auto& [reason, number] : document.withheld) withheld += number;
  CHECK(withheld > 0);
  QString all;
  for (const Block& block : document.blocks)
    for (const auto& row : block.table.rows)
      for (const Runs& runs : row) all += plainText(runs) + "\n";
  CHECK_FALSE(all.contains("Karim Aziz 3"));  // the witness
  CHECK(office.digest() == before);
  CHECK(office.count("statement") == statements);
}

TEST_CASE("an author's words go to others only as far as what they rest on and whom they name") {
  Office office("OFFICIAL", 8);
  const auto plan = office.folder / "plan.json";
  const std::string cite = "[^IR000007 \\\"at a farm\\\"]";
  writeFileAtomically(plan, R"({"title": "Ours", "sections": [
    {"heading": "About Karim Aziz 3", "text": "They met.)" +
                                cite + R"(\n\nKarim Aziz 3 saw it.)" + cite +
                                R"(\n\nNobody says so."},
    {"part": "judgements", "judgements": [
      {"text": "Again.)" + cite +
                                R"(", "likelihood": "Likely", "confidence": "Low", "grounds": "so says Karim Aziz 3"},
      {"text": "Never.)" + cite +
                                R"(", "likelihood": "Unlikely", "confidence": "Low", "grounds": "one report"}]}]})");
  BriefOptions options = onDay();
  options.plan = plan;
  QString own, theirs;
  const auto all = [](const Document& document) {
    QString text;
    for (const Block& block : document.blocks) {
      text += plainText(block.runs) + "\n";
      for (const auto& row : block.table.rows)
        for (const Runs& runs : row) text += plainText(runs) + "\n";
    }
    return text;
  };
  own = all(composeBrief(*office.opened, options, unwatched()));
  CHECK(own.count("Karim Aziz 3") == 3);
  CHECK(own.contains("Nobody says so."));
  options.release = "own-force";
  options.acknowledged.conditions = {"C", "A1", "A2", "A3", "S1", "S2"};  // graded without a handling code
  const Document released = composeBrief(*office.opened, options, unwatched());
  theirs = all(released);
  INFO(theirs.toStdString());
  CHECK(theirs.contains("They met."));
  CHECK_FALSE(theirs.contains("Nobody says so."));
  CHECK(theirs.contains("[Withheld: the author's text cites nothing by which to judge it.]"));
  options.release = "public";
  theirs = all(composeBrief(*office.opened, options, unwatched()));
  CHECK_FALSE(theirs.contains("Karim Aziz 3"));
}

TEST_CASE("what bears H1 blocks a pack for the court unless it is left out") {
  Office office("OFFICIAL / H1", 4);
  BriefOptions options = onDay();
  options.release = "court";
  CHECK_THROWS_AS(composeBrief(*office.opened, options, unwatched()), Failure);
}

TEST_CASE("markup knows headings, bullets, emphasis and citations, and takes anything else as it stands") {
  QStringList cited;
  const auto blocks =
      parseMarkup("# Title\n\nOne **strong** word[^abc].\nSame paragraph\n\n- bullet\n**open", [&](const QString& ids) {
        cited << ids;
        return 7;
      });
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].kind == Block::Kind::Heading);
  CHECK(plainText(blocks[1].runs) == "One strong word. Same paragraph");
  CHECK(blocks[1].runs[2].notes == std::vector<int>{7});
  CHECK(blocks[2].kind == Block::Kind::Bullet);
  CHECK(plainText(blocks[3].runs) == "**open");
  CHECK(cited == QStringList{"abc"});
  CHECK(parseMarkup("", [](const QString&) { return 0; }).empty());
}

TEST_CASE("an author cites a report by its words, and a citation that leads nowhere says so") {
  Office office("OFFICIAL", 4);
  const auto plan = office.folder / "plan.json";
  writeFileAtomically(plan, R"({"title": "Ours", "date": "2022-09-30", "author": "B. Author", "sections": [
    {"text": "They met.[^IR000007 \"met  Goran\nHoxhaj\"] Twice.[^IR000007 \"at a farm\"] Lost.[^IR000007 \"at sea\"]"},
    {"part": "judgements", "judgements": [{"text": "Again.[^IR000007 \"at a farm\"]", "likelihood": "Likely",
     "confidence": "Low", "grounds": "one report"}]}]})");
  BriefOptions options;
  options.plan = plan;
  const Document document = composeBrief(*office.opened, options, unwatched());
  REQUIRE(document.notes.size() == 3);
  CHECK(document.notes[0].text == "IR000007, 3 September 2022, 2B, characters 31–47: “met Goran Hoxhaj”.");
  CHECK(document.notes[1].text.contains("“at a farm”"));
  CHECK(document.notes[2].statements.empty());
  CHECK(document.strips.size() == 1);  // the yardstick
  CHECK(document.title == "Ours");
  CHECK(document.author == "B. Author");
  CHECK(document.date == "30 September 2022");
}

TEST_CASE("the rows of a table that tell the same of one day are one line of a chronology") {
  Office office("OFFICIAL", 4);
  const auto readings = [&](store::Transaction& t, const std::string& day, int count) {
    for (int i = 0; i < count; ++i) {
      const ItemId record = ItemId::random(), sighting = ItemId::random();
      t.addItem(record, "Record");
      t.say(record, "title", "plates.csv, row " + std::to_string(i + 2), originOf(record, "OFFICIAL"));
      t.say(record, "row", std::to_string(i + 2), originOf(record, "OFFICIAL"));
      t.addItem(sighting, "Sighting");
      t.say(sighting, "name", "XB-KM 4417 Lille", originOf(record, "OFFICIAL", "3x5x2:1A", "row 2"));
      t.say(sighting, "date", day + "T0" + std::to_string(i) + ":15Z", originOf(record, "OFFICIAL", "3x5x2:1A"));
    }
  };
  office.change([&](store::Transaction& t) {
    readings(t, "2022-09-01", 3);
    readings(t, "2022-09-02", 2);
  });
  BriefOptions options = onDay();
  options.plan = "prosecution-chronology";
  const Document document = composeBrief(*office.opened, options, unwatched());
  const auto table = std::find_if(document.blocks.begin(), document.blocks.end(),
                                  [](const Block& block) { return block.kind == Block::Kind::Table; });
  REQUIRE(table != document.blocks.end());
  REQUIRE(table->table.rows.size() == 3);  // two days, and the meeting
  CHECK(plainText(table->table.rows[0][0]) == "1 September 2022, 00:15–02:16 UTC");
  CHECK(plainText(table->table.rows[0][1]) == "3 sightings: XB-KM 4417 Lille.");
  const int note = table->table.rows[0][1][0].notes.at(0);
  CHECK(document.notes[static_cast<std::size_t>(note) - 1].text.startsWith("plates.csv, 1A, row 2; "));
}

TEST_CASE("the example's network assessment is finished: each citation leads to its words") {
  TemporaryFolder folder;
  InlineExecutor executor;
  auto made = example::makeExample(folder / "example.fairlead", kAnalyst, executor, unwatched()).orThrow();
  const Document document = composeBrief(*made.made, {}, unwatched());
  CHECK(document.title.contains("small-boat supply ring"));
  CHECK(document.exhibits.size() >= 8);
  for (const Note& note : document.notes) {
    INFO(note.text.toStdString());
    CHECK_FALSE(note.text.startsWith("Withdrawn"));
  }
  for (const Exhibit& exhibit : document.exhibits) CHECK_FALSE(exhibit.marking.isNone());
  const CaseView view(*made.made, unwatched());
  for (const auto& finding : lintPlan(view, planText(*made.made, {}))) {
    INFO(finding.rule << ": " << finding.text.toStdString());
    // The chronology lists what the fabricated report tells; its note bears the grade.
    const bool isFabricated = finding.rule == "weak-fact" && finding.text.contains("farm near Wimereux");
    CHECK((finding.rule == "single-origin" || isFabricated));
  }
}

TEST_CASE("the lint finds what a reader would trip over") {
  Office office("OFFICIAL", 8);
  const CaseView view(*office.opened, unwatched());
  const auto rules = [&](const std::string& text) {
    std::set<std::string> found;
    for (const auto& finding : lintPlan(view, R"({"sections":[{"part":"text","text":")" + text + R"("}]})"))
      found.insert(finding.rule);
    return found;
  };
  const std::string cite = "[^" + office.known.text() + "]";
  CHECK(rules("A claim of ours.").contains("no-source"));
  CHECK_FALSE(rules("A claim of ours." + cite).contains("no-source"));
  CHECK(rules("He may return." + cite).contains("hedge"));
  CHECK_FALSE(rules("It is highly likely that he returns." + cite).contains("two-terms"));
  CHECK(rules("It is likely or almost certain that he returns." + cite).contains("two-terms"));
  CHECK(rules("We judge with high confidence that it is likely." + cite).contains("mixed-axes"));
  CHECK(rules("There is a roughly even chance of it." + cite).contains("other-scale"));
  CHECK(rules("He was there." + cite).contains("single-origin"));
  CHECK(rules("**Who.** He was there." + cite) == std::set<std::string>{"single-origin"});
  CHECK(rules("The smuggler Karim Aziz 3 was there." + cite).contains("victim"));
}

TEST_CASE("the lint tells of a chronology's rows together, so that the author's own words stand out") {
  Office office("OFFICIAL", 8);
  office.change([&](store::Transaction& t) {
    for (int day = 10; day < 15; ++day) {
      const ItemId meeting = ItemId::random();
      t.addItem(meeting, "Meeting");
      t.say(meeting, "name", "Meeting of day " + std::to_string(day), originOf(office.report, "OFFICIAL", "3x5x2:2B"));
      t.say(meeting, "date", "2022-09-" + std::to_string(day), originOf(office.report, "OFFICIAL", "3x5x2:2B"));
    }
  });
  const CaseView view(*office.opened, unwatched());
  const auto rows = view.happenings().size();
  REQUIRE(rows == 6);
  const auto findings =
      lintPlan(view, R"({"sections":[{"part":"chronology","text":"A claim."},{"part":"chronology"}]})");
  std::map<std::string, std::vector<int>> found;
  for (const auto& finding : findings) found[finding.rule].push_back(finding.section);
  CHECK(found ==
        std::map<std::string, std::vector<int>>{{"no-source", {0}}, {"weak-fact", {0, 1}}, {"single-origin", {0, 1}}});
  for (const auto& finding : findings) {
    if (finding.rule == "weak-fact") CHECK(finding.text == "Meeting at a farm");
    if (finding.rule == "single-origin") CHECK(finding.advice.contains(": " + QString::number(rows) + "."));
    if (finding.rule == "single-origin") CHECK(finding.text.count(';') == 3);
  }
  const auto shorter = lintPlan(view, R"({"sections":[{"part":"chronology","most":2}]})");
  REQUIRE(!shorter.empty());
  for (const auto& finding : shorter) CHECK_FALSE(finding.text.contains("…"));  // the rows that it shows, no others
}

TEST_CASE("a number on a schedule is given once and for ever") {
  Office office("OFFICIAL / HANDLING P", 3);
  CHECK(numberUnused(*office.opened, kAnalyst, ScheduleKind::Mg6c) == 1);
  CHECK(numberUnused(*office.opened, kAnalyst, ScheduleKind::Mg6c) == 0);
  office.change([&](store::Transaction& t) { t.say(office.report, "sensitivity", "would tell a method"); });
  CHECK(numberUnused(*office.opened, kAnalyst, ScheduleKind::Mg6d) == 1);
  const Document open = scheduleOf(*office.opened, ScheduleKind::Mg6c, {}, unwatched());
  REQUIRE(open.blocks.back().table.rows.size() == 1);
  CHECK(plainText(open.blocks.back().table.rows[0][1]) == "No longer on this schedule.");
  const Document closed = scheduleOf(*office.opened, ScheduleKind::Mg6d, {}, unwatched());
  CHECK(plainText(closed.blocks.back().table.rows[0][2]) == "would tell a method");
  CHECK_FALSE(scheduleOf(*office.opened, ScheduleKind::ItemHistory, office.report.text(), unwatched())
                  .blocks.back()
                  .table.rows.empty());
}

TEST_CASE("a profile bears the picture of whom it is about, but not of a witness, nor one that may not go") {
  Office office("OFFICIAL");
  const auto give = [&](ItemId whom, const QColor& colour, const char* marking) {
    const auto file = office.folder / "gesicht ü.png";
    QImage image(60, 90, QImage::Format_RGB32);
    image.fill(colour);
    REQUIRE(image.save(QString::fromStdString(file.string())));
    ContainedProcess process(geo::thumbnailLimits());
    const auto picture = ingest::preparePicture(file, process);
    office.change([&](store::Transaction& t) {
      Statement draft;
      draft.origin.marking = parseMarking(marking).value();
      ingest::addPicture(*office.opened, t, whom, picture, draft);
    });
  };
  const auto portraits = [&](const char* profile) {
    BriefOptions options = onDay();
    options.release = profile;
    options.plan = "atlas";
    const Document document = composeBrief(*office.opened, options, Progress());
    std::vector<Exhibit> found;
    for (const Exhibit& strip : document.strips)
      if (strip.kind == kPortrait) found.push_back(strip);
    return found;
  };
  give(office.witness, Qt::blue, "OFFICIAL");
  CHECK(portraits("").empty());
  give(office.leader, Qt::red, "OFFICIAL");
  CHECK(portraits("partner-force").size() == 1);
  give(office.leader, Qt::red, "SECRET");
  const auto own = portraits("");
  REQUIRE(own.size() == 1);
  CHECK(own[0].marking.text() == "SECRET");
  QImage drawn(own[0].size.toSize(), QImage::Format_RGB32);
  drawn.fill(Qt::white);
  QPainter painter(&drawn);
  own[0].paint(painter, QRectF(QPointF(0, 0), own[0].size));
  painter.end();
  CHECK(drawn.pixelColor(50, 50) == QColor(Qt::red));
  CHECK(drawn.pixelColor(600, 50) == QColor(Qt::white));
  office.opened->undo(kAnalyst).orThrow();
  office.opened->undo(kAnalyst).orThrow();
  give(office.leader, Qt::red, "SECRET");
  CHECK(portraits("").size() == 1);
  CHECK(portraits("partner-force").empty());
}
