// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/killed.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr int kKilledReports = 400;

void writeReports(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::mt19937 random(7);
  const std::vector<std::string> words{"boat", "Gravelines", "Müller",  "night", "محمد",
                                       "cash", "lorry",      "Харьков", "engine"};
  for (int i = 0; i < kKilledReports; ++i) {
    std::string text = "Reference: IR " + std::to_string(i) + "\n\n";
    for (int w = 0; w < 300; ++w) text += words[random() % words.size()] + std::to_string(random() % 1'000) + ' ';
    writeFileAtomically(folder / (std::to_string(i) + ".txt"), text);
  }
}

}  // namespace

TEST_CASE("an import that is killed at any instant leaves the case as before or after") {
  CaseFixture fixture;
  fixture.person("Karim");
  const std::filesystem::path reports = fixture.folder / "reports", target = fixture.folder / "killed.fairlead";
  writeReports(reports);
  const std::vector<std::string> import{"import-report", target.string(), reports.string(), "--quiet"};
  const auto seen = killAtRandomInstants(fixture, target, import,
                                         [](const store::Case& opened) { return opened.counts()["report"]; });
  CHECK(seen.contains(0));
}
