// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shared_wording.h"

#include <tuple>

#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("shared words are counted by runs, of the shorter text") {
  const auto of = [](const char* first, const char* second) {
    const SharedWording shared = SharedWording::of(first, second);
    return std::tuple(static_cast<int>(shared.shared), static_cast<int>(shared.words), shared.isFirstShorter);
  };
  CHECK(of("", "") == std::tuple(0, 0, true));
  CHECK(of("a b c", "a b c") == std::tuple(0, 3, true));  // no run
  CHECK(of("The van left at three", "On Monday THE VAN left, at three o'clock.") == std::tuple(5, 5, true));
  CHECK(of("one two three four x five six seven eight nine", "five six seven eight nine one two three four") ==
        std::tuple(9, 9, false));
  CHECK(of("a b c d e f g h", "a b c d z e f g h q") == std::tuple(8, 8, true));
  CHECK(of("a a a a a a", "a a a a b") == std::tuple(4, 5, false));
}
