// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/string_distance.h"

#include <algorithm>
#include <array>
#include <vector>

namespace fairlead::resolve {

namespace {

constexpr std::size_t kLongest = 64;  // names beyond this are compared by their beginning: cost stays bounded

double jaro(std::string_view a, std::string_view b) {
  const std::size_t window = std::max(a.size(), b.size()) / 2 > 0 ? std::max(a.size(), b.size()) / 2 - 1 : 0;
  std::array<bool, kLongest> usedA{}, usedB{};
  std::size_t matches = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t low = i > window ? i - window : 0, high = std::min(b.size(), i + window + 1);
    for (std::size_t j = low; j < high; ++j) {
      if (usedB[j] || a[i] != b[j]) continue;
      usedA[i] = usedB[j] = true;
      ++matches;
      break;
    }
  }
  if (matches == 0) return 0;
  std::size_t swaps = 0, j = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!usedA[i]) continue;
    while (!usedB[j]) ++j;
    swaps += a[i] != b[j++];
  }
  const double m = static_cast<double>(matches);
  return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) +
          (m - static_cast<double>(swaps) / 2) / m) /
         3;
}

}  // namespace

double jaroWinkler(std::string_view a, std::string_view b) {
  if (a == b) return a.empty() ? 0 : 1;
  a = a.substr(0, kLongest);
  b = b.substr(0, kLongest);
  if (a.empty() || b.empty()) return 0;
  const double plain = jaro(a, b);
  std::size_t prefix = 0;
  while (prefix < std::min<std::size_t>({4, a.size(), b.size()}) && a[prefix] == b[prefix]) ++prefix;
  return plain + static_cast<double>(prefix) * 0.1 * (1 - plain);
}

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    // Further from the diagonal than the limit, the distance is beyond it as well.
    const std::size_t first = i > limit ? i - limit : 1, last = std::min(b.size(), i + limit);
    current[first - 1] = first == 1 ? i : limit + 1;
    std::size_t least = current[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t change = previous[j - 1] + (a[i - 1] != b[j - 1]);
      current[j] = std::min({change, previous[j] + 1, current[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        current[j] = std::min(current[j], before[j - 2] + 1);
      least = std::min(least, current[j]);
    }
    if (last < b.size()) current[last + 1] = limit + 1;
    if (least > limit) return limit + 1;
    std::swap(before, previous);
    std::swap(previous, current);
  }
  return std::min(previous[b.size()], limit + 1);
}

}  // namespace fairlead::resolve
