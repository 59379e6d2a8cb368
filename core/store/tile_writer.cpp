// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tile_writer.h"

#include "core/base/error.h"
#include "core/store/table_hash.h"

namespace fairlead::store {

TileWriter::TileWriter(Database& database, ItemId layer, std::string_view name)
    : m_database(database), m_table(layerTableName(layer, name)) {
  m_database.execute("DROP TABLE IF EXISTS " + sqlQuoted(m_table));  // left by a layer that was undone and comes again
  m_database.execute("CREATE TABLE " + sqlQuoted(m_table) +
                     "(id INTEGER PRIMARY KEY AUTOINCREMENT, zoom_level INTEGER NOT NULL, tile_column INTEGER NOT "
                     "NULL, tile_row INTEGER NOT NULL, tile_data BLOB NOT NULL, UNIQUE (zoom_level, tile_column, "
                     "tile_row))");
  m_insert = m_database.query("INSERT OR IGNORE INTO " + sqlQuoted(m_table) +
                              "(zoom_level, tile_column, tile_row, tile_data) VALUES (?1, ?2, ?3, ?4)");
}

void TileWriter::add(const TileKey& key, std::string_view bytes) {
  m_insert.bind(1, std::int64_t{key.zoom}).bind(2, key.column).bind(3, key.row);
  m_insert.bindBlob(4, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}).run();
  if (m_database.changes() == 0) throw Failure(ErrorCode::Malformed, "A tile of the raster came twice.", m_table);
  m_hashed.clear();
  putHashed(m_hashed, 'i', std::int64_t{key.zoom});
  putHashed(m_hashed, 'i', key.column);
  putHashed(m_hashed, 'i', key.row);
  putHashed(m_hashed, 'b', bytes);
  m_hash.add(m_hashed);
  ++m_tiles;
}

void TileWriter::finish() { guardTable(m_database, m_table); }

}  // namespace fairlead::store
