// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/layer_repository.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/store/force.h"
#include "core/store/table_hash.h"

namespace fairlead::store {

std::string sqlQuoted(std::string_view name) {
  std::string out = "\"";
  for (char c : name) {
    if (c == '"') out += '"';
    if (c != '\0') out += c;
  }
  return out + "\"";
}

std::string layerTableName(ItemId layer, std::string_view name) {
  std::string out;
  for (char c : name.substr(0, 40)) {
    const bool isPlain = ascii::isAlnum(c) || static_cast<unsigned char>(c) >= 0x80;
    out += isPlain ? c : '_';
  }
  if (!isUtf8(out)) out = replaceMalformed(out);
  if (out.empty()) out = "layer";
  return out + "_" + hex(std::span(layer.uuid.bytes).subspan(13));
}

namespace {

/// GeoPackage's header before the WKB: little-endian, WGS 84, bounds for all but points.
void geometryBlob(std::string& out, std::string_view wkb, const Box& box) {
  const bool isPoint = box.west == box.east && box.south == box.north;
  out.assign("GP");
  out += '\0';
  out += static_cast<char>(isPoint ? 0x01 : 0x03);
  const std::int32_t wgs84 = 4326;
  out.append(reinterpret_cast<const char*>(&wgs84), 4);
  if (!isPoint)
    for (double bound : {box.west, box.east, box.south, box.north})
      out.append(reinterpret_cast<const char*>(&bound), 8);
  out += wkb;
}

/// Rounded outwards, as GeoPackage asks, since the tree's numbers have 24 bits only.
float below(double value) {
  const auto rounded = static_cast<float>(value);
  return rounded <= value ? rounded : std::nextafter(rounded, -std::numeric_limits<float>::infinity());
}
float above(double value) {
  const auto rounded = static_cast<float>(value);
  return rounded >= value ? rounded : std::nextafter(rounded, std::numeric_limits<float>::infinity());
}

/// Distance along a Hilbert curve of order 16 (Skilling's transform in two dimensions).
std::uint32_t hilbertOf(std::uint32_t x, std::uint32_t y) {
  std::uint32_t d = 0;
  for (std::uint32_t s = 1u << 15; s > 0; s /= 2) {
    const std::uint32_t rx = (x & s) > 0, ry = (y & s) > 0;
    d += s * s * ((3 * rx) ^ ry);
    if (ry == 0) {
      if (rx == 1) {
        x = 0xFFFF - x;
        y = 0xFFFF - y;
      }
      std::swap(x, y);
    }
  }
  return d;
}

template <typename T>
void putBigEndian(std::vector<std::uint8_t>& out, std::size_t at, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i)
    out[at + i] = static_cast<std::uint8_t>(value >> (8 * (sizeof(T) - 1 - i)));
}

}  // namespace

void guardTable(const Database& database, const std::string& table) {
  for (const char* edit : {"INSERT", "UPDATE", "DELETE"})
    database.execute("CREATE TRIGGER " + sqlQuoted("guard_" + std::string(edit) + "_" + table) + " BEFORE " + edit +
                     " ON " + sqlQuoted(table) + " BEGIN SELECT fairlead_may_write(); END");
}

LayerWriter::LayerWriter(Database& database, ItemId layer, std::string_view name, std::string_view geometryType,
                         const std::vector<LayerColumn>& columns)
    : m_database(database), m_table(layerTableName(layer, name)) {
  // "POINT Z" is the geometry type of the column POINT; the height is told in gpkg_geometry_columns.
  std::string sql = "CREATE TABLE " + sqlQuoted(m_table) + "(fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom " +
                    std::string(geometryType.substr(0, geometryType.find(' ')));
  std::string marks = "?1";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sql += ", " + sqlQuoted(columns[i].name) + " " + columns[i].type;
    marks += ", ?" + std::to_string(i + 2);
  }
  m_database.execute("DROP TABLE IF EXISTS " + sqlQuoted("rtree_" + m_table + "_geom"));
  m_database.execute("DROP TABLE IF EXISTS " + sqlQuoted(m_table));  // left by a layer that was undone and comes again
  m_database.execute(sql + ")");
  std::string names = "geom";
  for (const LayerColumn& column : columns) names += ", " + sqlQuoted(column.name);
  m_insert = m_database.query("INSERT INTO " + sqlQuoted(m_table) + "(" + names + ") VALUES (" + marks + ")");
}

