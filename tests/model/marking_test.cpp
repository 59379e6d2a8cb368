// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/marking.h"
#include "core/model/foreign_marking.h"

#include <vector>

#include "tests/support/catch.h"

using namespace fairlead;

namespace {

const char* const kValid[] = {"OFFICIAL",
                              "OFFICIAL-SENSITIVE - RECIPIENTS ONLY",
                              "OFFICIAL - FOR PUBLIC RELEASE",
                              "SECRET - RECIPIENTS ONLY - COMMERCIAL",
                              "SECRET - RECIPIENTS ONLY: A. SMITH, PROSECUTION - COMMERCIAL",
                              "OFFICIAL-SENSITIVE - RECIPIENTS ONLY: PROSECUTION",
                              "UK SECRET - CODEWORD - UK EYES ONLY",
                              "SECRET - UK/US EYES ONLY",
                              "OFFICIAL-SENSITIVE / HANDLING C: A1, S2",
                              "OFFICIAL-SENSITIVE / H1 H3",
                              "OFFICIAL-SENSITIVE / REL EU / TLP:AMBER+STRICT",
                              "OFFICIAL - EMBARGOED UNTIL 2026-11-30T09:00Z",
                              "OFFICIAL - EMBARGOED UNTIL 2026-12-01",
                              "OFFICIAL / HANDLING C: A3, S1",
                              "OFFICIAL-SENSITIVE / TLP:AMBER / PAP:GREEN",
                              "TLP:RED",
                              "RESTREINT UE/EU RESTRICTED",
                              ""};

}  // namespace

TEST_CASE("a marking reads back what it writes, in the policy's order") {
  for (const char* text : kValid) {
    INFO(text);
    const auto marking = parseMarking(text);
    REQUIRE(marking);
    CHECK(marking->text() == text);
  }
  CHECK(parseMarking("official-sensitive personal")->text() == "OFFICIAL-SENSITIVE - PERSONAL");
  CHECK(parseMarking("TLP:WHITE")->text() == "TLP:CLEAR");
}

TEST_CASE("what the policy forbids is refused with its reason") {
  for (const char* text :
       {"OFFICIAL - UK EYES ONLY", "SECRET - FOR PUBLIC RELEASE", "OFFICIAL - RECIPIENTS ONLY",
        "OFFICIAL - RECIPIENTS ONLY: A", "SECRET - RECIPIENTS ONLY A", "TOP SECRET - HMG USE ONLY", "SECRET - LEGAL",
        "OFFICIAL - EMBARGOED", "OFFICIAL - EMBARGOED UNTIL MONDAY", "TOP SECRET - EMBARGOED UNTIL 2026-12-01",
        "OFFICIAL-SENSITIVE - SOMETHING ELSE", "nonsense"}) {
    INFO(text);
    std::string problem;
    CHECK_FALSE(parseMarking(text, &problem));
    CHECK_FALSE(problem.empty());
  }
}

TEST_CASE("joining is commutative, associative and idempotent, and nothing is neutral") {
  std::vector<Marking> all;
  for (const char* text : kValid) all.push_back(parseMarking(text).value());
  for (const Marking& a : all) {
    CHECK(join(a, a) == a);
    CHECK(join(a, Marking{}) == a);
    for (const Marking& b : all) {
      CHECK(join(a, b) == join(b, a));
      CHECK(join(a, b).classification >= a.classification);
      for (const Marking& c : all) CHECK(join(join(a, b), c) == join(a, join(b, c)));
    }
  }
}

TEST_CASE("what was joined is read back as it was, also where nobody may write it") {
  std::vector<Marking> all;
  for (const char* text : kValid) all.push_back(parseMarking(text).value());
  for (const char* text :
       {"OFFICIAL-SENSITIVE - LEGAL", "OFFICIAL - HMG USE ONLY", "TOP SECRET", "OFFICIAL - HR / MANAGEMENT",
        "TOP SECRET - CODEWORD", "OFFICIAL / HANDLING C: ask first - and again"})
    all.push_back(parseMarking(text).value());
  all.push_back(unreadMarking("SECRET DEFENSE  /  SPECIAL FRANCE"));
  for (const Marking& a : all)
    for (const Marking& b : all) {
      INFO(join(a, b).text());
      CHECK(readMarking(join(a, b).text()) == join(a, b));
    }
}

