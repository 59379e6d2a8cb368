// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/reference_system.h"

#include <cstdlib>

#include "core/base/error.h"
#include "core/geo/foreign/gdal_setup.h"

namespace fairlead::geo::foreign {

Transform toWgs84(const OGRSpatialReference* from) {
  if (!from || from->IsLocal()) return nullptr;
  OGRSpatialReference wgs84;
  wgs84.importFromEPSG(4326);
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  const auto source = std::unique_ptr<OGRSpatialReference>(from->Clone());
  source->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (source->IsSame(&wgs84)) return nullptr;
  Transform transform(OGRCreateCoordinateTransformation(source.get(), &wgs84));
  if (!transform)
    throw Failure(ErrorCode::Unsupported, "There is no way from the layer's reference system (" + crsName(from) +
                                              ") to WGS 84" + lastWords() +
                                              "; save it in WGS 84 in the program it came from.");
  return transform;
}

std::string crsName(const OGRSpatialReference* crs) {
  if (!crs) return {};
  const char* authority = crs->GetAuthorityName(nullptr);
  const char* code = crs->GetAuthorityCode(nullptr);
  if (authority && code) return std::string(authority) + ":" + code;
  return textOf(crs->GetName());
}

std::unique_ptr<OGRSpatialReference> crsFromCode(const std::string& code) {
  auto crs = std::make_unique<OGRSpatialReference>();
  const int number = code.starts_with("EPSG:") ? std::atoi(code.c_str() + 5) : 0;
  if (number <= 0 || crs->importFromEPSG(number) != OGRERR_NONE)
    throw Failure(ErrorCode::Invalid, "This is no known reference system; write it as EPSG:27700.", code);
  crs->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return crs;
}

}  // namespace fairlead::geo::foreign