void LayerWriter::add(std::string_view wkb, const Box& box, std::span<const Cell> cells) {
  if (wkb.empty()) {
    m_insert.bindNull(1);
  } else {
    geometryBlob(m_blob, wkb, box);
    m_insert.bindBlob(1, {reinterpret_cast<const std::uint8_t*>(m_blob.data()), m_blob.size()});
  }
  m_hashed.clear();
  if (wkb.empty())
    m_hashed += 'n';
  else
    putHashed(m_hashed, 'b', std::string_view(m_blob));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const int index = static_cast<int>(i) + 2;
    switch (cells[i].kind) {
      case Cell::Kind::Null:
        m_insert.bindNull(index);
        m_hashed += 'n';
        break;
      case Cell::Kind::Integer:
        putHashed(m_hashed, 'i', cells[i].integer);
        m_insert.bind(index, cells[i].integer);
        break;
      case Cell::Kind::Real:
        putHashed(m_hashed, 'r', cells[i].real);
        m_insert.bind(index, cells[i].real);
        break;
      case Cell::Kind::Text:
        putHashed(m_hashed, 't', cells[i].text);
        m_insert.bind(index, cells[i].text);
        break;
    }
  }
  m_hash.add(m_hashed);
  m_insert.run();
  ++m_features;
  if (wkb.empty() || !std::isfinite(box.west + box.east + box.south + box.north)) return;
  if (!m_hasExtent) m_extent = box;
  m_hasExtent = true;
  m_extent = {std::min(m_extent.west, box.west), std::min(m_extent.south, box.south), std::max(m_extent.east, box.east),
              std::max(m_extent.north, box.north)};
  m_entries.push_back({m_features, below(box.west), above(box.east), below(box.south), above(box.north), 0});
}

void LayerWriter::writeTree() {
  const std::string tree = "rtree_" + m_table + "_geom";
  m_database.execute("CREATE VIRTUAL TABLE " + sqlQuoted(tree) + " USING rtree(id, minx, maxx, miny, maxy)");
  if (m_entries.empty()) return;
  const auto nodeSize = static_cast<std::size_t>(
      m_database.number("SELECT length(data) FROM " + sqlQuoted(tree + "_node") + " WHERE nodeno=1"));
  constexpr std::size_t kCell = 24;
  const std::size_t perNode = (nodeSize - 4) / kCell;
  const double width = std::max(m_extent.east - m_extent.west, 1e-12),
               height = std::max(m_extent.north - m_extent.south, 1e-12);
  const auto scaled = [](double part) { return static_cast<std::uint32_t>(std::clamp(part, 0.0, 1.0) * 65'535.0); };
  for (Entry& entry : m_entries)
    entry.hilbert = hilbertOf(scaled(((static_cast<double>(entry.west) + entry.east) / 2 - m_extent.west) / width),
                              scaled(((static_cast<double>(entry.south) + entry.north) / 2 - m_extent.south) / height));
  std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
    return a.hilbert != b.hilbert ? a.hilbert < b.hilbert : a.id < b.id;
  });

  // Levels from the leaves up; the root is node 1, so that numbers are given from 2 on and the last node becomes 1.
  Query writeNode =
      m_database.query("INSERT OR REPLACE INTO " + sqlQuoted(tree + "_node") + "(nodeno, data) VALUES (?1, ?2)");
  std::vector<std::pair<std::int64_t, std::int64_t>> rowNodes, parents;
  std::vector<Entry> level = std::move(m_entries);
  std::int64_t next = 2;
  for (int depth = 0;; ++depth) {
    std::vector<Entry> above_;
    const bool isRoot = level.size() <= perNode;
    for (std::size_t at = 0; at < level.size(); at += perNode) {
      const std::size_t count = std::min(perNode, level.size() - at);
      const std::int64_t number = isRoot ? 1 : next++;
      std::vector<std::uint8_t> data(nodeSize, 0);
      putBigEndian(data, 0, static_cast<std::uint16_t>(isRoot ? depth : 0));
      putBigEndian(data, 2, static_cast<std::uint16_t>(count));
      Entry box = level[at];
      for (std::size_t i = 0; i < count; ++i) {
        const Entry& entry = level[at + i];
        const std::size_t cell = 4 + i * kCell;
        putBigEndian(data, cell, static_cast<std::uint64_t>(entry.id));
        const float bounds[] = {entry.west, entry.east, entry.south, entry.north};
        for (std::size_t b = 0; b < 4; ++b)
          putBigEndian(data, cell + 8 + 4 * b, std::bit_cast<std::uint32_t>(bounds[b]));
        (depth == 0 ? rowNodes : parents).emplace_back(entry.id, number);
        box = {0,
               std::min(box.west, entry.west),
               std::max(box.east, entry.east),
               std::min(box.south, entry.south),
               std::max(box.north, entry.north),
               0};
      }
      writeNode.bind(1, number).bindBlob(2, data).run();
      box.id = number;
      above_.push_back(box);
    }
    if (isRoot) break;
    level = std::move(above_);
  }
  const auto writeMap = [&](const std::string& table, auto& rows) {
    std::sort(rows.begin(), rows.end());
    Query write = m_database.query("INSERT INTO " + sqlQuoted(tree + table) + " VALUES (?1, ?2)");
    for (const auto& [key, node] : rows) write.bind(1, key).bind(2, node).run();
  };
  writeMap("_rowid", rowNodes);
  writeMap("_parent", parents);
}

