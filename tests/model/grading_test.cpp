// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/grading.h"

#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("gradings of four schemes are read from their printed forms") {
  const auto uk = parseGrading("[2B P]");
  REQUIRE(uk);
  CHECK(uk->grading == Grading{GradingScheme::Uk3x5x2, '2', 'B'});
  CHECK(uk->handling == "P");
  CHECK(parseGrading("1AC A1 S2")->handling == "C A1 S2");
  const auto old = parseGrading("E41");
  REQUIRE(old);
  CHECK(old->grading == Grading{GradingScheme::Uk5x5x5, 'E', '4'});
  CHECK(old->handling == "1");
  CHECK(parseGrading("X4")->grading.scheme == GradingScheme::Europol4x4);
  CHECK(parseGrading("B2 H1 H3")->grading.scheme == GradingScheme::Europol4x4);
  CHECK(parseGrading("B2 H1 H3")->handling == "H1 H3");
  CHECK(parseGrading("F6")->grading.scheme == GradingScheme::Admiralty);
  CHECK(parseGrading("d2")->grading == Grading{GradingScheme::Admiralty, 'D', '2'});
}

TEST_CASE("a form that two schemes share is not guessed") {
  CHECK_FALSE(parseGrading("B2"));
  CHECK(parseGrading("B2", GradingScheme::Admiralty)->grading.scheme == GradingScheme::Admiralty);
  CHECK(parseGrading("B2", GradingScheme::Europol4x4)->grading.scheme == GradingScheme::Europol4x4);
  CHECK(parseGrading("B2", GradingScheme::Uk5x5x5)->grading.scheme == GradingScheme::Uk5x5x5);
  CHECK(parseGrading("2D", GradingScheme::Admiralty)->grading.scheme == GradingScheme::Uk3x5x2);
}

TEST_CASE("what is no grading is not read as one") {
  for (const char* text :
       {"", "A", "4A", "2F", "2BX", "A7", "G1", "B26", "Z9Z9", "hello", "3x5x2:", "9x9:2B", "2BC A9"})
    CHECK_FALSE(parseGrading(text));
}

TEST_CASE("a grading's key reads back in every scheme, and every step has a meaning") {
  for (auto scheme :
       {GradingScheme::Uk3x5x2, GradingScheme::Uk5x5x5, GradingScheme::Europol4x4, GradingScheme::Admiralty}) {
    CHECK(parseScheme(schemeName(scheme)) == scheme);
    int steps = 0;
    for (char source = '0'; source <= 'Z'; ++source)
      for (char information = '0'; information <= 'Z'; ++information) {
        if (sourceMeaning(scheme, source).empty() || informationMeaning(scheme, information).empty()) continue;
        const Grading grading{scheme, source, information};
        CHECK(parseGrading(grading.key())->grading == grading);
        ++steps;
      }
    const int expected = scheme == GradingScheme::Uk3x5x2     ? 15
                         : scheme == GradingScheme::Uk5x5x5   ? 25
                         : scheme == GradingScheme::Admiralty ? 36
                                                              : 16;
    CHECK(steps == expected);
  }
}

TEST_CASE("lines are drawn after the source evaluation") {
  CHECK(strengthOf(Grading{GradingScheme::Uk3x5x2, '1', 'E'}) == LinkStrength::Confirmed);
  CHECK(strengthOf(Grading{GradingScheme::Uk3x5x2, '2', 'A'}) == LinkStrength::Unconfirmed);
  CHECK(strengthOf(Grading{GradingScheme::Uk3x5x2, '3', 'A'}) == LinkStrength::Tentative);
  CHECK(strengthOf(Grading{GradingScheme::Admiralty, 'E', '1'}) == LinkStrength::Tentative);
  CHECK(strengthOf(Grading{GradingScheme::Uk5x5x5, 'E', '1'}) == LinkStrength::Unconfirmed);
  CHECK(strengthOf(std::nullopt) == LinkStrength::Unconfirmed);
}

TEST_CASE("a grading is compared within its scheme only") {
  const auto graded = [](const char* text) { return parseGrading(text).value().grading; };
  CHECK(isAtLeast(graded("3x5x2:1A"), graded("3x5x2:2B")) == true);
  CHECK(isAtLeast(graded("3x5x2:2B"), graded("3x5x2:2B")) == true);
  CHECK(isAtLeast(graded("3x5x2:1C"), graded("3x5x2:2B")) == false);
  CHECK(isAtLeast(graded("3x5x2:3A"), graded("3x5x2:2B")) == false);
  CHECK_FALSE(isAtLeast(graded("4x4:A1"), graded("3x5x2:2B")).has_value());
}

TEST_CASE("what cannot be judged is no better than anything") {
  const auto graded = [](const char* text) { return parseGrading(text).value().grading; };
  CHECK(isAtLeast(graded("4x4:X1"), graded("4x4:C4")) == false);
  CHECK(isAtLeast(graded("4x4:X1"), graded("4x4:X4")) == true);
  CHECK(isAtLeast(graded("6x6:F1"), graded("6x6:E5")) == false);
  CHECK(isAtLeast(graded("6x6:A6"), graded("6x6:B5")) == false);
  CHECK(isAtLeast(graded("6x6:A1"), graded("6x6:F6")) == true);
}
