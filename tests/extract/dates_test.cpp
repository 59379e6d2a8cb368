// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extract/found.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

extract::ReportContext context(const char* language, const char* region, const char* zone) {
  extract::ReportContext made;
  made.language = language;
  made.region = region;
  made.zone = zone;
  made.date = parseTimeValue("2022-09-08");  // a Thursday
  return made;
}

}  // namespace

TEST_CASE("dates and times in English are read to intervals") {
  for (const auto& [text, value] :
       {std::pair("3 September 2022", "2022-09-03"),
        std::pair("3rd of September 2022", "2022-09-03"),
        std::pair("September 3, 2022", "2022-09-03"),
        std::pair("Nov. 6, 2016", "2016-11-06"),
        std::pair("September 2022", "2022-09"),
        std::pair("Monday, Dec. 26", "2021-12-26"),
        std::pair("2022-09-03", "2022-09-03"),
        std::pair("23/09/2022", "2022-09-23"),
        std::pair("mid-May", "2022-05-11T00:00:00Z/2022-05-21T00:00:00Z"),
        std::pair("yesterday", "2022-09-07"),
        std::pair("last Tuesday", "2022-09-06"),
        std::pair("three days ago", "2022-09-05"),
        std::pair("last month", "2022-08"),
        std::pair("last December", "2021-12"),
        std::pair("030415ZSEP22", "2022-09-03T04:15Z"),
        std::pair("030415B SEP 22", "2022-09-03T04:15+02:00"),
        std::pair("3 September 2022 at 03:15 UTC", "2022-09-03T03:15Z"),
        std::pair("0300 on 3 September 2022", "2022-09-03T03:00Z"),
        std::pair("3 September 2022 at about 0300", "2022-09-03T02:30:00Z/2022-09-03T03:30:00Z"),
        std::pair("last Tuesday at 3 p.m", "2022-09-06T15:00Z")}) {
    const Found found("They met " + std::string(text) + " with others.", context("en", "GB", "UTC"));
    INFO(text << " gives " << found.all());
    CHECK(found.value(MentionType::Date, text) == value);
  }
}

TEST_CASE("a zone that is not written is the report's, and the note says so") {
  const Found found("On 3 September 2022 at 03:15 it left.", context("en", "GB", "Europe/Paris"));
  const Mention* mention = found.of(MentionType::Date, "3 September 2022 at 03:15");
  REQUIRE(mention != nullptr);
  CHECK(mention->value == "2022-09-03T03:15+02:00[Europe/Paris]");
  CHECK(mention->note == "zone not written, read as Europe/Paris");
}

TEST_CASE("day and month that could be the other way round keep both readings") {
  const Found found("Seen on 03/04/2022.", context("en", "GB", "UTC"));
  const Mention* mention = found.of(MentionType::Date, "03/04/2022");
  REQUIRE(mention != nullptr);
  CHECK(mention->value == "2022-04-03");
  CHECK(mention->alternative == "2022-03-04");
  CHECK(Found("Seen on 03/04/2022.", context("en", "US", "UTC")).value(MentionType::Date, "03/04/2022") ==
        "2022-03-04");
  CHECK(Found("am 03.04.2022", context("de", "DE", "UTC")).of(MentionType::Date, "03.04.2022")->alternative.empty());
}

TEST_CASE("a language is the same one in every country") {
  for (const char* german : {"de", "de-AT", "DE-ch"}) {
    const auto austria = context(german, "AT", "UTC");
    INFO(german);
    CHECK(Found("Er war morgen dort.", austria).count(MentionType::Date) == 1);
    CHECK(Found("Er war hier.", austria).count(MentionType::Date) == 0);
    CHECK(Found("Er kam um 3 am Hafen an.", austria).of(MentionType::Date, "3 am") == nullptr);
  }
  for (const char* french : {"fr", "fr-BE"})
    CHECK(Found("Il est parti jeudi.", context(french, "BE", "UTC")).value(MentionType::Date, "jeudi") == "2022-09-08");
}

