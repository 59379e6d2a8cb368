// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/place.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace fairlead {

namespace {

constexpr double kUnit = 1e7;  // positions in a degree

/// 7 decimals without trailing zeros, exact because the value is an integer.
std::string degrees(std::int32_t value) {
  char text[32];
  const auto size = static_cast<std::size_t>(std::snprintf(text, sizeof text, "%s%d.%07d", value < 0 ? "-" : "",
                                                           std::abs(value / 10'000'000), std::abs(value % 10'000'000)));
  std::string out(text, size);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

std::optional<double> number(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<Position> pair(std::string_view lon, std::string_view lat) {
  const auto x = number(lon), y = number(lat);
  return x && y ? Position::fromDegrees(*x, *y) : std::nullopt;
}

bool isGeometryWord(std::string_view word) {
  constexpr std::array<std::string_view, 7> kWords{"POINT",           "LINESTRING",   "POLYGON",           "MULTIPOINT",
                                                   "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// Reads through WKT without building it: words known, brackets closed, each coordinate two to four numbers of which
/// the first two are a position. The first position, or nothing if any of it is wrong.
std::optional<Position> firstPosition(std::string_view wkt) {
  std::optional<Position> first;
  int depth = 0;
  std::size_t at = 0, inTuple = 0;
  std::array<std::string_view, 4> tuple;
  const auto endTuple = [&] {
    if (inTuple == 0) return true;
    const auto position = inTuple >= 2 ? pair(tuple[0], tuple[1]) : std::nullopt;
    if (position && !first) first = position;
    inTuple = 0;
    return position.has_value();
  };
  while (at < wkt.size()) {
    const char c = wkt[at];
    if (c == ' ') {
      ++at;
    } else if (c == '(' || c == ')' || c == ',') {
      if (!endTuple()) return std::nullopt;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0 || (c == ',' && depth == 0)) return std::nullopt;
      ++at;
    } else {
      const std::size_t end = std::min(wkt.find_first_of(" (),", at), wkt.size());
      const std::string_view word = wkt.substr(at, end - at);
      const bool isDimension = word == "Z" || word == "M" || word == "ZM";
      if (c >= 'A' && c <= 'Z') {
        if (!isGeometryWord(word) && !isDimension) return std::nullopt;
      } else {
        if (depth == 0 || inTuple == tuple.size() || !number(word)) return std::nullopt;
        tuple[inTuple++] = word;
      }
      at = end;
    }
  }
  return depth == 0 && inTuple == 0 ? first : std::nullopt;
}

/// POINT (x y) is a point, not a geometry of its own.
bool isPlainPoint(std::string_view wkt) { return wkt.starts_with("POINT"); }

}  // namespace

std::optional<Position> Position::fromDegrees(double lon, double lat) {
  if (!std::isfinite(lon) || !std::isfinite(lat) || std::abs(lon) > 180 || std::abs(lat) > 90) return std::nullopt;
  return Position{static_cast<std::int32_t>(std::lround(lon * kUnit)),
                  static_cast<std::int32_t>(std::lround(lat * kUnit))};
}

std::string Place::text() const {
  std::string out = !wkt.empty() ? wkt : point ? degrees(point->lon) + ',' + degrees(point->lat) : std::string();
  if (uncertaintyMetres > 0 && !out.empty()) {
    char metres[32];
    const auto [end, error] = std::to_chars(metres, metres + sizeof metres, uncertaintyMetres);
    out += '~' + std::string(metres, end);
  }
  return out;
}

std::optional<Place> parsePlace(std::string_view text) {
  Place place;
  if (const auto tilde = text.rfind('~'); tilde != std::string_view::npos) {
    const auto metres = number(text.substr(tilde + 1));
    if (!metres || *metres < 0) return std::nullopt;
    place.uncertaintyMetres = *metres;
    text = text.substr(0, tilde);
  }
  while (text.ends_with(' ')) text.remove_suffix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  if (text.front() >= 'A' && text.front() <= 'Z') {
    place.point = firstPosition(text);
    if (!isPlainPoint(text)) place.wkt = text;
  } else if (const auto comma = text.find(','); comma != std::string_view::npos) {
    place.point = pair(text.substr(0, comma), text.substr(comma + 1));
  }
  return place.point ? std::optional(std::move(place)) : std::nullopt;
}

}  // namespace fairlead
