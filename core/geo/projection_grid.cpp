// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/projection_grid.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace fairlead::geo {

double unstretchedLatitude(double stretched) {
  constexpr double kRadians = std::numbers::pi / 180;
  return (2 * std::atan(std::exp(stretched * kRadians)) - std::numbers::pi / 2) / kRadians;
}

ProjectionGrid::ProjectionGrid(const Projection& projection, const Box& box, double toleranceMetres)
    : m_projection(projection), m_box(box), m_tolerance(toleranceMetres) {
  constexpr std::size_t kFewest = 8, kMost = 256;
  for (std::size_t count = kFewest; count <= kMost; count *= 2) {
    fill(count);
    if (m_error <= m_tolerance) return;
  }
}

void ProjectionGrid::fill(std::size_t count) {
  m_count = count;
  m_last = static_cast<double>(count - 1);
  m_columnsADegree = static_cast<double>(count) / (m_box.east - m_box.west);
  m_rowsADegree = static_cast<double>(count) / (m_box.north - m_box.south);
  const auto node = [&](double column, double row) {
    const PlanePoint at = m_projection.forward(m_box.west + column / m_columnsADegree,
                                               unstretchedLatitude(m_box.south + row / m_rowsADegree));
    return std::isfinite(at.x) && std::isfinite(at.y) ? at : PlanePoint{};
  };
  const std::size_t wide = count + 1;
  std::vector<PlanePoint> nodes(wide * wide);
  for (std::size_t row = 0; row < wide; ++row)
    for (std::size_t column = 0; column < wide; ++column)
      nodes[row * wide + column] = node(static_cast<double>(column), static_cast<double>(row));
  m_cells.resize(count * count);
  for (std::size_t row = 0; row < count; ++row)
    for (std::size_t column = 0; column < count; ++column) {
      const PlanePoint *low = &nodes[row * wide + column], *high = low + wide;
      m_cells[row * count + column] = {
          {low[0].x, low[1].x - low[0].x, high[0].x - low[0].x, high[1].x - high[0].x - low[1].x + low[0].x},
          {low[0].y, low[1].y - low[0].y, high[0].y - low[0].y, high[1].y - high[0].y - low[1].y + low[0].y}};
    }
  m_error = 0;
  const std::size_t step = count / 8;
  for (std::size_t row = step / 2; row < count; row += step)
    for (std::size_t column = step / 2; column < count; column += step)
      m_error = std::max(m_error, errorIn(static_cast<double>(column), static_cast<double>(row)));
}

/// At the middles of a cell's edges as well as its own: where a projection is conformal, what bends one way eastward
/// bends as much the other way northward, and in the middle of the cell the two cancel out. What the projection does
/// not cover may be as far off as it likes.
double ProjectionGrid::errorIn(double column, double row) const {
  double worst = 0;
  for (const auto& [a, b] : {std::pair(0.5, 0.0), std::pair(0.0, 0.5), std::pair(0.5, 0.5)}) {
    const double lon = m_box.west + (column + a) / m_columnsADegree,
                 stretched = m_box.south + (row + b) / m_rowsADegree;
    const double lat = unstretchedLatitude(stretched);
    if (!m_projection.covers(lon, lat)) continue;
    const PlanePoint exact = m_projection.forward(lon, lat), found = at(lon, stretched);
    worst = std::max(worst, std::hypot(exact.x - found.x, exact.y - found.y));
  }
  return worst;
}

bool ProjectionGrid::serves(const Projection& projection, const Box& box, double toleranceMetres) const {
  // Much finer than needed serves as well, but one that is much wider than needed is as fine as it gets too soon.
  return m_projection == projection && m_box.contains(box) &&
         (m_error <= toleranceMetres || m_tolerance <= toleranceMetres) &&
         m_box.east - m_box.west <= 4 * (box.east - box.west);
}

std::shared_ptr<const ProjectionGrid> ProjectionGrid::serving(const Projection& projection, const Box& box,
                                                              double toleranceMetres) {
  static thread_local std::shared_ptr<const ProjectionGrid> kept;
  if (kept && kept->serves(projection, box, toleranceMetres)) return kept;
  // With room on all sides, so that it serves while the map is moved.
  const double width = (box.east - box.west) / 4, height = (box.north - box.south) / 4;
  Box roomy{box.west - width, std::max(box.south - height, std::min(-180.0, box.south)), box.east + width,
            std::min(box.north + height, std::max(180.0, box.north))};
  if (projection.kind() == Projection::Kind::Europe) {  // all round, there is no more
    const double meridian = projection.origin().lon;
    roomy.west = std::max(roomy.west, meridian - 180);
    roomy.east = std::min(roomy.east, meridian + 180);
  }
  kept = std::make_shared<const ProjectionGrid>(projection, roomy, toleranceMetres);
  return kept;
}

}  // namespace fairlead::geo
