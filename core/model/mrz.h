// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/ascii.h"

namespace fairlead {

/// The machine-readable zone of a travel document (ICAO 9303): TD1 of 3 lines by 30, TD2 of 2 by 36, TD3 of 2 by 44,
/// visas alike; and the identity card of France as it was until 2021, of 2 lines by 36 in a form of its own.
struct Mrz {
  char kind = 'P';                                               // P passport, V visa, I, A, C identity card
  std::string issuer, number, surname, givenNames, nationality;  // without fillers; countries as printed ("GBR", "D")
  std::string birthDate, expiryDate;                             // ISO 8601; empty if they are no dates
  char sex = '<';
  bool isValid = false;  // all check digits, the composite one too where there is one

  /// Lines apart by line ends; blanks around them don't matter. Nothing if it hasn't the form.
  static std::optional<Mrz> parse(std::string_view lines);
  /// One that such a zone is made of.
  static constexpr bool isCharacter(char c) { return ascii::isDigit(c) || ascii::isUpper(c) || c == '<'; }
};

}  // namespace fairlead
