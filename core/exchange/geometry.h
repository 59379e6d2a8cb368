// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead::exchange {

/// A geometry of simple features in WGS 84, longitude first, with height where the original has one; measures are
/// dropped, since none of the formats written here but WKB has a place for them.
struct Geometry {
  enum class Kind { Point = 1, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon, Collection };
  struct Vertex {
    double x = 0, y = 0, z = 0;
  };
  Kind kind = Kind::Point;
  bool hasHeight = false;
  std::vector<Vertex> vertices;  // of a point or a line
  std::vector<Geometry> parts;   // rings (as lines), or members
  bool isEmpty() const { return vertices.empty() && parts.empty(); }
};

/// ISO WKB of either byte order; nothing for what is cut short, of another kind, or nested deeper than 16.
std::optional<Geometry> parseWkb(std::span<const std::uint8_t> bytes);
/// Behind GeoPackage's header.
std::optional<Geometry> parseGeoPackage(std::span<const std::uint8_t> blob);
std::optional<Geometry> parseWkt(std::string_view text);

std::string geoJsonOf(const Geometry& geometry);
std::string kmlOf(const Geometry& geometry);
std::string wktOf(const Geometry& geometry);
/// With GeoPackage's header and bounds, for WGS 84.
std::string geoPackageOf(const Geometry& geometry);

struct Bounds {
  double west = 0, south = 0, east = 0, north = 0;
  bool isEmpty = true;
};
void extend(Bounds& bounds, const Geometry& geometry);

/// The shortest decimal text that reads back as the same number; a position's is exact when it is divided by 1e7.
std::string numberText(double value);

}  // namespace fairlead::exchange
