// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Zones, date-time groups, nights, days by the report's own, and what is no date.
#include "tests/extract/found.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// A report of Thursday, 8 September 2022.
extract::ReportContext of(const char* language) {
  extract::ReportContext made;
  made.language = language;
  made.region = language == std::string_view("en") ? "GB" : language == std::string_view("fr") ? "FR" : "DE";
  made.date = parseTimeValue("2022-09-08");
  return made;
}

struct Reading {
  const char *language, *sentence, *words, *value;
};

void check(std::initializer_list<Reading> readings) {
  for (const Reading& reading : readings) {
    const Found found(reading.sentence, of(reading.language));
    INFO(reading.sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Date, reading.words) == reading.value);
    CHECK(found.count(MentionType::Date) == 1);
  }
}

}  // namespace

TEST_CASE("a zone behind a time is read as an offset, a name, or both") {
  check({{"en", "On 3 September 2022 at 04:05 +0200 it left.", "3 September 2022 at 04:05 +0200",
          "2022-09-03T04:05+02:00"},
         {"en", "On 3 September 2022 at 04:05 +02 it left.", "3 September 2022 at 04:05 +02", "2022-09-03T04:05+02:00"},
         {"en", "On 3 September 2022 at 04:05+05:30, it", "3 September 2022 at 04:05+05:30", "2022-09-03T04:05+05:30"},
         {"en", "On 3 September 2022 at 04:05 -0500 it left.", "3 September 2022 at 04:05 -0500",
          "2022-09-03T04:05-05:00"},
         {"en", "On 3 September 2022 at 0405 GMT+2.", "3 September 2022 at 0405 GMT+2", "2022-09-03T04:05+02:00"},
         {"en", "On 3 September 2022 at 04:05 UTC-03:30.", "3 September 2022 at 04:05 UTC-03:30",
          "2022-09-03T04:05-03:30"},
         {"fr", "Le 3 septembre 2022 à 4h05 (UTC+02:00), il part.", "3 septembre 2022 à 4h05 (UTC+02:00)",
          "2022-09-03T04:05+02:00"},
         {"en", "On 3 September 2022 at 04:05 EST it left.", "3 September 2022 at 04:05 EST", "2022-09-03T04:05-05:00"},
         {"en", "On 3 September 2022 at 04:05 (EEST) it left.", "3 September 2022 at 04:05 (EEST)",
          "2022-09-03T04:05+03:00"},
         {"en", "On 3 September 2022, 0405 TRT, it left.", "3 September 2022, 0405 TRT", "2022-09-03T04:05+03:00"},
         {"de", "Am 3. September 2022 um 4.05 Uhr MESZ fuhr er.", "3. September 2022 um 4.05 Uhr MESZ",
          "2022-09-03T04:05+02:00"}});
}

TEST_CASE("a word or number behind a time that is no zone is none") {
  check(
      {{"fr", "LE 3 SEPTEMBRE 2022 A 04:05 EST ARRIVE UN BATEAU", "3 SEPTEMBRE 2022 A 04:05", "2022-09-03T04:05Z"},
       {"fr", "Le 3 septembre 2022 à 4h05 est arrivé un bateau.", "3 septembre 2022 à 4h05", "2022-09-03T04:05Z"},
       {"de", "Am 3. September 2022 um 4.05 Uhr ist er da.", "3. September 2022 um 4.05 Uhr", "2022-09-03T04:05Z"},
       {"en", "On 3 September 2022 at 04:05 +10 others came.", "3 September 2022 at 04:05", "2022-09-03T04:05Z"},
       {"en", "On 3 September 2022 at 04:05 -05:30 it lay there.", "3 September 2022 at 04:05", "2022-09-03T04:05Z"}});
}

TEST_CASE("a name of several zones is told, and the interval holds the time in each") {
  for (const auto& [zone, value] : {std::pair("IST", "2022-09-02T22:35:00Z/2022-09-03T03:06:00Z"),
                                    std::pair("CST", "2022-09-02T20:05:00Z/2022-09-03T10:06:00Z")}) {
    const std::string words = "3 September 2022 at 04:05 " + std::string(zone);
    const Found found("On " + words + " it left.", of("en"));
    INFO(found.all());
    REQUIRE(found.of(MentionType::Date, words) != nullptr);
    CHECK(found.of(MentionType::Date, words)->value == value);
    CHECK(found.of(MentionType::Date, words)->note.find(std::string(zone) + "” is the name of several zones") !=
          std::string::npos);
  }
}

