// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace fairlead {

/// A moment in UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

Instant now();

/// "2022-09-03T02:15:00Z"; milliseconds only where there are any.
std::string isoText(Instant instant);

/// ISO 8601 date and time with `Z` or an offset ("2022-09-03T04:15:00+02:00"); a date alone is midnight UTC.
std::optional<Instant> parseIso(std::string_view text);

}  // namespace fairlead
