// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/map_pen.h"

#include <QFontMetricsF>

#include "core/geo/measure.h"
#include "ui/base/text.h"
#include "ui/paint/map_lines.h"
#include "ui/paint/map_shape_painter.h"

namespace fairlead::ui {

void MapPen::add(Position at) {
  if (m_isEnded) {
    m_points.clear();
    m_isEnded = false;
  }
  if (m_points.empty() || m_points.back() != at) m_points.push_back(at);
}

void MapPen::takeBack() {
  if (!m_points.empty()) m_points.pop_back();
  m_isEnded = false;
}

bool MapPen::isWhole() const {
  return (m_tool == MapTool::Text && m_points.size() == 1) || (m_tool == MapTool::Circle && m_points.size() == 2);
}

bool MapPen::mayEnd() const { return isWhole() || m_points.size() >= (m_tool == MapTool::Area ? 3U : 2U); }

std::vector<Position> MapPen::drawn() const {
  std::vector<Position> all = m_points;
  if (m_hover && !m_isEnded && !all.empty() && *m_hover != all.back()) all.push_back(*m_hover);
  return all;
}

QString MapPen::told() const {
  const auto all = drawn();
  if (all.size() < 2 || m_tool == MapTool::Text) return {};
  QString text = MapShapePainter::distanceText(geo::lengthMetres(all));
  if (m_tool == MapTool::Circle) return tr("radius %1").arg(text);
  if (all.size() > 2 && m_tool != MapTool::Arrow && m_tool != MapTool::Line)
    text += tr(", area %1").arg(MapShapePainter::areaText(geo::areaSquareMetres(all)));
  return text;
}

void MapPen::paint(QPainter& painter, const MapProjection& projection, const Theme& theme) const {
  const auto all = drawn();
  if (all.empty()) return;
  painter.setLayoutDirection(Qt::LayoutDirectionAuto);
  const bool isRound = m_tool == MapTool::Circle && all.size() > 1;
  const MapLines lines(projection);
  const auto corners =
      MapLines::stretched(isRound ? geo::circle(all.front(), geo::distanceMetres(all.front(), all.back())) : all);
  QColor fill = theme.accent;
  fill.setAlphaF(0.12f);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.accent, 2, m_isEnded ? Qt::SolidLine : Qt::DashLine));
  painter.setBrush(m_tool == MapTool::Area || m_tool == MapTool::Circle ? QBrush(fill) : QBrush(Qt::NoBrush));
  if (painter.brush().style() != Qt::NoBrush)
    painter.drawPolygon(lines.ring(corners));
  else
    for (const QPolygonF& part : lines.line(corners)) painter.drawPolyline(part);
  painter.setBrush(theme.paper);
  painter.setPen(QPen(theme.accent, 2));
  for (const Position at : m_points)
    if (projection.covers(at)) painter.drawEllipse(projection.toDevice(at), 3.5, 3.5);
  const QString text = told();
  if (text.isEmpty() || !projection.covers(all.back())) return;
  painter.setFont(font(13, true));
  const QFontMetricsF metrics(painter.font());
  const QPointF at = projection.toDevice(all.back()) + QPointF(12, -10);
  const QRectF box(at.x() - 5, at.y() - metrics.ascent() - 3, metrics.horizontalAdvance(text) + 10,
                   metrics.height() + 6);
  painter.setPen(QPen(theme.line, 1));
  painter.setBrush(theme.paper);
  painter.drawRoundedRect(box, size::kCorner, size::kCorner);
  painter.setPen(theme.ink);
  painter.drawText(box, Qt::AlignCenter, text);
}

}  // namespace fairlead::ui
