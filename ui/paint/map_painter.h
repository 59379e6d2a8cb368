// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <optional>
#include <vector>

#include "ui/base/theme.h"
#include "ui/paint/map_marks.h"
#include "ui/paint/map_projection.h"
#include "ui/paint/map_scene.h"

namespace fairlead::ui {

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
  void paintTracks(QPainter& painter, const MapProjection& projection, const ViewState& state) const;
  void paintMarks(QPainter& painter, const QRectF& target, const std::vector<MapProjection>& worlds,
                  const std::vector<MapMark>& marks, const ViewState& state) const;
  void paintUncertainty(QPainter& painter, const MapProjection& projection, const MapMark& mark,
                        const QColor& colour) const;
  void paintMark(QPainter& painter, const MapProjection& projection, const MapMark& mark, const ViewState& state) const;

  const MapScene& m_scene;
  const Theme& m_theme;
  MapLook m_look;
};

}  // namespace fairlead::ui
