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
  return Json{{"name", header.name}, {"driver", header.driver}, {"type", header.geometryType},
              {"z", header.hasZ},    {"m", header.hasM},        {"crs", header.crs},
              {"fields", fields}}
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

LayerHeader unpackHeader(std::string_view payload) {
  try {
    const Json json = Json::parse(payload);
    LayerHeader header;
    header.name = json.at("name");
    header.driver = json.at("driver");
    header.geometryType = json.at("type");
    header.hasZ = json.at("z");
    header.hasM = json.at("m");
    header.crs = json.at("crs");
    for (const Json& field : json.at("fields")) header.fields.push_back({field.at(0), field.at(1)});
    return header;
  } catch (const Json::exception&) {
    malformed();
  }
}

std::string packWarnings(const std::vector<LayerWarning>& warnings) {
  Json list = Json::array();
  for (const LayerWarning& warning : warnings)
    list.push_back({{"what", warning.what}, {"count", warning.count}, {"rows", warning.rows}});
  return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<LayerWarning> unpackWarnings(std::string_view payload) {
  try {
    std::vector<LayerWarning> warnings;
    for (const Json& json : Json::parse(payload))
      warnings.push_back({json.at("what"), json.at("count"), json.at("rows")});
    return warnings;
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
