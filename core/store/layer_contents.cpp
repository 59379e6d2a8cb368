// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/layer_contents.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "core/store/layer_repository.h"

namespace fairlead::store {

namespace {

constexpr double kHalfWorld = 20'037'508.342789244;  // metres of Web Mercator
constexpr std::int64_t kTilePixels = 256;

double mercatorX(double lon) { return lon / 180 * kHalfWorld; }
double mercatorY(double lat) {
  constexpr double kMost = 85.0511287798066, kRadians = std::numbers::pi / 180;
  const double cut = std::clamp(lat, -kMost, kMost) * kRadians;
  return std::log(std::tan(std::numbers::pi / 4 + cut / 2)) / std::numbers::pi * kHalfWorld;
}

/// Rows of GeoPackage's own tables for the layers in force; one round.
class Contents {
 public:
  explicit Contents(Database& database)
      : m_database(database),
        m_contents(database.query("INSERT INTO gpkg_contents(table_name, data_type, identifier, description, min_x, "
                                  "min_y, max_x, max_y, srs_id) VALUES (?1, ?7, ?1, ?2, ?3, ?4, ?5, ?6, ?8)")),
        m_geometry(database.query("INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, 4326, ?3, ?4)")),
        m_extension(database.query("INSERT INTO gpkg_extensions VALUES (?1, 'geom', 'gpkg_rtree_index', "
                                   "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')")),
        m_set(database.query("INSERT INTO gpkg_tile_matrix_set VALUES (?1, 3857, ?2, ?2, ?3, ?3)")),
        m_matrix(database.query("INSERT INTO gpkg_tile_matrix VALUES (?1, ?2, ?3, ?3, ?4, ?4, ?5, ?5)")) {}

  void list(const LayerRow& layer) {
    const bool isRaster = layer.kind == "raster";
    m_contents.bind(1, std::string_view(layer.table)).bind(2, std::string_view(layer.name));
    if (layer.hasExtent && isRaster)
      m_contents.bind(3, mercatorX(layer.west))
          .bind(4, mercatorY(layer.south))
          .bind(5, mercatorX(layer.east))
          .bind(6, mercatorY(layer.north));
    else if (layer.hasExtent)
      m_contents.bind(3, layer.west).bind(4, layer.south).bind(5, layer.east).bind(6, layer.north);
    else
      m_contents.bindNull(3).bindNull(4).bindNull(5).bindNull(6);
    m_contents.bind(7, std::string_view(isRaster ? "tiles" : "features"));
    m_contents.bind(8, std::int64_t{isRaster ? 3857 : 4326}).run();
    if (isRaster)
      listTiles(layer);
    else
      listFeatures(layer);
  }

 private:
  void listFeatures(const LayerRow& layer) {
    // "POINT ZM" says that every feature has a height and a measure.
    const auto space = layer.geometryType.find(' ');
    const std::string_view more =
        space == std::string::npos ? std::string_view() : std::string_view(layer.geometryType).substr(space);
    m_geometry.bind(1, std::string_view(layer.table)).bind(2, std::string_view(layer.geometryType).substr(0, space));
    m_geometry.bind(3, std::int64_t{more.find('Z') != more.npos})
        .bind(4, std::int64_t{more.find('M') != more.npos})
        .run();
    m_extension.bind(1, std::string_view(layer.table)).run();
  }
  void listTiles(const LayerRow& layer) {
    m_set.bind(1, std::string_view(layer.table)).bind(2, -kHalfWorld).bind(3, kHalfWorld).run();
    const auto [coarsest, finest] = LayerRepository(m_database).zooms(layer.table);
    for (int zoom = coarsest; zoom <= finest; ++zoom) {
      const std::int64_t across = std::int64_t{1} << zoom;
      m_matrix.bind(1, std::string_view(layer.table)).bind(2, std::int64_t{zoom}).bind(3, across);
      m_matrix.bind(4, kTilePixels).bind(5, 2 * kHalfWorld / static_cast<double>(across * kTilePixels)).run();
    }
  }

  Database& m_database;
  Query m_contents, m_geometry, m_extension, m_set, m_matrix;
};

}  // namespace

void syncLayers(Database& database) {
  database.execute("DELETE FROM gpkg_tile_matrix");
  database.execute("DELETE FROM gpkg_tile_matrix_set");
  database.execute(
      "DELETE FROM gpkg_geometry_columns WHERE table_name IN (SELECT table_name FROM gpkg_contents WHERE "
      "data_type='features')");
  database.execute("DELETE FROM gpkg_extensions WHERE extension_name='gpkg_rtree_index'");
  database.execute("DELETE FROM gpkg_contents WHERE data_type IN ('features', 'tiles')");
  const LayerRepository layers(database);
  Contents contents(database);
  for (const LayerRow& layer : layers.all())
    if (layers.hasTable(layer.table)) contents.list(layer);
}

}  // namespace fairlead::store
