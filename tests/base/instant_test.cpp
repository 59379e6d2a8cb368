// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"

#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("an instant reads back what it writes") {
  for (const char* text : {"2022-09-03T02:15:00Z", "1969-12-31T23:59:59Z", "2000-02-29T00:00:00.125Z"})
    CHECK(isoText(parseIso(text).value()) == text);
}

TEST_CASE("offsets are brought to UTC and a bare date is midnight") {
  CHECK(isoText(parseIso("2022-09-03T04:15:00+02:00").value()) == "2022-09-03T02:15:00Z");
  CHECK(isoText(parseIso("2022-09-03T04:15-0030").value()) == "2022-09-03T04:45:00Z");
  CHECK(isoText(parseIso("2022-09-03").value()) == "2022-09-03T00:00:00Z");
}

TEST_CASE("what is no date is no instant") {
  for (const char* text :
       {"", "2022", "2022-13-01", "2022-02-30", "2022-09-03T25:00Z", "2022-09-03T02:15:00", "2022-09-03T02:15Zx"})
    CHECK_FALSE(parseIso(text));
}
