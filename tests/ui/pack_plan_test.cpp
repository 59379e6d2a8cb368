// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer stands on: plans, queries of exhibits, what became of them, and pages that are looked at.
#include <cstdlib>

#include "core/store/chart_repository.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "ui/base/text.h"
#include "ui/pack/brief.h"
#include "ui/pack/frozen_exhibits.h"
#include "ui/pack/markup.h"
#include "ui/pack/pack_preview.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

std::string planRefusal(const std::string& plan) {
  const auto parsed = attempt([&] { return PackPlan::parse(plan); });
  return parsed ? std::string() : parsed.error().sentence();
}

/// Three people on a chart, tied in a row.
struct ChartedCase : CaseFixture {
  std::vector<ItemId> people;
  ChartedCase() {
    for (const char* name : {"Karim Aziz", "Goran Hoxhaj", "سعاد"}) people.push_back(person(name));
    change([&](store::Transaction& t) {
      for (std::size_t i = 1; i < people.size(); ++i) tie(t, people[i - 1], people[i]);
      const ItemId id = store::ChartRepository::create(t, "The ring");
      const store::SavedChart chart{id, opened->items().find(id).value().key, "The ring", {}};
      std::vector<store::ChartMember> members;
      for (const ItemId& one : people) members.push_back({one, key(one), {}});
      store::ChartRepository::put(t, chart, members);
    });
  }
  void tie(store::Transaction& t, ItemId a, ItemId b) {
    const ItemId link = ItemId::random();
    t.addItem(link, "Associate");
    t.say(link, "person", a.text());
    t.say(link, "associate", b.text());
  }
  Json frozenChart() {
    const CaseView view(*opened, unwatched());
    return frozen(view, Json{{"part", "exhibit"}, {"kind", "chart"}, {"chart", "The ring"}}, unwatched());
  }
  ExhibitState stateOf(const Json& section) {
    PackPlan plan;
    plan.insert(0, section);
    return exhibitStates(CaseView(*opened, unwatched()), plan, unwatched()).at(0);
  }
};

bool tellsOf(const ExhibitState& state, ExhibitChange::Kind kind, const QString& name) {
  return std::any_of(state.changes.begin(), state.changes.end(),
                     [&](const ExhibitChange& one) { return one.kind == kind && one.name.contains(name); });
}

}  // namespace

TEST_CASE("a plan keeps what this version does not know, in its place, and its sections in their order") {
  PackPlan plan = PackPlan::parse(
      R"({"title": "T", "future": {"a": [1]}, "sections": [{"part": "text", "tone": "grave"}, {"part": "scope"}, {"part": "gaps"}]})");
  plan.move(0, 2);
  CHECK(textIn(plan.section(2), "tone") == "grave");
  CHECK(textIn(plan.section(0), "part") == "scope");
  plan.move(2, 1);
  CHECK(textIn(plan.section(1), "part") == "text");
  plan.remove(0);
  plan.insert(9, Json{{"part", "sources"}});
  CHECK(plan.count() == 3);
  CHECK(textIn(plan.section(2), "part") == "sources");
  plan.set("title", "");
  CHECK(plan.text().find("title") == std::string::npos);
  CHECK(plan.text().find("\"future\"") < plan.text().find("\"sections\""));
  CHECK(PackPlan::parse(plan.text()) == plan);
}

TEST_CASE("what is no plan is refused in a sentence that says where, and one of a newer version as such") {
  CHECK(planRefusal("{\"sections\": [") != "");
  CHECK(planRefusal("{\"sections\": [").find("byte 15") != std::string::npos);
  CHECK(planRefusal("[]").find("no JSON object") != std::string::npos);
  CHECK(planRefusal("{}").find("no list of “sections”") != std::string::npos);
  CHECK(planRefusal(R"({"sections": [{}, 3]})").find("section 2") != std::string::npos);
  const auto newer = attempt([] { return PackPlan::parse(R"({"version": 2, "sections": []})"); });
  REQUIRE_FALSE(newer);
  CHECK(newer.error().code == ErrorCode::Unsupported);
  CHECK(newer.error().sentence().find("newer Fairlead") != std::string::npos);
  CHECK(planRefusal(R"({"version": 1, "sections": []})").empty());
}

TEST_CASE("members of another kind than they should be count as none") {
  const Json section{{"heading", 3}, {"most", "many"}, {"new_page", "yes"}};
  CHECK(textIn(section, "heading").empty());
  CHECK_FALSE(numberIn(section, "most"));
  CHECK_FALSE(isSetIn(section, "new_page"));
}

