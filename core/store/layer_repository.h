// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/sha256.h"
#include "core/base/uuid.h"
#include "core/store/database.h"
#include "core/store/layer_filter.h"

namespace fairlead::store {

class Case;
class Transaction;

struct LayerColumn {
  std::string name, type;  // GeoPackage's types
};

/// A layer in force, as the case lists it; nothing here needs a scan of its features.
struct LayerRow {
  Key item = 0;
  ItemId id;
  std::string name, kind, geometryType, crs, table;
  std::string hash;    // of the table when it was made, in hex
  std::string filter;  // which of its features are wanted; empty: all
  std::int64_t features = 0;
  double west = 0, south = 0, east = 0, north = 0;
  bool hasExtent = false;
};

/// Of a raster's pyramid: Web Mercator, 256 pixels each way, counted from the world's north-west corner.
struct TileKey {
  int zoom = 0;
  std::int64_t column = 0, row = 0;
  auto operator<=>(const TileKey&) const = default;
};

struct Box {
  double west = 0, south = 0, east = 0, north = 0;
};

/// A value of one cell: nothing, a number or a text that lives as long as the call.
struct Cell {
  enum class Kind { Null, Integer, Real, Text } kind = Kind::Null;
  std::int64_t integer = 0;
  double real = 0;
  std::string_view text;
};

/// Writes one layer's features as a GeoPackage table inside a transaction: rows as they come, then the R*Tree at once,
/// its nodes packed in Hilbert order (ten times quicker than row by row). Positions in WGS 84, longitude first.
class LayerWriter {
 public:
  /// The table is named after the layer and its id, so that QGIS shows something readable. The caller sees to it that
  /// the layers are listed anew (Transaction::touchLayers or syncLayers).
  LayerWriter(Database& database, ItemId layer, std::string_view name, std::string_view geometryType,
              const std::vector<LayerColumn>& columns);

  /// wkb: ISO WKB, empty for no geometry; `box` is its bounds.
  void add(std::string_view wkb, const Box& box, std::span<const Cell> cells);
  /// Index, contents and guard. To be called once.
  void finish();

  const std::string& table() const { return m_table; }
  std::int64_t features() const { return m_features; }
  const Box& extent() const { return m_extent; }
  bool hasExtent() const { return m_hasExtent; }
  /// SHA-256 over the rows in order, for `verify`.
  Digest256 hash() { return m_hash.finish(); }

 private:
  struct Entry {
    std::int64_t id;
    float west, east, south, north;
    std::uint32_t hilbert;
  };
  void writeTree();
  void writeTreeTriggers();

  Database& m_database;
  std::string m_table, m_hashed;
  Query m_insert;
  std::vector<Entry> m_entries;
  std::string m_blob;
  Sha256 m_hash;
  std::int64_t m_features = 0;
  Box m_extent;
  bool m_hasExtent = false;
};

/// Layers of the case. One repository a connection. Throws Failure.
class LayerRepository {
 public:
  explicit LayerRepository(const Database& database) : m_database(database) {}

  std::vector<LayerRow> all() const;
  /// Those of one kind, vector or raster, whose table is here: after a merge one may not have been derived yet.
  std::vector<LayerRow> drawable(std::string_view kind) const;
  /// Nothing for a layer that is not filtered, or by what its table does not know, as after a merge.
  std::optional<LayerFilter> filterOf(const LayerRow& layer) const;
  /// How many features the layer's filter hides.
  std::int64_t hiddenBy(const LayerFilter& filter, const std::string& table) const;
  /// Features whose bounds touch the window, by the R*Tree: fid and GeoPackage blob; return false to stop.
  void inWindow(const std::string& table, const Box& window,
                const std::function<bool(std::int64_t, std::span<const std::uint8_t>)>& visit) const;
  /// Every feature that has a geometry, in order of fid.
  void forEach(const std::string& table, const std::function<bool(std::int64_t, std::span<const std::uint8_t>)>& visit,
               const LayerFilter* filter = nullptr) const;
  /// The tiles as they are stored (PNG or JPEG), in the order asked; empty where there is none.
  std::vector<std::string> tiles(const std::string& table, std::span<const TileKey> wanted) const;
  /// The coarsest and the finest level of a raster.
  std::pair<int, int> zooms(const std::string& table) const;
  /// SHA-256 over the rows in order, to be compared with what the layer's statement says.
  Digest256 hashOf(const LayerRow& layer) const;
  bool hasTable(const std::string& table) const;
  /// Names of its attributes.
  std::vector<std::string> columns(const std::string& table) const;
  /// One attribute of every feature that has a geometry, as text, in order of fid; return false to stop. Throws
  /// Failure(NotFound) for an attribute that is not there.
  void forEachAttribute(const std::string& table, const std::string& column,
                        const std::function<bool(std::int64_t fid, std::string_view value)>& visit,
                        const LayerFilter* filter = nullptr) const;
  /// Names and values of one feature's attributes, as text.
  std::vector<std::pair<std::string, std::string>> attributes(const std::string& table, std::int64_t fid) const;

 private:
  std::string filterText(Key layer) const;

  const Database& m_database;
};

/// Which of a layer's features are wanted from now on; empty: all. Throws Failure(Invalid) for what cannot be read or
/// names what the layer has not.
void setLayerFilter(const Case& opened, Transaction& transaction, ItemId layer, const std::string& filter);

/// As an SQL name, whatever characters it has.
std::string sqlQuoted(std::string_view name);
/// Letters and digits of the layer's name, and the id's tail so that two layers of one name don't meet.
std::string layerTableName(ItemId layer, std::string_view name);
/// Another program's edit of the table is refused from now on: it lacks the function that the triggers call.
void guardTable(const Database& database, const std::string& table);

}  // namespace fairlead::store