TEST_CASE("French and German dates are read") {
  for (const auto& [language, sentence, text, value] :
       {std::tuple("fr", "Les 6 au 7 septembre 2022, une embarcation", "6 au 7 septembre 2022",
                   "2022-09-06T00:00:00Z/2022-09-08T00:00:00Z"),
        std::tuple("fr", "le 1er mai 2022 à 3h15", "1er mai 2022 à 3h15", "2022-05-01T03:15Z"),
        std::tuple("fr", "vu hier soir", "hier soir", "2022-09-07T18:00:00Z/2022-09-08T00:00:00Z"),
        std::tuple("fr", "parti mardi dernier", "mardi dernier", "2022-09-06"),
        std::tuple("fr", "il y a trois jours", "il y a trois jours", "2022-09-05"),
        std::tuple("de", "am 8. September 2022 um 3.15 Uhr", "8. September 2022 um 3.15 Uhr", "2022-09-08T03:15Z"),
        std::tuple("de", "vor drei Tagen", "vor drei Tagen", "2022-09-05"),
        std::tuple("de", "Ende August", "Ende August", "2022-08-21T00:00:00Z/2022-09-01T00:00:00Z"),
        std::tuple("de", "gestern", "gestern", "2022-09-07")}) {
    const Found found(sentence, context(language, "FR", "UTC"));
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Date, text) == value);
  }
}

TEST_CASE("a word that is a day in one language and something else in another goes by the text's language") {
  extract::ReportContext dated;
  dated.date = parseTimeValue("2022-09-08");
  CHECK(Found("Le bateau est parti hier avec les autres, et il est dans le port.", dated)
            .value(MentionType::Date, "hier") == "2022-09-07");
  CHECK(Found("Das Boot ist hier und die Motoren mit dem Wagen.", dated).count(MentionType::Date) == 0);
  CHECK(Found("Das Boot ist morgen hier, und die Motoren mit dem Wagen.", dated).value(MentionType::Date, "morgen") ==
        "2022-09-09");
}

TEST_CASE("the previous night and without a report's date nothing is guessed") {
  const std::string text = "They left the previous night.";
  CHECK(Found(text, context("en", "GB", "UTC")).value(MentionType::Date, "previous night") ==
        "2022-09-07T18:00:00Z/2022-09-08T06:00:00Z");
  const Found found(text);
  REQUIRE(found.of(MentionType::Date, "previous night") != nullptr);
  CHECK(found.of(MentionType::Date, "previous night")->value.empty());
}

TEST_CASE("words that are months or days elsewhere are no dates") {
  for (const char* text : {"He may come. May I ask? They march on.", "We sat in the sun and were wed.",
                           "24 hours and 15 minutes", "a son of a gun", "300 mortars", "two weeks of work"}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.count(MentionType::Date) == 0);
  }
}

TEST_CASE("small hours of a night, the next day and the day before yesterday are the days that people mean") {
  const auto thursday = context("en", "GB", "UTC");  // 8 September 2022
  const auto at = [&](const std::string& text, const std::string& words) {
    return Found(text, thursday).value(MentionType::Date, words);
  };
  CHECK(at("Seen last night at 0200.", "last night at 0200") == "2022-09-08T02:00Z");
  CHECK(at("Seen the previous night at 0200.", "previous night at 0200") == "2022-09-08T02:00Z");
  CHECK(at("Seen on Tuesday night at 0100.", "Tuesday night at 0100") == "2022-09-07T01:00Z");
  CHECK(at("Seen last night at 2300.", "last night at 2300") == "2022-09-07T23:00Z");
  CHECK(at("It leaves this Friday.", "this Friday") == "2022-09-09");
  CHECK(at("Seen the day before yesterday.", "day before yesterday") == "2022-09-06");
  CHECK(at("On 5 August 2022 he called. The next day at 0300 he left.", "next day at 0300") == "2022-08-06T03:00Z");
  CHECK(Found("Vu avant-hier soir.", context("fr", "FR", "UTC"))
            .value(MentionType::Date, "avant-hier soir")
            .starts_with("2022-09-06"));
}

