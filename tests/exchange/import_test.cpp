// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchange_import.h"

#include "core/base/utf8.h"
#include "core/exchange/json_pieces.h"
#include "tests/exchange/exchange_fixture.h"
#include "tests/release/programs.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::exchange;
using namespace fairlead::test;
using nlohmann::json;

namespace {

struct Importing : CaseFixture {
  ExchangeImportRequest request{{}, parseMarking("OFFICIAL").value(), "Partner unit", {}, kAnalyst};

  ExchangeImportReport read(const std::string& name, const std::string& bytes) {
    writeFileAtomically(folder / name, bytes);
    return importExchange(*opened, {folder / name}, request, Progress()).orThrow();
  }
  std::string refusal(const std::string& bytes) {
    const auto report = read("refused.json", bytes);
    CHECK(report.imported.empty());
    REQUIRE(report.refused.size() == 1);
    return report.refused.front().error.message;
  }
  store::Key only(const std::string& property, const std::string& value) {
    // Values of any type, those that are not looked up by value too.
    auto rows = opened->database().query(
        "SELECT DISTINCT s.item FROM statement s JOIN property p ON p.key=s.property WHERE p.name=?1 AND s.value=?2");
    rows.bind(1, property).bind(2, value);
    REQUIRE(rows.step());
    const store::Key found = rows.integer(0);
    REQUIRE_FALSE(rows.step());
    return found;
  }
  std::string schemaOf(store::Key item) { return opened->items().find(item).value().schema; }
};

std::string stix(const std::string& objects) {
  return R"({"type":"bundle","id":"bundle--5d0092c5-5f74-4287-9642-33f4c354e56d","objects":[)" + objects + "]}";
}

const std::string kPartnerBundle = stix(R"(
  {"type":"identity","spec_version":"2.1","id":"identity--311b2d2d-f010-4473-83ec-1edf84858f4c","created":"2022-09-01T00:00:00.000Z",
   "modified":"2022-09-01T00:00:00.000Z","name":"Đặng Văn \"Tư\"","identity_class":"individual",
   "object_marking_refs":["marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"]},
  {"type":"email-addr","spec_version":"2.1","id":"email-addr--7165e2a9-671f-585d-b1e1-ca59c671d934","value":"john@example.com"},
  {"type":"location","spec_version":"2.1","id":"location--a6e9345f-5a15-4c29-8bb3-7dcc5d168d64","created":"2022-09-01T00:00:00.000Z",
   "modified":"2022-09-01T00:00:00.000Z","name":"Ferme","latitude":50.987,"longitude":2.128,"precision":500,"city":"Gravelines"},
  {"type":"relationship","spec_version":"2.1","id":"relationship--57b56a43-b8b0-4cba-9deb-34e3e1faed9e","created":"2022-09-01T00:00:00.000Z",
   "modified":"2022-09-01T00:00:00.000Z","relationship_type":"uses","start_time":"2022-09-03T02:15:00Z",
   "source_ref":"identity--311b2d2d-f010-4473-83ec-1edf84858f4c","target_ref":"email-addr--7165e2a9-671f-585d-b1e1-ca59c671d934"},
  {"type":"relationship","spec_version":"2.1","id":"relationship--6e32fb4b-c0b0-4cba-9deb-34e3e1faed9e","created":"2022-09-01T00:00:00.000Z",
   "modified":"2022-09-01T00:00:00.000Z","relationship_type":"uses",
   "source_ref":"identity--311b2d2d-f010-4473-83ec-1edf84858f4c","target_ref":"malware--31b940d4-6f7f-459a-80ea-9c1f17b5891b"},
  {"type":"malware","spec_version":"2.1","id":"malware--31b940d4-6f7f-459a-80ea-9c1f17b5891b","created":"2022-09-01T00:00:00.000Z",
   "modified":"2022-09-01T00:00:00.000Z","name":"Poison","is_family":false})");

}  // namespace

