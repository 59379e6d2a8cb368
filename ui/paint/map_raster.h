// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

class QPainter;
class QRectF;

namespace fairlead::ui {

class MapProjection;
struct MapWindow;

/// A raster's tiles as they are drawn: the level that suits the scale, read when first seen, and kept while they are
/// near.
class MapRaster {
 public:
  struct Tile {
    int zoom = 0;
    std::int64_t column = 0, row = 0;
    auto operator<=>(const Tile&) const = default;
  };
  /// PNG or JPEG for each tile asked, empty where there is none; called on the thread that paints.
  using Read = std::function<std::vector<std::string>(std::span<const Tile>)>;

  /// Bounds in degrees; the levels that the pyramid has.
  MapRaster(QString name, double west, double south, double east, double north, int coarsest, int finest, Read read);
  void paint(QPainter& painter, const QRectF& target, const MapProjection& projection) const;

  const QString& name() const { return m_name; }
  double west, south, east, north;

 private:
  struct Kept;
  std::vector<Tile> needed(const MapProjection& projection) const;
  std::vector<Tile> tilesAt(int zoom, const MapWindow& shown) const;
  void paintPlain(QPainter& painter, const MapProjection& projection, const std::vector<Tile>& tiles) const;
  void paintBent(QPainter& painter, const QRectF& target, const MapProjection& projection,
                 const std::vector<Tile>& tiles) const;
  void fetch(const std::vector<Tile>& tiles) const;

  QString m_name;
  int m_coarsest, m_finest;
  Read m_read;
  std::shared_ptr<Kept> m_kept;
};

}  // namespace fairlead::ui
