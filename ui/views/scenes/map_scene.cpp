// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>
#include <locale>
#include <span>
#include <sstream>
#include <tuple>
#include <unordered_map>

#include "core/base/error.h"
#include "core/resolve/resolver.h"
#include "core/store/layer_repository.h"
#include "ui/base/text.h"
#include "ui/paint/map_projection.h"
#include "ui/views/scenes/layer_classes.h"
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

namespace {

/// A layer as arrays, its features sorted by an attribute if a colour is to tell it.
MapLayer layerOf(const store::LayerRepository& layers, const store::LayerRow& row, const std::string& attribute) {
  MapLayer layer;
  layer.name = toQt(row.name);
  for (const std::string& column : layers.columns(row.table)) layer.attributes << toQt(column);
  const std::optional<store::LayerFilter> wanted = layers.filterOf(row);
  const store::LayerFilter* const filter = wanted ? &*wanted : nullptr;
  layer.item = row.item;
  layer.filter = toQt(row.filter);
  if (filter) layer.hidden = static_cast<std::size_t>(layers.hiddenBy(*filter, row.table));
  std::vector<std::uint8_t> ofFeature;
  if (!attribute.empty() && layer.attributes.contains(toQt(attribute))) {
    LayerClassifier classifier;
    const auto add = [&](std::int64_t, std::string_view value) {
      classifier.add(value);
      return true;
    };
    layers.forEachAttribute(row.table, attribute, add, filter);
    layer.classes.attribute = toQt(attribute);
    classifier.finish(layer.classes, ofFeature);
  }
  std::size_t feature = 0;
  const auto take = [&](std::int64_t, std::span<const std::uint8_t> blob) {
    WkbReader(wkbOf(blob), layer).read();
    if (!ofFeature.empty()) {
      layer.classes.point.resize(layer.points.size(), ofFeature[feature]);
      layer.classes.part.resize(layer.partEnds.size(), ofFeature[feature]);
    }
    ++feature;
    return true;
  };
  layers.forEach(row.table, take, filter);
  layer.features = feature;
  stretchPoints(layer);
  return layer;
}

/// The positions of a WKT line or of a polygon's outer ring, without its last that repeats the first.
std::vector<Position> positionsOf(const std::string& wkt) {
  std::vector<Position> points;
  const std::size_t open = wkt.find_first_of("-0123456789");
  if (open == std::string::npos) return points;
  const std::size_t close = std::min(wkt.find(')', open), wkt.size());
  std::istringstream pairs(wkt.substr(open, close - open));
  pairs.imbue(std::locale::classic());
  double lon = 0, lat = 0;
  std::string rest;
  while (pairs >> lon >> lat) {
    if (const auto at = Position::fromDegrees(lon, lat)) points.push_back(*at);
    std::getline(pairs, rest, ',');  // heights
  }
  if (wkt.starts_with("POLYGON") && points.size() > 1 && points.front() == points.back()) points.pop_back();
  return points;
}

MapShape shapeOf(const store::Case& opened, store::Key item, const Place& place) {
  MapShape shape;
  shape.item = item;
  shape.text = toQt(opened.statements().value(item, "text"));
  const std::string kind = opened.statements().value(item, "kind"), style = opened.statements().value(item, "style");
  shape.radii = radiiOf(style);
  if (place.wkt.empty()) {
    shape.points = {*place.point};
    shape.kind = shape.radii.empty() ? MapShape::Kind::Text : MapShape::Kind::Circle;
    return shape;
  }
  shape.points = positionsOf(place.wkt);
  shape.kind = place.wkt.starts_with("POLYGON") ? MapShape::Kind::Area
               : kind == "arrow"                ? MapShape::Kind::Arrow
                                                : MapShape::Kind::Line;
  return shape;
}

using Times = std::unordered_map<store::Key, std::vector<TimeWindow>>;

/// Where and when things happened: by a place of their own, or else by the one that they name.
std::unordered_map<store::Key, std::vector<MapFix>> fixesOfItems(const store::Case& opened, const MapScene& scene,
                                                                 const Times& times) {
  std::unordered_map<store::Key, Position> at;
  for (const MapItem& item : scene.items) at.try_emplace(item.item, item.at);
  std::unordered_map<store::Key, Position> named;
  opened.items().forEachPointer([&](const store::PointerRow& row) {
    if (row.property != "place" || at.contains(row.item)) return true;
    if (const auto place = at.find(row.target); place != at.end()) named.try_emplace(row.item, place->second);
    return true;
  });
  at.merge(named);
  std::unordered_map<store::Key, std::vector<MapFix>> fixes;
  for (const auto& [item, position] : at)
    if (const auto found = times.find(item); found != times.end())
      for (const TimeWindow& time : found->second)
        fixes[item].push_back({position, time.from + (time.to - time.from) / 2});
  return fixes;
}

/// Where entities were: each event or link that has a place and a moment, for each entity that it names.
std::vector<MapTrack> tracksOf(const store::Case& opened, const MapScene& scene, const Times& times) {
  constexpr std::size_t kLeast = 3, kMost = 100;
  const auto fixesOf = fixesOfItems(opened, scene, times);
  const auto clusters = resolve::clusters(opened);
  std::unordered_map<store::Key, std::vector<MapFix>> byEntity;
  opened.items().forEachPointer([&](const store::PointerRow& row) {
    const auto fixes = fixesOf.find(row.item);
    if (fixes == fixesOf.end()) return true;
    auto& track = byEntity[clusters.keyOf(row.target)];
    track.insert(track.end(), fixes->second.begin(), fixes->second.end());
    return true;
  });
  std::vector<MapTrack> tracks;
  for (auto& [entity, fixes] : byEntity) {
    const auto item = fixes.size() < kLeast ? std::nullopt : opened.items().find(entity);
    const Schema* schema = item ? opened.schemas().find(item->schema) : nullptr;
    if (!schema || schema->kind != ItemKind::Entity || schema->colour == "place") continue;
    std::sort(fixes.begin(), fixes.end(), [](const MapFix& a, const MapFix& b) {
      return std::tie(a.time, a.at.lat, a.at.lon) < std::tie(b.time, b.at.lat, b.at.lon);
    });
    const bool isMoving =
        std::any_of(fixes.begin(), fixes.end(), [&](const MapFix& fix) { return fix.at != fixes[0].at; });
    if (isMoving) tracks.push_back({entity, toQt(item->caption), std::move(fixes)});
  }
  std::sort(tracks.begin(), tracks.end(), [](const MapTrack& a, const MapTrack& b) {
    return a.fixes.size() != b.fixes.size() ? a.fixes.size() > b.fixes.size() : a.entity < b.entity;
  });
  if (tracks.size() > kMost) tracks.resize(kMost);
  return tracks;
}

}  // namespace

