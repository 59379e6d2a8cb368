// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/extract/finder.h"

namespace fairlead::extract {

/// Days that a text names: [from, to) in whole days, with the tokens [first, last) that name them.
struct DatePart {
  std::size_t first = 0, last = 0;
  std::optional<std::chrono::sys_days> from, to;  // nothing: no year is known
  TimePrecision precision = TimePrecision::Day;
  std::optional<std::chrono::sys_days> otherFrom;  // day and month the other way round, where both are possible
  std::optional<std::chrono::sys_days> otherTo;    // where it is not as far behind otherFrom as `to` behind `from`
  int partOfDay = 0;                               // as the word lists number them: 1 night, 2 morning...
  bool isRelative = false, hasYear = false;
  bool isImpossible = false;  // "31 February": written as a day, and none
  std::string zone;           // of a date-time group
  int hour = -1, minute = 0, second = -1;
  std::string note, otherNote;  // what the reading rests on; what the other one does
};

/// A time of day, or a span of two, with the tokens that say it.
struct ClockPart {
  std::size_t first = 0, last = 0;
  int hour = -1, minute = 0, second = -1;  // -1: not written
  int endHour = -1, endMinute = 0;         // of a span; its end may be on the next day
  int half = 0;                            // of the day, as written: 1 before noon, 2 after, 0 not said
  bool isAbout = false;
  bool isOfTwelve = false;         // in words, by the clock of twelve hours
  bool isSure = false;             // nothing else is written so
  std::string zone;                // empty: not said
  std::vector<std::string> zones;  // all that the word may stand for, where that is several
  std::string zoneWord;            // that word

  bool isSpan() const { return endHour >= 0; }
};

struct SeasonWords;

/// Reads the date that begins at a token, or the time of day; knows English, French and German.
class DateReader {
 public:
  DateReader(const ScannedText& text, const ReportContext& context) : m_text(text), m_context(context) {}

  std::optional<DatePart> dateAt(std::size_t i) const;
  /// `isBesideDate`: four digits alone ("0300") count only beside a date.
  std::optional<ClockPart> clockAt(std::size_t i, bool isBesideDate) const;
  /// Two times of day as the ends of a span, from the word that opens it on.
  std::optional<ClockPart> clockSpanAt(std::size_t i, bool isBesideDate) const;
  /// The last day that the text named: "the next day" is counted from it.
  void nameDay(std::chrono::sys_days day) { m_named = day; }

 private:
  using Days = std::chrono::sys_days;

  const Token* token(std::size_t i) const { return i < m_text.tokens().size() ? &m_text.tokens()[i] : nullptr; }
  bool is(std::size_t i, WordClass wordClass) const { return token(i) != nullptr && token(i)->is(wordClass); }
  bool isWord(std::size_t i, std::string_view folded) const;
  /// Between tokens i-1 and i stands nothing but these characters.
  bool isGap(std::size_t i, std::string_view allowed, std::size_t longest = 3) const;
  bool isOneOf(std::size_t i, std::initializer_list<std::string_view> folded) const;
  int number(std::size_t i, std::size_t longest) const;
  bool isMonthName(std::size_t i) const;
  int yearAt(std::size_t i) const;
  std::optional<Days> reportDay() const;
  std::optional<int> nearestYear(int month, int day) const;

  std::optional<ClockPart> clockShape(std::size_t i, bool isBesideDate, bool isSpan) const;
  void secondsBehind(ClockPart& part) const;
  bool shortClock(ClockPart& part, std::string_view letters) const;
  bool isMinutesOfHalf(std::size_t i) const;
  std::optional<ClockPart> clockWordsAt(std::size_t i, bool isBesideDate) const;
  int hourOfTwelve(std::size_t i) const;
  int minuteWords(std::size_t& at) const;
  bool minutesBeforeHour(ClockPart& part) const;
  bool partOfHour(ClockPart& part) const;
  bool fullHour(ClockPart& part) const;
  bool hourWord(ClockPart& part, bool isBesideDate, bool isSpan) const;
  bool halfBehind(ClockPart& part) const;
  void zoneBehind(ClockPart& part) const;
  bool isZoneName(std::size_t i) const;
  std::string offsetBehind(std::size_t& at, bool isAfterZone) const;
  std::size_t behindJoint(std::size_t i, std::string_view opening) const;
  bool isSpanOfTimes(const ClockPart& first, const ClockPart& second, bool isOpened, bool isBesideDate) const;
  std::optional<DatePart> plainDate(std::size_t i) const;
  std::optional<DatePart> partOfDate(std::size_t i) const;
  int partWords(std::size_t& at) const;
  std::optional<DatePart> weekdayPair(std::size_t i) const;
  static void moveDays(DatePart& date, int count);
  bool isGreeting(std::size_t i) const;
  void partBehind(DatePart& date) const;
  SeasonWords seasonWords(std::size_t i) const;
  std::optional<DatePart> season(std::size_t i) const;
  std::optional<DatePart> isoTime(std::size_t i) const;
  std::optional<DatePart> numeric(std::size_t i) const;
  std::optional<DatePart> shortNumeric(std::size_t i) const;
  int dayNumber(std::size_t& at) const;
  int secondDay(std::size_t i, int first, std::size_t& at, bool& isTwo) const;
  std::optional<DatePart> dayMonth(std::size_t i) const;
  std::optional<DatePart> monthFirst(std::size_t i) const;
  std::optional<DatePart> monthSpan(std::size_t i) const;
  std::size_t secondMonth(std::size_t i, std::size_t at) const;
  std::optional<DatePart> dateTimeGroup(std::size_t i) const;
  std::optional<DatePart> relative(std::size_t i) const;
  std::optional<DatePart> namedDay(std::size_t i) const;
  std::optional<DatePart> relativeWeekday(std::size_t i) const;
  std::optional<DatePart> wholeUnit(std::size_t first, std::size_t last, int unit, int shift) const;
  std::optional<DatePart> relativeToDay(std::size_t i) const;
  bool isWeek(const DatePart& part) const;
  std::optional<DatePart> relativeUnit(std::size_t i) const;
  std::optional<DatePart> ago(std::size_t i) const;
  std::optional<DatePart> stretch(std::size_t i) const;
  std::optional<DatePart> year(std::size_t i) const;
  std::optional<DatePart> days(std::size_t first, std::size_t last, int year, int month, int day, int lastDay) const;

  const ScannedText& m_text;
  const ReportContext& m_context;
  std::optional<Days> m_named;
};

}  // namespace fairlead::extract
