// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "core/base/login.h"
#include "core/base/resources.h"
#include "core/store/consultation_log.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

namespace {

struct Looked : CaseFixture {
  TemporaryFolder state;
  ConsultationLog log{state / "consultations"};
  ItemId karim = person("Karim");
  CaseId id = opened->properties().id;
  std::filesystem::path file() const { return (state / "consultations") / (id.text() + ".jsonl"); }
};

}  // namespace

TEST_CASE("looking is kept in the user's log and changes no byte of the case") {
  Looked fixture;
  fixture.opened.reset();
  const std::string before = readFile(fixture.path);
  fixture.reopen(Access::Look);
  fixture.log.add(*fixture.opened, kAnalyst, {"search", "محمد \"x\"", {fixture.karim}});
  fixture.log.add(*fixture.opened, kAnalyst, {"show", "", {fixture.karim}});
  fixture.opened.reset();
  CHECK(readFile(fixture.path) == before);
  CHECK(fixture.log.verify(fixture.id).empty());
  CHECK(readFile(fixture.file()).find(fixture.karim.text()) != std::string::npos);
}

TEST_CASE("the next write takes the log into the journal, once") {
  Looked fixture;
  CHECK_FALSE(fixture.log.absorb(*fixture.opened, kAnalyst));
  fixture.log.add(*fixture.opened, kAnalyst, {"search", "Müller", {fixture.karim}});
  fixture.log.add(*fixture.opened, kAnalyst, {"show", "", {fixture.karim}});
  CHECK(fixture.log.absorb(*fixture.opened, kAnalyst));
  CHECK_FALSE(fixture.log.absorb(*fixture.opened, kAnalyst));
  const JournalEntry entry = fixture.opened->journal().back();
  CHECK(entry.change.action == Action::Consult);
  CHECK(entry.change.text.starts_with("Looked 2 times"));
  CHECK(entry.after.find("Müller") != std::string::npos);
  CHECK(entry.after.find("A. Analyst") != std::string::npos);
  CHECK(fixture.verifies());
  CHECK(fixture.log.verify(fixture.id).empty());
  CHECK(fixture.opened->undoText() == "A change");  // nothing that could be undone
}

TEST_CASE("a crash between the case and the log journals nothing twice") {
  Looked fixture;
  fixture.log.add(*fixture.opened, kAnalyst, {"show", "", {fixture.karim}});
  const std::string before = readFile(fixture.file());
  REQUIRE(fixture.log.absorb(*fixture.opened, kAnalyst));
  writeFileAtomically(fixture.file(), before);
  fixture.log.absorb(*fixture.opened, kAnalyst);
  const auto journal = fixture.opened->journal();
  CHECK(std::count_if(journal.begin(), journal.end(),
                      [](const JournalEntry& e) { return e.change.action == Action::Consult; }) == 1);
}

TEST_CASE("a line of the log that was altered or taken out is told") {
  Looked fixture;
  for (const char* what : {"search", "show", "map"}) fixture.log.add(*fixture.opened, kAnalyst, {what, "", {}});
  std::string text = readFile(fixture.file());
  SECTION("altered") { text.replace(text.find("search"), 6, "nought"); }
  SECTION("taken out") { text.erase(0, text.find('\n') + 1); }
  writeFileAtomically(fixture.file(), text);
  CHECK_FALSE(fixture.log.verify(fixture.id).empty());
}

TEST_CASE("a log that was altered goes into the journal with what is wrong about it") {
  Looked fixture;
  for (const char* what : {"search", "show"}) fixture.log.add(*fixture.opened, kAnalyst, {what, "محمد", {}});
  std::string text = readFile(fixture.file());
  text.replace(text.find("search"), 6, "nought");
  writeFileAtomically(fixture.file(), text);
  REQUIRE(fixture.log.absorb(*fixture.opened, kAnalyst));
  const std::string after = fixture.opened->journal().back().after;
  CHECK(after.find("Line 2 of the log of consultations breaks the chain.") != std::string::npos);
  CHECK(fixture.log.verify(fixture.id).empty());
  CHECK(fixture.verifies());
}

TEST_CASE("what is looked at by a login without an account is logged under its number, or refused without a folder") {
  if (::getuid() != 0) return;  // only root can be somebody else
  // In a program of its own, since nobody becomes root again.
  const pid_t child = ::fork();
  if (child == 0) {
    for (const char* name : {"FAIRLEAD_AUTHOR", "HOME", "XDG_STATE_HOME"}) ::unsetenv(name);
    if (::setuid(54'321) != 0) ::_exit(1);
    if (accountName() != "uid 54321" || !loginName().empty()) ::_exit(2);
    const auto folder = attempt([] { return ConsultationLog::userFolder(); });
    ::_exit(!folder && folder.error().code == ErrorCode::Refused ? 0 : 3);
  }
  REQUIRE(child > 0);
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a case may ask for the reason of looking and of giving away, or keep none") {
  const auto policy = GENERATE(ReasonPolicy::Required, ReasonPolicy::Optional, ReasonPolicy::Off);
  TemporaryFolder folder;
  const auto made = Case::create(folder / "c.fairlead", {"C", {}, {}, {}, policy}, kAnalyst).orThrow();
  const ConsultationLog log(folder / "log");
  Actor silent = kAnalyst;
  silent.reason.clear();
  const auto looked = attempt([&] { log.add(*made, silent, {"show", "", {}}); });
  const auto gave = made->change(silent, Action::Disclose, "Gave it away", [](Transaction&) {});
  CHECK(looked.has_value() == (policy != ReasonPolicy::Required));
  CHECK(gave.has_value() == (policy != ReasonPolicy::Required));
  CHECK_NOTHROW(log.add(*made, kAnalyst, {"show", "", {}}));
  const std::string text = readFile((folder / "log") / (made->properties().id.text() + ".jsonl"));
  CHECK((text.find("\"reason\":\"test\"") != std::string::npos) == (policy != ReasonPolicy::Off));
}
