// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogr_spatialref.h>

#include <memory>
#include <string>

namespace fairlead::geo::foreign {

struct TransformDeleter {
  void operator()(OGRCoordinateTransformation* transform) const { OGRCoordinateTransformation::DestroyCT(transform); }
};
using Transform = std::unique_ptr<OGRCoordinateTransformation, TransformDeleter>;

/// None where the coordinates are WGS 84 already, or in no reference system that is tied to the ground. Throws
/// Failure(Unsupported) where there is no way to WGS 84.
Transform toWgs84(const OGRSpatialReference* from);

/// "EPSG:27700", or its name; empty for none.
std::string crsName(const OGRSpatialReference* crs);

/// From EPSG:27700; longitude or easting first. Throws Failure(Invalid).
std::unique_ptr<OGRSpatialReference> crsFromCode(const std::string& code);

}  // namespace fairlead::geo::foreign
