// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/own_word.h"

#include "core/store/borne_markings.h"
#include "core/store/chart_repository.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;
using store::ChartRepository;

namespace {

Origin bearing(const char* marking) {
  Origin origin;
  origin.marking = parseMarking(marking).value();
  return origin;
}

/// A case of its own marking, with somebody of whom more is known than that allows to tell.
struct MarkedCase {
  TemporaryFolder folder;
  std::unique_ptr<store::Case> opened =
      store::Case::create(folder / "a case.fairlead", {"A case", parseMarking("OFFICIAL").value(), {}, {}}, kAnalyst)
          .orThrow();
  const ItemId karim = ItemId::random(), report = ItemId::random();

  MarkedCase() {
    change([&](store::Transaction& t) {
      t.addItem(karim, "Person");
      t.say(karim, "name", "Karim Aziz");
      t.say(karim, "alias", "كريم", bearing("OFFICIAL-SENSITIVE"));
      t.addItem(report, "Report");
      t.say(report, "title", "IR 31", bearing("SECRET"));
      Origin item = bearing("OFFICIAL-SENSITIVE");
      item.item = report;
      item.locator = "10-40";
      t.say(report, "gradedItem", "1. [1A P] He left.", item);
    });
  }
  void change(const std::function<void(store::Transaction&)>& work) {
    opened->change(kAnalyst, store::Action::Alter, "A change", work).orThrow();
  }
};

}  // namespace

TEST_CASE("a person's own word bears the case's marking, joined with that of what it rests on") {
  const MarkedCase made;
  CHECK(store::ownWord(*made.opened).marking.text() == "OFFICIAL");
  CHECK(store::ownWord(*made.opened, {made.karim}).marking.text() == "OFFICIAL-SENSITIVE");
  CHECK(store::ownWord(*made.opened, {made.karim, made.report}).marking.text() == "SECRET");
}

TEST_CASE("an own word on what nobody may write together keeps all of it when it is read back") {
  MarkedCase made;
  made.change([&](store::Transaction& t) {
    t.say(made.karim, "notes", "advice", bearing("OFFICIAL-SENSITIVE - LEGAL"));
    t.say(made.karim, "notes", "seen", bearing("TOP SECRET"));
  });
  const Origin own = store::ownWord(*made.opened, {made.karim});
  CHECK(own.marking.text() == "TOP SECRET - LEGAL");
  StatementId said;
  made.change([&](store::Transaction& t) { said = t.say(made.karim, "notes", "an own word", own); });
  CHECK(made.opened->statements().find(said)->origin.marking == own.marking);
  CHECK(made.opened->marking().text() == "TOP SECRET - LEGAL");
}

TEST_CASE("a passage within a graded item bears what the item bears, and one across its end what the report bears") {
  const MarkedCase made;
  CHECK(store::borneBy(*made.opened, made.report, "12-20").text() == "OFFICIAL-SENSITIVE");
  CHECK(store::borneBy(*made.opened, made.report, "30-50").text() == "SECRET");
  CHECK(store::borneBy(*made.opened, made.report).text() == "SECRET");
}

TEST_CASE("what somebody says of a report's handling holds for all that rests on it, whatever that bears") {
  MarkedCase made;
  const auto borne = [&](const char* own, const char* locator) {
    Statement statement;
    statement.origin = bearing(own);
    statement.origin.item = made.report;
    statement.origin.locator = locator;
    return store::BorneMarkings(*made.opened).of(statement).text();
  };
  CHECK(borne("OFFICIAL / HANDLING P", "12-20") == "OFFICIAL / HANDLING P");
  CHECK(borne("", "12-20") == "OFFICIAL-SENSITIVE");
  CHECK(borne("", "30-50") == "SECRET");
  const auto say = [&](const char* property, const char* value) {
    made.change([&](store::Transaction& t) { t.say(made.report, property, value, bearing("OFFICIAL")); });
  };
  say("title", "IR 31, the second");
  CHECK(borne("", "12-20") == "OFFICIAL-SENSITIVE");
  say("handling", "C A3");
  CHECK(borne("OFFICIAL / HANDLING P", "12-20") == "OFFICIAL / HANDLING C: A3");
  CHECK(borne("", "12-20") == "OFFICIAL-SENSITIVE / HANDLING C: A3");
  CHECK(store::borneBy(*made.opened, made.report, "12-20").text() == "OFFICIAL-SENSITIVE / HANDLING C: A3");
  say("classification", "TOP SECRET");
  CHECK(borne("OFFICIAL", "") == "TOP SECRET / HANDLING C: A3");
  // What no code says nobody can acknowledge.
  say("handling", "ask Zoë first");
  CHECK(borne("OFFICIAL", "").find("HANDLING C") != std::string::npos);
}

TEST_CASE("a person's own word on somebody bears what a report bears now that named them") {
  MarkedCase made;
  const ItemId sara = ItemId::random();
  Origin said;
  said.item = made.report;
  said.locator = "12-20";
  made.change([&](store::Transaction& t) {
    t.addItem(sara, "Person");
    t.say(sara, "name", "Sara Haile", said);
  });
  CHECK(store::ownWord(*made.opened, {sara}).marking.text() == "OFFICIAL-SENSITIVE");
  made.change([&](store::Transaction& t) { t.say(made.report, "classification", "SECRET"); });
  CHECK(store::ownWord(*made.opened, {sara}).marking.text() == "SECRET");
}

TEST_CASE("what is put on a chart bears what the chart bears, and keeps what it bears when it is moved") {
  MarkedCase made;
  made.change([](store::Transaction& t) { ChartRepository::create(t, "The core", parseMarking("SECRET").value()); });
  made.change([](store::Transaction& t) { ChartRepository::create(t, "Unmarked"); });
  const auto chart = [&](const char* name) { return ChartRepository(*made.opened).at(name); };
  CHECK(chart("The core").marking.text() == "SECRET");
  CHECK(chart("Unmarked").marking.text() == "OFFICIAL");
  const auto put = [&](store::SavedChart on, double x) {
    made.change([&](store::Transaction& t) {
      ChartRepository::put(t, on, {{made.karim, 0, store::ChartPoint{x, 0}}});
    });
  };
  const auto ofMember = [&](const char* name) {
    for (const auto& said : made.opened->statements().about(chart(name).key))
      if (said.property == "member") return said.origin.marking.text();
    return std::string("none");
  };
  put(chart("The core"), 1);
  CHECK(ofMember("The core") == "SECRET");
  store::SavedChart lower = chart("The core");
  lower.marking = {};
  put(lower, 2);
  CHECK(ofMember("The core") == "SECRET");

  store::ChartDrawing words;
  words.text = "Wer ist كريم?";
  made.change([&](store::Transaction& t) { ChartRepository::draw(t, chart("The core"), words); });
  auto drawn = ChartRepository(*made.opened).drawingsOn(chart("The core"));
  REQUIRE(drawn.size() == 1);
  made.change([&](store::Transaction& t) { ChartRepository(*made.opened).move(t, drawn.front()); });
  for (const auto& said : made.opened->statements().about(drawn.front().key))
    CHECK(said.origin.marking.text() == "SECRET");
}
