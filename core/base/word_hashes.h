// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of any text as hashes, to compare wordings by.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/ascii.h"
#include "core/base/mixed_bits.h"

namespace fairlead {

/// One after the other (FNV-1a). Letters and digits are compared without regard to ASCII case; everything else parts
/// words.
template <typename Visit>
void forEachWordHash(std::string_view utf8, const Visit& visit) {
  const auto isWord = [](char c) { return ascii::isAlnum(c) || static_cast<signed char>(c) < 0; };
  for (std::size_t at = 0; at < utf8.size();) {
    if (!isWord(utf8[at])) {
      ++at;
      continue;
    }
    std::uint64_t word = 14695981039346656037ULL;
    for (; at < utf8.size() && isWord(utf8[at]); ++at)
      word = (word ^ static_cast<unsigned char>(ascii::lower(utf8[at]))) * 1099511628211ULL;
    visit(word);
  }
}

/// Of a run of words and one more.
inline std::uint64_t joinedHash(std::uint64_t run, std::uint64_t word) {
  return mixedBits(run + word + 0x9e3779b97f4a7c15ULL);
}

}  // namespace fairlead
