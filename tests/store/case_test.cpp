// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case.h"

#include <fstream>

#include "core/base/resources.h"
#include "core/store/migrations.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

TEST_CASE("a new case is empty, verifies and knows its settings") {
  TemporaryFolder folder;
  NewCase settings{"Öresund – test", parseMarking("OFFICIAL-SENSITIVE").value(), Classification::OfficialSensitive,
                   GradingScheme::Europol4x4};
  auto made = Case::create(folder / "new.fairlead", settings, kAnalyst).orThrow();
  CHECK(made->properties().title == "Öresund – test");
  CHECK(made->properties().ceiling == Classification::OfficialSensitive);
  CHECK(made->properties().scheme == GradingScheme::Europol4x4);
  CHECK(made->marking().text() == "OFFICIAL-SENSITIVE");
  CHECK(made->verify(Progress()).orThrow().isOk());
  CHECK(made->journal().size() == 1);
}

TEST_CASE("a case is not made over a file that exists") {
  TemporaryFolder folder;
  std::ofstream(folder / "there.fairlead") << "something else";
  const auto made = Case::create(folder / "there.fairlead", {}, kAnalyst);
  REQUIRE_FALSE(made.has_value());
  CHECK(made.error().code == ErrorCode::Conflict);
  CHECK(readFile(folder / "there.fairlead") == "something else");
}

TEST_CASE("nothing is written by nobody") {
  CaseFixture fixture;
  const auto result = fixture.opened->change({}, Action::Alter, "x", [](Transaction&) {});
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::Invalid);
}

TEST_CASE("a statement keeps its origin, grading, marking and words") {
  CaseFixture fixture;
  const ItemId report = ItemId::random(), person = ItemId::random();
  Statement statement;
  statement.id = StatementId::random();
  statement.subject = person;
  statement.property = "name";
  statement.value = "محمد علي";
  statement.original = "Mohammed ALI";
  statement.assessment = Assessment::Hypothesis;
  statement.origin = {report,
                      "12-24",
                      Grading{GradingScheme::Europol4x4, 'B', '3'},
                      parseMarking("OFFICIAL").value(),
                      "A. Analyst",
                      parseIso("2022-09-03T02:15:00Z").value()};
  fixture.change([&](Transaction& t) {
    t.addItem(report, "Report");
    t.addItem(person, "Person");
    CHECK(t.add(statement));
    CHECK_FALSE(t.add(statement));
  });
  fixture.reopen(Access::Look);
  const auto read = fixture.opened->statements().about(fixture.key(person));
  REQUIRE(read.size() == 1);
  CHECK(read[0].id == statement.id);
  CHECK(read[0].value == "محمد علي");
  CHECK(read[0].original == "Mohammed ALI");
  CHECK(read[0].assessment == Assessment::Hypothesis);
  CHECK(read[0].origin == statement.origin);
  CHECK(fixture.opened->items().find(person)->caption == "محمد علي");
  CHECK(fixture.opened->marking().text() == "OFFICIAL");
}

TEST_CASE("the same id with other content is refused and nothing changes") {
  CaseFixture fixture;
  const ItemId person = fixture.person("Karim");
  Statement statement;
  statement.id = StatementId::named("fixed");
  statement.subject = person;
  statement.property = "alias";
  statement.value = "K";
  statement.origin.author = "A";
  fixture.change([&](Transaction& t) { t.add(statement); });
  const std::string before = fixture.digest();
  statement.value = "Q";
  const auto result = fixture.opened->change(kAnalyst, Action::Alter, "x", [&](Transaction& t) {
    t.say(person, "alias", "should go with the rest");
    t.add(statement);
  });
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::Conflict);
  CHECK(fixture.digest() == before);
  CHECK(fixture.verifies());
}

TEST_CASE("a statement about or to an unknown item is refused") {
  CaseFixture fixture;
  const ItemId person = fixture.person("Karim");
  const auto about = fixture.opened->change(kAnalyst, Action::Alter, "x",
                                            [](Transaction& t) { t.say(ItemId::random(), "name", "x"); });
  CHECK_FALSE(about.has_value());
  const auto to = fixture.opened->change(kAnalyst, Action::Alter, "x", [&](Transaction& t) {
    const ItemId link = ItemId::random();
    t.addItem(link, "Associate");
    t.say(link, t.database().number("SELECT 1") ? SchemaSet::standard().at("Associate").from : "",
          ItemId::random().text());
  });
  REQUIRE_FALSE(to.has_value());
  CHECK(to.error().code == ErrorCode::NotFound);
  (void)person;
}

TEST_CASE("looking changes no byte and leaves nothing beside the file") {
  CaseFixture fixture;
  fixture.person("Karim");
  fixture.opened.reset();
  const std::string before = readFile(fixture.path);
  {
    auto looked = Case::open(fixture.path, Access::Look).orThrow();
    looked->counts();
    looked->digest();
    SearchQuery query;
    query.text = "karim";
    CHECK(looked->search().search(query).total == 1);
    CHECK(looked->verify(Progress()).orThrow().isOk());
  }
  CHECK(readFile(fixture.path) == before);
  CHECK(std::distance(std::filesystem::directory_iterator(fixture.folder.path()),
                      std::filesystem::directory_iterator()) == 1);
}

