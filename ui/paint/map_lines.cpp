// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/geo/base_map.h"

namespace fairlead::ui {

namespace {

using Points = std::vector<QPointF>;
using Box = geo::ProjectionGrid::Box;

constexpr double kTold = 1, kBend = 0.3;  // pixels
constexpr int kDeepest = 8;               // halvings of one edge

QRectF boundsOf(const Points& points) {
  double west = points[0].x(), east = west, south = points[0].y(), north = south;
  for (const QPointF& at : points) {
    west = std::min(west, at.x()), east = std::max(east, at.x());
    south = std::min(south, at.y()), north = std::max(north, at.y());
  }
  return {QPointF(west, south), QPointF(east, north)};
}

/// One side of a box: how far within it a point is.
struct Side {
  double along, across, room;  // along * x + across * y + room >= 0 is within
  double within(const QPointF& at) const { return along * at.x() + across * at.y() + room; }
};

std::array<Side, 4> sidesOf(const Box& box) {
  return {Side{1, 0, -box.west}, Side{-1, 0, box.east}, Side{0, 1, -box.south}, Side{0, -1, box.north}};
}

/// A ring cut to a box, side by side (Sutherland, Hodgman 1974); where it leaves the box it runs along its sides.
Points cutRing(Points ring, const Box& box) {
  for (const Side& side : sidesOf(box)) {
    Points kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const QPointF &from = ring[i == 0 ? ring.size() - 1 : i - 1], &to = ring[i];
      const double a = side.within(from), b = side.within(to);
      if ((a < 0) != (b < 0)) kept.push_back(from + (to - from) * (a / (a - b)));
      if (b >= 0) kept.push_back(to);
    }
    ring = std::move(kept);
  }
  return ring;
}

/// The part of a stretch within a box (Liang, Barsky 1984); false if there is none.
bool cutStretch(QPointF& from, QPointF& to, const std::array<Side, 4>& sides) {
  double first = 0, last = 1;
  for (const Side& side : sides) {
    const double a = side.within(from), b = side.within(to);
    if (a < 0 && b < 0) return false;
    if (a < 0) first = std::max(first, a / (a - b));
    if (b < 0) last = std::min(last, a / (a - b));
  }
  if (first > last) return false;
  const QPointF way = to - from;
  to = from + way * last;
  from += way * first;
  return true;
}

}  // namespace

/// Edges halved until the picture's line is as straight as it looks.
QPolygonF MapLines::bent(const Points& stretched, bool isClosed) const {
  QPolygonF made;
  made.reserve(static_cast<qsizetype>(stretched.size()));
  const auto at = [&](const QPointF& point) { return m_projection.fromStretched(point.x(), point.y()); };
  const auto add = [&](const auto& self, const QPointF& from, const QPointF& onDevice, const QPointF& to,
                       const QPointF& target, int depth) -> void {
    constexpr double kShort = 8;
    const QPointF way = target - onDevice;
    if (depth < kDeepest && std::fabs(way.x()) + std::fabs(way.y()) > kShort) {
      const QPointF middle = (from + to) / 2, there = at(middle), off = there - (onDevice + target) / 2;
      if (std::fabs(off.x()) + std::fabs(off.y()) > kBend) {
        self(self, from, onDevice, middle, there, depth + 1);
        self(self, middle, there, to, target, depth + 1);
        return;
      }
    }
    made.append(target);
  };
  QPointF last = at(stretched[0]);
  std::size_t before = 0;
  made.append(last);
  const std::size_t count = stretched.size();
  for (std::size_t i = 1; i < count; ++i) {
    const QPointF next = at(stretched[i]);
    if (i + 1 < count && std::fabs(next.x() - last.x()) + std::fabs(next.y() - last.y()) < kTold) continue;
    add(add, stretched[before], last, stretched[i], next, 0);
    last = next;
    before = i;
  }
  if (isClosed && count > 2) {
    const QPointF first = made.first();  // not the place where it stands, which moves as the line grows
    add(add, stretched[before], last, stretched[0], first, 0);
  }
  return made;
}

std::vector<QPolygonF> MapLines::line(const Points& stretched) const {
  std::vector<QPolygonF> made;
  if (stretched.empty()) return made;
  if (m_projection.isMercator()) return {bent(stretched, false)};
  const Box box = m_projection.nearBox();
  const auto sides = sidesOf(box);
  Points run;
  const auto finish = [&] {
    if (run.size() > 1) made.push_back(bent(run, false));
    run.clear();
  };
  for (std::size_t i = 1; i < stretched.size(); ++i) {
    QPointF from = stretched[i - 1], to = stretched[i];
    if (!cutStretch(from, to, sides)) {
      finish();
      continue;
    }
    if (run.empty() || run.back() != from) {
      finish();
      run.push_back(from);
    }
    run.push_back(to);
  }
  finish();
  return made;
}

QPolygonF MapLines::ring(const Points& stretched) const {
  if (stretched.empty()) return {};
  if (m_projection.isMercator()) return bent(stretched, false);
  const Box box = m_projection.nearBox();
  const QRectF bounds = boundsOf(stretched);
  if (bounds.left() > box.east || bounds.right() < box.west || bounds.top() > box.north || bounds.bottom() < box.south)
    return {};
  const bool isWithin = box.contains(bounds.left(), bounds.top()) && box.contains(bounds.right(), bounds.bottom());
  if (isWithin) return bent(stretched, true);
  const Points cut = cutRing(stretched, box);
  return cut.size() < 3 ? QPolygonF() : bent(cut, true);
}

std::vector<QPointF> MapLines::stretched(std::span<const Position> points) {
  Points made;
  made.reserve(points.size());
  for (const Position point : points) {
    double lon = point.lonDegrees();
    if (!made.empty()) lon = made.back().x() + std::remainder(lon - made.back().x(), 360);
    made.emplace_back(lon, geo::stretchedLatitude(point.latDegrees()));
  }
  return made;
}

bool MapLines::isAcross(const Points& stretched) {
  return std::any_of(stretched.begin(), stretched.end(), [](const QPointF& at) { return std::fabs(at.x()) > 180; });
}

}  // namespace fairlead::ui
