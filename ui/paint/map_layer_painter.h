// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <vector>

#include "ui/base/theme.h"
#include "ui/paint/map_projection.h"
#include "ui/paint/map_scene.h"

namespace fairlead::ui {

/// Draws the features of layers: points as dots, or as density where there are too many; lines and areas.
class MapLayerPainter {
 public:
  /// Each layer in all worlds, so that the order of layers holds where worlds meet.
  MapLayerPainter(const QRectF& target, const std::vector<MapProjection>& worlds, const Theme& theme)
      : m_target(target), m_worlds(worlds), m_theme(theme) {}
  void paint(QPainter& painter, const MapScene& scene, const ViewState& state) const;

 private:
  void paintPoints(QPainter& painter, const MapProjection& projection, const MapLayer& layer, const LayerStyle& style,
                   const QColor& colour) const;
  /// Calls back with place on the target and index of each point that is in sight.
  template <typename Visit>
  void forEachInside(const MapProjection& projection, const MapLayer& layer, const Visit& visit) const;
  template <typename Visit>
  void forEachOnGrid(const MapProjection& projection, const MapLayer& layer, const Visit& visit) const;
  void paintParts(QPainter& painter, const MapProjection& projection, const MapLayer& layer, const LayerStyle& style,
                  const QColor& colour) const;
  void paintPart(QPainter& painter, const MapProjection& projection, const MapLayer& layer, std::size_t begin,
                 std::size_t end) const;

  QRectF m_target;
  const std::vector<MapProjection>& m_worlds;
  const Theme& m_theme;
};

}  // namespace fairlead::ui
