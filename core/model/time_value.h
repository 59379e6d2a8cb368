// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/instant.h"

namespace fairlead {

enum class TimePrecision { Year, Month, Day, Hour, Minute, Second, Interval };

/// An interval of possible instants, half-open [from, to) in UTC, with the precision and the zone that it was read in.
/// Written as ISO 8601, shortened to its precision: "2022", "2022-09", "2022-09-03", "2022-09-03T02:15+02:00", or
/// "FROM/TO". A date without a time is a day of 24 hours in UTC unless an IANA zone follows in brackets:
/// "2022-09-03[Europe/Paris]".
struct TimeValue {
  Instant from, to;
  TimePrecision precision = TimePrecision::Second;
  std::string zone = "UTC";  // IANA name or "+02:00"

  bool operator==(const TimeValue&) const = default;
  std::string text() const;
};

std::optional<TimeValue> parseTimeValue(std::string_view text);

/// Whether a wall-clock time exists in the zone: once, never (the hour skipped in spring), or twice (autumn).
enum class WallClock { Once, Gap, Overlap, UnknownZone };
struct ZonedInstant {
  WallClock verdict = WallClock::Once;
  Instant instant;  // the earlier of two; in a gap, as if the clock had not been changed yet
};
/// zone: IANA name ("Europe/Paris"), "UTC", or an offset ("+02:00").
ZonedInstant fromWallClock(int year, int month, int day, int hour, int minute, double second, std::string_view zone);

/// "+02:00", "-0330", "+5:30", "+2", "UTC": seconds east of Greenwich.
std::optional<int> offsetSeconds(std::string_view text);
/// "+05:30".
std::string offsetText(std::chrono::milliseconds eastOfGreenwich);

/// "2022-09-03 04:15 CEST" style text in the zone, for screens: date, time, and the offset as "+02:00".
std::string zonedText(Instant instant, std::string_view zone);

}  // namespace fairlead
