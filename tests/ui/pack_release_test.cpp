// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack says of itself: its marking, its counts, what it leaves out, and what it refuses.
#include "core/base/resources.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "ui/base/text.h"
#include "ui/pack/brief.h"
#include "ui/pack/schedule.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

struct Desk : CaseFixture {
  ItemId report = add("Report", {{"reference", "IR000001"}, {"title", "Harbour"}}, "OFFICIAL / HANDLING P");

  ItemId add(const char* schema, const std::vector<std::pair<std::string, std::string>>& values,
             const std::string& marking) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, schema);
      for (const auto& [property, value] : values) t.say(id, property, value, marked(marking));
    });
    return id;
  }
  static Origin marked(const std::string& marking) {
    Origin origin;
    origin.marking = parseMarking(marking).value();
    return origin;
  }
  Document compose(const std::string& plan, const std::string& release = {}, const std::string& date = {}) {
    const auto file = folder / "plan.json";
    writeFileAtomically(file, plan);
    BriefOptions options;
    options.plan = file;
    options.release = release;
    options.title = "A pack";
    options.date = date;
    return composeBrief(*opened, options, unwatched());
  }
  std::string refusal(const std::string& plan, const std::string& release = {}, const std::string& date = {}) {
    try {
      compose(plan, release, date);
    } catch (const Failure& failure) {
      return failure.error().message;
    }
    return {};
  }
};

QString all(const Document& document) {
  QString text;
  for (const Block& block : document.blocks) {
    text += plainText(block.runs) + "\n";
    for (const auto& row : block.table.rows)
      for (const Runs& runs : row) text += plainText(runs) + "\n";
  }
  for (const Exhibit& exhibit : document.exhibits) text += exhibit.caption + "\n";
  return text;
}

std::string sections(const std::string& parts) { return R"({"sections": [)" + parts + "]}"; }

}  // namespace

TEST_CASE("a name that is known from a higher report raises the marking, and so does a number that counts from one") {
  Desk desk;
  const ItemId low = desk.add("Person", {{"name", "Anton"}}, "OFFICIAL / HANDLING P");
  const ItemId high = desk.add("Person", {{"name", "Berta"}}, "SECRET");
  desk.add("Associate", {{"person", low.text()}, {"associate", high.text()}}, "OFFICIAL / HANDLING P");
  CHECK(desk.compose(sections(R"({"part": "findings"})")).marking.classification == Classification::Secret);
  Desk other;
  const ItemId a = other.add("Person", {{"name", "Anton"}}, "OFFICIAL / HANDLING P"),
               b = other.add("Person", {{"name", "Berta"}}, "OFFICIAL / HANDLING P");
  const std::string prominent = sections(R"({"part": "prominent"})");
  CHECK(other.compose(prominent).marking.classification == Classification::Official);
  other.add("Associate", {{"person", a.text()}, {"associate", b.text()}}, "SECRET");
  CHECK(other.compose(prominent).marking.classification == Classification::Secret);
}

TEST_CASE("a released pack counts what it may tell of, and calls nothing undated that it may not date") {
  Desk desk;
  const ItemId seen = desk.add("Person", {{"name", "Anton"}}, "OFFICIAL / HANDLING P");
  desk.add("Person", {{"name", "Berta"}}, "SECRET");
  const ItemId meeting =
      desk.add("Meeting", {{"name", "At the quay"}, {"attendee", seen.text()}}, "OFFICIAL / HANDLING P");
  desk.change([&](store::Transaction& t) { t.say(meeting, "date", "2022-09-03", Desk::marked("SECRET")); });
  const std::string plan = sections(R"({"part": "scope"}, {"part": "chronology"}, {"part": "sources"})");
  const QString own = all(desk.compose(plan)), theirs = all(desk.compose(plan, "court"));
  CHECK(own.contains("2 entities"));
  CHECK(theirs.contains("1 entities"));
  CHECK(theirs.contains("no date in this copy"));
  CHECK_FALSE(theirs.contains("not dated"));
}

