// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From one month to another.
#include "core/extract/date_parts.h"

namespace fairlead::extract {

/// The token of the month that the span beginning at i runs to, with what joins the two at `at`; 0 if there is none.
std::size_t DateReader::secondMonth(std::size_t i, std::size_t at) const {
  const std::string_view gap = m_text.gapBefore(at);
  std::size_t second = at;
  bool isOpened = false;
  if (gap != "-" && gap != "\xE2\x80\x93" && gap != " - " && gap != " \xE2\x80\x93 ") {
    if (!isGap(at, " ", 1)) return 0;
    const bool isBetween = i > 0 && isOneOf(i - 1, {"between", "entre", "zwischen"});
    isOpened = isBetween || (i > 0 && isOneOf(i - 1, {"from", "de", "d", "von"}));
    const bool isAnd = isOneOf(at, {"and", "et", "und"});
    if (!(isAnd && isBetween) && !(!isAnd && isOneOf(at, {"to", "until", "till", "through", "bis", "a", "au"})))
      return 0;
    ++second;
    if (!isGap(second, " ", 1)) return 0;
  }
  const auto isSure = [&](std::size_t k) {
    return isMonthName(k) && (token(k)->isCapital || (m_context.language == "fr" && isOpened));
  };
  return isSure(i) && isSure(second) ? second : 0;
}

/// "between August and October", "von November 2021 bis März 2022", "d'août à octobre", "June-August 2022"; whole
/// months, the last one too.
std::optional<DatePart> DateReader::monthSpan(std::size_t i) const {
  if (!isMonthName(i)) return std::nullopt;
  std::size_t at = i + 1;
  int firstYear = isGap(at, " ,") ? yearAt(at) : -1;
  if (firstYear > 0) ++at;
  const std::size_t second = secondMonth(i, at);
  if (second == 0) return std::nullopt;
  // "from May to September 3": a day.
  if (isGap(second + 1, " ", 1) && number(second + 1, 2) > 0) return std::nullopt;
  const int lastYear = isGap(second + 1, " ,") ? yearAt(second + 1) : -1;
  const int m = token(i)->use.value, last = token(second)->use.value;
  auto end = days(second, lastYear > 0 ? second + 2 : second + 1, lastYear, last, 0, 0);
  if (!end) return end;
  end->first = i;
  end->precision = TimePrecision::Interval;
  if (!end->from) return end;
  const int year = static_cast<int>(std::chrono::year_month_day(*end->from).year());
  if (firstYear < 0) firstYear = m <= last ? year : year - 1;
  const auto begin = days(i, i + 1, firstYear, m, 0, 0);
  if (!begin || !begin->from || *begin->from >= *end->from) return std::nullopt;
  end->from = begin->from;
  return end;
}

}  // namespace fairlead::extract
