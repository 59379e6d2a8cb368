// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/wkb.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <numbers>

#include "core/base/error.h"

namespace fairlead::geo {

namespace {

/// Walks a geometry once, writing WKT in two dimensions and noting its bounds.
class Walk {
 public:
  explicit Walk(std::string_view wkb) : m_in(wkb) {}

  void geometry(bool isInside = false) {
    if (take<std::uint8_t>() != 1) malformed();
    const auto type = take<std::uint32_t>();
    const std::uint32_t flat = type % 1000, dimensions = type / 1000;
    static constexpr std::array<std::string_view, 8> kNames{
        "", "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION"};
    if (flat == 0 || flat >= kNames.size() || dimensions > 3) malformed();
    if (!isInside) (isPoint = flat == 1, wkt = kNames[flat]), wkt += ' ';
    const std::size_t extra = dimensions == 0 ? 0 : dimensions == 3 ? 2 : 1;
    if (flat == 1) {
      wkt += '(';
      vertex(extra);
      wkt += ')';
    } else if (flat == 2) {
      line(extra);
    } else if (flat == 3) {
      list([&] { line(extra); });
    } else if (flat == 7) {
      list([&] {
        Walk part(m_in);
        part.geometry();
        adopt(part);
      });
    } else {
      list([&] { geometry(true); });
    }
  }

  std::string wkt;
  bool isPoint = false, isOutside = false;
  double west = 1e9, south = 1e9, east = -1e9, north = -1e9;
  std::size_t vertices = 0;

 private:
  [[noreturn]] static void malformed() {
    throw Failure(ErrorCode::Malformed,
                  "A geometry of the layer is damaged, so that nothing can be said of its place.");
  }
  template <typename T>
  T take() {
    T value{};
    if (m_in.size() < sizeof(T)) malformed();
    std::memcpy(&value, m_in.data(), sizeof(T));
    m_in.remove_prefix(sizeof(T));
    return value;
  }
  template <typename Part>
  void list(Part&& part) {
    wkt += '(';
    const auto count = take<std::uint32_t>();
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i > 0) wkt += ',';
      part();
    }
    wkt += ')';
  }
  void line(std::size_t extra) {
    list([&] { vertex(extra); });
  }
  void vertex(std::size_t extra) {
    const double lon = take<double>(), lat = take<double>();
    for (std::size_t i = 0; i < extra; ++i) take<double>();
    const auto position = Position::fromDegrees(lon, lat);
    isOutside |= !position;
    if (!position) return;
    ++vertices;
    west = std::min(west, lon);
    east = std::max(east, lon);
    south = std::min(south, lat);
    north = std::max(north, lat);
    Place place;
    place.point = position;
    std::string text = place.text();
    std::replace(text.begin(), text.end(), ',', ' ');
    wkt += text;
  }
  void adopt(const Walk& part) {
    m_in = part.m_in;
    wkt += part.wkt;
    isOutside |= part.isOutside;
    vertices += part.vertices;
    west = std::min(west, part.west);
    south = std::min(south, part.south);
    east = std::max(east, part.east);
    north = std::max(north, part.north);
  }

  std::string_view m_in;
};

}  // namespace

std::optional<Place> placeOfWkb(std::string_view wkb, std::size_t mostVertices) {
  if (wkb.empty()) return std::nullopt;
  Walk walk(wkb);
  walk.geometry();
  if (walk.isOutside || walk.vertices == 0) return std::nullopt;
  if (walk.isPoint || walk.vertices > mostVertices) {
    Place place;
    place.point = Position::fromDegrees((walk.west + walk.east) / 2, (walk.south + walk.north) / 2);
    if (!walk.isPoint) {
      constexpr double kMetresADegree = 111'320;
      const double narrowing = std::cos((walk.south + walk.north) / 2 * std::numbers::pi / 180);
      place.uncertaintyMetres =
          std::round(kMetresADegree / 2 * std::hypot((walk.east - walk.west) * narrowing, walk.north - walk.south));
    }
    return place;
  }
  return parsePlace(walk.wkt);
}

}  // namespace fairlead::geo
