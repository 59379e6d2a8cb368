// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/vector_reader.h"

#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>
#include <set>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/geo/foreign/gdal_setup.h"
#include "core/geo/foreign/oddities.h"
#include "core/geo/foreign/reference_system.h"
#include "core/geo/foreign/simple_rings.h"

namespace fairlead::geo::foreign {

namespace {

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

/// The one type that holds all the geometries that came, with Z and M where there were heights and measures.
class SeenTypes {
 public:
  void add(const OGRGeometry& geometry) {
    m_types.insert(wkbFlatten(geometry.getGeometryType()));
    m_hasZ |= geometry.Is3D() != 0;
    m_hasM |= geometry.IsMeasured() != 0;
  }
  std::string name(OGRwkbGeometryType declared) const {
    const OGRwkbGeometryType flat = wkbFlatten(declared);
    std::string type = m_types.size() == 1 ? geometryTypeName(*m_types.begin())
                       : m_types.empty()   ? geometryTypeName(flat)
                                           : "GEOMETRY";
    if (flat == wkbNone && m_types.empty()) return "NONE";
    if (m_hasZ || m_hasM) type += std::string(" ") + (m_hasZ ? "Z" : "") + (m_hasM ? "M" : "");
    return type;
  }

 private:
  std::set<OGRwkbGeometryType> m_types;
  bool m_hasZ = false, m_hasM = false;
};

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
  // Milliseconds only where there are some: most clocks have none.
  const int milliseconds = static_cast<int>(std::lround(static_cast<double>(second) * 1000));
  if (milliseconds % 1000 == 0)
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d", hour, minute, milliseconds / 1000);
  else
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03d", hour, minute, milliseconds / 1000, milliseconds % 1000);
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
                LayerFeature& out, bool& isForeign) {
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
      texts[i] = textOf(feature.GetFieldAsString(column), &isForeign);
      value.text = texts[i];
    }
  }
}

LayerHeader headerOf(OGRLayer& layer, const std::string& driver, const OGRSpatialReference* crs) {
  LayerHeader header;
  header.name = textOf(layer.GetName());
  header.driver = driver;
  header.geometryType = geometryTypeName(layer.GetGeomType());
  header.crs = crsName(crs);
  std::set<std::string> used{"fid", "geom"};
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    const std::string given = textOf(definition.GetFieldDefn(i)->GetNameRef());
    std::string name = given.empty() ? "column " + std::to_string(i + 1) : given;
    for (int n = 2; !used.insert(ascii::lowered(name)).second; ++n) name = given + " " + std::to_string(n);
    header.fields.push_back({name, fieldType(*definition.GetFieldDefn(i))});
  }
  return header;
}

/// What a cell of a text file is, if nothing of it may be lost: nine digits and more, or a nought in front, make no
/// number but a name for something.
enum class Cell { Empty, Whole, Decimal, Text };

Cell cellOf(std::string_view text) {
  if (text.empty()) return Cell::Empty;
  if (text.front() == '-') text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const auto isDigits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  constexpr std::size_t kWhole = 9, kFigures = 15;
  if (!isDigits(whole) || (whole.size() > 1 && whole.front() == '0')) return Cell::Text;
  if (point == std::string_view::npos) return whole.size() <= kWhole ? Cell::Whole : Cell::Text;
  return isDigits(text.substr(point + 1)) && text.size() <= kFigures + 1 ? Cell::Decimal : Cell::Text;
}

/// Columns of coordinates GDAL reads as numbers by itself: as text they would be printed anew, with 1e-05 for 0.00001.
bool isText(const OGRFeatureDefn& definition, std::size_t column) {
  return definition.GetFieldDefn(static_cast<int>(column))->GetType() == OFTString;
}

/// The columns of a CSV file that hold numbers, by their first rows.
void typeColumns(OGRLayer& layer, LayerHeader& header) {
  constexpr int kRows = 2'000;
  std::vector<Cell> seen(header.fields.size(), Cell::Empty);
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  layer.ResetReading();
  for (int row = 0; row < kRows; ++row) {
    const OGRFeatureUniquePtr feature(layer.GetNextFeature());
    if (!feature) break;
    for (std::size_t i = 0; i < seen.size(); ++i)
      if (isText(definition, i) && feature->IsFieldSetAndNotNull(static_cast<int>(i)))
        seen[i] = std::max(seen[i], cellOf(feature->GetFieldAsString(static_cast<int>(i))));
  }
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (isText(definition, i))
      header.fields[i].type = seen[i] == Cell::Whole ? "INTEGER" : seen[i] == Cell::Decimal ? "REAL" : "TEXT";
}

