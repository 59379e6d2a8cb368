// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/near_copies.h"

#include <algorithm>
#include <utility>

#include "core/base/mixed_bits.h"

namespace fairlead::ingest {

NearCopies::Found NearCopies::findAndAdd(const WordingSketch& sketch) {
  const auto index = static_cast<std::uint32_t>(m_sketches.size());
  m_sketches.push_back(sketch);
  if (sketch.shingles == 0) return {};
  Found found{findCopy(sketch, index), findDoubtful(sketch, index)};
  if (found.copy) found.doubtful.clear();
  return found;
}

std::vector<std::size_t> NearCopies::findDoubtful(const WordingSketch& sketch, std::uint32_t index) {
  std::vector<std::pair<double, std::size_t>> ranked;
  for (std::size_t bin = 0; bin < WordingSketch::kBins; bin += kRows) {
    Few& few = m_ofBin[(std::uint64_t{bin} << 32) | sketch.bins[bin]];
    for (std::uint32_t& member : few.members) {
      if (member == 0) {
        member = index + 1;
        break;
      }
      const std::size_t candidate = member - 1;
      const auto isIt = [&](const auto& one) { return one.second == candidate; };
      if (std::any_of(ranked.begin(), ranked.end(), isIt)) continue;
      if (const double share = sketch.containment(m_sketches[candidate]); share >= kContained)
        ranked.emplace_back(share, candidate);
    }
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first > b.first || (a.first == b.first && a.second < b.second);
  });
  std::vector<std::size_t> likeliest;
  for (const auto& [share, candidate] : ranked)
    if (likeliest.size() < kDoubtful) likeliest.push_back(candidate);
  return likeliest;
}

std::optional<NearCopies::Match> NearCopies::findCopy(const WordingSketch& sketch, std::uint32_t index) {
  std::optional<Match> best;
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t key = band;
    for (std::size_t row = 0; row < kRows; ++row)
      key = mixedBits(key + sketch.bins[band * kRows + row] + 0x9e3779b97f4a7c15ULL);
    const auto compare = [&](std::uint32_t candidate) {
      const double alike = sketch.resemblance(m_sketches[candidate]);
      // A draw goes to the earlier, so that a chain of copies points to the first.
      if (alike >= kAlike &&
          (!best || alike > best->resemblance || (alike == best->resemblance && candidate < best->index))) {
        best = Match{candidate, alike};
      }
    };
    Few& few = m_buckets[key];
    for (std::uint32_t& member : few.members) {
      if (member == 0) {
        member = index + 1;
        break;
      }
      compare(member - 1);
      if (&member != &few.members.back()) continue;
      std::vector<std::uint32_t>& more = m_more[key];
      for (const std::uint32_t candidate : more) compare(candidate);
      if (more.size() + few.members.size() < kBucket) more.push_back(index);
    }
  }
  return best;
}

}  // namespace fairlead::ingest
