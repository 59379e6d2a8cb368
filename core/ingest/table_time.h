// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/import_specification.h"
#include "core/model/time_value.h"

namespace fairlead::ingest {

/// A date or time as it was read, and what one should know about the reading.
struct ReadTime {
  TimeValue value;
  bool hasClock = false;     // hour and minute were said
  bool isSwappable = false;  // day and month could be read the other way round
  bool isYearShort = false;  // two digits: 50 to 99 are 1950 to 1999
  bool isMidnight = false, isWholeHour = false;
  WallClock clock = WallClock::Once;
};

/// The numbers of a date as written, before zone and order are applied; -1: not said.
struct DateParts {
  int year = -1, month = -1, day = -1, hour = -1, minute = -1;
  double second = -1;
  std::string zone;  // "Z" or "+02:00" as written; empty: none
  bool isYearShort = false, isSwappable = false;
  bool isPm = false, isAm = false;
};

/// Reads dates by a pattern in ICU's letters (yyyy-MM-dd'T'HH:mm; yyyymmdd and strptime's %Y-%m-%d are understood too),
/// or, without one, whatever is written plainly: ISO 8601, numbers in the order that is said, months by name in the
/// languages of Europe. A date that the order leaves open is refused, not guessed.
class TimeReader {
 public:
  /// zone: IANA name or offset; empty: UTC. Throws Failure(Invalid) for a pattern that cannot be used or an unknown
  /// zone.
  TimeReader(std::string_view format, DateOrder order, std::string_view zone);

  /// Nothing if it cannot be read; `why` is then a sentence. `keepsZoneOfDay`: a date alone is a day of the zone, not
  /// of UTC.
  std::optional<ReadTime> read(std::string_view text, bool keepsZoneOfDay, std::string& why) const;

 private:
  struct Token {
    char letter = '\0';  // a field of ICU's; '\0': literal
    int width = 0;
    std::string literal;
  };
  static std::vector<Token> compile(std::string_view pattern);
  std::optional<DateParts> byPattern(std::string_view text, std::string& why) const;
  std::optional<ReadTime> resolve(const DateParts& parts, bool keepsZoneOfDay, std::string& why) const;

  std::vector<Token> m_tokens;
  DateOrder m_order;
  std::string m_zone;
  enum class Kind { Plain, Pattern, EpochSeconds, EpochMilliseconds } m_kind = Kind::Plain;
};

/// What is written plainly; also for guessing what a column holds.
std::optional<DateParts> readPlainDate(std::string_view text, DateOrder order, std::string& why);

/// 1 to 12 for a month's name or its short form, in any of a dozen languages; 0 if it is none.
int monthByName(std::string_view word);

}  // namespace fairlead::ingest
