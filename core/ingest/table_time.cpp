// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_time.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/ingest/table_time_text.h"

namespace fairlead::ingest {

using ascii::isDigit;
using ascii::isLetter;

TimeReader::TimeReader(std::string_view format, DateOrder order, std::string_view zone)
    : m_order(order), m_zone(zone.empty() ? std::string_view("UTC") : zone) {
  if (fromWallClock(2000, 1, 1, 12, 0, 0, m_zone).verdict == WallClock::UnknownZone)
    throw Failure(ErrorCode::Invalid,
                  "The time zone \"" + m_zone + "\" is not known; use one such as Europe/London or +02:00.", m_zone);
  if (const auto named = parseDateOrder(format)) {
    m_order = *named;
  } else if (format == "epoch" || format == "unix") {
    m_kind = Kind::EpochSeconds;
  } else if (format == "epoch_ms") {
    m_kind = Kind::EpochMilliseconds;
  } else if (!format.empty() && format != "iso") {
    m_kind = Kind::Pattern;
    m_tokens = compile(format.find('%') != std::string_view::npos ? fromPercent(format) : std::string(format));
  }
}

std::vector<TimeReader::Token> TimeReader::compile(std::string_view pattern) {
  std::vector<Token> tokens;
  const bool saysMonth = pattern.find('M') != std::string_view::npos;
  bool hasHour = false, hasMonth = saysMonth;
  for (std::size_t i = 0; i < pattern.size();) {
    if (pattern[i] == '\'') {
      const std::size_t close = pattern.find('\'', i + 1);
      const std::string_view quoted = pattern.substr(i + 1, close == std::string_view::npos ? close : close - i - 1);
      tokens.push_back({'\0', 0, quoted.empty() ? "'" : std::string(quoted)});
      i = close == std::string_view::npos ? pattern.size() : close + 1;
      continue;
    }
    if (!isLetter(pattern[i])) {
      tokens.push_back({'\0', 0, std::string(1, pattern[i++])});
      continue;
    }
    std::size_t end = i;
    while (end < pattern.size() && pattern[end] == pattern[i]) ++end;
    char letter = pattern[i];
    const int width = static_cast<int>(end - i);
    i = end;
    // Those who write yyyymmdd, YYYY or DD mean month, year and day.
    if (letter == 'm' && !hasMonth && !hasHour) {
      letter = 'M';
      hasMonth = true;
    }
    if (letter == 'Y' || letter == 'u') letter = 'y';
    if (letter == 'D' && width <= 2) letter = 'd';
    if (letter == 'L') letter = 'M';
    if (letter == 'h' || letter == 'k' || letter == 'K') letter = 'H';  // noon is told by the half of the day
    if (letter == 'x' || letter == 'Z' || letter == 'z' || letter == 'O' || letter == 'V') letter = 'X';
    hasHour = hasHour || letter == 'H';
    if (letter == 'T') {
      tokens.push_back({'\0', 0, "T"});
      continue;
    }
    if (std::string_view("yMdHmsSaEX").find(letter) == std::string_view::npos)
      throw Failure(ErrorCode::Invalid,
                    "The date pattern has the letter " + std::string(1, letter) +
                        ", which is not known; use y M d H m s S a X, and quotes round other letters.",
                    std::string(pattern));
    tokens.push_back({letter, width, {}});
  }
  return tokens;
}

std::optional<DateParts> TimeReader::byPattern(std::string_view text, std::string& why) const {
  why = "this does not follow the pattern";
  DateParts parts;
  skipSpace(text);
  for (std::size_t i = 0; i < m_tokens.size(); ++i) {
    const Token& token = m_tokens[i];
    if (token.letter == '\0') {
      if (text.substr(0, token.literal.size()) != token.literal) return std::nullopt;
      text.remove_prefix(token.literal.size());
      continue;
    }
    // A field with another right behind it is as wide as it is written.
    const bool isPacked = i + 1 < m_tokens.size() && m_tokens[i + 1].letter != '\0';
    const auto width = static_cast<std::size_t>(isPacked ? token.width : token.letter == 'y' ? 4 : 2);
    const std::size_t before = text.size();
    switch (token.letter) {
      case 'y':
        parts.year = takeNumber(text, width);
        parts.isYearShort = before - text.size() <= 2 && parts.year >= 0;
        if (parts.isYearShort) parts.year = fullYear(parts.year);
        if (parts.year < 0) return std::nullopt;
        break;
      case 'M':
        parts.month = token.width >= 3 ? monthByName(takeWord(text)) : takeNumber(text, width);
        if (token.width >= 3 && !text.empty() && text[0] == '.') text.remove_prefix(1);
        if (parts.month <= 0) return std::nullopt;
        break;
      case 'd':
        if ((parts.day = takeNumber(text, width)) < 0) return std::nullopt;
        break;
      case 'H':
        if ((parts.hour = takeNumber(text, width)) < 0) return std::nullopt;
        break;
      case 'm':
        if ((parts.minute = takeNumber(text, width)) < 0) return std::nullopt;
        break;
      case 's':
        if ((parts.second = takeSeconds(text)) < 0) return std::nullopt;
        break;
      case 'S': {
        double unit = 0.1;
        if (parts.second < 0) parts.second = 0;
        for (; !text.empty() && isDigit(text[0]); text.remove_prefix(1), unit /= 10)
          parts.second += unit * (text[0] - '0');
        break;
      }
      case 'a':
        skipSpace(text);
        takeHalfOfDay(text, parts);
        if (!parts.isAm && !parts.isPm) return std::nullopt;
        break;
      case 'E':
        if (takeWord(text).empty()) return std::nullopt;
        break;
      default:
        if ((parts.zone = takeZone(text)).empty()) return std::nullopt;
        break;
    }
  }
  skipSpace(text);
  if (!text.empty() || parts.year < 0) return std::nullopt;
  return parts;
}

std::optional<ReadTime> TimeReader::resolve(const DateParts& p, bool keepsZoneOfDay, std::string& why) const {
  why = "this is no date of the calendar";
  if (p.year < 1 || p.year > 9999 || (p.month >= 0 && (p.month < 1 || p.month > 12))) return std::nullopt;
  if (p.day >= 0 && (p.day < 1 || p.day > daysOf(p.year, p.month))) return std::nullopt;
  ReadTime read;
  read.isSwappable = p.isSwappable;
  read.isYearShort = p.isYearShort;
  read.value.precision = p.month < 0 ? TimePrecision::Year : p.day < 0 ? TimePrecision::Month : TimePrecision::Day;
  const std::string zone = p.zone.empty() ? m_zone : p.zone == "Z" ? std::string("UTC") : p.zone;
  const int month = p.month < 0 ? 1 : p.month, day = p.day < 0 ? 1 : p.day;
  if (p.hour < 0) {
    read.value.zone = keepsZoneOfDay ? zone : "UTC";
    const int nextYear = p.month < 0 ? p.year + 1 : p.day < 0 && p.month == 12 ? p.year + 1 : p.year;
    const int nextMonth = p.month < 0 ? 1 : p.day < 0 ? p.month % 12 + 1 : p.month;
    const auto midnight = [&](int y, int m, int d) { return fromWallClock(y, m, d, 0, 0, 0, read.value.zone).instant; };
    read.value.from = midnight(p.year, month, day);
    if (p.day < 0) {
      read.value.to = midnight(nextYear, nextMonth, 1);
    } else {
      using namespace std::chrono;
      const year_month_day next{sys_days{std::chrono::year(p.year) / month / day} + days(1)};
      read.value.to = midnight(static_cast<int>(next.year()), static_cast<int>(static_cast<unsigned>(next.month())),
                               static_cast<int>(static_cast<unsigned>(next.day())));
    }
    return read;
  }
  why = "this is no time of day";
  int hour = p.hour;
  if ((p.isAm || p.isPm) && (hour < 1 || hour > 12)) return std::nullopt;
  if (p.isPm && hour < 12) hour += 12;
  if (p.isAm && hour == 12) hour = 0;
  const int minute = p.minute < 0 ? 0 : p.minute;
  const double second = p.second < 0 ? 0 : p.second;
  if (hour > 23 || minute > 59 || second >= 60) return std::nullopt;
  const ZonedInstant found = fromWallClock(p.year, month, day, hour, minute, second, zone);
  read.hasClock = true;
  read.clock = p.zone.empty() ? found.verdict : WallClock::Once;
  read.isMidnight = hour == 0 && minute == 0 && second == 0;
  read.isWholeHour = minute == 0 && second == 0;
  read.value.zone = zone;
  read.value.from = found.instant;
  using namespace std::chrono;
  read.value.precision = p.second >= 0   ? TimePrecision::Second
                         : p.minute >= 0 ? TimePrecision::Minute
                                         : TimePrecision::Hour;
  read.value.to = found.instant + (p.second >= 0   ? milliseconds(1s)
                                   : p.minute >= 0 ? milliseconds(1min)
                                                   : milliseconds(1h));
  return read;
}

std::optional<ReadTime> TimeReader::read(std::string_view text, bool keepsZoneOfDay, std::string& why) const {
  if (m_kind == Kind::EpochSeconds || m_kind == Kind::EpochMilliseconds) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    why = "this is no count since 1970";
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    const double ms = m_kind == Kind::EpochSeconds ? number * 1000 : number;
    if (std::fabs(ms) > 2.5e14) return std::nullopt;
    ReadTime read;
    read.hasClock = true;
    read.value.from = Instant(std::chrono::milliseconds(static_cast<std::int64_t>(std::llround(ms))));
    read.value.to = read.value.from + std::chrono::seconds(1);
    return read;
  }
  const auto parts = m_kind == Kind::Pattern ? byPattern(text, why) : readPlainDate(text, m_order, why);
  if (!parts) return std::nullopt;
  return resolve(*parts, keepsZoneOfDay, why);
}

}  // namespace fairlead::ingest
