// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_query.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

namespace {

struct Library : CaseFixture {
  void report(const std::string& text, const std::string& date = {}) {
    const ItemId id = ItemId::random();
    change([&](Transaction& t) {
      t.addItem(id, "Report");
      t.addPassage(id, text);
      if (!date.empty()) t.say(id, "date", date);
    });
  }
};

}  // namespace

TEST_CASE("search folds case, accents and script") {
  Library library;
  library.report("Jürgen Müller drove to the café in Łódź");
  library.report("Водитель Мюллер прибыл в Дюнкерк");
  library.report("وصل محمد علي إلى كاليه");
  CHECK(library.hits("müller") == 2);
  CHECK(library.hits("MULLER") == 2);
  CHECK(library.hits("mueller") == 2);
  CHECK(library.hits("Мюллер") == 2);
  CHECK(library.hits("cafe") == 1);
  CHECK(library.hits("lodz") == 1);
  CHECK(library.hits("محمد") == 1);
  CHECK(library.hits("Mohammed") == 1);
  CHECK(library.hits("Muhammad") == 1);
  CHECK(library.hits("Dunkerk") == 1);
}

TEST_CASE("what is written alike ranks above what only sounds alike") {
  Library library;
  library.report("A note on Muhamad and others, seen in the harbour");
  library.report("A note on Mohammed and others, seen in the harbour");
  SearchQuery query;
  query.text = "Mohammed";
  const auto answer = library.opened->search().search(query);
  REQUIRE(answer.total == 2);
  CHECK(answer.hits[0].score > answer.hits[1].score);
  CHECK(answer.hits[0].snippet.find("\xEE\x80\x80Mohammed\xEE\x80\x81") != std::string::npos);
}

TEST_CASE("phrases, prefixes and operators do what they say") {
  Library library;
  library.report("night crossing from Calais");
  library.report("crossing at night from Dunkirk");
  library.report("warehouse near Lille");
  CHECK(library.hits("\"night crossing\"") == 1);
  CHECK(library.hits("night crossing") == 2);
  CHECK(library.hits("night AND crossing") == 2);
  CHECK(library.hits("calais OR lille") == 2);
  CHECK(library.hits("crossing NOT calais") == 1);
  CHECK(library.hits("crossing -calais") == 1);
  CHECK(library.hits("ware*") == 1);
  CHECK(library.hits("NOT crossing") == 0);
}

TEST_CASE("no query is a syntax error") {
  Library library;
  library.report("a plain report, x:y, a*b");
  for (const char* query :
       {"\"",   "*",   "-",      "AND AND",  "a AND",   "(",  "NEAR(",    "x:y",   "'; DROP TABLE report;--",
        "\"\"", "a*b", "\u202e", "%",        "é\"",     "OR", "NOT",      "- -",   "((a)",
        "^a",   "a -", "{a b}",  "\xff\xfe", "col : a", "+",  "a\"b\"c*", "\"a\"*"})
    CHECK_NOTHROW(library.hits(query));
  CHECK(library.hits("x:y") == 1);
}

