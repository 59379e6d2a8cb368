// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "core/geo/layer_stream.h"

namespace fairlead::geo::foreign {

/// Receives what a file holds, layer by layer.
struct LayerSink {
  std::function<void(const LayerHeader&)> begin;
  std::function<void(const LayerFeature&)> feature;  // views into the reader's memory
  std::function<void(const LayerTile&)> tile;
  std::function<void(const LayerEnd&)> end;
};

/// Every layer of the file through GDAL's allowed drivers: vector layers that have features, brought to WGS 84; or else
/// its raster, as tiles in Web Mercator. Throws Failure(Malformed or Unsupported).
void readLayers(const std::string& path, const LayerRequest& request, const LayerSink& sink);

}  // namespace fairlead::geo::foreign
