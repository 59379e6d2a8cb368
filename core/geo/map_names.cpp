// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/map_names.h"

#include <unicode/locid.h>

#include <charconv>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/base/error.h"
#include "core/base/resources.h"

namespace fairlead::geo {

namespace {

constexpr double kKilometresADegree = 111.32;

[[noreturn]] void damaged() {
  throw Failure(ErrorCode::Corrupt, "The names of the base map that ships with Fairlead are damaged; reinstall it.");
}

/// Lines of cells without quotes, the first line left out; each must have so many cells.
std::vector<std::vector<std::string_view>> cellsOf(std::string_view text, std::size_t columns) {
  std::vector<std::vector<std::string_view>> rows;
  bool isHead = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (std::exchange(isHead, false)) continue;
    std::vector<std::string_view> cells;
    for (std::size_t comma = line.find(','); comma != line.npos; comma = line.find(',')) {
      cells.push_back(line.substr(0, comma));
      line.remove_prefix(comma + 1);
    }
    cells.push_back(line);
    if (cells.size() != columns) damaged();
    rows.push_back(std::move(cells));
  }
  return rows;
}

double numberIn(std::string_view cell, double least, double most) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size() || !(value >= least && value <= most)) damaged();
  return value;
}

Position positionAt(std::string_view lat, std::string_view lon) {
  return {static_cast<std::int32_t>(std::lround(numberIn(lon, -180, 180) * 1e7)),
          static_cast<std::int32_t>(std::lround(numberIn(lat, -85, 85) * 1e7))};
}

}  // namespace

std::vector<MapName> seaNames(const std::filesystem::path& file, std::string_view language) {
  const std::string text = readFile(file);
  const std::size_t column = language == "fr" ? 1 : language == "de" ? 2 : 0;
  std::vector<MapName> names;
  for (const auto& cells : cellsOf(text, 8)) {
    MapName name{std::string(cells[column]), positionAt(cells[3], cells[4])};
    name.importance = static_cast<int>(numberIn(cells[5], 1, 4));
    name.turn = numberIn(cells[6], -90, 90);
    name.length =
        numberIn(cells[7], 1, 20'000) / (kKilometresADegree * std::cos(name.at.latDegrees() * std::numbers::pi / 180));
    names.push_back(std::move(name));
  }
  return names;
}

std::vector<MapName> seaNames(std::string_view language) { return seaNames(resource("basemap/seas.csv"), language); }

std::vector<MapName> countryNames(std::string_view language) {
  const std::string text = readFile(resource("basemap/countries.csv"));
  const icu::Locale wanted(std::string(language).c_str());
  std::vector<MapName> names;
  for (const auto& cells : cellsOf(text, 4)) {
    icu::UnicodeString called;
    icu::Locale("", std::string(cells[0]).c_str()).getDisplayCountry(wanted, called);
    MapName name{{}, positionAt(cells[1], cells[2])};
    called.toUTF8String(name.text);
    name.length = numberIn(cells[3], 0, 360);
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace fairlead::geo
