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
  std::string geometryType;  // as the file declares it, GeoPackage's word: POINT, MULTIPOLYGON, GEOMETRY...
  std::string crs;           // of the file, as its name; empty: none was given
  std::vector<LayerField> fields;
  std::vector<std::string> files;  // that the driver read besides the one named, relative to its folder
  bool isRaster = false;
  double west = 0, south = 0, east = 0, north = 0;  // of a raster, in degrees
  std::int64_t width = 0, height = 0;               // of a raster, in its own pixels
};

/// What the contained program is asked to do with a file.
struct LayerRequest {
  std::string only;                   // one layer's name; empty: all
  std::string crs;                    // for a file that names none, such as EPSG:27700
  std::int64_t mostRasterPixels = 0;  // of a pyramid's finest level, each way; 0: as fine as the raster
};

/// One tile of a raster: PNG or JPEG, 256 pixels each way, counted from the north-west corner of the Web Mercator
/// world.
struct LayerTile {
  int zoom = 0;
  std::int64_t column = 0, row = 0;
  std::string_view bytes;
};

/// What was odd about a layer's features, counted, with the first few rows by number.
struct LayerWarning {
  std::string what;
  std::uint64_t count = 0;
  std::vector<std::int64_t> rows;
};

/// What is known of a layer once all of it came.
struct LayerEnd {
  std::vector<LayerWarning> warnings;
  std::string geometryType;  // of what really came, as "MULTIPOLYGON Z"; "NONE" for a table; empty for a raster
};

/// Frames by which the contained program hands over layers: a header, then features, then warnings, for each layer in
/// turn.
namespace layer_frames {
inline constexpr std::uint8_t kHeader = 16, kFeatures = 17, kEnd = 18, kTile = 19;
}

std::string packHeader(const LayerHeader& header);
/// Throws Failure(Malformed).
LayerHeader unpackHeader(std::string_view payload);
std::string packRequest(const LayerRequest& request);
LayerRequest unpackRequest(std::string_view payload);
std::string packTile(const LayerTile& tile);
/// The bytes are a view into the payload.
LayerTile unpackTile(std::string_view payload);
std::string packEnd(const LayerEnd& end);
LayerEnd unpackEnd(std::string_view payload);

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