TEST_CASE("seconds are kept") {
  check(
      {{"en", "On 3 September 2022 at 14:30:15 it left.", "3 September 2022 at 14:30:15", "2022-09-03T14:30:15Z"},
       {"en", "On 3 September 2022 at 14:30:15Z it left.", "3 September 2022 at 14:30:15Z", "2022-09-03T14:30:15Z"},
       {"en", "At 02:30:15 pm on 3 September 2022 it left.", "02:30:15 pm on 3 September 2022", "2022-09-03T14:30:15Z"},
       {"en", "Log: 2022-09-03T03:15:07.250+02:00, lost.", "2022-09-03T03:15:07.250+02:00",
        "2022-09-03T03:15:07+02:00"}});
}

TEST_CASE("date-time groups are one, however their characters are parted") {
  for (const char* words : {"231430ZSEP26", "231430Z SEP 26", "231430ZSEP 26", "23 1430Z SEP 26", "23 1430Z SEP 2026",
                            "23 1430 Z SEP 26", "231430 Z SEP 26"})
    check({{"en", ("Seen at " + std::string(words) + " off the coast.").c_str(), words, "2026-09-23T14:30Z"}});
  check({{"en", "Seen at 23 1430 A SEP 26 there.", "23 1430 A SEP 26", "2026-09-23T14:30+01:00"},
         {"en", "Seen at 23 1430Z SEP there.", "23 1430Z SEP", "2022-09-23T14:30Z"},
         {"en", "There were 23 at 1430Z SEP there.", "1430Z", ""}});
  // Not groups: a number, then other words.
  CHECK(Found("They paid 231430 A SEPARATE time.", of("en")).count(MentionType::Date) == 0);
}

TEST_CASE("days from one to another of a month are one interval") {
  const char *two = "2022-09-03T00:00:00Z/2022-09-05T00:00:00Z", *three = "2022-09-03T00:00:00Z/2022-09-06T00:00:00Z";
  check({{"en", "They met on 3/4 September 2022 there.", "3/4 September 2022", two},
         {"en", "They met on 3-4 September there.", "3-4 September", two},
         {"en", "They met on 3rd/4th September there.", "3rd/4th September", two},
         {"en", "They met between 3 and 5 September there.", "3 and 5 September", three},
         {"en", "They met between the 3rd and the 5th of September.", "3rd and the 5th of September", three},
         {"fr", "Venus entre le 3 et le 5 septembre 2022.", "3 et le 5 septembre 2022", three},
         {"fr", "Il était là du 3 au 5 septembre.", "3 au 5 septembre", three},
         {"de", "Er war zwischen dem 3. und 5. September da.", "3. und 5. September", three},
         {"de", "Er war zwischen dem 3. und dem 5. September da.", "3. und dem 5. September", three},
         {"de", "Er war vom 3. bis 5. September da.", "3. bis 5. September", three},
         {"de", "Er war vom 3. bis zum 5. September da.", "3. bis zum 5. September", three}});
  const Found either("Seen on 3 or 4 September there.", of("en"));
  REQUIRE(either.of(MentionType::Date, "3 or 4 September") != nullptr);
  CHECK(either.of(MentionType::Date, "3 or 4 September")->note.starts_with("two days are named"));
  check({{"en", "Room 5 / 3 September 2022.", "3 September 2022", "2022-09-03"},
         {"en", "Flats 3, 4 September 2022.", "4 September 2022", "2022-09-04"}});
}

