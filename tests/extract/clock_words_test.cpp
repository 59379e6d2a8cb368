// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times of day in words, spans of months, and a week behind a day.
#include "tests/extract/found.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// A report of Thursday, 8 September 2022.
extract::ReportContext thursday(const char* language) {
  extract::ReportContext made;
  made.language = language;
  made.region = language == std::string_view("en") ? "GB" : language == std::string_view("fr") ? "FR" : "DE";
  made.date = parseTimeValue("2022-09-08");
  return made;
}

struct InWords {
  const char *language, *sentence, *words, *value;
  const char* other = "";
};

void check(std::initializer_list<InWords> readings) {
  for (const InWords& reading : readings) {
    const Found found(reading.sentence, thursday(reading.language));
    INFO(reading.sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Date, reading.words) == reading.value);
    CHECK(found.count(MentionType::Date) == 1);
    if (const Mention* date = found.of(MentionType::Date, reading.words)) CHECK(date->alternative == reading.other);
  }
}

}  // namespace

TEST_CASE("a time in words that says no half of the day has two readings") {
  check(
      {{"en", "On 3 September 2022 at half past nine it left.", "3 September 2022 at half past nine",
        "2022-09-03T09:30Z", "2022-09-03T21:30Z"},
       {"en", "On 3 September 2022 at ten past three it left.", "3 September 2022 at ten past three",
        "2022-09-03T03:10Z", "2022-09-03T15:10Z"},
       {"en", "On 3 September 2022 at twenty-five to six.", "3 September 2022 at twenty-five to six",
        "2022-09-03T05:35Z", "2022-09-03T17:35Z"},
       {"en", "At nine o'clock on 3 September 2022 he rang.", "nine o'clock on 3 September 2022", "2022-09-03T09:00Z",
        "2022-09-03T21:00Z"},
       {"de", "Am 3. September 2022 um halb neun kam er.", "3. September 2022 um halb neun", "2022-09-03T08:30Z",
        "2022-09-03T20:30Z"},
       {"de", "Am 3. September 2022 um Viertel nach acht kam er.", "3. September 2022 um Viertel nach acht",
        "2022-09-03T08:15Z", "2022-09-03T20:15Z"},
       {"de", "Am 3. September 2022 um zehn vor halb eins.", "3. September 2022 um zehn vor halb eins",
        "2022-09-03T12:20Z", "2022-09-03T00:20Z"},
       {"de", "Am 3. September 2022 um dreiviertel neun.", "3. September 2022 um dreiviertel neun", "2022-09-03T08:45Z",
        "2022-09-03T20:45Z"},
       {"fr", "Le 3 septembre 2022 à neuf heures et demie, il part.", "3 septembre 2022 à neuf heures et demie",
        "2022-09-03T09:30Z", "2022-09-03T21:30Z"},
       {"fr", "Le 3 septembre 2022 vers dix heures moins le quart.", "3 septembre 2022 vers dix heures moins le quart",
        "2022-09-03T09:15:00Z/2022-09-03T10:15:00Z", "2022-09-03T21:15:00Z/2022-09-03T22:15:00Z"}});
}

TEST_CASE("a time in words with the half of the day has one reading") {
  check({{"en", "On 3 September 2022 at half past nine in the evening it left.",
          "3 September 2022 at half past nine in the evening", "2022-09-03T21:30Z"},
         {"en", "On 3 September 2022 at quarter past midnight.", "3 September 2022 at quarter past midnight",
          "2022-09-03T00:15Z"},
         {"en", "On 3 September 2022 at quarter to midnight.", "3 September 2022 at quarter to midnight",
          "2022-09-03T23:45Z"},
         {"de", "Am 3. September 2022 um halb neun abends kam er.", "3. September 2022 um halb neun abends",
          "2022-09-03T20:30Z"},
         {"fr", "Le 3 septembre 2022 à neuf heures du soir, il part.", "3 septembre 2022 à neuf heures du soir",
          "2022-09-03T21:00Z"},
         {"en", "Last night at half past eleven it left.", "Last night at half past eleven", "2022-09-07T23:30Z"}});
}

