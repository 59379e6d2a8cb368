// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dates that a text gives by the report's own day.
#include "core/extract/date_parts.h"

#include <algorithm>
#include <array>

namespace fairlead::extract {

using namespace std::chrono;

/// "the next day", "the following morning", "le lendemain", "am Vortag": by the day that the text named last.
std::optional<DatePart> DateReader::namedDay(std::size_t i) const {
  DatePart part;
  part.first = i;
  part.last = i + 1;
  part.isRelative = true;
  int shift = 1;
  const bool isNextDay = is(i, WordClass::Next) && is(i + 1, WordClass::Unit) && token(i + 1)->use.value == 3;
  const bool isNextPart = is(i, WordClass::Next) && is(i + 1, WordClass::Part) && token(i + 1)->use.value != 1;
  if ((isNextDay || isNextPart) && isGap(i + 1, " ")) {
    part.partOfDay = isNextPart ? token(i + 1)->use.value : 0;
    part.last = i + 2;
  } else if (isOneOf(i, {"vortag", "vortages", "vorabend"}) || (isWord(i, "veille") && i > 0 && isWord(i - 1, "la"))) {
    shift = -1;
    part.partOfDay = isWord(i, "vorabend") ? 4 : 0;
    if (isWord(i + 1, "au") && is(i + 2, WordClass::Part) && isGap(i + 1, " ") && isGap(i + 2, " "))
      part.partOfDay = token(i + 2)->use.value, part.last = i + 3;
  } else if (!isOneOf(i, {"lendemain", "folgetag", "folgetages"})) {
    return std::nullopt;
  }
  if (const auto day = m_named ? m_named : reportDay()) {
    part.from = *day + std::chrono::days(shift);
    part.to = *part.from + std::chrono::days(1);
  }
  return part;
}

/// "last Tuesday", "on Tuesday", "vendredi prochain", "this coming Friday", "Friday of last week".
std::optional<DatePart> DateReader::relativeWeekday(std::size_t i) const {
  const bool isBefore = is(i, WordClass::Last), isNear = is(i, WordClass::This);
  const bool isAfter = is(i, WordClass::Next) || (isNear && is(i + 1, WordClass::Next) && isGap(i + 1, " "));
  const std::size_t at = isNear && isAfter ? i + 2 : isBefore || isAfter || isNear ? i + 1 : i;
  if (!is(at, WordClass::Weekday) || !token(at)->isCased || (at > i && !isGap(at, " "))) return std::nullopt;
  if (token(at)->size() < 5 && at == i) return std::nullopt;  // "sun", "wed", "mon"
  if (!token(at)->isCapital && token(at)->isAscii && m_context.language != "fr") return std::nullopt;
  DatePart part;
  part.first = i;
  part.last = at + 1;
  part.isRelative = true;
  const bool isLastBehind = (is(part.last, WordClass::Last) || isWord(part.last, "passe")) && isGap(part.last, " "),
             isNextBehind = is(part.last, WordClass::Next) && isGap(part.last, " ");
  const int wanted = token(at)->use.value;
  // "Friday of last week", "vendredi de la semaine dernière", "Freitag letzter Woche"
  std::size_t week = part.last;
  for (int words = 0; words < 2 && isOneOf(week, {"of", "de", "la", "der"}); ++words) ++week;
  if (at == i && token(week) != nullptr && isGap(part.last, " ") && isGap(week, " "))
    if (auto whole = relativeUnit(week); whole && token(whole->last - 1) != nullptr && isWeek(*whole)) {
      part.last = whole->last;
      if (whole->from) part.from = *whole->from + std::chrono::days(wanted - 1);
      if (whole->from) part.to = *part.from + std::chrono::days(1);
      return part;
    }
  if (isLastBehind || isNextBehind) ++part.last;
  // "Thursday week": a week behind the coming one.
  const bool isWeekBehind = at == i && m_context.language == "en" && isWord(part.last, "week") &&
                            isGap(part.last, " ", 1) &&
                            !(m_text.gapBefore(part.last + 1) == " " && token(part.last + 1) != nullptr &&
                              !token(part.last + 1)->isAny(bit(WordClass::Function) | bit(WordClass::At)));
  if (isWeekBehind) ++part.last;
  const auto today = reportDay();
  if (!today) return part;
  int shift = wanted - static_cast<int>(weekday(*today).iso_encoding());
  const bool isForward = isAfter || isNextBehind || isWeekBehind;
  if (isForward && shift <= 0 && !(isWeekBehind && shift == 0)) shift += 7;
  if (isWeekBehind) shift += 7;
  // "this Friday" is this week's, before us or behind.
  if (!isForward && !isNear && (shift > 0 || (shift == 0 && (isBefore || isLastBehind)))) shift -= 7;
  part.from = *today + std::chrono::days(shift);
  part.to = *part.from + std::chrono::days(1);
  return part;
}

/// The words name one week and no more.
bool DateReader::isWeek(const DatePart& part) const {
  for (std::size_t at = part.first; at < part.last; ++at)
    if (is(at, WordClass::Unit)) return token(at)->use.value == 4 && part.last - part.first == 2;
  return false;
}

/// "yesterday", "last Tuesday", "on Tuesday", "the previous night", "the following day", "cette nuit".
std::optional<DatePart> DateReader::relativeToDay(std::size_t i) const {
  DatePart part;
  part.first = i;
  part.isRelative = true;
  const auto today = reportDay();
  const auto set = [&](std::size_t last, int shift) {
    part.last = last;
    if (today) {
      part.from = *today + std::chrono::days(shift);
      part.to = *part.from + std::chrono::days(1);
    }
  };
  if (is(i, WordClass::Day)) {
    constexpr std::array<int, 5> kShifts{0, 0, -1, 1, -2};
    // "hier" is German for here; "morgen" ends "guten Morgen".
    if (isWord(i, "hier") && m_context.language == "de") return std::nullopt;
    if (isWord(i, "heute") && m_context.language == "fr") return std::nullopt;
    if (isWord(i, "morgen") && m_context.language != "de") return std::nullopt;
    set(i + 1, kShifts[token(i)->use.value]);
  } else if (isWord(i, "day") && isWord(i + 1, "before") && isWord(i + 2, "yesterday")) {
    set(i + 3, -2);
  } else if (isWord(i, "day") && isWord(i + 1, "after") && isWord(i + 2, "tomorrow")) {
    set(i + 3, 2);
  } else if (isWord(i, "avant") && isWord(i + 1, "hier") && isGap(i + 1, " -", 1)) {
    set(i + 2, -2);
  } else if (isWord(i, "apres") && isWord(i + 1, "demain") && isGap(i + 1, " -", 1)) {
    set(i + 2, 2);
  } else if (isWord(i, "aujourd") && isWord(i + 1, "hui")) {
    set(i + 2, 0);
  } else if (is(i, WordClass::Before) &&
             (is(i + 1, WordClass::Part) || (is(i + 1, WordClass::Unit) && token(i + 1)->use.value == 3)) &&
             isGap(i + 1, " ")) {
    set(i + 2, -1);
    part.partOfDay = is(i + 1, WordClass::Part) ? token(i + 1)->use.value : 0;
  } else if (is(i, WordClass::Part) && is(i + 1, WordClass::Before) && isGap(i + 1, " ")) {
    set(i + 2, -1);
    part.partOfDay = token(i)->use.value;
  } else if (is(i, WordClass::Last) && is(i + 1, WordClass::Part) && isGap(i + 1, " ")) {
    // "last night", "letzte Nacht"
    set(i + 2, -1);
    part.partOfDay = token(i + 1)->use.value;
  } else if (is(i, WordClass::Part) && is(i + 1, WordClass::Last) && isGap(i + 1, " ")) {
    // "la nuit dernière"
    set(i + 2, -1);
    part.partOfDay = token(i)->use.value;
  } else if (is(i, WordClass::This) && is(i + 1, WordClass::Part) && isGap(i + 1, " ")) {
    // "cette nuit", "diese Nacht": before the day or behind it; what is reported has mostly happened.
    constexpr int kNight = 1;
    part.partOfDay = token(i + 1)->use.value;
    set(i + 2, part.partOfDay == kNight ? -1 : 0);
    if (part.partOfDay == kNight && today) {
      part.otherFrom = *today;
      part.otherNote = "the night after the report's day may be meant";
    }
  } else if (auto named = namedDay(i)) {
    part = *named;
  } else if (auto weekday = relativeWeekday(i)) {
    part = *weekday;
  } else {
    return std::nullopt;
  }
  if (is(part.last, WordClass::Part) && isGap(part.last, " ") && part.partOfDay == 0)
    part.partOfDay = token(part.last++)->use.value;
  // "gestern Morgen": the word is "tomorrow" alone.
  if (is(i, WordClass::Day) && isWord(part.last, "morgen") && isGap(part.last, " ") && part.partOfDay == 0) {
    part.partOfDay = 2;
    ++part.last;
  }
  return part;
}

/// The week, month or year so many behind the report's own.
std::optional<DatePart> DateReader::wholeUnit(std::size_t first, std::size_t last, int unit, int shift) const {
  DatePart part;
  part.first = first;
  part.last = last;
  part.isRelative = true;
  part.precision = TimePrecision::Interval;
  const auto today = reportDay();
  if (!today) return part;
  const year_month_day now(*today);
  if (unit == 4) {
    part.from =
        *today - std::chrono::days(static_cast<int>(weekday(*today).iso_encoding()) - 1) + std::chrono::days(7 * shift);
    part.to = *part.from + std::chrono::days(7);
  } else if (unit == 5) {
    const year_month moved = year_month(now.year(), now.month()) + months(shift);
    return days(first, last, static_cast<int>(moved.year()), static_cast<int>(unsigned(moved.month())), 0, 0);
  } else {
    part.precision = TimePrecision::Year;
    part.from = sys_days((now.year() + years(shift)) / January / 1);
    part.to = sys_days((now.year() + years(shift + 1)) / January / 1);
  }
  return part;
}

/// "last week", "next month", "the past 24 hours", "last May", "this year".
std::optional<DatePart> DateReader::relativeUnit(std::size_t i) const {
  // "la semaine dernière", "le mois prochain"
  if (is(i, WordClass::Unit) && token(i)->use.value >= 4 && isGap(i + 1, " ", 1)) {
    const bool isLast = isOneOf(i + 1, {"dernier", "derniere", "passe", "passee"});
    const bool isNext = isOneOf(i + 1, {"prochain", "prochaine"});
    if (isLast || isNext) return wholeUnit(i, i + 2, token(i)->use.value, isLast ? -1 : 1);
  }
  const bool isBefore = is(i, WordClass::Last), isAfter = is(i, WordClass::Next), isNear = is(i, WordClass::This);
  if (!isBefore && !isAfter && !isNear) return std::nullopt;
  std::size_t at = i + 1;
  if (!isGap(at, " ", 1)) return std::nullopt;
  int count = 1;
  bool isCounted = false;
  if (const int written = number(at, 3); written > 0 || is(at, WordClass::Number)) {
    count = written > 0 ? written : token(at)->use.value;
    isCounted = true;
    ++at;
    if (isWord(at, "plus") && isGap(at, "-")) ++at;
  }
  DatePart part;
  part.first = i;
  part.last = at + 1;
  part.isRelative = true;
  part.precision = TimePrecision::Interval;
  const auto today = reportDay();
  if (!isCounted && isMonthName(at) && token(at)->isCapital && isGap(at, " ")) {
    const int m = token(at)->use.value;
    if (!today) return part;
    const year_month_day now(*today);
    const int shift = isBefore && static_cast<int>(unsigned(now.month())) <= m  ? -1
                      : isAfter && static_cast<int>(unsigned(now.month())) >= m ? 1
                                                                                : 0;
    return days(i, at + 1, static_cast<int>(now.year()) + shift, m, 0, 0);
  }
  if (!is(at, WordClass::Unit) || !isGap(at, " -", 1)) return std::nullopt;
  const int unit = token(at)->use.value;
  if (unit == 1 || (!isCounted && unit <= 3)) return std::nullopt;
  if (!today) return part;
  if (isCounted) {
    constexpr std::array<int, 7> kDays{0, 0, 0, 1, 7, 30, 365};
    const auto span = unit == 2 ? std::chrono::days((count + 23) / 24)
                                : std::chrono::days(std::min(count, 999) * kDays[static_cast<std::size_t>(unit)]);
    part.from = isBefore ? *today - span : *today;
    part.to = isBefore ? *today + std::chrono::days(1) : *today + span + std::chrono::days(1);
    return part;
  }
  return wholeUnit(i, at + 1, unit, isBefore ? -1 : isAfter ? 1 : 0);
}

/// "three days ago", "two weeks earlier", "il y a trois jours", "vor drei Tagen".
std::optional<DatePart> DateReader::ago(std::size_t i) const {
  std::size_t at = i;
  bool isSaid = false;
  if (isWord(at, "vor")) {
    isSaid = true;
    ++at;
  } else if (isWord(at, "il") && isWord(at + 1, "y") && isWord(at + 2, "a")) {
    isSaid = true;
    at += 3;
  }
  const int written = number(at, 3);
  int count = written > 0                 ? written
              : is(at, WordClass::Number) ? token(at)->use.value
              : isOneOf(at, {"a", "an"})  ? 1
                                          : 0;
  if (isOneOf(at + 1, {"fortnight", "fortnights"})) count *= 2;  // of weeks
  if (count == 0 || !is(at + 1, WordClass::Unit) || !isGap(at + 1, " ")) return std::nullopt;
  const int unit = token(at + 1)->use.value;
  std::size_t last = at + 2;
  if (!isSaid && !(is(last, WordClass::Ago) && token(last)->use.value == 0 && isGap(last, " "))) return std::nullopt;
  if (!isSaid) ++last;
  if (unit < 3) return std::nullopt;
  DatePart part;
  part.first = i;
  part.last = last;
  part.isRelative = true;
  if (const auto today = reportDay()) {
    constexpr std::array<int, 7> kDays{0, 0, 0, 1, 7, 30, 365};
    part.from = *today - std::chrono::days(std::min(count, 999) * kDays[static_cast<std::size_t>(unit)]);
    part.to = *part.from + std::chrono::days(unit == 3 ? 1 : unit == 4 ? 7 : unit == 5 ? 30 : 365);
    if (unit != 3) part.precision = TimePrecision::Interval;
  }
  return part;
}

std::optional<DatePart> DateReader::relative(std::size_t i) const {
  if (auto part = relativeToDay(i)) return part;
  if (auto part = relativeUnit(i)) return part;
  return ago(i);
}

}  // namespace fairlead::extract
