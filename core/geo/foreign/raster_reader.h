// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdal_priv.h>

#include <string>
#include <vector>

#include "core/geo/foreign/layer_reader.h"

namespace fairlead::geo::foreign {

/// A raster as a pyramid of tiles in Web Mercator: colours as they are, a palette resolved, one band of measurements as
/// shades from its lowest to its highest value, nothing where there is no data. Throws Failure(Malformed or
/// Unsupported).
void readRaster(GDALDataset& opened, const std::vector<std::string>& files, const LayerRequest& request,
                const LayerSink& sink);

}  // namespace fairlead::geo::foreign