TEST_CASE("numbers and durations in words are no time of day") {
  for (const auto& [language, sentence] :
       {std::pair("en", "They paid from ten to four thousand, half of it at once, two to five people each."),
        std::pair("en", "A quarter past its prime; half the crew; six and a half hours."),
        std::pair("de", "Er war halb tot, und zehn vor drei Gerichten Angeklagte schwiegen; ein halb leeres Boot."),
        std::pair("fr", "Ils ont attendu neuf heures et demie ; six heures de route, la moitié de dix.")}) {
    const Found found(sentence, thursday(language));
    INFO(found.all());
    CHECK(found.count(MentionType::Date) == 0);
  }
}

TEST_CASE("from one month to another is one span, the last month whole") {
  check(
      {{"en", "Between August and October 2021 he paid.", "August and October 2021",
        "2021-08-01T00:00:00Z/2021-11-01T00:00:00Z"},
       {"en", "They met from November 2021 to March 2022.", "November 2021 to March 2022",
        "2021-11-01T00:00:00Z/2022-04-01T00:00:00Z"},
       {"en", "Between November and March they met.", "November and March",
        "2021-11-01T00:00:00Z/2022-04-01T00:00:00Z"},
       {"en", "Profits of June-August 2022 fell.", "June-August 2022", "2022-06-01T00:00:00Z/2022-09-01T00:00:00Z"},
       {"de", "Zwischen August und Oktober 2021 zahlte er.", "August und Oktober 2021",
        "2021-08-01T00:00:00Z/2021-11-01T00:00:00Z"},
       {"fr", "Il a payé d'août à octobre 2021.", "août à octobre 2021", "2021-08-01T00:00:00Z/2021-11-01T00:00:00Z"}});
}

TEST_CASE("two months that no word makes a span stay two") {
  const Found found("In August 2021 and October 2021 he paid.", thursday("en"));
  CHECK(found.value(MentionType::Date, "August 2021") == "2021-08");
  CHECK(found.value(MentionType::Date, "October 2021") == "2021-10");
}

TEST_CASE("a week behind a day is a week later than that day") {
  check({{"en", "They will meet on Friday week.", "Friday week", "2022-09-16"},
         {"en", "They will meet on Tuesday week at the port.", "Tuesday week", "2022-09-20"}});
  CHECK(Found("The Friday week market is big.", thursday("en")).value(MentionType::Date, "Friday") == "2022-09-02");
}

TEST_CASE("a time behind a short date belongs to it") {
  check({{"de", "Er kam am 28.8. gegen 4:30 Uhr an.", "28.8. gegen 4:30 Uhr",
          "2022-08-28T04:00:00Z/2022-08-28T05:00:00Z"},
         {"de", "Er kam am 28.8. um 4.30 Uhr an.", "28.8. um 4.30 Uhr", "2022-08-28T04:30Z"}});
}

TEST_CASE("an early hour of a night has two readings, and none is chosen without a word") {
  check({{"de", "In der Nacht vom 3. auf den 4. September 2022 gegen 6 Uhr kamen sie.",
          "Nacht vom 3. auf den 4. September 2022 gegen 6 Uhr", "2022-09-04T05:30:00Z/2022-09-04T06:30:00Z",
          "2022-09-03T17:30:00Z/2022-09-03T18:30:00Z"},
         {"de", "In der Nacht vom 3. auf den 4. September 2022 um 23 Uhr kamen sie.",
          "Nacht vom 3. auf den 4. September 2022 um 23 Uhr", "2022-09-03T23:00Z"},
         {"de", "In der Nacht vom 3. auf den 4. September 2022 um 3 Uhr kamen sie.",
          "Nacht vom 3. auf den 4. September 2022 um 3 Uhr", "2022-09-04T03:00Z"}});
}

TEST_CASE("a span whose last day no month has is told as impossible") {
  const Found found("It ran 28-31 February 2022.", thursday("en"));
  const Mention* date = found.of(MentionType::Date, "28-31 February 2022");
  REQUIRE(date != nullptr);
  CHECK(date->valid == false);
  CHECK(date->value.empty());
}
