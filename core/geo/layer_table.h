// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/geo/layer_stream.h"
#include "core/store/layer_repository.h"
#include "core/store/tile_writer.h"

namespace fairlead::geo {

/// The table of one layer, filled from the contained program's frames: features or tiles.
class LayerTable {
 public:
  LayerTable(store::Database& database, ItemId layer, const std::string& name, const LayerHeader& header);

  void addFeatures(std::string_view batch, const std::function<void(const LayerFeature&)>& also);
  void addTile(std::string_view payload);
  /// Index and guard; the table's hash in hex.
  std::string finish();

  const std::string& name() const { return m_tiles ? m_tiles->table() : m_features->table(); }
  /// Of features; a raster's is in its header.
  std::optional<store::Box> extent() const;

 private:
  std::optional<store::LayerWriter> m_features;
  std::optional<store::TileWriter> m_tiles;
  std::vector<store::Cell> m_cells;
};

/// How the file was read, as the layer's statement `parameters` keeps it: reference system given, and the most pixels.
std::string parametersText(const std::string& crs, std::int64_t pixels);
std::pair<std::string, std::int64_t> readParameters(std::string_view text);

}  // namespace fairlead::geo
