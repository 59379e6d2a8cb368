// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/paths.h"

#include "tests/analysis/network_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::analysis;
using namespace fairlead::test;

namespace {

constexpr std::int64_t kDay = 86'400'000;

struct Finding : NetworkFixture {
  PathQuery query;
  PathAnswer find(const std::string& a, const std::string& b) {
    query.from = keyOf(a);
    query.to = keyOf(b);
    return findPaths(graph(), query, Progress()).orThrow();
  }
  std::vector<store::Key> keys(const std::vector<ItemId>& ids) {
    std::vector<store::Key> out;
    for (const ItemId id : ids) out.push_back(key(id));
    return out;
  }
  Origin graded(const std::string& grading) {
    Origin origin;
    origin.grading = parseGrading(grading).value().grading;
    return origin;
  }
};

}  // namespace

TEST_CASE("the path of fewest hops comes first, others after it") {
  Finding network;
  const ItemId ab = network.link("a", "b"), bd = network.link("b", "d");
  network.link("a", "c");
  network.link("c", "d");
  network.link("a", "e");
  network.link("e", "f");
  network.link("f", "d");
  const auto found = network.find("a", "d");
  REQUIRE(found.paths.size() == 3);
  CHECK(found.paths[0].hops == 2);
  CHECK(found.paths[1].hops == 2);
  CHECK(found.paths[2].hops == 3);
  CHECK(found.paths[0].items == network.keys({network["a"], ab, network["b"], bd, network["d"]}));
  network.query.maxHops = 2;
  CHECK(network.find("a", "d").paths.size() == 2);
  network.query.maxHops = 1;
  CHECK(network.find("a", "d").paths.empty());
}

TEST_CASE("an event ties those who took part by one hop") {
  Finding network;
  const ItemId meeting = network.meeting({"a", "b"}, {{"date", "2022-09-03T03:00Z"}});
  network.query.maxHops = 1;
  const auto found = network.find("a", "b");
  REQUIRE(found.paths.size() == 1);
  CHECK(found.paths[0].hops == 1);
  CHECK(found.paths[0].items == network.keys({network["a"], meeting, network["b"]}));
  CHECK(found.paths[0].begin.has_value());
}

TEST_CASE("parallel links make one path, by the best graded") {
  Finding network;
  network.link("a", "b", {}, network.graded("3x5x2:3D"));
  const ItemId good = network.link("a", "b", {}, network.graded("3x5x2:1A"));
  const auto found = network.find("a", "b");
  REQUIRE(found.paths.size() == 1);
  CHECK(found.paths[0].items[1] == network.key(good));
}

TEST_CASE("a path goes through all that was judged one") {
  Finding network;
  network.link("a", "Mehmet");
  network.link("محمد", "b");
  CHECK(network.find("a", "b").paths.empty());
  network.judge("Mehmet", "محمد", "same");
  CHECK(network.find("a", "b").paths.size() == 1);
  CHECK(network.find("Mehmet", "محمد").paths.at(0).hops == 0);
}

TEST_CASE("in time order a step may not come before the step before it") {
  Finding network;
  network.call("a", "b", "2022-09-05T10:00Z");
  network.call("b", "c", "2022-09-04T10:00Z");
  CHECK(network.find("a", "c").paths.size() == 1);
  network.query.isInTimeOrder = true;
  CHECK(network.find("a", "c").paths.empty());
  CHECK(network.find("c", "a").paths.size() == 1);
  network.call("b", "c", "2022-09-06T10:00Z");
  const auto found = network.find("a", "c");
  REQUIRE(found.paths.size() == 1);
  CHECK(found.paths[0].isCertain);
}

TEST_CASE("a time order that is only possible is told apart from a certain one") {
  Finding network;
  network.query.isInTimeOrder = true;
  network.call("a", "b", "2022-09-05");         // some time that day
  network.call("b", "c", "2022-09-05T10:00Z");  // before or after it
  auto found = network.find("a", "c");
  REQUIRE(found.paths.size() == 1);
  CHECK_FALSE(found.paths[0].isCertain);
  network.call("b", "c", "2022-09-06T10:00Z");
  found = network.find("a", "c");
  REQUIRE(found.paths.size() == 1);
  CHECK(found.paths[0].isCertain);
}

