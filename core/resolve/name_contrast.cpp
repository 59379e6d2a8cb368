// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/name_contrast.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.h"

namespace fairlead::resolve {

namespace {

using Endings = std::pair<std::string_view, std::string_view>;

/// Men's and women's forms of Slavic surnames and patronymics (mem: general knowledge of the languages).
constexpr std::array<Endings, 13> kGendered{{{"ski", "ska"},
                                             {"sky", "ska"},
                                             {"sky", "skaya"},
                                             {"skiy", "skaya"},
                                             {"skyi", "ska"},
                                             {"skyy", "ska"},
                                             {"cki", "cka"},
                                             {"ovich", "ovna"},
                                             {"evich", "evna"},
                                             {"ovych", "ivna"},
                                             {"evych", "evna"},
                                             {"ovic", "ovna"},
                                             {"yi", "aya"}}};

bool endApart(std::string_view a, std::string_view b, std::string_view endOfA, std::string_view endOfB) {
  constexpr std::size_t kStem = 3;
  if (!a.ends_with(endOfA) || !b.ends_with(endOfB) || a.size() < endOfA.size() + kStem) return false;
  a.remove_suffix(endOfA.size());
  b.remove_suffix(endOfB.size());
  return a == b;
}

bool isVowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool isFar(char x, char y) {
  if (x == 'y') x = 'i';
  if (y == 'y') y = 'i';
  if (x > y) std::swap(x, y);
  return (x == 'a' && y == 'i') || (x == 'i' && y == 'o') || (x == 'e' && y == 'u');
}

/// Small letter of those that Vietnamese is written with.
char32_t small(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if ((c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x100 && c <= 0x17F && (c & 1) == 0) || c == 0x1A0) return c | 1;
  return c == 0x1AF ? 0x1B0 : c;
}

/// A small vowel without its tone, and the tone as a figure; which vowel of a word bears it is a matter of taste (Thủy,
/// Thuỷ).
std::pair<char32_t, char> withoutTone(char32_t c) {
  constexpr std::u32string_view kVowels = U"aăâeêioôơuưy",
                                kToned = U"àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";
  constexpr std::size_t kTones = 5;
  static_assert(kToned.size() == kVowels.size() * kTones);
  const std::size_t at = kToned.find(c);
  if (at == std::u32string_view::npos) return {c, 0};
  return {kVowels[at / kTones], static_cast<char>('1' + at % kTones)};
}

}  // namespace

bool isOtherGender(std::string_view a, std::string_view b) {
  const std::string_view shorter = a.size() > b.size() ? b : a, longer = a.size() > b.size() ? a : b;
  if (shorter.size() >= 4 && longer.starts_with(shorter)) {
    const std::string_view rest = longer.substr(shorter.size());
    if (rest == "a" || rest == "ia") return true;
  }
  return std::any_of(kGendered.begin(), kGendered.end(), [&](const Endings& endings) {
    return endApart(a, b, endings.first, endings.second) || endApart(b, a, endings.first, endings.second);
  });
}

bool isOtherSonOf(std::string_view a, std::string_view b) {
  for (const std::string_view son : {"son", "sson"})
    if (endApart(a, b, "sen", son) || endApart(b, a, "sen", son)) return true;
  return false;
}

bool isOtherVowel(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
  if (x == a.end() || !std::equal(x + 1, a.end(), y + 1)) return false;
  // Beside another vowel it is a part of its sound.
  const bool isBesideVowel = (x != a.begin() && isVowel(*(x - 1))) || (x + 1 != a.end() && isVowel(*(x + 1)));
  return !isBesideVowel && isVowel(*x) && isVowel(*y) && isFar(*x, *y);
}

std::vector<std::string> tonedWords(std::string_view name) {
  std::vector<std::string> words(1);
  bool isVietnamese = false;
  std::string tones;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = nextCodePoint(name, at);
    isVietnamese |= (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0;
    if (c != ' ') {
      const auto [letter, tone] = withoutTone(small(c));
      appendUtf8(words.back(), letter);
      if (tone != 0) tones += tone;
    } else if (!words.back().empty()) {
      words.back() += std::exchange(tones, {});
      words.emplace_back();
    }
  }
  words.back() += tones;
  if (words.back().empty()) words.pop_back();
  if (!isVietnamese) words.clear();
  return words;
}

}  // namespace fairlead::resolve
