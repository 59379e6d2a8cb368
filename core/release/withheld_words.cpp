// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/withheld_words.h"

#include <algorithm>
#include <functional>

#include "core/base/fold.h"

namespace fairlead::release {

namespace {

bool isAsciiPunctuation(unsigned char c) {
  const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return c < 0x80 && !isLetter;
}

/// The typographic quotes, dashes and spaces of U+2000 to U+206F, the no-break space, and Arabic's comma and semicolon.
std::size_t otherPunctuation(std::string_view at) {
  const auto byte = [&](std::size_t i) { return i < at.size() ? static_cast<unsigned char>(at[i]) : 0U; };
  if (byte(0) == 0xC2 && (byte(1) == 0xA0 || byte(1) == 0xAB || byte(1) == 0xBB || byte(1) == 0xB7)) return 2;
  if (byte(0) == 0xD8 && (byte(1) == 0x8C || byte(1) == 0x9B)) return 2;
  if (byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81)) return 3;
  return 0;
}

bool isDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<std::string> WithheldWords::words(std::string_view text) {
  std::vector<std::string> found;
  const std::string folded = fold(text);
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) found.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t skipped =
        isAsciiPunctuation(static_cast<unsigned char>(folded[i])) ? 1 : otherPunctuation(folded.substr(i, 3));
    if (skipped > 0) {
      flush();
      i += skipped;
    } else {
      word += folded[i++];
    }
  }
  flush();
  return found;
}

std::size_t WithheldWords::letters(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void WithheldWords::addParts(const std::vector<std::string>& parts, const std::string& reason) {
  if (parts.empty() || parts.size() > kLongest) return;
  std::string forwards, backwards;
  for (const std::string& part : parts) {
    forwards += part;
    backwards = part + backwards;
  }
  const std::string surnameFirst = parts.back() + forwards.substr(0, forwards.size() - parts.back().size());
  for (const std::string& order : {std::cref(forwards), std::cref(backwards), std::cref(surnameFirst)})
    add(order, reason);
}

void WithheldWords::addIdentifier(std::string_view identifier, const std::string& reason) {
  std::string squashed;
  for (const std::string& word : words(identifier)) squashed += word;
  if (letters(squashed) < kTelling) return;  // "12" would hold back half of a case
  add(squashed, reason);
  if (isDigits(squashed) && squashed.size() >= kPhoneDigits)
    m_phones.try_emplace(squashed.substr(squashed.size() - kPhoneDigits), reason);
}

std::string WithheldWords::reasonFor(std::string_view text) const {
  if (m_reasons.empty()) return {};
  const auto all = words(text);
  for (std::size_t first = 0; first < all.size(); ++first) {
    std::string run;
    for (std::size_t last = first; last < std::min(all.size(), first + kLongest); ++last) {
      run += all[last];
      if (const auto found = m_reasons.find(run); found != m_reasons.end()) return found->second;
      if (run.size() < kPhoneDigits || !isDigits(run)) continue;
      const auto phone = m_phones.find(run.substr(run.size() - kPhoneDigits));
      if (phone != m_phones.end()) return phone->second;
    }
  }
  return {};
}

}  // namespace fairlead::release
