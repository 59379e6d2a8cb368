// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_base_painter.h"

#include <QPainterPath>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "core/geo/base_map.h"
#include "ui/paint/map_lines.h"

namespace fairlead::ui {

namespace {

constexpr double kStep = 1;               // pixels; what is nearer than this cannot be told apart
constexpr double kSmallestRegion = 36.0;  // pixels; borders of smaller regions would be a net, not a map

using Kind = geo::BaseShape::Kind;

using Lines = std::vector<QPolygonF>;

std::vector<QPointF> pointsOf(const geo::BaseShape& shape) {
  std::vector<QPointF> points;
  points.reserve(shape.points.size());
  for (const auto& [lon, lat] : shape.points) points.emplace_back(lon, lat);
  return points;
}

/// On Web Mercator: the shape's points that can be told apart on the device, the last one always.
QPolygonF plainLineOf(const geo::BaseShape& shape, const MapProjection& projection) {
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

void appendLine(const geo::BaseShape& shape, const MapProjection& projection, Lines& lines) {
  if (projection.isMercator()) return lines.push_back(plainLineOf(shape, projection));
  for (QPolygonF& line : MapLines(projection).line(pointsOf(shape))) lines.push_back(std::move(line));
}

QPolygonF ringOf(const geo::BaseShape& shape, const MapProjection& projection) {
  return projection.isMercator() ? plainLineOf(shape, projection) : MapLines(projection).ring(pointsOf(shape));
}

/// On a plate carrée the world goes on to the poles; the base map ends where a Web Mercator map is a square. Beyond,
/// the Antarctic is ice all round.
QPainterPath southernEnd(const MapProjection& projection) {
  constexpr double kEnd = 84.9;
  QPainterPath path;
  const double top = projection.toDevice(0, -kEnd).y(), bottom = projection.toDevice(0, -90).y();
  path.addRect(QRectF(projection.target().left(), top, projection.target().width(), bottom - top));
  return path;
}

/// A ring's coasts: without the edges along which the map was cut.
void appendCoasts(const geo::BaseShape& ring, const MapProjection& projection, Lines& coasts) {
  geo::BaseShape run;
  const auto finish = [&] {
    if (run.points.size() > 1) appendLine(run, projection, coasts);
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
  Lines coasts;
  std::array<Lines, 4> borders;  // by kind
  for (const auto& shape : geo::BaseMap::standard().shapes(projection.degreesAPixel())) {
    if (shape.east < shown.west || shape.west > shown.east || shape.north < shown.south || shape.south > shown.north)
      continue;
    if (shape.kind == Kind::Land) {
      land.addPolygon(ringOf(shape, projection));
      appendCoasts(shape, projection, coasts);
    } else if (shape.kind != Kind::Region ||
               static_cast<double>(shape.size) >= kSmallestRegion * projection.degreesAPixel()) {
      appendLine(shape, projection, borders[static_cast<std::size_t>(shape.kind)]);
    }
  }
  // Filled without smoothing, which is ten times quicker; the smoothed coast line covers the steps.
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.fillPath(land, m_theme.land);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen disputed(m_theme.border, 1);
  disputed.setDashPattern({4, 3});
  const auto draw = [&](const Lines& lines, const QPen& pen) {
    painter.setPen(pen);
    for (const QPolygonF& line : lines) painter.drawPolyline(line);
  };
  draw(borders[static_cast<std::size_t>(Kind::Region)], QPen(m_theme.regionBorder, 0.7));
  draw(coasts, QPen(m_theme.coast, 1));
  draw(borders[static_cast<std::size_t>(Kind::Border)], QPen(m_theme.border, 1));
  draw(borders[static_cast<std::size_t>(Kind::Disputed)], disputed);
  if (projection.projection().kind() == geo::Projection::Kind::PlateCarree)  // over the line of the cut
    painter.fillPath(southernEnd(projection), m_theme.land);
}

}  // namespace fairlead::ui
