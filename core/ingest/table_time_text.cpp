// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_time_text.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include "core/base/ascii.h"
#include "core/base/error.h"

namespace fairlead::ingest {

using ascii::isDigit;
using ascii::isLetter;

int fullYear(int twoDigits) { return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits; }

int daysOf(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year(year),
                                 month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

/// strptime's letters in ICU's; what is neither stays.
std::string fromPercent(std::string_view pattern) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '%' || i + 1 == pattern.size()) {
      if (isLetter(pattern[i]))
        out += std::string("'") + pattern[i] + "'";
      else
        out += pattern[i];
      continue;
    }
    switch (pattern[++i]) {
      case 'Y':
        out += "yyyy";
        break;
      case 'y':
        out += "yy";
        break;
      case 'm':
        out += "MM";
        break;
      case 'd':
      case 'e':
        out += "dd";
        break;
      case 'b':
      case 'B':
      case 'h':
        out += "MMMM";
        break;
      case 'H':
        out += "HH";
        break;
      case 'I':
        out += "hh";
        break;
      case 'M':
        out += "mm";
        break;
      case 'S':
        out += "ss";
        break;
      case 'f':
        out += "SSS";
        break;
      case 'p':
        out += "a";
        break;
      case 'z':
        out += "XXX";
        break;
      case 'a':
      case 'A':
        out += "EEEE";
        break;
      case 'T':
        out += "HH:mm:ss";
        break;
      default:
        throw Failure(ErrorCode::Invalid,
                      "The date pattern has %" + std::string(1, pattern[i]) +
                          ", which is not known; use ICU's letters, such as yyyy-MM-dd HH:mm.",
                      std::string(pattern));
    }
  }
  return out;
}

/// Reads up to `most` digits; -1 if there is none.
int takeNumber(std::string_view& text, std::size_t most) {
  std::size_t length = 0;
  while (length < most && length < text.size() && isDigit(text[length])) ++length;
  if (length == 0) return -1;
  int value = 0;
  std::from_chars(text.data(), text.data() + length, value);
  text.remove_prefix(length);
  return value;
}

std::string_view takeWord(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && (isLetter(text[length]) || static_cast<unsigned char>(text[length]) >= 0x80)) ++length;
  const std::string_view word = text.substr(0, length);
  text.remove_prefix(length);
  return word;
}

/// "Z", "+02:00", "+0200", "+02", "UTC", "GMT" to "Z" or "+02:00"; empty if it is none.
std::string takeZone(std::string_view& text) {
  for (const std::string_view name : {"UTC", "GMT", "Z"})
    if (text.substr(0, name.size()) == name) {
      text.remove_prefix(name.size());
      return "Z";
    }
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return {};
  std::string_view rest = text.substr(1);
  const char sign = text[0];
  const int hours = rest.size() >= 2 && isDigit(rest[0]) && isDigit(rest[1]) ? takeNumber(rest, 2) : -1;
  if (hours < 0 || hours > 14) return {};
  if (!rest.empty() && rest[0] == ':') rest.remove_prefix(1);
  const int minutes = rest.size() >= 2 && isDigit(rest[0]) && isDigit(rest[1]) ? takeNumber(rest, 2) : 0;
  if (minutes > 59) return {};
  text = rest;
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return sign + two(hours) + ":" + two(minutes);
}

double takeSeconds(std::string_view& text) {
  const int whole = takeNumber(text, 2);
  if (whole < 0) return -1;
  double seconds = whole;
  if (text.size() > 1 && (text[0] == '.' || text[0] == ',') && isDigit(text[1])) {
    text.remove_prefix(1);
    double unit = 0.1;
    while (!text.empty() && isDigit(text[0])) {
      seconds += unit * (text[0] - '0');
      unit /= 10;
      text.remove_prefix(1);
    }
  }
  return seconds;
}

void skipSpace(std::string_view& text) {
  while (!text.empty() && (text[0] == ' ' || text[0] == '\t' || text[0] == '\xC2' || text[0] == '\xA0'))
    text.remove_prefix(1);
}

void takeHalfOfDay(std::string_view& text, DateParts& parts) {
  const auto is = [&](char letter) {
    if (text.empty() || (text[0] | 0x20) != letter) return false;
    const std::string_view rest = text.substr(1);
    return rest.empty() || (rest[0] | 0x20) == 'm' || rest.substr(0, 2) == ".m" || rest.substr(0, 2) == ".M";
  };
  parts.isAm = is('a');
  parts.isPm = is('p');
  if (!parts.isAm && !parts.isPm) return;
  text.remove_prefix(1);
  while (!text.empty() && (text[0] == '.' || (text[0] | 0x20) == 'm')) text.remove_prefix(1);
}

