// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/date_parts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fairlead::extract {

using namespace std::chrono;

namespace {

std::optional<sys_days> dayOf(int y, int m, int d) {
  if (m < 1 || d < 1 || y < 1 || y > 9999) return std::nullopt;
  const year_month_day date{std::chrono::year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

sys_days monthAfter(int y, int m) { return m == 12 ? *dayOf(y + 1, 1, 1) : *dayOf(y, m + 1, 1); }

int twoDigitYear(int y) { return y < 80 ? 2000 + y : 1900 + y; }

}  // namespace

bool DateReader::isWord(std::size_t i, std::string_view folded) const {
  return token(i) != nullptr && m_text.folded(*token(i)) == folded;
}

bool DateReader::isOneOf(std::size_t i, std::initializer_list<std::string_view> folded) const {
  return token(i) != nullptr && std::find(folded.begin(), folded.end(), m_text.folded(*token(i))) != folded.end();
}

bool DateReader::isGap(std::size_t i, std::string_view allowed, std::size_t longest) const {
  const std::string_view gap = m_text.gapBefore(i);
  if (gap == "\xC2\xA0" || gap == "\xE2\x80\xAF") return true;
  // A line that was broken to fit a page parts no date; an empty line does.
  if (allowed.find(' ') != std::string_view::npos && gap.find_first_not_of(" \r\n") == std::string_view::npos &&
      std::count(gap.begin(), gap.end(), '\n') == 1)
    return true;
  return gap.size() <= longest && gap.find_first_not_of(allowed) == std::string_view::npos;
}

int DateReader::number(std::size_t i, std::size_t longest) const {
  const Token* t = token(i);
  if (t == nullptr || !t->isNumber() || !t->isAscii || t->size() > longest) return -1;
  int value = -1;
  const std::string_view word = m_text.word(*t);
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

/// "May" and "mars", "March" and "jun" are words as well: a month has a capital, or a number beside it.
bool DateReader::isMonthName(std::size_t i) const { return is(i, WordClass::Month); }

int DateReader::yearAt(std::size_t i) const {
  const Token* t = token(i);
  if (t == nullptr || t->size() != 4) return -1;
  const int y = number(i, 4);
  return y >= 1900 && y <= 2100 ? y : -1;
}

std::optional<DateReader::Days> DateReader::reportDay() const {
  if (!m_context.date) return std::nullopt;
  return floor<std::chrono::days>(m_context.date->from);
}

/// A date without a year is the latest that a report of this date can speak of, a month ahead at most.
std::optional<int> DateReader::nearestYear(int month, int day) const {
  const auto today = reportDay();
  if (!today) return std::nullopt;
  const int thisYear = static_cast<int>(year_month_day(*today).year());
  for (int y : {thisYear + 1, thisYear, thisYear - 1}) {
    const auto candidate = dayOf(y, month, day);
    if (candidate && *candidate <= *today + std::chrono::days(31)) return y;
  }
  return std::nullopt;
}

/// Day 0: the whole month. Year -1: not written.
std::optional<DatePart> DateReader::days(std::size_t first, std::size_t last, int y, int m, int d, int lastDay) const {
  DatePart part;
  part.first = first;
  part.last = last;
  part.precision = d == 0 ? TimePrecision::Month : lastDay > d ? TimePrecision::Interval : TimePrecision::Day;
  part.hasYear = y >= 0;
  if (d != 0 && !dayOf(y < 0 ? 2024 : y, m, d)) {
    if (d > 31 || m < 1 || m > 12) return std::nullopt;
    part.isImpossible = true;
    return part;
  }
  if (lastDay > d && !dayOf(y < 0 ? 2024 : y, m, lastDay)) {  // "28-31 February"
    part.isImpossible = true;
    return part;
  }
  if (y < 0) {
    const auto near = nearestYear(m, d == 0 ? 1 : d);
    if (!near) return part;
    y = *near;
  }
  part.from = dayOf(y, m, d == 0 ? 1 : d);
  if (!part.from) return std::nullopt;
  part.to = d == 0 ? monthAfter(y, m) : *part.from + std::chrono::days(1);
  if (lastDay > d)
    if (const auto end = dayOf(y, m, lastDay)) part.to = *end + std::chrono::days(1);
  return part;
}

/// 2022-09-03T03:15Z, 2022-09-03T03:15:00+02:00.
std::optional<DatePart> DateReader::isoTime(std::size_t i) const {
  const int y = number(i, 4), m = number(i + 1, 2);
  const Token *last = token(i + 2), *minutes = token(i + 3);
  if (y < 1900 || m < 0 || token(i)->size() != 4 || !last || !minutes || last->size() != 5) return std::nullopt;
  if (m_text.gapBefore(i + 1) != "-" || m_text.gapBefore(i + 2) != "-" || m_text.gapBefore(i + 3) != ":")
    return std::nullopt;
  const auto two = [](std::string_view text) {
    int value = -1;
    if (text.size() < 2 || std::from_chars(text.data(), text.data() + 2, value).ptr != text.data() + 2) return -1;
    return value;
  };
  const std::string_view day = m_text.folded(*last), minute = m_text.folded(*minutes);
  if (day[2] != 't' || two(minute) < 0 || two(minute) > 59 || two(day.substr(3)) < 0 || two(day.substr(3)) > 23)
    return std::nullopt;
  std::size_t end = i + 4;
  int seconds = -1;
  std::string_view tail = minute.substr(2);
  if (tail.empty() && token(end) && m_text.gapBefore(end) == ":" && two(m_text.folded(*token(end))) >= 0) {
    tail = m_text.folded(*token(end)).substr(2);
    seconds = two(m_text.folded(*token(end)));
    ++end;
    // Thousandths are left out.
    const Token* parts = token(end);
    if (tail.empty() && parts != nullptr && m_text.gapBefore(end) == "." && parts->hasDigit) {
      const std::string_view word = m_text.folded(*parts);
      tail = word.substr(std::min(word.find_first_not_of("0123456789"), word.size()));
      ++end;
    }
  }
  auto part = days(i, end, y, m, two(day), two(day));
  if (!part || !part->from) return part;
  part->hour = two(day.substr(3));
  part->minute = two(minute);
  part->second = std::min(seconds, 59);
  if (tail == "z") part->zone = "UTC";
  const std::string_view sign = m_text.gapBefore(end);
  if (tail.empty() && (sign == "+" || sign == "-") && token(end) && token(end + 1) &&
      m_text.gapBefore(end + 1) == ":" && number(end, 2) >= 0 && number(end + 1, 2) >= 0) {
    part->zone =
        std::string(sign) + std::string(m_text.folded(*token(end))) + ":" + std::string(m_text.folded(*token(end + 1)));
    part->last = end + 2;
  }
  return part;
}

/// 03/09/2022, 3.9.22, 2022-09-03; day first but in America.
std::optional<DatePart> DateReader::numeric(std::size_t i) const {
  const int a = number(i, 4), b = number(i + 1, 2), c = number(i + 2, 4);
  if (a < 0 || b < 0 || c < 0) return std::nullopt;
  const std::string_view gap = m_text.gapBefore(i + 1);
  if (gap != m_text.gapBefore(i + 2) || (gap != "/" && gap != "." && gap != "-")) return std::nullopt;
  const std::string_view before = m_text.gapBefore(i);
  if (i > 0 && !before.empty() && std::string_view("/.-").find(before.back()) != std::string_view::npos)
    return std::nullopt;
  const std::string_view behind = m_text.gapBefore(i + 3);
  if (token(i + 3) != nullptr && (behind == "/" || behind == "." || behind == "-")) return std::nullopt;
  const auto sizeOf = [&](std::size_t k) { return token(k)->size(); };
  if (sizeOf(i) == 4) return sizeOf(i + 1) == 2 && sizeOf(i + 2) == 2 ? days(i, i + 3, a, b, c, c) : std::nullopt;
  if (sizeOf(i) > 2 || (sizeOf(i + 2) != 4 && sizeOf(i + 2) != 2) || sizeOf(i + 2) == 3) return std::nullopt;
  const int y = sizeOf(i + 2) == 2 ? twoDigitYear(c) : c;
  if (y < 1900 || y > 2100) return std::nullopt;
  const bool isMonthFirst = m_context.region == "US";
  const int m = isMonthFirst ? a : b, d = isMonthFirst ? b : a;
  const bool isOther = !dayOf(y, m, d) && dayOf(y, d, m);
  auto part = isOther ? days(i, i + 3, y, d, m, m) : days(i, i + 3, y, m, d, d);
  if (part && part->isImpossible && sizeOf(i + 2) == 2) return std::nullopt;  // "31.04.20": a number of something
  // Dots are European and put the day first; with slashes or hyphens both orders are written.
  if (part && part->from && a != b && a <= 12 && b <= 12 && gap != "." && dayOf(y, d, m))
    part->otherFrom = dayOf(y, d, m);
  return part;
}

/// "am 28.9.", "le 2/10": a day and a month without a year, behind a word that a day follows.
std::optional<DatePart> DateReader::shortNumeric(std::size_t i) const {
  const int d = number(i, 2), m = number(i + 1, 2);
  if (d < 1 || m < 1 || m > 12 || i == 0 || !isGap(i, " ", 1)) return std::nullopt;
  const std::string_view gap = m_text.gapBefore(i + 1), behind = m_text.gapBefore(i + 2);
  const bool isGerman = gap == "." && behind.starts_with('.') && isOneOf(i - 1, {"am", "vom", "den", "dem", "zum"});
  const bool isFrench = gap == "/" && !behind.starts_with('/') && isOneOf(i - 1, {"le", "du", "au"}) &&
                        !(behind == " " && isOneOf(i + 2, {"de", "des", "du"}));  // "les 3/4 de la somme"
  if (!isGerman && !isFrench) return std::nullopt;
  return days(i, i + 2, -1, m, d, d);
}

/// "3", "3rd", "1er", "5." as a day of the month; `at` is moved behind it. 0 if there is none.
int DateReader::dayNumber(std::size_t& at) const {
  int d = number(at, 2);
  if (d < 0) {
    const Token* t = token(at);
    if (t == nullptr || !t->hasDigit || !t->hasLetter || !t->isAscii || t->size() > 4) return 0;
    const std::string_view word = m_text.folded(*t);
    const auto letters = word.find_first_not_of("0123456789");
    if (letters == 0 || letters > 2 ||
        (Lexicon::standard().find(word.substr(letters)).classes & bit(WordClass::Ordinal)) == 0)
      return 0;
    std::from_chars(word.data(), word.data() + letters, d);
  }
  if (d < 1 || d > 31) return 0;
  ++at;
  if (is(at, WordClass::Ordinal) && isGap(at, " ")) ++at;
  return d;
}

/// The second of "11-13", "3/4", "6 au 7", "3rd to the 5th", "3. und dem 5."; `at` is moved behind it. 0 if there is
/// none. `isTwo`: the words name two days rather than what is between them.
int DateReader::secondDay(std::size_t i, int first, std::size_t& at, bool& isTwo) const {
  std::size_t second = at;
  std::string_view gap = m_text.gapBefore(at);
  if (gap.starts_with('.')) gap.remove_prefix(1);
  const bool hasMark = gap == "-" || gap == "/" || gap == " - " || gap == " / " || gap == "\xE2\x80\x93" ||
                       gap == " \xE2\x80\x93 " || gap == "- " || gap == "/ ";
  const bool isAnd = isOneOf(at, {"and", "et", "und"}), isOr = isOneOf(at, {"or", "ou", "oder"});
  const bool hasWord =
      isAnd || isOr || isOneOf(at, {"au", "to", "auf", "bis", "until", "till", "through", "thru", "jusqu"});
  if (!hasWord && !hasMark) return 0;
  if (hasWord) {
    if (!isGap(at, " .")) return 0;
    ++second;
    for (int words = 0; words < 2 && isOneOf(second, {"den", "dem", "zum", "the", "le", "au"}); ++words) ++second;
  }
  const int day = dayNumber(second);
  if (day <= first) return 0;
  bool isBetween = false;
  for (std::size_t back = 1; back <= 2 && back <= i; ++back)
    isBetween |= isOneOf(i - back, {"between", "entre", "zwischen"});
  isTwo = (isAnd && !isBetween) || isOr;
  at = second;
  return day;
}

/// 3 September 2022, 3rd of Sept, 11-13 Dec., 3. September, 1er mai, "6 au 7 septembre", 3/4 September.
std::optional<DatePart> DateReader::dayMonth(std::size_t i) const {
  std::size_t at = i;
  const int d = dayNumber(at);
  if (d == 0) return std::nullopt;
  bool isTwo = false;
  const int lastDay = std::max(d, secondDay(i, d, at, isTwo));
  if (isWord(at, "of") || isWord(at, "de")) ++at;
  if (!isMonthName(at) || !isGap(at, " .-")) return std::nullopt;
  const int m = token(at)->use.value;
  std::size_t last = at + 1;
  int y = isGap(last, " ,.-") ? yearAt(last) : -1;
  if (y < 0 && isGap(last, " -'", 1) && token(last) != nullptr && token(last)->size() == 2 && number(last, 2) >= 0 &&
      m_text.gapBefore(last) != " ")
    y = twoDigitYear(number(last, 2));
  if (y >= 0) ++last;
  auto part = days(i, last, y, m, d, lastDay);
  if (part && isTwo && lastDay > d)
    part->note = "two days are named, and the interval runs from the first to the second";
  return part;
}

/// September 3, 2022; Sept. 2022; May 15-24; "in May" (a capital and a word that announces it).
std::optional<DatePart> DateReader::monthFirst(std::size_t i) const {
  const Token* name = token(i);
  if (!isMonthName(i) || name == nullptr) return std::nullopt;
  const int m = name->use.value;
  if (isGap(i + 1, " .")) {
    if (const int y = yearAt(i + 1); y > 0) return days(i, i + 2, y, m, 0, 0);
    int d = number(i + 1, 2);
    if (d < 0 && token(i + 1) != nullptr && token(i + 1)->hasDigit && token(i + 1)->size() <= 4) {
      const std::string_view word = m_text.folded(*token(i + 1));
      const auto letters = std::min(word.find_first_not_of("0123456789"), word.size());
      if (letters > 0 && letters <= 2 &&
          (Lexicon::standard().find(word.substr(letters)).classes & bit(WordClass::Ordinal)) != 0)
        std::from_chars(word.data(), word.data() + letters, d);
    }
    if (d >= 1 && d <= 31 && name->isCapital) {
      std::size_t last = i + 2;
      int lastDay = d;
      const std::string_view dash = m_text.gapBefore(last);
      if (const int e = number(last, 2); e > d && e <= 31 && (dash == "-" || dash == "\xE2\x80\x93")) {
        lastDay = e;
        ++last;
      }
      const int y = isGap(last, " ,") ? yearAt(last) : -1;
      return days(i, y > 0 ? last + 1 : last, y, m, d, lastDay);
    }
  }
  // Alone, it must be no other word: "May", "Mars", "Dec" ask for a preposition.
  const bool isLong = name->size() >= 6;
  const bool isAnnounced = i > 0 && isGap(i, " ", 1) &&
                           (isWord(i - 1, "in") || isWord(i - 1, "since") || isWord(i - 1, "en") ||
                            isWord(i - 1, "im") || isWord(i - 1, "seit") || isWord(i - 1, "until") ||
                            isWord(i - 1, "during") || isWord(i - 1, "by") || isWord(i - 1, "of"));
  if (name->isCased && (isAnnounced || (isLong && name->isCapital))) {
    const bool isPlain = name->isCapital || isWord(i - 1, "en");
    if (isPlain) return days(i, i + 1, -1, m, 0, 0);
  }
  return std::nullopt;
}

/// "in 2016", "since 2009", "en 2012", "2017" after a season or month word.
std::optional<DatePart> DateReader::year(std::size_t i) const {
  const int y = yearAt(i);
  if (y < 0 || i == 0 || !isGap(i, " ", 1)) return std::nullopt;
  constexpr std::array<std::string_view, 16> kBefore{"in",   "since",  "of",     "during", "until", "from",
                                                     "en",   "depuis", "by",     "im",     "jahr",  "seit",
                                                     "year", "summer", "winter", "early"};
  if (std::none_of(kBefore.begin(), kBefore.end(), [&](std::string_view word) { return isWord(i - 1, word); }))
    return std::nullopt;
  // "of 2000 euros", "in 1948 boats": a year is followed by no word that it counts.
  const Token* next = token(i + 1);
  if (next != nullptr && m_text.gapBefore(i + 1) == " " &&
      !next->isAny(bit(WordClass::Function) | bit(WordClass::Part)))
    return std::nullopt;
  DatePart part;
  part.first = i;
  part.last = i + 1;
  part.precision = TimePrecision::Year;
  part.from = dayOf(y, 1, 1);
  part.to = dayOf(y + 1, 1, 1);
  return part;
}

/// "mid-May", "early June 2022", "Ende August", "fin mai".
std::optional<DatePart> DateReader::stretch(std::size_t i) const {
  if (!is(i, WordClass::Stretch) || !isGap(i + 1, " -", 1)) return std::nullopt;
  std::size_t at = i + 1;
  if (isWord(at, "of") || isWord(at, "de") || isWord(at, "in")) ++at;
  if (!isMonthName(at) || (!token(at)->isCapital && !isWord(i, "debut") && !isWord(i, "fin") && !isWord(i, "mi")))
    return std::nullopt;
  const int m = token(at)->use.value;
  const int y = isGap(at + 1, " ,") ? yearAt(at + 1) : -1;
  auto part = days(i, y > 0 ? at + 2 : at + 1, y, m, 0, 0);
  if (!part || !part->from) return part;
  const Days begin = *part->from, end = *part->to;
  part->precision = TimePrecision::Interval;
  const int which = token(i)->use.value;
  part->from = which == 1 ? begin : begin + std::chrono::days(which == 2 ? 10 : 20);
  part->to = which == 1 ? begin + std::chrono::days(10) : which == 2 ? begin + std::chrono::days(20) : end;
  return part;
}

std::optional<DatePart> DateReader::plainDate(std::size_t i) const {
  const Token& t = m_text.tokens()[i];
  if (t.hasDigit) {
    if (auto part = isoTime(i)) return part;
    if (auto part = numeric(i)) return part;
    if (auto part = shortNumeric(i)) return part;
    if (auto part = dayMonth(i)) return part;
    if (auto part = dateTimeGroup(i)) return part;
    if (auto part = year(i)) return part;
    return ago(i);
  }
  constexpr std::uint64_t kBeginnings = bit(WordClass::Month) | bit(WordClass::Weekday) | bit(WordClass::Number) |
                                        bit(WordClass::Last) | bit(WordClass::Next) | bit(WordClass::This) |
                                        bit(WordClass::Before) | bit(WordClass::Day) | bit(WordClass::Part) |
                                        bit(WordClass::Stretch) | bit(WordClass::Ago) | bit(WordClass::Season) |
                                        bit(WordClass::Unit);
  // Asked of every word of a text, so that the common ones are let go first.
  if (!t.isAny(kBeginnings)) {
    if (isWord(i, "a") || isWord(i, "an")) return ago(i);
    const bool isOther = t.size() >= 2 && isOneOf(i, {"il", "aujourd", "day", "avant", "apres", "lendemain", "folgetag",
                                                      "folgetages", "vortag", "vortages", "vorabend"});
    if (!isOther) return std::nullopt;
  }
  // "Thursday, 15 December" is one date: the weekday says nothing more.
  if (t.is(WordClass::Weekday) && isGap(i + 1, " ,", 2) && token(i + 1) != nullptr) {
    auto part = token(i + 1)->hasDigit ? dateAt(i + 1) : monthFirst(i + 1);
    if (!part && (isWord(i + 1, "the") || isWord(i + 1, "den") || isWord(i + 1, "le")) && token(i + 2) != nullptr)
      part = dayMonth(i + 2);
    if (part && part->first <= i + 2) {
      part->first = i;
      return part;
    }
  }
  if (auto part = stretch(i)) return part;
  if (auto part = season(i)) return part;
  if (auto part = monthSpan(i)) return part;
  if (auto part = monthFirst(i)) return part;
  return relative(i);
}

}  // namespace fairlead::extract
