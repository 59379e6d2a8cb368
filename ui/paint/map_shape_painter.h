// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPainterPath>
#include <optional>

#include "ui/base/theme.h"
#include "ui/paint/map_painter.h"

namespace fairlead::ui {

/// Draws what analysts drew on the map, and where entities were.
class MapShapePainter {
 public:
  MapShapePainter(const MapProjection& projection, const Theme& theme) : m_projection(projection), m_theme(theme) {}

  void paint(QPainter& painter, const MapShape& shape, const ViewState& state) const;
  /// Its words, above all that is drawn; and the box that they need, empty if it has none.
  void paintWords(QPainter& painter, const MapShape& shape, const ViewState& state) const;
  QRectF wordsOf(const MapShape& shape) const;
  bool isAt(const QPointF& point, const MapShape& shape) const;
  /// Coloured by time within the window; a stretch that took more than an hour is dashed, since nobody saw it.
  void paint(QPainter& painter, const MapTrack& track, const TimeWindow& window, const ViewState& state) const;
  /// From the window's begin (0) to its end (1).
  QColor timeColour(double part) const;

  /// "5 km (2.7 NM)", "850 m".
  static QString distanceText(double metres);
  /// "12.4 km²".
  static QString areaText(double squareMetres);

 private:
  /// Corners on the device, on the way that is shorter also over 180 degrees.
  QPolygonF corners(std::span<const Position> points) const;
  /// What is drawn from corner to corner.
  std::vector<QPolygonF> lines(std::span<const Position> points) const;
  QPolygonF ring(std::span<const Position> points) const;
  QPainterPath zone(const MapShape& shape, double metres) const;
  void paintRings(QPainter& painter, const MapShape& shape) const;
  /// Where its words stand.
  QPointF anchor(const MapShape& shape) const;

  const MapProjection& m_projection;
  const Theme& m_theme;
};

/// From the first to the last fix of all tracks.
std::optional<TimeWindow> timesOf(const std::vector<MapTrack>& tracks);

}  // namespace fairlead::ui
