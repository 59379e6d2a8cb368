// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <optional>
#include <vector>

#include "ui/base/theme.h"
#include "ui/paint/map_marks.h"
#include "ui/paint/map_painter.h"

namespace fairlead::ui {

/// "Web Mercator", "UTM zone 31N", as a person calls it.
QString projectionName(const geo::Projection& projection);

/// What makes a picture of the world a map: scale, north, graticule, legend.
class MapFurniturePainter {
 public:
  MapFurniturePainter(const QRectF& target, const MapProjection& projection, const Theme& theme)
      : m_target(target), m_projection(projection), m_theme(theme) {}

  /// Meridians and parallels at round distances, told at the edges.
  void graticule(QPainter& painter) const;
  void scaleAndNorth(QPainter& painter) const;
  /// What the signs mean that are in sight, in the upper right corner.
  void legend(QPainter& painter, const MapScene& scene, const std::vector<MapMark>& marks, const ViewState& state,
              bool hasTracks) const;

 private:
  struct Entry {
    enum class Sign { Heading, Dot, Line, Area, Item, Uncertain, Track, Group } sign = Sign::Dot;
    QColor colour;
    QString text, icon;
  };
  std::vector<Entry> entries(const MapScene& scene, const std::vector<MapMark>& marks, const ViewState& state,
                             bool hasTracks) const;
  double graticuleStep() const;
  QPolygonF gridLine(const QPointF& from, const QPointF& to) const;
  std::optional<QPointF> labelPlace(const QPolygonF& line, bool isMeridian) const;
  QString credits() const;
  double north() const;
  void paintSign(QPainter& painter, const Entry& entry, const QPointF& middle) const;

  QRectF m_target;
  const MapProjection& m_projection;
  const Theme& m_theme;
};

}  // namespace fairlead::ui
