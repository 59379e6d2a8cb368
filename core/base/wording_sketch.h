// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fairlead {

/// What is kept of a text to tell whether another has most of the same wording: a MinHash of its shingles of five
/// words (Broder, "On the resemblance and containment of documents", 1997), one value a bin by one permutation (Li,
/// Owen, Zhang, "One Permutation Hashing", 2012), filled up by rotation.
struct WordingSketch {
  static constexpr std::size_t kBins = 64;
  std::array<std::uint32_t, kBins> bins{};
  std::uint32_t shingles = 0;  // distinct, estimated by count; 0: too short to compare

  /// Any thread. Letters and digits are compared without regard to ASCII case; everything else parts words.
  static WordingSketch of(std::string_view utf8);
  /// Estimated share of shingles in common, 0 to 1.
  double resemblance(const WordingSketch& other) const;
  /// Estimated share of the shorter one's shingles that the other has, too; 0 where too little agrees to tell.
  double containment(const WordingSketch& other) const;
  /// For the case file and back.
  std::string bytes() const;
  static std::optional<WordingSketch> fromBytes(std::string_view bytes);
};

}  // namespace fairlead