TEST_CASE("a number near a date is no hour, twelve at night is nought, and a dot parts hours behind at") {
  const auto english = context("en", "GB", "UTC");
  for (const char* text : {"They paid 20 on 3 September 2022.", "He stayed in room 12. 3 September 2022 was wet.",
                           "There were 23 on 3 September 2022.", "Flight 14, 3 September 2022."}) {
    INFO(text);
    CHECK(Found(text, english).value(MentionType::Date, "3 September 2022") == "2022-09-03");
  }
  CHECK(Found("12:30am on 5 September 2022", english).value(MentionType::Date, "12:30am on 5 September 2022") ==
        "2022-09-05T00:30Z");
  CHECK(Found("Left 4 September 2022 at 23.45 by car", english).value(MentionType::Date, "4 September 2022 at 23.45") ==
        "2022-09-04T23:45Z");
  CHECK(Found("Left 4 September 2022 at 10.30pm by car", english)
            .value(MentionType::Date, "4 September 2022 at 10.30pm") == "2022-09-04T22:30Z");
  CHECK(Found("Left 4 September 2022 at 3.15 pm by car", english)
            .value(MentionType::Date, "4 September 2022 at 3.15 pm") == "2022-09-04T15:15Z");
}

TEST_CASE("a line that was broken to fit the page parts no date, an empty line does") {
  const auto english = context("en", "GB", "UTC");
  CHECK(Found("It was seen on 3 September\n2021 by two.", english).value(MentionType::Date, "3 September\n2021") ==
        "2021-09-03");
  CHECK(Found("Born on 1\r\nFebruary 1985 there.", english).value(MentionType::Date, "1\r\nFebruary 1985") ==
        "1985-02-01");
  CHECK_FALSE(Found("On 3 September\n\n2021 boats came.", english).value(MentionType::Date, "3 September\n\n2021") ==
              "2021-09-03");
}

TEST_CASE("ISO times in running text are read with their zone") {
  const auto english = context("en", "GB", "UTC");
  CHECK(Found("Seen 2022-09-03T03:15Z at sea.", english).value(MentionType::Date, "2022-09-03T03:15Z") ==
        "2022-09-03T03:15Z");
  CHECK(Found("Seen 2022-09-03T03:15:00+02:00, then lost.", english)
            .value(MentionType::Date, "2022-09-03T03:15:00+02:00") == "2022-09-03T03:15:00+02:00");
}

