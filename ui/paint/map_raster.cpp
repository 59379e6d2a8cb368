// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_raster.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <mutex>
#include <utility>

#include "core/geo/base_map.h"
#include "ui/paint/map_painter.h"

namespace fairlead::ui {

namespace {

constexpr double kWorld = 360;  // degrees each way, latitudes stretched
constexpr int kTileBits = 8, kPixels = 1 << kTileBits;
constexpr std::size_t kMostKept = 400;  // 100 MB of pixels

double sizeOf(int zoom) { return kWorld / static_cast<double>(std::int64_t{1} << zoom); }

/// Pixels of a block of tiles as one picture, mixed from the four that are nearest.
class TileSampler {
 public:
  TileSampler(const std::vector<MapRaster::Tile>& tiles, const std::map<MapRaster::Tile, QImage>& images)
      : m_left(static_cast<double>(tiles.front().column)),
        m_top(static_cast<double>(tiles.front().row)),
        m_columns(tiles.back().column - tiles.front().column + 1),
        m_rows(tiles.back().row - tiles.front().row + 1) {
    for (const MapRaster::Tile& tile : tiles) {  // row by row, as they are asked for
      const QImage& image = images.at(tile);
      const bool isWhole = image.width() == kPixels && image.height() == kPixels;
      m_bits.push_back(isWhole ? reinterpret_cast<const QRgb*>(image.constBits()) : nullptr);
    }
  }
  QRgb at(double column, double row) const {
    constexpr double kFine = 256;
    const auto fine = [](double at, double first) {
      return static_cast<std::int64_t>(std::floor(((at - first) * kPixels - 0.5) * kFine));
    };
    const std::int64_t x = fine(column, m_left), y = fine(row, m_top), left = x >> 8, top = y >> 8;
    if (left < -1 || top < -1 || left >= m_columns * kPixels || top >= m_rows * kPixels) return 0;
    const auto a = static_cast<unsigned>(x & 0xff), b = static_cast<unsigned>(y & 0xff);
    constexpr std::int64_t kLast = kPixels - 1;
    if (left >= 0 && top >= 0 && (left & kLast) != kLast && (top & kLast) != kLast) {  // all four of one tile
      const QRgb* const upper = tileAt(left, top);
      if (!upper) return 0;
      const QRgb* const from = upper + (top & kLast) * kPixels + (left & kLast);
      return mixed(mixed(from[0], from[1], a), mixed(from[kPixels], from[kPixels + 1], a), b);
    }
    return mixed(mixed(pixel(left, top), pixel(left + 1, top), a),
                 mixed(pixel(left, top + 1), pixel(left + 1, top + 1), a), b);
  }

 private:
  /// `share` of 256 of the second.
  static QRgb mixed(QRgb one, QRgb other, unsigned share) {
    const std::uint32_t odd = ((one >> 8) & 0x00ff00ffU) * (256 - share) + ((other >> 8) & 0x00ff00ffU) * share,
                        even = (one & 0x00ff00ffU) * (256 - share) + (other & 0x00ff00ffU) * share;
    return (odd & 0xff00ff00U) | ((even >> 8) & 0x00ff00ffU);
  }
  const QRgb* tileAt(std::int64_t x, std::int64_t y) const {
    return m_bits[static_cast<std::size_t>((y >> kTileBits) * m_columns + (x >> kTileBits))];
  }
  QRgb pixel(std::int64_t x, std::int64_t y) const {
    if (x < 0 || y < 0 || x >= m_columns * kPixels || y >= m_rows * kPixels) return 0;
    const QRgb* const bits = tileAt(x, y);
    return bits ? bits[(y & (kPixels - 1)) * kPixels + (x & (kPixels - 1))] : 0;
  }

