// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace fairlead::geo {

/// A ring of land (closed, to be filled together by the even-odd rule) or a border, in degrees; none crosses 180
/// degrees.
struct BaseShape {
  enum class Kind : std::uint8_t { Land, Border, Disputed, Region } kind = Kind::Land;
  float west = 0, south = 0, east = 0, north = 0;
  float size = 0;  // of the smaller region beside a Region line: the root of its area on a Mercator map, in degrees
  std::vector<std::array<float, 2>> points;  // longitude, and latitude stretched by Web Mercator, in degrees
};

/// Where a ring runs along 180 degrees or the pole only because the map ends there; no coast.
bool isCut(const std::array<float, 2>& a, const std::array<float, 2>& b);

/// Latitude as Web Mercator stretches it, in degrees; the poles are cut off where the world is a square (85.05).
double stretchedLatitude(double latitude);

/// Land, borders of countries and of their first-level regions at three generalisations, decoded when first asked for;
/// any thread.
class BaseMap {
 public:
  /// Throws Failure(NotFound or Corrupt).
  explicit BaseMap(const std::filesystem::path& file);
  static const BaseMap& standard();

  /// The level for a scale: the coarsest whose wriggles are below a pixel. degreesAPixel > 0.
  const std::vector<BaseShape>& shapes(double degreesAPixel) const;

 private:
  std::vector<BaseShape> decode(std::size_t level) const;

  std::string m_bytes;
  mutable std::array<std::once_flag, 3> m_decoded;
  mutable std::array<std::vector<BaseShape>, 3> m_levels;
};

}  // namespace fairlead::geo