TEST_CASE("what a view shows becomes a section, and the section asks for the same view") {
  ExhibitQuery query;
  query.kind = "map";
  query.time = TimeWindow{1'662'163'200'000, 1'662'249'600'000};
  query.selected = {"0192f3a4-0000-7000-8000-000000000001"};
  query.extent = MapWindow{1.5, 50.5, 3.25, 51.25, geo::Projection(geo::Projection::Kind::Europe)};
  query.within = MapWindow{2, 50.75, 2.5, 51, geo::Projection::utmAt(2, 51)};
  LayerStyle layer{"Plages & ports", false, 0.5, QColor("#D55E00"), "kind", {"marina"}};
  query.layers = {layer};
  query.lanes = TimelineLanes::Source;
  query.layout = ChartLayout::ByTime;
  const ExhibitQuery read = ExhibitQuery::of(query.section());
  CHECK(read.kind == "map");
  CHECK(read.time == query.time);
  CHECK(read.selected == query.selected);
  CHECK(read.extent == query.extent);
  CHECK(read.within == query.within);
  REQUIRE(read.layers.size() == 1);
  CHECK(read.layers[0].name == layer.name);
  CHECK_FALSE(read.layers[0].isVisible);
  CHECK(read.layers[0].opacity == 0.5);
  CHECK(read.layers[0].colour == layer.colour);
  CHECK(read.layers[0].hidden == layer.hidden);
  CHECK(read.lanes == TimelineLanes::Source);
  CHECK(read.layout == ChartLayout::ByTime);
  CHECK(query.section().at("from") == "2022-09-03T00:00:00Z");
}

TEST_CASE("a query that makes no sense is refused by the member's name") {
  const auto refusalOf = [](const char* member, const Json& value) {
    const auto read = attempt([&] { return ExhibitQuery::of(Json{{"kind", "map"}, {member, value}}); });
    return read ? std::string() : read.error().sentence();
  };
  CHECK(refusalOf("from", "yesterday").find("“from”") != std::string::npos);
  CHECK(refusalOf("extent", Json::array({1, 2, 3})).find("“extent”") != std::string::npos);
  CHECK(refusalOf("within", Json::array({3, 2, 1, 4})).find("“within”") != std::string::npos);
  CHECK(refusalOf("lanes", "mood").find("“lanes”") != std::string::npos);
  CHECK(refusalOf("layout", "heap").find("organic") != std::string::npos);
  CHECK(refusalOf("projection", "flat").find("plate-carree") != std::string::npos);
}

TEST_CASE("an exhibit tells that nothing became of it, and then what did, by name") {
  ChartedCase desk;
  const Json section = desk.frozenChart();
  CHECK(section.at("digest").get<std::string>().size() == 64);
  ExhibitState state = desk.stateOf(section);
  CHECK(state.isFrozen);
  CHECK_FALSE(state.isChanged);
  CHECK(state.statements == section.at("statements").get<std::int64_t>());
  desk.person("Somebody else");  // who is not on the chart
  CHECK_FALSE(desk.stateOf(section).isChanged);

  desk.change([&](store::Transaction& t) { t.say(desk.people[0], "alias", "Kareem"); });
  const auto name = desk.opened->statements().about(desk.key(desk.people[2])).front();
  desk.change([&](store::Transaction& t) {
    desk.tie(t, desk.people[0], desk.people[2]);
    t.say(desk.people[2], "name", "Souad");
    t.retract(name.id, "Misheard");
  });
  state = desk.stateOf(section);
  CHECK(state.isChanged);
  CHECK(tellsOf(state, ExhibitChange::Kind::More, "Karim Aziz"));
  CHECK(tellsOf(state, ExhibitChange::Kind::TakenBack, "Souad"));
  CHECK(tellsOf(state, ExhibitChange::Kind::New, toQt(desk.opened->schemas().at("Associate").label)));
  CHECK_FALSE(tellsOf(state, ExhibitChange::Kind::NoLongerShown, ""));
  CHECK_FALSE(tellsOf(state, ExhibitChange::Kind::ShownToo, ""));

  const ExhibitState refreshed = desk.stateOf(frozenAs(section, state));
  CHECK_FALSE(refreshed.isChanged);
}

