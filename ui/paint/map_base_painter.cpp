// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_base_painter.h"

#include <QPainterPath>
#include <array>
#include <cmath>
#include <vector>

#include "core/geo/base_map.h"
#include "ui/paint/map_painter.h"

namespace fairlead::ui {

namespace {

constexpr double kStep = 1;               // pixels; what is nearer than this cannot be told apart
constexpr double kSmallestRegion = 36.0;  // pixels; borders of smaller regions would be a net, not a map

using Kind = geo::BaseShape::Kind;

/// The shape's points that can be told apart on the device, the last one always.
QPolygonF lineOf(const geo::BaseShape& shape, const MapProjection& projection) {
  QPolygonF line;
  line.reserve(static_cast<qsizetype>(shape.points.size()));
  QPointF last(1e9, 1e9);
  for (std::size_t i = 0; i < shape.points.size(); ++i) {
    const auto [lon, lat] = shape.points[i];
    const QPointF at = projection.fromStretched(static_cast<double>(lon), static_cast<double>(lat));
    if (i + 1 < shape.points.size() && std::fabs(at.x() - last.x()) + std::fabs(at.y() - last.y()) < kStep) continue;
    line.append(last = at);
  }
  return line;
}

/// A ring's coasts: without the edges along which the map was cut.
void appendCoasts(const geo::BaseShape& ring, const MapProjection& projection, std::vector<QPolygonF>& coasts) {
  geo::BaseShape run;
  const auto finish = [&] {
    if (run.points.size() > 1) coasts.push_back(lineOf(run, projection));
    run.points.clear();
  };
  for (const auto& point : ring.points) {
    if (!run.points.empty() && geo::isCut(run.points.back(), point)) finish();
    run.points.push_back(point);
  }
  finish();
}

}  // namespace

void MapBasePainter::paint(QPainter& painter, const MapProjection& projection) const {
  const MapWindow shown = projection.shown();
  QPainterPath land;
  land.setFillRule(Qt::OddEvenFill);
  std::vector<QPolygonF> coasts;
  std::array<std::vector<QPolygonF>, 4> borders;  // by kind
  for (const auto& shape : geo::BaseMap::standard().shapes(projection.degreesAPixel())) {
    if (shape.east < shown.west || shape.west > shown.east || shape.north < shown.south || shape.south > shown.north)
      continue;
    if (shape.kind == Kind::Land) {
      land.addPolygon(lineOf(shape, projection));
      appendCoasts(shape, projection, coasts);
    } else if (shape.kind != Kind::Region ||
               static_cast<double>(shape.size) >= kSmallestRegion * projection.degreesAPixel()) {
      borders[static_cast<std::size_t>(shape.kind)].push_back(lineOf(shape, projection));
    }
  }
  // Filled without smoothing, which is ten times quicker; the smoothed coast line covers the steps.
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.fillPath(land, m_theme.land);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen disputed(m_theme.border, 1);
  disputed.setDashPattern({4, 3});
  const auto draw = [&](const std::vector<QPolygonF>& lines, const QPen& pen) {
    painter.setPen(pen);
    for (const QPolygonF& line : lines) painter.drawPolyline(line);
  };
  draw(borders[static_cast<std::size_t>(Kind::Region)], QPen(m_theme.regionBorder, 0.7));
  draw(coasts, QPen(m_theme.coast, 1));
  draw(borders[static_cast<std::size_t>(Kind::Border)], QPen(m_theme.border, 1));
  draw(borders[static_cast<std::size_t>(Kind::Disputed)], disputed);
}

}  // namespace fairlead::ui
