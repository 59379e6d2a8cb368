// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead::geo {

/// A column of a layer, with the type that GeoPackage has for it.
struct LayerField {
  std::string name;
  std::string type;  // INTEGER, REAL, TEXT, BOOLEAN, DATE, DATETIME
};

/// What is known of a layer before its features come.
struct LayerHeader {
  std::string name, driver;
  std::string geometryType;  // GeoPackage's word: POINT, MULTIPOLYGON, GEOMETRY...
  bool hasZ = false, hasM = false;
  std::string crs;  // of the file, as its name; empty: none was given
  std::vector<LayerField> fields;
};

/// What was odd about a layer's features, counted, with the first few rows by number.
struct LayerWarning {
  std::string what;
  std::uint64_t count = 0;
  std::vector<std::int64_t> rows;
};

/// Frames by which the contained program hands over layers: a header, then features, then warnings, for each layer in
/// turn.
namespace layer_frames {
inline constexpr std::uint8_t kHeader = 16, kFeatures = 17, kEnd = 18;
}

std::string packHeader(const LayerHeader& header);
/// Throws Failure(Malformed).
LayerHeader unpackHeader(std::string_view payload);
std::string packWarnings(const std::vector<LayerWarning>& warnings);
std::vector<LayerWarning> unpackWarnings(std::string_view payload);

/// One feature as it comes: ISO WKB in WGS 84, longitude first; empty if it has no geometry.
struct LayerFeature {
  std::string_view wkb;
  double west = 0, south = 0, east = 0, north = 0;  // of the geometry, if there is one
  struct Value {
    enum class Kind : std::uint8_t { Null, Integer, Real, Text } kind = Kind::Null;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view text;
  };
  std::vector<Value> values;  // one for each field
};

/// Appends to a batch; `readFeatures` gives them back in order. Throws Failure(Malformed).
void packFeature(std::string& batch, const LayerFeature& feature);
void readFeatures(std::string_view batch, std::size_t fields, const std::function<void(const LayerFeature&)>& visit);

}  // namespace fairlead::geo