/// Reads one layer's features; begins only when there is one.
class LayerReading {
 public:
  LayerReading(OGRLayer& layer, LayerHeader header, Transform transform, const LayerSink& sink)
      : m_layer(layer),
        m_header(std::move(header)),
        m_transform(std::move(transform)),
        m_sink(sink),
        m_isCsv(m_header.driver == "CSV") {}

  bool run() {
    m_layer.ResetReading();
    for (OGRFeatureUniquePtr feature(m_layer.GetNextFeature()); feature; feature.reset(m_layer.GetNextFeature())) {
      if (++m_row == 1) m_sink.begin(m_header);
      place(*feature);
      bool isForeign = false;
      readValues(*feature, m_header.fields, m_texts, m_out, isForeign);
      if (m_isCsv) dropMisfits(*feature);
      if (isForeign) m_odd.note("has text that is not UTF-8; read as Windows-1252", m_row);
      m_sink.feature(m_out);
    }
    return m_row > 0;
  }

  std::int64_t rows() const { return m_row; }
  LayerEnd end() { return {m_odd.take(), m_types.name(m_layer.GetGeomType())}; }

 private:
  /// A later row may hold what the first did not: no number is made of it.
  void dropMisfits(const OGRFeature& feature) {
    for (std::size_t i = 0; i < m_header.fields.size(); ++i) {
      const std::string& type = m_header.fields[i].type;
      if (type == "TEXT" || !isText(*feature.GetDefnRef(), i) || !feature.IsFieldSetAndNotNull(static_cast<int>(i)))
        continue;
      const Cell cell = cellOf(feature.GetFieldAsString(static_cast<int>(i)));
      if (cell == Cell::Whole || (cell == Cell::Decimal && type == "REAL")) continue;
      m_out.values[i] = {};
      m_odd.note("has something else in a column of numbers; left out there, `import-table` keeps it", m_row);
    }
  }

  void place(OGRFeature& feature) {
    m_out.wkb = {};
    OGRGeometry* geometry = feature.GetGeometryRef();
    if (geometry && geometry->hasCurveGeometry()) feature.SetGeometryDirectly(geometry = geometry->getLinearGeometry());
    if (!geometry || geometry->IsEmpty()) {
      if (m_layer.GetGeomType() != wkbNone) m_odd.note("has no geometry", m_row);
      return;
    }
    const OGRwkbGeometryType flat = wkbFlatten(geometry->getGeometryType());
    if (flat > wkbGeometryCollection) {
      // Triangles and surfaces are what a polyhedral surface, a TIN or a multipatch is made of.
      feature.SetGeometryDirectly(geometry = OGRGeometryFactory::forceToMultiPolygon(feature.StealGeometry()));
      m_odd.note("was a surface of triangles; kept as polygons", m_row);
    } else if (!isValid(*geometry)) {
      m_odd.note("has an invalid geometry (it crosses itself, or its rings do not nest); kept as it is", m_row);
    }
    if (m_transform && geometry->transform(m_transform.get()) != OGRERR_NONE) {
      m_odd.note("could not be brought to WGS 84; kept without its geometry", m_row);
      return;
    }
    OGREnvelope box;
    geometry->getEnvelope(&box);
    m_odd.look(box, m_row);
    m_types.add(*geometry);
    m_wkb.resize(static_cast<std::size_t>(geometry->WkbSize()));
    geometry->exportToWkb(wkbNDR, m_wkb.data(), wkbVariantIso);
    m_out.wkb = {reinterpret_cast<const char*>(m_wkb.data()), m_wkb.size()};
    m_out.west = box.MinX;
    m_out.east = box.MaxX;
    m_out.south = box.MinY;
    m_out.north = box.MaxY;
  }

  /// Most polygons are proven valid without GEOS, which takes ten times as long.
  bool isValid(const OGRGeometry& geometry) {
    const OGRwkbGeometryType flat = wkbFlatten(geometry.getGeometryType());
    if (flat == wkbPolygon) return m_rings.proves(*geometry.toPolygon()) || geometry.IsValid();
    if (flat == wkbMultiPolygon) return m_rings.proves(*geometry.toMultiPolygon()) || geometry.IsValid();
    return true;
  }

  OGRLayer& m_layer;
  LayerHeader m_header;
  Transform m_transform;
  SimpleRings m_rings;
  const LayerSink& m_sink;
  const bool m_isCsv;
  Oddities m_odd;
  SeenTypes m_types;
  LayerFeature m_out;
  std::vector<std::string> m_texts;
  std::vector<unsigned char> m_wkb;
  std::int64_t m_row = 0;
};

