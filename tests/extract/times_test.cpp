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
