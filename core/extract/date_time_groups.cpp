// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Date-time groups as the forces write them.
#include <charconv>

#include "core/base/ascii.h"
#include "core/extract/date_parts.h"

namespace fairlead::extract {

namespace {

/// A military zone letter as an offset; J is the observer's own.
std::string zoneOfLetter(char letter) {
  int hours = 0;
  if (letter >= 'A' && letter <= 'I')
    hours = letter - 'A' + 1;
  else if (letter >= 'K' && letter <= 'M')
    hours = letter - 'K' + 10;
  else if (letter >= 'N' && letter <= 'Y')
    hours = -(letter - 'N' + 1);
  else if (letter != 'Z')
    return {};
  if (hours == 0) return "UTC";
  std::string text = std::to_string(hours < 0 ? -hours : hours);
  if (text.size() == 1) text.insert(0, "0");
  return (hours < 0 ? "-" : "+") + text + ":00";
}

/// A group is short: what is longer is none.
constexpr std::size_t kMostGroupTokens = 5, kLongestGroup = 20;

}  // namespace

/// "030415ZSEP22", "030415Z SEP 2022", "03 0415Z SEP 22", "03 0415 A SEP 22": the same characters, however parted.
std::optional<DatePart> DateReader::dateTimeGroup(std::size_t i) const {
  std::string letters, folded;
  std::vector<std::size_t> ends;  // of the tokens, in characters
  for (std::size_t at = i; ends.size() < kMostGroupTokens && token(at) != nullptr && token(at)->isAscii; ++at) {
    if (at > i && !isGap(at, " ", 1)) break;
    if (letters.size() + token(at)->size() > kLongestGroup) break;
    letters += m_text.word(*token(at));
    folded += m_text.folded(*token(at));
    ends.push_back(letters.size());
  }
  const auto isEnd = [&](std::size_t size) { return std::find(ends.begin(), ends.end(), size) != ends.end(); };
  // The day and the time may be parted, and nothing else of the six figures.
  if (ends.empty() || letters.size() < 10 || (ends[0] != 2 && ends[0] < 6)) return std::nullopt;
  if (ends[0] == 2 && (ends.size() < 2 || ends[1] < 6)) return std::nullopt;
  if (letters.substr(0, 6).find_first_not_of("0123456789") != std::string::npos || !ascii::isUpper(letters[6]))
    return std::nullopt;
  std::size_t name = 7;
  while (name < folded.size() && ascii::isLower(folded[name]) && (name == 7 || !isEnd(name))) ++name;
  const WordUse use = Lexicon::standard().find(std::string_view(folded).substr(7, name - 7));
  if (name < 10 || (use.classes & bit(WordClass::Month)) == 0) return std::nullopt;
  std::size_t years = name;
  while (years < letters.size() && years < name + 4 && ascii::isDigit(letters[years])) ++years;
  int y = -1;
  if (years == name + 2 || years == name + 4) std::from_chars(&letters[name], &letters[years], y);
  const std::size_t size = y >= 0 && isEnd(years) ? years : name;
  if (!isEnd(size)) return std::nullopt;
  if (size == name) y = -1;
  const auto tokens = static_cast<std::size_t>(std::find(ends.begin(), ends.end(), size) - ends.begin()) + 1;
  const auto two = [&](std::size_t at) { return (letters[at] - '0') * 10 + letters[at + 1] - '0'; };
  if (y >= 0 && y < 100) y += y < 80 ? 2000 : 1900;
  if (two(2) > 23 || two(4) > 59) return std::nullopt;
  auto part = days(i, i + tokens, y, use.value, two(0), two(0));
  if (!part) return std::nullopt;
  part->hour = two(2);
  part->minute = two(4);
  part->zone = zoneOfLetter(letters[6]);
  return part;
}

}  // namespace fairlead::extract
