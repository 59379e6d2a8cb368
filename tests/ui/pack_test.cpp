// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <array>
#include <cstdio>
#include <regex>

#include "core/base/resources.h"
#include "core/example/example_case.h"
#include "core/store/chart_repository.h"
#include "tests/release/programs.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "ui/base/text.h"
#include "ui/pack/brief.h"
#include "ui/pack/lint.h"
#include "ui/pack/markup.h"
#include "ui/pack/pack_pages.h"
#include "ui/pack/schedule.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

Origin originOf(const ItemId& item, const std::string& marking, const char* grading = "3x5x2:2B",
                const std::string& locator = {}) {
  Origin origin;
  origin.item = item;
  origin.locator = locator;
  if (!marking.empty()) origin.marking = parseMarking(marking).value();
  if (*grading) origin.grading = parseGrading(grading).value().grading;
  return origin;
}

/// A report, people in several scripts, ties, a meeting and calls.
struct Office : CaseFixture {
  ItemId report = ItemId::random(), witness, leader;
  StatementId known;

  explicit Office(const std::string& marking, int people = 40) {
    change([&](store::Transaction& t) {
      t.addItem(report, "Report");
      const Origin origin = originOf(report, marking);
      t.say(report, "title", "Rapport n° 7 <b>", origin);
      t.say(report, "reference", "IR000007", origin);
      t.say(report, "date", "2022-09-03", origin);
      t.addPassage(report, "On 3 September 2022 Karim Aziz met Goran Hoxhaj at a farm.");
      std::vector<ItemId> persons;
      for (int i = 0; i < people; ++i) {
        persons.push_back(ItemId::random());
        t.addItem(persons.back(), "Person");
        const std::string name = i % 4 == 0   ? "محمد علي " + std::to_string(i)
                                 : i % 4 == 1 ? std::string(200, 'n') + std::to_string(i)
                                 : i % 4 == 2 ? "Γιώργος Иван 王小明 " + std::to_string(i)
                                              : "Karim Aziz " + std::to_string(i);
        const StatementId said = t.say(persons.back(), "name", name, originOf(report, marking, "3x5x2:2B", "20-30"));
        if (i == 0) known = said;
        if (i > 0) tie(t, persons[static_cast<std::size_t>(i) / 2], persons.back(), i, marking);
      }
      if (people > 3) {
        leader = persons[0];
        witness = persons[3];
        t.say(witness, "subjectCategory", "witness", originOf(report, marking));
      }
      const ItemId meeting = ItemId::random();
      t.addItem(meeting, "Meeting");
      t.say(meeting, "name", "Meeting at a farm", originOf(report, marking, "3x5x2:2D"));
      t.say(meeting, "date", "2022-09-03T03:00Z", originOf(report, marking, "3x5x2:2D"));
      t.say(meeting, "location", "2.128,50.987~5000", originOf(report, marking, "3x5x2:2D"));
      if (people > 1) t.say(meeting, "attendee", persons[1].text(), originOf(report, marking, "3x5x2:2D"));
    });
  }

  void tie(store::Transaction& t, const ItemId& a, const ItemId& b, int i, const std::string& marking) {
    const ItemId link = ItemId::random();
    t.addItem(link, "Call");
    t.say(link, "caller", a.text(), originOf(report, marking, "3x5x2:1A"));
    t.say(link, "receiver", b.text(), originOf(report, marking, "3x5x2:1A"));
    const std::string day = std::to_string(10 + i % 18), hour = std::to_string(10 + i % 12);
    t.say(link, "date", "2022-09-" + day + "T" + hour + ":15Z", originOf(report, marking, "3x5x2:1A"));
  }
};

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

