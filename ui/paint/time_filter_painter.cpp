// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/time_filter_painter.h"

#include <algorithm>

#include "ui/paint/timeline_axis.h"

namespace fairlead::ui {

double TimeFilterPainter::x(std::int64_t at) const { return timelineX(at, m_lanes, m_shown); }

void TimeFilterPainter::paint(QPainter& painter, const Theme& theme) const {
  constexpr double kBand = 5, kAboveLanes = 6;
  QColor veil = theme.paper, band = theme.accent;
  veil.setAlphaF(0.6f);
  band.setAlphaF(0.22f);
  const double from = std::clamp(x(m_filter.from), m_lanes.left(), m_lanes.right());
  const double to = std::clamp(x(m_filter.to), m_lanes.left(), m_lanes.right());
  painter.fillRect(QRectF(m_lanes.topLeft(), QPointF(from, m_lanes.bottom())), veil);
  painter.fillRect(QRectF(QPointF(to, m_lanes.top()), m_lanes.bottomRight()), veil);
  painter.fillRect(QRectF(from, m_lanes.top() - kBand, to - from, kBand), band);
  for (const std::int64_t at : {m_filter.from, m_filter.to}) {
    if (x(at) < m_lanes.left() || x(at) > m_lanes.right()) continue;
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(x(at), m_lanes.top() - kAboveLanes), QPointF(x(at), m_lanes.bottom()));
    const QRectF grip = handle(at);
    painter.setPen(QPen(theme.paper, 1));
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(grip, 3, 3);
    for (const double beside : {-1.5, 1.5})
      painter.drawLine(QPointF(x(at) + beside, grip.top() + 4), QPointF(x(at) + beside, grip.bottom() - 4));
  }
}

QRectF TimeFilterPainter::handle(std::int64_t at) const {
  constexpr double kWide = 11, kHigh = 18;
  return {x(at) - kWide / 2, m_lanes.top() - kHigh, kWide, kHigh};
}

TimeFilterPainter::Grip TimeFilterPainter::gripAt(const QPointF& point) const {
  constexpr double kMiss = 3;  // pixels
  const auto isOn = [&](std::int64_t at) { return handle(at).adjusted(-kMiss, 0, kMiss, 0).contains(point); };
  // The later one first: where the two lie on one another it is drawn on top.
  if (isOn(m_filter.to)) return Grip::To;
  if (isOn(m_filter.from)) return Grip::From;
  const QRectF between(handle(m_filter.from).topRight(), handle(m_filter.to).bottomLeft());
  return between.contains(point) ? Grip::Whole : Grip::None;
}

}  // namespace fairlead::ui