TEST_CASE("a partner's STIX bundle comes in as a report whose statements lead to its own words") {
  Importing made;
  const auto report = made.read("partner.json", kPartnerBundle);
  REQUIRE(report.imported.size() == 1);
  const auto& came = report.imported.front();
  CHECK(came.format == "stix");
  CHECK(came.items == 4);
  CHECK(came.leftOut ==
        std::map<std::string, std::int64_t>{{"UnknownLink with an end that did not come", 1}, {"malware", 1}});
  const store::Key man = made.only("name", "Đặng Văn \"Tư\"");
  CHECK(made.schemaOf(man) == "Person");
  const auto said = made.opened->statements().about(man).at(0);
  CHECK(said.origin.item == came.id);
  CHECK(said.origin.marking.text() == "OFFICIAL / TLP:AMBER");  // TLP 1, by its id alone
  const auto dash = said.origin.locator.find('-');
  const std::size_t begin = byteOfCodePoint(kPartnerBundle, std::stoul(said.origin.locator.substr(0, dash))),
                    end = byteOfCodePoint(kPartnerBundle, std::stoul(said.origin.locator.substr(dash + 1)));
  CHECK(json::parse(kPartnerBundle.substr(begin, end - begin)).at("type") == "identity");
  const store::Key farm = made.only("name", "Ferme");
  CHECK(made.opened->statements().value(farm, "location") == "2.128,50.987~500");
  CHECK(made.opened->statements().value(farm, "address") == "Gravelines");
  const store::Key tie = made.only("role", "uses");
  CHECK(made.opened->statements().value(tie, "startDate") == "2022-09-03T02:15:00Z");
  CHECK(made.verifies());
}

TEST_CASE("the same exchange file twice is one report, and two laptops that read it hold the same") {
  Importing first, second;
  first.read("partner.json", kPartnerBundle);
  const std::string digest = first.digest();
  CHECK(first.read("again.json", kPartnerBundle).duplicates.size() == 1);
  CHECK(first.digest() == digest);
  first.opened->undo(kAnalyst).orThrow();
  CHECK(first.count("entity") == 0);
  CHECK(first.read("partner.json", kPartnerBundle).imported.size() == 1);  // what was undone may come again
  second.read("partner.json", kPartnerBundle);
  CHECK(first.count("entity") == second.count("entity"));
}

TEST_CASE("what one case writes as STIX, FollowTheMoney or GraphML another reads with gradings, markings and ids") {
  for (const std::string format : {"stix", "ftm", "graphml"}) {
    INFO(format);
    ExchangeFixture from;
    const ItemId holding = from.item("Email", {{"address", "john@example.com"}}, from.good);
    Importing to;
    to.request.marking = {};
    const auto report = to.read("case." + format, from.exported(format));
    REQUIRE(report.imported.size() == 1);
    CHECK(report.imported.front().format == format);
    for (const ItemId id : {from.karim, from.arabic, from.goran, from.farm, from.tie, from.meeting, holding})
      CHECK(to.opened->items().find(id));
    const auto said = to.opened->statements().about(to.key(from.goran)).at(0);
    CHECK(said.origin.grading->key() == "3x5x2:1A");
    CHECK(said.origin.marking.text() == "SECRET");
    CHECK(said.origin.item == report.imported.front().id);
    CHECK(to.count("link") == 1);
    CHECK(to.count("event") == 1);
    CHECK(to.opened->statements().value(to.key(from.meeting), "date") == "2022-09-03T03:00Z");
    CHECK(to.verifies());
  }
}

