// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/wording.h"

#include "tests/support/catch.h"

using namespace fairlead::ui;

TEST_CASE("a day of another zone's clock is told by its date, an interval by its ends") {
  constexpr std::int64_t kHour = 3'600'000, kDay = 24 * kHour;
  CHECK(windowText({20 * kDay, 21 * kDay}) == "21 January 1970");
  CHECK(windowText({20 * kDay - 2 * kHour, 21 * kDay - 2 * kHour}) == "21 January 1970 (local date)");
  CHECK(windowText({20 * kDay - 2 * kHour, 21 * kDay - kHour}).contains(" to "));
}
