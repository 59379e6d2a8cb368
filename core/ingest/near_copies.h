// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/wording_sketch.h"

namespace fairlead::ingest {

/// Finds the sketch that most resembles a new one, among those added, by locality-sensitive hashing: 16 bands of 4; and
/// by 16 bins alone, which of them may hold much of it, or it of them. Memory is bounded: buckets keep their first
/// members only.
class NearCopies {
 public:
  static constexpr double kAlike = .7, kContained = .35;
  static constexpr std::size_t kDoubtful = 2;

  struct Match {
    std::size_t index;  // in the order of adding
    double resemblance;
  };
  struct Found {
    std::optional<Match> copy;          // the best of at least kAlike
    std::vector<std::size_t> doubtful;  // without one: the likeliest that share kContained of the shorter, to be read
  };
  /// Then adds the sketch.
  Found findAndAdd(const WordingSketch& sketch);
  std::size_t size() const { return m_sketches.size(); }

 private:
  static constexpr std::size_t kBands = 16, kRows = WordingSketch::kBins / kBands, kBucket = 8;
  std::vector<WordingSketch> m_sketches;
  std::optional<Match> findCopy(const WordingSketch& sketch, std::uint32_t index);
  std::vector<std::size_t> findDoubtful(const WordingSketch& sketch, std::uint32_t index);

  struct Few {
    std::array<std::uint32_t, 2> members;  // one past the index; 0: none
  };
  std::unordered_map<std::uint64_t, Few> m_buckets;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>
      m_more;  // indices, of the few buckets with more members
  std::unordered_map<std::uint64_t, Few> m_ofBin;
};

}  // namespace fairlead::ingest
