// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/plus_code.h"

#include <algorithm>
#include <cmath>

namespace fairlead::geo {

namespace {

constexpr std::string_view kDigits = "23456789CFGHJMPQRVWX";
constexpr double kMetresADegree = 111'320;
constexpr std::size_t kPairs = 10, kBeforePlus = 8;

/// The south-west corner and the size, in degrees.
struct Area {
  double south = -90, west = -180, height = 400, width = 400;

  double latitude() const { return south + height / 2; }
  double longitude() const { return west + width / 2; }
};

/// Pairs of base 20, then a grid of four by five.
std::optional<Area> areaOf(std::string_view code) {
  Area area;
  std::size_t at = 0;
  for (const char c : code) {
    if (c == '+') continue;
    const auto digit = kDigits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    if (at < kPairs) {
      double& size = at % 2 == 0 ? area.height : area.width;
      size /= 20;
      (at % 2 == 0 ? area.south : area.west) += static_cast<double>(digit) * size;
    } else {
      area.height /= 5;
      area.width /= 4;
      area.south += static_cast<double>(digit / 4) * area.height;
      area.west += static_cast<double>(digit % 4) * area.width;
    }
    ++at;
  }
  if (at < kPairs) return std::nullopt;
  return area;
}

std::optional<Place> placeOf(const Area& area) {
  const auto position = Position::fromDegrees(area.longitude(), area.latitude());
  if (!position) return std::nullopt;
  Place place;
  place.point = *position;
  place.uncertaintyMetres = area.height / 2 * kMetresADegree;
  return place;
}

}  // namespace

std::optional<Place> fromPlusCode(std::string_view code) {
  const auto area = areaOf(code);
  return area ? placeOf(*area) : std::nullopt;
}

std::string plusCode(Position position) {
  double south = position.latDegrees() + 90, west = position.lonDegrees() + 180, size = 400;
  std::string code;
  for (std::size_t i = 0; i < kPairs / 2; ++i) {
    size /= 20;
    for (double* rest : {&south, &west}) {
      const int digit = std::min(19, static_cast<int>(*rest / size));
      code += kDigits[static_cast<std::size_t>(digit)];
      *rest -= digit * size;
    }
    if (code.size() == kBeforePlus) code += '+';
  }
  return code;
}

std::optional<Place> fromShortPlusCode(std::string_view code, Position nearTo) {
  const auto plus = code.find('+');
  if (plus == std::string_view::npos || plus >= kBeforePlus || plus < 2 || plus % 2 != 0) return std::nullopt;
  const std::size_t lacking = kBeforePlus - plus;
  auto area = areaOf(plusCode(nearTo).substr(0, lacking) + std::string(code));
  if (!area) return std::nullopt;
  // The area whose first digits are the town's may lie on the far side of its border: the next one is nearer then.
  const double step = std::pow(20.0, 2.0 - static_cast<double>(lacking) / 2);
  if (nearTo.latDegrees() + step / 2 < area->latitude() && area->south - step >= -90)
    area->south -= step;
  else if (nearTo.latDegrees() - step / 2 > area->latitude() && area->south + step <= 90)
    area->south += step;
  if (nearTo.lonDegrees() + step / 2 < area->longitude())
    area->west -= step;
  else if (nearTo.lonDegrees() - step / 2 > area->longitude())
    area->west += step;
  return placeOf(*area);
}

}  // namespace fairlead::geo
