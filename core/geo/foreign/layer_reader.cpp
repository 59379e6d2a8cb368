// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/layer_reader.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <set>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/base/utf8.h"

namespace fairlead::geo::foreign {

namespace {

// Drivers that read files and nothing else. Not VRT, which names other files, nor anything that speaks to a server.
constexpr const char* kDrivers[] = {
    "GPKG",       "ESRI Shapefile", "GeoJSON",     "GeoJSONSeq", "TopoJSON", "LIBKML", "KML", "GPX",    "GML",
    "FlatGeobuf", "MapInfo File",   "OpenFileGDB", "DXF",        "S57",      "CSV",    "OSM", "SQLite", nullptr};

std::string utf8(const char* text) {
  return text ? (isUtf8(text) ? std::string(text) : replaceMalformed(text)) : std::string();
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// A zipped shapefile and its like are read through GDAL's own archive layer; nothing is unpacked to disk.
std::string readable(const std::string& path) {
  const std::string name = lower(path);
  if (endsWith(name, ".zip")) return "/vsizip/" + path;
  if (endsWith(name, ".gz")) return "/vsigzip/" + path;
  return path;
}

std::string geometryTypeName(OGRwkbGeometryType type) {
  switch (wkbFlatten(type)) {
    case wkbPoint:
      return "POINT";
    case wkbLineString:
      return "LINESTRING";
    case wkbPolygon:
      return "POLYGON";
    case wkbMultiPoint:
      return "MULTIPOINT";
    case wkbMultiLineString:
      return "MULTILINESTRING";
    case wkbMultiPolygon:
      return "MULTIPOLYGON";
    case wkbGeometryCollection:
      return "GEOMETRYCOLLECTION";
    default:
      return "GEOMETRY";
  }
}

std::string fieldType(const OGRFieldDefn& field) {
  if (field.GetSubType() == OFSTBoolean) return "BOOLEAN";
  switch (field.GetType()) {
    case OFTInteger:
    case OFTInteger64:
      return "INTEGER";
    case OFTReal:
      return "REAL";
    case OFTDate:
      return "DATE";
    case OFTDateTime:
      return "DATETIME";
    default:
      return "TEXT";
  }
}

/// Counts what is odd, and keeps the first rows.
class Oddities {
 public:
  void note(const char* what, std::int64_t row) {
    auto at = std::find_if(m_found.begin(), m_found.end(), [&](const LayerWarning& w) { return w.what == what; });
    if (at == m_found.end()) at = m_found.insert(m_found.end(), LayerWarning{what, 0, {}});
    if (++at->count <= 10) at->rows.push_back(row);
  }
  void look(const OGREnvelope& box, std::int64_t row) {
    const bool isFinite =
        std::isfinite(box.MinX) && std::isfinite(box.MaxX) && std::isfinite(box.MinY) && std::isfinite(box.MaxY);
    if (!isFinite || box.MinX < -180.0001 || box.MaxX > 180.0001 || box.MinY < -90.0001 || box.MaxY > 90.0001) {
      note("lies outside the world: the coordinates may be swapped, or in another reference system", row);
    } else if (box.MinX == 0 && box.MaxX == 0 && box.MinY == 0 && box.MaxY == 0) {
      note("is at 0, 0, which usually means that the place was not known", row);
    }
    if (m_points++ == 0) m_first = box;
    m_allAlike = m_allAlike && box.MinX == m_first.MinX && box.MaxX == m_first.MaxX && box.MinY == m_first.MinY &&
                 box.MaxY == m_first.MaxY;
  }
  std::vector<LayerWarning> finish() {
    if (m_points > 2 && m_allAlike)
      m_found.push_back({"all lie at the same place", static_cast<std::uint64_t>(m_points), {}});
    return m_found;
  }

 private:
  std::vector<LayerWarning> m_found;
  OGREnvelope m_first;
  std::int64_t m_points = 0;
  bool m_allAlike = true;
};

struct TransformDeleter {
  void operator()(OGRCoordinateTransformation* transform) const { OGRCoordinateTransformation::DestroyCT(transform); }
};
using Transform = std::unique_ptr<OGRCoordinateTransformation, TransformDeleter>;

/// None where the layer is in WGS 84 already, or says nothing.
Transform toWgs84(const OGRSpatialReference* from) {
  if (!from || from->IsLocal()) return nullptr;
  OGRSpatialReference wgs84;
  wgs84.importFromEPSG(4326);
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  const auto source = std::unique_ptr<OGRSpatialReference>(from->Clone());
  source->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (source->IsSame(&wgs84)) return nullptr;
  return Transform(OGRCreateCoordinateTransformation(source.get(), &wgs84));
}

std::string crsName(const OGRSpatialReference* crs) {
  if (!crs) return {};
  const char* authority = crs->GetAuthorityName(nullptr);
  const char* code = crs->GetAuthorityCode(nullptr);
  if (authority && code) return std::string(authority) + ":" + code;
  return utf8(crs->GetName());
}

/// ISO 8601, with the zone where the file gives one (GDAL: 100 is UTC, a step a quarter of an hour; 0 and 1 are
/// unknown, local).
std::string timeText(const OGRFeature& feature, int column, bool isDate) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
  float second = 0;
  if (!feature.GetFieldAsDateTime(column, &year, &month, &day, &hour, &minute, &second, &zone)) return {};
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  std::string out = text;
  if (isDate) return out;
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d", hour, minute, static_cast<int>(second));
  out += text;
  const int quarters = zone > 1 ? zone - 100 : 0;
  if (zone == 100) return out + "Z";
  if (zone <= 1) return out;
  std::snprintf(text, sizeof text, "%c%02d:%02d", quarters < 0 ? '-' : '+', std::abs(quarters) / 4,
                std::abs(quarters) % 4 * 15);
  return out + text;
}

/// One feature's attributes; texts live in `texts` until the next call.
void readValues(OGRFeature& feature, const std::vector<LayerField>& fields, std::vector<std::string>& texts,
                LayerFeature& out) {
  using Kind = LayerFeature::Value::Kind;
  texts.resize(fields.size());
  out.values.resize(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const int column = static_cast<int>(i);
    LayerFeature::Value& value = out.values[i];
    value = {};
    if (!feature.IsFieldSetAndNotNull(column)) continue;
    const std::string& type = fields[i].type;
    if (type == "INTEGER" || type == "BOOLEAN") {
      value.kind = Kind::Integer;
      value.integer = feature.GetFieldAsInteger64(column);
    } else if (type == "REAL") {
      value.kind = Kind::Real;
      value.real = feature.GetFieldAsDouble(column);
    } else if (type == "DATE" || type == "DATETIME") {
      value.kind = Kind::Text;
      texts[i] = timeText(feature, column, type == "DATE");
      value.text = texts[i];
    } else {
      value.kind = Kind::Text;
      texts[i] = utf8(feature.GetFieldAsString(column));
      value.text = texts[i];
    }
  }
}

/// Columns that hold coordinates or WKT, by the names that people give them.
CPLStringList openOptions() {
  CPLStringList options;
  options.SetNameValue("AUTODETECT_TYPE", "YES");
  options.SetNameValue("EMPTY_STRING_AS_NULL", "YES");
  options.SetNameValue("X_POSSIBLE_NAMES",
                       "lon,long,longitude,lng,x,easting,lon_dd,decimallongitude,location_longitude");
  options.SetNameValue("Y_POSSIBLE_NAMES", "lat,latitude,y,northing,lat_dd,decimallatitude,location_latitude");
  options.SetNameValue("GEOM_POSSIBLE_NAMES", "wkt,geom,geometry,the_geom,wkt_geom,shape");
  options.SetNameValue("WRITE_GFS", "NO");
  return options;
}

LayerHeader headerOf(OGRLayer& layer, const std::string& driver) {
  LayerHeader header;
  header.name = utf8(layer.GetName());
  header.driver = driver;
  header.geometryType = geometryTypeName(layer.GetGeomType());
  header.hasZ = wkbHasZ(layer.GetGeomType()) != 0;
  header.hasM = wkbHasM(layer.GetGeomType()) != 0;
  header.crs = crsName(layer.GetSpatialRef());
  std::set<std::string> used{"fid", "geom"};
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    std::string name = utf8(definition.GetFieldDefn(i)->GetNameRef());
    if (name.empty()) name = "column " + std::to_string(i + 1);
    for (int n = 2; !used.insert(lower(name)).second; ++n)
      name = utf8(definition.GetFieldDefn(i)->GetNameRef()) + " " + std::to_string(n);
    header.fields.push_back({name, fieldType(*definition.GetFieldDefn(i))});
  }
  return header;
}

void readLayer(OGRLayer& layer, const std::string& driver, const LayerSink& sink) {
  const LayerHeader header = headerOf(layer, driver);
  const bool isCsv = driver == "CSV";
  const Transform transform = toWgs84(layer.GetSpatialRef());
  Oddities odd;
  std::vector<std::string> texts;
  std::vector<unsigned char> wkb;
  LayerFeature out;
  bool hasBegun = false;
  std::int64_t row = 0;
  layer.ResetReading();
  for (OGRFeatureUniquePtr feature(layer.GetNextFeature()); feature; feature.reset(layer.GetNextFeature())) {
    ++row;
    if (!hasBegun) {
      sink.begin(header);
      hasBegun = true;
    }
    OGRGeometry* geometry = feature->GetGeometryRef();
    out.wkb = {};
    if (geometry && geometry->hasCurveGeometry())
      feature->SetGeometryDirectly(geometry = geometry->getLinearGeometry());
    if (geometry && transform && geometry->transform(transform.get()) != OGRERR_NONE) {
      odd.note("could not be brought to WGS 84", row);
      geometry = nullptr;
    }
    if (!geometry || geometry->IsEmpty()) {
      odd.note("has no geometry", row);
    } else {
      OGREnvelope box;
      geometry->getEnvelope(&box);
      odd.look(box, row);
      wkb.resize(static_cast<std::size_t>(geometry->WkbSize()));
      geometry->exportToWkb(wkbNDR, wkb.data(), wkbVariantIso);
      out.wkb = {reinterpret_cast<const char*>(wkb.data()), wkb.size()};
      out.west = box.MinX;
      out.east = box.MaxX;
      out.south = box.MinY;
      out.north = box.MaxY;
    }
    readValues(*feature, header.fields, texts, out);
    sink.feature(out);
  }
  if (!hasBegun) return;
  auto warnings = odd.finish();
  if (header.crs.empty() && layer.GetGeomType() != wkbNone && !isCsv)
    warnings.push_back(
        {"says no reference system; taken as WGS 84 longitude and latitude", static_cast<std::uint64_t>(row), {}});
  sink.end(warnings);
}

}  // namespace

