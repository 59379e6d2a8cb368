// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_time.h"

#include "core/base/error.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

std::string readAs(std::string_view text, DateOrder order, std::string_view zone = "UTC",
                   std::string_view format = {}) {
  std::string why;
  const auto read = TimeReader(format, order, zone).read(text, true, why);
  return read ? zonedText(read->value.from, "UTC") : "refused";
}

}  // namespace

TEST_CASE("a date that the order leaves open is refused, never guessed") {
  CHECK(readAs("03/04/2022 10:00", DateOrder::Unknown) == "refused");
  CHECK(readAs("03/04/2022 10:00", DateOrder::DayFirst) == readAs("2022-04-03 10:00", DateOrder::Unknown));
  CHECK(readAs("03/04/2022 10:00", DateOrder::MonthFirst) == readAs("2022-03-04 10:00", DateOrder::Unknown));
}

TEST_CASE("a day that no calendar has is refused") {
  CHECK(readAs("31/02/2022", DateOrder::DayFirst) == "refused");
  CHECK(readAs("2023-02-29", DateOrder::Unknown) == "refused");
  CHECK(readAs("2024-02-29", DateOrder::Unknown) != "refused");
}

TEST_CASE("the clock is that of the zone, and a time that it skips or repeats is told") {
  CHECK(readAs("2022-07-01 12:00", DateOrder::Unknown, "Europe/Paris") ==
        readAs("2022-07-01 10:00", DateOrder::Unknown));
  std::string why;
  const TimeReader paris({}, DateOrder::Unknown, "Europe/Paris");
  CHECK(paris.read("2022-03-27 02:30", true, why)->clock == WallClock::Gap);
  CHECK(paris.read("2022-10-30 02:30", true, why)->clock == WallClock::Overlap);
}

TEST_CASE("patterns are ICU's letters, strptime's, and plain orders") {
  const std::string expected = readAs("2022-09-03", DateOrder::Unknown);
  CHECK(readAs("20220903", DateOrder::Unknown, "UTC", "yyyyMMdd") == expected);
  CHECK(readAs("20220903", DateOrder::Unknown, "UTC", "yyyymmdd") == expected);
  CHECK(readAs("03.09.2022", DateOrder::Unknown, "UTC", "%d.%m.%Y") == expected);
  CHECK(readAs("3/9/2022", DateOrder::Unknown, "UTC", "dmy") == expected);
}

TEST_CASE("months are read by name in several languages") {
  const std::string expected = readAs("2022-03-04", DateOrder::Unknown);
  CHECK(readAs("4 March 2022", DateOrder::Unknown) == expected);
  CHECK(readAs("4 mars 2022", DateOrder::Unknown) == expected);
  CHECK(readAs("4. März 2022", DateOrder::Unknown) == expected);
}
