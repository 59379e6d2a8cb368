// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <span>
#include <vector>

#include "ui/paint/map_projection.h"

namespace fairlead::ui {

/// Lines and rings as they are to be drawn: straight from corner to corner on Web Mercator, and in any other projection
/// over the same ground, bent where that is not straight and cut off where the projection or the neighbourhood of the
/// picture ends. Points nearer to one another than a pixel are left out.
class MapLines {
 public:
  explicit MapLines(const MapProjection& projection) : m_projection(projection) {}

  /// Longitudes and stretched latitudes.
  std::vector<QPolygonF> line(const std::vector<QPointF>& stretched) const;
  QPolygonF ring(const std::vector<QPointF>& stretched) const;
  /// Corners on the way that is shorter, also over 180 degrees.
  static std::vector<QPointF> stretched(std::span<const Position> points);
  /// Whether such corners reach over 180 degrees, so that more than one world shows them.
  static bool isAcross(const std::vector<QPointF>& stretched);

 private:
  QPolygonF bent(const std::vector<QPointF>& stretched, bool isClosed) const;

  const MapProjection& m_projection;
};

}  // namespace fairlead::ui