namespace {

/// "02:15", "02:15:30.5", "2.15 pm", "T021530", with a zone behind; false if something else is there.
bool readClock(std::string_view text, DateParts& parts) {
  while (!text.empty() && (text[0] == ' ' || text[0] == 'T' || text[0] == 't' || text[0] == ',' || text[0] == '-'))
    text.remove_prefix(1);
  if (text.substr(0, 3) == "at " || text.substr(0, 3) == "um ") text.remove_prefix(3);
  if (text.empty()) return true;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  parts.hour = takeNumber(text, digits == 4 || digits == 6 ? 2 : digits);
  if (parts.hour < 0) return false;
  const bool isPacked = digits == 4 || digits == 6;
  const auto next = [&] {
    if (isPacked) return !text.empty() && isDigit(text[0]);
    if (text.size() < 2 || (text[0] != ':' && text[0] != '.' && text[0] != 'h') || !isDigit(text[1])) return false;
    text.remove_prefix(1);
    return true;
  };
  if (next()) {
    parts.minute = takeNumber(text, 2);
    if (next()) parts.second = takeSeconds(text);
  }
  skipSpace(text);
  takeHalfOfDay(text, parts);
  if (parts.minute < 0 && !parts.isAm && !parts.isPm) return false;  // a bare number is no time of day
  skipSpace(text);
  parts.zone = takeZone(text);
  skipSpace(text);
  return text.empty();
}

struct Numbers {
  std::array<int, 3> value{-1, -1, -1};
  std::array<std::size_t, 3> digits{};
  int nameAt = -1;  // which of the three was a month's name
};

/// Puts three numbers into year, month and day by the order; false with `why` where that cannot be.
bool place(const Numbers& n, DateOrder order, DateParts& parts, std::string& why) {
  int y = 2, m = 1, d = 0;
  if (n.digits[0] >= 3 || (order == DateOrder::YearFirst && n.nameAt < 0 && n.digits[2] < 3)) {
    y = 0;
    m = 1;
    d = 2;
  } else if (n.nameAt == 0) {
    m = 0;
    d = 1;
  } else if (n.nameAt < 0) {
    const bool canBeDayFirst = n.value[1] <= 12, canBeMonthFirst = n.value[0] <= 12;
    parts.isSwappable = canBeDayFirst && canBeMonthFirst && n.value[0] != n.value[1];
    DateOrder used = order == DateOrder::YearFirst ? DateOrder::Unknown : order;
    if (used == DateOrder::Unknown) {
      if (parts.isSwappable) {
        why = "day and month could be swapped; say \"date_order\": \"dmy\" or \"mdy\"";
        return false;
      }
      used = canBeDayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
    }
    if (used == DateOrder::MonthFirst) std::swap(m, d);
  }
  const auto at = [&](int i) { return n.value[static_cast<std::size_t>(i)]; };
  parts.isYearShort = n.digits[static_cast<std::size_t>(y)] <= 2;
  parts.year = parts.isYearShort ? fullYear(at(y)) : at(y);
  parts.month = at(m);
  parts.day = at(d);
  return true;
}

bool isDateSeparator(char c) { return c == '/' || c == '.' || c == '-' || c == ' ' || c == ',' || c == '\''; }

}  // namespace

std::optional<DateParts> readPlainDate(std::string_view text, DateOrder order, std::string& why) {
  DateParts parts;
  why = "this is no date that can be read";
  skipSpace(text);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  // A weekday in front says nothing new.
  if (!text.empty() && !isDigit(text[0])) {
    std::string_view rest = text;
    if (monthByName(takeWord(rest)) == 0) {
      while (!rest.empty() && (rest[0] == ' ' || rest[0] == ',' || rest[0] == '.')) rest.remove_prefix(1);
      text = rest;
    }
  }
  const std::size_t run = std::min(text.find_first_not_of("0123456789"), text.size());
  if (run == 8 || run == 14 || run == 12) {
    std::string_view digits = text.substr(0, 8);
    if (order == DateOrder::DayFirst || order == DateOrder::MonthFirst) {
      why = "eight digits could be in any order; give the column a \"format\" such as ddMMyyyy";
      if (takeNumber(digits, 4) < 1900) return std::nullopt;
      digits = text.substr(0, 8);
    }
    parts.year = takeNumber(digits, 4);
    parts.month = takeNumber(digits, 2);
    parts.day = takeNumber(digits, 2);
    return readClock(text.substr(8), parts) ? std::optional(parts) : std::nullopt;
  }
  if (run == 4 && text.size() == 4) {
    parts.year = takeNumber(text, 4);
    return parts;
  }
  Numbers n;
  std::size_t count = 0;
  while (count < 3 && !text.empty()) {
    const std::size_t before = text.size();
    if (isDigit(text[0])) {
      n.value[count] = takeNumber(text, 4);
      n.digits[count] = before - text.size();
      if (!text.empty() && isDigit(text[0])) return std::nullopt;
      for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
        if (text.substr(0, 2) == ordinal) text.remove_prefix(2);
    } else {
      const int month = monthByName(takeWord(text));
      if (month == 0 || n.nameAt >= 0) return std::nullopt;
      n.value[count] = month;
      n.nameAt = static_cast<int>(count);
    }
    ++count;
    if (count < 3) {
      if (text.empty()) break;
      if (!isDateSeparator(text[0]) && !isDigit(text[0]) && !isLetter(text[0])) return std::nullopt;
      while (!text.empty() && isDateSeparator(text[0])) text.remove_prefix(1);
    }
  }
  if (count == 2 && text.empty() && (n.digits[0] == 4 || n.digits[1] == 4)) {
    const std::size_t y = n.digits[0] == 4 ? 0 : 1;
    parts.year = n.value[y];
    parts.month = n.value[1 - y];
    return parts;
  }
  if (count < 3 || n.nameAt == 2) return std::nullopt;
  if (!place(n, order, parts, why)) return std::nullopt;
  return readClock(text, parts) ? std::optional(parts) : std::nullopt;
}

}  // namespace fairlead::ingest
