// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

TEST_CASE("undo and redo restore the digest, across restarts, step by step") {
  CaseFixture fixture;
  std::vector<std::string> digests{fixture.digest()};
  for (int i = 0; i < 4; ++i) {
    fixture.person("Person " + std::to_string(i));
    digests.push_back(fixture.digest());
  }
  for (int i = 3; i >= 0; --i) {
    fixture.reopen();
    CHECK(fixture.opened->undo(kAnalyst).has_value());
    CHECK(fixture.digest() == digests[static_cast<std::size_t>(i)]);
  }
  CHECK_FALSE(fixture.opened->undo(kAnalyst).has_value());
  for (std::size_t i = 1; i <= 4; ++i) {
    fixture.reopen();
    CHECK(fixture.opened->redo(kAnalyst).has_value());
    CHECK(fixture.digest() == digests[i]);
  }
  CHECK_FALSE(fixture.opened->redo(kAnalyst).has_value());
  CHECK(fixture.verifies());
  CHECK(fixture.opened->journal().size() == 13);
}

TEST_CASE("a new change forgets what was undone before it") {
  CaseFixture fixture;
  fixture.person("A");
  fixture.opened->undo(kAnalyst).orThrow();
  fixture.person("B");
  CHECK_FALSE(fixture.opened->redo(kAnalyst).has_value());
  CHECK(fixture.opened->undoText() == "A change");
  CHECK(fixture.opened->redoText().empty());
}

TEST_CASE("what is undone is neither counted, listed nor found") {
  CaseFixture fixture;
  const ItemId person = fixture.person("Karim");
  CHECK(fixture.hits("karim") == 1);
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(fixture.hits("karim") == 0);
  CHECK(fixture.count("entity") == 0);
  CHECK(fixture.count("statement") == 0);
  CHECK(fixture.opened->items().list({}, 0, 10).empty());
  CHECK_FALSE(fixture.opened->items().isInForce(fixture.key(person)));
  CHECK(fixture.opened->statements().about(fixture.key(person)).empty());
  CHECK(fixture.opened->statements().about(fixture.key(person), StatementRepository::Include::All).size() == 1);
}

TEST_CASE("a retraction takes one statement out, and undoing the retraction brings it back") {
  CaseFixture fixture;
  const ItemId person = fixture.person("Karim");
  const StatementId name = fixture.opened->statements().about(fixture.key(person)).at(0).id;
  const std::string before = fixture.digest();
  fixture.change([&](Transaction& t) {
    t.retract(name, "misread");
    t.say(person, "name", "Karim A.");
  });
  const auto now = fixture.opened->statements().about(fixture.key(person));
  REQUIRE(now.size() == 1);
  CHECK(now[0].value == "Karim A.");
  CHECK(fixture.count("statement") == 1);
  CHECK(fixture.opened->statements().find(name)->isRetracted);
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(fixture.digest() == before);
  CHECK(fixture.opened->items().find(person)->caption == "Karim");
}

TEST_CASE("what two changes say stands until both are undone") {
  CaseFixture fixture;
  const ItemId person = ItemId::named("same person");
  const auto import = [&] {
    fixture.change([&](Transaction& t) {
      t.addItem(person, "Person");
      Statement statement;
      statement.id = StatementId::named("same statement");
      statement.subject = person;
      statement.property = "name";
      statement.value = "Karim";
      statement.origin.author = "A";
      t.add(statement);
    });
  };
  import();
  const std::string once = fixture.digest();
  import();
  CHECK(fixture.digest() == once);
  CHECK(fixture.count("entity") == 1);
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(fixture.digest() == once);
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(fixture.count("entity") == 0);
  import();
  CHECK(fixture.digest() == once);
  CHECK(fixture.count("entity") == 1);
  CHECK(fixture.count("statement") == 1);
  CHECK(fixture.hits("karim") == 1);
  CHECK(fixture.verifies());
}

TEST_CASE("undoing a merge holds back what came with it, and merging again brings it back") {
  CaseFixture fixture;
  const ItemId person = ItemId::random();
  const ChangeRecord theirs{TransactionId::random(), "B. Other", "", "Elsewhere", now(), "UTC",
                            Action::Alter,           "Theirs",   ""};
  const auto merge = [&] {
    fixture.opened
        ->change(kAnalyst, Action::Combine, "Merged a bundle",
                 [&](Transaction& t) {
                   t.receive(&theirs);
                   t.addItem(person, "Person");
                   Statement statement;
                   statement.id = StatementId::named("theirs");
                   statement.subject = person;
                   statement.property = "name";
                   statement.value = "Goran";
                   statement.origin.author = "B. Other";
                   t.add(statement);
                   t.receive(nullptr);
                 })
        .orThrow();
  };
  const std::string empty = fixture.digest();
  merge();
  const std::string merged = fixture.digest();
  merge();
  CHECK(fixture.digest() == merged);
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(fixture.digest() == merged);  // the first merge still holds it
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(fixture.digest() == empty);
  merge();
  CHECK(fixture.digest() == merged);
  CHECK(fixture.verifies());
}

TEST_CASE("a retraction that arrives before what it retracts still counts") {
  CaseFixture fixture;
  const ItemId person = fixture.person("Karim");
  const StatementId later = StatementId::named("later");
  const ChangeRecord theirs{TransactionId::random(), "B", "", "", now(), "UTC", Action::Alter, "Theirs", ""};
  fixture.opened
      ->change(kAnalyst, Action::Combine, "Merged",
               [&](Transaction& t) {
                 t.receive(&theirs);
                 t.retract(later, "wrong");
               })
      .orThrow();
  fixture.change([&](Transaction& t) {
    Statement statement;
    statement.id = later;
    statement.subject = person;
    statement.property = "alias";
    statement.value = "K";
    statement.origin.author = "A";
    t.add(statement);
  });
  CHECK(fixture.opened->statements().values(fixture.key(person), "alias").empty());
}

TEST_CASE("an import of many rows is undone as one step") {
  CaseFixture fixture;
  fixture.change([&](Transaction& t) {
    t.expectMany(60'000);
    for (int i = 0; i < 20'000; ++i) {
      const ItemId person = ItemId::named("p" + std::to_string(i));
      t.addItem(person, "Person");
      for (const char* property : {"name", "alias", "notes"}) t.say(person, property, property + std::to_string(i));
    }
  });
  CHECK(fixture.count("statement") == 60'000);
  CHECK(fixture.hits("name19999") == 1);
  CHECK(fixture.opened->statements().subjectsWith("name", "name7").size() == 1);
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(fixture.count("statement") == 0);
  CHECK(fixture.hits("name19999") == 0);
  fixture.opened->redo(kAnalyst).orThrow();
  CHECK(fixture.hits("name19999") == 1);
  CHECK(fixture.verifies());
}