TEST_CASE("spans of two times are one interval, over midnight too") {
  const auto english = context("en", "GB", "UTC"), french = context("fr", "FR", "UTC"),
             german = context("de", "DE", "UTC");
  for (const auto& [language, sentence, text, value] :
       {std::tuple(&english, "Seen on 3 September 2022 between 0200 and 0400 by two.",
                   "3 September 2022 between 0200 and 0400", "2022-09-03T02:00:00Z/2022-09-03T04:00:00Z"),
        std::tuple(&english, "Seen between 0200 and 0400 on 3 September 2022.",
                   "between 0200 and 0400 on 3 September 2022", "2022-09-03T02:00:00Z/2022-09-03T04:00:00Z"),
        std::tuple(&english, "It stood there on 3 September 2022 from 2200 to 0130.",
                   "3 September 2022 from 2200 to 0130", "2022-09-03T22:00:00Z/2022-09-04T01:30:00Z"),
        std::tuple(&english, "Seen yesterday between 2 and 4 pm.", "yesterday between 2 and 4 pm",
                   "2022-09-07T14:00:00Z/2022-09-07T16:00:00Z"),
        std::tuple(&english, "Seen yesterday from 11 until 1 p.m. there.", "yesterday from 11 until 1 p.m",
                   "2022-09-07T11:00:00Z/2022-09-07T13:00:00Z"),
        std::tuple(&english, "Seen yesterday between 12 and 2 am.", "yesterday between 12 and 2 am",
                   "2022-09-07T00:00:00Z/2022-09-07T02:00:00Z"),
        std::tuple(&english, "Seen yesterday between 12 and 2 pm.", "yesterday between 12 and 2 pm",
                   "2022-09-07T12:00:00Z/2022-09-07T14:00:00Z"),
        std::tuple(&english, "On 3 September 2022, 22:00-01:30, it lay there.", "3 September 2022, 22:00-01:30",
                   "2022-09-03T22:00:00Z/2022-09-04T01:30:00Z"),
        std::tuple(&english, "Tuesday night between 0100 and 0300 it left.", "Tuesday night between 0100 and 0300",
                   "2022-09-07T01:00:00Z/2022-09-07T03:00:00Z"),
        std::tuple(&french, "Vu le 3 septembre 2022 entre 2 h et 4 h par deux.", "3 septembre 2022 entre 2 h et 4 h",
                   "2022-09-03T02:00:00Z/2022-09-03T04:00:00Z"),
        std::tuple(&french, "Le 3 septembre 2022, de 22 h 15 à 1 h 30, il attend.",
                   "3 septembre 2022, de 22 h 15 à 1 h 30", "2022-09-03T22:15:00Z/2022-09-04T01:30:00Z"),
        std::tuple(&german, "Am 3. September 2022 zwischen 2 und 4 Uhr fuhr er.",
                   "3. September 2022 zwischen 2 und 4 Uhr", "2022-09-03T02:00:00Z/2022-09-03T04:00:00Z"),
        std::tuple(&german, "Am 3. September 2022 von 22.00 Uhr bis 1.30 Uhr stand es da.",
                   "3. September 2022 von 22.00 Uhr bis 1.30 Uhr", "2022-09-03T22:00:00Z/2022-09-04T01:30:00Z")}) {
    const Found found(sentence, *language);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Date, text) == value);
  }
}

TEST_CASE("a span of times without a day is found and gets no value") {
  for (const auto& [sentence, text] : {std::pair("Seen between 0200 and 0400 near the beach.", "between 0200 and 0400"),
                                       std::pair("Gesehen zwischen 2 und 4 Uhr am Strand.", "zwischen 2 und 4 Uhr"),
                                       std::pair("Vu entre 2 h et 4 h sur la plage.", "entre 2 h et 4 h"),
                                       std::pair("Open from 2200 to 0130 each day.", "from 2200 to 0130"),
                                       std::pair("Watch 2200-0130 hrs kept.", "2200-0130 hrs")}) {
    const Found found(sentence, context("en", "GB", "UTC"));
    INFO(sentence << " gives " << found.all());
    REQUIRE(found.of(MentionType::Date, text) != nullptr);
    CHECK(found.of(MentionType::Date, text)->value.empty());
    CHECK(found.of(MentionType::Date, text)->note == "two times of day without a date");
  }
  for (const char* text : {"between 2 and 4 men", "between 1200 and 1500 boats", "from 2010 to 2016 he lived there",
                           "a wait of between 2 and 4 hours", "une attente de 2 h et plus", "zwischen 2 und 4 Booten",
                           "entre 2 et 4 personnes", "pages 0200-0400", "from 10 to 12 euros"}) {
    const Found found(text, context("en", "GB", "UTC"));
    INFO(text << " gives " << found.all());
    CHECK(std::none_of(found.mentions.begin(), found.mentions.end(), [](const Mention& m) {
      return m.type == MentionType::Date && m.note.find("of day without") != std::string::npos;
    }));
  }
}