TEST_CASE("what was withheld is counted to the pack's end, wherever the table stands") {
  Desk desk;
  const Document released = desk.compose(
      sections(R"({"part": "withheld", "heading": "What is withheld"}, {"text": "An author's words that cite nothing."},
                  {"part": "sources", "heading": "Sources"})"),
      "court");
  const QString text = all(released);
  CHECK(text.contains("the author's text cites nothing by which to judge it\n1\n"));
  CHECK(text.indexOf("What is withheld") < text.indexOf("Sources"));
  std::int64_t inTable = 0;
  for (const Block& block : released.blocks)
    for (const auto& row : block.table.rows)
      if (row.size() == 2) inTable += plainText(row[1]).toLongLong();
  std::int64_t inAll = 0;
  for (const auto& [reason, number] : released.withheld) inAll += number;
  CHECK(inTable == inAll);
}

TEST_CASE("the cover, a judgement's words and a chart's name are judged as the text is") {
  Desk desk;
  desk.add("Person", {{"name", "Zebulon Haile"}, {"subjectCategory", "victim"}}, "OFFICIAL / HANDLING P");
  CHECK(desk.refusal(R"({"label": "Of Zebulon Haile", "sections": [{"part": "sources"}]})", "court")
            .starts_with("The cover may not go"));
  CHECK(desk.refusal(R"({"author": "Zebulon Haile", "sections": [{"part": "sources"}]})", "court")
            .starts_with("The cover may not go"));
  const QString text = all(desk.compose(
      sections(
          R"({"part": "judgements", "judgements": [{"text": "He was aboard.[^IR000001 \"x\"]", "likelihood": "Likely",
               "confidence": "Low, says Zebulon Haile"}]},
               {"part": "exhibit", "kind": "chart", "chart": "Round Zebulon Haile"}, {"part": "sources"})"),
      "court"));
  CHECK_FALSE(text.contains("Zebulon"));
  CHECK(text.contains("An exhibit is not shown"));
}

