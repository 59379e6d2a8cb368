// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/date_finder.h"

#include <algorithm>
#include <utility>

#include "core/extract/date_parts.h"

namespace fairlead::extract {

using namespace std::chrono;

namespace {

/// Hours from the day's midnight that a part of the day covers.
std::pair<int, int> hoursOf(int partOfDay) {
  switch (partOfDay) {
    case 1:
      return {18, 30};  // the night after the day, until six
    case 2:
      return {6, 12};
    case 3:
      return {12, 18};
    case 4:
      return {18, 24};
    case 5:
      return {24, 25};
    case 6:
      return {12, 13};
    case 7:
      return {0, 6};
    default:
      return {0, 24};
  }
}

class DateSearch {
 public:
  DateSearch(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found)
      : m_text(text), m_context(context), m_reader(text, context), m_found(found) {}

  void run() {
    const std::size_t count = m_text.tokens().size();
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t last = findAt(i);
      if (last > i) i = last - 1;
    }
  }

 private:
  std::size_t findAt(std::size_t i) {
    if (auto date = m_reader.dateAt(i)) {
      std::optional<ClockPart> clock;
      if (date->hour < 0 && date->precision == TimePrecision::Day) clock = clockBehind(date->last);
      return addWithEnd(i, {*date, clock, clock ? clock->last : date->last});
    }
    const auto& tokens = m_text.tokens();
    if (const std::size_t last = findSpan(i); last > i) return last;
    if (!tokens[i].hasDigit && !tokens[i].isAny(bit(WordClass::Number) | bit(WordClass::Clock) | bit(WordClass::Part)))
      return i;
    // "0300 on 3 September", "03:15 Uhr am 3. September"
    for (const bool isBesideDate : {false, true}) {
      const auto clock = m_reader.clockAt(i, isBesideDate);
      if (!clock) continue;
      // "paid 20 on 3 September", "room 12. 3 September": one or two figures before a date are a time only behind "at".
      const bool isBare = clock->last == i + 1 && tokens[i].size() <= 2;
      if (isBesideDate && isBare && !(i > 0 && tokens[i - 1].is(WordClass::At))) continue;
      if (const auto date = dayBehind(clock->last)) return addWithEnd(i, {*date, clock, date->last});
      if (!isBesideDate) {
        addAlone(*clock);
        return clock->last;
      }
    }
    return i;
  }

  /// A day, perhaps with a time of it, and the token behind both.
  struct Moment {
    DatePart date;
    std::optional<ClockPart> clock;
    std::size_t last = 0;

    bool isOneDay() const {
      return date.from && date.precision == TimePrecision::Day && !date.otherFrom && !(clock && clock->isSpan());
    }
  };

  /// The moment, or the span that it begins: "from 2200 on 3 September 2022 to 0130 on 4 September 2022".
  std::size_t addWithEnd(std::size_t first, const Moment& begin) {
    const auto end = begin.isOneDay() ? endBehind(first, begin.last) : std::nullopt;
    if (!end || !addSpan(first, begin, *end)) {
      add(first, begin.last, begin.date, begin.clock);
      return begin.last;
    }
    return end->last;
  }

  /// " to 4 September 2022 at 0130", " bis zum 5. September"; "and" only where "between" went before.
  std::optional<Moment> endBehind(std::size_t first, std::size_t at) const {
    const auto& tokens = m_text.tokens();
    const auto is = [&](std::size_t i, std::initializer_list<std::string_view> words) {
      return i < tokens.size() && std::find(words.begin(), words.end(), m_text.folded(tokens[i])) != words.end();
    };
    if (m_text.gapBefore(at) != " ") return std::nullopt;
    bool isBetween = false;
    for (std::size_t back = 1; back <= 3 && back <= first; ++back)
      isBetween |= is(first - back, {"between", "entre", "zwischen"});
    if (!is(at, {"to", "until", "till", "bis", "au", "jusqu"}) && !(isBetween && is(at, {"and", "et", "und"})))
      return std::nullopt;
    ++at;
    for (int words = 0; words < 3 && is(at, {"on", "the", "le", "au", "a", "den", "dem", "zum", "am", "um", "at"});
         ++words)
      ++at;
    if (at >= tokens.size()) return std::nullopt;
    if (tokens[at].hasDigit)
      for (const bool isBesideDate : {false, true})
        if (const auto clock = m_reader.clockAt(at, isBesideDate))
          if (auto date = dayBehind(clock->last)) return Moment{*date, clock, date->last};
    auto date = m_reader.dateAt(at);
    if (!date || date->hour >= 0) return std::nullopt;
    const auto clock = clockBehind(date->last);
    return Moment{*date, clock, clock ? clock->last : date->last};
  }

