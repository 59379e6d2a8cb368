// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/language.h"

#include <algorithm>
#include <array>

#include "core/base/ascii.h"

namespace fairlead::extract {

namespace {

using Words = std::array<std::string_view, 20>;

// Words of one language that are none in the two others.
constexpr Words kEnglish{"the",  "and", "of",   "to",  "was", "that", "with", "his", "he",   "by",
                         "from", "at",  "were", "for", "she", "had",  "is",   "are", "this", "has"};
constexpr Words kFrench{"le",  "les", "et", "du",  "une", "est",   "dans", "avec", "pour", "il",
                        "par", "sur", "au", "qui", "aux", "selon", "ont",  "chez", "vers", "leur"};
constexpr Words kGerman{"der", "die", "das",   "und", "ist", "mit", "den",  "dem",  "ein",   "eine",
                        "von", "auf", "nicht", "bei", "zum", "zur", "sich", "nach", "unter", "wurde"};

using ascii::isLetterByte;

}  // namespace

std::string_view likelyLanguage(std::string_view text) {
  constexpr std::size_t kLookedAt = 8'000, kLeast = 3;
  text = text.substr(0, kLookedAt);
  std::array<std::size_t, 3> counts{};
  const std::array<const Words*, 3> lists{&kEnglish, &kFrench, &kGerman};
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && isLetterByte(text[end])) ++end;
    if (end > at && end - at <= 5) {
      std::string word(text.substr(at, end - at));
      for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
      for (std::size_t i = 0; i < lists.size(); ++i)
        counts[i] += std::find(lists[i]->begin(), lists[i]->end(), word) != lists[i]->end() ? 1 : 0;
    }
    at = std::max(end, at + 1);
  }
  const auto most = static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  constexpr std::array<std::string_view, 3> kNames{"en", "fr", "de"};
  return counts[most] < kLeast ? std::string_view() : kNames[most];
}

std::string mainLanguage(std::string_view tag) {
  std::string main(tag.substr(0, tag.find_first_of("-_")));
  for (char& c : main)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return main;
}

}  // namespace fairlead::extract
