// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "core/base/resources.h"
#include "core/store/case.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

namespace {

/// A case with reports, opened for meddling as another program would.
struct Meddled : CaseFixture {
  Meddled() {
    for (int i = 0; i < 20; ++i) {
      const ItemId report = ItemId::random();
      const std::string text =
          "Report " + std::to_string(i) + ": the boat left from Gravelines at night, driver Müller.";
      change([&](Transaction& t) {
        t.addItem(report, "Report");
        t.addOriginal(Sha256::of(text), text, "text/plain", "r" + std::to_string(i) + ".txt");
        t.addPassage(report, text);
        t.say(report, "title", "Report " + std::to_string(i));
      });
    }
  }
  std::vector<std::string> problemsAfter(const std::string& sql) {
    opened->database().execute(
        "DROP TRIGGER IF EXISTS journal_keeps_what_it_says; DROP TRIGGER IF EXISTS journal_keeps_all; "
        "DROP TRIGGER IF EXISTS statement_stands;" +
        sql);
    reopen(Access::Look);
    return opened->verify(Progress()).orThrow().problems;
  }
};

}  // namespace

TEST_CASE("a case that nobody meddled with verifies") { CHECK(Meddled().problemsAfter("").empty()); }

TEST_CASE("verify names the journal entry that was altered") {
  Meddled fixture;
  const auto problems = fixture.problemsAfter("UPDATE journal SET entry=entry||'x' WHERE seq=2");
  REQUIRE_FALSE(problems.empty());
  CHECK(problems[0].find("entry 2") != std::string::npos);
}

TEST_CASE("verify tells what was altered behind the journal's back") {
  const std::string sql =
      GENERATE(as<std::string>{}, "UPDATE journal SET hash=zeroblob(32) WHERE seq=3", "DELETE FROM journal WHERE seq=4",
               "UPDATE statement SET value='other' WHERE key=1", "UPDATE passage SET text=text||'.' WHERE key=1",
               "UPDATE original_piece SET bytes=zeroblob(length(bytes)) WHERE key=1",
               "UPDATE author SET name='somebody else'", "UPDATE origin SET grading='3x5x2:1A' WHERE key=1",
               "UPDATE item SET schema=(SELECT max(key)+1 FROM schema_name) WHERE key=1",
               "INSERT INTO original(sha256, size, media_type, name, first_piece, pieces) VALUES (zeroblob(32), 0, '', "
               "'', 1, 0)");
  INFO(sql);
  CHECK_FALSE(Meddled().problemsAfter(sql).empty());
}

TEST_CASE("a file altered by the journal's own triggers is refused") {
  Meddled fixture;
  CHECK_THROWS_AS(fixture.opened->database().execute("DELETE FROM journal"), Failure);
  CHECK_THROWS_AS(fixture.opened->database().execute("UPDATE statement SET item=2"), Failure);
}

TEST_CASE("every flipped byte is told and none crashes") {
  Meddled fixture;
  fixture.opened.reset();
  const std::string whole = readFile(fixture.path);
  std::mt19937 random(2);
  int told = 0;
  constexpr int kTries = 40;
  for (int i = 0; i < kTries; ++i) {
    std::string bytes = whole;
    bytes[4096 + random() % (bytes.size() - 4096)] ^= '\xFF';
    writeFileAtomically(fixture.path, bytes);
    const auto opened = Case::open(fixture.path, Access::Look);
    if (!opened) {
      ++told;
      continue;
    }
    const auto verified = (*opened)->verify(Progress());
    told += !verified || !verified->isOk();
  }
  CHECK(told == kTries);
}