  bool addSpan(std::size_t first, const Moment& begin, const Moment& end) {
    if (!end.isOneDay()) return false;
    std::string note, endNote;
    const auto from = parseTimeValue(valueOf(begin.date, begin.clock, *begin.date.from, note));
    const auto to = parseTimeValue(valueOf(end.date, end.clock, *end.date.from, endNote));
    // Two days with "to" between them that are the wrong way round, or a year apart, are no span.
    constexpr auto kLongest = days(92);
    if (!from || !to || to->from <= from->from || to->from - from->from > kLongest) return false;
    TimeValue span = *from;
    span.to = end.clock && !end.clock->isAbout ? to->from : to->to;
    span.precision = TimePrecision::Interval;
    // "the night of Friday 30 September to Saturday 1 October" is one night.
    constexpr int kNight = 1;
    if (begin.date.partOfDay == kNight && !begin.clock && !end.clock && end.date.partOfDay == 0 &&
        *end.date.from - *begin.date.from == days(1))
      span.to = from->to;
    const auto& tokens = m_text.tokens();
    Mention mention = mentionOf(m_text, MentionType::Date, tokens[first].begin, tokens[end.last - 1].end, span.text());
    mention.note = note.empty() ? endNote : note;
    m_reader.nameDay(*end.date.from);
    m_found.push_back(std::move(mention));
    return true;
  }

  /// "between 0200 and 0400 on 3 September", and without a day. The token after it; i if there is none.
  std::size_t findSpan(std::size_t i) {
    const auto& tokens = m_text.tokens();
    const bool isBefore =
        i + 1 < tokens.size() && (tokens[i + 1].hasDigit || tokens[i + 1].is(WordClass::About)) && tokens[i].isAscii;
    if (!tokens[i].hasDigit && !isBefore) return i;
    for (const bool isBesideDate : {false, true}) {
      const auto span = m_reader.clockSpanAt(i, isBesideDate);
      if (!span) continue;
      if (const auto date = dayBehind(span->last)) {
        add(i, date->last, *date, span);
        return date->last;
      }
      if (isBesideDate) continue;
      addAlone(*span);
      return span->last;
    }
    return i;
  }

  /// " on 3 September", " on the night of 3 September"
  std::optional<DatePart> dayBehind(std::size_t at) const {
    const auto& tokens = m_text.tokens();
    for (int words = 0; words < 2 && at < tokens.size() && m_text.gapBefore(at) == " "; ++words) {
      if (!tokens[at].is(WordClass::Function) || tokens[at].is(WordClass::This)) break;
      ++at;
    }
    auto date = at < tokens.size() && m_text.gapBefore(at).size() <= 2 ? m_reader.dateAt(at) : std::nullopt;
    if (date && (date->hour >= 0 || date->precision != TimePrecision::Day)) date.reset();
    return date;
  }

  /// ", at about 0300", " um 3.15 Uhr", "T03:15Z", " between 0200 and 0400"
  std::optional<ClockPart> clockBehind(std::size_t at) const {
    const auto& tokens = m_text.tokens();
    const std::string_view gap = m_text.gapBefore(at);
    // "am 28.9. gegen 4:30 Uhr": the point is the date's.
    const bool isPoint = gap == ". " && at > 0 && at < tokens.size() && tokens[at - 1].isNumber() &&
                         tokens[at].is(WordClass::At) && !tokens[at].isCapital;
    if (at >= tokens.size() || (gap != " " && gap != ", " && gap != " - " && gap != " (" && !isPoint))
      return std::nullopt;
    if (auto span = m_reader.clockSpanAt(at, gap != ", ")) return span;
    bool isAnnounced = false, isAbout = false;
    for (int words = 0; words < 3 && at < tokens.size() && tokens[at].isAny(bit(WordClass::At) | bit(WordClass::About));
         ++words) {
      if (words > 0 && m_text.gapBefore(at) != " ") return std::nullopt;
      isAnnounced = true;
      isAbout |= tokens[at].is(WordClass::About);
      ++at;
    }
    auto clock = m_reader.clockAt(at, isAnnounced || gap == " ");
    // A number of two figures alone is a time only after "at".
    if (clock && !isAnnounced && clock->last == at + 1 && tokens[at].size() < 4) return std::nullopt;
    if (clock && isAnnounced && !m_text.gapBefore(at).starts_with(' ')) return std::nullopt;
    // "until 2 September": the number is a day.
    const bool isBare = clock && clock->last == at + 1 && tokens[at].size() <= 2;
    if (clock && (!isAnnounced || isBare) && m_reader.dateAt(at)) return std::nullopt;
    if (clock) clock->isAbout = isAbout;
    return clock;
  }

