// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A layer's filter and an entity's picture, by command.
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct CommandFixture : CaseFixture {
  ProgramEnd run(std::vector<std::string> words) {
    words.insert(words.begin() + 1, path.string());
    words.insert(words.end(), {"--json", "--author", "A. Analyst"});
    opened.reset();
    ProgramEnd end = runProgram(folder.path(), "fairlead-cli", words);
    reopen();
    return end;
  }
};

}  // namespace

TEST_CASE("a layer is filtered by command, which answers how many it hides") {
  CommandFixture f;
  std::ofstream(f.folder / "finds.csv") << "what,lon,lat\nboat,2.1,50.9\nengine,2.2,50.9\nboat,2.3,50.9\n";
  REQUIRE(f.run({"import-layer", (f.folder / "finds.csv").string()}).exitCode == 0);
  const ProgramEnd filtered = f.run({"layer", "finds", "--filter", "what = 'boat'"});
  INFO(filtered.err);
  REQUIRE(filtered.exitCode == 0);
  CHECK(nlohmann::json::parse(filtered.out).at("hidden") == 1);
  const ProgramEnd refused = f.run({"layer", "finds", "--filter", "depth > 3"});
  CHECK(refused.exitCode != 0);
  CHECK(refused.err.find("no attribute “depth”") != std::string::npos);
  CHECK(nlohmann::json::parse(f.run({"layer", "finds"}).out).at("filter") == "what = 'boat'");
  CHECK(nlohmann::json::parse(f.run({"layer", "finds", "--filter", ""}).out).at("hidden") == 0);
  CHECK(f.run({"layer", "boats"}).err.find("it has finds") != std::string::npos);
}

TEST_CASE("an entity gets its picture by command; what is no picture is refused and changes nothing") {
  CommandFixture f;
  const ItemId karim = f.person("Karim Aziz");
  std::string bmp = std::string("BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\x18\0", 30) +
                    std::string(24, '\0') + std::string("\0\0\xff\0", 4);  // one red pixel
  std::ofstream(f.folder / "karim.bmp", std::ios::binary) << bmp;
  std::ofstream(f.folder / "karim.txt") << "no picture";
  const std::string before = f.digest();
  const ProgramEnd refused = f.run({"state", "--id", karim.text(), "--picture", (f.folder / "karim.txt").string()});
  CHECK(refused.exitCode != 0);
  CHECK(refused.err.find("save it as PNG or JPEG") != std::string::npos);
  CHECK(f.digest() == before);
  const ProgramEnd given = f.run({"state", "--id", karim.text(), "--picture", (f.folder / "karim.bmp").string()});
  INFO(given.err);
  REQUIRE(given.exitCode == 0);
  CHECK_FALSE(f.opened->statements().value(f.key(karim), "picture").empty());
  CHECK(f.verifies());
}
