// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/header_date.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

#include "core/base/ascii.h"

namespace fairlead::ingest {

namespace {

struct Token {
  std::string_view text;
  bool isNumber;
};

struct Clock {
  int hour = -1, minute = 0;
  std::string zone;  // "Z" or "+02:00"; empty: not said
};

using ascii::isDigit;
using ascii::isLetterByte;

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 8)) value = value * 10 + (c - '0');
  return value;
}

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> out;
  for (std::size_t at = 0; at < text.size() && out.size() < 12;) {
    std::size_t end = at;
    if (isDigit(text[at])) {
      while (end < text.size() && isDigit(text[end])) ++end;
      out.push_back({text.substr(at, end - at), true});
    } else if (isLetterByte(text[at])) {
      while (end < text.size() && isLetterByte(text[end])) ++end;
      out.push_back({text.substr(at, end - at), false});
    } else {
      ++end;
    }
    at = end;
  }
  return out;
}

std::optional<std::string> written(int year, int month, int day, const Clock& clock = {}) {
  using namespace std::chrono;
  if (year < 100) year += year < 70 ? 2000 : 1900;
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (year < 1900 || year > 2200 || month < 1 || day < 1 || !date.ok()) return std::nullopt;
  std::array<char, 48> out{};
  if (clock.hour >= 0 && clock.hour < 24 && clock.minute < 60 && !clock.zone.empty()) {
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02dT%02d:%02d%s", year, month, day, clock.hour, clock.minute,
                  clock.zone.c_str());
  } else {
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month, day);
  }
  return std::string(out.data());
}

/// "14:05Z", "14:05:00+02:00", "14:05 UTC" somewhere behind the date.
Clock clockIn(std::string_view text) {
  Clock clock;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !isDigit(text[colon - 1]) || colon + 2 >= text.size())
    return clock;
  std::size_t begin = colon;
  while (begin > 0 && isDigit(text[begin - 1]) && colon - begin < 2) --begin;
  std::size_t end = colon + 1;
  while (end < text.size() && isDigit(text[end]) && end - colon < 3) ++end;
  clock.hour = number(text.substr(begin, colon - begin));
  clock.minute = number(text.substr(colon + 1, end - colon - 1));
  while (end < text.size() && (isDigit(text[end]) || text[end] == ':' || text[end] == '.' || text[end] == ' ')) ++end;
  const std::string_view rest = text.substr(end);
  if (rest.starts_with("Z") || rest.starts_with("UTC") || rest.starts_with("GMT")) clock.zone = "Z";
  if (rest.size() >= 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':')
    clock.zone = std::string(rest.substr(0, 6));
  return clock;
}

/// "030415ZSEP22" or "030415Z SEP 2022": day, hour, minute, zone letter, month, year.
std::optional<std::string> dateTimeGroup(const std::vector<Token>& parts, const HeaderWords& words) {
  if (parts.size() < 3 || !parts[0].isNumber || parts[0].text.size() != 6 || parts[1].isNumber) return std::nullopt;
  std::string_view letters = parts[1].text;
  std::string_view year = parts[2].text;
  std::string_view month = letters.substr(1);
  if (letters.size() == 1 && parts.size() >= 4) {
    month = parts[2].text;
    year = parts[3].text;
  }
  const auto which = words.month(month);
  if (!which || year.empty() || !isDigit(year[0])) return std::nullopt;
  const Clock clock{number(parts[0].text.substr(2, 2)), number(parts[0].text.substr(4, 2)),
                    letters[0] == 'Z' || letters[0] == 'z' ? "Z" : ""};
  return written(number(year), *which, number(parts[0].text.substr(0, 2)), clock);
}

}  // namespace

std::optional<std::string> headerDate(std::string_view text, const HeaderWords& words) {
  text = text.substr(0, 80);
  const std::vector<Token> parts = tokens(text);
  if (auto group = dateTimeGroup(parts, words)) return group;
  const Clock clock = clockIn(text);
  for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
    const Token &a = parts[i], &b = parts[i + 1], &c = parts[i + 2];
    if (a.isNumber && b.isNumber && c.isNumber) {
      if (a.text.size() == 4) return written(number(a.text), number(b.text), number(c.text), clock);
      if (c.text.size() == 4 || c.text.size() == 2)
        return written(number(c.text), number(b.text), number(a.text), clock);
    }
    // "3rd", "1er" and "3. September" put a word between day and month.
    if (a.isNumber && !b.isNumber && a.text.size() <= 2) {
      const std::size_t skip = !words.month(b.text) && i + 3 < parts.size() ? 1 : 0;
      const Token& named = parts[i + 1 + skip];
      if (i + 2 + skip >= parts.size() || named.isNumber) continue;
      const Token& year = parts[i + 2 + skip];
      if (const auto month = words.month(named.text); month && year.isNumber)
        return written(number(year.text), *month, number(a.text), clock);
    }
    if (!a.isNumber && b.isNumber && c.isNumber && b.text.size() <= 2 && c.text.size() == 4) {
      if (const auto month = words.month(a.text)) return written(number(c.text), *month, number(b.text), clock);
    }
  }
  if (parts.size() == 1 && parts[0].isNumber && parts[0].text.size() == 8) {
    return written(number(parts[0].text.substr(0, 4)), number(parts[0].text.substr(4, 2)),
                   number(parts[0].text.substr(6, 2)));
  }
  return std::nullopt;
}

}  // namespace fairlead::ingest