  /// Where the tokens [first, last) end, with the bracket behind "(UTC+02:00)" if theirs is the opening one.
  std::size_t endOf(std::size_t first, std::size_t last) const {
    const std::size_t end = m_text.tokens()[last - 1].end;
    if (!m_text.gapBefore(last).starts_with(')')) return end;
    for (std::size_t at = last - 1; at > first; --at)
      if (m_text.gapBefore(at).ends_with('(')) return end + 1;
    return end;
  }

  void add(std::size_t first, std::size_t last, const DatePart& date, const std::optional<ClockPart>& clock) {
    const auto& tokens = m_text.tokens();
    Mention mention = mentionOf(m_text, MentionType::Date, tokens[first].begin, endOf(first, last), {});
    if (date.isImpossible) {
      mention.valid = false;
      mention.note = "no month has such a day in that year";
      m_found.push_back(std::move(mention));
      return;
    }
    if (!date.from) {
      mention.note = date.isRelative ? "the report has no date that it could be counted from"
                                     : "no year is written and the report has no date";
      m_found.push_back(std::move(mention));
      return;
    }
    mention.value = valueOf(date, clock, *date.from, mention.note);
    if (date.precision == TimePrecision::Day) m_reader.nameDay(*date.from);
    if (clock && isOpen(date, *clock)) {
      std::string ignored;
      ClockPart other = *clock;
      other.hour = (other.hour + 12) % 24;
      mention.alternative = valueOf(date, other, *date.from, ignored);
      addTo(mention.note, "whether before or after noon is not written");
    }
    if (date.otherFrom) {
      std::string ignored;
      DatePart other = date;
      other.to = date.otherTo.value_or(*date.otherFrom + (*date.to - *date.from));
      mention.alternative = valueOf(other, clock, *date.otherFrom, ignored);
      addTo(mention.note, date.otherNote.empty() ? "day and month may be the other way round" : date.otherNote);
    }
    addTo(mention.note, date.note);
    m_found.push_back(std::move(mention));
  }

  static void addTo(std::string& note, std::string_view more) {
    if (more.empty()) return;
    note += note.empty() ? "" : "; ";
    note += more;
  }
  std::string assumedZone() const {
    return "zone not written, read as " + m_context.zone +
           (m_context.zoneSaidBy.empty() ? "" : ", which " + m_context.zoneSaidBy + " names");
  }

  std::string valueOf(const DatePart& date, const std::optional<ClockPart>& clock, sys_days from,
                      std::string& note) const {
    TimeValue value;
    value.precision = date.precision;
    if (clock && clock->zones.size() > 1) return valueInAnyZone(date, *clock, from, note);
    if (date.hour >= 0 || clock) {
      int hour = clock ? clock->hour : date.hour;
      const int minute = clock ? clock->minute : date.minute;
      if (clock && isLateInPart(date.partOfDay, *clock)) hour += 12;
      const int second = clock ? clock->second : date.second;
      const std::string written = clock ? clock->zone : date.zone;
      value.zone = written.empty() ? m_context.zone : written;
      note = written.empty() ? assumedZone() : "zone as written";
      // "Tuesday night at 0100" is the small hours of Wednesday.
      constexpr int kNight = 1, kNoon = 12;
      const sys_days day = date.partOfDay == kNight && hour < kNoon ? from + days(1) : from;
      const Instant at = instantOf(day, hour, minute, value.zone, note) + seconds(std::max(second, 0));
      const bool isAbout = clock && clock->isAbout, isSpan = clock && clock->isSpan();
      value.from = isAbout ? at - minutes(30) : at;
      value.to = at + (isAbout ? seconds(minutes(30)) : second >= 0 ? seconds(1) : seconds(minutes(1)));
      value.precision = isAbout || isSpan ? TimePrecision::Interval
                        : second >= 0     ? TimePrecision::Second
                                          : TimePrecision::Minute;
      if (!isSpan) return value.text();
      // "from 2200 to 0130": the end is on the next day.
      const bool isNextDay = std::pair(clock->endHour, clock->endMinute) <= std::pair(hour, minute);
      value.to = instantOf(isNextDay ? day + days(1) : day, clock->endHour, clock->endMinute, value.zone, note);
      return value.text();
    }
    value.zone = m_context.zone;
    if (date.partOfDay != 0) {
      const auto [begin, end] = hoursOf(date.partOfDay);
      std::string gapNote;
      value.from = instantOf(from + days(begin / 24), begin % 24, 0, value.zone, gapNote);
      value.to = instantOf(from + days(end / 24), end % 24, 0, value.zone, gapNote);
      value.precision = TimePrecision::Interval;
      note = assumedZone();
      return value.text();
    }
    value.zone = "UTC";
    value.from = Instant(from);
    value.to = Instant(*date.to);
    if (date.isRelative) note = "counted from the date of the report";
    return value.text();
  }

