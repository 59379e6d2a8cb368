// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/layer_stream.h"

#include <cstring>
#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace fairlead::geo {

namespace {

using Json = nlohmann::json;

[[noreturn]] void malformed() {
  throw Failure(ErrorCode::Malformed, "The contained program's answer about a layer makes no sense.");
}

template <typename T>
void put(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);  // both ends run on one machine
}

template <typename T>
T take(std::string_view& in) {
  if (in.size() < sizeof(T)) malformed();
  T value;
  std::memcpy(&value, in.data(), sizeof value);
  in.remove_prefix(sizeof value);
  return value;
}

std::string_view takeBytes(std::string_view& in) {
  const auto size = take<std::uint32_t>(in);
  if (in.size() < size) malformed();
  const std::string_view bytes = in.substr(0, size);
  in.remove_prefix(size);
  return bytes;
}

void putBytes(std::string& out, std::string_view bytes) {
  put(out, static_cast<std::uint32_t>(bytes.size()));
  out += bytes;
}

}  // namespace

std::string packHeader(const LayerHeader& header) {
  Json fields = Json::array();
  for (const LayerField& field : header.fields) fields.push_back({field.name, field.type});
  return Json{{"name", header.name},
              {"driver", header.driver},
              {"type", header.geometryType},
              {"crs", header.crs},
              {"fields", fields},
              {"files", header.files},
              {"raster", header.isRaster},
              {"extent", {header.west, header.south, header.east, header.north}},
              {"pixels", {header.width, header.height}}}
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

LayerHeader unpackHeader(std::string_view payload) {
  try {
    const Json json = Json::parse(payload);
    LayerHeader header;
    header.name = json.at("name");
    header.driver = json.at("driver");
    header.geometryType = json.at("type");
    header.crs = json.at("crs");
    for (const Json& field : json.at("fields")) header.fields.push_back({field.at(0), field.at(1)});
    header.files = json.at("files").get<std::vector<std::string>>();
    header.isRaster = json.at("raster");
    const Json& extent = json.at("extent");
    header.west = extent.at(0);
    header.south = extent.at(1);
    header.east = extent.at(2);
    header.north = extent.at(3);
    header.width = json.at("pixels").at(0);
    header.height = json.at("pixels").at(1);
    return header;
  } catch (const Json::exception&) {
    malformed();
  }
}

std::string packRequest(const LayerRequest& request) {
  return Json{{"only", request.only}, {"crs", request.crs}, {"pixels", request.mostRasterPixels}}.dump(
      -1, ' ', false, Json::error_handler_t::replace);
}

LayerRequest unpackRequest(std::string_view payload) {
  try {
    const Json json = Json::parse(payload);
    return {json.at("only"), json.at("crs"), json.at("pixels")};
  } catch (const Json::exception&) {
    malformed();
  }
}

std::string packTile(const LayerTile& tile) {
  std::string out;
  put(out, static_cast<std::int32_t>(tile.zoom));
  put(out, tile.column);
  put(out, tile.row);
  return out += tile.bytes;
}

LayerTile unpackTile(std::string_view payload) {
  LayerTile tile;
  tile.zoom = take<std::int32_t>(payload);
  tile.column = take<std::int64_t>(payload);
  tile.row = take<std::int64_t>(payload);
  tile.bytes = payload;
  constexpr int kDeepest = 30;
  if (tile.zoom < 0 || tile.zoom > kDeepest || tile.column < 0 || tile.row < 0 ||
      tile.column >= std::int64_t{1} << tile.zoom || tile.row >= std::int64_t{1} << tile.zoom)
    malformed();
  return tile;
}

std::string packEnd(const LayerEnd& end) {
  Json list = Json::array();
  for (const LayerWarning& warning : end.warnings)
    list.push_back({{"what", warning.what}, {"count", warning.count}, {"rows", warning.rows}});
  return Json{{"warnings", list}, {"type", end.geometryType}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

LayerEnd unpackEnd(std::string_view payload) {
  try {
    const Json json = Json::parse(payload);
    LayerEnd end;
    end.geometryType = json.at("type");
    for (const Json& one : json.at("warnings"))
      end.warnings.push_back({one.at("what"), one.at("count"), one.at("rows")});
    return end;
  } catch (const Json::exception&) {
    malformed();
  }
}

void packFeature(std::string& batch, const LayerFeature& feature) {
  putBytes(batch, feature.wkb);
  if (!feature.wkb.empty())
    for (double bound : {feature.west, feature.south, feature.east, feature.north}) put(batch, bound);
  for (const LayerFeature::Value& value : feature.values) {
    put(batch, value.kind);
    if (value.kind == LayerFeature::Value::Kind::Integer) put(batch, value.integer);
    if (value.kind == LayerFeature::Value::Kind::Real) put(batch, value.real);
    if (value.kind == LayerFeature::Value::Kind::Text) putBytes(batch, value.text);
  }
}

void readFeatures(std::string_view batch, std::size_t fields, const std::function<void(const LayerFeature&)>& visit) {
  using Kind = LayerFeature::Value::Kind;
  LayerFeature feature;
  feature.values.resize(fields);
  while (!batch.empty()) {
    feature.wkb = takeBytes(batch);
    if (!feature.wkb.empty())
      for (double* bound : {&feature.west, &feature.south, &feature.east, &feature.north}) *bound = take<double>(batch);
    for (LayerFeature::Value& value : feature.values) {
      value.kind = take<Kind>(batch);
      switch (value.kind) {
        case Kind::Null:
          break;
        case Kind::Integer:
          value.integer = take<std::int64_t>(batch);
          break;
        case Kind::Real:
          value.real = take<double>(batch);
          break;
        case Kind::Text:
          value.text = takeBytes(batch);
          break;
        default:
          malformed();
      }
    }
    visit(feature);
  }
}

}  // namespace fairlead::geo
