// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/resolve/blocking.h"
#include "core/resolve/contrast.h"
#include "core/resolve/fellegi_sunter.h"
#include "core/resolve/name_form.h"
#include "core/resolve/resolver.h"
#include "core/resolve/string_distance.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::resolve;
using namespace fairlead::test;

namespace {

double alike(const std::string& a, const std::string& b) { return compareNames(nameForm(a), nameForm(b)).similarity; }

struct People : CaseFixture {
  store::Key add(const std::vector<std::pair<std::string, std::string>>& values) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, "Person");
      for (const auto& [property, value] : values) t.say(id, property, value);
    });
    return key(id);
  }
  void judge(store::Key a, store::Key b, const std::string& decision) {
    change([&](store::Transaction& t) {
      const ItemId id = ItemId::random();
      t.addItem(id, "Judgement");
      t.say(id, "left", opened->items().find(a)->id.text());
      t.say(id, "right", opened->items().find(b)->id.text());
      t.say(id, "decision", decision);
    });
  }
  Resolution find(double minScore = 0.5) {
    InlineExecutor executor;
    return findDoubles(*opened, {"Person", minScore}, executor, Progress()).orThrow();
  }
};

}  // namespace

TEST_CASE("distances have their known values") {
  CHECK(jaroWinkler("martha", "marhta") == Approx(0.9611).margin(1e-4));
  CHECK(jaroWinkler("dixon", "dicksonx") == Approx(0.8133).margin(1e-4));
  CHECK(jaroWinkler("", "a") == 0);
  CHECK(editDistance("ca", "ac", 3) == 1);
  CHECK(editDistance("kitten", "sitting", 5) == 3);
  CHECK(editDistance("kitten", "sitting", 1) == 2);
}

TEST_CASE("one name in other spellings, scripts and orders agrees") {
  for (const auto& [a, b] :
       {std::pair("Mohammed Ali Hussein", "محمد علي حسين"), std::pair("Mehmet Yılmaz", "Mohammed Yilmaz"),
        std::pair("Nguyễn Văn Đức", "Duc Van Nguyen"), std::pair("Олександр Коваленко", "Oleksandr Kovalenko"),
        std::pair("Përparim Hoxha", "PERPARIM HOXHA"), std::pair("Dr. Karim al-Kurdi", "Karim Kurdi"),
        std::pair("Abdul Rahman Said", "Abdulrahman Said"), std::pair("Boreal Marine Ltd", "Boreal Marine GmbH")}) {
    INFO(a << " | " << b);
    CHECK(alike(a, b) >= 0.88);
    CHECK(alike(a, b) == Approx(alike(b, a)));
  }
}

TEST_CASE("other names stay apart") {
  for (const auto& [a, b] :
       {std::pair("Hassan Ali", "Hussein Ali"), std::pair("Nabil Karimi", "Nobel Karimi"),
        std::pair("Karim Aziz", "Goran Hoxhaj"), std::pair("Mohammed Ali", "Mohammed Said"), std::pair("", "Karim")}) {
    INFO(a << " | " << b);
    CHECK(alike(a, b) < 0.88);
  }
}

