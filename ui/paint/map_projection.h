// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <memory>
#include <optional>
#include <vector>

#include "core/geo/projection_grid.h"
#include "core/model/place.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// Between degrees and the device, for one window and one target. Latitudes stretched by Web Mercator
/// (core/geo/base_map.h) are what base map, points and tiles are at hand in, whatever the projection. One thread.
class MapProjection {
 public:
  MapProjection(const MapWindow& window, const QRectF& target);

  const geo::Projection& projection() const { return m_projection; }
  const QRectF& target() const { return m_target; }
  bool isMercator() const { return m_isMercator; }
  QPointF toDevice(double lon, double lat) const;
  QPointF toDevice(Position position) const { return toDevice(position.lonDegrees(), position.latDegrees()); }
  QPointF fromStretched(double lon, double latitude) const {
    return m_isMercator ? QPointF(m_target.center().x() + (lon - m_centre.x()) * m_scale,
                                  m_target.center().y() - (latitude - m_centre.y()) * m_scale)
                        : onGrid(lon, latitude);
  }
  /// Not finite where the picture shows no place. Beyond 180 degrees on a map that goes on there.
  QPointF toDegrees(const QPointF& device) const;
  /// Whether a place is on the map of this world at all, be it in sight or not.
  bool covers(Position position) const;

  /// Of cylinders: so many pixels from the target's corner a unit of 1e-7 degree, for stretched points on Web Mercator
  /// and plain latitudes else.
  double pixelsAUnit() const { return m_scale * 1e-7; }
  QPointF originOfUnits() const {
    return {m_target.center().x() - m_centre.x() * m_scale, m_target.center().y() + m_centre.y() * m_scale};
  }
  /// Of any other: what interpolates it round what is shown.
  const geo::ProjectionGrid& grid() const;
  /// The box round what is shown, in this world's longitudes, beyond which nothing needs to be drawn.
  geo::ProjectionGrid::Box nearBox() const;
  /// Longitudes of this world as the grid counts them.
  double onGridLongitude(double lon) const { return lon + m_shift; }
  /// A cell of it in pixels from the target's corner.
  geo::ProjectionGrid::Cell onTarget(const geo::ProjectionGrid::Cell& cell) const;
  /// From the grid's metres.
  QPointF onDevice(geo::PlanePoint plane) const {
    constexpr double kDegree = 1 / geo::kEquatorDegree;
    return {m_target.center().x() + (plane.x * kDegree - m_centre.x()) * m_scale,
            m_target.center().y() - (plane.y * kDegree - m_centre.y()) * m_scale};
  }

  /// As a Web Mercator map of this scale has it at the middle of the picture: what says how much detail is drawn.
  double degreesAPixel() const { return m_degreesAPixel; }
  /// On the ellipsoid, across the middle of the picture.
  double metresAPixel() const;
  /// Pixels for a metre eastward and northward, there.
  struct Frame {
    QPointF east, north;
    double pixelsADegree;  // of longitude, as Web Mercator has it there
    double turn;           // degrees by which east rises on the picture
  };
  Frame frameAt(Position position) const;
  /// What lies within so many metres; true on the ground.
  QPolygonF circle(Position centre, double metres) const;

  /// Bounds of what the target really shows, whole; beyond 180 degrees where the map goes on there.
  MapWindow shown() const { return m_shown; }
  /// What makes the same picture again.
  MapWindow window() const;
  /// The window that has the place now under `middle` in its middle, so many times as near; none where no place is.
  std::optional<MapWindow> moved(const QPointF& middle, double factor) const;
  /// The same middle and scale in another projection, or the middle of that one where it does not reach.
  MapWindow in(const geo::Projection& other) const;
  /// The window that shows all of a box of degrees in a projection.
  static MapWindow showing(const MapWindow& box, const geo::Projection& projection);

  /// This one, for each time that the world is in sight, with longitudes of [-180, 180] each.
  std::vector<MapProjection> worlds() const;
  /// The worlds, and the ones beside them: for what reaches over 180 degrees itself.
  std::vector<MapProjection> worldsAround() const;
  /// Where the projection ends within the target; none if all of the target is map.
  std::optional<QPainterPath> edge() const;

 private:
  QPointF onGrid(double lon, double latitude) const;
  void findShown();
  MapProjection shifted(double degrees) const;
  std::vector<MapProjection> worlds(int more) const;

  geo::Projection m_projection;
  bool m_isMercator = true, m_isWhole = true;
  QRectF m_target;
  double m_scale = 1;          // pixels a degree of the equator
  double m_degreesAPixel = 1;  // see there
  double m_shift = 0;          // of longitudes, in degrees
  QPointF m_centre;            // in degrees of the equator
  MapWindow m_shown;
  mutable std::shared_ptr<const geo::ProjectionGrid> m_grid;
};

/// Whether places are in a window, across 180 degrees and whatever the window's projection.
class MapWindowTest {
 public:
  explicit MapWindowTest(const MapWindow& window);
  bool touches(const MapWindow& bounds) const;

 private:
  MapProjection m_projection;
};

}  // namespace fairlead::ui