TEST_CASE("French hours have their minutes behind an h, and words tell which half of the day is meant") {
  const auto french = context("fr", "FR", "UTC"), german = context("de", "DE", "UTC"),
             english = context("en", "GB", "UTC");
  for (const auto& [language, sentence, text, value] :
       {std::tuple(&french, "le 3 septembre 2022 à 23 h 50, il part", "3 septembre 2022 à 23 h 50",
                   "2022-09-03T23:50Z"),
        std::tuple(&french, "le 3 septembre 2022 à 23h 50, il part", "3 septembre 2022 à 23h 50", "2022-09-03T23:50Z"),
        std::tuple(&french, "le 3 septembre 2022 à 9 heures du soir", "3 septembre 2022 à 9 heures du soir",
                   "2022-09-03T21:00Z"),
        std::tuple(&french, "à 23 h 50 le 3 septembre 2022", "23 h 50 le 3 septembre 2022", "2022-09-03T23:50Z"),
        std::tuple(&german, "am 3. September 2022 um 10 Uhr abends", "3. September 2022 um 10 Uhr abends",
                   "2022-09-03T22:00Z"),
        std::tuple(&german, "am 3. September 2022 um 3 Uhr nachts", "3. September 2022 um 3 Uhr nachts",
                   "2022-09-03T03:00Z"),
        std::tuple(&english, "on 3 September 2022 at 3 in the afternoon", "3 September 2022 at 3 in the afternoon",
                   "2022-09-03T15:00Z")}) {
    const Found found(sentence, *language);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Date, text) == value);
  }
  CHECK(Found("Le trajet dure 3 h 15 minutes.", french).count(MentionType::Date) == 0);
}

TEST_CASE("parts of a day are intervals of that day, and a night goes on into the next") {
  const auto french = context("fr", "FR", "UTC"), german = context("de", "DE", "UTC"),
             english = context("en", "GB", "UTC");
  for (const auto& [language, sentence, text, value] :
       {std::tuple(&english, "on the morning of 3 September 2022", "morning of 3 September 2022",
                   "2022-09-03T06:00:00Z/2022-09-03T12:00:00Z"),
        std::tuple(&english, "on 3 September 2022 in the evening they", "3 September 2022 in the evening",
                   "2022-09-03T18:00:00Z/2022-09-04T00:00:00Z"),
        std::tuple(&english, "the night of 3 September 2022", "night of 3 September 2022",
                   "2022-09-03T18:00:00Z/2022-09-04T06:00:00Z"),
        std::tuple(&english, "in the early hours of 3 September 2022", "early hours of 3 September 2022",
                   "2022-09-03T00:00:00Z/2022-09-03T06:00:00Z"),
        std::tuple(&french, "dans la nuit du 6 au 7 septembre 2022", "nuit du 6 au 7 septembre 2022",
                   "2022-09-06T18:00:00Z/2022-09-07T06:00:00Z"),
        std::tuple(&french, "le 3 septembre 2022 au matin, il", "3 septembre 2022 au matin",
                   "2022-09-03T06:00:00Z/2022-09-03T12:00:00Z"),
        std::tuple(&french, "l'après-midi du 3 septembre 2022", "après-midi du 3 septembre 2022",
                   "2022-09-03T12:00:00Z/2022-09-03T18:00:00Z"),
        std::tuple(&german, "in der Nacht vom 6. auf den 7. September 2022", "Nacht vom 6. auf den 7. September 2022",
                   "2022-09-06T18:00:00Z/2022-09-07T06:00:00Z"),
        std::tuple(&german, "in der Nacht zum 7. September 2022", "Nacht zum 7. September 2022",
                   "2022-09-06T18:00:00Z/2022-09-07T06:00:00Z"),
        std::tuple(&german, "am 3. September 2022 abends", "3. September 2022 abends",
                   "2022-09-03T18:00:00Z/2022-09-04T00:00:00Z"),
        std::tuple(&german, "gestern Morgen", "gestern Morgen", "2022-09-07T06:00:00Z/2022-09-07T12:00:00Z"),
        std::tuple(&english, "this morning he", "this morning", "2022-09-08T06:00:00Z/2022-09-08T12:00:00Z")}) {
    const Found found(sentence, *language);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Date, text) == value);
  }
  const Found night("Cette nuit, ils sont partis.", french);
  REQUIRE(night.of(MentionType::Date, "Cette nuit") != nullptr);
  CHECK(night.of(MentionType::Date, "Cette nuit")->value == "2022-09-07T18:00:00Z/2022-09-08T06:00:00Z");
  CHECK(night.of(MentionType::Date, "Cette nuit")->alternative == "2022-09-08T18:00:00Z/2022-09-09T06:00:00Z");
  CHECK(Found("on 3 September 2022, night watch was kept", english).value(MentionType::Date, "3 September 2022") ==
        "2022-09-03");
}

