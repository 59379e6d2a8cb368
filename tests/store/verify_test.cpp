// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
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

namespace {

/// And with times, places, markings, an undone change, a retraction, and a merge that says again what an undone change
/// said: all that is computed has rows.
struct Computed : Meddled {
  ItemId meeting = ItemId::random();
  Computed() {
    const StatementId withdrawn = sayAll();
    change([&](Transaction& t) { t.retract(withdrawn, "mistaken"); });
    const ItemId again = person("Said twice");
    opened->undo(kAnalyst).orThrow();
    const ChangeRecord theirs{TransactionId::random(), "B. Other", "analyst", "Other Force", now(), "UTC",
                              Action::Collect,         "Theirs",   ""};
    opened
        ->change(kAnalyst, Action::Combine, "Merged",
                 [&](Transaction& t) {
                   t.receive(&theirs);
                   t.addItem(again, "Person");
                   t.addItem(ItemId::named("theirs"), "Person");
                 })
        .orThrow();
  }
  StatementId sayAll() {
    StatementId alias;
    change([&](Transaction& t) {
      Origin marked;
      marked.marking = parseMarking("OFFICIAL").value();
      t.addItem(meeting, "Event");
      t.say(meeting, "date", "2022-09-03T02:15:00Z", marked);
      t.say(meeting, "location", "2.1000000,51.0000000", marked);
      alias = t.say(meeting, "description", "A meeting", marked);
    });
    return alias;
  }
  std::int64_t rows(const std::string& table) { return opened->database().number("SELECT count(*) FROM " + table); }
};

constexpr const char* kForged =
    "INSERT INTO statement(id, item, property, value, origin, batch, flags, salt) SELECT randomblob(16), item, "
    "property, "
    "'forged', origin, batch, 0, 1 FROM statement WHERE key=1";

}  // namespace

TEST_CASE("a case with something in every computed table verifies") {
  Computed fixture;
  for (const char* table : {"withdrawn", "revived_item", "batch_count", "batch_marking", "span", "place_box"}) {
    INFO(table);
    CHECK(fixture.rows(table) > 0);
  }
  CHECK(fixture.problemsAfter("") == std::vector<std::string>{});
}

TEST_CASE("verify tells what is no longer as the journal's rows make it") {
  const auto meddling = GENERATE(table<std::string, std::string>(
      {{"withdrawn", "INSERT OR IGNORE INTO withdrawn SELECT key FROM statement"},
       {"withdrawn", "DELETE FROM withdrawn"},
       {"batch", "UPDATE batch SET in_force=0"},
       {"change", "UPDATE change SET in_force=1"},
       {"revived_item", "DELETE FROM revived_item"},
       {"revived_statement", "INSERT INTO revived_statement SELECT max(key) FROM statement"},
       {"batch_marking", "DELETE FROM batch_marking"},
       {"batch_count", "UPDATE batch_count SET count=count+1 WHERE what='statement'"},
       {"batch_count", "DELETE FROM batch_count WHERE what='entity'"},
       {"span", "UPDATE span SET begin_ms=begin_ms+1"},
       {"span", "DELETE FROM span"},
       {"span", "INSERT INTO span VALUES (1, 1, 0, 1)"},
       {"place_box", "DELETE FROM place_box"},
       {"place_box", "UPDATE place_box SET west=west-1"}}));
  const std::string& named = std::get<0>(meddling);
  INFO(std::get<1>(meddling));
  const auto problems = Computed().problemsAfter(std::get<1>(meddling));
  CHECK(std::any_of(problems.begin(), problems.end(),
                    [&](const std::string& problem) { return problem.find("table " + named) != std::string::npos; }));
}

TEST_CASE("verify tells of rows for which no journal entry speaks") {
  const std::string sql = GENERATE(
      as<std::string>{}, kForged, "INSERT INTO item(id, schema, batch) SELECT randomblob(16), schema, batch FROM item",
      "DELETE FROM journal WHERE seq=(SELECT max(seq) FROM journal)", "DELETE FROM journal",
      "INSERT INTO retraction(kind, target, batch, reason) SELECT 'change', id, 1, '' FROM change WHERE key=3",
      "INSERT INTO tombstone(kind, id, schema, authority, reason, at) VALUES ('item', randomblob(16), 'Person', '', "
      "'', "
      "0)");
  INFO(sql);
  const auto problems = Computed().problemsAfter(sql);
  CHECK(std::any_of(problems.begin(), problems.end(), [](const std::string& problem) {
    return problem.find("No journal entry speaks for") != std::string::npos;
  }));
}

TEST_CASE("verify tells of a change, an arrival or a setting that is not what the journal says") {
  const std::string sql = GENERATE(
      as<std::string>{}, "UPDATE change SET organisation='Other Force' WHERE key=2",
      "UPDATE change SET role='chief' WHERE key=2", "UPDATE change SET is_local=0 WHERE key=2",
      "UPDATE change SET is_local=1", "UPDATE journal SET change=1 WHERE seq=2",
      "UPDATE statement SET batch=1 WHERE key=1", "UPDATE batch SET change=1 WHERE key=3",
      "UPDATE fairlead_case SET value='required' WHERE name='reason_policy'",
      "UPDATE fairlead_case SET value='Another' WHERE name='title'", "DELETE FROM fairlead_case WHERE name='ceiling'");
  INFO(sql);
  CHECK_FALSE(Computed().problemsAfter(sql).empty());
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