void LayerWriter::finish() {
  writeTree();
  writeTreeTriggers();
  guardTable(m_database, m_table);
}

void LayerWriter::writeTreeTriggers() {
  // As the GeoPackage extension gpkg_rtree_index asks (1.3, table 76); the guard lets nothing get that far.
  const std::string tree = "rtree_" + m_table + "_geom", table = sqlQuoted(m_table), index = sqlQuoted(tree);
  const std::string put = "INSERT OR REPLACE INTO " + index +
                          " VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), "
                          "ST_MaxY(NEW.geom));";
  const auto trigger = [&](const char* name, const char* event, const std::string& when, const std::string& work) {
    m_database.execute("CREATE TRIGGER " + sqlQuoted(tree + "_" + name) + " AFTER " + event + " ON " + table +
                       " WHEN " + when + " BEGIN " + work + " END");
  };
  const std::string isThere = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))",
                    isGone = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
  const std::string drop = "DELETE FROM " + index + " WHERE id=OLD.fid;";
  trigger("insert", "INSERT", isThere, put);
  trigger("update1", "UPDATE OF geom", "OLD.fid=NEW.fid AND " + isThere, put);
  trigger("update2", "UPDATE OF geom", "OLD.fid=NEW.fid AND " + isGone, drop);
  trigger("update3", "UPDATE", "OLD.fid!=NEW.fid AND " + isThere, drop + " " + put);
  trigger("update4", "UPDATE", "OLD.fid!=NEW.fid AND " + isGone,
          "DELETE FROM " + index + " WHERE id IN (OLD.fid, NEW.fid);");
  trigger("delete", "DELETE", "OLD.geom NOTNULL", drop);
}

std::vector<LayerRow> LayerRepository::all() const {
  const auto value = [](const char* property) {
    return "(SELECT s.value FROM statement s WHERE s.item=i.key AND s.property=(SELECT key FROM property WHERE name='" +
           std::string(property) + "') AND " + statementInForce("s") + " ORDER BY s.key LIMIT 1)";
  };
  Query rows = m_database.query("SELECT i.key, i.id, " + value("name") + ", " + value("layerKind") + ", " +
                                value("geometryType") + ", " + value("crs") + ", " + value("tableName") + ", " +
                                value("features") + ", " + value("extent") + ", " + value("tableHash") +
                                " FROM item i WHERE i.schema=(SELECT key FROM schema_name WHERE name='Layer') AND " +
                                itemInForce("i") + " ORDER BY i.key");
  std::vector<LayerRow> layers;
  while (rows.step()) {
    LayerRow row;
    row.item = rows.integer(0);
    const auto id = rows.blob(1);
    std::copy_n(id.begin(), std::min(id.size(), row.id.uuid.bytes.size()), row.id.uuid.bytes.begin());
    row.name = rows.text(2);
    if (row.name.empty()) row.name = "Layer " + std::to_string(layers.size() + 1);  // its name was withheld
    row.kind = rows.text(3);
    row.geometryType = rows.text(4);
    row.crs = rows.text(5);
    row.table = rows.text(6);
    row.features = std::atoll(std::string(rows.text(7)).c_str());
    row.hasExtent = std::sscanf(std::string(rows.text(8)).c_str(), "%lf,%lf,%lf,%lf", &row.west, &row.south, &row.east,
                                &row.north) == 4;
    row.hash = rows.text(9);
    row.filter = filterText(row.item);
    layers.push_back(std::move(row));
  }
  return layers;
}

std::vector<LayerRow> LayerRepository::drawable(std::string_view kind) const {
  std::vector<LayerRow> layers = all();
  std::erase_if(layers, [&](const LayerRow& layer) { return layer.kind != kind || !hasTable(layer.table); });
  return layers;
}

void LayerRepository::inWindow(const std::string& table, const Box& window,
                               const std::function<bool(std::int64_t, std::span<const std::uint8_t>)>& visit) const {
  Query rows = m_database.query("SELECT f.fid, f.geom FROM " + sqlQuoted("rtree_" + table + "_geom") + " r JOIN " +
                                sqlQuoted(table) +
                                " f ON f.fid=r.id WHERE r.minx<=?3 AND r.maxx>=?1 AND r.miny<=?4 AND r.maxy>=?2");
  rows.bind(1, window.west).bind(2, window.south).bind(3, window.east).bind(4, window.north);
  while (rows.step())
    if (!visit(rows.integer(0), rows.blob(1))) return;
}