TEST_CASE("seasons are read by their months, and a winter of one year is told to be of two") {
  const auto french = context("fr", "FR", "UTC"), german = context("de", "DE", "UTC"),
             english = context("en", "GB", "UTC");
  for (const auto& [language, sentence, text, value] :
       {std::tuple(&english, "in late summer 2022 they", "late summer 2022",
                   "2022-08-01T00:00:00Z/2022-09-01T00:00:00Z"),
        std::tuple(&english, "in the summer of 2022", "summer of 2022", "2022-06-01T00:00:00Z/2022-09-01T00:00:00Z"),
        std::tuple(&english, "in fall 2021", "fall 2021", "2021-09-01T00:00:00Z/2021-12-01T00:00:00Z"),
        std::tuple(&english, "last winter", "last winter", "2021-12-01T00:00:00Z/2022-03-01T00:00:00Z"),
        std::tuple(&english, "last summer", "last summer", "2022-06-01T00:00:00Z/2022-09-01T00:00:00Z"),
        std::tuple(&english, "in winter 2021/22", "winter 2021/22", "2021-12-01T00:00:00Z/2022-03-01T00:00:00Z"),
        std::tuple(&french, "à la fin de l'été 2022", "fin de l'été 2022", "2022-08-01T00:00:00Z/2022-09-01T00:00:00Z"),
        std::tuple(&french, "au printemps 2022", "printemps 2022", "2022-03-01T00:00:00Z/2022-06-01T00:00:00Z"),
        std::tuple(&german, "Ende Herbst 2021", "Ende Herbst 2021", "2021-11-01T00:00:00Z/2021-12-01T00:00:00Z"),
        std::tuple(&german, "im Spätsommer 2022", "Spätsommer 2022", "2022-08-01T00:00:00Z/2022-09-01T00:00:00Z"),
        std::tuple(&german, "Ende Herbst", "Ende Herbst", "2021-11-01T00:00:00Z/2021-12-01T00:00:00Z")}) {
    const Found found(sentence, *language);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Date, text) == value);
  }
  for (const auto& [text, value, alternative] :
       {std::tuple("winter 2021", "2021-12-01T00:00:00Z/2022-03-01T00:00:00Z",
                   "2020-12-01T00:00:00Z/2021-03-01T00:00:00Z"),
        std::tuple("winter 2023", "2023-12-01T00:00:00Z/2024-03-01T00:00:00Z",
                   "2022-12-01T00:00:00Z/2023-03-01T00:00:00Z"),
        std::tuple("winter 2024", "2024-12-01T00:00:00Z/2025-03-01T00:00:00Z",
                   "2023-12-01T00:00:00Z/2024-03-01T00:00:00Z"),
        std::tuple("late winter 2024", "2025-02-01T00:00:00Z/2025-03-01T00:00:00Z",
                   "2024-02-01T00:00:00Z/2024-03-01T00:00:00Z")}) {
    const Found winter("in " + std::string(text), english);
    INFO(text << " gives " << winter.all());
    REQUIRE(winter.of(MentionType::Date, text) != nullptr);
    CHECK(winter.of(MentionType::Date, text)->value == value);
    CHECK(winter.of(MentionType::Date, text)->alternative == alternative);
  }
  for (const char* text : {"Il a été vu. Ils ont été 2000 à partir.", "the fall of the town", "a spring in the hills",
                           "Frau Sommer und Herr Winter kamen."}) {
    const Found found(text, french);
    INFO(text << " gives " << found.all());
    CHECK(found.count(MentionType::Date) == 0);
  }
}

