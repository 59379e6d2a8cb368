// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/wording_sketch.h"

namespace fairlead::ingest {

/// Finds the sketch that most resembles a new one, among those added, by locality-sensitive hashing: 16 bands of 4.
/// Memory is bounded: a band's bucket keeps its first members only.
class NearCopies {
 public:
  static constexpr double kAlike = .7;

  struct Match {
    std::size_t index;  // in the order of adding
    double resemblance;
  };
  /// The best match of at least kAlike, if there is one; then adds the sketch.
  std::optional<Match> findAndAdd(const WordingSketch& sketch);
  std::size_t size() const { return m_sketches.size(); }

 private:
  static constexpr std::size_t kBands = 16, kRows = WordingSketch::kBins / kBands, kBucket = 8;
  std::vector<WordingSketch> m_sketches;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_buckets;
};

}  // namespace fairlead::ingest