TEST_CASE("a night belongs to the days that its words name") {
  const char *third = "2022-09-03T18:00:00Z/2022-09-04T06:00:00Z", *last = "2022-09-07T18:00:00Z/2022-09-08T06:00:00Z";
  check({{"de", "In der Nacht auf Sonntag kam es.", "Nacht auf Sonntag", third},
         {"de", "In der Nacht zum Sonntag kam es.", "Nacht zum Sonntag", third},
         {"de", "In der Nacht von Samstag auf Sonntag kam es.", "Nacht von Samstag auf Sonntag", third},
         {"de", "In der Nacht zum 4. September kam es.", "Nacht zum 4. September", third},
         {"de", "In der Nacht auf den 4. September kam es.", "Nacht auf den 4. September", third},
         {"de", "In der Nacht auf gestern kam es.", "Nacht auf gestern", "2022-09-06T18:00:00Z/2022-09-07T06:00:00Z"},
         {"fr", "dans la nuit du 3 au 4 septembre, il", "nuit du 3 au 4 septembre", third},
         {"fr", "dans la nuit de samedi à dimanche, il", "nuit de samedi à dimanche", third},
         {"en", "It left overnight 3/4 September there.", "overnight 3/4 September", third},
         {"en", "It left overnight on 3 September there.", "overnight on 3 September", third},
         {"en", "It left on the night of 3/4 September.", "night of 3/4 September", third},
         {"en", "It left on Saturday/Sunday night.", "Saturday/Sunday night", third},
         {"en", "It left last night.", "last night", last},
         {"fr", "Parti la nuit dernière.", "nuit dernière", last},
         {"de", "Er war letzte Nacht da.", "letzte Nacht", last},
         {"de", "Er war gestern Abend da.", "gestern Abend", "2022-09-07T18:00:00Z/2022-09-08T00:00:00Z"},
         {"fr", "Vu hier soir.", "hier soir", "2022-09-07T18:00:00Z/2022-09-08T00:00:00Z"}});
  for (const char* text : {"They stayed overnight in town.", "A night 3 men came.", "Nacht auf See, Nacht von drei."})
    CHECK(Found(text, of("en")).count(MentionType::Date) == 0);
}

TEST_CASE("an hour of twelve in the night, evening or afternoon is the later one") {
  check({{"en", "On Tuesday night at 11 he left.", "Tuesday night at 11", "2022-09-06T23:00Z"},
         {"en", "On Tuesday night at 1 he left.", "Tuesday night at 1", "2022-09-07T01:00Z"},
         {"en", "Seen yesterday evening at 7:30 there.", "yesterday evening at 7:30", "2022-09-07T19:30Z"},
         {"fr", "Vu hier soir à 9 heures.", "hier soir à 9 heures", "2022-09-07T21:00Z"},
         {"de", "Gesehen gestern Abend um 8 Uhr.", "gestern Abend um 8 Uhr", "2022-09-07T20:00Z"},
         {"en", "Seen yesterday morning at 7:30 there.", "yesterday morning at 7:30", "2022-09-07T07:30Z"}});
}

TEST_CASE("weekdays, weeks and months before and behind the report's day") {
  check({{"de", "Er kommt am kommenden Freitag.", "kommenden Freitag", "2022-09-09"},
         {"fr", "Il vient vendredi prochain.", "vendredi prochain", "2022-09-09"},
         {"en", "He comes next Friday.", "next Friday", "2022-09-09"},
         {"en", "He comes this coming Friday.", "this coming Friday", "2022-09-09"},
         {"de", "Er kam letzten Freitag.", "letzten Freitag", "2022-09-02"},
         {"fr", "Il est venu vendredi dernier.", "vendredi dernier", "2022-09-02"},
         {"fr", "Il est venu vendredi passé.", "vendredi passé", "2022-09-02"},
         {"en", "He came last Friday.", "last Friday", "2022-09-02"},
         {"en", "He came on Tuesday of last week.", "Tuesday of last week", "2022-08-30"},
         {"de", "Er kam am Dienstag letzter Woche.", "Dienstag letzter Woche", "2022-08-30"},
         {"fr", "Venu le mardi de la semaine dernière.", "mardi de la semaine dernière", "2022-08-30"},
         {"fr", "Venu le mois dernier.", "mois dernier", "2022-08"},
         {"fr", "Il vient la semaine prochaine.", "semaine prochaine", "2022-09-12T00:00:00Z/2022-09-19T00:00:00Z"},
         {"de", "Er fuhr heute früh.", "heute früh", "2022-09-08T06:00:00Z/2022-09-08T12:00:00Z"}});
  for (const char* text : {"Il a passé deux jours au port.", "Il a passé la semaine là."})
    CHECK(Found(text, of("fr")).count(MentionType::Date) == 0);
  const Found after("Vu le 3 septembre 2022. Le lendemain matin, il part.", of("fr"));
  INFO(after.all());
  CHECK(after.value(MentionType::Date, "lendemain matin") == "2022-09-04T06:00:00Z/2022-09-04T12:00:00Z");
  CHECK(Found("Am 3. September 2022 kam er. Am Vortag war er da.", of("de")).value(MentionType::Date, "Vortag") ==
        "2022-09-02");
  CHECK(Found("On 3 September 2022 he came. The following morning he left.", of("en"))
            .value(MentionType::Date, "following morning") == "2022-09-04T06:00:00Z/2022-09-04T12:00:00Z");
}

