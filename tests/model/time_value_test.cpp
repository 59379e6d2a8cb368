// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/time_value.h"

#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("times read back as they were written, at every precision") {
  for (const char* text :
       {"2022", "2022-09", "2022-09-03", "2022-09-03[Europe/Paris]", "2022-09-03T02Z", "2022-09-03T02:15+02:00",
        "2022-09-03T02:15+02:00[Europe/Paris]", "2022-09-03T02:15:30Z", "2022-09-03T02:15:30.250Z",
        "1970-01-01T00:00-03:30", "2022[Asia/Tehran]", "1066-10-14", "2022-09-03T02:00:00Z/2022-09-03T04:00:00Z",
        "2022-09-03T02:00:00+02:00/2022-09-03T04:00:00+02:00[Europe/Paris]"}) {
    INFO(text);
    const auto value = parseTimeValue(text);
    REQUIRE(value);
    CHECK(value->text() == text);
    CHECK(parseTimeValue(value->text()) == value);
    CHECK(value->from < value->to);
  }
}

TEST_CASE("a time is an interval of possible instants") {
  const auto month = parseTimeValue("2022-12");
  REQUIRE(month);
  CHECK(isoText(month->from) == "2022-12-01T00:00:00Z");
  CHECK(isoText(month->to) == "2023-01-01T00:00:00Z");
  const auto day = parseTimeValue("2022-09-03[Europe/Paris]");
  CHECK(isoText(day->from) == "2022-09-02T22:00:00Z");
  CHECK(isoText(day->to) == "2022-09-03T22:00:00Z");
  const auto summer = parseTimeValue("2022-03-27[Europe/Paris]");
  CHECK(summer->to - summer->from == std::chrono::hours(23));  // clocks went forward
  const auto minute = parseTimeValue("2022-09-03T02:15+02:00");
  CHECK(isoText(minute->from) == "2022-09-03T00:15:00Z");
  CHECK(minute->to - minute->from == std::chrono::minutes(1));
  const auto days = parseTimeValue("2022-09-01/2022-09-03");
  CHECK(isoText(days->to) == "2022-09-04T00:00:00Z");  // the last day is in it
}

TEST_CASE("what is no time is not read as one") {
  for (const char* text :
       {"", "22", "2022-13", "2022-02-30", "2022-09-03T25:00Z", "2022-09-03T02:60Z", "2022-09-03[Nowhere/X]",
        "2022-09-03T02:15+99:00", "03/09/2022", "2022-09-03T", "2022/2021", "2022-09-03T02:15Zjunk", "2022-09-03]"})
    CHECK_FALSE(parseTimeValue(text));
}

TEST_CASE("a wall-clock time is told apart from one that never was and one that was twice") {
  const auto once = fromWallClock(2022, 9, 3, 4, 15, 0, "Europe/Paris");
  CHECK(once.verdict == WallClock::Once);
  CHECK(isoText(once.instant) == "2022-09-03T02:15:00Z");
  const auto gap = fromWallClock(2022, 3, 27, 2, 30, 0, "Europe/Paris");
  CHECK(gap.verdict == WallClock::Gap);
  CHECK(isoText(gap.instant) == "2022-03-27T01:30:00Z");  // as if winter time still held
  const auto twice = fromWallClock(2022, 10, 30, 2, 30, 0, "Europe/Paris");
  CHECK(twice.verdict == WallClock::Overlap);
  CHECK(isoText(twice.instant) == "2022-10-30T00:30:00Z");  // the earlier
  CHECK(fromWallClock(2022, 9, 3, 4, 15, 0, "Europe/Atlantis").verdict == WallClock::UnknownZone);
  CHECK(isoText(fromWallClock(2022, 9, 3, 4, 15, 0, "+03:30").instant) == "2022-09-03T00:45:00Z");
  CHECK(isoText(fromWallClock(2022, 9, 3, 4, 15, 0, "UTC").instant) == "2022-09-03T04:15:00Z");
  CHECK(fromWallClock(2022, 2, 31, 4, 15, 0, "UTC").verdict == WallClock::Gap);
}

TEST_CASE("screens show a time with its offset") {
  const auto instant = *parseIso("2022-09-03T02:15:00Z");
  CHECK(zonedText(instant, "Europe/Paris") == "2022-09-03 04:15 +02:00");
  CHECK(zonedText(instant + std::chrono::seconds(5), "UTC") == "2022-09-03 02:15:05 +00:00");
}

TEST_CASE("offsets are read in whatever length they are written, and written in one") {
  for (const auto& [text, seconds] : {std::pair("+02:00", 7'200), std::pair("-0330", -12'600),
                                      std::pair("+5:30", 19'800), std::pair("+2", 7'200), std::pair("UTC", 0)})
    CHECK(offsetSeconds(text) == seconds);
  for (const char* text : {"", "+", "2", "+99:00", "+2:75", "+02:00h", "CET"}) CHECK_FALSE(offsetSeconds(text));
  CHECK(offsetText(std::chrono::seconds(-12'600)) == "-03:30");
}
