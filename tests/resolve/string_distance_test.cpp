// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/string_distance.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::resolve;

TEST_CASE("an edit distance is the same however near its limit, and names of thousands of letters end") {
  // All of the table, as Damerau and Levenshtein have it, without a limit.
  const auto plain = [](const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
      for (std::size_t j = 0; j <= b.size(); ++j) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        table[i][j] =
            std::min({table[i - 1][j - 1] + (a[i - 1] != b[j - 1]), table[i - 1][j] + 1, table[i][j - 1] + 1});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    return table[a.size()][b.size()];
  };
  std::mt19937 random(11);
  for (int round = 0; round < 3'000; ++round) {
    std::string a, b;
    for (std::string* text : {&a, &b})
      for (std::size_t i = random() % 9; i > 0; --i) *text += static_cast<char>('a' + random() % 3);
    const std::size_t whole = plain(a, b);
    for (std::size_t limit = 0; limit < 6; ++limit) REQUIRE(editDistance(a, b, limit) == std::min(whole, limit + 1));
  }
  const std::string longest(200'000, 'x');
  CHECK(editDistance(longest + "ab", longest + "ba", 3) == 1);
}