TEST_CASE("a day that no month has is told, and gets no value") {
  for (const auto& [language, words] :
       {std::pair("en", "31 February 2022"), std::pair("en", "February 30, 2022"), std::pair("en", "29 February 2023"),
        std::pair("en", "31/09/2022"), std::pair("en", "2022-02-30"), std::pair("de", "31. Juni 2022"),
        std::pair("fr", "31 avril 2022"), std::pair("de", "31.04.2022")}) {
    const Found found("Da " + std::string(words) + " war.", of(language));
    INFO(words << " gives " << found.all());
    REQUIRE(found.of(MentionType::Date, words) != nullptr);
    CHECK(found.of(MentionType::Date, words)->value.empty());
    CHECK(found.of(MentionType::Date, words)->valid == false);
    CHECK(found.of(MentionType::Date, words)->note == "no month has such a day in that year");
    CHECK(found.count(MentionType::Date) == 1);
  }
  check({{"en", "Born 29 February 2020 there.", "29 February 2020", "2020-02-29"}});
  for (const char* text : {"Section 31.04.20 of it", "45 February boats", "32/13/2022"})
    CHECK(Found(text, of("en")).of(MentionType::Date, text) == nullptr);
}

TEST_CASE("greetings are no times") {
  for (const auto& [language, text] :
       {std::pair("de", "Guten Morgen, Herr Beispiel."), std::pair("en", "Good morning to all. Good evening."),
        std::pair("fr", "Bonsoir Madame, bonne nuit."), std::pair("de", "Gute Nacht und schönen Abend.")})
    CHECK(Found(text, of(language)).count(MentionType::Date) == 0);
}

TEST_CASE("a month that was broken at a line's end is one word") {
  check({{"en", "It was on 3 Septem-\nber 2022 there.", "3 Septem-\nber 2022", "2022-09-03"},
         {"de", "Es war am 3. Sep-\r\ntember 2022 dort.", "3. Sep-\r\ntember 2022", "2022-09-03"},
         {"fr", "C'était le 3 sep\xC2\xADtembre 2022.", "3 sep\xC2\xADtembre 2022", "2022-09-03"}});
  CHECK(Found("A list of 3 long-\nterm plans.", of("en")).count(MentionType::Date) == 0);
}

TEST_CASE("a week, a month and a fortnight ago, and a time with the letter of local time") {
  check({{"en", "He left a fortnight ago there.", "a fortnight ago", "2022-08-25T00:00:00Z/2022-09-01T00:00:00Z"},
         {"en", "He left a week ago there.", "a week ago", "2022-09-01T00:00:00Z/2022-09-08T00:00:00Z"},
         {"en", "Mail of 3 September 2022 0730L from him.", "3 September 2022 0730L", "2022-09-03T07:30Z"}});
  for (const char* text : {"He is a man. A week there is long.", "A fortnight in a cell.", "Item 0730L was sold."})
    CHECK(Found(text, of("en")).count(MentionType::Date) == 0);
}

TEST_CASE("a day and a month in figures without a year, and a night that two dates name") {
  check({{"de", "Er kam am 28.8. mit ihr an.", "28.8", "2022-08-28"},
         {"fr", "Vu le 2/9, à Calais.", "2/9", "2022-09-02"},
         {"en", "On the night of Friday 2 September to Saturday 3 September it left.",
          "night of Friday 2 September to Saturday 3 September", "2022-09-02T18:00:00Z/2022-09-03T06:00:00Z"}});
  for (const char* text :
       {"Am 2.5 Liter Tank", "le 3/4 de la somme", "version 2.10. neu", "am 28.13. war", "ratio 2/9"})
    CHECK(Found(text, of("de")).count(MentionType::Date) == 0);
}
