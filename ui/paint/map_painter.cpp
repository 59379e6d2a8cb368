// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_painter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/geo/base_map.h"
#include "ui/base/text.h"
#include "ui/paint/icons.h"
#include "ui/paint/map_base_painter.h"
#include "ui/paint/map_furniture_painter.h"
#include "ui/paint/map_label_painter.h"
#include "ui/paint/map_layer_painter.h"
#include "ui/paint/map_shape_painter.h"

namespace fairlead::ui {

void stretchPoints(MapLayer& layer) {
  if (layer.classes.point.empty()) {
    std::sort(layer.points.begin(), layer.points.end(), [](Position a, Position b) { return a.lat < b.lat; });
  } else {
    std::vector<std::uint32_t> order(layer.points.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return layer.points[a].lat < layer.points[b].lat; });
    std::vector<Position> points(order.size());
    std::vector<std::uint8_t> classes(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      points[i] = layer.points[order[i]];
      classes[i] = layer.classes.point[order[i]];
    }
    layer.points = std::move(points);
    layer.classes.point = std::move(classes);
  }
  layer.stretched.clear();
  layer.stretched.reserve(layer.points.size());
  for (Position point : layer.points)
    layer.stretched.push_back(static_cast<std::int32_t>(geo::stretchedLatitude(point.latDegrees()) * 1e7));
}

QColor layerColour(std::size_t layer, const LayerStyle& style) {
  static const char* const kColours[] = {"#0072B2", "#D55E00", "#009E73", "#6A4C93", "#B8860B", "#CC79A7"};
  return style.colour.isValid() ? style.colour : QColor(kColours[layer % 6]);
}

QColor classColour(const LayerClasses& classes, std::size_t one) {
  // By name, after Okabe and Ito; by range, one hue from light to dark (ColorBrewer's YlGnBu, told apart in greyscale).
  static const char* const kNames[] = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#B8860B", "#56B4E9",
                                       "#6A4C93", "#8C6D4F", "#E69F00", "#3A7D44", "#A63446", "#7F7F7F"};
  static const char* const kRanges[] = {"#A1DAB4", "#67C2BF", "#41B6C4", "#2C7FB8", "#253494"};
  return {classes.isRange ? kRanges[std::min<std::size_t>(one, 4)] : kNames[one % 12]};
}

MapWindow extentOf(const MapScene& scene) {
  MapWindow all{1e9, 1e9, -1e9, -1e9};
  const auto take = [&](Position p) {
    all = {std::min(all.west, p.lonDegrees()), std::min(all.south, p.latDegrees()), std::max(all.east, p.lonDegrees()),
           std::max(all.north, p.latDegrees())};
  };
  for (const MapItem& item : scene.items) take(item.at);
  for (const MapShape& shape : scene.shapes)
    for (Position p : shape.points) take(p);
  for (const MapLayer& layer : scene.layers) {
    for (Position p : layer.points) take(p);
    for (Position p : layer.vertices) take(p);
  }
  for (const MapRaster& raster : scene.rasters)
    all = {std::min(all.west, raster.west), std::min(all.south, raster.south), std::max(all.east, raster.east),
           std::max(all.north, raster.north)};
  if (all.west > all.east) return {};
  const double margin = std::max({(all.east - all.west) * 0.08, (all.north - all.south) * 0.08, 0.05});
  constexpr double kMost = 85.05;  // a Web Mercator map ends there
  const double south = all.south - margin, north = all.north + margin;
  return {all.west - margin, all.south < -kMost ? -90 : std::max(south, -kMost), all.east + margin,
          all.north > kMost ? 90 : std::min(north, kMost)};
}

LayerStyle layerStyle(const QString& name, const std::vector<LayerStyle>& styles) {
  const auto at = std::find_if(styles.begin(), styles.end(), [&](const LayerStyle& one) { return one.name == name; });
  return at == styles.end() ? LayerStyle{name, true, 1, {}} : *at;
}

