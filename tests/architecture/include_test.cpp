// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may know whom (docs/architecture.md), read off the #include lines: all modules share one include root, so that a
// leak through a header alone would compile.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "tests/support/catch.h"

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

Names with(Names names, const Names& more) {
  names.insert(more.begin(), more.end());
  return names;
}

/// What each folder may include besides itself.
std::map<std::string, Names> arrows() {
  const Names low{"core/base", "core/model", "core/store"};
  const Names core = with(low, {"core/ingest", "core/geo", "core/extract", "core/resolve", "core/analysis",
                                "core/release", "core/exchange"});
  return {{"core/base", {}},
          {"core/model", {"core/base"}},
          {"core/store", {"core/base", "core/model"}},
          {"core/geo", low},
          {"core/extract", with(low, {"core/geo"})},
          {"core/ingest", with(low, {"core/geo", "core/extract"})},
          {"core/resolve", low},
          {"core/analysis", low},
          {"core/release", low},
          {"core/exchange", with(low, {"core/release"})},
          {"core/example", with(low, {"core/ingest", "core/geo"})},
          {"ui/base", {"core/base", "core/model"}},
          {"ui/paint", {"core/base", "core/model", "core/geo", "ui/base"}},
          // What is drawn is known to packs, and packs to the one view that composes them.
          {"ui/views/scenes", with(core, {"ui/base", "ui/paint"})},
          {"ui/pack", with(core, {"ui/base", "ui/paint", "ui/views/scenes"})},
          {"ui/views", with(core, {"ui/base", "ui/paint", "ui/views/scenes", "ui/shell"})},
          {"ui/views/pack", with(core, {"ui/base", "ui/paint", "ui/views", "ui/pack", "ui/shell"})},
          {"ui/shell", with(core, {"ui/base", "ui/paint", "ui/views", "ui/views/scenes", "ui/views/pack", "ui/pack",
                                   "core/example"})},
          {"app/worker", core},
          {"app/cli", with(core, {"ui/base", "ui/paint", "ui/views/scenes", "ui/pack", "core/example"})},
          {"app/workstation", with(core, {"ui/base", "ui/paint", "ui/views", "ui/pack", "ui/shell", "core/example"})}};
}

/// "core/store" of "core/store/case.h".
std::string moduleOf(const std::string& path) {
  for (const char* own : {"ui/views/scenes", "ui/views/pack"})
    if (path.starts_with(std::string(own) + "/")) return own;
  const auto slash = path.find('/', path.find('/') + 1);
  return slash == std::string::npos ? path : path.substr(0, slash);
}

template <typename Visit>
void forEachInclude(Visit visit) {
  static const std::regex include(R"re(^\s*#include\s+["<]([^">]+)[">])re");
  const fs::path root(FAIRLEAD_SOURCE_DIR);
  for (const char* top : {"core", "ui", "app"}) {
    if (!fs::exists(root / top)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      const std::string file = fs::relative(entry.path(), root).generic_string();
      std::ifstream lines(entry.path());
      std::smatch match;
      for (std::string line; std::getline(lines, line);)
        if (std::regex_search(line, match, include)) visit(file, match[1].str());
    }
  }
}

}  // namespace

TEST_CASE("every include follows an arrow of the house") {
  const auto allowed = arrows();
  int seen = 0;
  forEachInclude([&](const std::string& file, const std::string& included) {
    const std::string from = moduleOf(file), to = moduleOf(included);
    if (!allowed.contains(to)) return;
    INFO(file << " includes " << included);
    REQUIRE(allowed.contains(from));
    CHECK((from == to || allowed.at(from).contains(to)));
    ++seen;
  });
  CHECK(seen > 0);
}

TEST_CASE("core includes no Qt") {
  forEachInclude([](const std::string& file, const std::string& included) {
    INFO(file << " includes " << included);
    if (file.starts_with("core/")) CHECK_FALSE(included.starts_with("Q"));
  });
}
