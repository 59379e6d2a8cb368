// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_snippet.h"

#include <algorithm>

#include "core/store/tokenizer.h"

namespace fairlead::store {

namespace {

constexpr std::int32_t kWords = 24, kBefore = 4;
constexpr std::string_view kBegin = "\xEE\x80\x80", kEnd = "\xEE\x80\x81", kMore = "…";

/// The first word of the stretch that holds most hits, the earliest of several; some words stand before its first hit.
std::int32_t bestStart(std::span<const WordRange> hits) {
  std::int32_t best = 0;
  std::size_t most = 0;
  for (std::size_t i = 0, end = 0; i < hits.size(); ++i) {
    const std::int32_t start = std::max<std::int32_t>(0, hits[i].first - kBefore);
    while (end < hits.size() && hits[end].first + hits[end].count <= start + kWords) ++end;
    if (end > i && end - i > most) most = end - i, best = start;
  }
  // A hit near the beginning is shown with the beginning.
  return best + kBefore < kWords / 2 ? 0 : best;
}

}  // namespace

std::string snippet(std::string_view text, std::span<const WordRange> hits) {
  const std::int32_t first = hits.empty() ? 0 : bestStart(hits);
  const auto cut = words(text, static_cast<std::size_t>(first) + kWords + 1);
  const auto all = static_cast<std::int32_t>(cut.size());
  if (first >= all) return std::string(text.substr(0, 200));
  const std::int32_t last = std::min(all, first + kWords);  // past the last word shown
  const auto offset = [&](std::int32_t word, bool isEnd) {
    const std::string_view one = cut[static_cast<std::size_t>(word)];
    return static_cast<std::size_t>(one.data() - text.data()) + (isEnd ? one.size() : 0);
  };
  std::string out(first > 0 ? kMore : "");
  std::size_t at = first > 0 ? offset(first, false) : 0;
  const std::size_t end = last < all ? offset(last - 1, true) : text.size();
  std::int32_t marked = first;  // words before it are written
  for (const WordRange& hit : hits) {
    const std::int32_t from = std::max(hit.first, marked), to = std::min(hit.first + hit.count, last);
    if (from >= to) continue;
    const std::size_t begin = offset(from, false), past = offset(to - 1, true);
    out.append(text.substr(at, begin - at)).append(kBegin).append(text.substr(begin, past - begin)).append(kEnd);
    at = past;
    marked = to;
  }
  out.append(text.substr(at, end - at));
  if (last < all) out += kMore;
  return out;
}

}  // namespace fairlead::store
