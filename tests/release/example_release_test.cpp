// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The example case as a whole: split among three laptops that end the same, and released to a court.
#include <map>
#include <set>

#include "core/example/example_case.h"
#include "core/store/alias_repository.h"
#include "tests/release/laptops.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

namespace {

struct Example {
  TemporaryFolder folder;
  std::unique_ptr<store::Case> made;

  Example() {
    InlineExecutor executor;
    made = example::makeExample(folder / "example.fairlead", kAnalyst, executor, Progress()).orThrow().made;
  }
};

/// Made once; sealing journals the disclosure and changes nothing else.
store::Case& theExample() {
  static const Example one;
  return *one.made;
}

/// Every third item of the example, with what belongs to it, as a bundle for a laptop.
void deal(std::size_t share, Laptop& to) {
  SealRequest request;
  store::ShareRepository(theExample().database())
      .forEachItem([&](store::Key item, ItemId, std::string_view, store::Key, bool) {
        if (static_cast<std::size_t>(item) % 3 == share) request.wanted.items.push_back(item);
      });
  request.wantedText = "a third";
  request.recipients.push_back(to.pair.publicKey());
  request.actor = kAnalyst;
  InlineExecutor executor;
  const std::filesystem::path file = to.folder / "share.flbundle";
  seal(theExample(), file, request, executor, Progress()).orThrow();
  to.tryOpen(file).orThrow();
}

store::Key named(const store::Case& opened, const std::string& name) {
  const auto found = opened.statements().subjectsWith("name", name);
  REQUIRE_FALSE(found.empty());
  return found.front();
}

}  // namespace

TEST_CASE("the example split among three laptops that each add work and exchange by pairs ends the same on all") {
  Laptop first, second, third;
  deal(0, first);
  deal(1, second);
  deal(2, third);
  CHECK(first.digest() != second.digest());
  CHECK(second.digest() != third.digest());

  const ItemId boat = first.person("Ağrı’da Yılmaz");
  first.change([&](store::Transaction& t) { t.say(boat, "notes", "Seen at the store in Wallenhorst"); });
  const auto some = second.opened->items().list({{}, ItemKind::Entity}, 0, 1).at(0);
  second.change([&](store::Transaction& t) { t.say(some.id, "notes", "Ask the harbour master"); });
  second.opened->undo(kAnalyst).orThrow();
  const auto said =
      third.opened->statements().about(third.opened->items().list({{}, ItemKind::Entity}, 0, 1).at(0).key);
  third.change([&](store::Transaction& t) { t.retract(said.at(0).id, "misread"); });
  third.person("محمد");

  first.receive(second), second.receive(first);
  second.receive(third), third.receive(second);
  third.receive(first), first.receive(third);
  CHECK(first.digest() == second.digest());
  CHECK(second.digest() == third.digest());
  for (Laptop* laptop : {&first, &second, &third}) {
    CHECK(laptop->count("statement") >= theExample().counts()["statement"]);
    CHECK(laptop->verifies());
  }
  named(*second.opened, "محمد");

  // Nobody's copy lacks a part: what the example itself still brings is nothing.
  SealRequest all;
  all.wanted.isAll = true;
  all.recipients.push_back(first.pair.publicKey());
  all.actor = kAnalyst;
  InlineExecutor executor;
  seal(theExample(), first.folder / "all.flbundle", all, executor, Progress()).orThrow();
  const std::string before = first.digest();
  CHECK(first.tryOpen(first.folder / "all.flbundle").orThrow().newStatements == 0);
  CHECK(first.digest() == before);
}