std::vector<std::string> LayerRepository::tiles(const std::string& table, std::span<const TileKey> wanted) const {
  Query find = m_database.query("SELECT tile_data FROM " + sqlQuoted(table) +
                                " WHERE zoom_level=?1 AND tile_column=?2 AND tile_row=?3");
  std::vector<std::string> found;
  for (const TileKey& key : wanted) {
    find.bind(1, std::int64_t{key.zoom}).bind(2, key.column).bind(3, key.row);
    found.emplace_back();
    if (find.step()) {
      const auto bytes = find.blob(0);
      found.back().assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }
    find.reset();
  }
  return found;
}

std::pair<int, int> LayerRepository::zooms(const std::string& table) const {
  return {static_cast<int>(m_database.number("SELECT min(zoom_level) FROM " + sqlQuoted(table))),
          static_cast<int>(m_database.number("SELECT max(zoom_level) FROM " + sqlQuoted(table)))};
}

void LayerRepository::forEach(const std::string& table,
                              const std::function<bool(std::int64_t, std::span<const std::uint8_t>)>& visit,
                              const LayerFilter* filter) const {
  Query rows = m_database.query("SELECT fid, geom FROM " + sqlQuoted(table) + " WHERE geom IS NOT NULL" +
                                (filter ? " AND " + filter->sql() : std::string()) + " ORDER BY fid");
  if (filter) filter->bind(rows);
  while (rows.step())
    if (!visit(rows.integer(0), rows.blob(1))) return;
}

Digest256 LayerRepository::hashOf(const LayerRow& layer) const {
  Sha256 hash;
  std::string row;
  const bool isRaster = layer.kind == "raster";
  Query rows = m_database.query("SELECT * FROM " + sqlQuoted(layer.table) + " ORDER BY " + (isRaster ? "id" : "fid"));
  const int columns = rows.columns();
  while (rows.step()) {
    row.clear();
    for (int i = 1; i < columns; ++i) {
      switch (rows.kind(i)) {
        case Query::Kind::Integer:
          putHashed(row, 'i', rows.integer(i));
          break;
        case Query::Kind::Real:
          putHashed(row, 'r', rows.real(i));
          break;
        case Query::Kind::Text:
          putHashed(row, 't', rows.text(i));
          break;
        case Query::Kind::Blob: {
          const auto bytes = rows.blob(i);
          putHashed(row, 'b', std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
          break;
        }
        case Query::Kind::Null:
          row += 'n';
      }
    }
    hash.add(row);
  }
  return hash.finish();
}

bool LayerRepository::hasTable(const std::string& table) const {
  Query found = m_database.query("SELECT 1 FROM sqlite_schema WHERE type='table' AND name=?1");
  return found.bind(1, std::string_view(table)).step();
}

std::vector<std::string> LayerRepository::columns(const std::string& table) const {
  std::vector<std::string> names;
  Query columns = m_database.query("SELECT name FROM pragma_table_info(?1) WHERE name NOT IN ('fid', 'geom')");
  columns.bind(1, std::string_view(table));
  while (columns.step()) names.emplace_back(columns.text(0));
  return names;
}

void LayerRepository::forEachAttribute(const std::string& table, const std::string& column,
                                       const std::function<bool(std::int64_t, std::string_view)>& visit,
                                       const LayerFilter* filter) const {
  const auto known = columns(table);
  if (std::find(known.begin(), known.end(), column) == known.end())
    throw Failure(ErrorCode::NotFound, "The layer has no such attribute.", column);
  Query rows =
      m_database.query("SELECT fid, " + sqlQuoted(column) + " FROM " + sqlQuoted(table) + " WHERE geom IS NOT NULL" +
                       (filter ? " AND " + filter->sql() : std::string()) + " ORDER BY fid");
  if (filter) filter->bind(rows);
  while (rows.step())
    if (!visit(rows.integer(0), rows.text(1))) return;
}

std::vector<std::pair<std::string, std::string>> LayerRepository::attributes(const std::string& table,
                                                                             std::int64_t fid) const {
  std::vector<std::pair<std::string, std::string>> values;
  for (const std::string& column : columns(table)) {
    Query cell = m_database.query("SELECT " + sqlQuoted(column) + " FROM " + sqlQuoted(table) + " WHERE fid=?1");
    if (cell.bind(1, fid).step() && !cell.isNull(0)) values.emplace_back(column, cell.text(0));
  }
  return values;
}

}  // namespace fairlead::store
