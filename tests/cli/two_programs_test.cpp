// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A command while another program has the case, and where what it shows cannot be logged.
#include <cstdlib>
#include <thread>

#include "tests/store/other_program.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// Set while it lives, for the programs that are started then.
class Environment {
 public:
  Environment(const char* name, const std::string& value) : m_name(name) {
    if (const char* old = std::getenv(name)) m_old = old;
    ::setenv(name, value.c_str(), 1);
  }
  ~Environment() {
    if (m_old)
      ::setenv(m_name, m_old->c_str(), 1);
    else
      ::unsetenv(m_name);
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  const char* m_name;
  std::optional<std::string> m_old;
};

}  // namespace

TEST_CASE("a command that writes waits for a reader as long as it is told, and tells who reads") {
  CaseFixture fixture;
  fixture.person("Karim");
  fixture.opened.reset();
  const std::vector<std::string> state{"state", fixture.path.string(), "--schema", "Person", "--set", "name=Müller"};
  OtherProgram reader(fixture.path, store::Access::Look, true);
  {
    const Environment wait("FAIRLEAD_WAIT", "0");
    const ProgramEnd refused = runProgram(fixture.folder.path(), "fairlead-cli", state);
    CHECK(refused.exitCode == 1);
    CHECK(refused.err.find("is being read by test_cli (process ") != std::string::npos);
  }
  const Environment wait("FAIRLEAD_WAIT", "60");
  std::thread patient([&] {
    std::this_thread::sleep_for(std::chrono::seconds(2));
    reader.letGo();
  });
  const ProgramEnd done = runProgram(fixture.folder.path(), "fairlead-cli", state);
  patient.join();
  INFO(done.err);
  CHECK(done.exitCode == 0);
  CHECK(done.err.find("waiting for up to 60 seconds") != std::string::npos);
  fixture.reopen(store::Access::Look);
  CHECK(fixture.count("entity") == 2);
  CHECK(fixture.verifies());
}

TEST_CASE("where a case asks why, nothing is shown that cannot be logged") {
  for (const auto policy : {store::ReasonPolicy::Required, store::ReasonPolicy::Optional}) {
    CaseFixture fixture;
    const auto path = fixture.folder / "asks.fairlead";
    ItemId person;
    {
      const auto made = store::Case::create(path, {"Asks", {}, {}, {}, policy}, kAnalyst).orThrow();
      person = ItemId::random();
      made->change(kAnalyst, store::Action::Alter, "A change",
                   [&](store::Transaction& t) {
                     t.addItem(person, "Person");
                     t.say(person, "name", "Karim Haddad");
                   })
          .orThrow();
    }
    const Environment nowhere("XDG_STATE_HOME", "/dev/null/nowhere");
    for (const std::vector<std::string>& look : {std::vector<std::string>{"show", path.string(), person.text()},
                                                 {"search", path.string(), "karim"},
                                                 {"list", path.string()},
                                                 {"journal", path.string()},
                                                 {"show", path.string(), person.text(), "--json"}}) {
      std::vector<std::string> words = look;
      words.insert(words.end(), {"--reason", "Review"});
      const ProgramEnd end = runProgram(fixture.folder.path(), "fairlead-cli", words);
      INFO(look[0] << " " << end.out << end.err);
      const bool isRequired = policy == store::ReasonPolicy::Required;
      CHECK(end.exitCode == (isRequired ? 1 : 0));
      CHECK((end.out.find("Karim") == std::string::npos) == isRequired);
      CHECK(end.err.find("log of consultations") != std::string::npos);
    }
  }
}