TEST_CASE("what lasted can be walked at any instant of it, and an undated step is possible at best") {
  Finding network;
  network.query.isInTimeOrder = true;
  network.call("a", "b", "2022-09-05T10:00Z");
  network.link("b", "c", {{"startDate", "2022-01-01"}, {"endDate", "2022-12-31"}});
  network.call("c", "d", "2022-09-07T10:00Z");
  const auto found = network.find("a", "d");
  REQUIRE(found.paths.size() == 1);
  CHECK(found.paths[0].isCertain);
  network.link("d", "e");
  const auto further = network.find("a", "e");
  REQUIRE(further.paths.size() == 1);
  CHECK_FALSE(further.paths[0].isCertain);
  CHECK(further.paths[0].undated == 1);
}

TEST_CASE("what ended before the step before it is no way on") {
  Finding network;
  network.query.isInTimeOrder = true;
  network.call("a", "b", "2022-09-05T10:00Z");
  network.link("b", "c", {{"startDate", "2022-01-01"}, {"endDate", "2022-08-31"}});
  CHECK(network.find("a", "c").paths.empty());
}

TEST_CASE("a gap between two steps may not be longer than asked") {
  Finding network;
  network.query.isInTimeOrder = true;
  network.query.maxGap = 2 * kDay;
  network.call("a", "b", "2022-09-01T10:00Z");
  network.call("b", "c", "2022-09-05T10:00Z");
  CHECK(network.find("a", "c").paths.empty());
  network.call("a", "b", "2022-09-04T10:00Z");
  const auto found = network.find("a", "c");
  REQUIRE(found.paths.size() == 1);
  CHECK(found.paths[0].isCertain);
}

TEST_CASE("a path never turns round within one event for free") {
  Finding network;
  network.query.isInTimeOrder = true;
  network.meeting({"a", "b"}, {{"date", "2022-09-03"}});
  network.meeting({"b", "c"}, {{"date", "2022-09-02"}});
  CHECK(network.find("a", "c").paths.empty());
  CHECK(network.find("c", "a").paths.at(0).isCertain);
}

TEST_CASE("a least grading holds within its scheme only, and what it leaves out is counted") {
  Finding network;
  network.link("a", "b", {}, network.graded("3x5x2:1A"));
  network.link("b", "c", {}, network.graded("4x4:A1"));
  network.link("b", "d");
  network.link("b", "e", {}, network.graded("3x5x2:3A"));
  network.query.minGrading = parseGrading("3x5x2:2B").value().grading;
  CHECK(network.find("a", "b").paths.size() == 1);
  for (const char* end : {"c", "d", "e"}) CHECK(network.find("a", end).paths.empty());
  const auto found = network.find("a", "c");
  CHECK(found.otherScheme == 1);
  CHECK(found.ungraded == 1);
}

TEST_CASE("a hub of thousands and a ring do not hold the search up") {
  Finding network;
  const ItemId hub = network["hub"];
  network.change([&](store::Transaction& t) {
    for (int i = 0; i < 3'000; ++i) {
      const ItemId id = ItemId::random(), link = ItemId::random();
      t.addItem(id, "Person");
      t.addItem(link, "UnknownLink");
      t.say(link, "subject", hub.text());
      t.say(link, "object", id.text());
    }
  });
  network.link("a", "hub");
  network.link("hub", "b");
  network.link("b", "a");
  const auto found = network.find("a", "b");
  CHECK(found.isComplete);
  REQUIRE(found.paths.size() == 2);
  CHECK(found.paths[0].hops == 1);
}

TEST_CASE("what is not in the network is refused") {
  Finding network;
  network.query.from = network.keyOf("a");
  network.query.to = 987'654;
  CHECK(findPaths(network.graph(), network.query, Progress()).error().code == ErrorCode::NotFound);
}
