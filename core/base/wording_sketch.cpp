// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wording_sketch.h"

#include <algorithm>
#include <limits>

#include "core/base/mixed_bits.h"
#include "core/base/word_hashes.h"

namespace fairlead {

namespace {

constexpr std::size_t kWords = 5;
constexpr std::uint32_t kEmpty = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kFewest = 8;  // below, agreement by chance is too likely

}  // namespace

WordingSketch WordingSketch::of(std::string_view utf8) {
  WordingSketch sketch;
  sketch.bins.fill(kEmpty);
  std::array<std::uint64_t, kWords> last{};
  std::size_t words = 0;
  forEachWordHash(utf8, [&](std::uint64_t word) {
    last[words++ % kWords] = word;
    if (words < kWords) return;
    std::uint64_t shingle = 0;
    for (std::size_t i = 0; i < kWords; ++i) shingle = joinedHash(shingle, last[(words + i) % kWords]);
    std::uint32_t& bin = sketch.bins[shingle % kBins];
    bin = std::min(bin, static_cast<std::uint32_t>(shingle >> 32));
    ++sketch.shingles;
  });
  if (sketch.shingles < kFewest) {
    sketch.shingles = 0;
    return sketch;
  }
  // A bin without a shingle takes its neighbour's value, mixed with the distance (Shrivastava, Li, 2014).
  const auto filled = sketch.bins;
  for (std::size_t i = 0; i < kBins; ++i) {
    if (filled[i] != kEmpty) continue;
    std::size_t distance = 1;
    while (filled[(i + distance) % kBins] == kEmpty) ++distance;
    sketch.bins[i] =
        static_cast<std::uint32_t>(mixedBits(filled[(i + distance) % kBins] + (std::uint64_t{distance} << 32)));
  }
  return sketch;
}

double WordingSketch::resemblance(const WordingSketch& other) const {
  if (shingles == 0 || other.shingles == 0) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < kBins; ++i) same += bins[i] == other.bins[i];
  return static_cast<double>(same) / kBins;
}

double WordingSketch::containment(const WordingSketch& other) const {
  constexpr double kLeast = 4.0 / kBins;  // less agrees by chance
  const double alike = resemblance(other);
  if (alike < kLeast) return 0;
  const double common = alike / (1 + alike) * (static_cast<double>(shingles) + static_cast<double>(other.shingles));
  return std::min(1.0, common / static_cast<double>(std::min(shingles, other.shingles)));
}

std::string WordingSketch::bytes() const {
  std::string out;
  const auto put = [&](std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xff);
  };
  put(shingles);
  for (const std::uint32_t bin : bins) put(bin);
  return out;
}

std::optional<WordingSketch> WordingSketch::fromBytes(std::string_view bytes) {
  if (bytes.size() != 4 * (kBins + 1)) return std::nullopt;
  const auto take = [&](std::size_t index) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value |= std::uint32_t{static_cast<unsigned char>(bytes[4 * index + i])} << (8 * i);
    return value;
  };
  WordingSketch sketch;
  sketch.shingles = take(0);
  for (std::size_t i = 0; i < kBins; ++i) sketch.bins[i] = take(i + 1);
  return sketch;
}

}  // namespace fairlead
