// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogr_geometry.h>

#include <cstddef>
#include <vector>

namespace fairlead::geo::foreign {

/// Proves quickly that a polygon is valid, where it is so in an obvious way: its boundary touches itself nowhere. What
/// cannot be proven (touching rings, nearly straight corners, rings with very many segments side by side) is no fault:
/// such a polygon is GEOS' to judge. Keeps its memory between calls.
class SimpleRings {
 public:
  bool proves(const OGRPolygon& polygon);
  /// Parts whose bounds lie apart, each proven; nothing is proven of parts whose bounds meet.
  bool proves(const OGRMultiPolygon& polygons);

 private:
  struct Segment {
    OGRRawPoint from, to;  // as the ring runs
    double west, east, south, north;
    std::size_t ring, place;  // which segment of its ring
  };

  bool addRing(const OGRLinearRing& ring);
  bool isApart(const Segment& one, const Segment& other) const;
  bool lieApart();
  bool isInside(const OGRRawPoint& point, std::size_t ring, bool& isCertain) const;
  bool holesLieInside() const;

  std::vector<Segment> m_segments;       // of all rings, from west to east while they are compared
  std::vector<std::size_t> m_ringSizes;  // segments of each ring
  std::vector<OGRRawPoint> m_corners;    // one of each ring
  std::vector<OGREnvelope> m_bounds;     // of each ring
  std::vector<OGREnvelope> m_parts;      // of each polygon
  std::vector<const Segment*> m_reached;
  std::vector<OGRRawPoint> m_points;
};

}  // namespace fairlead::geo::foreign