namespace {

using Held = std::map<std::string, std::set<std::string>>;

/// What is told of an item in the list: a report by its reference, a table or layer by its file, another by its
/// schema and the first words of its caption.
std::string told(const store::Case& opened, store::Key key) {
  const store::Item item = opened.items().find(key).value();
  for (const char* property : {"reference", "fileName"})
    if (std::string value = opened.statements().value(key, property); !value.empty()) return value;
  std::string words = item.caption.substr(0, item.caption.find(", row "));
  std::size_t end = 0;
  for (int word = 0; word < 4 && end != std::string::npos; ++word) end = words.find(' ', end + 1);
  return item.schema + " " + words.substr(0, end);
}

/// What a court may not have of the example, by reason: the report, table or layer that says it, or the item that an
/// analyst's own word is about; where it is the person or the source that is protected, who or which property.
Held heldBack(const Policy& policy, std::map<std::string, std::int64_t>& counts, std::set<StatementId>& going) {
  const store::Case& opened = theExample();
  Held held;
  store::ShareRepository(opened.database()).forEachStatement([&](const store::SharedStatement& said) {
    if (!said.isInForce) return;
    const std::string reason = policy.withheldBecause(said);
    if (reason.empty()) {
      going.insert(said.id);
      return;
    }
    ++counts[reason];
    const bool isOfPerson = reason.starts_with("about") || reason.starts_with("would name");
    if (reason == "would tell the source")
      held[reason].insert(opened.items().find(said.subjectKey)->schema + "." + said.property);
    else if (!isOfPerson && !said.origin.item.isNil())
      held[reason].insert(told(opened, opened.items().find(said.origin.item)->key));
    else
      held[reason].insert(told(opened, said.subjectKey));
  });
  return held;
}

}  // namespace

