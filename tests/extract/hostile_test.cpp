// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ctime>
#include <random>

#include "core/extract/overlaps.h"
#include "tests/extract/found.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// The words at [begin, end) code points are the mention's text, in order and apart.
void checkOffsets(const Found& found) {
  std::size_t behind = 0;
  for (const Mention& mention : found.mentions) {
    REQUIRE(mention.begin < mention.end);
    REQUIRE(mention.begin >= behind);
    behind = mention.end;
    const std::size_t from = byteOfCodePoint(found.text, mention.begin), to = byteOfCodePoint(found.text, mention.end);
    REQUIRE(found.text.substr(from, to - from) == mention.text);
  }
}

}  // namespace

TEST_CASE("offsets point at the words whatever stands around them") {
  const std::vector<std::string> pieces{"GB29 NWBK 6016 1331 9268 19",
                                        "+44 7700 900123",
                                        "karim@shop.example",
                                        "€4k",
                                        "3 September 2022",
                                        "Karim Aziz",
                                        "Boreal Marine GmbH",
                                        "near Gravelines",
                                        "51.1279, 1.3134",
                                        "MV Blue Star",
                                        "https://a.example/é?x=1",
                                        "@north_boats",
                                        "كريم عزيز",
                                        "😀",
                                        "\xE2\x80\x8F",
                                        "\xE2\x80\xAE",
                                        "e\xCC\x81t\xCC\x81",
                                        "王小明",
                                        "\n",
                                        ". ",
                                        " ",
                                        "-",
                                        "/",
                                        "(",
                                        "…",
                                        "'",
                                        "\"",
                                        "0",
                                        "Ж",
                                        "\xC2\xA0",
                                        "ﬁ",
                                        "İ",
                                        "ß",
                                        "Mr ",
                                        "known as ",
                                        "at about 0300",
                                        "between 0200 and 0400",
                                        "de 22 h à 1 h 30",
                                        "night of 6 to 7 September",
                                        "Ende Herbst",
                                        "AL-JABOURI Hassan",
                                        "Suspect: Hassan",
                                        "van AB1O CDE",
                                        "المدعو محمد علي",
                                        "وحسن الكردي",
                                        "ﻭَﺣﺴﻦ",
                                        "French mobile 06 39 98 12 34",
                                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"};
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += pieces[random() % pieces.size()] + (random() % 3 == 0 ? "" : " ");
    checkOffsets(Found(text));
  }
}

TEST_CASE("binary noise, cut characters and direction marks do no harm") {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    std::string bytes;
    for (int i = 0; i < 3'000; ++i) bytes += static_cast<char>(random() & 0xFF);
    const Found found(replaceMalformed(bytes));
    checkOffsets(found);
    const extract::KnownNames none;
    extract::Extractor(none).mentions(bytes);  // malformed as well: whatever it finds, it comes back
  }
  checkOffsets(Found("\xE2\x80\xAB+44 7700 900123\xE2\x80\xAC \xE2\x80\x8EGB29NWBK60161331926819\xE2\x80\x8F"));
}

TEST_CASE("texts of nothing, of one character and of one endless line are read") {
  for (const std::string& text : {std::string(), std::string(" "), std::string("."), std::string("0"), std::string("@"),
                                  std::string("://"), std::string("°")})
    checkOffsets(Found(text));
  for (const char* piece : {"1 ", "1.2345 ", "a@b.", "@", "Mr ", "GB29 ", "00 ", "12:", "A-", "http://", "the ",
                            "Karim ", "1/", "of ", "N 51 ", "12° ", "x", "9", "王"}) {
    std::string text;
    while (text.size() < 60'000) text += piece;
    checkOffsets(Found(text));
  }
}

TEST_CASE("a report of ten megabytes is read, and its last words are where they are said to be") {
  const std::string paragraph =
      "On 3 September 2022 between 0200 and 0400 the witness Rebwar saw KHAN, Imran (عمران خان) near Gravelines, "
      "telephone +44 7700 900123, in the van AB12 CDE; \xE2\x80\x8Fكريم عزيز\xE2\x80\x8E left.\n";
  std::string text;
  while (text.size() < 10'000'000) text += paragraph;
  text += "Seen by Karim Aziz.";
  const extract::KnownNames none;
  const auto mentions = extract::Extractor(none).mentions(text);
  REQUIRE(mentions.size() > text.size() / paragraph.size() * 5);
  const Mention& last = mentions.back();
  CHECK(last.text == "Karim Aziz");
  CHECK(last.end + 1 == codePoints(text));
}

TEST_CASE("no text is slow beyond its size") {
  const auto seconds = [](const std::string& text) {
    const extract::KnownNames none;
    const extract::Extractor extractor(none);
    const auto begin = std::clock();
    extractor.mentions(text);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  // Sixteen times the text is sixteen times the work, and 256 times if some rule looks through all of it for each word.
  // Fresh memory, which only the larger needs, costs some three times as much as the work on a small machine.
  constexpr std::size_t kSmallest = 10'000, kTimes = 16, kSlack = 6;
  constexpr double kLongEnough = 0.005;
  for (const char* piece : {"AL-JABOURI Hassan ",
                            "Suspect: Hassan ",
                            "suspects Hassan, Karim, ",
                            "محمد علي ",
                            "أبو ",
                            "المدعو ",
                            "between 0200 and ",
                            "from 2200 to 0130 ",
                            "night of the morning of ",
                            "late ",
                            "fin de l'",
                            "<",
                            "<<< ",
                            "P<UTO\n",
                            "AB1O ",
                            "French mobile 06 ",
                            "named ",
                            "Karim Aziz paid. ",
                            "Boreal of and for ",
                            "12° 3' "}) {
    std::string text;
    while (text.size() < kSmallest) text += piece;
    seconds(text);  // what is read once, and kept
    double once = seconds(text);
    for (; once < kLongEnough; once = seconds(text)) text += text;
    std::string large;
    for (std::size_t i = 0; i < kTimes; ++i) large += text;
    double ratio = seconds(large) / once;
    for (int again = 0; again < 2 && ratio >= kTimes * kSlack; ++again)
      ratio = std::min(ratio, seconds(large) / seconds(text));
    INFO(piece << ": " << text.size() << " bytes took " << once << " s, and " << kTimes << " times as many " << ratio
               << " times as long");
    CHECK(ratio < kTimes * kSlack);
  }
}

TEST_CASE("overlaps are settled alike in whatever order they come") {
  std::vector<Mention> found;
  for (int i = 0; i < 40; ++i) {
    Mention mention;
    mention.type = static_cast<MentionType>(i % 7);
    mention.begin = static_cast<std::size_t>(i * 3 % 50);
    mention.end = mention.begin + 1 + static_cast<std::size_t>(i % 9);
    mention.value = std::to_string(i);
    found.push_back(mention);
  }
  const auto once = extract::withoutOverlaps(found);
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(found.begin(), found.end(), random);
    CHECK(extract::withoutOverlaps(found) == once);
  }
  for (std::size_t i = 1; i < once.size(); ++i) CHECK(once[i - 1].end <= once[i].begin);
}
