// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shared_wording.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/word_hashes.h"

namespace fairlead {

namespace {

constexpr std::size_t kRun = 4;  // words that are shared in one run

std::vector<std::uint64_t> runsOf(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> runs;
  for (std::size_t at = 0; at + kRun <= words.size(); ++at) {
    std::uint64_t run = 0;
    for (std::size_t i = 0; i < kRun; ++i) run = joinedHash(run, words[at + i]);
    runs.push_back(run);
  }
  return runs;
}

}  // namespace

SharedWording SharedWording::of(std::string_view first, std::string_view second) {
  std::vector<std::uint64_t> a, b;
  forEachWordHash(first, [&](std::uint64_t word) { a.push_back(word); });
  forEachWordHash(second, [&](std::uint64_t word) { b.push_back(word); });
  SharedWording made;
  made.isFirstShorter = a.size() <= b.size();
  if (!made.isFirstShorter) std::swap(a, b);
  made.words = a.size();
  std::vector<std::uint64_t> others = runsOf(b);
  std::sort(others.begin(), others.end());
  const std::vector<std::uint64_t> own = runsOf(a);
  std::size_t counted = 0;  // words up to here are counted
  for (std::size_t at = 0; at < own.size(); ++at) {
    if (!std::binary_search(others.begin(), others.end(), own[at])) continue;
    made.shared += at + kRun - std::max(at, counted);
    counted = at + kRun;
  }
  return made;
}

}  // namespace fairlead
