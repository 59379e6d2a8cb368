// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

#include "core/geo/projection.h"

namespace fairlead::geo {

/// A projection within a box, between whose nodes it is interpolated: for the vertices of a base map and points by the
/// million, which are at hand in longitudes and latitudes stretched by Web Mercator (base_map.h). Immutable.
class ProjectionGrid {
 public:
  /// Degrees of longitude, which may go beyond 180, and stretched degrees.
  struct Box {
    double west = -180, south = -180, east = 180, north = 180;
    bool contains(double lon, double stretched) const {
      return lon >= west && lon <= east && stretched >= south && stretched <= north;
    }
    bool contains(const Box& other) const {
      return contains(other.west, other.south) && contains(other.east, other.north);
    }
  };

  /// As fine as it takes to be within so many metres of the plane, or as fine as it gets (256 cells each way).
  ProjectionGrid(const Projection& projection, const Box& box, double toleranceMetres);
  /// One that serves, made anew or kept from the last time; each thread keeps its own.
  static std::shared_ptr<const ProjectionGrid> serving(const Projection& projection, const Box& box,
                                                       double toleranceMetres);

  const Box& box() const { return m_box; }
  /// How far it is off at most, of a sample of its cells where they are farthest off.
  double errorMetres() const { return m_error; }
  /// The bilinear form of a cell in a and b, which run from 0 to 1 eastward and northward: v[0] + v[1] a + v[2] b +
  /// v[3] a b. Side by side in one line of the processor's cache.
  struct Cell {
    double x[4], y[4];
  };
  /// So many rows and columns.
  std::size_t count() const { return m_count; }
  double columnsADegree() const { return m_columnsADegree; }
  double rowsADegree() const { return m_rowsADegree; }
  const Cell& cell(std::size_t row, std::size_t column) const { return m_cells[row * m_count + column]; }
  /// Of a point within the box; outside, of the cell that is nearest.
  PlanePoint at(double lon, double stretched) const {
    const double u = (lon - m_box.west) * m_columnsADegree, v = (stretched - m_box.south) * m_rowsADegree;
    const int column = static_cast<int>(std::clamp(u, 0.0, m_last)), row = static_cast<int>(std::clamp(v, 0.0, m_last));
    const Cell& cell = m_cells[static_cast<std::size_t>(row) * m_count + static_cast<std::size_t>(column)];
    const double a = u - column, b = v - row, ab = a * b;
    return {cell.x[0] + cell.x[1] * a + cell.x[2] * b + cell.x[3] * ab,
            cell.y[0] + cell.y[1] * a + cell.y[2] * b + cell.y[3] * ab};
  }

 private:
  void fill(std::size_t count);
  double errorIn(double column, double row) const;
  bool serves(const Projection& projection, const Box& box, double toleranceMetres) const;

  Projection m_projection;
  Box m_box;
  double m_tolerance;
  double m_error = 0;
  std::size_t m_count = 0;
  double m_last = 0, m_columnsADegree = 1, m_rowsADegree = 1;
  std::vector<Cell> m_cells;
};

/// A latitude from a stretched one, also beyond where the world of Web Mercator ends.
double unstretchedLatitude(double stretched);

}  // namespace fairlead::geo
