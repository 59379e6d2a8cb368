// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>

#include "core/extract/date_parts.h"

namespace fairlead::extract {

namespace {

std::string zoneOfWord(std::uint8_t value) {
  constexpr std::array<std::string_view, 8> kZones{"", "UTC", "+01:00", "+01:00", "+02:00", "+02:00", "+03:00", ""};
  return value < kZones.size() ? std::string(kZones[value]) : std::string();
}

}  // namespace

/// 03:15, 03.15 Uhr, 0300, 0300Z, 3h15, 3 p.m., at 3.
std::optional<ClockPart> DateReader::clockAt(std::size_t i, bool isBesideDate) const {
  const Token* t = token(i);
  if (t == nullptr || !t->hasDigit || !t->isAscii || t->size() > 7) return std::nullopt;
  ClockPart part{i, i + 1, -1, 0, false, {}};
  bool isSure = false;
  const std::string_view word = m_text.folded(*t);
  const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
  int value = -1;
  std::from_chars(word.data(), word.data() + digits, value);
  const std::string_view letters = word.substr(digits);
  if (digits == 4 && (letters.empty() || letters == "z" || letters == "hrs" || letters == "h")) {
    part.hour = value / 100;
    part.minute = value % 100;
    isSure = !letters.empty();
    if (letters == "z") part.zone = "UTC";
  } else if (digits >= 1 && digits <= 2 && letters.starts_with("h") && letters.size() <= 3) {
    part.hour = value;
    isSure = letters.size() == 3;
    if (letters.size() == 3)
      std::from_chars(letters.data() + 1, letters.data() + 3, part.minute);
    else if (letters.size() != 1)
      return std::nullopt;
  } else if (digits <= 2 && (letters.empty() || letters == "am" || letters == "pm")) {
    part.hour = value;
    if (letters.empty() && m_text.gapBefore(i + 1) == ":" && token(i + 1) != nullptr && token(i + 1)->size() >= 2) {
      const std::string_view minutes = m_text.folded(*token(i + 1));
      if (std::from_chars(minutes.data(), minutes.data() + 2, part.minute).ptr != minutes.data() + 2)
        return std::nullopt;
      if (minutes.size() > 2 && minutes.substr(2) != "z" && minutes.substr(2) != "am" && minutes.substr(2) != "pm" &&
          minutes.substr(2) != "hrs")
        return std::nullopt;
      if (minutes.ends_with("z")) part.zone = "UTC";
      if (minutes.ends_with("pm") && part.hour < 12) part.hour += 12;
      if (minutes.ends_with("am") && part.hour == 12) part.hour = 0;
      part.last = i + 2;
      isSure = true;
      if (m_text.gapBefore(part.last) == ":" && number(part.last, 2) >= 0 && token(part.last)->size() == 2)
        ++part.last;  // seconds
    } else if (letters.empty() && m_text.gapBefore(i + 1) == "." && number(i + 1, 2) >= 0 &&
               token(i + 1)->size() == 2 &&
               ((is(i + 2, WordClass::Hour) && isGap(i + 2, " ")) || (i > 0 && is(i - 1, WordClass::At)))) {
      part.minute = number(i + 1, 2);
      part.last = i + 2;
    } else if (letters == "pm" && part.hour < 12) {
      part.hour += 12;
    } else if (letters == "am" && part.hour == 12) {
      part.hour = 0;
    }
    isSure |= letters == "am" || letters == "pm";
    // "3 p.m."
    if (letters.empty() && (isWord(part.last, "p") || isWord(part.last, "a")) &&
        m_text.gapBefore(part.last + 1) == "." && isWord(part.last + 1, "m")) {
      if (isWord(part.last, "p") && part.hour < 12) part.hour += 12;
      if (isWord(part.last, "a") && part.hour == 12) part.hour = 0;
      part.last += 2;
      isSure = true;
    } else if (letters.empty() && (isWord(part.last, "pm") || isWord(part.last, "am")) && isGap(part.last, " ")) {
      if (isWord(part.last, "pm") && part.hour < 12) part.hour += 12;
      if (isWord(part.last, "am") && part.hour == 12) part.hour = 0;
      ++part.last;
      isSure = true;
    }
  } else {
    return std::nullopt;
  }
  if (is(part.last, WordClass::Hour) && isGap(part.last, " ")) {
    // "24 hours" is how long, "at 3 hours" when; "Uhr" is always when.
    const bool isWhen =
        isWord(part.last, "uhr") || digits == 4 || isBesideDate || is(i == 0 ? 0 : i - 1, WordClass::At);
    if (!isWhen) return std::nullopt;
    isSure = true;
    ++part.last;
  }
  if (is(part.last, WordClass::Zone) && isGap(part.last, " ")) {
    const std::string zone = zoneOfWord(token(part.last)->use.value);
    if (!zone.empty() || token(part.last)->use.value == 7) {
      part.zone = zone;
      isSure = true;
      ++part.last;
    }
  }
  const std::string_view before = m_text.gapBefore(i);
  if (!isSure && !isBesideDate) return std::nullopt;
  if (i > 0 && !before.empty() && std::string_view(":./-$,").find(before.back()) != std::string_view::npos)
    return std::nullopt;
  if (part.hour < 0 || part.hour > 23 || part.minute > 59) return std::nullopt;
  return part;
}

}  // namespace fairlead::extract
