// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/namesakes.h"

#include "core/base/utf8.h"
#include "core/extract/acceptance.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::extract;
using namespace fairlead::test;

namespace {

struct NamesakeReports : CaseFixture {
  ItemId add(const std::string& text) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, "Report");
      t.addPassage(id, text);
    });
    return id;
  }
  std::vector<ReportMention> named(ItemId report, std::string_view words) {
    std::vector<ReportMention> found;
    for (auto& mention : CaseMentions(*opened).of(opened->items().find(report).value()))
      if (mention.mention.text == words) found.push_back(std::move(mention));
    REQUIRE_FALSE(found.empty());
    return found;
  }
  Accepted accept(ItemId report, std::string_view words, std::size_t which = 0) {
    return acceptMentions(*opened, kAnalyst, {named(report, words).at(which)}, std::nullopt).orThrow();
  }
};

Particulars beside(const std::string& text, const std::string& name) {
  const std::size_t begin = codePoints(text.substr(0, text.find(name)));
  return particularsBeside(text, begin, begin + codePoints(name), "GB");
}

}  // namespace

TEST_CASE("what stands beside a name in its sentence is read") {
  CHECK(beside("The woman named Karim Aziz, born 3 March 1980, left.", "Karim Aziz").sex == "female");
  CHECK(beside("Ü: Herr Karim Aziz, geb. am 03.03.1980.", "Karim Aziz").sex == "male");
  CHECK(beside("Karim Aziz (male, born 3 March 1980)", "Karim Aziz").born == parseTimeValue("1980-03-03"));
  CHECK(beside("Karim Aziz, né le 3 mars 1980", "Karim Aziz").born == parseTimeValue("1980-03-03"));
  CHECK(beside("Karim Aziz, a Syrian national, left.", "Karim Aziz").country == "SY");
  CHECK_FALSE(beside("Karim Aziz left on 3 March 1980.", "Karim Aziz").isKnown());
  CHECK_FALSE(beside("Mrs Sample and Karim Aziz left.", "Karim Aziz").isKnown());
  CHECK_FALSE(beside("Karim Aziz left. Sara Sample was born on 3 March 1980.", "Karim Aziz").isKnown());
}

TEST_CASE("what stands beside another's name is not taken for one's own") {
  for (const char* text :
       {"Karim Aziz met Sara Sample (female, born 3 March 1985).", "Anwesend: Karim Aziz, Frau Müller.",
        "Karim Aziz and Xhemal Ruçi (female, a Syrian national) left.",
        "Karim Aziz ne part que lundi 5 septembre 2022.", "Karim Aziz, Mrs Sample, born 3 March 1985."}) {
    INFO(text);
    CHECK_FALSE(beside(text, "Karim Aziz").isKnown());
  }
  CHECK(beside("KARIM AZIZ, NE LE 3 MARS 1980", "KARIM AZIZ").born == parseTimeValue("1980-03-03"));
  CHECK(beside("Karim Aziz (Syrian national, male)", "Karim Aziz").sex == "male");
}

TEST_CASE_METHOD(NamesakeReports,
                 "a name that is accepted in a second report goes to the same person if nothing contradicts") {
  const ItemId a = add("Karim Aziz, born 3 March 1980, came."), b = add("Then Karim Aziz left."),
               c = add("Karim Aziz, born 3 March 1980, paid.");
  const ItemId karim = accept(a, "Karim Aziz").entities.front();
  CHECK(accept(b, "Karim Aziz").entities.front() == karim);
  const Accepted last = accept(c, "Karim Aziz");
  CHECK(last.entities.front() == karim);
  CHECK(last.apart.empty());
}

TEST_CASE_METHOD(NamesakeReports, "a namesake is a person apart, and the report's own stays one") {
  const ItemId a = add("Karim Aziz, born 3 March 1980, came. Karim Aziz left."),
               b = add("Karim Aziz, born 7 July 1991, came. Karim Aziz left."), c = add("Later Karim Aziz called.");
  const ItemId karim = accept(a, "Karim Aziz").entities.front();
  const Accepted other = accept(b, "Karim Aziz");
  CHECK(other.entities.front() != karim);
  REQUIRE(other.apart.size() == 1);
  CHECK(other.apart.front().known == karim);
  CHECK(other.apart.front().made == other.entities.front());
  CHECK(other.apart.front().why == "another birth date");
  CHECK(accept(b, "Karim Aziz", 1).entities.front() == other.entities.front());
  CHECK(accept(a, "Karim Aziz", 1).entities.front() == karim);
  // Which of the two the third report means, nothing says.
  CHECK(named(c, "Karim Aziz").front().entity.isNil());
  CHECK(named(c, "Karim Aziz").front().bearers.size() == 2);
}

TEST_CASE_METHOD(NamesakeReports, "another sex or nationality, said in the case or in the text, makes a namesake too") {
  const ItemId sara = ItemId::random();
  change([&](store::Transaction& t) {
    t.addItem(sara, "Person");
    t.say(sara, "name", "Kim Sample");
    t.say(sara, "gender", "female");
  });
  const Accepted man = accept(add("Mr Sample: a man named Kim Sample came."), "Kim Sample");
  REQUIRE(man.apart.size() == 1);
  CHECK(man.apart.front().why == "another sex");
  const ItemId a = add("Goran Hoxhaj, an Albanian national, came."), b = add("Goran Hoxhaj, a Serbian national, came.");
  accept(a, "Goran Hoxhaj");
  CHECK(accept(b, "Goran Hoxhaj").apart.size() == 1);
}

TEST_CASE_METHOD(NamesakeReports, "namesakes of one step are told apart, and --as overrules") {
  const ItemId a = add("Karim Aziz, born 3 March 1980, came."), b = add("Karim Aziz, born 7 July 1991, came.");
  std::vector<ReportMention> both = named(a, "Karim Aziz");
  both.push_back(named(b, "Karim Aziz").front());
  const Accepted accepted = acceptMentions(*opened, kAnalyst, both, std::nullopt).orThrow();
  CHECK(accepted.entities.at(0) != accepted.entities.at(1));
  const ItemId c = add("Karim Aziz, born 1 May 1970, came.");
  CHECK(acceptMentions(*opened, kAnalyst, named(c, "Karim Aziz"), accepted.entities.at(0)).orThrow().entities.front() ==
        accepted.entities.at(0));
}