  /// Whether another half of the day may be meant: in words, and in figures by night ("in der Nacht gegen 6 Uhr").
  bool isOpen(const DatePart& date, const ClockPart& clock) const {
    constexpr int kNight = 1, kFirstOpen = 6;
    if (date.otherFrom || clock.half != 0 || isLateInPart(date.partOfDay, clock) || clock.isSpan()) return false;
    const bool isEarly = date.partOfDay == kNight && clock.hour >= kFirstOpen && clock.hour < 12 &&
                         m_text.word(m_text.tokens()[clock.first]).front() != '0';
    return clock.isOfTwelve ? date.partOfDay != kNight || isEarly : isEarly;
  }

  /// "Tuesday night at 11", "hier soir à 9 heures": eleven and nine of a clock of twelve hours.
  bool isLateInPart(int partOfDay, const ClockPart& clock) const {
    constexpr int kNight = 1, kAfternoon = 3, kEvening = 4, kFirstOfNight = 9;
    if (clock.half != 0 || clock.hour == 0 || clock.hour >= 12 || clock.isSpan()) return false;
    if (m_text.word(m_text.tokens()[clock.first]).front() == '0') return false;
    return partOfDay == kAfternoon || partOfDay == kEvening || (partOfDay == kNight && clock.hour >= kFirstOfNight);
  }

  /// "0405 IST": from the earliest to the latest instant that the words may mean.
  std::string valueInAnyZone(const DatePart& date, ClockPart clock, sys_days from, std::string& note) const {
    std::optional<TimeValue> whole;
    std::string all;
    for (const std::string& zone : std::exchange(clock.zones, {})) {
      clock.zone = zone;
      std::string ignored;
      const auto one = parseTimeValue(valueOf(date, clock, from, ignored));
      if (!one) continue;
      if (!whole) whole = one;
      whole->from = std::min(whole->from, one->from);
      whole->to = std::max(whole->to, one->to);
      all += (all.empty() ? "" : ", ") + zone;
    }
    if (!whole) return {};
    whole->precision = TimePrecision::Interval;
    whole->zone = "UTC";
    note = "“" + clock.zoneWord + "” is the name of several zones (" + all + "); the interval holds the time in each";
    return whole->text();
  }

  static Instant instantOf(sys_days on, int hour, int minute, const std::string& zone, std::string& note) {
    const year_month_day date(on);
    const ZonedInstant zoned = fromWallClock(static_cast<int>(date.year()), static_cast<int>(unsigned(date.month())),
                                             static_cast<int>(unsigned(date.day())), hour, minute, 0, zone);
    if (zoned.verdict == WallClock::Gap) note += "; the clocks skipped this time";
    if (zoned.verdict == WallClock::Overlap) note += "; the clocks showed this time twice, the earlier is taken";
    if (zoned.verdict == WallClock::UnknownZone) return Instant(on) + hours(hour) + minutes(minute);
    return zoned.instant;
  }

  /// A time of day without a date: kept, but there is no instant to state.
  void addAlone(const ClockPart& clock) {
    const auto& tokens = m_text.tokens();
    Mention mention = mentionOf(m_text, MentionType::Date, tokens[clock.first].begin, tokens[clock.last - 1].end, {});
    mention.note = clock.isSpan() ? "two times of day without a date" : "a time of day without a date";
    m_found.push_back(std::move(mention));
  }

  const ScannedText& m_text;
  const ReportContext& m_context;
  DateReader m_reader;
  std::vector<Mention>& m_found;
};

}  // namespace

void DateFinder::find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const {
  DateSearch(text, context, found).run();
}

}  // namespace fairlead::extract
