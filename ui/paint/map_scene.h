// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <string>
#include <vector>

#include "core/model/marking.h"
#include "core/model/place.h"
#include "ui/paint/map_raster.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// One layer's features as flat arrays: points, or the vertices of lines and polygons, part by part.
struct MapLayer {
  QString name;
  bool isArea = false;
  std::vector<Position> points;         // of point layers, from south to north once stretched
  std::vector<std::int32_t> stretched;  // their latitudes in Web Mercator, 1e-7 degree: see stretchPoints
  std::vector<Position> vertices;       // of lines and polygons
  std::vector<std::uint32_t> partEnds;  // index past each part's last vertex
};

/// An item of the case at a place, with how far it may be off.
struct MapItem {
  ItemKey item = 0;
  Position at;
  double uncertaintyMetres = 0;
  std::string kind;
  QString icon, caption;
  std::vector<TimeWindow> times;  // empty: undated
};

/// What a map shows over the base map; immutable once made.
struct MapScene {
  std::vector<MapRaster> rasters;
  std::vector<MapLayer> layers;
  std::vector<MapItem> items;
  Marking marking;
};

/// A window on the world in degrees; may be wider than the picture's shape, the painter fits it in.
struct MapWindow {
  double west = -12, south = 35, east = 32, north = 60;
  bool operator==(const MapWindow&) const = default;
};

/// Works out once what each frame of a million points would else work out again, and sorts them from south to north, so
/// that a frame looks only at those in its latitudes and counts them row by row.
void stretchPoints(MapLayer& layer);

/// The style of a layer, or the usual one.
LayerStyle layerStyle(const QString& name, const std::vector<LayerStyle>& styles);
/// Indexes of the scene's layers from the bottom up.
std::vector<std::size_t> layerOrder(const MapScene& scene, const std::vector<LayerStyle>& styles);

/// All items and layers, with a margin; Europe if there is nothing.
MapWindow extentOf(const MapScene& scene);

}  // namespace fairlead::ui
