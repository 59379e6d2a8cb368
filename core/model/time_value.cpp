// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/time_value.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>

#include <cstdio>
#include <map>
#include <memory>

namespace fairlead {

namespace {

using namespace std::chrono;

/// Wall-clock fields as they are read, with how far they went.
struct Clock {
  int year = 1970, month = 1, day = 1, hour = 0, minute = 0;
  double second = 0;
  TimePrecision precision = TimePrecision::Year;
};

std::optional<int> digits(std::string_view text, std::size_t& at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[at + i] < '0' || text[at + i] > '9') return std::nullopt;
    value = value * 10 + (text[at + i] - '0');
  }
  at += count;
  return value;
}

bool skip(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

/// Nothing for a name that ICU doesn't know. Each thread keeps its own, as looking one up takes microseconds.
const icu::BasicTimeZone* icuZone(std::string_view name) {
  thread_local std::map<std::string, std::unique_ptr<icu::TimeZone>, std::less<>> known;
  auto found = known.find(name);
  if (found == known.end()) {
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())))));
    if (*zone == icu::TimeZone::getUnknown()) zone.reset();
    if (known.size() > 1000) known.clear();  // names come from files
    found = known.emplace(std::string(name), std::move(zone)).first;
  }
  return dynamic_cast<const icu::BasicTimeZone*>(found->second.get());
}

std::int64_t offsetMilliseconds(const icu::BasicTimeZone& zone, Instant instant) {
  int32_t raw = 0, saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone.getOffset(static_cast<double>(instant.time_since_epoch().count()), 0, raw, saving, status);
  return std::int64_t{raw} + saving;
}

std::optional<Instant> utcOf(const Clock& clock) {
  const year_month_day date(year(clock.year), month(static_cast<unsigned>(clock.month)),
                            day(static_cast<unsigned>(clock.day)));
  if (!date.ok() || clock.hour < 0 || clock.hour > 23 || clock.minute < 0 || clock.minute > 59 || clock.second < 0 ||
      clock.second >= 60)
    return std::nullopt;
  return Instant(sys_days(date)) + hours(clock.hour) + minutes(clock.minute) +
         milliseconds(static_cast<std::int64_t>(clock.second * 1000 + 0.5));
}

std::optional<std::int64_t> offsetAt(Instant instant, std::string_view zone) {
  if (const auto fixed = offsetSeconds(zone)) return *fixed * std::int64_t{1000};
  const icu::BasicTimeZone* named = icuZone(zone);
  if (named == nullptr) return std::nullopt;
  return offsetMilliseconds(*named, instant);
}

/// "2022-09-03T02:15:30.5" and its shorter forms; stops where the zone begins.
std::optional<Clock> readClock(std::string_view text, std::size_t& at) {
  Clock clock;
  const auto y = digits(text, at, 4);
  if (!y) return std::nullopt;
  clock.year = *y;
  const auto part = [&](char separator, int& field, TimePrecision precision) -> std::optional<bool> {
    if (!skip(text, at, separator)) return false;
    const auto read = digits(text, at, 2);
    if (!read) return std::nullopt;
    field = *read;
    clock.precision = precision;
    return true;
  };
  const auto month = part('-', clock.month, TimePrecision::Month);
  if (!month) return std::nullopt;
  if (!*month) return clock;
  const auto day = part('-', clock.day, TimePrecision::Day);
  if (!day) return std::nullopt;
  if (!*day) return clock;
  auto hour = part('T', clock.hour, TimePrecision::Hour);
  if (hour && !*hour) hour = part(' ', clock.hour, TimePrecision::Hour);
  if (!hour) return std::nullopt;
  if (!*hour) return clock;
  const auto minute = part(':', clock.minute, TimePrecision::Minute);
  if (!minute) return std::nullopt;
  if (!*minute) return clock;
  int whole = 0;
  const auto second = part(':', whole, TimePrecision::Second);
  if (!second) return std::nullopt;
  clock.second = whole;
  if (*second && skip(text, at, '.')) {
    double scale = 0.1;
    const std::size_t start = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && at - start < 9; ++at, scale /= 10)
      clock.second += scale * (text[at] - '0');
    if (at == start) return std::nullopt;
  }
  return clock;
}