TEST_CASE("what a chart shows in addition, or no longer, is told though nothing else is said of it") {
  ChartedCase desk;
  const ItemId fourth = desk.person("Matthias Brandt");
  const Json section = desk.frozenChart();
  desk.change([&](store::Transaction& t) {
    const store::SavedChart chart = store::ChartRepository(*desk.opened).at("The ring");
    store::ChartRepository::put(t, chart, {{fourth, desk.key(fourth), {}}});
  });
  CHECK(tellsOf(desk.stateOf(section), ExhibitChange::Kind::ShownToo, ""));
  const Json wider = desk.frozenChart();
  desk.change([&](store::Transaction& t) {
    for (const auto& said : desk.opened->statements().pointingAt(desk.key(fourth)))
      if (said.property == "member") t.retract(said.id, "Off");
  });
  CHECK(tellsOf(desk.stateOf(wider), ExhibitChange::Kind::NoLongerShown, ""));
}

TEST_CASE("an exhibit whose chart is gone says so, and so does one that the case has nothing for") {
  ChartedCase desk;
  const Json section = desk.frozenChart();
  Json other = section;
  other["chart"] = "A chart that never was";
  CHECK(desk.stateOf(other).problem.contains("A chart that never was"));
  CHECK(desk.stateOf(Json{{"part", "exhibit"}, {"kind", "map"}}).isEmpty);
}

