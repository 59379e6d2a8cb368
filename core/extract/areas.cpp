// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/areas.h"

#include <cmath>
#include <numbers>
#include <sstream>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/geo/gazetteer.h"

namespace fairlead::extract {

bool Area::holds(const Position& position) const {
  // Near enough for circles of a county's size, and of a state's.
  constexpr double kMetresPerDegree = 111'320;
  const double north = (position.latDegrees() - latitude) * kMetresPerDegree;
  const double east =
      (position.lonDegrees() - longitude) * kMetresPerDegree * std::cos(latitude * std::numbers::pi / 180);
  return std::hypot(north, east) <= radiusMetres;
}

Areas::Areas() {
  std::istringstream lines(readFile(resource("extract/areas.list")));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream fields(line);
    Area area;
    double kilometres = 0;
    if (!(fields >> area.country >> area.latitude >> area.longitude >> kilometres))
      throw Failure(ErrorCode::Malformed, "A line of areas.list has a country, a latitude, a longitude, kilometres.",
                    line);
    area.radiusMetres = kilometres * 1'000;
    for (std::string name; std::getline(fields, name, ';');) {
      const std::string key = geo::Gazetteer::key(name);
      m_areas.emplace(key, area);
      for (std::size_t at = key.find(' '); at != std::string::npos; at = key.find(' ', at + 1))
        m_beginnings[key.substr(0, at)] = true;
    }
  }
}

const Areas& Areas::standard() {
  static const Areas made;
  return made;
}

const Area* Areas::find(std::string_view key) const {
  const auto found = m_areas.find(std::string(key));
  return found == m_areas.end() ? nullptr : &found->second;
}

}  // namespace fairlead::extract