TEST_CASE("the example released to a court withholds exactly what is listed here, with reasons") {
  const Held expected{
      {"H1: not for judicial proceedings without the provider's permission",
       {"BVZ-2022-0902",    "BVZ-2022-0917",    "EU-LANTERN-1406",  "EU-LANTERN-1409",  "EU-LANTERN-1412",
        "EU-LANTERN-1421",  "EU-LANTERN-1427",  "EU-LANTERN-1430",  "EU-LANTERN-1433",  "EU-LANTERN-1440",
        "LKS-NW-2022-0217", "LKS-NW-2022-0229", "LKS-NW-2022-0236", "LKS-NW-2022-0251", "LKS-NW-2022-0255",
        "LKS-NW-2022-0258", "LKS-NW-2022-0266", "LKS-NW-2022-0271", "LKS-NW-2022-0278", "LKS-NW-2022-0281",
        "OLR-2022-0088",    "OLR-2022-0095",    "OLR-2022-0101",    "OLR-2022-0106",    "OLR-2022-0114",
        "OLR-2022-0119",    "OLR-2022-0121",    "OLR-2022-0123",    "OLR-2022-0127",    "OLR-2022-0129",
        "OLR-2022-0132",    "OLR-2022-0135",    "OLR-2022-0139",    "OLR-2022-0141"}},
      {"H2: not to be passed on without the provider's permission", {"EU-LANTERN-1401", "EU-LANTERN-1415"}},
      {"about a child", {"Person Biniam Tesfay"}},
      {"an assessment, and only facts are released", {"IR000134", "IR000144"}},
      {"bears no marking",
       {"Annotation A child without family,",
        "Annotation Contradicts IR000119 on the",
        "Annotation Fabricated: the source told",
        "Annotation Hypothesis: he holds a",
        "Annotation One origin, not three:",
        "Annotation Partner's spreadsheet of finds:",
        "Annotation Question: where did he",
        "Annotation Supply and departures: each",
        "Annotation Three counts: 44 (OLR-2022-0123,",
        "Annotation Victim. Not the \"Linh\"",
        "Chart Follow the money",
        "Chart From Torbalı to the",
        "Chart The core network",
        "EU-LANTERN-1421",
        "Judgement different",
        "Judgement same",
        "Judgement unsure",
        "LKS-NW-2022-0258",
        "Pack The small-boat supply ring,",
        "Record boreal-marine.camt053.xml",
        "Record elira-hoxhaj.sta",
        "Vehicle UI482OK",
        "Vehicle XBKM4417",
        "Vehicle ZD4821QL",
        "areas.geojson",
        "boat.svg",
        "car.png",
        "cells.geojson",
        "engine.svg",
        "landing-places.geojson",
        "lorry.png",
        "routes.geojson",
        "store.svg",
        "van.png"}},
      {"handling C: the recipient may not have what bears conditions",
       {"IR000101", "IR000129", "IR000136", "IR000141", "IR000142"}},
      {"speaks of a child", {"Record calls.csv"}},
      {"speaks of a victim", {"IR000131", "IR000133", "MCC-0833", "MCC-0841"}},
      {"speaks of a witness", {"IR000111", "IR000124", "MCC-0811", "MCC-0826"}},
      {"would name a child",
       {"Call 2022-09-07T06:13:24+02:00[Europe/Paris]", "Call 2022-09-07T08:12:15+02:00[Europe/Paris]",
        "Call 2022-09-13T04:57:32+02:00[Europe/Paris]", "Call 2022-09-13T06:38:15+02:00[Europe/Paris]",
        "Call 2022-09-22T07:37:59+02:00[Europe/Paris]", "Call 2022-09-22T09:30:19+02:00[Europe/Paris]", "IR000127",
        "IR000141", "Phone +447700900456"}},
      {"would name a victim", {"IR000131", "IR000133", "IR000142", "MCC-0833", "Person Linh", "Person Omid Rahimi"}},
      {"would name a witness", {"IR000111", "IR000124", "Person Sara Haile", "Person Yonas Kidane"}},
      {"would tell where a victim is", {"MCC-0833", "MCC-0841"}},
      {"would tell where a witness is", {"MCC-0811", "MCC-0826"}},
      {"would tell the source",
       {"Record.source", "Record.title", "Report.fileName", "Report.gradedItem", "Report.originator", "Report.source",
        "Seizure.authority", "Source.name"}}};
  const ReleaseProfile court = ReleaseProfile::read("court");
  std::map<std::string, std::int64_t> counts;
  std::set<StatementId> going;
  const Held held = heldBack(Policy(theExample(), court, {}), counts, going);
  for (const auto& [reason, items] : held) {
    std::string all;
    for (const std::string& item : items) all += item + "; ";
    if (!expected.contains(reason)) FAIL_CHECK(reason << ": " << all);
  }
  for (const auto& [reason, items] : expected) {
    INFO(reason);
    REQUIRE(held.contains(reason));
    CHECK(held.at(reason) == items);
  }
  CHECK(held.size() == expected.size());

  // The bundle says the same of itself, what quotes or holds such things stays too, and nothing else does.
  Laptop prosecutor;
  SealRequest request;
  request.wanted.isAll = true;
  request.recipients.push_back(prosecutor.pair.publicKey());
  request.profile = court;
  request.actor = kAnalyst;
  InlineExecutor executor;
  const std::filesystem::path file = prosecutor.folder / "court.flbundle";
  const SealReport report = seal(theExample(), file, request, executor, Progress()).orThrow();
  counts["quotes what is withheld"] = 10;
  counts["original left out, since part of it may not go"] = 84;
  CHECK(report.withheld == counts);
  CHECK(report.statements == static_cast<std::int64_t>(going.size()) - 10);
  prosecutor.tryOpen(file).orThrow();
  // For what goes otherwise than it stands here, another id stands.
  const store::AliasRepository aliases(theExample().database());
  std::set<StatementId> others;
  for (const StatementId& id : going)
    for (const Uuid& alias : aliases.allOf(id.uuid)) others.insert(StatementId(alias));
  going.insert(others.begin(), others.end());
  store::ShareRepository(prosecutor.opened->database()).forEachStatement([&](const store::SharedStatement& came) {
    if (!going.contains(came.id)) FAIL(came.property << " “" << came.value << "” should have stayed");
  });
  CHECK(report.stubs > 0);
}