TEST_CASE("a selection and a filter by place are drawn in an exhibit, and stand in its caption") {
  ChartedCase desk;
  const CaseView view(*desk.opened, unwatched());
  Evidence evidence(view);
  ExhibitQuery query;
  query.kind = "chart";
  query.chart = "The ring";
  const auto paint = [&](const ExhibitQuery& asked) {
    const auto made = Exhibits(view, evidence, unwatched()).make(asked);
    REQUIRE(made);
    QImage image(made->size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    made->paint(painter, QRectF(QPointF(), made->size));
    return std::pair(image, made->filter);
  };
  const auto plain = paint(query);
  query.selected = {desk.people[0].text()};
  const auto ringed = paint(query);
  REQUIRE(ringed.first.size() == plain.first.size());
  CHECK(plain.first != ringed.first);
  CHECK(plain.second.isEmpty());
  CHECK(ringed.second.contains("ringed"));
  query.within = MapWindow{1, 50, 2, 51};  // where nothing is
  const auto hidden = paint(query);
  REQUIRE(hidden.first.size() == ringed.first.size());
  CHECK(hidden.first != ringed.first);
  CHECK(hidden.second.contains("ringed"));
  CHECK(hidden.second.contains(toQt("Only what is at a place between 50.00° and 51.00° north")));
}

TEST_CASE("a sentence is found where it stands in the text, citations and titles of paragraphs aside") {
  const QString text = "# Head\n\n**Who pays.** He pays.[^IR1 \"x y\"] She, too [^IR2 \"z\"], pays.\n- A bullet.";
  const auto sentences = sentencesOf(text);
  REQUIRE(sentences.size() == 3);
  CHECK(text.mid(sentences[0].at, sentences[0].length).startsWith("He pays."));
  CHECK(text.mid(sentences[1].at, sentences[1].length) == "She, too [^IR2 \"z\"], pays.");
  CHECK(text.mid(sentences[2].at, sentences[2].length) == "A bullet.");
  CHECK(sentences[0].cited == QStringList{"IR1 \"x y\""});
}

TEST_CASE("pages on a screen are those of the file: each section has its place, each note its line") {
  ChartedCase desk;
  const auto said = desk.opened->statements().about(desk.key(desk.people[0])).front();
  PackPlan plan;
  plan.set("title", "اسم طويل " + std::string(400, 'x'));
  plan.insert(0, Json{{"part", "text"}, {"heading", "First"}, {"text", "He is known.[^" + said.id.text() + "]"}});
  plan.insert(1, Json{{"part", "scope"}, {"heading", "Second"}, {"new_page", true}});
  BriefOptions options;
  options.planJson = plan.text();
  options.date = "2022-10-01";
  const PackPreview preview(composeBrief(*desk.opened, options, unwatched()), {}, unwatched());
  REQUIRE(preview.count() == 4);
  const auto first = preview.beginOf(0), second = preview.beginOf(1);
  CHECK(first.page == 2);
  CHECK(second.page == 3);
  CHECK(preview.sectionAt(2, first.y + 10) == 0);
  CHECK(preview.sectionAt(3, second.y + 10) == 1);
  CHECK(preview.sectionAt(0, 10) == -1);
  CHECK(preview.beginOf(7).page == -1);

  const PreviewPage page = preview.page(2, 1.5);
  CHECK(page.image.size() == (preview.size() / kPoint * 1.5).toSize());
  const auto number =
      std::find_if(page.links.begin(), page.links.end(), [](const PageLink& link) { return link.target == "note:1"; });
  REQUIRE(number != page.links.end());
  CHECK(preview.notesAt(2, number->area.center()) == std::vector<int>{1});
  const auto foot = preview.target("note:1", 2);
  CHECK(preview.notesAt(2, {number->area.left(), foot.y + 20}) == std::vector<int>{1});
  CHECK(preview.notesAt(2, {0, 0}).empty());
  CHECK(preview.document().notes.at(0).statements == std::vector<store::Key>{said.key});
}

TEST_CASE("a pack without sections has a cover and contents, and breaks nothing") {
  CaseFixture desk;
  BriefOptions options;
  options.planJson = PackPlan().text();
  const PackPreview preview(composeBrief(*desk.opened, options, unwatched()), {}, unwatched());
  CHECK(preview.count() == 2);
  CHECK_FALSE(preview.page(0, 1).image.isNull());
}

TEST_CASE("a table shows what happened in the time asked for, row by row, and says what has no room") {
  ChartedCase desk;
  desk.change([&](store::Transaction& t) {
    for (int day = 1; day <= 30; ++day) {
      const ItemId call = ItemId::random();
      t.addItem(call, "Meeting");
      t.say(call, "name", "Meeting " + std::to_string(day));
      t.say(call, "startDate", "2022-09-" + std::string(day < 10 ? "0" : "") + std::to_string(day));
      t.say(call, "location", std::string(day == 3 ? 2'000 : 20, 'x') + " إلى الشاطئ");
    }
  });
  const CaseView view(*desk.opened, unwatched());
  Evidence evidence(view);
  const Exhibits exhibits(view, evidence, unwatched());
  ExhibitQuery query;
  query.kind = "table";
  const auto all = exhibits.make(query);
  REQUIRE(all);
  CHECK(all->size.height() <= 820);
  CHECK(all->caption.contains("have no room here"));
  CHECK(all->statements.size() > 20);
  query.schemas = "Meeting";
  query.time = TimeWindow{1662076800000, 1662336000000};  // 2 to 5 September 2022
  const auto some = exhibits.make(query);
  REQUIRE(some);
  CHECK(some->caption == "Meetings in the order of their times: 3.");
  QImage image(some->size.toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  some->paint(painter, QRectF(QPointF(), some->size));
  painter.end();
  if (const char* folder = std::getenv("FAIRLEAD_PICTURES")) image.save(QString(folder) + "/table-exhibit.png");
  query.time = TimeWindow{0, 1000};
  CHECK_FALSE(exhibits.make(query));
  CHECK(ExhibitQuery::of(some ? query.section() : Json()).kind == "table");
}

TEST_CASE("each paragraph bears the marking of what it rests on, where that is wanted") {
  Office office("OFFICIAL", 3);
  ItemId secret = ItemId::random();
  StatementId said;
  office.change([&](store::Transaction& t) {
    t.addItem(secret, "Person");
    said = t.say(secret, "name", "Zdravko Example", originOf({}, "SECRET - UK EYES ONLY", ""));
    t.say(secret, "notes", "Seen.", originOf({}, "SECRET - UK EYES ONLY", ""));
  });
  PackPlan plan;
  const auto add = [&](const std::string& text) {
    plan.insert(plan.count(), Json{{"part", "text"}, {"heading", "H"}, {"text", text}});
  };
  add("He is known.[^" + office.known.text() + "]");
  add("Somebody was seen.[^" + said.text() + "]");
  add("Words of no source.");
  plan.insert(plan.count(), Json{{"part", "profiles"}, {"heading", "Who"}, {"most", 5}});
  BriefOptions options = onDay();
  options.planJson = plan.text();
  const auto paragraphs = [&] {
    QStringList all;
    for (const Block& block : composeBrief(*office.opened, options, unwatched()).blocks)
      if (block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Bullet) all << plainText(block.runs);
    return all;
  };
  for (const QString& one : paragraphs()) CHECK_FALSE(one.startsWith("("));
  options.hasParagraphMarks = true;
  const QStringList marked = paragraphs();
  CHECK(marked.contains("(O) He is known."));
  CHECK(marked.contains("(S - UK EYES ONLY) Somebody was seen."));
  CHECK(marked.contains("(no marking) Words of no source."));
  int named = 0;
  for (const QString& one : marked) {
    CHECK(one.startsWith("("));
    if (!one.contains("Zdravko Example")) continue;
    CHECK(one.startsWith("(S - UK EYES ONLY) "));
    ++named;
  }
  CHECK(marked.join("\n").contains("Zdravko") == (named > 0));
  plan.set("paragraph_marks", "yes");
  options.planJson = plan.text();
  options.hasParagraphMarks = false;
  CHECK(paragraphs() == marked);
}