TEST_CASE("who named the zone that a time was read in is told") {
  auto paris = context("en", "GB", "Europe/Paris");
  paris.zoneSaidBy = "the report's header";
  const Found found("On 3 September 2022 at 03:15 it left.", paris);
  REQUIRE(found.of(MentionType::Date, "3 September 2022 at 03:15") != nullptr);
  CHECK(found.of(MentionType::Date, "3 September 2022 at 03:15")->note ==
        "zone not written, read as Europe/Paris, which the report's header names");
}

TEST_CASE("a span whose ends have days of their own is one interval") {
  const auto english = context("en", "GB", "UTC"), french = context("fr", "FR", "UTC"),
             german = context("de", "DE", "UTC");
  for (const auto& [language, sentence, text, value] :
       {std::tuple(&english, "It lay there from 2200 on 3 September 2022 to 0130 on 4 September 2022.",
                   "2200 on 3 September 2022 to 0130 on 4 September 2022", "2022-09-03T22:00:00Z/2022-09-04T01:30:00Z"),
        std::tuple(&english, "between 3 September 2022 at 2200 and 4 September 2022 at 0130, it",
                   "3 September 2022 at 2200 and 4 September 2022 at 0130",
                   "2022-09-03T22:00:00Z/2022-09-04T01:30:00Z"),
        std::tuple(&english, "between 3 September 2022 at 2200 and 4 September 2022 at about 0130, it",
                   "3 September 2022 at 2200 and 4 September 2022 at about 0130",
                   "2022-09-03T22:00:00Z/2022-09-04T02:00:00Z"),
        std::tuple(&english, "away from 30 August 2022 until 2 September 2022.",
                   "30 August 2022 until 2 September 2022", "2022-08-30T00:00:00Z/2022-09-03T00:00:00Z"),
        std::tuple(&french, "du 30 août 2022 au 2 septembre 2022, il", "30 août 2022 au 2 septembre 2022",
                   "2022-08-30T00:00:00Z/2022-09-03T00:00:00Z"),
        std::tuple(&german, "vom 30. August 2022 bis zum 2. September 2022 war",
                   "30. August 2022 bis zum 2. September 2022", "2022-08-30T00:00:00Z/2022-09-03T00:00:00Z")}) {
    const Found found(sentence, *language);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Date, text) == value);
    CHECK(found.count(MentionType::Date) == 1);
  }
  const Found apart("On 3 September 2022 and 5 September 2022 he called.", english);
  CHECK(apart.value(MentionType::Date, "3 September 2022") == "2022-09-03");
  CHECK(apart.value(MentionType::Date, "5 September 2022") == "2022-09-05");
  const Found backwards("He moved the meeting of 5 September 2022 to 3 September 2022.", english);
  CHECK(backwards.count(MentionType::Date) == 2);
}

TEST_CASE("two days of one month joined by and are told to be two") {
  const Found found("Seen on 7 and 13 September 2022 there.", context("en", "GB", "UTC"));
  const Mention* mention = found.of(MentionType::Date, "7 and 13 September 2022");
  REQUIRE(mention != nullptr);
  CHECK(mention->note == "two days are named, and the interval runs from the first to the second");
  CHECK(Found("Seen between 7 and 13 September 2022.", context("en", "GB", "UTC"))
            .of(MentionType::Date, "7 and 13 September 2022")
            ->note.empty());
}
