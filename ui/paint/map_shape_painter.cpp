// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_shape_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainterPath>
#include <QPainterPathStroker>
#include <algorithm>
#include <cmath>

#include "core/geo/base_map.h"
#include "core/geo/measure.h"
#include "ui/base/text.h"
#include "ui/paint/map_lines.h"
#include "ui/paint/strokes.h"

namespace fairlead::ui {

namespace {

using ShapeKind = MapShape::Kind;
constexpr double kNauticalMile = 1852;
constexpr int kWords = 28;  // characters shown of a drawing's words

/// Three figures tell enough of a distance on a map.
QString figures(double value) { return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0); }

}  // namespace

QString MapShapePainter::distanceText(double metres) {
  if (metres < 1000) return QCoreApplication::translate("Paint", "%1 m").arg(QString::number(metres, 'f', 0));
  return QCoreApplication::translate("Paint", "%1 km (%2 NM)")
      .arg(figures(metres / 1000), figures(metres / kNauticalMile));
}

QString MapShapePainter::areaText(double squareMetres) {
  if (squareMetres < 1e6)
    return QCoreApplication::translate("Paint", "%1 m²").arg(numberText(static_cast<qint64>(squareMetres)));
  return QCoreApplication::translate("Paint", "%1 km²").arg(figures(squareMetres / 1e6));
}

QPolygonF MapShapePainter::corners(std::span<const Position> points) const {
  QPolygonF made;
  for (const QPointF& at : MapLines::stretched(points)) made.append(m_projection.fromStretched(at.x(), at.y()));
  return made;
}

std::vector<QPolygonF> MapShapePainter::lines(std::span<const Position> points) const {
  if (m_projection.isMercator()) return {corners(points)};
  return MapLines(m_projection).line(MapLines::stretched(points));
}

QPolygonF MapShapePainter::ring(std::span<const Position> points) const {
  return m_projection.isMercator() ? corners(points) : MapLines(m_projection).ring(MapLines::stretched(points));
}

/// As wide as a Web Mercator map has it at the first point: made on such a map and brought over corner by corner, since
/// in other projections what lies within a distance is not as wide each way.
QPainterPath MapShapePainter::zone(const MapShape& shape, double metres) const {
  const MapProjection plain(m_projection.in(geo::Projection()), m_projection.target());
  const auto start = MapLines::stretched(shape.points);
  QPainterPath path;
  QPolygonF line;
  for (const QPointF& at : start) line.append(plain.fromStretched(at.x(), at.y()));
  path.addPolygon(line);
  if (shape.kind == ShapeKind::Area) path.closeSubpath();
  QPainterPathStroker stroker;
  const QPointF east = plain.frameAt(shape.points.front()).east;
  stroker.setWidth(2 * metres * east.x());
  stroker.setCapStyle(Qt::RoundCap);
  stroker.setJoinStyle(Qt::RoundJoin);
  QPainterPath outline = stroker.createStroke(path).simplified();
  if (shape.kind == ShapeKind::Area) outline = outline.united(path);
  QPainterPath made;
  for (const QPolygonF& part : outline.toSubpathPolygons()) {
    std::vector<QPointF> corners;
    for (const QPointF& at : part) {
      const QPointF place = plain.toDegrees(at);
      corners.emplace_back(place.x(), geo::stretchedLatitude(place.y()));
    }
    made.addPolygon(MapLines(m_projection).ring(corners));
    made.closeSubpath();
  }
  return made;
}

QPointF MapShapePainter::anchor(const MapShape& shape) const {
  const QPolygonF points = corners(shape.points);
  if (points.isEmpty()) return {};
  if (shape.kind == ShapeKind::Area) return points.boundingRect().center();
  if (shape.kind == ShapeKind::Line || shape.kind == ShapeKind::Arrow) return points[points.size() / 2];
  return points.front();
}

QRectF MapShapePainter::wordsOf(const MapShape& shape) const {
  if (shape.text.isEmpty() || shape.points.empty() || !m_projection.covers(shape.points.front())) return {};
  // Of a shape too small to be made out the words would cover more than they tell: they wait until one is nearer.
  constexpr double kSmallest = 24;
  const QRectF bounds = corners(shape.points).boundingRect();
  if (shape.points.size() > 1 && std::max(bounds.width(), bounds.height()) < kSmallest) return {};
  const QFontMetricsF metrics(font(13, true));
  const QPointF at = anchor(shape);
  return {at.x() + 6, at.y() - metrics.height() / 2 - 2, metrics.horizontalAdvance(elided(shape.text, kWords)) + 10,
          metrics.height() + 4};
}

void MapShapePainter::paintWords(QPainter& painter, const MapShape& shape, const ViewState& state) const {
  const QRectF box = wordsOf(shape);
  if (box.isEmpty() || !isLit(shape, state)) return;
  QColor ground = m_theme.paper;
  ground.setAlphaF(0.85f);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ground);
  painter.drawRoundedRect(box, size::kCorner, size::kCorner);
  painter.setFont(font(13, true));
  painter.setPen(m_theme.ink);
  painter.drawText(box, Qt::AlignCenter, elided(shape.text, kWords));
}

/// Circles true on the ground; zones as wide as the picture has them at that latitude.
void MapShapePainter::paintRings(QPainter& painter, const MapShape& shape) const {
  const QPen pen = painter.pen();
  QColor fill = pen.color();
  fill.setAlphaF(0.08f);
  for (const double radius : shape.radii) {
    if (shape.kind == ShapeKind::Circle || shape.kind == ShapeKind::Text) {
      const QPolygonF round = ring(geo::circle(shape.points.front(), radius));
      painter.setBrush(fill);
      painter.drawPolygon(round);
      painter.setFont(font(11));
      if (!round.isEmpty()) painter.drawText(round.front() + QPointF(4, -4), distanceText(radius));
      continue;
    }
    painter.setBrush(fill);
    painter.setPen(QPen(pen.color(), 1, Qt::DotLine));
    painter.drawPath(zone(shape, radius));
    painter.setPen(pen);
  }
}