std::vector<double> radiiOf(std::string_view style) {
  std::vector<double> radii;
  const std::size_t at = style.find("radius ");
  if (at == std::string_view::npos) return radii;
  std::istringstream numbers{std::string(style.substr(at + 7))};
  numbers.imbue(std::locale::classic());
  for (double metres = 0; numbers >> metres;) {
    if (metres > 0 && metres <= 10'000'000) radii.push_back(metres);
    if (numbers.peek() != ',') break;
    numbers.ignore();
  }
  return radii;
}

MapScene mapScene(const store::Case& opened, const std::map<std::string, std::string>& colouredBy) {
  MapScene scene;
  const store::LayerRepository layers(opened.database());
  for (const auto& row : layers.drawable("raster")) scene.rasters.push_back(rasterOf(opened, row));
  for (const auto& row : layers.drawable("vector")) {
    const auto attribute = colouredBy.find(row.name);
    scene.layers.push_back(layerOf(layers, row, attribute == colouredBy.end() ? std::string() : attribute->second));
  }
  Times times;
  opened.items().forEachTimed([&](const store::TimedRow& row) {
    times[row.item].push_back({row.begin, row.end});
    return true;
  });
  opened.items().forEachPlaced([&](const store::PlacedRow& row) {
    const auto place = parsePlace(row.place);
    const Schema* schema = opened.schemas().find(row.schema);
    if (!place || !place->point || !schema) return true;
    const auto found = times.find(row.item);
    if (schema->name == "Annotation") {
      scene.shapes.push_back(shapeOf(opened, row.item, *place));
      if (found != times.end()) scene.shapes.back().times = found->second;
      return true;
    }
    MapItem item;
    item.item = row.item;
    item.at = *place->point;
    item.uncertaintyMetres = place->uncertaintyMetres;
    item.kind = schema->colour.empty() ? "event" : schema->colour;
    item.icon = toQt(item.kind);
    item.caption = toQt(opened.items().caption(row.item));
    item.isHappening = schema->kind == ItemKind::Event || schema->kind == ItemKind::Link;
    if (found != times.end()) item.times = found->second;
    scene.items.push_back(std::move(item));
    return true;
  });
  scene.tracks = tracksOf(opened, scene, times);
  scene.marking = opened.marking();
  return scene;
}

std::shared_ptr<const std::unordered_set<ItemKey>> itemsWithin(const store::Case& opened, const MapWindow& window,
                                                               const Progress& progress) {
  auto inside = std::make_shared<std::unordered_set<ItemKey>>();
  const MapWindowTest test(window);
  opened.items().forEachPlaced([&](const store::PlacedRow& row) {
    if (test.touches({row.west, row.south, row.east, row.north})) inside->insert(row.item);
    return true;
  });
  progress.check();
  std::vector<ItemKey> touched;
  opened.items().forEachPointer([&](const store::PointerRow& row) {
    if (inside->contains(row.item)) touched.push_back(row.target);
    if (inside->contains(row.target)) touched.push_back(row.item);
    return true;
  });
  inside->insert(touched.begin(), touched.end());
  return inside;
}

}  // namespace fairlead::ui
