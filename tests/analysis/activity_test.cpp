// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/activity.h"

#include "core/analysis/balances.h"
#include "tests/analysis/network_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::analysis;
using namespace fairlead::test;

namespace {

std::string sum(const std::string& a, const std::string& b) {
  return (Decimal::parse(a).value() + Decimal::parse(b).value()).text();
}

}  // namespace

TEST_CASE("decimals are exact, of any length and either sign") {
  CHECK(sum("0.1", "0.2") == "0.3");
  CHECK(sum("99999999999999999999.99", "0.01") == "100000000000000000000.00");
  CHECK(sum("5", "-7.50") == "-2.50");
  CHECK(sum("-5", "-7.50") == "-12.50");
  CHECK(sum("7.5", "-7.50") == "0.00");
  CHECK(sum("0.00000001", "1") == "1.00000001");
  CHECK_FALSE(Decimal::parse("-0").value().isNegative());
  CHECK(Decimal::parse("007.50").value() == Decimal::parse("7.5").value());
  for (const char* text : {"", "-", ".", "1.", ".5", "1,5", "1e3", "1 2", "NaN"}) CHECK_FALSE(Decimal::parse(text));
}

TEST_CASE("pairs are counted by direction, clusters as one, the most active first") {
  NetworkFixture made;
  for (const char* day : {"2022-09-01", "2022-09-03", "2022-09-02"}) made.call("a", "b", day);
  made.call("b", "a", "2022-09-05");
  made.call("á", "b", "2022-09-06");
  made.judge("a", "á", "same");
  made.link("a", "b");  // no call
  const auto pairs = pairActivity(*made.opened, made.graph(), "Call");
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].count == 4);
  CHECK(pairs[0].to == made.keyOf("b"));
  CHECK(pairs[0].last - pairs[0].first == 5 * 86'400'000LL);
  CHECK(pairs[1].count == 1);
}

TEST_CASE("the pattern of life follows the clock of the zone, summer time too") {
  NetworkFixture made;
  made.call("a", "b", "2022-09-05T22:30Z");  // Monday; in Paris already Tuesday
  made.call("a", "c", "2022-12-05T22:30Z");
  made.call("b", "c", "2022-09-05T22:30Z");
  made.call("a", "b", "2022-09-06");  // no hour
  const auto utc = patternOfLife(made.graph(), made.keyOf("a"), "UTC");
  CHECK(utc.counts[0][22] == 2);
  CHECK(utc.total() == 2);
  CHECK(utc.withoutHour == 1);
  const auto paris = patternOfLife(made.graph(), made.keyOf("a"), "Europe/Paris");
  CHECK(paris.counts[1][0] == 1);
  CHECK(paris.counts[0][23] == 1);
  CHECK(patternOfLife(made.graph(), 0, "UTC").total() == 3);
  CHECK_THROWS_AS(patternOfLife(made.graph(), 0, "Europe/Atlantis"), Failure);
}

TEST_CASE("an event of several happens once") {
  NetworkFixture made;
  made.meeting({"a", "b", "c"}, {{"date", "2022-09-05T22:30Z"}});
  CHECK(patternOfLife(made.graph(), 0, "UTC").total() == 1);
}

TEST_CASE("balances are exact and keep currencies apart") {
  NetworkFixture made;
  const auto pay = [&](const std::string& from, const std::string& to, const std::string& amount) {
    return made.link(from, to, {{"amount", amount}}, {}, "Payment");
  };
  pay("a", "b", "0.10 EUR");
  pay("a", "b", "0.20 EUR");
  pay("b", "a", "2500 GBP");
  const ItemId doubted = pay("a", "b", "100 EUR");
  made.change([&](store::Transaction& t) { t.say(doubted, "amount", "1000 EUR"); });
  const auto found = balances(*made.opened, made.graph());
  CHECK(found.unread == 1);
  REQUIRE(found.rows.size() == 4);
  for (const Balance& row : found.rows) {
    const bool isA = row.item == made.keyOf("a");
    if (row.currency == "EUR") CHECK(row.net().text() == (isA ? "-0.30" : "0.30"));
    if (row.currency == "GBP") CHECK(row.net().text() == (isA ? "2500" : "-2500"));
  }
}