TEST_CASE("a word that comes again asks for nothing more, and a word taken away twice is gone once") {
  Library library;
  library.report("the boat and the dog");
  library.report("the boat");
  CHECK(searchExpression("boat boat BOAT* boat*").exact == searchExpression("boat BOAT* boat*").exact);
  CHECK(library.hits("boat boat -dog -dog") == 1);
  CHECK(library.hits("boat OR boat") == 2);
  std::string many;
  for (int i = 0; i < 2'000; ++i) many += "a" + std::to_string(i) + " ";
  CHECK(searchExpression(many).exact.size() < 1'000);
}

TEST_CASE("search finds names of entities and filters by kind and time") {
  Library library;
  library.person("Karim Aziz");
  library.report("Karim was seen", "2022-09-03");
  SearchQuery query;
  query.text = "karim";
  CHECK(library.opened->search().search(query).total == 2);
  query.kind = ItemKind::Entity;
  CHECK(library.opened->search().search(query).total == 1);
  query.kind.reset();
  query.from = parseIso("2022-09-01T00:00:00Z");
  query.to = parseIso("2022-09-03T00:00:00Z");
  CHECK(library.opened->search().search(query).total == 0);
  query.to = parseIso("2022-09-04T00:00:00Z");
  CHECK(library.opened->search().search(query).total == 1);
}

TEST_CASE("a search asks for a kind of entity or for a source, and tells what there is of each") {
  Library library;
  const ItemId agency = ItemId::random();
  library.change([&](Transaction& t) {
    t.addItem(agency, "Source");
    t.say(agency, "name", "Coastal Patrol");
    for (int i = 0; i < 3; ++i) {
      const ItemId report = ItemId::random();
      t.addItem(report, "Report");
      t.addPassage(report, "the boat Marigold, note " + std::to_string(i));
      if (i > 0) t.say(report, "source", agency.text());
    }
    const ItemId vessel = ItemId::random();
    t.addItem(vessel, "Vessel");
    t.say(vessel, "name", "Marigold");
  });
  SearchQuery query;
  query.text = "marigold";
  query.isCountedByKind = true;
  auto answer = library.opened->search().search(query);
  CHECK(answer.total == 4);
  CHECK(answer.bySchema == std::map<std::string, std::int64_t>{{"Report", 3}, {"Vessel", 1}});
  const Key source = library.opened->items().find(agency).value().key;
  CHECK(answer.bySource == std::map<Key, std::int64_t>{{0, 2}, {source, 2}});
  query.schema = "Person";
  CHECK(library.opened->search().search(query).total == 0);
  query.schema = "Vessel";
  CHECK(library.opened->search().search(query).total == 1);
  query.schema.clear();
  query.source = source;
  answer = library.opened->search().search(query);
  CHECK(answer.total == 2);
  CHECK(answer.hits.size() == 2);
  query.schema = "NoSuchThing";
  CHECK_THROWS_AS(library.opened->search().search(query), Failure);
}

TEST_CASE("a snippet shows the words that were hit, in the middle of a long text as at its ends") {
  Library library;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "filler" + std::to_string(i) + " ";
  library.report("Marigold sails. " + text + "She met محمد علي, then Łódź and the boat Marigold again. " + text);
  const auto snippetOf = [&](const char* words) {
    SearchQuery query;
    query.text = words;
    const auto answer = library.opened->search().search(query);
    return answer.hits.empty() ? std::string() : answer.hits[0].snippet;
  };
  const std::string open = "\xEE\x80\x80", close = "\xEE\x80\x81";
  CHECK(snippetOf("lodz") == "…met محمد علي, then " + open + "Łódź" + close + " and the boat Marigold again. " +
                                 "filler0 filler1 filler2 filler3 filler4 filler5 filler6 filler7 filler8 filler9 "
                                 "filler10 filler11 filler12 filler13…");
  CHECK(snippetOf("\"boat marigold\"").find(open + "boat Marigold" + close) != std::string::npos);
  CHECK(snippetOf("sails").starts_with("Marigold " + open + "sails" + close + ". filler0"));
  CHECK(snippetOf("mohammed").find(open + "محمد" + close) != std::string::npos);
  CHECK(snippetOf("filler99").ends_with("…"));
}

TEST_CASE("the total counts items, the list pages through them") {
  Library library;
  for (int i = 0; i < 30; ++i) library.report("boat " + std::to_string(i));
  SearchQuery query;
  query.text = "boat";
  query.limit = 10;
  const auto first = library.opened->search().search(query);
  CHECK(first.total == 30);
  CHECK(first.hits.size() == 10);
  query.offset = 25;
  CHECK(library.opened->search().search(query).hits.size() == 5);
}

TEST_CASE("where more match than are ranked, all are counted, and what was undone is not") {
  Library library;
  library.change([&](Transaction& t) {
    for (int i = 0; i < 1'500; ++i) {
      const ItemId id = ItemId::random();
      t.addItem(id, "Report");
      t.addPassage(id, "harbour" + std::to_string(i) + " на пристани");
      t.say(id, "title", "harbour " + std::to_string(i));
    }
  });
  SearchQuery query;
  query.text = "harb*";
  query.limit = 10;
  const auto answer = library.opened->search().search(query);
  CHECK(answer.total == 1'500);
  CHECK(answer.isTotalExact);
  REQUIRE(answer.hits.size() == 10);
  CHECK(answer.hits[0].snippet.find("\xEE\x80\x80") != std::string::npos);
  query.offset = 1'495;
  CHECK(library.opened->search().search(query).hits.size() == 5);
  library.opened->undo(kAnalyst).orThrow();
  CHECK(library.hits("harb*") == 0);
}

TEST_CASE("words of scripts without blanks are found within a run, and in Latin letters") {
  Library library;
  library.report("我在北京见到他");
  library.report("東京都の港でトヨタを見た");
  library.report("베이징에서 만났다");
  library.report("เขาไปกรุงเทพเมื่อวาน");
  library.report("He waited bei the harbour of jing");
  CHECK(library.hits("北京") == 1);
  CHECK(library.hits("见到他") == 1);
  CHECK(library.hits("京北") == 0);
  CHECK(library.hits("京") == 2);
  CHECK(library.hits("Beijing") == 1);
  CHECK(library.hits("Toyota") == 1);
  CHECK(library.hits("トヨタ") == 1);
  CHECK(library.hits("베이징") == 1);
  CHECK(library.hits("กรุงเทพ") == 1);
  CHECK(library.hits("bei") == 1);
  CHECK(library.hits("北京 他") == 1);
  CHECK(library.hits("北*") == 1);
}

TEST_CASE("numbers are found however they are set") {
  Library library;
  library.report("He called +44 7700 900123 twice.");
  library.report("He called +447700900123 once.");
  library.report("Call 0044-7700-900-123, or +44\u00a07700\u202f900123.");
  library.report("Or +44 (0)7700 900123; the room is 44 of 7700.");
  library.report("In 2022 9001234 people came; 20229001234 is no number.");
  for (const char* query : {"+44 7700 900123", "+447700900123", "447700900123", "+44-7700-900123", "+44 (0)7700 900123",
                            "\"+44 7700 900123\"", "+44 7700\u00a0900123"}) {
    INFO(query);
    CHECK(library.hits(query) >= 3);
  }
  CHECK(library.hits("+44 7700 900123") == 4);
  CHECK(library.hits("+4477009*") == 4);
  CHECK(library.hits("2022 9001234") == 1);
  CHECK(library.hits("twice +44 7700 900123") == 1);
  CHECK(library.hits("called -+447700900123") == 0);
  CHECK(library.hits("44 7700") == 3);
}
