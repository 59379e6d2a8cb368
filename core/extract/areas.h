// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "core/model/place.h"

namespace fairlead::extract {

/// A part of a country, as a circle that holds it.
struct Area {
  std::string country;  // ISO 3166
  double latitude = 0, longitude = 0, radiusMetres = 0;

  bool holds(const Position& position) const;
};

/// Parts of countries by name: counties, states, départements. Immutable; any thread.
class Areas {
 public:
  /// Throws Failure(Malformed).
  Areas();
  static const Areas& standard();

  /// By a folded name with single blanks between its words; null if there is none.
  const Area* find(std::string_view key) const;
  bool goesOn(std::string_view key) const { return m_beginnings.contains(std::string(key)); }

 private:
  std::unordered_map<std::string, Area> m_areas;
  std::unordered_map<std::string, bool> m_beginnings;
};

}  // namespace fairlead::extract
