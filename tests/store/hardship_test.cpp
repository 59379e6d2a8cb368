// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a case from outside: other programs, rights taken away, files cut short.
#include <pwd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/resources.h"
#include "core/store/migrations.h"
#include "tests/store/other_program.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/nobody_special.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

TEST_CASE("a second program that wants to write is told who has the case, and may read") {
  const auto access = GENERATE(Access::Write, Access::WriteWal);
  CaseFixture fixture;
  fixture.person("Karim");
  fixture.opened.reset();
  OtherProgram other(fixture.path, access);
  const auto second = Case::open(fixture.path, access == Access::Write ? Access::WriteWal : Access::Write);
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().code == ErrorCode::Busy);
  const std::string user = ::getpwuid(::getuid())->pw_name;
  char host[256] = "";
  ::gethostname(host, sizeof host - 1);
  CHECK(second.error().message.find(user + " on " + host + " (test_store, since 20") != std::string::npos);
  const auto reader = Case::open(fixture.path, Access::Look);
  REQUIRE(reader.has_value());
  CHECK((*reader)->counts()["entity"] == 1);
}

TEST_CASE("one program may write through several connections") {
  CaseFixture fixture;
  fixture.reopen(Access::WriteWal);
  auto job = Case::open(fixture.path, Access::WriteWal).orThrow();
  job->change(kAnalyst, Action::Alter, "In a job", [](Transaction& t) { t.addItem(ItemId::random(), "Person"); })
      .orThrow();
  job.reset();
  CHECK(fixture.count("entity") == 1);
  fixture.person("Karim");
  CHECK(fixture.count("entity") == 2);
}

TEST_CASE("nothing outlives a writer that leaves or is killed") {
  CaseFixture fixture;
  fixture.opened.reset();
  const auto access = GENERATE(Access::WriteWal, Access::WriteMuch);
  {
    OtherProgram other(fixture.path, access);
    CHECK(filesIn(fixture.folder) > 1);
  }
  CHECK(filesIn(fixture.folder) == 1);
  OtherProgram other(fixture.path, access);
  other.kill();
  SECTION("for the next writer") {
    fixture.reopen();
    fixture.person("Karim");
    fixture.opened.reset();
    CHECK(filesIn(fixture.folder) == 1);
  }
  SECTION("for one who looks") {
    fixture.reopen(Access::Look);
    CHECK(filesIn(fixture.folder) == 1);
  }
}

TEST_CASE("being told who writes lets go of no lock of ours") {
  // POSIX locks vanish when a program closes any descriptor of the file.
  CaseFixture fixture;
  const Scope held(fixture.opened->database(), Scope::Kind::Write);
  Database second(fixture.path, Access::Write);
  second.execute("PRAGMA busy_timeout=0");
  CHECK_THROWS_AS(Scope(second, Scope::Kind::Write), Failure);
  CHECK(fixture.opened->verify(Progress()).has_value());
  const pid_t child = ::fork();
  if (child == 0) {
    const int code = std::system(("sqlite3 \"" + fixture.path.string() + "\" 'BEGIN IMMEDIATE' 2>/dev/null").c_str());
    ::_exit(code == 0 ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a case in a place that cannot be written to may be read, and a change is refused by a sentence") {
  CaseFixture fixture;
  fixture.person("Karim");
  fixture.opened.reset();
  const bool folderToo = GENERATE(false, true);
  const std::string before = readFile(fixture.path);
  REQUIRE(::chmod(fixture.path.c_str(), 0444) == 0);
  REQUIRE(::chmod(fixture.folder.path().c_str(), folderToo ? 0555 : 0777) == 0);
  {
    const NobodySpecial rights;
    const auto write = Case::open(fixture.path, Access::Write);
    REQUIRE_FALSE(write.has_value());
    CHECK(write.error().code == ErrorCode::ReadOnly);
    CHECK(write.error().message.find("copy it") != std::string::npos);
    const auto looked = Case::open(fixture.path, Access::Look);
    REQUIRE(looked.has_value());
    CHECK((*looked)->counts()["entity"] == 1);
    CHECK((*looked)->verify(Progress()).orThrow().isOk());
  }
  REQUIRE(::chmod(fixture.folder.path().c_str(), 0755) == 0);
  CHECK(readFile(fixture.path) == before);
  CHECK(filesIn(fixture.folder) == 1);
}

TEST_CASE("a case cut short is refused or told by verify, wherever it was cut") {
  CaseFixture fixture;
  fixture.person("Karim");
  fixture.opened.reset();
  const std::string whole = readFile(fixture.path);
  const std::filesystem::path cut = fixture.folder / "cut.fairlead";
  for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 41) {
    writeFileAtomically(cut, whole.substr(0, size));
    const auto opened = Case::open(cut, Access::Look);
    INFO(size);
    if (opened) CHECK_FALSE((*opened)->verify(Progress()).orThrow().isOk());
  }
}

TEST_CASE("an empty file is no case, and stays as it is") {
  const TemporaryFolder folder;
  writeFileAtomically(folder / "empty.fairlead", "");
  for (const Access access : {Access::Look, Access::Write}) {
    const auto opened = Case::open(folder / "empty.fairlead", access);
    REQUIRE(!opened);
    CHECK(opened.error().code == ErrorCode::Corrupt);
  }
  CHECK(readFile(folder / "empty.fairlead").empty());
}

TEST_CASE("a format that no version has is refused by a sentence") {
  CaseFixture fixture;
  for (const char* const version : {"-1", "0", "99999999999"}) {
    fixture.opened->database().execute("UPDATE fairlead_case SET value='" + std::string(version) +
                                       "' WHERE name='schema_version'");
    fixture.opened.reset();
    const auto opened = Case::open(fixture.path, Access::Write);
    REQUIRE(!opened);
    CHECK(opened.error().code == ErrorCode::Corrupt);
    Database(fixture.path, Access::Write)
        .execute("UPDATE fairlead_case SET value='" + std::to_string(newestVersion()) +
                 "' WHERE name='schema_version'");
    fixture.reopen();
  }
}

TEST_CASE("verify names the journal row that the sqlite3 shell altered") {
  CaseFixture fixture;
  fixture.person("Karim");
  fixture.person("محمد");
  fixture.opened.reset();
  const std::string shell = "sqlite3 \"" + fixture.path.string() + "\" ";
  REQUIRE(std::system(
              (shell + "\"UPDATE journal SET entry=replace(entry, 'A. Analyst', 'Somebody') WHERE seq=2\"").c_str()) ==
          0);
  CHECK(std::system((shell + "\"DELETE FROM journal WHERE seq=2\" 2>/dev/null").c_str()) != 0);
  fixture.reopen(Access::Look);
  const auto problems = fixture.opened->verify(Progress()).orThrow().problems;
  CHECK(std::any_of(problems.begin(), problems.end(), [](const std::string& problem) {
    return problem.find("Journal entry 2 was altered") != std::string::npos;
  }));
}
