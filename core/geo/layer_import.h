// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/contained_process.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geo/feature_items.h"
#include "core/geo/layer_stream.h"
#include "core/store/case.h"

namespace fairlead::geo {

struct ImportedLayer {
  std::string name, kind, geometryType, crs;
  ItemId id;
  std::int64_t features = 0;  // of a raster: tiles
  std::int64_t items = 0;     // entities or events new to the case
  bool isKnown = false;       // the case had the layer already
  bool isOutside = false;     // the original stays where it is
  std::vector<LayerWarning> warnings;
};

struct LayerImportOptions {
  std::string only;      // one layer of the file by name; empty: all
  std::string crs;       // for a file that names none, such as EPSG:27700
  FeatureRecipe recipe;  // what each feature becomes; without a schema, nothing
  /// A raster bigger than this stays outside, known by path and hash, with an overview in the case.
  std::uintmax_t outsideAbove = std::uintmax_t{1} << 30;
};

/// Brings the layers of one file into the case, in one transaction: the original byte for byte, a GeoPackage feature
/// table in WGS 84 or a tile pyramid in Web Mercator, and a Layer item with what is known of it. Ids are name-based, so
/// that the same file gives the same layers on every laptop. The file is parsed by the contained program.
Result<std::vector<ImportedLayer>> importLayers(store::Case& opened, const store::Actor& actor,
                                                const std::filesystem::path& path, const LayerImportOptions& options,
                                                ContainedProcess& worker, const Progress& progress) noexcept;

}  // namespace fairlead::geo
