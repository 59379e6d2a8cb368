// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a day beside a date, and seasons.
#include <algorithm>
#include <array>

#include "core/extract/date_parts.h"

namespace fairlead::extract {

using namespace std::chrono;

namespace {

constexpr int kNight = 1, kAfternoon = 3, kMidnight = 5, kMidday = 6, kSmallHours = 7;

}  // namespace

/// What goes before a part of a day that names one: "early hours", "Morgen des", "après-midi". The part, and in `at`
/// the token behind it; 0 if there is none.
int DateReader::partWords(std::size_t& at) const {
  const std::size_t i = at;
  int which = is(i, WordClass::Part) ? token(i)->use.value : 0;
  const bool isEarly = isOneOf(i, {"early", "small", "premieres"});
  if (isEarly && isOneOf(i + 1, {"hours", "heures"})) {
    which = kSmallHours;
    ++at;
  }
  if (isWord(i, "morgen") && isWord(i + 1, "des")) which = 2;
  if (isWord(i, "apres") && isWord(i + 1, "midi")) {
    which = kAfternoon;
    ++at;
  }
  if (which == 0 || which == kMidnight || which == kMidday) return 0;
  ++at;
  // "of the morning of": the part is said twice.
  for (int words = 0; words < 2 && isOneOf(at, {"of", "the"}) && (is(at + 1, WordClass::Part) || isWord(at + 1, "the"));
       ++words)
    ++at;
  if (which == kSmallHours && is(at, WordClass::Part) && is(at - 1, WordClass::Function)) ++at;
  return which;
}

/// "Freitag auf Samstag", "samedi à dimanche", "Friday/Saturday": the first of two days that follow one another.
std::optional<DatePart> DateReader::weekdayPair(std::size_t i) const {
  if (!is(i, WordClass::Weekday)) return std::nullopt;
  std::size_t second = i + 1;
  const std::string_view gap = m_text.gapBefore(second);
  const bool hasMark = gap == "/" || gap == "-" || gap == " / " || gap == " - " || gap == "\xE2\x80\x93";
  if (!hasMark) {
    if (!isOneOf(second, {"auf", "zu", "to", "a", "au", "and", "into"}) || !isGap(second, " ", 1)) return std::nullopt;
    ++second;
    if (isOneOf(second, {"den", "the"})) ++second;
  }
  if (!is(second, WordClass::Weekday)) return std::nullopt;
  if (token(second)->use.value != token(i)->use.value % 7 + 1) return std::nullopt;
  auto date = relativeToDay(second);
  if (!date) return std::nullopt;
  date->first = i;
  moveDays(*date, -1);
  return date;
}

void DateReader::moveDays(DatePart& date, int count) {
  if (date.from) date.from = *date.from + std::chrono::days(count);
  if (date.to) date.to = *date.to + std::chrono::days(count);
  date.otherFrom.reset();
}

/// "night of 3 September", "nuit du 6 au 7 septembre", "Abend des 3. September", "Nacht zum 7. September", "Nacht auf
/// Sonntag", "overnight 3/4 September", "early hours of 3 September".
std::optional<DatePart> DateReader::partOfDate(std::size_t i) const {
  if (!m_text.tokens()[i].isAny(bit(WordClass::Part) | bit(WordClass::Stretch) | bit(WordClass::Day) |
                                bit(WordClass::Function) | bit(WordClass::Common)))
    return std::nullopt;
  std::size_t at = i;
  const int which = partWords(at);
  if (which == 0 || !token(at) || !isGap(at, " ")) return std::nullopt;
  const bool isNight = which == kNight, isOvernight = isWord(i, "overnight");
  const bool isBefore = isNight && isOneOf(at, {"zum", "zu", "auf"});
  const bool isLinked = isOneOf(at, {"of", "du", "des", "vom", "zum", "auf", "de"}) ||
                        (isNight && isOneOf(at, {"von", "zu"})) ||
                        (isOvernight && isOneOf(at, {"on", "from", "between"}));
  if (isLinked) ++at;
  if (!isLinked && !isNight) return std::nullopt;
  if (isLinked && isOneOf(at, {"den", "the", "le"})) ++at;
  if (!token(at) || !isGap(at, " ") || is(at, WordClass::Part) || isWord(at, "hours")) return std::nullopt;
  auto date = isNight ? weekdayPair(at) : std::nullopt;
  const bool isPair = date.has_value();
  if (!date) date = plainDate(at);
  if (!date || date->hour >= 0 || date->partOfDay != 0) return std::nullopt;
  date->first = i;
  const bool isOneNight = isNight && date->precision == TimePrecision::Interval && date->from &&
                          *date->to - *date->from == std::chrono::days(2) && !date->isRelative;
  // "night 3 September" may be anything; "night 3/4 September" is one thing alone.
  if (!isLinked && !isOneNight && !isPair && !isOvernight) return std::nullopt;
  if (isOneNight) {
    date->to = *date->from + std::chrono::days(1);
    date->precision = TimePrecision::Day;
    date->note.clear();
  }
  if (date->precision != TimePrecision::Day) return date;
  date->partOfDay = which;
  // "in der Nacht zum 7.": the night that ends on it.
  if (isBefore && !isOneNight && !isPair) moveDays(*date, -1);
  return date;
}

/// "3 September in the evening", "3 septembre au soir", "3. September abends", "3 September at night".
void DateReader::partBehind(DatePart& date) const {
  if (date.partOfDay != 0 || date.hour >= 0 || date.precision != TimePrecision::Day) return;
  std::size_t at = date.last;
  const std::string_view gap = m_text.gapBefore(at);
  if (gap != " " && gap != ", " && gap != "\xC2\xA0") return;
  bool isEarly = false;
  for (int words = 0; words < 3 && token(at) != nullptr && (words == 0 || isGap(at, " '", 1)); ++words, ++at) {
    isEarly |= isOneOf(at, {"early", "small", "premieres"});
    if (!isEarly && !isOneOf(at, {"in", "the", "at", "au", "dans", "la", "l", "le", "les", "am", "der", "den"})) break;
  }
  int which = is(at, WordClass::Part) ? token(at)->use.value : 0;
  std::size_t last = at + 1;
  if (isEarly && (isWord(at, "hours") || isWord(at, "heures"))) which = kSmallHours;
  if (isWord(at, "apres") && isWord(at + 1, "midi")) {
    which = kAfternoon;
    ++last;
  }
  // "3 September, night watch": behind a comma only words that lead to it.
  if (which == 0 || which == kMidnight || (gap == ", " && at == date.last) || !isGap(at, " '", 1 + (at == date.last)))
    return;
  date.partOfDay = which;
  date.last = last;
}

/// "Guten Morgen", "good evening", "bonne soirée": no time of any day.
bool DateReader::isGreeting(std::size_t i) const {
  return m_text.tokens()[i].isAny(bit(WordClass::Part) | bit(WordClass::Day)) && i > 0 && isGap(i, " ", 1) &&
         isOneOf(i - 1, {"good", "guten", "gute", "guter", "schonen", "bon", "bonne", "belle"});
}

std::optional<DatePart> DateReader::dateAt(std::size_t i) const {
  if (isGreeting(i)) return std::nullopt;
  if (auto date = partOfDate(i)) return date;
  if (auto pair = weekdayPair(i); pair && pair->partOfDay == kNight) return pair;  // "Friday/Saturday night"
  auto date = plainDate(i);
  if (date) partBehind(*date);
  return date;
}

/// The words of a season: "late summer of 2022", "last winter", "l'été dernier", "winter 2021/22".
struct SeasonWords {
  std::size_t last = 0;  // 0: none
  int stretch = 0, which = 0, year = -1, shift = 0;
  bool isShifted = false, isSplitYear = false;
};

SeasonWords DateReader::seasonWords(std::size_t i) const {
  SeasonWords found;
  std::size_t at = i;
  if (is(at, WordClass::Stretch)) {
    found.stretch = token(at++)->use.value;
  } else if (is(at, WordClass::Last) || is(at, WordClass::Next) || is(at, WordClass::This)) {
    found.shift = is(at, WordClass::Last) ? -1 : is(at, WordClass::Next) ? 1 : 0;
    found.isShifted = true;
    ++at;
  }
  for (int words = 0; at > i && words < 2 && token(at) != nullptr; ++words, ++at)
    if (!isOneOf(at, {"of", "de", "du", "des", "l", "the", "d"})) break;
  if (!is(at, WordClass::Season) || (at > i && !isGap(at, " -'\xE2\x80\x99", 3))) return found;
  found.which = token(at)->use.value % 10;
  if (found.stretch == 0) found.stretch = token(at)->use.value / 10;
  std::size_t last = at + 1;
  if (isWord(last, "of") || isWord(last, "de")) ++last;
  found.year = isGap(last, " ,") ? yearAt(last) : -1;
  last = found.year > 0 ? last + 1 : at + 1;
  if (const std::string_view gap = m_text.gapBefore(last);
      found.year > 0 && found.which == 4 && (gap == "/" || gap == "-")) {
    const int second = number(last, 4);
    found.isSplitYear = second == found.year + 1 || second == (found.year + 1) % 100;
    if (found.isSplitYear) ++last;
  }
  const bool isBehind = found.year < 0 && isGap(last, " ");
  if (isBehind && (is(last, WordClass::Last) || is(last, WordClass::Next)) && !isWord(last, "coming")) {
    found.shift = is(last, WordClass::Last) ? -1 : 1;
    found.isShifted = true;
    ++last;
  }
  // "été" is "been" and "spring" a source: without a year some word must make it a season.
  if (found.year < 0 && found.stretch == 0 && !found.isShifted) return found;
  if (at == i && isWord(at, "ete") && !(i > 0 && isOneOf(i - 1, {"l", "d", "en", "cet"}))) return found;
  found.last = last;
  return found;
}

/// By whole months (spring from March on), as weather services count them.
std::optional<DatePart> DateReader::season(std::size_t i) const {
  const SeasonWords words = seasonWords(i);
  if (words.last == 0) return std::nullopt;
  DatePart part;
  part.first = i;
  part.last = words.last;
  part.precision = TimePrecision::Interval;
  part.isRelative = words.isShifted;
  const int m = words.which * 3;
  const auto beginsIn = [&](int of) {
    const year_month first(std::chrono::year(of), month(static_cast<unsigned>(m)));
    return sys_days((first + months(words.stretch == 0 ? 0 : words.stretch - 1)) / 1);
  };
  const auto today = reportDay();
  int y = words.year;
  if (!today && y < 0) return part;
  if (y < 0 && words.isShifted) {
    y = static_cast<int>(year_month_day(*today).year());
    const auto beginOf = [&](int of) { return sys_days(std::chrono::year(of) / m / 1); };
    // The season of the report's day, then as many further as said.
    if (beginOf(y) > *today) --y;
    const bool isIn = *today < sys_days(year_month_day(beginOf(y)) + months(3));
    if (words.shift < 0 && isIn) --y;
    if (words.shift > 0 || (words.shift == 0 && !isIn)) ++y;
  } else if (y < 0) {
    // The latest that a report of this date can speak of, a month ahead at most.
    y = static_cast<int>(year_month_day(*today).year()) + 1;
    while (beginsIn(y) > *today + std::chrono::days(31)) --y;
  }
  part.from = beginsIn(y);
  const auto endOf = [&](sys_days from) { return sys_days(year_month_day(from) + months(words.stretch == 0 ? 3 : 1)); };
  part.to = endOf(*part.from);
  part.note = "a season by its months";
  if (words.which == 4 && words.year > 0 && !words.isSplitYear) {
    part.otherFrom = beginsIn(y - 1);
    part.otherTo = endOf(*part.otherFrom);
    part.otherNote = "the winter that ended in this year may be meant";
  }
  return part;
}

}  // namespace fairlead::extract
