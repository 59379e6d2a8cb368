// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/near_copies.h"

#include "core/base/mixed_bits.h"

namespace fairlead::ingest {

std::optional<NearCopies::Match> NearCopies::findAndAdd(const WordingSketch& sketch) {
  const auto index = static_cast<std::uint32_t>(m_sketches.size());
  m_sketches.push_back(sketch);
  if (sketch.shingles == 0) return std::nullopt;
  std::optional<Match> best;
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t key = band;
    for (std::size_t row = 0; row < kRows; ++row)
      key = mixedBits(key + sketch.bins[band * kRows + row] + 0x9e3779b97f4a7c15ULL);
    std::vector<std::uint32_t>& bucket = m_buckets[key];
    for (const std::uint32_t candidate : bucket) {
      const double alike = sketch.resemblance(m_sketches[candidate]);
      // A draw goes to the earlier, so that a chain of copies points to the first.
      if (alike >= kAlike &&
          (!best || alike > best->resemblance || (alike == best->resemblance && candidate < best->index))) {
        best = Match{candidate, alike};
      }
    }
    if (bucket.size() < kBucket) bucket.push_back(index);
  }
  return best;
}

}  // namespace fairlead::ingest