TEST_CASE("a graph of another program comes in once it is said what its nodes are") {
  Importing made;
  const std::string graph = R"(<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="label" attr.type="string"/>
<key id="d1" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="undirected"><node id="n0"><data key="d0">Ömer &amp; Söhne &gt; all</data></node><node id='n>1'/>
<edge source="n0" target="n>1"><data key="d1">3</data></edge><edge source="n0" target="n9"/></graph></graphml>)";
  CHECK(made.refusal(graph).find("--schema") != std::string::npos);
  made.request.nodeSchema = "Organization";
  const auto report = made.read("graph.graphml", graph);
  REQUIRE(report.imported.size() == 1);
  CHECK(report.imported.front().items == 3);
  CHECK(
      report.imported.front().leftOut ==
      std::map<std::string, std::int64_t>{{"UnknownLink with an end that did not come", 1}, {"UnknownLink.weight", 1}});
  const store::Key firm = made.only("name", "Ömer & Söhne > all");
  const std::string locator = made.opened->statements().about(firm).at(0).origin.locator;
  const std::size_t begin = byteOfCodePoint(graph, std::stoul(locator)),
                    end = byteOfCodePoint(graph, std::stoul(locator.substr(locator.find('-') + 1)));
  CHECK(graph.substr(begin, end - begin) == "<node id=\"n0\"><data key=\"d0\">Ömer &amp; Söhne &gt; all</data></node>");
  made.only("name", "n>1");
}

