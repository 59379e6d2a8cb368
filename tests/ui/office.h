// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/case_fixture.h"
#include "ui/pack/brief.h"

namespace fairlead::test {

inline Origin originOf(const ItemId& item, const std::string& marking, const char* grading = "3x5x2:2B",
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

/// How often a word stands in a text.
inline std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

inline ui::BriefOptions onDay() {
  ui::BriefOptions options;
  options.date = "2022-10-01";
  options.author = "A. Analyst";
  return options;
}

}  // namespace fairlead::test
