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
  std::function<void(const std::vector<LayerWarning>&)> end;
};

/// Must run before the process is sealed, since drivers and PROJ open their own files: registers the allowed drivers,
/// and turns off networks, external references and side files.
void prepareGdal();

/// Every vector layer of the file that has features, through GDAL, brought to WGS 84. `only`: one layer's name, or
/// empty. Throws Failure(Malformed or Unsupported).
void readLayers(const std::string& path, const std::string& only, const LayerSink& sink);

}  // namespace fairlead::geo::foreign
