// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace fairlead::ui {

/// From a point to the nearest of a straight stretch, in the unit of all three.
inline double distanceToStretch(const QPointF& point, const QPointF& from, const QPointF& to) {
  const QPointF along = to - from, there = point - from;
  const double square = QPointF::dotProduct(along, along);
  const double part = square > 0 ? std::clamp(QPointF::dotProduct(there, along) / square, 0.0, 1.0) : 0;
  const QPointF apart = there - along * part;
  return std::hypot(apart.x(), apart.y());
}

/// A triangle with its point at `tip`, on a stroke that comes from `from`; empty where the two are
/// less than a pixel apart.
inline QPolygonF arrowHead(const QPointF& tip, const QPointF& from, double length, double halfWidth) {
  const QPointF way = tip - from;
  const double far = std::hypot(way.x(), way.y());
  if (far < 1) return {};
  const QPointF unit = way / far, across(-unit.y(), unit.x());
  return {tip, tip - unit * length + across * halfWidth, tip - unit * length - across * halfWidth};
}

}  // namespace fairlead::ui
