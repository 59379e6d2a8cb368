// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/simple_rings.h"

#include <algorithm>
#include <cmath>

namespace fairlead::geo::foreign {

namespace {

/// Pairs that are looked at, for each segment, before GEOS' own index is the better way.
constexpr std::size_t kPairsOfSegment = 64;

/// On which side of the line from a to b the point lies: 1 left, -1 right, 0 where double precision cannot tell. The
/// bound is ccwerrboundA of Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
/// Predicates" (1997); the small addend stands against underflow.
int side(const OGRRawPoint& a, const OGRRawPoint& b, const OGRRawPoint& point) {
  const double left = (a.x - point.x) * (b.y - point.y), right = (a.y - point.y) * (b.x - point.x);
  const double determinant = left - right;
  const double bound = 3.3306690738754716e-16 * (std::abs(left) + std::abs(right)) + 1e-290;
  return determinant > bound ? 1 : determinant < -bound ? -1 : 0;
}

bool isSame(const OGRRawPoint& a, const OGRRawPoint& b) { return a.x == b.x && a.y == b.y; }

bool goesOn(double a, double b, double c) { return (a < b && b < c) || (a > b && b > c); }

/// Two segments that follow one another share their common end and nothing else.
bool turns(const OGRRawPoint& a, const OGRRawPoint& b, const OGRRawPoint& c) {
  return goesOn(a.x, b.x, c.x) || goesOn(a.y, b.y, c.y) || side(a, b, c) != 0;
}

bool meet(const OGREnvelope& a, const OGREnvelope& b) {
  return a.MinX <= b.MaxX && b.MinX <= a.MaxX && a.MinY <= b.MaxY && b.MinY <= a.MaxY;
}

}  // namespace

bool SimpleRings::addRing(const OGRLinearRing& ring) {
  const int count = ring.getNumPoints();
  if (count < 4) return false;
  m_points.resize(static_cast<std::size_t>(count));
  ring.getPoints(m_points.data());
  if (!isSame(m_points.front(), m_points.back())) return false;
  m_points.erase(std::unique(m_points.begin(), m_points.end(), isSame), m_points.end());
  const std::size_t segments = m_points.size() - 1;
  if (m_points.size() < 4) return false;
  OGREnvelope bounds;
  for (std::size_t i = 0; i < segments; ++i) {
    const OGRRawPoint &a = m_points[i], &b = m_points[i + 1];
    if (!std::isfinite(a.x + a.y)) return false;
    if (!turns(a, b, i + 1 < segments ? m_points[i + 2] : m_points[1])) return false;
    bounds.Merge(a.x, a.y);
    m_segments.push_back(
        {a, b, std::min(a.x, b.x), std::max(a.x, b.x), std::min(a.y, b.y), std::max(a.y, b.y), m_ringSizes.size(), i});
  }
  m_ringSizes.push_back(segments);
  m_corners.push_back(m_points.front());
  m_bounds.push_back(bounds);
  return true;
}

bool SimpleRings::isApart(const Segment& one, const Segment& other) const {
  if (one.north < other.south || other.north < one.south) return true;
  if (one.ring == other.ring) {
    const std::size_t last = m_ringSizes[one.ring] - 1;
    const std::size_t gap = one.place > other.place ? one.place - other.place : other.place - one.place;
    if (gap == 1 || gap == last) return true;  // they follow one another, and turned when the ring was added
  }
  const int from = side(one.from, one.to, other.from), to = side(one.from, one.to, other.to);
  if (from != 0 && from == to) return true;
  const int first = side(other.from, other.to, one.from), second = side(other.from, other.to, one.to);
  return first != 0 && first == second;
}

/// A line that sweeps from west to east: each new segment is compared with those that it has not left behind.
bool SimpleRings::lieApart() {
  std::sort(m_segments.begin(), m_segments.end(), [](const Segment& a, const Segment& b) { return a.west < b.west; });
  m_reached.clear();
  std::size_t budget = kPairsOfSegment * m_segments.size();
  for (const Segment& segment : m_segments) {
    std::size_t kept = 0;
    if (m_reached.size() > budget) return false;
    budget -= m_reached.size();
    for (const Segment* other : m_reached) {
      if (other->east < segment.west) continue;
      if (!isApart(segment, *other)) return false;
      m_reached[kept++] = other;
    }
    m_reached.resize(kept);
    m_reached.push_back(&segment);
  }
  return true;
}

/// By how often a line to the east crosses the ring.
bool SimpleRings::isInside(const OGRRawPoint& point, std::size_t ring, bool& isCertain) const {
  bool inside = false;
  for (const Segment& segment : m_segments) {
    if (segment.ring != ring || (segment.from.y > point.y) == (segment.to.y > point.y)) continue;
    const int where = side(segment.from, segment.to, point);
    if (where == 0) isCertain = false;
    if ((where > 0) == (segment.to.y > segment.from.y)) inside = !inside;
  }
  return inside;
}

/// The boundaries meet nowhere, so that a hole lies inside wholly if one of its corners does.
bool SimpleRings::holesLieInside() const {
  bool isCertain = true;
  for (std::size_t hole = 1; hole < m_corners.size(); ++hole) {
    if (!isInside(m_corners[hole], 0, isCertain) || !isCertain) return false;
    for (std::size_t other = 1; other < hole; ++other)
      if (meet(m_bounds[hole], m_bounds[other])) return false;
  }
  return true;
}

bool SimpleRings::proves(const OGRPolygon& polygon) {
  constexpr int kMostHoles = 16;  // each is looked for in the shell
  const OGRLinearRing* const shell = polygon.getExteriorRing();
  const int holes = polygon.getNumInteriorRings();
  if (!shell || holes > kMostHoles) return false;
  m_segments.clear();
  m_ringSizes.clear();
  m_corners.clear();
  m_bounds.clear();
  if (!addRing(*shell)) return false;
  for (int i = 0; i < holes; ++i)
    if (!addRing(*polygon.getInteriorRing(i))) return false;
  return lieApart() && holesLieInside();
}

bool SimpleRings::proves(const OGRMultiPolygon& polygons) {
  constexpr std::size_t kMostParts = 64;  // each is compared with each
  m_parts.clear();
  for (const OGRPolygon* part : polygons) {
    if (m_parts.size() == kMostParts || !proves(*part)) return false;
    for (const OGREnvelope& other : m_parts)
      if (meet(m_bounds.front(), other)) return false;
    m_parts.push_back(m_bounds.front());
  }
  return !m_parts.empty();
}

}  // namespace fairlead::geo::foreign
