// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <random>
#include <set>

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr int kReports = 400;

void writeReports(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::mt19937 random(7);
  const std::vector<std::string> words{"boat", "Gravelines", "Müller",  "night", "محمد",
                                       "cash", "lorry",      "Харьков", "engine"};
  for (int i = 0; i < kReports; ++i) {
    std::string text = "Reference: IR " + std::to_string(i) + "\n\n";
    for (int w = 0; w < 300; ++w) text += words[random() % words.size()] + std::to_string(random() % 1'000) + ' ';
    writeFileAtomically(folder / (std::to_string(i) + ".txt"), text);
  }
}

/// A dozen in the suite; FAIRLEAD_LONG=1 makes it the fifty of a long run.
int tries() { return std::getenv("FAIRLEAD_LONG") ? 50 : 12; }

}  // namespace

TEST_CASE("an import that is killed at any instant leaves the case as before or after") {
  CaseFixture fixture;
  fixture.person("Karim");
  fixture.opened.reset();
  const std::string before = readFile(fixture.path);
  const std::filesystem::path reports = fixture.folder / "reports", target = fixture.folder / "killed.fairlead";
  writeReports(reports);
  const std::vector<std::string> import{"import-report", target.string(), reports.string(), "--quiet"};

  writeFileAtomically(target, before);
  const auto began = std::chrono::steady_clock::now();
  REQUIRE(runProgram(fixture.folder.path(), "fairlead-cli", import).exitCode == 0);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);

  std::mt19937 random(1);
  std::set<std::int64_t> seen;
  for (int i = 0; i < tries(); ++i) {
    writeFileAtomically(target, before);
    const auto at = std::chrono::microseconds(static_cast<std::int64_t>(
        std::uniform_real_distribution<>(0.02, 1.02)(random) * static_cast<double>(whole.count())));
    Program(fixture.folder.path(), "fairlead-cli", import).killAfter(at);
    INFO("killed after " << at.count() << " of " << whole.count() << " µs");
    auto opened = store::Case::open(target, store::Access::Look).orThrow();
    const auto verified = opened->verify(Progress()).orThrow();
    CHECK(verified.problems.empty());
    const std::int64_t held = opened->counts()["report"];
    CHECK((held == 0 || held == kReports));
    CHECK(verified.journalEntries == (held == 0 ? 2 : 3));
    seen.insert(held);
    opened.reset();
    CHECK_FALSE(std::filesystem::exists(target.string() + "-writer"));
  }
  CHECK(seen.contains(0));
}
