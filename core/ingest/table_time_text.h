// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/ingest/table_time.h"

namespace fairlead::ingest {

// The pieces of a written time, each taken from the front of what is left.
int fullYear(int twoDigits);
int daysOf(int year, int month);
/// A pattern of strptime's (%Y-%m-%d) in ICU's letters; anything else as it is.
std::string fromPercent(std::string_view pattern);
/// -1 if no digit comes next.
int takeNumber(std::string_view& text, std::size_t most);
std::string_view takeWord(std::string_view& text);
/// "Z" or "+02:00"; empty if no zone comes next.
std::string takeZone(std::string_view& text);
double takeSeconds(std::string_view& text);
void skipSpace(std::string_view& text);
void takeHalfOfDay(std::string_view& text, DateParts& parts);

}  // namespace fairlead::ingest
