// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/layer_table.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace fairlead::geo {

LayerTable::LayerTable(store::Database& database, ItemId layer, const std::string& name, const LayerHeader& header) {
  if (header.isRaster) {
    m_tiles.emplace(database, layer, name);
    return;
  }
  std::vector<store::LayerColumn> columns;
  for (const LayerField& field : header.fields) columns.push_back({field.name, field.type});
  m_features.emplace(database, layer, name, header.geometryType, columns);
  m_cells.resize(header.fields.size());
}

void LayerTable::addFeatures(std::string_view batch, const std::function<void(const LayerFeature&)>& also) {
  if (!m_features) throw Failure(ErrorCode::Malformed, "Features came for a raster.");
  using Kind = store::Cell::Kind;
  readFeatures(batch, m_cells.size(), [&](const LayerFeature& feature) {
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
      const LayerFeature::Value& value = feature.values[i];
      m_cells[i] = {static_cast<Kind>(value.kind), value.integer, value.real, value.text};
    }
    m_features->add(feature.wkb, {feature.west, feature.south, feature.east, feature.north}, m_cells);
    if (also) also(feature);
  });
}

void LayerTable::addTile(std::string_view payload) {
  if (!m_tiles) throw Failure(ErrorCode::Malformed, "Tiles came for a layer of features.");
  const LayerTile tile = unpackTile(payload);
  m_tiles->add({tile.zoom, tile.column, tile.row}, tile.bytes);
}

std::string LayerTable::finish() {
  if (m_tiles) {
    m_tiles->finish();
    return hex(m_tiles->hash());
  }
  m_features->finish();
  return hex(m_features->hash());
}

std::optional<store::Box> LayerTable::extent() const {
  if (!m_features || !m_features->hasExtent()) return std::nullopt;
  return m_features->extent();
}

std::string parametersText(const std::string& crs, std::int64_t pixels) {
  nlohmann::json json = nlohmann::json::object();
  if (!crs.empty()) json["crs"] = crs;
  if (pixels > 0) json["pixels"] = pixels;
  return json.empty() ? std::string() : json.dump();
}

std::pair<std::string, std::int64_t> readParameters(std::string_view text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object())
    throw Failure(ErrorCode::Malformed, "A layer's import parameters cannot be read.", std::string(text));
  const auto crs = json.find("crs"), pixels = json.find("pixels");
  return {crs != json.end() && crs->is_string() ? crs->get<std::string>() : std::string(),
          pixels != json.end() && pixels->is_number_integer() ? pixels->get<std::int64_t>() : 0};
}

}  // namespace fairlead::geo