std::string outputOf(const std::string& command) {
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return text;
  std::array<char, 4096> buffer;
  for (std::size_t read = 0; (read = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    text.append(buffer.data(), read);
  pclose(pipe);
  return text;
}

std::vector<std::string> pagesOf(const std::filesystem::path& pdf) {
  std::vector<std::string> pages;
  std::string text = outputOf("pdftotext -layout " + quoted(pdf) + " -");
  for (std::size_t end = text.find('\f'); end != std::string::npos; text.erase(0, end + 1), end = text.find('\f'))
    pages.push_back(text.substr(0, end));
  return pages;
}

BriefOptions onDay() {
  BriefOptions options;
  options.date = "2022-10-01";
  options.author = "A. Analyst";
  return options;
}

}  // namespace

TEST_CASE("a pack is written as PDF, ODT, HTML and slides and counts what it holds") {
  Office office("OFFICIAL-SENSITIVE");
  for (const char* name : {"pack.pdf", "pack.odt", "pack.html", "pack.odp"}) {
    INFO(name);
    const auto summary = writeBrief(*office.opened, office.folder / name, onDay());
    CHECK(summary.marking == "OFFICIAL-SENSITIVE");
    CHECK(summary.exhibits >= 6);
    CHECK(summary.sources == 1);
    CHECK(summary.notes > 40);
    CHECK(summary.pages >= (std::string_view(name).ends_with("html") ? 1 : 5));  // a page of the web has no pages
    CHECK(std::filesystem::file_size(office.folder / name) > 20'000);
  }
  CHECK(readFile(office.folder / "pack.pdf").starts_with("%PDF-1.7"));
}

TEST_CASE("words with letters that are often joined are found in a PDF") {
  if (!hasProgram("pdftotext")) return;
  Office office("OFFICIAL");
  BriefOptions asked = onDay();
  asked.title = "Traffic office file ffab0ff";
  writeBrief(*office.opened, office.folder / "pack.pdf", asked);
  const auto pages = pagesOf(office.folder / "pack.pdf");
  REQUIRE_FALSE(pages.empty());
  CHECK(count(pages.front(), "Traffic office file ffab0ff") > 0);
}

TEST_CASE("each page of a PDF bears marking twice, its number and where it belongs, and no text runs off it") {
  if (!hasProgram("pdftotext")) return;
  Office office("OFFICIAL-SENSITIVE");
  const auto summary = writeBrief(*office.opened, office.folder / "pack.pdf", onDay());
  const auto pages = pagesOf(office.folder / "pack.pdf");
  REQUIRE(pages.size() == static_cast<std::size_t>(summary.pages));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    INFO("page " << i + 1);
    CHECK(count(pages[i], "OFFICIAL-SENSITIVE") >= 2);
    if (i == 0) continue;
    CHECK(count(pages[i], "Page " + std::to_string(i + 1) + " of " + std::to_string(pages.size())) == 1);
    CHECK(count(pages[i], hex(office.opened->digest()).substr(0, 16)) == 1);
  }
  const std::string boxes = outputOf("pdftotext -bbox " + quoted(office.folder / "pack.pdf") + " -");
  const std::regex word("xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\"");
  int words = 0;
  for (std::sregex_iterator it(boxes.begin(), boxes.end(), word), end; it != end; ++it, ++words) {
    CHECK(std::stod((*it)[1]) >= 0);
    CHECK(std::stod((*it)[3]) <= 596);
    CHECK(std::stod((*it)[4]) <= 843);
  }
  CHECK(words > 500);
}

TEST_CASE("a PDF has the structure of an archive: fonts within, intent, metadata, outline, links and the manifest") {
  if (!hasProgram("qpdf") || !hasProgram("pdffonts")) return;
  Office office("OFFICIAL-SENSITIVE");
  const auto pdf = office.folder / "pack.pdf";
  writeBrief(*office.opened, pdf, onDay());
  CHECK(runs("qpdf --check " + quoted(pdf)));
  const std::string plain = outputOf("qpdf --qdf --object-streams=disable " + quoted(pdf) + " -");
  for (const char* part : {"<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "/GTS_PDFA1",
                           "/AFRelationship /Data", "/Type /Outlines", "/S /GoTo", "/Lang (en)", "/ID [<"}) {
    INFO(part);
    CHECK(count(plain, part) >= 1);
  }
  CHECK(count(plain, "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">OFFICIAL-SENSITIVE") == 1);
  CHECK(count(plain, "fairlead-pack-manifest") == 1);
  CHECK(count(plain, "/Interpolate true") == 0);
  const std::string fonts = outputOf("pdffonts " + quoted(pdf));
  // Name, type, encoding, then whether it is within the file, a subset, and leads back to Unicode.
  const std::regex font("(yes|no) +(yes|no) +(yes|no) +[0-9]+ +[0-9]+");
  int number = 0;
  for (std::sregex_iterator it(fonts.begin(), fonts.end(), font), end; it != end; ++it, ++number) {
    CHECK((*it)[1] == "yes");
    CHECK((*it)[3] == "yes");
  }
  CHECK(number >= 2);
}

TEST_CASE("the same case gives the same bytes") {
  Office office("OFFICIAL");
  for (const char* ending : {"pdf", "odt", "html", "odp"}) {
    INFO(ending);
    const auto one = office.folder / ("one." + std::string(ending)),
               other = office.folder / ("other." + std::string(ending));
    writeBrief(*office.opened, one, onDay());
    writeBrief(*office.opened, other, onDay());
    CHECK(readFile(one) == readFile(other));
  }
}

TEST_CASE("each note stands at the foot of each page that bears its number") {
  Office office("OFFICIAL");
  const Document document = composeBrief(*office.opened, onDay(), unwatched());
  const PackPages pages(document, {}, unwatched());
  for (int page = 1; page < pages.count(); ++page) {
    QImage image(10, 10, QImage::Format_RGB32);
    QPainter painter(&image);
    std::vector<PageLink> links;
    pages.paint(painter, page, links);
    for (const PageLink& link : links) {
      INFO(link.target.toStdString() << " on page " << page);
      const auto target = pages.target(link.target, page);
      if (link.target.startsWith("note:")) CHECK(target.page >= page);
      if (link.target.startsWith("note:")) CHECK(target.page <= page + 1);
    }
  }
}

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

TEST_CASE("an HTML pack stands alone, bears its marking and shows no markup of a report as its own") {
  Office office("OFFICIAL-SENSITIVE");
  writeBrief(*office.opened, office.folder / "pack.html", onDay());
  const std::string html = readFile(office.folder / "pack.html");
  CHECK(count(html, "OFFICIAL-SENSITIVE") >= 3);
  CHECK(count(html, "src=\"http") + count(html, "<link") + count(html, "url(http") == 0);
  CHECK(count(html, "Rapport n° 7 &lt;b&gt;") >= 1);
  CHECK(count(html, "Rapport n° 7 <b>") == 0);
  CHECK(count(html, "id=\"note-1\"") == 1);
}

TEST_CASE("nothing leaves without a marking, and a refusal leaves no file") {
  Office office("", 3);
  CHECK_THROWS_AS(writeBrief(*office.opened, office.folder / "pack.pdf", {}), Failure);
  Office marked("OFFICIAL", 3);
  const auto files = [&] {
    return std::distance(std::filesystem::directory_iterator(marked.folder.path()),
                         std::filesystem::directory_iterator());
  };
  const auto before = files();
  BriefOptions chart;
  chart.charts = {"no such chart"};
  BriefOptions plan;
  plan.plan = "no such template";
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.docx", {}), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "absent folder/pack.html", {}), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "absent folder/pack.pdf", {}), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.pdf", chart), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.pdf", plan), Failure);
  Progress stopped;
  stopped.stop();
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.pdf", {}, stopped), Failure);
  CHECK(files() == before);
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