TEST_CASE("XML that bites is refused by the contained reader") {
  Importing made;
  made.request.nodeSchema = "Person";
  const std::string bomb =
      R"(<!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>)";
  made.read(
      "bomb.graphml",
      bomb +
          R"(<graphml><key id="l" attr.name="label"/><graph><node id="1"><data key="l">&b;&x;</data></node></graph></graphml>)");
  made.only("name", "&b;&x;");  // nothing is expanded
  CHECK(made.refusal("<graphml><graph><node id=\"1\">").find("damaged") != std::string::npos);
  std::string deep = "<graphml>";
  for (int i = 0; i < 200'000; ++i) deep += "<graph><node id=\"1\">";
  CHECK_FALSE(made.refusal(deep).empty());
}

TEST_CASE("FollowTheMoney's fragments are one entity, and its amounts have their currency") {
  Importing made;
  const auto report = made.read("ftm.ijson",
                                R"({"id":"p1","schema":"Person","properties":{"name":["Ali Öz"],"nationality":["tr"]}}
{"id":"p1","schema":"Person","properties":{"birthDate":["1988-03"],"wikidataId":["Q1"]}}

{"id":"c1","schema":"LegalEntity","properties":{"name":["Boreal Marine"]}}
{"id":"pay","schema":"Payment","properties":{"payer":["p1"],"beneficiary":["c1"],"amount":["2500.50"],"currency":["EUR"],"date":["2022-09-03"]}}
{"id":"x","schema":"Sanction","properties":{"entity":["p1"]}}
{"id":"own","schema":"Ownership","properties":{"owner":["p1"],"asset":["nobody"]}}
)");
  REQUIRE(report.imported.size() == 1);
  CHECK(report.imported.front().items == 3);
  CHECK(report.imported.front().leftOut ==
        std::map<std::string, std::int64_t>{
            {"Ownership with an end that did not come", 1}, {"Person.wikidataId", 1}, {"Sanction", 1}});
  const store::Key ali = made.only("name", "Ali Öz");
  CHECK(made.opened->statements().value(ali, "birthDate") == "1988-03");
  CHECK(made.opened->statements().value(ali, "nationality") == "TR");
  CHECK(made.schemaOf(made.only("name", "Boreal Marine")) == "Organization");
  made.only("amount", "2500.50 EUR");
}

TEST_CASE("marks that nobody here can judge become conditions, and parts' marks those of the whole") {
  Importing made;
  made.read("marks.json", stix(R"(
  {"type":"marking-definition","spec_version":"2.1","id":"marking-definition--1","created":"2022-09-01T00:00:00.000Z",
   "definition_type":"statement","definition":{"statement":"Copyright, Example / Partner"}},
  {"type":"campaign","id":"campaign--1","name":"One","object_marking_refs":["marking-definition--1"]},
  {"type":"campaign","id":"campaign--2","name":"Two","object_marking_refs":["marking-definition--2"]},
  {"type":"campaign","id":"campaign--3","name":"Three","granular_markings":[
   {"selectors":["name"],"marking_ref":"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"}]})"));
  const auto marking = [&](const char* name) {
    return made.opened->statements().about(made.only("name", name)).at(0).origin.marking;
  };
  CHECK(marking("One").text() == "OFFICIAL / HANDLING C: Copyright; Example ; Partner");
  CHECK(marking("Two").text() == "OFFICIAL / HANDLING C: marking-definition--2");
  CHECK(marking("Three").text() == "OFFICIAL / TLP:RED");
}

TEST_CASE("an older version and a revoked object stay out") {
  Importing made;
  const std::string one = R"("type":"campaign","spec_version":"2.1","created":"2022-09-01T00:00:00.000Z",)";
  const auto report =
      made.read("versions.json",
                stix("{" + one + R"("id":"campaign--1","modified":"2022-09-01T00:00:00.000Z","name":"Old"},{)" + one +
                     R"("id":"campaign--1","modified":"2022-09-02T00:00:00.000Z","name":"New"},{)" + one +
                     R"("id":"campaign--2","modified":"2022-09-02T00:00:00.000Z","name":"Gone","revoked":true})"));
  made.only("name", "New");
  CHECK(made.opened->statements().subjectsWith("name", "Old").empty());
  CHECK(made.opened->statements().subjectsWith("name", "Gone").empty());
  CHECK(report.imported.front().leftOut.at("older version") == 1);
  CHECK(report.imported.front().leftOut.at("revoked") == 1);
}

TEST_CASE("a file that is damaged, foreign, empty or too secret is refused in a sentence and leaves nothing") {
  Importing made;
  const std::string before = made.digest();
  CHECK(made.refusal("").find("neither a STIX") != std::string::npos);
  CHECK(made.refusal("hello").find("neither a STIX") != std::string::npos);
  CHECK(made.refusal("{\"type\":\"bundle\",\"objects\":[{\"\xff\":1}]}").find("UTF-8") != std::string::npos);
  for (std::size_t cut = kPartnerBundle.size() / 2; cut < kPartnerBundle.size(); cut += 97)
    CHECK(made.refusal(kPartnerBundle.substr(0, cut)).find("damaged") != std::string::npos);
  CHECK(made.refusal(stix("{\"a\":" + std::string(5'000, '[') + std::string(5'000, ']') + "}")).find("nested") !=
        std::string::npos);
  CHECK(made.refusal(stix("1,2,3")).find("damaged") != std::string::npos);
  CHECK(made.refusal(stix(R"({"type":"malware","id":"malware--1","modified":"x"})")).find("place") !=
        std::string::npos);
  CHECK(made.digest() == before);
  made.opened.reset();
  std::filesystem::remove(made.path);
  store::NewCase low{"Low", {}, {}, {}};
  low.ceiling = Classification::Official;
  made.opened = store::Case::create(made.path, low, kAnalyst).orThrow();
  ExchangeFixture secret;
  CHECK(made.refusal(secret.exported("stix")).find("ceiling") != std::string::npos);
  CHECK(made.count("entity") == 0);
}

TEST_CASE("OASIS' own bundles come in") {
  const auto data = testData("stix");
  if (!data) {
    WARN("skipped: FAIRLEAD_TEST_DATA names no public data");
    return;
  }
  int files = 0, items = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*data)) {
    if (entry.path().extension() != ".json") continue;
    Importing made;
    const auto report = importExchange(*made.opened, {entry.path()}, made.request, Progress()).orThrow();
    INFO(entry.path());
    // One is a list of objects, and one a single object: no bundles, which the refusal says.
    for (const auto& refused : report.refused) {
      const std::string& why = refused.error.message;
      CHECK((why.find("place in a case") != std::string::npos || why.find("neither a STIX 2.1 bundle") == 8));
    }
    for (const auto& one : report.imported) items += static_cast<int>(one.items);
    CHECK(made.verifies());
    ++files;
  }
  CHECK(files > 0);
  CHECK(items > 0);
}
