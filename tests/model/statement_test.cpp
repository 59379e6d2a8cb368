// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/statement.h"

#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("a locator is a span only where it is two numbers in order and nothing else") {
  CHECK(spanOf("120-134") == std::pair<std::int64_t, std::int64_t>(120, 134));
  CHECK(spanOf("0-0") == std::pair<std::int64_t, std::int64_t>(0, 0));
  for (const char* locator : {"", "-", "12", "12-", "-12", "-5-7", "5--7", "12-34x", "x12-34", "12 - 34", "34-12",
                              "row 3", "feature 3-4", "99999999999999999999-1", "1-99999999999999999999"}) {
    INFO(locator);
    CHECK_FALSE(spanOf(locator));
  }
}
