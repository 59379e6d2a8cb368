// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/gdal_setup.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <cstring>
#include <vector>

#include "core/base/utf8.h"

namespace fairlead::geo::foreign {

const char* const kVectorDrivers[] = {
    "GPKG",   "ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "TopoJSON",     "LIBKML",      "KML", "GPX",
    "GML",    "FlatGeobuf",     "DXF",     "S57",        "MapInfo File", "OpenFileGDB", "CSV", "OSM",
    "SQLite", "OGR_VRT",        nullptr};
const char* const kRasterDrivers[] = {"GTiff", "JP2OpenJPEG", "PNG",     "JPEG", "MBTiles", "NITF",
                                      "DTED",  "GPKG",        "AAIGrid", "VRT",  nullptr};

// For thumbnails, which name their driver: a layer may rest on one of these (a VRT), but is opened by none.
const char* const kPictureDrivers[] = {"GIF", "BMP", "WEBP", nullptr};

namespace {

bool isAllowed(const char* name) {
  for (const char* const* list : {kVectorDrivers, kRasterDrivers, kPictureDrivers})
    for (; *list; ++list)
      if (std::strcmp(*list, name) == 0) return true;
  return std::strcmp(name, "MEM") == 0 || std::strcmp(name, "Memory") == 0;
}

}  // namespace

void prepareGdal() {
  for (const auto& [name, value] :
       std::initializer_list<std::pair<const char*, const char*>>{{"GDAL_HTTP_ENABLED", "NO"},
                                                                  {"CPL_CURL_ENABLED", "NO"},
                                                                  {"GDAL_DISABLE_READDIR_ON_OPEN", "FALSE"},
                                                                  {"GDAL_PAM_ENABLED", "NO"},
                                                                  {"GDAL_VRT_ENABLE_PYTHON", "NO"},
                                                                  {"GDAL_VRT_ENABLE_RAWRASTERBAND", "NO"},
                                                                  {"OGR_SQLITE_LOAD_EXTENSIONS", "NO"},
                                                                  {"OGR_GPKG_FOREIGN_KEY_CHECK", "NO"},
                                                                  {"GML_SKIP_RESOLVE_ELEMS", "ALL"},
                                                                  {"GML_DOWNLOAD_SCHEMA", "NO"},
                                                                  {"LIBKML_RESOLVE_STYLE", "NO"},
                                                                  {"NITF_OPEN_UNDERLYING_DS", "NO"},
                                                                  {"OSM_MAX_TMPFILE_SIZE", "1000"},
                                                                  {"OSM_USE_CUSTOM_INDEXING", "YES"},
                                                                  {"GDAL_NUM_THREADS", "1"},
                                                                  {"GDAL_CACHEMAX", "256"},
                                                                  {"PROJ_NETWORK", "OFF"}})
    CPLSetConfigOption(name, value);
  GDALAllRegister();
  std::vector<GDALDriver*> others;
  GDALDriverManager& drivers = *GetGDALDriverManager();
  for (int i = 0; i < drivers.GetDriverCount(); ++i)
    if (!isAllowed(drivers.GetDriver(i)->GetDescription())) others.push_back(drivers.GetDriver(i));
  for (GDALDriver* driver : others) drivers.DeregisterDriver(driver);
  OGRSpatialReference warm;  // PROJ opens its database once, now
  warm.importFromEPSG(4326);
  CPLSetErrorHandler(CPLQuietErrorHandler);
}

void prepareGdalOnce() {
  static const bool prepared = (prepareGdal(), true);
  (void)prepared;
}

std::string textOf(const char* text, bool* isForeign) {
  if (!text) return {};
  if (isUtf8(text)) return text;
  if (isForeign) *isForeign = true;
  char* const decoded = CPLRecode(text, "CP1252", CPL_ENC_UTF8);
  std::string out = decoded ? decoded : "";
  CPLFree(decoded);
  return isUtf8(out) ? out : replaceMalformed(text);
}

std::string lastWords() {
  std::string said = textOf(CPLGetLastErrorMsg());
  constexpr std::size_t kMost = 300;
  if (said.size() > kMost) said = replaceMalformed(said.substr(0, kMost)) + "...";
  while (said.ends_with('.') && !said.ends_with("...")) said.pop_back();
  return said.empty() ? said : " (" + said + ")";
}

}  // namespace fairlead::geo::foreign
