// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Imports of more than SQLite's page cache of 64 MB holds.
#include "tests/cli/killed.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// Pages that are big for their pictures' sake: 72 MB of originals with few words.
void writeBigReports(const std::filesystem::path& folder) {
  constexpr int kReports = 18;
  std::filesystem::create_directories(folder);
  const std::string picture(std::size_t{4} << 20, 'A');
  for (int i = 0; i < kReports; ++i) {
    const std::string number = std::to_string(i);
    writeFileAtomically(folder / (number + ".html"), "<html><body><p>Seen at berth " + number +
                                                         ": محمد and Müller.</p><img src=\"data:image/png;base64," +
                                                         picture + "\"></body></html>");
  }
}

}  // namespace

TEST_CASE("info and search answer during a long import, which nothing outlives") {
  CaseFixture fixture;
  fixture.person("Karim");
  fixture.opened.reset();
  const std::filesystem::path reports = fixture.folder / "reports", answers = fixture.folder / "answers";
  std::filesystem::create_directories(answers);
  writeBigReports(reports);
  const std::string target = fixture.path.string();
  Program import(fixture.folder.path(), "fairlead-cli", {"import-report", target, reports.string(), "--quiet"});
  int during = 0;
  const auto began = std::chrono::steady_clock::now();
  const auto isStuck = [&] { return std::chrono::steady_clock::now() - began > std::chrono::minutes(2); };
  // The log is there from the beginning of the import to its end.
  while (!std::filesystem::exists(target + "-wal") && import.isRunning() && !isStuck())
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  while (std::filesystem::exists(target + "-wal") && import.isRunning() && !isStuck()) {
    const auto info = runProgram(answers, "fairlead-cli", {"info", target, "--json"});
    const auto search = runProgram(answers, "fairlead-cli", {"search", target, "karim", "--json"});
    CHECK(info.exitCode == 0);
    CHECK(search.exitCode == 0);
    CHECK(search.out.find("\"total\": 1") != std::string::npos);
    during += info.out.find("\"reports\": 0") != std::string::npos;
  }
  if (isStuck()) {
    const std::string state = import.state();
    import.killAfter(std::chrono::microseconds(0));
    FAIL("the import did not end; " << during << " looks during it; it is\n"
                                    << state << readFile(fixture.folder / "out") << readFile(fixture.folder / "err"));
  }
  CHECK(import.end().exitCode == 0);
  CHECK(during > 0);
  const auto after = runProgram(answers, "fairlead-cli", {"info", target, "--json"});
  CHECK(after.out.find("\"reports\": 18") != std::string::npos);
  for (const char* end : {"-writer", "-journal", "-wal", "-shm"}) {
    INFO(end);
    CHECK_FALSE(std::filesystem::exists(target + end));
  }
  CHECK(runProgram(answers, "fairlead-cli", {"verify", target}).exitCode == 0);
}

TEST_CASE("a long import that is killed at any instant leaves the case as before or after") {
  CaseFixture fixture;
  fixture.person("Karim");
  const std::filesystem::path reports = fixture.folder / "reports", target = fixture.folder / "killed.fairlead";
  writeBigReports(reports);
  const std::vector<std::string> import{"import-report", target.string(), reports.string(), "--quiet"};
  const auto seen = killAtRandomInstants(
      fixture, target, import, [](const store::Case& opened) { return opened.counts()["report"]; }, 4);
  CHECK(seen.contains(0));
}
