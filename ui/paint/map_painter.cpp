// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_painter.h"

#include <QImage>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/geo/base_map.h"
#include "ui/base/text.h"
#include "ui/paint/icons.h"
#include "ui/paint/map_base_painter.h"
#include "ui/paint/map_furniture_painter.h"
#include "ui/paint/map_label_painter.h"
#include "ui/paint/map_shape_painter.h"

namespace fairlead::ui {

namespace {

constexpr double kRadians = std::numbers::pi / 180, kMetresADegree = 111'320;

double stretched(double lat) { return geo::stretchedLatitude(lat); }
double unstretched(double y) { return (2 * std::atan(std::exp(y * kRadians)) - std::numbers::pi / 2) / kRadians; }

constexpr std::uint8_t kDensest = 15;  // points a pixel; more look no denser

using DensityColours = std::array<QRgb, kDensest + 1>;

/// The colour of a pixel with so many points, ready to be drawn.
DensityColours densityColours(const QColor& colour) {
  DensityColours colours{};
  for (unsigned count = 1; count <= kDensest; ++count)
    colours[count] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(),
                                        std::min(255, 110 + 40 * static_cast<int>(std::bit_width(1 + count) - 1))));
  return colours;
}

}  // namespace

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
    layer.stretched.push_back(static_cast<std::int32_t>(stretched(point.latDegrees()) * 1e7));
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
  return {all.west - margin, all.south - margin, all.east + margin, all.north + margin};
}

MapProjection::MapProjection(const MapWindow& window, const QRectF& target) : m_target(target) {
  const double south = stretched(window.south), north = stretched(window.north);
  m_scale = std::min(target.width() / std::max(window.east - window.west, 1e-6),
                     target.height() / std::max(north - south, 1e-6));
  m_centre = QPointF((window.west + window.east) / 2, (south + north) / 2);
}

QPointF MapProjection::toDevice(double lon, double lat) const {
  return {m_target.center().x() + (lon - m_centre.x()) * m_scale,
          m_target.center().y() - (stretched(lat) - m_centre.y()) * m_scale};
}

QPointF MapProjection::toDegrees(const QPointF& device) const {
  return {m_centre.x() + (device.x() - m_target.center().x()) / m_scale,
          unstretched(m_centre.y() - (device.y() - m_target.center().y()) / m_scale)};
}

double MapProjection::pixels(double metres, double lat) const {
  return metres / (kMetresADegree * std::cos(lat * kRadians)) * m_scale;
}

MapWindow MapProjection::shown() const {
  const QPointF southWest = toDegrees(m_target.bottomLeft()), northEast = toDegrees(m_target.topRight());
  return {southWest.x(), southWest.y(), northEast.x(), northEast.y()};
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
  const MapFurniturePainter furniture(target, projection, m_theme);
  const MapShapePainter shapes(projection, m_theme);
  painter.save();
  painter.setLayoutDirection(Qt::LayoutDirectionAuto);  // each text by its own script, not by the window's side
  painter.setClipRect(target);
  painter.fillRect(target, m_theme.sea);
  painter.setRenderHint(QPainter::Antialiasing);
  MapBasePainter(m_theme).paint(painter, projection);
  for (const MapRaster& raster : m_scene.rasters) raster.paint(painter, target, projection);
  if (m_look.hasGraticule) furniture.graticule(painter);
  paintLayers(painter, target, projection, state);
  if (m_look.hasTracks) paintTracks(painter, projection, state);
  for (const MapShape& shape : m_scene.shapes) shapes.paint(painter, shape, state);
  const auto marks = mapMarks(m_scene, target, projection, state);
  paintMarks(painter, target, projection, marks, state);
  for (const MapShape& shape : m_scene.shapes) shapes.paintWords(painter, shape, state);
  furniture.scaleAndNorth(painter);
  if (m_look.hasLegend) furniture.legend(painter, m_scene, marks, state, m_look.hasTracks);
  painter.restore();
}

