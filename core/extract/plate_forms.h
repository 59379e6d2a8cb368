// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fairlead::extract {

/// One country's reading of what may be a number plate.
struct PlateReading {
  std::string value;    // as written, without blanks and hyphens
  std::string country;  // ISO 3166
  std::string likely;   // with letters and figures where the country has them ("AB10CDE" of "AB1OCDE"); empty: they are
  char sign = 0;        // the first that was taken for another

  /// "GB", or why the plate is doubtful.
  std::string note() const;
};

/// By the forms that European plates have. `isCued`: a word said that a plate follows, so that less distinct forms
/// count too; `isBesideVehicle`: then a letter may stand for a figure that looks like it, and the other way round.
std::vector<PlateReading> readPlate(std::string_view written, bool isCued, bool isBesideVehicle);

}  // namespace fairlead::extract
