// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times of day, alone and from one to another.
#include <array>
#include <charconv>

#include "core/extract/date_parts.h"

namespace fairlead::extract {

namespace {

int leadingNumber(std::string_view word) {
  int value = -1;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

void setHalf(ClockPart& part, bool isAfternoon) {
  if (isAfternoon && part.hour < 12) part.hour += 12;
  if (!isAfternoon && part.hour == 12) part.hour = 0;
  part.half = isAfternoon ? 2 : 1;
  part.isSure = true;
}

/// What opens a span of two times, and what joins them.
struct SpanWords {
  std::string_view opening;
  std::array<std::string_view, 3> joints;
};
constexpr std::array<SpanWords, 6> kSpanWords{{{"between", {"and", "", ""}},
                                               {"from", {"to", "until", "till"}},
                                               {"entre", {"et", "", ""}},
                                               {"de", {"a", "jusqu", ""}},
                                               {"zwischen", {"und", "", ""}},
                                               {"von", {"bis", "", ""}}}};

}  // namespace

/// The "30pm" of "10.30pm".
bool DateReader::isMinutesOfHalf(std::size_t i) const {
  if (token(i) == nullptr) return false;
  const std::string_view word = m_text.folded(*token(i));
  return word.size() == 4 && (word.ends_with("am") || word.ends_with("pm")) && word[0] >= '0' && word[0] <= '5' &&
         word[1] >= '0' && word[1] <= '9';
}

/// The ":15" of "14:30:15", and the ":15Z".
void DateReader::secondsBehind(ClockPart& part) const {
  const Token* t = token(part.last);
  if (t == nullptr || m_text.gapBefore(part.last) != ":" || !t->isAscii) return;
  const std::string_view word = m_text.folded(*t), tail = word.substr(std::min<std::size_t>(2, word.size()));
  int seconds = -1;
  if (word.size() < 2 || std::from_chars(word.data(), word.data() + 2, seconds).ptr != word.data() + 2) return;
  if (seconds > 59 || (!tail.empty() && tail != "z" && tail != "am" && tail != "pm")) return;
  part.second = seconds;
  if (tail == "z") part.zone = "UTC";
  if (tail == "am" || tail == "pm") setHalf(part, tail == "pm");
  ++part.last;
}

/// "03:15", "03.15 Uhr", "3 p.m.": what follows one or two figures.
bool DateReader::shortClock(ClockPart& part, std::string_view letters) const {
  const std::size_t i = part.first;
  if (letters == "am" || letters == "pm") setHalf(part, letters == "pm");
  if (!letters.empty()) return letters == "am" || letters == "pm";
  if (m_text.gapBefore(i + 1) == ":" && token(i + 1) != nullptr && m_text.folded(*token(i + 1)).size() >= 2) {
    const std::string_view minutes = m_text.folded(*token(i + 1)), tail = minutes.substr(2);
    if (std::from_chars(minutes.data(), minutes.data() + 2, part.minute).ptr != minutes.data() + 2) return false;
    if (!tail.empty() && tail != "z" && tail != "am" && tail != "pm" && tail != "hrs") return false;
    if (tail == "z") part.zone = "UTC";
    if (tail == "am" || tail == "pm") setHalf(part, tail == "pm");
    part.last = i + 2;
    part.isSure = true;
    secondsBehind(part);
  } else if (m_text.gapBefore(i + 1) == "." && isMinutesOfHalf(i + 1)) {  // "10.30pm"
    const std::string_view word = m_text.folded(*token(i + 1));
    part.minute = leadingNumber(word.substr(0, 2));
    setHalf(part, word.ends_with("pm"));
    part.last = i + 2;
  } else if (m_text.gapBefore(i + 1) == "." && number(i + 1, 2) >= 0 && token(i + 1)->size() == 2 &&
             ((is(i + 2, WordClass::Hour) && isGap(i + 2, " ")) || (i > 0 && is(i - 1, WordClass::At)) ||
              ((isWord(i + 2, "pm") || isWord(i + 2, "am")) && isGap(i + 2, " ") && m_context.language != "de"))) {
    part.minute = number(i + 1, 2);
    part.last = i + 2;
  }
  // "3 p.m.", "3 pm"
  const std::size_t at = part.last;
  if ((isWord(at, "p") || isWord(at, "a")) && m_text.gapBefore(at + 1) == "." && isWord(at + 1, "m")) {
    setHalf(part, isWord(at, "p"));
    part.last = at + 2;
  } else if ((isWord(at, "pm") || isWord(at, "am")) && isGap(at, " ") && m_context.language != "de") {
    setHalf(part, isWord(at, "pm"));
    part.last = at + 1;
  }
  return true;
}

/// "3 Uhr", "0300 hrs", "23 h 50", "3 heures du matin"; false for how long something took ("24 hours").
bool DateReader::hourWord(ClockPart& part, bool isBesideDate, bool isSpan) const {
  const std::size_t at = part.last;
  if (!is(at, WordClass::Hour) || !isGap(at, " ")) return true;
  const bool isLong = token(part.first)->size() == 4, isGerman = isWord(at, "uhr"), isShort = isWord(at, "h");
  const bool mayHaveMinutes = !isLong && part.minute == 0 && (isGerman || isShort || isWord(at, "heures"));
  const int minutes = mayHaveMinutes && isGap(at + 1, " ") ? number(at + 1, 2) : -1;
  const bool hasMinutes = minutes >= 0 && minutes <= 59 && token(at + 1)->size() == 2 && !is(at + 2, WordClass::Unit);
  part.last = hasMinutes ? at + 2 : at + 1;
  if (hasMinutes) part.minute = minutes;
  const bool isPartOfDay = halfBehind(part);
  const bool isAnnounced = part.first > 0 && is(part.first - 1, WordClass::At);
  part.isSure = isGerman || isLong || isBesideDate || isAnnounced || isPartOfDay || (isShort && (hasMinutes || isSpan));
  return part.isSure;
}

/// "3 in the morning", "10 Uhr abends", "9 heures du soir", "11 at night": which half of the day is meant.
bool DateReader::halfBehind(ClockPart& part) const {
  std::size_t at = part.last;
  for (int words = 0; words < 2 && !is(at, WordClass::Part); ++words) {
    const bool isLink = isWord(at, "in") || isWord(at, "the") || isWord(at, "at") || isWord(at, "du") ||
                        isWord(at, "de") || isWord(at, "am") || isWord(at, "l");
    if (!isLink || !isGap(at, " ", 1)) return false;
    ++at;
  }
  if (!is(at, WordClass::Part) || !isGap(at, " '", 1) || part.hour > 12) return false;
  constexpr std::uint8_t kNight = 1, kAfternoon = 3, kEvening = 4, kMidnight = 5, kNoon = 6;
  const std::uint8_t which = token(at)->use.value;
  // "0300 midnight": no half of a day.
  if (which == kMidnight || which == kNoon) return false;
  const bool isAfternoon =
      which == kAfternoon || which == kEvening || (which == kNight && part.hour >= 6 && part.hour < 12);
  setHalf(part, isAfternoon);
  part.last = at + 1;
  return true;
}

/// The time whose figures begin at i, sure or not.
std::optional<ClockPart> DateReader::clockShape(std::size_t i, bool isBesideDate, bool isSpan) const {
  const Token* t = token(i);
  if (t == nullptr || !t->hasDigit || !t->isAscii || t->size() > 7) return std::nullopt;
  ClockPart part;
  part.first = i;
  part.last = i + 1;
  const std::string_view word = m_text.folded(*t);
  const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const int value = leadingNumber(word.substr(0, digits));
  const std::string_view letters = word.substr(digits);
  if (digits == 4 &&
      (letters.empty() || letters == "z" || letters == "hrs" || letters == "h" || (letters == "l" && isBesideDate))) {
    part.hour = value / 100;
    part.minute = value % 100;
    part.isSure = !letters.empty();
    if (letters == "z") part.zone = "UTC";
  } else if (digits >= 1 && digits <= 2 && letters.starts_with("h") && (letters.size() == 3 || letters.size() == 1)) {
    part.hour = value;
    part.isSure = letters.size() == 3;
    if (letters.size() == 3) part.minute = leadingNumber(letters.substr(1));
    const int minutes = letters.size() == 1 && isGap(i + 1, " ") ? number(i + 1, 2) : -1;  // "23h 50"
    if (minutes >= 0 && minutes <= 59 && token(i + 1)->size() == 2 && !is(i + 2, WordClass::Unit)) {
      part.minute = minutes;
      part.isSure = true;
      ++part.last;
    }
    part.isSure |= letters.size() == 1 && isSpan;
    part.isSure |= halfBehind(part);
  } else if (digits >= 1 && digits <= 2) {
    part.hour = value;
    if (!shortClock(part, letters)) return std::nullopt;
    if (part.half == 0 && !is(part.last, WordClass::Hour) && i > 0 && is(i - 1, WordClass::At)) halfBehind(part);
  } else {
    return std::nullopt;
  }
  if (!hourWord(part, isBesideDate, isSpan)) return std::nullopt;
  zoneBehind(part);
  const std::string_view before = m_text.gapBefore(i);
  if (i > 0 && !before.empty() && std::string_view(":./-$,").find(before.back()) != std::string_view::npos && !isSpan)
    return std::nullopt;
  if (part.hour < 0 || part.hour > 23 || part.minute < 0 || part.minute > 59) return std::nullopt;
  return part;
}

/// 03:15, 03.15 Uhr, 0300, 0300Z, 3h15, 23 h 50, 3 p.m., at 3, half past nine.
std::optional<ClockPart> DateReader::clockAt(std::size_t i, bool isBesideDate) const {
  if (token(i) != nullptr && !token(i)->hasDigit) return clockWordsAt(i, isBesideDate);
  const auto part = clockShape(i, isBesideDate, false);
  if (!part || (!part->isSure && !isBesideDate)) return std::nullopt;
  return part;
}

/// The token behind "to", "et", "bis" or a hyphen that joins two times; 0 if there is none.
std::size_t DateReader::behindJoint(std::size_t i, std::string_view opening) const {
  const std::string_view gap = m_text.gapBefore(i);
  if (opening.empty() && (gap == "-" || gap == " - " || gap == "\xE2\x80\x93" || gap == " \xE2\x80\x93 ")) return i;
  if (gap != " " && gap != "\xC2\xA0" && gap != ", ") return 0;
  for (const SpanWords& words : kSpanWords) {
    if (!opening.empty() && words.opening != opening) continue;
    for (const std::string_view joint : words.joints) {
      if (joint.empty() || !isWord(i, joint)) continue;
      // Without a word before the first, "and" and "et" join two moments rather than the ends of a time.
      if (opening.empty() && (joint == "and" || joint == "et" || joint == "und" || joint == "a")) return 0;
      return i + 1;
    }
  }
  return 0;
}

/// "between 0200 and 0400", "entre 2 h et 4 h", "zwischen 2 und 4 Uhr", "from 2200 to 0130", "22:00-01:30".
std::optional<ClockPart> DateReader::clockSpanAt(std::size_t i, bool isBesideDate) const {
  std::string_view opening;
  for (const SpanWords& words : kSpanWords)
    if (isWord(i, words.opening)) opening = words.opening;
  const auto afterAbout = [&](std::size_t at) {
    for (int words = 0; words < 2 && is(at, WordClass::About) && !token(at)->hasDigit; ++words) ++at;
    return at;
  };
  const std::size_t begin = opening.empty() ? i : afterAbout(i + 1);
  if (token(begin) == nullptr || !token(begin)->hasDigit || (begin > i && !isGap(begin, " ", 1))) return std::nullopt;
  auto first = clockShape(begin, isBesideDate, !opening.empty());
  if (!first) return std::nullopt;
  std::size_t next = behindJoint(first->last, opening);
  if (next == 0) return std::nullopt;
  for (int words = 0; words < 2 && (is(next, WordClass::About) || is(next, WordClass::At)); ++words) ++next;
  const auto second = clockShape(next, isBesideDate, true);
  if (!second || !isSpanOfTimes(*first, *second, !opening.empty(), isBesideDate)) return std::nullopt;
  if (opening == "de" && !isBesideDate && first->half + second->half == 0 && first->minute + second->minute == 0 &&
      first->hour < 13 && second->hour < 13)
    return std::nullopt;  // "une attente de 2 h à 4 h": how long, perhaps
  // "between 12 and 2 am"; but "from 1200 hrs" and "de 12 h" say noon.
  const bool isBare = token(begin)->size() == 2 && first->last == begin + 1;
  if (first->half == 0 && second->half == 1 && first->hour == 12 && isBare) first->hour = 0;
  if (first->half == 0 && second->half == 2 && first->hour < 12 && first->hour + 12 <= second->hour) first->hour += 12;
  if (first->half == 0 && second->half == 1 && first->hour < 12 && first->hour > second->hour) first->hour += 12;
  ClockPart span = *first;
  span.first = i;
  span.last = second->last;
  span.endHour = second->hour;
  span.endMinute = second->minute;
  if (span.zone.empty()) span.zone = second->zone;
  if (span.zone.empty() && !second->zones.empty()) {
    span.zones = second->zones;
    span.zoneWord = second->zoneWord;
  }
  return span;
}

/// Not "between 2 and 4 men", "from 2010 to 2016", "between 1200 and 1500 boats".
bool DateReader::isSpanOfTimes(const ClockPart& first, const ClockPart& second, bool isOpened,
                               bool isBesideDate) const {
  const auto isShort = [&](const ClockPart& part) { return token(part.first)->size() <= 2 && !part.isSure; };
  const auto startsWithNought = [&](const ClockPart& part) {
    return token(part.first)->size() == 4 && m_text.word(*token(part.first)).front() == '0';
  };
  if (isShort(second) || (isShort(first) && !second.isSure)) return false;
  if (first.isSure && second.isSure) return true;
  const bool isAnnounced = first.first > 0 && is(first.first - 1, WordClass::At);
  // "0200-0400 hrs"
  const bool isLong = token(first.first)->size() == 4 && token(second.first)->size() == 4 && second.isSure;
  if (first.isSure || second.isSure) return isOpened || isBesideDate || isAnnounced || isLong;
  const bool hasNought = startsWithNought(first) || startsWithNought(second);
  return isBesideDate || (hasNought && (isOpened || isAnnounced));
}

}  // namespace fairlead::extract