void MapPainter::paintLayers(QPainter& painter, const QRectF& target, const MapProjection& projection,
                             const ViewState& state) const {
  for (const std::size_t i : layerOrder(m_scene, state.layers)) {
    const LayerStyle style = layerStyle(m_scene.layers[i].name, state.layers);
    if (!style.isVisible) continue;
    painter.setOpacity(style.opacity);
    paintLayer(painter, target, projection, m_scene.layers[i], style, layerColour(i, style));
  }
  painter.setOpacity(1);
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

void MapPainter::paintPoints(QPainter& painter, const QRectF& target, const MapProjection& projection,
                             const MapLayer& layer, const LayerStyle& style, const QColor& colour) const {
  constexpr std::size_t kDots = 4'000;
  const int width = static_cast<int>(target.width()), height = static_cast<int>(target.height());
  const double unit = projection.pixelsAUnit();
  const QPointF origin = projection.originOfUnits() - target.topLeft();
  const auto& heights = layer.stretched;
  const auto begin = std::lower_bound(heights.begin(), heights.end(), (origin.y() - height) / unit),
             end = std::upper_bound(begin, heights.end(), origin.y() / unit);
  const auto first = static_cast<std::size_t>(begin - heights.begin()),
             last = static_cast<std::size_t>(end - heights.begin());
  const LayerClasses& classes = layer.classes;
  const bool isClassed = !classes.point.empty();
  std::array<bool, 256> isHidden{};
  for (std::size_t i = 0; i < classes.names.size(); ++i) isHidden[i] = style.hidden.contains(classes.names[i]);
  const auto forEachInside = [&](const auto& visit) {
    for (std::size_t i = first; i < last; ++i) {
      const double x = origin.x() + layer.points[i].lon * unit, y = origin.y() - heights[i] * unit;
      if (x >= 0 && y >= 0 && x < width && y < height) visit(x, y, i);
    }
  };
  // Many points are counted a pixel and drawn as density: what the screen can show, not what the layer holds.
  // Kept from frame to frame: to be given the same megabytes anew costs as much as to fill them.
  static thread_local std::vector<std::uint8_t> counts, kinds;
  static thread_local QImage density;
  const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  counts.assign(pixels, 0);
  if (isClassed) kinds.assign(pixels, 0);
  std::size_t inside = 0;
  forEachInside([&](double x, double y, std::size_t i) {
    const std::size_t pixel =
        static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    if (isClassed) {
      if (isHidden[classes.point[i]]) return;
      kinds[pixel] = classes.point[i];  // the last one is on top, as with dots
    }
    if (counts[pixel] < kDensest) ++counts[pixel];
    ++inside;
  });
  if (inside <= kDots) {
    painter.setPen(QPen(m_theme.paper, 1));
    painter.setBrush(colour);
    forEachInside([&](double x, double y, std::size_t i) {
      if (isClassed && isHidden[classes.point[i]]) return;
      if (isClassed) painter.setBrush(classColour(classes, classes.point[i]));
      painter.drawEllipse(QPointF(x, y) + target.topLeft(), 3.5, 3.5);
    });
    return;
  }
  std::vector<DensityColours> colours;
  for (std::size_t i = 0; i < std::max<std::size_t>(1, classes.names.size()); ++i)
    colours.push_back(densityColours(isClassed ? classColour(classes, i) : colour));
  if (density.size() != QSize(width, height)) density = QImage(width, height, QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(density.scanLine(y));
    const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    const std::uint8_t* count = counts.data() + row;
    if (isClassed)
      for (int x = 0; x < width; ++x) line[x] = colours[kinds[row + static_cast<std::size_t>(x)]][count[x]];
    else
      std::transform(count, count + width, line, [&](std::uint8_t many) { return colours[0][many]; });
  }
  painter.drawImage(target.topLeft(), density);
}

void MapPainter::paintLayer(QPainter& painter, const QRectF& target, const MapProjection& projection,
                            const MapLayer& layer, const LayerStyle& style, const QColor& colour) const {
  if (!layer.stretched.empty()) paintPoints(painter, target, projection, layer, style, colour);
  const LayerClasses& classes = layer.classes;
  const auto choose = [&](const QColor& chosen) {
    QColor fill = chosen;
    fill.setAlphaF(classes.part.empty() ? 0.15f : 0.45f);  // a class is told by its fill
    painter.setPen(QPen(chosen, 1.4));
    painter.setBrush(layer.isArea ? QBrush(fill) : QBrush(Qt::NoBrush));
  };
  choose(colour);
  std::vector<char> isHidden(classes.names.size());
  for (std::size_t i = 0; i < classes.names.size(); ++i) isHidden[i] = style.hidden.contains(classes.names[i]);
  std::uint32_t begin = 0;
  int last = -1;
  for (std::size_t i = 0; i < layer.partEnds.size(); ++i) {
    const std::uint32_t end = layer.partEnds[i];
    if (!classes.part.empty()) {
      const int now = classes.part[i];
      if (isHidden[static_cast<std::size_t>(now)]) {
        begin = end;
        continue;
      }
      if (now != last) choose(classColour(classes, static_cast<std::size_t>(now)));
      last = now;
    }
    QPolygonF part;
    for (std::uint32_t at = begin; at < end; ++at) part.append(projection.toDevice(layer.vertices[at]));
    begin = end;
    if (!part.boundingRect().adjusted(-1, -1, 1, 1).intersects(target)) continue;
    if (layer.isArea)
      painter.drawPolygon(part);
    else
      painter.drawPolyline(part);
  }
}

static QString groupText(std::size_t count) {
  return count < 10'000 ? QString::number(count) : QString("%1k").arg(count / 1000);
}

void MapPainter::paintMark(QPainter& painter, const MapProjection& projection, const MapMark& mark,
                           const ViewState& state) const {
  const MapItem& item = *mark.item;
  const QColor colour = mark.isOfOneKind ? m_theme.kind(item.kind) : m_theme.quietInk;
  const QPointF at = mark.at;
  painter.setOpacity(mark.lit > 0 ? 1 : 0.15);
  const double reach = mark.isGroup() ? 0 : projection.pixels(item.uncertaintyMetres, item.at.latDegrees());
  if (reach > 7) {
    QColor area = colour;  // an area, never a false pin
    area.setAlphaF(0.13f);
    painter.setPen(QPen(colour, 1, Qt::DotLine));
    painter.setBrush(area);
    painter.drawEllipse(at, reach, reach);
  }
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

void MapPainter::paintMarks(QPainter& painter, const QRectF& target, const MapProjection& projection,
                            const std::vector<MapMark>& marks, const ViewState& state) const {
  MapLabelPainter labels(painter, target, projection, m_theme);
  labels.block(QRectF(target.left(), target.bottom() - 34, target.width(), 34));  // scale bar and credits
  const MapShapePainter shapes(projection, m_theme);
  for (const MapShape& shape : m_scene.shapes) labels.block(shapes.wordsOf(shape));
  for (const MapMark& mark : marks) {
    paintMark(painter, projection, mark, state);
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
  const MapShapePainter shapes(projection, m_theme);
  for (auto shape = m_scene.shapes.rbegin(); shape != m_scene.shapes.rend(); ++shape)  // the topmost first
    if (shapes.isAt(point, *shape)) return shape->item;
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
    return MapWindow{mark.bounds.west - margin, mark.bounds.south - margin, mark.bounds.east + margin,
                     mark.bounds.north + margin};
  }
  return std::nullopt;
}

}  // namespace fairlead::ui