  double m_left, m_top;
  std::int64_t m_columns, m_rows;
  std::vector<const QRgb*> m_bits;  // null where there is no tile
};

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
  const int best = std::clamp(static_cast<int>(std::lround(std::log2(kWorld / kPixels / projection.degreesAPixel()))),
                              m_coarsest, m_finest);
  // Round a pole all longitudes are near one another.
  constexpr std::size_t kMost = kMostKept / 2;
  std::vector<Tile> tiles = tilesAt(best, projection.shown());
  for (int zoom = best - 1; tiles.size() > kMost && zoom >= m_coarsest && !projection.isMercator(); --zoom)
    tiles = tilesAt(zoom, projection.shown());
  return tiles;
}

std::vector<MapRaster::Tile> MapRaster::tilesAt(int zoom, const MapWindow& shown) const {
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
  painter.setClipRect(target, Qt::IntersectClip);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.setRenderHint(QPainter::Antialiasing, false);
  if (projection.isMercator())
    paintPlain(painter, projection, tiles);
  else
    paintBent(painter, target, projection, tiles);
  painter.restore();
}

void MapRaster::paintPlain(QPainter& painter, const MapProjection& projection, const std::vector<Tile>& tiles) const {
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
}

/// Each pixel of the device asks for its place on the tiles, which lie on Web Mercator; between looks every few pixels
/// the way there is straight enough.
void MapRaster::paintBent(QPainter& painter, const QRectF& target, const MapProjection& projection,
                          const std::vector<Tile>& tiles) const {
  if (tiles.empty()) return;
  constexpr double kFinest = 3;  // of a printer's pixels no more are told apart
  const double ratio =
      std::clamp(std::hypot(painter.deviceTransform().m11(), painter.deviceTransform().m12()), 1.0, kFinest);
  const TileSampler sampler(tiles, m_kept->images);
  QImage picture(static_cast<int>(std::ceil(target.width() * ratio)),
                 static_cast<int>(std::ceil(target.height() * ratio)), QImage::Format_ARGB32_Premultiplied);
  picture.fill(Qt::transparent);
  const double size = sizeOf(tiles.front().zoom);
  const auto onTiles = [&](int x, int y) {  // in tiles from the corner of the world
    const QPointF at = projection.toDegrees(target.topLeft() + QPointF(x + 0.5, y + 0.5) / ratio);
    return QPointF((at.x() + kWorld / 2) / size, (kWorld / 2 - geo::stretchedLatitude(at.y())) / size);
  };
  constexpr int kStep = 16;
  const int columns = (picture.width() + kStep - 1) / kStep;
  std::vector<QPointF> upper(static_cast<std::size_t>(columns) + 1), lower(upper.size());
  const auto look = [&](std::vector<QPointF>& row, int y) {
    for (int i = 0; i <= columns; ++i) row[static_cast<std::size_t>(i)] = onTiles(i * kStep, y);
  };
  look(lower, 0);
  for (int top = 0; top < picture.height(); top += kStep) {
    std::swap(upper, lower);
    look(lower, top + kStep);
    for (int y = top; y < std::min(top + kStep, picture.height()); ++y) {
      const double down = static_cast<double>(y - top) / kStep;
      auto* const line = reinterpret_cast<QRgb*>(picture.scanLine(y));
      for (int i = 0; i < columns; ++i) {
        const auto cell = static_cast<std::size_t>(i);
        const QPointF left = upper[cell] + (lower[cell] - upper[cell]) * down,
                      right = upper[cell + 1] + (lower[cell + 1] - upper[cell + 1]) * down;
        // Beyond the map's edge nothing is finite, and where 180 degrees is passed nothing is near.
        if (!(std::fabs(right.x() - left.x()) < kWorld / size / 2) || !std::isfinite(left.y() + right.y())) continue;
        const QPointF step = (right - left) / kStep;
        const int end = std::min((i + 1) * kStep, picture.width());
        QPointF at = left;
        for (int x = i * kStep; x < end; ++x, at += step) line[x] = sampler.at(at.x(), at.y());
      }
    }
  }
  painter.drawImage(QRectF(target.topLeft(), QSizeF(picture.size()) / ratio), picture);
}

}  // namespace fairlead::ui
