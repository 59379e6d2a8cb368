// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <optional>
#include <vector>

#include "ui/base/theme.h"
#include "ui/paint/map_marks.h"
#include "ui/paint/map_scene.h"

namespace fairlead::ui {

/// Web Mercator between degrees and the device, for one window and one target.
class MapProjection {
 public:
  MapProjection(const MapWindow& window, const QRectF& target);
  QPointF toDevice(double lon, double lat) const;
  /// From a latitude stretched already (core/geo/base_map.h).
  QPointF fromStretched(double lon, double latitude) const {
    return {m_target.center().x() + (lon - m_centre.x()) * m_scale,
            m_target.center().y() - (latitude - m_centre.y()) * m_scale};
  }
  QPointF toDevice(Position position) const { return toDevice(position.lonDegrees(), position.latDegrees()); }
  QPointF toDegrees(const QPointF& device) const;
  /// For stretched points (map_scene.h), so many pixels from the target's corner a unit of 1e-7 degree.
  double pixelsAUnit() const { return m_scale * 1e-7; }
  QPointF originOfUnits() const {
    return {m_target.center().x() - m_centre.x() * m_scale, m_target.center().y() + m_centre.y() * m_scale};
  }
  double degreesAPixel() const { return 1 / m_scale; }
  /// Pixels for so many metres at this latitude.
  double pixels(double metres, double lat) const;
  /// The window that the target really shows.
  MapWindow shown() const;

 private:
  QRectF m_target;
  double m_scale = 1;  // pixels a degree of longitude
  QPointF m_centre;    // in degrees of longitude, and of latitude stretched by Mercator
};

/// What a person wants to see on the map beside what it is of.
struct MapLook {
  bool hasGraticule = false, hasLegend = false, hasTracks = false;
};

/// Draws base map, layers, drawings, tracks and items with scale bar, graticule, legend, labels and marking.
class MapPainter {
 public:
  MapPainter(const MapScene& scene, const Theme& theme, MapLook look = {})
      : m_scene(scene), m_theme(theme), m_look(look) {}
  void paint(QPainter& painter, const QRectF& target, const MapWindow& window, const ViewState& state) const;
  /// The item or drawing under a point of the device; 0 if none.
  ItemKey itemAt(const QPointF& point, const QRectF& target, const MapWindow& window, const ViewState& state) const;
  /// What the sign with a number there stands for, with a margin.
  std::optional<MapWindow> groupAt(const QPointF& point, const QRectF& target, const MapWindow& window,
                                   const ViewState& state) const;

 private:
  void paintLayers(QPainter& painter, const QRectF& target, const MapProjection& projection,
                   const ViewState& state) const;
  void paintLayer(QPainter& painter, const QRectF& target, const MapProjection& projection, const MapLayer& layer,
                  const LayerStyle& style, const QColor& colour) const;
  void paintPoints(QPainter& painter, const QRectF& target, const MapProjection& projection, const MapLayer& layer,
                   const LayerStyle& style, const QColor& colour) const;
  void paintTracks(QPainter& painter, const MapProjection& projection, const ViewState& state) const;
  void paintMarks(QPainter& painter, const QRectF& target, const MapProjection& projection,
                  const std::vector<MapMark>& marks, const ViewState& state) const;
  void paintMark(QPainter& painter, const MapProjection& projection, const MapMark& mark, const ViewState& state) const;

  const MapScene& m_scene;
  const Theme& m_theme;
  MapLook m_look;
};

}  // namespace fairlead::ui