TEST_CASE("the workstation's log is gone when the last writer leaves") {
  CaseFixture fixture;
  fixture.reopen(Access::WriteWal);
  {
    auto reader = Case::open(fixture.path, Access::Look).orThrow();
    Scope snapshot(reader->database(), Scope::Kind::Read);
    CHECK(reader->counts()["entity"] == 0);
    fixture.person("Karim");
    CHECK(reader->counts()["entity"] == 0);  // a long reader sees one moment, and the writer went ahead
  }
  CHECK(fixture.count("entity") == 1);
  fixture.opened.reset();
  CHECK(std::distance(std::filesystem::directory_iterator(fixture.folder.path()),
                      std::filesystem::directory_iterator()) == 1);
  const std::string bytes = readFile(fixture.path);
  auto looked = Case::open(fixture.path, Access::Look).orThrow();
  CHECK(looked->counts()["entity"] == 1);
  looked.reset();
  CHECK(readFile(fixture.path) == bytes);
}

TEST_CASE("a second writer is told who is writing") {
  CaseFixture fixture;
  Database second(fixture.path, Access::Write);
  second.execute("PRAGMA busy_timeout=0");
  Scope held(fixture.opened->database(), Scope::Kind::Write);
  try {
    Scope wanted(second, Scope::Kind::Write);
    FAIL("two writers at once");
  } catch (const Failure& failure) {
    CHECK(failure.error().code == ErrorCode::Busy);
  }
}

TEST_CASE("what is no case is refused by a sentence") {
  TemporaryFolder folder;
  CaseFixture fixture;
  fixture.opened.reset();
  const std::string whole = readFile(fixture.path);
  const auto refused = [&](const std::string& bytes) {
    writeFileAtomically(folder / "bad.fairlead", bytes);
    const auto opened = Case::open(folder / "bad.fairlead", Access::Look);
    return !opened.has_value() && !opened.error().message.empty();
  };
  CHECK(refused(""));
  CHECK(refused("not a case"));
  CHECK(refused(whole.substr(0, 5000)));
  CHECK(refused("SQLite format 3" + std::string(1, '\0') + std::string(9000, 'x')));
  CHECK(Case::open(folder / "absent.fairlead", Access::Look).error().code == ErrorCode::NotFound);
}

TEST_CASE("a file of a newer version is refused and stays as it is") {
  CaseFixture fixture;
  fixture.opened->database().execute("UPDATE fairlead_case SET value='99' WHERE name='schema_version'");
  fixture.opened.reset();
  const std::string before = readFile(fixture.path);
  const auto opened = Case::open(fixture.path, Access::Write);
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().code == ErrorCode::Unsupported);
  CHECK(readFile(fixture.path) == before);
}

TEST_CASE("an original and a passage come back as they were") {
  CaseFixture fixture;
  const std::string bytes(700'000, '\xE9');
  const Digest256 sha = Sha256::of(bytes);
  const ItemId report = ItemId::random();
  fixture.change([&](Transaction& t) {
    t.addItem(report, "Report");
    CHECK(t.addOriginal(sha, bytes, "application/pdf", "note.pdf"));
    CHECK_FALSE(t.addOriginal(sha, bytes, "application/pdf", "again.pdf"));
    t.addPassage(report, "Der Fahrer traf Müller.\nمحمد");
  });
  CHECK(fixture.opened->reports().originalBytes(sha) == bytes);
  CHECK(fixture.opened->reports().text(fixture.key(report)).value() == "Der Fahrer traf Müller.\nمحمد");
  CHECK(fixture.opened->reports().originals().size() == 1);
  CHECK(fixture.verifies());
}

TEST_CASE("an id's beginning finds the item unless two begin so") {
  CaseFixture fixture;
  const ItemId person = fixture.person("Karim");
  const auto items = fixture.opened->items();
  CHECK(items.at(person.text()).id == person);
  CHECK(items.at(person.text().substr(0, 30)).id == person);
  CHECK_THROWS_AS(items.at("1234"), Failure);
  CHECK_THROWS_AS(items.at("ffffffffffff"), Failure);
}

TEST_CASE("a listener is told which items a change touched, and that too many were") {
  CaseFixture fixture;
  const ItemId karim = fixture.person("Karim");
  std::vector<ChangeNotice> notices;
  fixture.opened->whenChanged([&](const ChangeNotice& notice) { notices.push_back(notice); });
  fixture.change([&](Transaction& t) { t.say(karim, "alias", "K"); });
  REQUIRE(notices.size() == 1);
  CHECK_FALSE(notices[0].isSweeping);
  CHECK(notices[0].items == std::vector{fixture.key(karim)});
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(notices.back().isSweeping);
  CHECK(notices.back().action == Action::Undo);
  fixture.change([&](Transaction& t) {
    for (int i = 0; i < 2'000; ++i) t.addItem(ItemId::random(), "Person");
  });
  CHECK(notices.back().isSweeping);
  const auto refused = fixture.opened->change(kAnalyst, Action::Alter, "x",
                                              [](Transaction&) { throw Failure(ErrorCode::Invalid, "No."); });
  CHECK_FALSE(refused.has_value());
  CHECK(notices.size() == 3);  // nothing is told of what did not happen
}
