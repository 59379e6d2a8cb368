// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <functional>
#include <random>
#include <set>

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

namespace fairlead::test {

/// So many in the suite; FAIRLEAD_LONG=1 makes it the fifty of a long run.
inline int killTries(int quick) { return std::getenv("FAIRLEAD_LONG") ? 50 : quick; }

/// Runs a command on a case again and again and kills it at instants all over its length: each time the case is whole,
/// with one more entry of the journal or none. Answers what `held` saw, a number of what the command brings.
inline std::set<std::int64_t> killAtRandomInstants(CaseFixture& fixture, const std::filesystem::path& target,
                                                   const std::vector<std::string>& command,
                                                   const std::function<std::int64_t(const store::Case&)>& held,
                                                   int quickTries = 12) {
  const std::int64_t entries = fixture.opened->verify(Progress()).orThrow().journalEntries;
  fixture.opened.reset();
  const std::string before = readFile(fixture.path);
  writeFileAtomically(target, before);
  const auto began = std::chrono::steady_clock::now();
  REQUIRE(runProgram(fixture.folder.path(), "fairlead-cli", command).exitCode == 0);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
  const std::int64_t most = held(*store::Case::open(target, store::Access::Look).orThrow());
  REQUIRE(most > 0);

  std::mt19937 random(1);
  std::set<std::int64_t> seen;
  for (int i = 0; i < killTries(quickTries); ++i) {
    writeFileAtomically(target, before);
    const auto at = std::chrono::microseconds(static_cast<std::int64_t>(
        std::uniform_real_distribution<>(0.02, 1.02)(random) * static_cast<double>(whole.count())));
    Program(fixture.folder.path(), "fairlead-cli", command).killAfter(at);
    INFO("killed after " << at.count() << " of " << whole.count() << " µs");
    auto opened = store::Case::open(target, store::Access::Look).orThrow();
    const auto verified = opened->verify(Progress()).orThrow();
    CHECK(verified.problems.empty());
    const std::int64_t now = held(*opened);
    CHECK((now == 0 || now == most));
    CHECK(verified.journalEntries == entries + (now == 0 ? 0 : 1));
    seen.insert(now);
    opened.reset();
    for (const char* end : {"-writer", "-journal", "-wal", "-shm"})
      CHECK_FALSE(std::filesystem::exists(target.string() + end));
  }
  return seen;
}

}  // namespace fairlead::test
