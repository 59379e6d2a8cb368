// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line is asked by mistake, twice at once, or of what is no file.
#include <sys/stat.h>
#include <sys/wait.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct Asked : CaseFixture {
  Asked() {
    person("Karim Müller");
    person("Karim Haddad");
    opened.reset();
  }
  ProgramEnd run(const std::vector<std::string>& words) { return runProgram(folder.path(), "fairlead-cli", words); }
};

}  // namespace

TEST_CASE("what a file's name or title says cannot steer the terminal") {
  Asked fixture;
  const std::string path = (fixture.folder / "another case.fairlead").string();
  const ProgramEnd made = fixture.run({"new", path, "--title", "T\x1b[31mX \xe2\x80\xae"});
  CHECK(made.exitCode == 0);
  CHECK(made.out.find('\x1b') == std::string::npos);
  CHECK(made.out.find("T\\x1b[31mX \\u202e") != std::string::npos);
}

TEST_CASE("an answer that finds no room where it goes is told, and is no success") {
  Asked fixture;
  const std::string cli = siblingProgram("fairlead-cli").string();
  const int status =
      std::system(("\"" + cli + "\" info \"" + fixture.path.string() + "\" --json >/dev/full 2>/dev/null").c_str());
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 1);
}

TEST_CASE("a command line that is wrong is told in a sentence, and with --json in a document") {
  Asked fixture;
  const auto chosen = GENERATE(0, 1, 2, 3);
  const std::vector<std::string> words =
      std::vector<std::vector<std::string>>{{"search", fixture.path.string(), "x", "--nonsense"},
                                            {"judge", fixture.path.string()},
                                            {"no-such-command"},
                                            {}}[static_cast<std::size_t>(chosen)];
  const ProgramEnd plain = fixture.run(words);
  CHECK(plain.exitCode == 2);
  CHECK(plain.out.empty());
  CHECK(plain.err.find("--help") != std::string::npos);
  auto withJson = words;
  withJson.push_back("--json");
  const ProgramEnd answered = fixture.run(withJson);
  CHECK(answered.exitCode == 2);
  const auto error = nlohmann::json::parse(answered.out).at("error");
  for (const char* key : {"code", "message", "where"}) CHECK(error.contains(key));
}

TEST_CASE("a search may begin with a hyphen: it asks for what lacks a word") {
  Asked fixture;
  const auto titles = [&](const std::string& query) {
    const ProgramEnd end = fixture.run({"search", fixture.path.string(), query, "--json"});
    REQUIRE(end.exitCode == 0);
    return nlohmann::json::parse(end.out).at("total").get<int>();
  };
  CHECK(titles("karim -Müller") == 1);
  CHECK(titles("-Müller karim") == 1);
  CHECK_NOTHROW(titles("-Müller"));
  CHECK_NOTHROW(titles("-"));
}

TEST_CASE("what is no file is refused at once and not waited for") {
  Asked fixture;
  const std::string pipe = fixture.folder / "a pipe", folder = fixture.folder / "a folder", whole = fixture.path;
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::filesystem::create_directories(folder);
  for (const std::string& odd : {pipe, folder, std::string("/dev/zero")}) {
    for (const auto& words : std::vector<std::vector<std::string>>{{"info", odd},
                                                                   {"verify", odd},
                                                                   {"search", odd, "x"},
                                                                   {"undo", odd},
                                                                   {"new", odd},
                                                                   {"import-report", odd, whole},
                                                                   {"import-table", whole, odd},
                                                                   {"suggest-spec", whole, odd},
                                                                   {"import-exchange", whole, odd},
                                                                   {"inspect", odd},
                                                                   {"open", odd, "--into", whole}}) {
      INFO(words[0] << " " << odd);
      const ProgramEnd end = fixture.run(words);
      CHECK(end.exitCode == 1);
      CHECK_FALSE(end.err.empty());
    }
  }
}

TEST_CASE("of two who make a case of one name at once, one does, and it is whole") {
  const TemporaryFolder folder;
  for (int i = 0; i < 8; ++i) {
    const std::string path = folder / ("case " + std::to_string(i) + ".fairlead");
    const std::filesystem::path first = folder / "first", second = folder / "second";
    std::filesystem::create_directories(first);
    std::filesystem::create_directories(second);
    Program one(first, "fairlead-cli", {"new", path, "--title", "One"});
    Program two(second, "fairlead-cli", {"new", path, "--title", "Two"});
    const int a = one.end().exitCode, b = two.end().exitCode;
    CHECK(a + b == 1);
    const auto opened = store::Case::open(path, store::Access::Look).orThrow();
    CHECK(opened->properties().title == (a == 0 ? "One" : "Two"));
    CHECK(opened->journal().size() == 1);
    CHECK(opened->verify(Progress()).orThrow().isOk());
  }
}