std::vector<std::size_t> layerOrder(const MapScene& scene, const std::vector<LayerStyle>& styles) {
  std::vector<std::size_t> order(scene.layers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto rank = [&](std::size_t layer) {
    return std::find_if(styles.begin(), styles.end(),
                        [&](const LayerStyle& one) { return one.name == scene.layers[layer].name; }) -
           styles.begin();
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return order;
}

void MapPainter::paint(QPainter& painter, const QRectF& target, const MapWindow& window, const ViewState& state) const {
  const MapProjection projection(window, target);
  const auto worlds = projection.worlds(), around = projection.worldsAround();
  const MapFurniturePainter furniture(target, projection, m_theme);
  const auto edge = projection.edge();
  painter.save();
  painter.setLayoutDirection(Qt::LayoutDirectionAuto);  // each text by its own script, not by the window's side
  painter.setClipRect(target);
  if (edge) {  // beyond, there is no map
    painter.fillRect(target, m_theme.line);
    painter.setClipPath(*edge, Qt::IntersectClip);
  }
  painter.fillRect(target, m_theme.sea);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const MapProjection& world : worlds) MapBasePainter(m_theme).paint(painter, world);
  for (const MapRaster& raster : m_scene.rasters)
    for (const MapProjection& world : worlds) raster.paint(painter, target, world);
  if (m_look.hasGraticule) furniture.graticule(painter);
  MapLayerPainter(target, worlds, m_theme).paint(painter, m_scene, state);
  if (m_look.hasTracks)
    for (const MapProjection& world : around) paintTracks(painter, world, state);
  for (const MapProjection& world : around)
    for (const MapShape& shape : m_scene.shapes) MapShapePainter(world, m_theme).paint(painter, shape, state);
  if (edge) {
    painter.setClipRect(target);
    painter.strokePath(*edge, QPen(m_theme.coast, 1));
  }
  const auto marks = mapMarks(m_scene, target, projection, state);
  paintMarks(painter, target, worlds, marks, state);
  for (const MapProjection& world : worlds)
    for (const MapShape& shape : m_scene.shapes) MapShapePainter(world, m_theme).paintWords(painter, shape, state);
  furniture.scaleAndNorth(painter);
  if (m_look.hasLegend) furniture.legend(painter, m_scene, marks, state, m_look.hasTracks);
  painter.restore();
}

/// Those of what is selected if something that has one is; else all.
void MapPainter::paintTracks(QPainter& painter, const MapProjection& projection, const ViewState& state) const {
  const auto window = timesOf(m_scene.tracks);
  if (!window) return;
  const MapShapePainter shapes(projection, m_theme);
  const bool isChosen = std::any_of(m_scene.tracks.begin(), m_scene.tracks.end(),
                                    [&](const MapTrack& track) { return state.selected.contains(track.entity); });
  for (const MapTrack& track : m_scene.tracks)
    if (!isChosen || state.selected.contains(track.entity)) shapes.paint(painter, track, *window, state);
}

static QString groupText(std::size_t count) {
  return count < 10'000 ? QString::number(count) : QString("%1k").arg(count / 1000);
}

/// An area, never a false pin.
void MapPainter::paintUncertainty(QPainter& painter, const MapProjection& projection, const MapMark& mark,
                                  const QColor& colour) const {
  constexpr double kLeast = 7;  // pixels; less is below the sign
  const MapProjection::Frame frame = projection.frameAt(mark.item->at);
  const double reach = mark.item->uncertaintyMetres * std::hypot(frame.east.x(), frame.east.y());
  if (reach <= kLeast) return;
  QColor area = colour;
  area.setAlphaF(0.13f);
  painter.setPen(QPen(colour, 1, Qt::DotLine));
  painter.setBrush(area);
  if (projection.isMercator()) return painter.drawEllipse(mark.at, reach, reach);
  QPolygonF ring = projection.circle(mark.item->at, mark.item->uncertaintyMetres);
  ring.translate(mark.at - projection.toDevice(mark.item->at));  // in whichever world the sign stands
  painter.drawPolygon(ring);
}

void MapPainter::paintMark(QPainter& painter, const MapProjection& projection, const MapMark& mark,
                           const ViewState& state) const {
  const MapItem& item = *mark.item;
  const QColor colour = mark.isOfOneKind ? m_theme.kind(item.kind) : m_theme.quietInk;
  const QPointF at = mark.at;
  painter.setOpacity(mark.lit > 0 ? 1 : 0.15);
  if (!mark.isGroup()) paintUncertainty(painter, projection, mark, colour);
  painter.setPen(QPen(m_theme.paper, 1.2));
  painter.setBrush(colour);
  painter.drawEllipse(at, mark.radius, mark.radius);
  if (mark.isGroup()) {
    painter.setPen(mark.isOfOneKind ? QColor(Qt::white) : m_theme.paper);
    painter.setFont(font(10, true));
    painter.drawText(QRectF(at.x() - mark.radius, at.y() - mark.radius, 2 * mark.radius, 2 * mark.radius),
                     Qt::AlignCenter,
                     // Of those that the filters show; of a group that they hide whole, all, faded.
                     groupText(mark.lit > 0 ? mark.lit : mark.count));
    return;
  }
  painter.drawPixmap(QPointF(at.x() - 6, at.y() - 6),
                     icon(item.icon, Qt::white, 12, painter.device()->devicePixelRatioF()));
  if (!state.selected.contains(item.item)) return;
  painter.setPen(QPen(m_theme.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(at, mark.radius + 3, mark.radius + 3);
}

void MapPainter::paintMarks(QPainter& painter, const QRectF& target, const std::vector<MapProjection>& worlds,
                            const std::vector<MapMark>& marks, const ViewState& state) const {
  MapLabelPainter labels(painter, target, worlds, m_theme);
  labels.block(QRectF(target.left(), target.bottom() - 34, target.width(), 34));  // scale bar and credits
  for (const MapProjection& world : worlds)
    for (const MapShape& shape : m_scene.shapes) labels.block(MapShapePainter(world, m_theme).wordsOf(shape));
  for (const MapMark& mark : marks) {
    paintMark(painter, worlds.front(), mark, state);
    labels.block(QRectF(mark.at.x() - mark.radius, mark.at.y() - mark.radius, 2 * mark.radius, 2 * mark.radius));
  }
  painter.setOpacity(1);
  for (const MapMark& mark : marks)
    if (mark.lit > 0 && !mark.isGroup())
      labels.caption(mark.at, mark.radius, elided(mark.item->caption, 24), m_theme.ink, font(11, true));
  labels.names();
}

ItemKey MapPainter::itemAt(const QPointF& point, const QRectF& target, const MapWindow& window,
                           const ViewState& state) const {
  const MapProjection projection(window, target);
  ItemKey found = 0;
  double nearest = 12;
  for (const MapMark& mark : mapMarks(m_scene, target, projection, state)) {
    if (mark.isGroup()) continue;
    const QPointF apart = mark.at - point;
    if (const double distance = std::hypot(apart.x(), apart.y()); distance < nearest) {
      nearest = distance;
      found = mark.item->item;
    }
  }
  if (found != 0) return found;
  const auto around = projection.worldsAround();
  for (auto shape = m_scene.shapes.rbegin(); shape != m_scene.shapes.rend(); ++shape)  // the topmost first
    for (const MapProjection& world : around)
      if (MapShapePainter(world, m_theme).isAt(point, *shape)) return shape->item;
  return 0;
}

std::optional<MapWindow> MapPainter::groupAt(const QPointF& point, const QRectF& target, const MapWindow& window,
                                             const ViewState& state) const {
  const MapProjection projection(window, target);
  for (const MapMark& mark : mapMarks(m_scene, target, projection, state)) {
    const QPointF apart = mark.at - point;
    if (!mark.isGroup() || std::hypot(apart.x(), apart.y()) > mark.radius) continue;
    const double margin =
        std::max({(mark.bounds.east - mark.bounds.west) * 0.2, (mark.bounds.north - mark.bounds.south) * 0.2, 0.001});
    const MapWindow box{mark.bounds.west - margin, mark.bounds.south - margin, mark.bounds.east + margin,
                        mark.bounds.north + margin};
    return MapProjection::showing(box, window.projection);
  }
  return std::nullopt;
}

}  // namespace fairlead::ui
