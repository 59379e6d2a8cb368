// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"

#include <cstdio>
#include <cstdlib>

namespace fairlead {

namespace {
/// Exactly `digits` decimal digits at `at`, which moves past them.
std::optional<int> number(std::string_view text, std::size_t& at, std::size_t digits) {
  if (text.size() < at + digits) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const char c = text[at + i];
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  at += digits;
  return value;
}
bool skip(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}
}  // namespace

Instant now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

std::string isoText(Instant instant) {
  using namespace std::chrono;
  const auto day = floor<days>(instant);
  const year_month_day date(day);
  const auto rest = (instant - day).count();
  char text[64];
  const int milli = static_cast<int>(rest % 1000), second = static_cast<int>(rest / 1000);
  const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                   second / 3600, second / 60 % 60, second % 60);
  std::string out(text, static_cast<std::size_t>(length));
  if (milli != 0) {
    std::snprintf(text, sizeof text, ".%03d", milli);
    out += text;
  }
  return out + "Z";
}

std::optional<Instant> parseIso(std::string_view text) {
  using namespace std::chrono;
  std::size_t at = 0;
  const auto y = number(text, at, 4);
  if (!y || !skip(text, at, '-')) return std::nullopt;
  const auto m = number(text, at, 2);
  if (!m || !skip(text, at, '-')) return std::nullopt;
  const auto d = number(text, at, 2);
  if (!d) return std::nullopt;
  const year_month_day date(year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d)));
  if (!date.ok()) return std::nullopt;
  Instant instant = sys_days(date);
  if (at == text.size()) return instant;
  if (text[at] != 'T' && text[at] != 't' && text[at] != ' ') return std::nullopt;
  ++at;
  const auto hour = number(text, at, 2);
  if (!hour || *hour > 23 || !skip(text, at, ':')) return std::nullopt;
  const auto minute = number(text, at, 2);
  if (!minute || *minute > 59) return std::nullopt;
  instant += hours(*hour) + minutes(*minute);
  if (skip(text, at, ':')) {
    const auto second = number(text, at, 2);
    if (!second || *second > 59) return std::nullopt;
    instant += seconds(*second);
    if (skip(text, at, '.')) {
      int scale = 100, milli = 0;
      const std::size_t start = at;
      for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
        milli += scale * (text[at] - '0');
      if (at == start) return std::nullopt;
      instant += milliseconds(milli);
    }
  }
  if (skip(text, at, 'Z') || skip(text, at, 'z')) return at == text.size() ? std::optional(instant) : std::nullopt;
  if (at >= text.size() || (text[at] != '+' && text[at] != '-')) return std::nullopt;
  const int sign = text[at++] == '+' ? 1 : -1;
  const auto oh = number(text, at, 2);
  if (!oh || *oh > 23) return std::nullopt;
  skip(text, at, ':');
  const auto om = number(text, at, 2);
  if (!om || *om > 59 || at != text.size()) return std::nullopt;
  return instant - sign * (hours(*oh) + minutes(*om));
}

}  // namespace fairlead