TEST_CASE("a stored marking that cannot be read is one that is not understood, and never none") {
  const Marking read = readMarking("SECRET - WRITTEN BY A LATER VERSION / SOMETHING");
  CHECK_FALSE(read.isNone());
  CHECK(highestClassification(read) == Classification::Secret);
  CHECK(readMarking(read.text()) == read);
  CHECK(readMarking("").isNone());
}

TEST_CASE("words of an unread marking hold nothing that parts the others, however they are spaced") {
  for (const char* words :
       {"SECRET DEFENSE / SPECIAL FRANCE", "SECRET DEFENSE  /  SPECIAL FRANCE", "SECRET DEFENSE  -   SPECIAL FRANCE",
        " - SECRET DEFENSE /", "A - - / - B", "SECRET\t/\nX; Y"}) {
    const Marking unread = unreadMarking(words);
    INFO(words << " gives " << unread.text());
    REQUIRE(parseMarking(unread.text()));
    CHECK(*parseMarking(unread.text()) == unread);
  }
}

TEST_CASE("restrictions unite and permissions intersect") {
  const auto joined = [](const char* a, const char* b) {
    return join(parseMarking(a).value(), parseMarking(b).value()).text();
  };
  CHECK(joined("OFFICIAL", "OFFICIAL-SENSITIVE - RECIPIENTS ONLY") == "OFFICIAL-SENSITIVE - RECIPIENTS ONLY");
  CHECK(joined("SECRET - RECIPIENTS ONLY: A, B", "SECRET") == "SECRET - RECIPIENTS ONLY: A, B");
  CHECK(joined("SECRET - RECIPIENTS ONLY: A, B", "SECRET - RECIPIENTS ONLY: B, C") == "SECRET - RECIPIENTS ONLY: B");
  CHECK(joined("SECRET - RECIPIENTS ONLY: A", "SECRET - RECIPIENTS ONLY: B") == "SECRET - RECIPIENTS ONLY");
  CHECK(joined("SECRET - RECIPIENTS ONLY: A", "SECRET - RECIPIENTS ONLY") == "SECRET - RECIPIENTS ONLY");
  CHECK(joined("OFFICIAL - FOR PUBLIC RELEASE", "OFFICIAL") == "OFFICIAL");
  CHECK(joined("OFFICIAL / REL EU", "OFFICIAL") == "OFFICIAL");
  CHECK(joined("SECRET - UK/US EYES ONLY", "SECRET - UK EYES ONLY") == "SECRET - UK EYES ONLY");
  CHECK(joined("SECRET - UK EYES ONLY", "SECRET - US EYES ONLY") == "SECRET - NOBODY EYES ONLY");
  CHECK(joined("OFFICIAL / HANDLING P", "OFFICIAL / HANDLING C: A2") == "OFFICIAL / HANDLING C: A2");
  CHECK(joined("OFFICIAL / HANDLING C: A3, S1", "OFFICIAL / HANDLING C: A1, S2, ask first") ==
        "OFFICIAL / HANDLING C: A1, S2, ask first");
  CHECK(joined("OFFICIAL - EMBARGOED UNTIL 2026-11-30", "OFFICIAL - EMBARGOED UNTIL 2026-11-30T09:00Z") ==
        "OFFICIAL - EMBARGOED UNTIL 2026-11-30T09:00Z");
  CHECK(joined("OFFICIAL - FRONTEX USE ONLY", "OFFICIAL - HMG USE ONLY") ==
        "OFFICIAL - FRONTEX USE ONLY - HMG USE ONLY");
  CHECK(joined("OFFICIAL - PERSONAL DATA", "OFFICIAL - COMMERCIAL") == "OFFICIAL - COMMERCIAL - PERSONAL DATA");
  CHECK(joined("UK OFFICIAL", "OFFICIAL") == "UK OFFICIAL");
  CHECK(joined("OFFICIAL / PAP:RED", "OFFICIAL / PAP:GREEN") == "OFFICIAL / PAP:RED");
  CHECK(joined("OFFICIAL", "RESTREINT UE/EU RESTRICTED") == "OFFICIAL / RESTREINT UE/EU RESTRICTED");
  CHECK(joined("OFFICIAL / H0", "OFFICIAL / H2") == "OFFICIAL / H2");
  CHECK(joined("OFFICIAL / TLP:GREEN", "OFFICIAL / TLP:RED") == "OFFICIAL / TLP:RED");
}