std::optional<Instant> inZone(const Clock& clock, std::string_view zone) {
  const ZonedInstant zoned =
      fromWallClock(clock.year, clock.month, clock.day, clock.hour, clock.minute, clock.second, zone);
  return zoned.verdict == WallClock::UnknownZone ? std::nullopt : std::optional(zoned.instant);
}

/// The wall clock one unit of the precision later.
Clock next(Clock clock) {
  const auto moveDays = [&](int count) {
    const year_month_day date(
        sys_days(year(clock.year) / month(static_cast<unsigned>(clock.month)) / day(static_cast<unsigned>(clock.day))) +
        days(count));
    clock.year = static_cast<int>(date.year());
    clock.month = static_cast<int>(static_cast<unsigned>(date.month()));
    clock.day = static_cast<int>(static_cast<unsigned>(date.day()));
  };
  if (clock.precision == TimePrecision::Year) {
    ++clock.year;
  } else if (clock.precision == TimePrecision::Month) {
    clock.year += clock.month / 12;
    clock.month = clock.month % 12 + 1;
  } else {
    moveDays(1);
  }
  return clock;
}

std::optional<TimeValue> parseOne(std::string_view text) {
  TimeValue value;
  if (text.ends_with(']')) {
    const auto bracket = text.find('[');
    if (bracket == std::string_view::npos) return std::nullopt;
    value.zone = text.substr(bracket + 1, text.size() - bracket - 2);
    text = text.substr(0, bracket);
  }
  std::size_t at = 0;
  const auto clock = readClock(text, at);
  if (!clock || !utcOf(*clock)) return std::nullopt;
  value.precision = clock->precision;
  std::optional<Instant> from;
  if (at < text.size()) {
    if (clock->precision < TimePrecision::Hour) return std::nullopt;
    const std::string_view offset = text.substr(at);
    const auto seconds = offsetSeconds(offset);
    if (!seconds || !offsetAt({}, value.zone)) return std::nullopt;
    from = *utcOf(*clock) - std::chrono::seconds(*seconds);
    if (value.zone == "UTC" && *seconds != 0) value.zone = offsetText(std::chrono::seconds(*seconds));
  } else {
    from = inZone(*clock, value.zone);
  }
  if (!from) return std::nullopt;
  value.from = *from;
  switch (clock->precision) {
    case TimePrecision::Hour:
      value.to = value.from + hours(1);
      break;
    case TimePrecision::Minute:
      value.to = value.from + minutes(1);
      break;
    case TimePrecision::Second:
      value.to = value.from + seconds(1);
      break;
    default: {
      const auto to = inZone(next(*clock), value.zone);
      if (!to) return std::nullopt;
      value.to = *to;
    }
  }
  return value;
}

std::string clockText(Instant local, TimePrecision precision) {
  const auto day = floor<days>(local);
  const year_month_day date(day);
  const auto rest = (local - day).count();
  char text[64];
  const auto y = static_cast<int>(date.year());
  const auto m = static_cast<unsigned>(date.month()), d = static_cast<unsigned>(date.day());
  const auto hour = static_cast<int>(rest / 3'600'000), minute = static_cast<int>(rest / 60'000 % 60),
             second = static_cast<int>(rest / 1000 % 60), milli = static_cast<int>(rest % 1000);
  switch (precision) {
    case TimePrecision::Year:
      std::snprintf(text, sizeof text, "%04d", y);
      break;
    case TimePrecision::Month:
      std::snprintf(text, sizeof text, "%04d-%02u", y, m);
      break;
    case TimePrecision::Day:
      std::snprintf(text, sizeof text, "%04d-%02u-%02u", y, m, d);
      break;
    case TimePrecision::Hour:
      std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d", y, m, d, hour);
      break;
    case TimePrecision::Minute:
      std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d", y, m, d, hour, minute);
      break;
    default:
      if (milli != 0)
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03d", y, m, d, hour, minute, second, milli);
      else
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", y, m, d, hour, minute, second);
  }
  return text;
}

}  // namespace

std::optional<int> offsetSeconds(std::string_view text) {
  if (text == "UTC" || text == "Z" || text == "z") return 0;
  if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  std::size_t at = 1;
  auto hour = digits(text, at, 2);
  if (!hour) hour = digits(text, at, 1);
  if (!hour || *hour > 18) return std::nullopt;
  int minute = 0;
  if (at < text.size()) {
    skip(text, at, ':');
    const auto read = digits(text, at, 2);
    if (!read || *read > 59 || at != text.size()) return std::nullopt;
    minute = *read;
  }
  return (text[0] == '-' ? -1 : 1) * (*hour * 3600 + minute * 60);
}

