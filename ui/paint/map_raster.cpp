// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_raster.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <mutex>

#include "core/geo/base_map.h"
#include "ui/paint/map_painter.h"

namespace fairlead::ui {

namespace {

constexpr double kWorld = 360;  // degrees each way, latitudes stretched
constexpr int kPixels = 256;
constexpr std::size_t kMostKept = 400;  // 100 MB of pixels

double sizeOf(int zoom) { return kWorld / static_cast<double>(std::int64_t{1} << zoom); }

}  // namespace

/// Shared by the copies of a scene, which may be painted on several threads.
struct MapRaster::Kept {
  std::mutex guard;
  std::map<Tile, QImage> images;
};

MapRaster::MapRaster(QString name, double w, double s, double e, double n, int coarsest, int finest, Read read)
    : west(w),
      south(s),
      east(e),
      north(n),
      m_name(std::move(name)),
      m_coarsest(coarsest),
      m_finest(finest),
      m_read(std::move(read)),
      m_kept(std::make_shared<Kept>()) {}

std::vector<MapRaster::Tile> MapRaster::needed(const MapProjection& projection) const {
  const int zoom = std::clamp(static_cast<int>(std::lround(std::log2(kWorld / kPixels / projection.degreesAPixel()))),
                              m_coarsest, m_finest);
  const MapWindow shown = projection.shown();
  const double size = sizeOf(zoom), half = kWorld / 2;
  const auto most = (std::int64_t{1} << zoom) - 1;
  const auto index = [&](double degrees) {
    return std::clamp(static_cast<std::int64_t>(std::floor(degrees / size)), std::int64_t{0}, most);
  };
  const std::int64_t top = index(half - geo::stretchedLatitude(std::min(shown.north, north))),
                     bottom = index(half - geo::stretchedLatitude(std::max(shown.south, south))),
                     left = index(std::max(shown.west, west) + half), right = index(std::min(shown.east, east) + half);
  std::vector<Tile> tiles;
  for (std::int64_t row = top; row <= bottom; ++row)
    for (std::int64_t column = left; column <= right; ++column) tiles.push_back({zoom, column, row});
  return tiles;
}

void MapRaster::fetch(const std::vector<Tile>& tiles) const {
  std::vector<Tile> missing;
  if (m_kept->images.size() + tiles.size() > kMostKept) m_kept->images.clear();
  for (const Tile& tile : tiles)
    if (!m_kept->images.contains(tile)) missing.push_back(tile);
  if (missing.empty()) return;
  const std::vector<std::string> found = m_read(missing);
  for (std::size_t i = 0; i < missing.size() && i < found.size(); ++i)
    m_kept->images[missing[i]] =
        QImage::fromData(reinterpret_cast<const uchar*>(found[i].data()), static_cast<int>(found[i].size()))
            .convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

void MapRaster::paint(QPainter& painter, const QRectF& target, const MapProjection& projection) const {
  const MapWindow shown = projection.shown();
  if (shown.east < west || shown.west > east || shown.north < south || shown.south > north) return;
  const std::vector<Tile> tiles = needed(projection);
  const std::lock_guard lock(m_kept->guard);
  fetch(tiles);
  painter.save();
  painter.setClipRect(target);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (const Tile& tile : tiles) {
    const QImage& image = m_kept->images[tile];
    if (image.isNull()) continue;
    const double size = sizeOf(tile.zoom), left = -kWorld / 2 + static_cast<double>(tile.column) * size,
                 top = kWorld / 2 - static_cast<double>(tile.row) * size;
    // To whole pixels, so that neighbours meet without a seam.
    const QPoint from = projection.fromStretched(left, top).toPoint(),
                 to = projection.fromStretched(left + size, top - size).toPoint();
    painter.drawImage(QRect(from, to - QPoint(1, 1)), image);
  }
  painter.restore();
}

}  // namespace fairlead::ui