void prepareGdal() {
  CPLSetConfigOption("GDAL_HTTP_ENABLED", "NO");
  CPLSetConfigOption("CPL_CURL_ENABLED", "NO");
  CPLSetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "FALSE");
  CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
  CPLSetConfigOption("OGR_SQLITE_LOAD_EXTENSIONS", "NO");
  CPLSetConfigOption("OGR_GPKG_FOREIGN_KEY_CHECK", "NO");
  CPLSetConfigOption("GML_SKIP_RESOLVE_ELEMS", "ALL");
  CPLSetConfigOption("GML_DOWNLOAD_SCHEMA", "NO");
  CPLSetConfigOption("LIBKML_RESOLVE_STYLE", "NO");
  CPLSetConfigOption("OSM_MAX_TMPFILE_SIZE", "1000");
  CPLSetConfigOption("PROJ_NETWORK", "OFF");
  GDALAllRegister();
  OGRSpatialReference warm;  // PROJ opens its database once, now
  warm.importFromEPSG(4326);
  CPLSetErrorHandler(CPLQuietErrorHandler);
}

void readLayers(const std::string& path, const std::string& only, const LayerSink& sink) {
  const CPLStringList options = openOptions();
  const std::unique_ptr<GDALDataset> opened(
      GDALDataset::Open(readable(path).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, kDrivers, options.List(), nullptr));
  if (!opened) {
    const std::string said = utf8(CPLGetLastErrorMsg());
    throw Failure(ErrorCode::Unsupported, "None of the allowed drivers can read this as a layer" +
                                              (said.empty() ? std::string() : " (" + said + ")") +
                                              "; save it as GeoPackage or GeoJSON and import that.");
  }
  const std::string driver = opened->GetDriverName();
  int layers = 0;
  for (int i = 0; i < opened->GetLayerCount(); ++i) {
    OGRLayer* layer = opened->GetLayer(i);
    if (!layer || (!only.empty() && only != layer->GetName())) continue;
    if (driver == "CSV" && layer->GetGeomType() == wkbNone && opened->GetLayerCount() == 1)
      throw Failure(
          ErrorCode::Unsupported,
          "This table has no columns of coordinates (lon and lat, or wkt); import it with import-table instead.");
    CPLErrorReset();
    readLayer(*layer, driver,
              {[&](const LayerHeader& header) {
                 ++layers;
                 sink.begin(header);
               },
               sink.feature, sink.end});
  }
  if (layers == 0)
    throw Failure(ErrorCode::Malformed,
                  "The file holds no features that can be read, so that there is nothing to show; check it in the "
                  "program it came from.");
}

}  // namespace fairlead::geo::foreign
