// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <span>
#include <unordered_map>

#include "core/base/error.h"
#include "core/store/layer_repository.h"
#include "ui/base/text.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::ui {

namespace {

/// Reads ISO WKB, little-endian, as the importer writes it, into flat arrays; heights and measures are passed over.
class WkbReader {
 public:
  WkbReader(std::span<const std::uint8_t> bytes, MapLayer& layer) : m_bytes(bytes), m_layer(layer) {}
  void read() {
    if (m_bytes.size() - m_at < 5 || m_bytes[m_at] != 1) return;
    ++m_at;
    const auto type = take<std::uint32_t>();
    const std::uint32_t flat = type % 1000, dimensions = type / 1000;
    m_ordinates = 2 + (dimensions == 1 || dimensions == 2) + 2 * (dimensions == 3);
    switch (flat) {
      case 1: {
        const Position at = position();
        m_layer.points.push_back(at);
        break;
      }
      case 2:
        part(take<std::uint32_t>());
        break;
      case 3:
        m_layer.isArea = true;
        for (auto rings = take<std::uint32_t>(); rings > 0 && !isAtEnd(); --rings) part(take<std::uint32_t>());
        break;
      case 4:
      case 5:
      case 6:
      case 7:
        for (auto parts = take<std::uint32_t>(); parts > 0 && !isAtEnd(); --parts) read();
        break;
      default:
        break;
    }
  }

 private:
  bool isAtEnd() const { return m_at >= m_bytes.size(); }
  template <typename T>
  T take() {
    T value{};
    if (m_at + sizeof(T) <= m_bytes.size()) std::memcpy(&value, m_bytes.data() + m_at, sizeof(T));
    m_at += sizeof(T);
    return value;
  }
  Position position() {
    const double lon = take<double>(), lat = take<double>();
    for (std::uint32_t i = 2; i < m_ordinates; ++i) take<double>();
    return Position::fromDegrees(lon, lat).value_or(Position{});
  }
  void part(std::uint32_t count) {
    for (; count > 0 && !isAtEnd(); --count) m_layer.vertices.push_back(position());
    m_layer.partEnds.push_back(static_cast<std::uint32_t>(m_layer.vertices.size()));
  }

  std::span<const std::uint8_t> m_bytes;
  MapLayer& m_layer;
  std::size_t m_at = 0;
  std::uint32_t m_ordinates = 2;
};

/// Behind GeoPackage's own header.
std::span<const std::uint8_t> wkbOf(std::span<const std::uint8_t> blob) {
  if (blob.size() < 8) return {};
  static constexpr std::size_t kEnvelope[] = {0, 32, 48, 48, 64, 0, 0, 0};
  const std::size_t head = 8 + kEnvelope[blob[3] >> 1 & 7];
  return blob.size() > head ? blob.subspan(head) : std::span<const std::uint8_t>();
}

/// Tiles are read through a connection that lives as long as one reading: a scene outlives many changes, and must not
/// keep the file open.
MapRaster rasterOf(const store::Case& opened, const store::LayerRow& row) {
  const auto [coarsest, finest] = store::LayerRepository(opened.database()).zooms(row.table);
  const auto read = [path = opened.path(), table = row.table](std::span<const MapRaster::Tile> tiles) {
    std::vector<store::TileKey> keys;
    for (const MapRaster::Tile& tile : tiles) keys.push_back({tile.zoom, tile.column, tile.row});
    try {
      const store::Database database(path, store::Access::Look);
      return store::LayerRepository(database).tiles(table, keys);
    } catch (const Failure&) {
      return std::vector<std::string>(tiles.size());  // the layer was undone, or the file has gone: nothing to draw
    }
  };
  return {toQt(row.name), row.west, row.south, row.east, row.north, coarsest, finest, read};
}

}  // namespace

MapScene mapScene(const store::Case& opened) {
  MapScene scene;
  const store::LayerRepository layers(opened.database());
  for (const auto& row : layers.drawable("raster")) scene.rasters.push_back(rasterOf(opened, row));
  for (const auto& row : layers.drawable("vector")) {
    MapLayer layer;
    layer.name = toQt(row.name);
    layers.forEach(row.table, [&](std::int64_t, std::span<const std::uint8_t> blob) {
      WkbReader(wkbOf(blob), layer).read();
      return true;
    });
    stretchPoints(layer);
    scene.layers.push_back(std::move(layer));
  }
  std::unordered_map<store::Key, std::vector<TimeWindow>> times;
  opened.items().forEachTimed([&](const store::TimedRow& row) {
    times[row.item].push_back({row.begin, row.end});
    return true;
  });
  opened.items().forEachPlaced([&](const store::PlacedRow& row) {
    const auto place = parsePlace(row.place);
    const Schema* schema = opened.schemas().find(row.schema);
    if (!place || !place->point || !schema) return true;
    MapItem item;
    item.item = row.item;
    item.at = *place->point;
    item.uncertaintyMetres = place->uncertaintyMetres;
    item.kind = schema->colour.empty() ? "event" : schema->colour;
    item.icon = toQt(item.kind);
    item.caption = toQt(opened.items().caption(row.item));
    if (const auto found = times.find(row.item); found != times.end()) item.times = found->second;
    scene.items.push_back(std::move(item));
    return true;
  });
  scene.marking = opened.marking();
  return scene;
}

}  // namespace fairlead::ui
