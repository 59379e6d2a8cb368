// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/import_specification.h"

namespace fairlead::ingest {

enum class ColumnKind {
  Empty,
  Text,
  Number,
  Time,
  Birth,
  Duration,
  Amount,
  Currency,
  Phone,
  Email,
  Iban,
  Account,
  Imei,
  Imsi,
  Imo,
  Mmsi,
  Plate,
  Latitude,
  Longitude,
  FirstName,
  LastName,
  Name,
  Purpose
};

/// What a column seems to hold.
struct ColumnGuess {
  std::string name;
  ColumnKind kind = ColumnKind::Empty;
  bool isTo = false;                              // its name speaks of the far end: called, to, beneficiary
  bool needsRegion = false;                       // telephone numbers without a country code
  bool isDayFirst = false, isMonthFirst = false;  // some value can only be read so
  bool isOpen = false;                            // some date can be read either way, and none decides
};

/// The words of a column's name, folded: "CallerNumber", "caller_number" and "Caller number" are all caller, number.
std::vector<std::string> columnWords(const std::string& name);

/// Whether more than half of the values are what is said: "phone", "time", "email", "plate". False for no values.
bool holdsMostly(std::string_view what, const std::vector<std::string>& values);

ColumnGuess guessColumn(const std::string& name, const std::vector<std::string>& values);

}  // namespace fairlead::ingest
