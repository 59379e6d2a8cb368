// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/sha256.h"
#include "core/store/layer_repository.h"

namespace fairlead::store {

/// Writes one raster as a GeoPackage tile pyramid in Web Mercator (the zoom levels of the web's maps), tile by tile.
class TileWriter {
 public:
  TileWriter(Database& database, ItemId layer, std::string_view name);

  /// bytes: PNG or JPEG of 256 by 256 pixels. Throws Failure(Malformed) for a tile that came before.
  void add(const TileKey& key, std::string_view bytes);
  /// Seals the table against edits. To be called once.
  void finish();

  const std::string& table() const { return m_table; }
  std::int64_t tiles() const { return m_tiles; }
  /// SHA-256 over the rows in order, for `verify`.
  Digest256 hash() { return m_hash.finish(); }

 private:
  Database& m_database;
  std::string m_table, m_hashed;
  Query m_insert;
  Sha256 m_hash;
  std::int64_t m_tiles = 0;
};

}  // namespace fairlead::store