TEST_CASE("an author's words that name somebody withheld by marking stay, and are counted with the reason") {
  Desk desk;
  desk.add("Person", {{"name", "Zebulon Haile"}}, "SECRET");
  desk.add("Person", {{"name", "Goran Hoxhaj"}}, "OFFICIAL / HANDLING P");
  const Document released =
      desk.compose(sections(R"({"text": "Of HAILE, Zebulon[^IR000001 \"x\"]"}, {"part": "sources"})"), "court");
  CHECK_FALSE(all(released).contains("HAILE"));
  CHECK(all(released).contains("names somebody who is withheld"));
  CHECK(desk.refusal(R"({"label": "Of Zebulon Haile", "sections": [{"part": "sources"}]})", "court")
            .starts_with("The cover may not go"));
  CHECK_FALSE(desk.refusal(R"({"label": "Of Goran Hoxhaj", "sections": [{"part": "sources"}]})", "court")
                  .starts_with("The cover may not go"));
}

TEST_CASE("a list that is cut says by how much") {
  Desk desk;
  const ItemId hub = desk.add("Person", {{"name", "Hub"}}, "OFFICIAL");
  desk.change([&](store::Transaction& t) {
    for (int i = 0; i < 70; ++i) {
      const ItemId other = ItemId::random(), tie = ItemId::random(), phone = ItemId::random();
      t.addItem(other, "Person");
      t.say(other, "name", "Person " + std::to_string(i), Desk::marked("OFFICIAL"));
      t.addItem(tie, "Associate");
      t.say(tie, "person", hub.text(), Desk::marked("OFFICIAL"));
      t.say(tie, "associate", other.text(), Desk::marked("OFFICIAL"));
      if (i >= 20) continue;
      t.addItem(phone, "Phone");
      t.say(phone, "number", "+4477009001" + std::to_string(10 + i), Desk::marked("OFFICIAL"));
    }
  });
  const QString text = all(desk.compose(sections(R"({"part": "profiles", "most": 1}, {"part": "gaps"})")));
  CHECK(text.contains("10 more connections are in the case."));
  CHECK(text.contains("There are 8 more telephone numbers whose holder is not known."));
}

TEST_CASE("a plan that asks for what is not there is refused by a sentence") {
  Desk desk;
  CHECK(desk.refusal("{}").find("no list of “sections”") != std::string::npos);
  CHECK(desk.refusal(sections(R"({"part": "exhibit", "kind": "hologram"})")).find("none of chart, map") !=
        std::string::npos);
  CHECK(
      desk.refusal(sections(R"({"part": "exhibit", "kind": "map", "from": "yesterday"})")).find("“from” is no time") !=
      std::string::npos);
  CHECK(desk.refusal(sections(R"({"part": "findings", "most": "many"})")).find("member of section 1") !=
        std::string::npos);
  CHECK(desk.refusal(R"({"yardstick": "guess", "sections": [{"part": "sources"}]})").find("yardstick that is none") !=
        std::string::npos);
  CHECK(desk.refusal(sections(R"({"part": "sources"})"), {}, "tomorrow").find("is no day") != std::string::npos);
  CHECK(desk.refusal(sections(R"({"part": "sources"})"), {}, "2026-11-30").empty());
}

TEST_CASE("a pack does not go above what its readers may have, and the case's own marking is not theirs") {
  CaseFixture made;
  made.opened.reset();
  const auto path = made.folder / "high.fairlead";
  auto opened = store::Case::create(path, {"High", parseMarking("SECRET").value(), {}, {}}, kAnalyst).orThrow();
  opened
      ->change(kAnalyst, store::Action::Alter, "A vessel",
               [&](store::Transaction& t) {
                 const ItemId boat = ItemId::random();
                 t.addItem(boat, "Vessel");
                 t.say(boat, "name", "Grey Gull", Desk::marked("OFFICIAL / HANDLING P"));
               })
      .orThrow();
  BriefOptions options;
  writeFileAtomically(made.folder / "plan.json", sections(R"({"part": "profiles", "schemas": ["Vessel"]})"));
  options.plan = made.folder / "plan.json";
  options.title = "A pack";
  CHECK(composeBrief(*opened, options, unwatched()).marking.classification == Classification::Secret);
  options.release = "court";
  CHECK(composeBrief(*opened, options, unwatched()).marking.classification == Classification::Official);
}

TEST_CASE("what bears conditions is on no schedule until somebody has said whether it is sensitive") {
  Desk desk;
  const ItemId closed = desk.add("Report", {{"reference", "IR000002"}}, "OFFICIAL / HANDLING C: A2");
  CHECK(numberUnused(*desk.opened, kAnalyst, ScheduleKind::Mg6c) == 1);
  REQUIRE(undecidedMaterial(*desk.opened).size() == 1);
  CHECK(undecidedMaterial(*desk.opened)[0].item.id == closed);
  desk.change([&](store::Transaction& t) { t.say(closed, "sensitivity", "none", Desk::marked("OFFICIAL")); });
  CHECK(undecidedMaterial(*desk.opened).empty());
  CHECK(numberUnused(*desk.opened, kAnalyst, ScheduleKind::Mg6c) == 1);
}

TEST_CASE("the history of an item tells of the disclosures that told of it") {
  Desk desk;
  const ItemId boat = desk.add("Vessel", {{"name", "Grey Gull"}}, "OFFICIAL");
  const auto disclose = [&](const std::string& to, store::Key key) {
    store::Actor actor = kAnalyst;
    actor.recipient = to;
    desk.opened
        ->change(actor, store::Action::Disclose, "Sealed for " + to,
                 [&](store::Transaction& t) {
                   t.note("", R"({"sha256":")" + to + R"(","statements":1,"statement_keys":[[)" + std::to_string(key) +
                                  "," + std::to_string(key) + "]]}");
                 })
        .orThrow();
  };
  disclose("Lille", desk.opened->statements().about(desk.key(boat))[0].key);
  disclose("Ghent", desk.opened->statements().about(desk.key(desk.report))[0].key);
  const QString text = all(scheduleOf(*desk.opened, ScheduleKind::ItemHistory, boat.text(), Progress()));
  CHECK(text.contains("Lille"));
  CHECK_FALSE(text.contains("Ghent"));
}
