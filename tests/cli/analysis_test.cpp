// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an analyst's script reads from path, measure and activity.
#include <nlohmann/json.hpp>

#include "tests/analysis/network_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

using Json = nlohmann::json;

/// Юлия calls Karim on a Monday at 8:30 UTC, he pays محمد the next day; Elsewhere is tied to nobody.
struct Network : NetworkFixture {
  Network() {
    call("Юлия", "Karim", "2022-09-05T08:30:00Z");
    link("Karim", "محمد", {{"date", "2022-09-06T10:00:00Z"}, {"amount", "0.10"}, {"currency", "EUR"}}, {}, "Payment");
    person("Elsewhere");
  }
  ProgramEnd run(std::vector<std::string> words) {
    words.insert(words.begin() + 1, path.string());
    opened.reset();
    ProgramEnd end = runProgram(folder.path(), "fairlead-cli", words);
    reopen();
    return end;
  }
  Json read(std::vector<std::string> words) {
    words.push_back("--json");
    const ProgramEnd end = run(words);
    INFO(end.err);
    REQUIRE(end.exitCode == 0);
    return Json::parse(end.out);
  }
};

}  // namespace

TEST_CASE("path answers the items from one end to the other, with times in order") {
  Network network;
  const std::string yulia = network["Юлия"].text(), muhammad = network["محمد"].text();
  const Json found = network.read({"path", yulia, muhammad, "--in-time-order"});
  REQUIRE(found.at("paths").size() == 1);
  const Json& path = found.at("paths")[0];
  CHECK(path.at("items").size() == 5);
  CHECK(path.at("items").front() == yulia);
  CHECK(path.at("items").back() == muhammad);
  CHECK(path.at("hops") == 2);
  CHECK(path.at("certain") == true);
  CHECK(path.at("from").get<std::string>().starts_with("2022-09-05T08:30:00"));
  CHECK(network.read({"path", muhammad, yulia, "--in-time-order"}).at("paths").empty());
  CHECK(network.read({"path", muhammad, yulia}).at("paths").size() == 1);
  CHECK(network.read({"path", yulia, muhammad, "--max-hops", "1"}).at("paths").empty());
  CHECK(network.read({"path", yulia, muhammad, "--max-gap", "2d"}).at("paths").size() == 1);
  CHECK(network.read({"path", yulia, muhammad, "--max-gap", "PT3H"}).at("paths").empty());
}

TEST_CASE("path refuses who is not there, gaps and gradings that are none, by a sentence") {
  Network network;
  const std::string yulia = network["Юлия"].text(), karim = network["Karim"].text();
  const ProgramEnd nobody = network.run({"path", yulia, Uuid::random().text(), "--json"});
  CHECK(nobody.exitCode == 1);
  CHECK(Json::parse(nobody.out).at("error").at("code").is_string());
  for (const char* gap : {"soon", "3", "-2d", "2y"}) {
    INFO(gap);
    CHECK(network.run({"path", yulia, karim, std::string("--max-gap=") + gap}).exitCode == 1);
  }
  CHECK(network.run({"path", yulia, karim, "--min-grading", "Z9"}).err.find("grading") != std::string::npos);
  CHECK(network.run({"path", yulia, karim, "--max-hops", "0"}).exitCode == 2);
  CHECK(network.run({"path", yulia}).exitCode == 2);
}

TEST_CASE("measure answers every entity, the greatest first") {
  Network network;
  const Json degree = network.read({"measure"});
  CHECK(degree.at("measure") == "degree");
  REQUIRE(degree.at("items").size() == 4);
  CHECK(degree.at("items")[0].at("id") == network["Karim"].text());
  CHECK(degree.at("items")[0].at("caption") == "Karim");
  CHECK(degree.at("items")[0].at("value") > degree.at("items")[1].at("value"));
  CHECK(degree.at("items")[3].at("value") == 0);
  for (const char* name : {"betweenness", "closeness", "eigenvector", "pagerank", "community"}) {
    INFO(name);
    const Json found = network.read({"measure", "--measure", name});
    REQUIRE(found.at("items").size() == 4);
    for (const Json& item : found.at("items")) CHECK(item.at("value").is_number());
  }
  CHECK(network.read({"measure", "--measure", "betweenness"}).at("items")[0].at("caption") == "Karim");
  CHECK(network.read({"measure", "--limit", "2"}).at("items").size() == 2);
  CHECK(network.read({"measure", "--schema", "Vessel"}).at("items").empty());
  CHECK(network.run({"measure", "--measure", "charm"}).exitCode == 2);
}

TEST_CASE("activity answers pairs, hours on a zone's clock, and balances") {
  Network network;
  const Json pairs = network.read({"activity"});
  REQUIRE(pairs.at("pairs").size() == 1);
  CHECK(pairs.at("pairs")[0].at("from").at("caption") == "Юлия");
  CHECK(pairs.at("pairs")[0].at("to").at("caption") == "Karim");
  CHECK(pairs.at("pairs")[0].at("count") == 1);
  CHECK(pairs.at("total") == 1);
  CHECK(network.read({"activity", "--schema", "Payment"}).at("pairs").size() == 1);

  const std::string yulia = network["Юлия"].text();
  const auto atHour = [&](const char* zone, std::size_t hour) {
    return network.read({"activity", "--show", "hours", "--of", yulia, "--zone", zone}).at("counts").at(0).at(hour);
  };
  CHECK(atHour("UTC", 8) == 1);
  CHECK(atHour("Europe/Paris", 10) == 1);
  CHECK(atHour("Europe/Paris", 8) == 0);

  const Json money = network.read({"activity", "--show", "balances"}).at("balances");
  REQUIRE(money.size() == 2);
  for (const Json& row : money) {
    CHECK(row.at("currency") == "EUR");
    CHECK(row.at("net") == (row.at("caption") == "Karim" ? "-0.10" : "0.10"));
  }
  CHECK(network.run({"activity", "--show", "hours", "--zone", "Mars/Olympus"}).exitCode == 1);
  CHECK(network.run({"activity", "--show", "weather"}).exitCode == 2);
}