bool readLayer(OGRLayer& layer, const std::string& driver, const std::vector<std::string>& files,
               const LayerRequest& request, const LayerSink& sink) {
  const OGRSpatialReference* crs = layer.GetSpatialRef();
  std::unique_ptr<OGRSpatialReference> given;
  if (!crs && !request.crs.empty()) crs = (given = crsFromCode(request.crs)).get();
  const bool isTold = crs && !crs->IsLocal();
  LayerHeader header = headerOf(layer, driver, crs);
  header.files = files;
  if (driver == "CSV") typeColumns(layer, header);
  LayerReading reading(layer, std::move(header), toWgs84(crs), sink);
  if (!reading.run()) return false;
  LayerEnd end = reading.end();
  if (CPLGetLastErrorType() == CE_Failure)
    end.warnings.push_back({"came in although the driver met an error" + lastWords() + "; some may be missing",
                            static_cast<std::uint64_t>(reading.rows()),
                            {}});
  if (!isTold && end.geometryType != "NONE" && driver != "CSV")
    end.warnings.push_back(
        {"come without a reference system; taken as WGS 84 longitude and latitude (--crs tells another)",
         static_cast<std::uint64_t>(reading.rows()),
         {}});
  sink.end(end);
  return true;
}

/// SpatiaLite's modules that read other files are no part of a layer.
void requireNoOutsideTables(GDALDataset& opened) {
  OGRLayer* const found = opened.ExecuteSQL(
      "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%' AND lower(sql) NOT LIKE '%using rtree%' "
      "AND lower(sql) NOT LIKE '%using%fts%' AND lower(sql) NOT LIKE '%using virtualspatialindex%' "
      "AND lower(sql) NOT LIKE '%using virtualelementary%' AND lower(sql) NOT LIKE '%using virtualknn%'",
      nullptr, "SQLITE");
  if (!found) return;
  const OGRFeatureUniquePtr first(found->GetNextFeature());
  const std::string name = first ? textOf(first->GetFieldAsString(0)) : std::string();
  opened.ReleaseResultSet(found);
  if (first)
    throw Failure(ErrorCode::Refused,
                  "The database holds a virtual table (" + name +
                      ") that could read other files; copy its layers into a GeoPackage and import that.");
}

}  // namespace

/// Columns that hold coordinates or WKT, by the names that people give them.
CPLStringList vectorOpenOptions() {
  CPLStringList options;
  options.SetNameValue("AUTODETECT_TYPE", "NO");  // of CSV: digits may be a telephone's, see typeColumns
  options.SetNameValue("EMPTY_STRING_AS_NULL", "YES");
  options.SetNameValue("X_POSSIBLE_NAMES",
                       "lon,long,longitude,lng,x,easting,lon_dd,decimallongitude,location_longitude,longitude_degrees");
  options.SetNameValue("Y_POSSIBLE_NAMES",
                       "lat,latitude,y,northing,lat_dd,decimallatitude,location_latitude,latitude_degrees");
  options.SetNameValue("GEOM_POSSIBLE_NAMES", "wkt,geom,geometry,the_geom,wkt_geom,shape");
  options.SetNameValue("WRITE_GFS", "NO");
  return options;
}

int readVectors(GDALDataset& opened, const std::vector<std::string>& files, const LayerRequest& request,
                const LayerSink& sink) {
  const std::string driver = opened.GetDriverName();
  if (driver == "SQLite") requireNoOutsideTables(opened);
  int layers = 0;
  for (int i = 0; i < opened.GetLayerCount(); ++i) {
    OGRLayer* const layer = opened.GetLayer(i);
    if (!layer || (!request.only.empty() && request.only != layer->GetName())) continue;
    if (driver == "CSV" && layer->GetGeomType() == wkbNone && opened.GetLayerCount() == 1)
      throw Failure(
          ErrorCode::Unsupported,
          "This table has no columns of coordinates (lon and lat, or wkt); import it with import-table instead.");
    CPLErrorReset();
    // OpenStreetMap's layers come interleaved; GDAL keeps the others' features in memory unless told that nobody asks.
    if (driver == "OSM")
      opened.ReleaseResultSet(
          opened.ExecuteSQL((std::string("SET interest_layers = ") + layer->GetName()).c_str(), nullptr, nullptr));
    if (readLayer(*layer, driver, files, request, sink)) ++layers;
  }
  return layers;
}

}  // namespace fairlead::geo::foreign