void MapShapePainter::paint(QPainter& painter, const MapShape& shape, const ViewState& state) const {
  if (shape.points.empty()) return;
  const bool isSelected = state.selected.contains(shape.item);
  painter.setOpacity(isLit(shape, state) ? 1 : 0.15);
  const QColor colour = isSelected ? m_theme.accent : m_theme.ink;
  painter.setPen(QPen(colour, isSelected ? 2.5 : 1.6));
  painter.setBrush(Qt::NoBrush);
  paintRings(painter, shape);
  const QPolygonF points = corners(shape.points);
  QColor fill = colour;
  fill.setAlphaF(0.08f);
  switch (shape.kind) {
    case ShapeKind::Area:
      painter.setBrush(fill);
      painter.drawPolygon(ring(shape.points));
      break;
    case ShapeKind::Line:
    case ShapeKind::Arrow:
      painter.setBrush(Qt::NoBrush);
      for (const QPolygonF& part : lines(shape.points)) painter.drawPolyline(part);
      break;
    default:
      if (!m_projection.covers(shape.points.front())) break;
      painter.setBrush(colour);
      painter.drawEllipse(points.front(), 3, 3);
  }
  if (shape.kind == ShapeKind::Arrow && points.size() > 1 && m_projection.covers(shape.points.back())) {
    const auto parts = lines(shape.points);
    const bool isBent = !parts.empty() && parts.back().size() > 1;
    painter.setBrush(colour);
    painter.drawPolygon(
        arrowHead(points.back(), isBent ? parts.back()[parts.back().size() - 2] : points[points.size() - 2], 12, 5.4));
  }
  painter.setOpacity(1);
}

bool MapShapePainter::isAt(const QPointF& point, const MapShape& shape) const {
  if (shape.points.empty()) return false;
  constexpr double kReach = 7;
  if (wordsOf(shape).contains(point)) return true;
  if (shape.points.size() == 1)
    return m_projection.covers(shape.points.front()) &&
           QLineF(m_projection.toDevice(shape.points.front()), point).length() <= kReach;
  std::vector<QPolygonF> parts;
  if (shape.kind == ShapeKind::Area) {
    parts.push_back(ring(shape.points));
    if (!parts.back().isEmpty()) parts.back().append(parts.back().first());
  } else {
    parts = lines(shape.points);
  }
  for (const QPolygonF& points : parts)
    for (qsizetype i = 1; i < points.size(); ++i)
      if (distanceToStretch(point, points[i - 1], points[i]) <= kReach) return true;
  return false;
}

QColor MapShapePainter::timeColour(double part) const {
  // From a quiet blue to a strong orange: told apart in greyscale and by colour-blind people (after Okabe and Ito).
  const QColor first = m_theme.isDark ? QColor("#8EC9F0") : QColor("#0072B2"), last("#E36C0A");
  const auto between = [part](int a, int b) {
    return a + static_cast<int>(std::lround((b - a) * std::clamp(part, 0.0, 1.0)));
  };
  return {between(first.red(), last.red()), between(first.green(), last.green()), between(first.blue(), last.blue())};
}

void MapShapePainter::paint(QPainter& painter, const MapTrack& track, const TimeWindow& window,
                            const ViewState& state) const {
  constexpr std::int64_t kUnseen = 3'600'000;
  const double wide = static_cast<double>(std::max<std::int64_t>(1, window.to - window.from));
  const bool isSelected = state.selected.contains(track.entity);
  const MapFix* before = nullptr;
  const bool isOwn = m_projection.shown().west < 180 && m_projection.shown().east > -180;
  for (const MapFix& fix : track.fixes) {
    if (state.time && !state.time->touches(fix.time, fix.time)) continue;
    const Position stretch[] = {before ? before->at : fix.at, fix.at};
    const auto ends = MapLines::stretched(stretch);
    // In the worlds beside only what reaches over 180 degrees.
    if (before && before->at != fix.at && (isOwn || MapLines::isAcross(ends))) {
      const QPointF from = m_projection.fromStretched(ends[0].x(), ends[0].y()),
                    to = m_projection.fromStretched(ends[1].x(), ends[1].y());
      const QColor colour = timeColour(static_cast<double>(fix.time - window.from) / wide);
      painter.setPen(QPen(colour, isSelected ? 3 : 1.8,
                          fix.time - before->time > kUnseen ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
      if (m_projection.isMercator())
        painter.drawLine(from, to);
      else
        for (const QPolygonF& part : MapLines(m_projection).line(ends)) painter.drawPolyline(part);
      if (QLineF(from, to).length() > 36 && m_projection.covers(fix.at) && m_projection.covers(before->at)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const QPointF middle = (from + to) / 2;
        painter.drawPolygon(arrowHead(middle + (to - from) / QLineF(from, to).length() * 4, from, 8, 3.6));
      }
    }
    before = &fix;
  }
}

std::optional<TimeWindow> timesOf(const std::vector<MapTrack>& tracks) {
  std::optional<TimeWindow> all;
  for (const MapTrack& track : tracks) {
    if (track.fixes.empty()) continue;
    if (!all) all = TimeWindow{track.fixes.front().time, track.fixes.back().time};
    all->from = std::min(all->from, track.fixes.front().time);
    all->to = std::max(all->to, track.fixes.back().time);
  }
  return all;
}

}  // namespace fairlead::ui
