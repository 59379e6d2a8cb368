// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <cmath>
#include <cstdio>

#include "core/base/error.h"
#include "core/ingest/foreign/sheet_readers.h"

namespace fairlead::ingest::foreign {

std::string excelDate(double serial, bool format1904, bool hasDate, bool hasTime) {
  constexpr double kLastDay = 2'958'466;  // 31 December 9999
  if (!std::isfinite(serial) || serial < 0 || serial >= kLastDay) return {};
  double whole = std::floor(serial);
  auto milliseconds = static_cast<long long>(std::llround((serial - whole) * 86'400'000.0));
  // Excel's fractions are binary: a second's worth of noise is none.
  if (milliseconds % 1000 >= 998 || milliseconds % 1000 <= 2) milliseconds = (milliseconds + 500) / 1000 * 1000;
  if (milliseconds >= 86'400'000) {
    milliseconds -= 86'400'000;
    whole += 1;
  }
  char text[64];
  const auto seconds = milliseconds / 1000;
  char time[32];
  std::snprintf(time, sizeof time, "%02lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
  std::string clock = time;
  if (milliseconds % 1000 != 0) {
    std::snprintf(time, sizeof time, ".%03lld", milliseconds % 1000);
    clock += time;
  }
  if (!hasDate) return clock;
  // 1900 counts a 29 February that never was: days before it are one less away from the epoch.
  const int shift = format1904 ? 1462 : whole < 60 ? 1 : 0;
  const std::chrono::sys_days epoch = std::chrono::year{1899} / 12 / 30;
  const std::chrono::year_month_day date{epoch + std::chrono::days(static_cast<int>(whole) + shift)};
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return hasTime || milliseconds != 0 ? std::string(text) + "T" + clock : std::string(text);
}

DateFormat dateFormatOf(int builtIn, std::string_view code) {
  if (code.empty()) {
    if ((builtIn >= 14 && builtIn <= 17) || (builtIn >= 27 && builtIn <= 31) || builtIn == 36 ||
        (builtIn >= 50 && builtIn <= 58))
      return {true, false};
    if (builtIn == 22) return {true, true};
    if ((builtIn >= 18 && builtIn <= 21) || (builtIn >= 32 && builtIn <= 35) || builtIn == 45 || builtIn == 47)
      return {false, true};
    return {};
  }
  DateFormat found;
  bool hasMonthOrMinute = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] + 32) : code[i];
    if (c == '"') {
      i = code.find('"', i + 1);
      if (i == std::string_view::npos) break;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      // Elapsed time, [h]:mm, is a length and no time of day; a colour, a condition or a locale says nothing.
      const std::size_t close = code.find(']', i);
      if (close == std::string_view::npos) break;
      const std::string_view inner = code.substr(i + 1, close - i - 1);
      if (!inner.empty() && inner.find_first_not_of("hHmMsS") == std::string_view::npos) return {};
      i = close;
    } else if (c == ';') {
      break;  // the other parts are for negative numbers and texts
    } else if (c == 'y' || c == 'd' || (c == 'e' && i + 1 < code.size() && code[i + 1] != '+' && code[i + 1] != '-')) {
      found.hasDate = true;
    } else if (c == 'h' || c == 's') {
      found.hasTime = true;
    } else if (c == 'm') {
      hasMonthOrMinute = true;
    } else if (c == '0' || c == '#' || c == '?') {
      if (!found.hasTime) return {};
    } else if (c == 'g' && code.substr(i, 7) == "General") {
      return {};
    }
  }
  if (hasMonthOrMinute && !found.hasTime) found.hasDate = true;
  return found;
}

std::size_t chooseSheet(const std::string& asked, const std::vector<std::string>& names, const SheetSink& sink) {
  if (names.empty()) throw Failure(ErrorCode::Malformed, "There is no sheet in this workbook.");
  std::size_t chosen = 0;
  if (!asked.empty()) {
    while (chosen < names.size() && names[chosen] != asked) ++chosen;
    if (chosen == names.size()) {
      std::string list;
      for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
      throw Failure(ErrorCode::NotFound, "There is no sheet \"" + asked + "\" in this workbook; it has " + list + ".");
    }
  }
  sink.onSheets(names[chosen], names);
  return chosen;
}

}  // namespace fairlead::ingest::foreign
