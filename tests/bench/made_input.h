// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>

namespace fairlead::bench {

/// Words of an invented language with a skewed frequency, as in real text: the same sequence for the same seed.
class WordMaker {
 public:
  explicit WordMaker(std::uint32_t seed) : m_random(seed) {}
  std::string word();
  std::string name();  // with a capital
  /// [0, below), the same on every machine.
  std::uint32_t number(std::uint32_t below);

 private:
  std::mt19937 m_random;
};

/// A folder of plain-text reports of 2 kB with a header; every one has a word that begins with "harb".
void makeReports(const std::filesystem::path& into, std::size_t count);
/// Vessels' positions on 2,000 tracks round the Channel, as CSV: mmsi,ts,lon,lat,sog,cog,name.
void makePositions(const std::filesystem::path& into, std::size_t rows);
/// Polygons of so many vertices each, as GeoJSON, one feature a line.
void makePolygons(const std::filesystem::path& into, std::size_t count, std::size_t vertices);
/// Telephone calls in ten columns, as CSV, and how they are imported.
void makeCalls(const std::filesystem::path& into, std::size_t rows);
extern const char* const kCallSpecification;

}  // namespace fairlead::bench