TEST_CASE("pathological names are like themselves and like nobody else") {
  for (const std::string& odd :
       {std::string("a"), std::string(5'000, 'x'), std::string("al bin abu"), std::string("😀"), std::string("\xff\xfe"),
        std::string(" - ' "), std::string("Jr"), std::string("II II II"), std::string("Đ ơ ư")}) {
    CHECK(alike(odd, "Karim Aziz") < 0.6);
    CHECK(alike("Karim Aziz", odd) == alike(odd, "Karim Aziz"));
    CHECK(alike(odd, odd) == (nameForm(odd).isKnown() ? 1 : 0));
  }
  std::string many;
  for (int i = 0; i < 5'000; ++i) many += "Karim ";
  CHECK(nameForm(many).tokens.size() <= 12);
}

TEST_CASE("bearers of one name give pairs in proportion to their number, not to its square") {
  const auto pairsOf = [](std::size_t count) {
    std::vector<ResolveRecord> records(count);
    const NameForm form = nameForm("Mohammed Ali");
    for (ResolveRecord& record : records) {
      record.names.push_back(form);
      complete(record);
    }
    return candidatePairs(records).size();
  };
  const std::size_t few = pairsOf(2'000), many = pairsOf(200'000);
  CHECK(few >= 1'999);
  CHECK(many <= few * 101);
}

TEST_CASE("doubles are found with reasons, and a contradiction counts against") {
  People people;
  const auto a = people.add({{"name", "Mohammed Ali Hussein"}, {"birthDate", "1988-03-04"}, {"gender", "male"}});
  const auto b = people.add({{"name", "محمد علي حسين"}, {"birthDate", "1988-04-03"}, {"gender", "male"}});
  people.add({{"name", "Mohammed Ali Hussein"}, {"birthDate", "1961-11-20"}, {"gender", "male"}});
  people.add({{"name", "Goran Hoxhaj"}, {"birthDate", "1988-03-04"}});
  const auto found = people.find();
  REQUIRE(found.candidates.size() == 1);
  CHECK(std::minmax(found.candidates[0].a, found.candidates[0].b) == std::minmax(a, b));
  REQUIRE(found.candidates[0].why.size() >= 2);
  CHECK(found.candidates[0].why[0].weight > 0);
}

TEST_CASE("two who were in two places at once are not one, and two places within reach say nothing") {
  People people;
  const auto a = people.add({{"name", "Mohammed Ali Hussein"}, {"birthDate", "1988-03-04"}});
  const auto b = people.add({{"name", "Mohamed Ali Hussein"}, {"birthDate", "1988-03-04"}});
  const auto seen = [&](store::Key who, const char* when, const char* where) {
    const ItemId person = people.opened->items().find(who).value().id;
    people.change([&](store::Transaction& t) {
      const ItemId event = ItemId::random();
      t.addItem(event, "Sighting");
      t.say(event, "involved", person.text());
      t.say(event, "date", when);
      t.say(event, "location", where);
    });
  };
  REQUIRE(people.find().candidates.size() == 1);
  const double before = people.find().candidates[0].score;
  seen(a, "2022-09-03T10:00:00Z", "1.858,50.957");
  seen(b, "2022-09-03T12:30:00Z", "8.047,52.279");  // Calais to Osnabrück in two hours and a half
  seen(b, "2022-09-03", "13.4,52.5");               // that day, no more is known
  CHECK(people.find().candidates.at(0).score == before);
  seen(b, "2022-09-03T10:10:00Z", "8.047,52.279~500");
  CHECK(people.find().candidates.empty());
  const auto all = people.find(0).candidates;
  REQUIRE(all.size() == 1);
  CHECK(all[0].score < before);
  const auto reason = std::find_if(all[0].why.begin(), all[0].why.end(),
                                   [](const Reason& one) { return one.property == "two places at once"; });
  REQUIRE(reason != all[0].why.end());
  CHECK(reason->weight < 0);
  CHECK(reason->a == "2022-09-03T10:00:00Z at 50.957, 1.858");
  CHECK(reason->b == "2022-09-03T10:10:00Z at 52.279, 8.047");
}

TEST_CASE("another sex and another year of birth count against one name") {
  People people;
  people.add({{"name", "Shirin Karim Ahmad"}, {"gender", "female"}, {"birthDate", "1990-01-05"}});
  people.add({{"name", "Shirin Karim Ahmad"}, {"gender", "male"}, {"birthDate", "1961-11-20"}});
  const auto all = people.find(0).candidates;
  REQUIRE(all.size() == 1);
  CHECK(all[0].score < 0.5);
  for (const char* property : {"sex", "date of birth"}) {
    const auto reason =
        std::find_if(all[0].why.begin(), all[0].why.end(), [&](const Reason& one) { return one.property == property; });
    REQUIRE(reason != all[0].why.end());
    CHECK(reason->weight < 0);
  }
}

TEST_CASE("a pair judged is not suggested again, and undoing the judgement brings it back") {
  People people;
  const auto a = people.add({{"name", "Karim Aziz"}, {"passportNumber", "K1234567"}});
  const auto b = people.add({{"name", "Kareem Aziz"}, {"passportNumber", "K1234567"}});
  REQUIRE(people.find().candidates.size() == 1);
  const std::string before = people.digest();
  people.judge(a, b, "different");
  CHECK(people.find().candidates.empty());
  people.opened->undo(kAnalyst).orThrow();
  CHECK(people.digest() == before);
  CHECK(people.find().candidates.size() == 1);
}

TEST_CASE("clusters join through judgements, tell a contradiction, and fall apart again") {
  People people;
  const auto a = people.add({{"name", "A"}}), b = people.add({{"name", "B"}}), c = people.add({{"name", "C"}});
  people.judge(b, c, "same");
  people.judge(a, b, "same");
  CHECK(clusters(*people.opened).with(c) == std::vector<store::Key>{a, b, c});
  CHECK(clusters(*people.opened).contradictions.empty());
  people.judge(c, a, "different");
  CHECK(clusters(*people.opened).contradictions.size() == 1);
  people.opened->undo(kAnalyst).orThrow();
  people.opened->undo(kAnalyst).orThrow();
  CHECK(clusters(*people.opened).with(a) == std::vector<store::Key>{a});
}

TEST_CASE("the latest judgement of a pair decides, whichever way round it was made") {
  People people;
  const auto a = people.add({{"name", "A"}}), b = people.add({{"name", "B"}});
  people.judge(a, b, "same");
  people.judge(b, a, "different");
  CHECK(clusters(*people.opened).with(a) == std::vector<store::Key>{a});
  CHECK(store::judgements(*people.opened).size() == 1);
  people.opened->undo(kAnalyst).orThrow();
  CHECK(clusters(*people.opened).with(a) == std::vector<store::Key>{a, b});
}

TEST_CASE("estimation finds the doubles in data of its own and keeps weights in order") {
  std::vector<Pattern> patterns;
  Pattern nothing;
  nothing.fill(kNull);
  for (int i = 0; i < 1'000; ++i) {
    Pattern pattern = nothing;
    const bool isDouble = i % 10 == 0;
    pattern[static_cast<std::size_t>(Feature::Surname)] = isDouble || i % 7 == 0 ? 3 : 0;
    pattern[static_cast<std::size_t>(Feature::Date)] = isDouble && i % 100 != 0 ? 4 : 0;
    pattern[static_cast<std::size_t>(Feature::Document)] = isDouble ? 2 : 0;
    patterns.push_back(pattern);
  }
  const Model model = estimate(patterns);
  CHECK(model.prior == Approx(0.1).margin(0.03));
  for (std::size_t f = 0; f < kFeatures; ++f)
    for (int level = 0; level + 1 < kLevels[f]; ++level)
      CHECK(model.weight(static_cast<Feature>(f), level) <= model.weight(static_cast<Feature>(f), level + 1) + 1e-6);
}

namespace {

/// How likely two persons of these values are one.
double scoreOf(const std::vector<std::pair<const char*, const char*>>& one,
               const std::vector<std::pair<const char*, const char*>>& other) {
  People people;
  for (const auto* values : {&one, &other}) {
    const ItemId id = ItemId::random();
    people.change([&](store::Transaction& t) {
      t.addItem(id, "Person");
      for (const auto& [property, value] : *values) t.say(id, property, value);
    });
  }
  const auto all = people.find(0).candidates;
  return all.empty() ? 0 : all[0].score;
}

}  // namespace

TEST_CASE("father and son, twins and siblings are not made one by what a household shares") {
  CHECK(scoreOf({{"name", "Ahmad Hussein"}, {"birthDate", "1962-05-05"}},
                {{"name", "Ahmad Hussein"}, {"birthDate", "1992-05-05"}}) < 0.5);
  CHECK(
      scoreOf(
          {{"firstName", "Ali"}, {"lastName", "Kareem"}, {"birthDate", "1990-03-04"}, {"address", "1 Example Road"}},
          {{"firstName", "Zana"}, {"lastName", "Kareem"}, {"birthDate", "1990-03-04"}, {"address", "1 Example Road"}}) <
      0.5);
  CHECK(scoreOf({{"name", "Hasan Kareem"}, {"birthDate", "1990-03-04"}, {"address", "1 Example Road"}},
                {{"name", "Husain Kareem"}, {"birthDate", "1990-03-04"}, {"address", "1 Example Road"}}) < 0.5);
  CHECK(scoreOf({{"name", "Karim Aziz"}, {"gender", "male"}, {"birthDate", "1990-03-04"}},
                {{"name", "Karima Aziz"}, {"gender", "female"}, {"birthDate", "1990-03-04"}}) < 0.5);
  CHECK(scoreOf({{"name", "Mohammed Ali"}, {"fatherName", "Hassan"}},
                {{"name", "Mohammed Ali"}, {"fatherName", "Rebwar"}}) <
        scoreOf({{"name", "Mohammed Ali"}}, {{"name", "Mohammed Ali"}}));
}

TEST_CASE("the first of January tells a year, not a day") {
  const double guess = scoreOf({{"name", "Zdravko Mlinaric"}, {"birthDate", "1990-01-01"}},
                               {{"name", "Zdravko Mlinaric"}, {"birthDate", "1990-01-01"}}),
               day = scoreOf({{"name", "Zdravko Mlinaric"}, {"birthDate", "1990-03-04"}},
                             {{"name", "Zdravko Mlinaric"}, {"birthDate", "1990-03-04"}}),
               year = scoreOf({{"name", "Zdravko Mlinaric"}, {"birthDate", "1990"}},
                              {{"name", "Zdravko Mlinaric"}, {"birthDate", "1990"}});
  CHECK(guess == year);
  CHECK(guess < day);
}

TEST_CASE("words that tell a man from a woman and a father from his son are heard") {
  CHECK(alike("Abu Omar", "Umm Omar") <= 0.6);
  CHECK(alike("Nguyen Van Anh", "Nguyen Thi Anh") <= 0.6);
  CHECK(alike("Ali bin Hassan", "Hassan bin Ali") <= 0.6);
  CHECK(alike("Abu Ali Mansour", "Ali Mansour") < alike("Ali Mansour", "Ali Mansur"));
  CHECK(alike("Salah Omar", "Saleh Omar") < 0.85);
  CHECK(alike("Omar bin Khattab", "Umar ibn Khattab") > 0.9);
}

TEST_CASE("names that are near in letters and yet two people's are told apart") {
  for (const auto& [a, b] :
       {std::pair("Levan Beridze", "Levan Beradze"), std::pair("Salim Othman", "Salam Othman"),
        std::pair("Gul Agha Sherzad", "Gul Mohammad Sherzad"), std::pair("Trần Thị Hoa", "Trần Thị Hòa"),
        std::pair("Trần Thị Thủy", "Trần Thị Thuý"), std::pair("Simon Leclerc", "Simone Leclerc"),
        std::pair("Martin Weber", "Marvin Weber"), std::pair("Jan Kowalski", "Jan Kowalska"),
        std::pair("Sasha Petrovich Orlov", "Sasha Petrovna Orlova"), std::pair("Peter Hansen", "Peter Hanson"),
        std::pair("Nordlicht 1", "Nordlicht II")}) {
    INFO(a << " and " << b << ": " << alike(a, b));
    CHECK(alike(a, b) < 0.85);
  }
  CHECK(alike("Trần Thị Hoa", "Trần Thị Hòa Bình") <= 0.6);
  CHECK(alike("John Example Jr", "John Example Sr") <= 0.6);
  CHECK(alike("John Example Jr.", "John Example") < 0.95);
}

TEST_CASE("spellings that only look like those of two people stay one") {
  for (const auto& [a, b] :
       {std::pair("Hisham Salem", "Hesham Salim"), std::pair("Ahmed al-Jubouri", "Ahmad Jabouri"),
        std::pair("Erik Larsen", "Eric Larsen"), std::pair("Tran Thi Hoa", "Trần Thị Hòa"),
        std::pair("Duc Nguyen", "Nguyễn Văn Đức"), std::pair("Mir Khan Zadran", "Mir Zadran"),
        std::pair("John Example Jr", "John Example junior"), std::pair("Stephanie Weber", "Stefanie Weber"),
        std::pair("Jan Kowalski", "Jan Kovalsky"), std::pair("Pavel Gorbachev", "Pavel Gorbachov"),
        std::pair("Yousif Othman", "Yousuf Othman"), std::pair("Imran Othman", "Umran Othman"),
        std::pair("Hisham Othman", "Husham Othman"), std::pair("Nguyễn Thị Thủy", "Nguyễn Thị Thuỷ"),
        std::pair("Trần Thị Hòa", "Trần Thị Hoà"), std::pair("Lê Thị Thúy", "Lê Thị Thuý")}) {
    INFO(a << " and " << b << ": " << alike(a, b));
    CHECK(alike(a, b) >= 0.9);
  }
}

TEST_CASE("a rare name weighs more than one that many bear, in however many spellings") {
  CHECK(scoreOf({{"name", "Zdravko Mlinaric"}}, {{"name", "Zdravko Mlinaric"}}) >
        scoreOf({{"name", "Mohammed Ali"}}, {{"name", "Mohammed Ali"}}));
  CHECK(scoreOf({{"name", "Mohammed Ali"}}, {{"name", "Mohammed Ali"}}) ==
        scoreOf({{"name", "Moxamed Eli"}}, {{"name", "Moxamed Eli"}}));
}

TEST_CASE("an explanation's weights add up to the score") {
  People people;
  people.add({{"name", "Karim Aziz"}, {"birthDate", "1990-03-04"}});
  people.add({{"name", "Kareem Azeez"}, {"birthDate", "1990-03-04"}});
  const auto all = people.find(0).candidates;
  REQUIRE(all.size() == 1);
  double bits = 0;
  for (const Reason& reason : all[0].why) bits += reason.weight;
  CHECK(all[0].score == Approx(std::exp2(bits) / (1 + std::exp2(bits))).epsilon(0.001));
  CHECK(all[0].why.back().property == "to begin with");
}

TEST_CASE("a list of few names without doubles does not make strangers one, and planted doubles are found") {
  const auto list = [](int doubles) {
    auto people = std::make_unique<People>();
    const char* given[] = {"Rebin", "Azad", "Dilan", "Zana", "Hiwa", "Karwan", "Shwan", "Bakhtyar", "Sirwan", "Aram"};
    const char* family[] = {"Amini", "Talabani", "Barwari", "Doski", "Zebari", "Jaf", "Hawrami", "Kakai"};
    people->change([&](store::Transaction& t) {
      for (int i = 0; i < 240 + doubles; ++i) {
        const int n = i < 240 ? i : i - 240;
        const ItemId id = ItemId::random();
        t.addItem(id, "Person");
        t.say(id, "name", std::string(given[n * 7 % 10]) + " " + family[n * 5 / 3 % 8]);
        t.say(
            id, "birthDate",
            std::to_string(1950 + n * 37 % 50) + "-0" + std::to_string(1 + n % 9) + "-1" + std::to_string(n * 3 % 10));
      }
    });
    return people;
  };
  for (const auto& candidate : list(0)->find(0.5).candidates) CHECK(candidate.score < 0.9);
  const auto found = list(20)->find(0.5).candidates;
  CHECK(found.size() >= 20);
}

TEST_CASE(
    "a pair left unsure comes again when something new is said of either, one judged apart through others never") {
  People people;
  const auto a = people.add({{"name", "Karim Aziz"}, {"passportNumber", "K1234567"}});
  const auto b = people.add({{"name", "Kareem Aziz"}, {"passportNumber", "K1234567"}});
  people.judge(a, b, "unsure");
  CHECK(people.find().candidates.empty());
  const ItemId again = people.opened->items().find(a).value().id;
  people.change([&](store::Transaction& t) { t.say(again, "birthDate", "1990-03-04"); });
  CHECK(people.find().candidates.size() == 1);
  const auto c = people.add({{"name", "Karim Azizi"}});
  people.judge(a, c, "same");
  people.judge(c, b, "different");
  CHECK(people.find(0).candidates.empty());
}

TEST_CASE("what was judged different is not joined through a third") {
  People people;
  const auto a = people.add({{"name", "A"}}), b = people.add({{"name", "B"}}), c = people.add({{"name", "C"}}),
             d = people.add({{"name", "D"}});
  people.judge(a, b, "different");
  store::ClusterGuard guard(*people.opened);
  CHECK(guard.join(a, c));
  CHECK_FALSE(guard.join(b, c));
  CHECK(guard.join(b, d));
  CHECK_FALSE(guard.join(d, c));
  CHECK(guard.join(a, c));
}

TEST_CASE("a document or vehicle that two persons hold counts as one that is written beside their names") {
  People people;
  const auto a = people.add({{"name", "Karim Aziz"}}), b = people.add({{"name", "Kareem Aziz"}});
  const double before = people.find(0).candidates.at(0).score;
  people.change([&](store::Transaction& t) {
    const ItemId car = ItemId::random();
    t.addItem(car, "Vehicle");
    t.say(car, "registrationNumber", "QK22LMB");
    for (const auto holder : {a, b}) {
      const ItemId tie = ItemId::random();
      t.addItem(tie, "Holding");
      t.say(tie, "holder", people.opened->items().find(holder).value().id.text());
      t.say(tie, "object", car.text());
    }
  });
  CHECK(people.find(0).candidates.at(0).score > before);
}

TEST_CASE_METHOD(People, "what cannot be of one person is told: kind, sex, birth dates far apart") {
  const auto karim = add({{"name", "Karim Aziz"}, {"gender", "male"}, {"birthDate", "1980-03-05"}});
  const auto slip = add({{"name", "Karim Azez"}, {"gender", "male"}, {"birthDate", "1980-05-03"}});
  const auto other = add({{"name", "Karim Aziz"}, {"gender", "female"}, {"birthDate", "1991-11-27"}});
  const auto silent = add({{"name", "Karim Aziz"}});
  CHECK(contrasts(*opened, karim, slip).empty());
  CHECK(contrasts(*opened, karim, silent).empty());
  const auto found = contrasts(*opened, karim, other);
  REQUIRE(found.size() == 2);
  CHECK(found[0].property == "sex");
  CHECK(found[0].a == "male");
  CHECK(found[1].property == "birth date");
  CHECK(found[1].b == "1991-11-27");
  const ItemId boat = ItemId::random(), body = ItemId::random(), company = ItemId::random();
  change([&](store::Transaction& t) {
    t.addItem(boat, "Vessel");
    t.addItem(body, "Organization");
    t.addItem(company, "Company");
  });
  REQUIRE(contrasts(*opened, karim, key(boat)).size() == 1);
  CHECK(contrasts(*opened, karim, key(boat)).front().property == "kind");
  CHECK(contrasts(*opened, key(body), key(company)).empty());
}
