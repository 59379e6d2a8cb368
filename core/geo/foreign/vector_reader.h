// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdal_priv.h>

#include <string>
#include <vector>

#include "core/geo/foreign/layer_reader.h"

namespace fairlead::geo::foreign {

/// Hints for tables of coordinates, and what keeps drivers from writing beside the file.
CPLStringList vectorOpenOptions();

/// The layers that have features; how many there were. Throws Failure.
int readVectors(GDALDataset& opened, const std::vector<std::string>& files, const LayerRequest& request,
                const LayerSink& sink);

}  // namespace fairlead::geo::foreign