std::string offsetText(std::chrono::milliseconds eastOfGreenwich) {
  const std::int64_t milli = eastOfGreenwich.count(), minute = (milli < 0 ? -milli : milli) / 60'000;
  char text[16];
  std::snprintf(text, sizeof text, "%c%02d:%02d", milli < 0 ? '-' : '+', static_cast<int>(minute / 60 % 100),
                static_cast<int>(minute % 60));
  return text;
}

ZonedInstant fromWallClock(int year, int month, int day, int hour, int minute, double second, std::string_view zone) {
  const auto local = utcOf(Clock{year, month, day, hour, minute, second, TimePrecision::Second});
  if (!local) return {WallClock::Gap, {}};  // 31 February, 25 o'clock: no such time
  if (const auto fixed = offsetSeconds(zone)) return {WallClock::Once, *local - seconds(*fixed)};
  const icu::BasicTimeZone* named = icuZone(zone);
  if (named == nullptr) return {WallClock::UnknownZone, {}};
  const auto candidate = [&](UTimeZoneLocalOption option) {
    int32_t raw = 0, saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    named->getOffsetFromLocal(static_cast<double>(local->time_since_epoch().count()), option, option, raw, saving,
                              status);
    return *local - milliseconds(std::int64_t{raw} + saving);
  };
  const Instant former = candidate(UCAL_TZ_LOCAL_FORMER), latter = candidate(UCAL_TZ_LOCAL_LATTER);
  if (former == latter) return {WallClock::Once, former};
  // In a gap, neither reads as the wall clock said when turned back.
  const bool exists = former + milliseconds(offsetMilliseconds(*named, former)) == *local;
  return {exists ? WallClock::Overlap : WallClock::Gap, former};
}

std::string TimeValue::text() const {
  const auto stamp = [&](Instant instant, TimePrecision shown) {
    const std::int64_t offset = offsetAt(instant, zone).value_or(0);
    std::string out = clockText(instant + milliseconds(offset), shown);
    if (shown >= TimePrecision::Hour) out += offset == 0 && zone == "UTC" ? "Z" : offsetText(milliseconds(offset));
    return out;
  };
  const bool isNamed = zone != "UTC" && (!offsetSeconds(zone) || precision < TimePrecision::Hour);
  const std::string behind = isNamed ? '[' + zone + ']' : std::string();
  if (precision != TimePrecision::Interval) return stamp(from, precision) + behind;
  return stamp(from, TimePrecision::Second) + '/' + stamp(to, TimePrecision::Second) + behind;
}

std::optional<TimeValue> parseTimeValue(std::string_view text) {
  if (text.size() > 160) return std::nullopt;
  std::string_view zone;
  auto slash = text.find('/');
  if (const auto bracket = text.find('['); bracket != std::string_view::npos) {
    if (slash != std::string_view::npos && slash > bracket) slash = std::string_view::npos;  // "[Europe/Paris]"
    zone = text.substr(bracket);
  }
  if (slash == std::string_view::npos) return parseOne(text);
  const std::string first = std::string(text.substr(0, slash)) + std::string(zone);
  const auto from = parseOne(first), to = parseOne(text.substr(slash + 1));
  if (!from || !to) return std::nullopt;
  // A date as the end includes that day; a time as the end is the first instant outside.
  const Instant end = to->precision < TimePrecision::Hour ? to->to : to->from;
  if (end <= from->from) return std::nullopt;
  return TimeValue{from->from, end, TimePrecision::Interval, from->zone};
}

std::string zonedText(Instant instant, std::string_view zone) {
  const auto offset = offsetAt(instant, zone);
  const Instant local = instant + milliseconds(offset.value_or(0));
  const bool hasSeconds = instant.time_since_epoch().count() % 60'000 != 0;
  std::string out = clockText(floor<seconds>(local), hasSeconds ? TimePrecision::Second : TimePrecision::Minute);
  out[10] = ' ';
  return out + ' ' + (offset ? offsetText(milliseconds(*offset)) : "UTC");
}

}  // namespace fairlead
