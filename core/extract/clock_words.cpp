// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times of day that are written in words.
#include "core/extract/date_parts.h"

namespace fairlead::extract {

namespace {

constexpr int kHalf = 30, kThreeQuarters = 45;

/// A time of the clock of twelve hours, so many minutes behind the full hour or, below 0, before it.
void setTwelve(ClockPart& part, int hour, int minutes) {
  const int at = (hour * 60 + minutes + 12 * 60) % (12 * 60);
  part.hour = at / 60 == 0 ? 12 : at / 60;
  part.minute = at % 60;
  part.isOfTwelve = true;
}

}  // namespace

/// "nine", "neun", "9": an hour of the clock of twelve; noon and midnight are one too. 0 if there is none.
int DateReader::hourOfTwelve(std::size_t i) const {
  if (is(i, WordClass::Number) && !isWord(i, "couple")) return token(i)->use.value;
  if (const int figures = number(i, 2); figures >= 1 && figures <= 12) return figures;
  constexpr int kMidnight = 5, kNoon = 6;
  return is(i, WordClass::Part) && (token(i)->use.value == kMidnight || token(i)->use.value == kNoon) ? 12 : 0;
}

/// "quarter", "half", "ten", "twenty-five": `at` is moved behind it. 0 if there is none.
int DateReader::minuteWords(std::size_t& at) const {
  int minutes = 0;
  if (is(at, WordClass::Clock)) {
    minutes = token(at++)->use.value;
    if (minutes == 20 && is(at, WordClass::Number) && token(at)->use.value == 5 && isGap(at, " -", 1))
      ++at, minutes = 25;
  } else if (is(at, WordClass::Number) && (token(at)->use.value == 5 || token(at)->use.value == 10)) {
    minutes = token(at++)->use.value;
  }
  if (minutes != 0 && isOneOf(at, {"minutes", "minuten"}) && isGap(at, " ", 1)) ++at;
  return minutes;
}

/// "half past nine", "ten to four", "Viertel nach acht", "zehn vor halb neun"
bool DateReader::minutesBeforeHour(ClockPart& part) const {
  std::size_t at = part.first;
  const int minutes = minuteWords(at);
  if (minutes == 0 || !isGap(at, " ", 1)) return false;
  const bool isGerman = isOneOf(at, {"nach", "vor"}), isBefore = isOneOf(at, {"to", "vor"});
  if (!isGerman && !isOneOf(at, {"past", "to"})) return false;
  if (minutes == kThreeQuarters || (minutes == kHalf && (isBefore || isGerman))) return false;
  ++at;
  int half = 0;
  if (isGerman && isWord(at, "halb") && isGap(at, " ", 1)) {
    half = kHalf;
    ++at;
  }
  const int hour = hourOfTwelve(at);
  if (hour == 0 || !isGap(at, " ", 1)) return false;
  setTwelve(part, hour, (isBefore ? -minutes : minutes) - half);
  part.last = at + 1;
  // "ten to four people", "zehn vor drei Gerichten": only where a time is announced.
  part.isSure = minutes == 15 || minutes == kHalf || half != 0 || isWord(at - 1, "past");
  return true;
}

/// "halb neun", "dreiviertel neun"
bool DateReader::partOfHour(ClockPart& part) const {
  const int share = is(part.first, WordClass::Clock) ? token(part.first)->use.value : 0;
  if (!isOneOf(part.first, {"halb", "dreiviertel"}) || !is(part.first + 1, WordClass::Number)) return false;
  if (!isGap(part.first + 1, " ", 1) || isOneOf(part.first + 1, {"ein", "eine", "einem", "einer"})) return false;
  setTwelve(part, token(part.first + 1)->use.value, share - 60);
  part.last = part.first + 2;
  part.isSure = share == kHalf;
  return true;
}

/// "nine o'clock", "neun Uhr", "neuf heures et demie", "midi et quart", "dix heures moins le quart"
bool DateReader::fullHour(ClockPart& part) const {
  const int hour = hourOfTwelve(part.first);
  std::size_t at = part.first + 1;
  if (hour == 0) return false;
  const bool isPart = is(part.first, WordClass::Part);
  setTwelve(part, hour, 0);
  if (isWord(at, "o") && isWord(at + 1, "clock") && isGap(at, " ", 1)) {
    part.last = at + 2;
    part.isSure = true;
    return !isPart;
  }
  if (isWord(at, "uhr") && isGap(at, " ", 1)) {
    part.last = at + 1;
    part.isSure = true;
    return !isPart;
  }
  if (!isPart && !(isOneOf(at, {"heure", "heures"}) && isGap(at, " ", 1))) return false;
  if (!isPart) ++at;
  part.last = at;
  const bool isAnd = isWord(at, "et"), isLess = isWord(at, "moins");
  if ((isAnd || isLess) && isGap(at, " ", 1)) {
    ++at;
    if (isLess && isWord(at, "le")) ++at;
    const int minutes = minuteWords(at);
    if (minutes != 0) {
      setTwelve(part, hour, isLess ? -minutes : minutes);
      part.last = at;
    }
  }
  // How long something took, unless it is announced; noon alone is a part of a day.
  return !isPart || part.minute != 0;
}

/// Which half of the day, where nothing says it, is for whoever reads: `isOfTwelve` with `half` 0.
std::optional<ClockPart> DateReader::clockWordsAt(std::size_t i, bool isBesideDate) const {
  if (token(i) == nullptr || !token(i)->isAny(bit(WordClass::Number) | bit(WordClass::Clock) | bit(WordClass::Part)))
    return std::nullopt;
  ClockPart part;
  part.first = i;
  if (!minutesBeforeHour(part) && !partOfHour(part) && !fullHour(part)) return std::nullopt;
  if (isOneOf(part.last, {"o"}) && isWord(part.last + 1, "clock")) part.last += 2;
  if (isWord(part.last, "uhr") && isGap(part.last, " ", 1)) ++part.last;
  const bool isNamed = is(part.last - 1, WordClass::Part) || is(i, WordClass::Part);  // "quarter past midnight"
  if (isNamed) {
    constexpr int kMidnight = 5;
    const bool isMidnight = (is(i, WordClass::Part) ? token(i) : token(part.last - 1))->use.value == kMidnight;
    const bool isAfter = part.hour == 12;  // the full hour or what follows it
    part.hour = isMidnight ? (isAfter ? 0 : 23) : part.hour;
    part.half = isMidnight == isAfter ? 1 : 2;
    part.isSure = true;
  } else if (halfBehind(part)) {
    part.isSure = true;
  }
  zoneBehind(part);
  // "from ten to four": two numbers.
  const bool isAnnounced = i > 0 && isGap(i, " ", 1) && is(i - 1, WordClass::At) && !isWord(i - 1, "from");
  if (!part.isSure && !isBesideDate && !isAnnounced) return std::nullopt;
  part.isSure = true;
  return part;
}

}  // namespace fairlead::extract
