// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <string>
#include <vector>

#include "core/model/marking.h"
#include "core/model/place.h"
#include "ui/paint/map_raster.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// What a layer's attribute sorts its features into: by value, or for numbers by range.
struct LayerClasses {
  QString attribute;                // empty: the layer has one colour
  std::vector<QString> names;       // at most 12, the last perhaps for all others
  bool isRange = false;             // from low to high, so that the colours run so too
  std::vector<std::uint8_t> point;  // of each point, as MapLayer::points
  std::vector<std::uint8_t> part;   // of each part, as MapLayer::partEnds
};

/// One layer's features as flat arrays: points, or the vertices of lines and polygons, part by part.
struct MapLayer {
  QString name;
  bool isArea = false;
  std::vector<Position> points;         // of point layers, from south to north once stretched
  std::vector<std::int32_t> stretched;  // their latitudes in Web Mercator, 1e-7 degree: see stretchPoints
  std::vector<Position> vertices;       // of lines and polygons
  std::vector<std::uint32_t> partEnds;  // index past each part's last vertex
  QStringList attributes;               // by which it could be coloured
  ItemKey item = 0;
  std::size_t features = 0;
  QString filter;          // which of its features are wanted; empty: all
  std::size_t hidden = 0;  // by that
  LayerClasses classes;
};

/// An item of the case at a place, with how far it may be off.
struct MapItem {
  ItemKey item = 0;
  Position at;
  double uncertaintyMetres = 0;
  std::string kind;
  QString icon, caption;
  std::vector<TimeWindow> times;  // empty: undated
  bool isHappening = false;       // a link or an event, which the time filter may hide for want of a time
};

/// What an analyst drew on the map; an item of the case.
struct MapShape {
  enum class Kind { Text, Line, Arrow, Area, Circle };
  ItemKey item = 0;
  Kind kind = Kind::Text;
  std::vector<Position> points;  // of a text or a circle: one
  std::vector<double> radii;     // metres: circles round the point, or zones along a line or round an area
  QString text;
  std::vector<TimeWindow> times;  // empty: undated
};

/// Where an entity was, in order of time. Between two fixes nobody saw it.
struct MapFix {
  Position at;
  std::int64_t time = 0;  // ms since 1970, UTC
};
struct MapTrack {
  ItemKey entity = 0;
  QString caption;
  std::vector<MapFix> fixes;
};

/// What a map shows over the base map; immutable once made.
struct MapScene {
  std::vector<MapRaster> rasters;
  std::vector<MapLayer> layers;
  std::vector<MapItem> items;
  std::vector<MapShape> shapes;
  std::vector<MapTrack> tracks;
  Marking marking;
};

/// Works out once what each frame of a million points would else work out again, and sorts them from south to north, so
/// that a frame looks only at those in its latitudes and counts them row by row.
void stretchPoints(MapLayer& layer);

/// The style of a layer, or the usual one.
LayerStyle layerStyle(const QString& name, const std::vector<LayerStyle>& styles);
/// Indexes of the scene's layers from the bottom up.
std::vector<std::size_t> layerOrder(const MapScene& scene, const std::vector<LayerStyle>& styles);
/// The colour of a whole layer, by its place in the scene, or of one of its classes.
QColor layerColour(std::size_t layer, const LayerStyle& style);
QColor classColour(const LayerClasses& classes, std::size_t one);

/// All items and layers, with a margin; Europe if there is nothing.
MapWindow extentOf(const MapScene& scene);

/// Whether a thing with these times is in the time filter and the map window filtered by. What stands for itself, a
/// place or a drawing of which nothing is dated, the time filter leaves.
bool isLit(const MapItem& item, const ViewState& state);
bool isLit(const MapShape& shape, const ViewState& state);

}  // namespace fairlead::ui
