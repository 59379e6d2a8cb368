// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_layer_painter.h"

#include <QImage>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

#include "core/geo/base_map.h"
#include "ui/paint/map_lines.h"

namespace fairlead::ui {

namespace {

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

constexpr double kUnits = 1e7;  // a degree

}  // namespace

void MapLayerPainter::paint(QPainter& painter, const MapScene& scene, const ViewState& state) const {
  for (const std::size_t i : layerOrder(scene, state.layers)) {
    const MapLayer& layer = scene.layers[i];
    const LayerStyle style = layerStyle(layer.name, state.layers);
    if (!style.isVisible) continue;
    painter.setOpacity(style.opacity);
    for (const MapProjection& projection : m_worlds) {
      if (!layer.stretched.empty()) paintPoints(painter, projection, layer, style, layerColour(i, style));
      paintParts(painter, projection, layer, style, layerColour(i, style));
    }
  }
  painter.setOpacity(1);
}

/// The layer's points between two heights, in units of stretched degrees, as indexes.
static std::pair<std::size_t, std::size_t> between(const MapLayer& layer, double low, double high) {
  const auto& heights = layer.stretched;
  const auto begin = std::lower_bound(heights.begin(), heights.end(), low),
             end = std::upper_bound(begin, heights.end(), high);
  return {static_cast<std::size_t>(begin - heights.begin()), static_cast<std::size_t>(end - heights.begin())};
}

template <typename Visit>
void MapLayerPainter::forEachInside(const MapProjection& projection, const MapLayer& layer, const Visit& visit) const {
  if (!projection.projection().isCylindrical()) return forEachOnGrid(projection, layer, visit);
  const double width = std::floor(m_target.width()), height = std::floor(m_target.height());
  const double unit = projection.pixelsAUnit();
  const QPointF origin = projection.originOfUnits() - m_target.topLeft();
  const auto see = [&](std::size_t i, double units) {
    const double x = origin.x() + layer.points[i].lon * unit, y = origin.y() - units * unit;
    if (x >= 0 && y >= 0 && x < width && y < height) visit(x, y, i);
  };
  if (projection.isMercator()) {
    const auto& heights = layer.stretched;
    const auto [first, last] = between(layer, (origin.y() - height) / unit, origin.y() / unit);
    for (std::size_t i = first; i < last; ++i) see(i, heights[i]);
  } else {
    const MapWindow shown = projection.shown();
    const auto [first, last] = between(layer, geo::stretchedLatitude(shown.south) * kUnits - 1,
                                       geo::stretchedLatitude(shown.north) * kUnits + 1);
    for (std::size_t i = first; i < last; ++i) see(i, layer.points[i].lat);
  }
}

/// Points are sorted from south to north, and so a row of the grid at a time.
template <typename Visit>
void MapLayerPainter::forEachOnGrid(const MapProjection& projection, const MapLayer& layer, const Visit& visit) const {
  const double width = std::floor(m_target.width()), height = std::floor(m_target.height());
  const geo::ProjectionGrid& grid = projection.grid();
  const geo::ProjectionGrid::Box& box = grid.box();
  const MapWindow shown = projection.shown();
  const double south = geo::stretchedLatitude(shown.south), north = geo::stretchedLatitude(shown.north);
  const double rows = grid.rowsADegree(), columns = grid.columnsADegree();
  const auto rowAt = [&](double stretched) {
    return static_cast<std::size_t>(
        std::clamp((stretched - box.south) * rows, 0.0, static_cast<double>(grid.count() - 1)));
  };
  const double ofColumn = columns / kUnits, firstColumn = (projection.onGridLongitude(0) - box.west) * columns;
  const int count = static_cast<int>(grid.count());
  std::vector<geo::ProjectionGrid::Cell> cells(grid.count());  // in pixels from the target's corner
  for (std::size_t row = rowAt(south); row <= rowAt(north); ++row) {
    const double low = box.south + static_cast<double>(row) / rows, high = low + 1 / rows;
    const auto [first, last] = between(layer, std::max(low, south) * kUnits, std::min(high, north) * kUnits);
    if (first == last) continue;
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = projection.onTarget(grid.cell(row, i));
    const double ofRow = rows / kUnits, firstRow = low * rows;
    for (std::size_t i = first; i < last; ++i) {
      const double u = firstColumn + layer.points[i].lon * ofColumn;
      const int column = static_cast<int>(u);
      if (u < 0 || column >= count) continue;
      const geo::ProjectionGrid::Cell& cell = cells[static_cast<std::size_t>(column)];
      const double a = u - column, b = layer.stretched[i] * ofRow - firstRow, ab = a * b;
      const double x = cell.x[0] + cell.x[1] * a + cell.x[2] * b + cell.x[3] * ab,
                   y = cell.y[0] + cell.y[1] * a + cell.y[2] * b + cell.y[3] * ab;
      if (x >= 0 && y >= 0 && x < width && y < height) visit(x, y, i);
    }
  }
}

void MapLayerPainter::paintPoints(QPainter& painter, const MapProjection& projection, const MapLayer& layer,
                                  const LayerStyle& style, const QColor& colour) const {
  constexpr std::size_t kDots = 4'000;
  const int width = static_cast<int>(m_target.width()), height = static_cast<int>(m_target.height());
  const LayerClasses& classes = layer.classes;
  const bool isClassed = !classes.point.empty();
  std::array<bool, 256> isHidden{};
  for (std::size_t i = 0; i < classes.names.size(); ++i) isHidden[i] = style.hidden.contains(classes.names[i]);
  // Many points are counted a pixel and drawn as density: what the screen can show, not what the layer holds.
  // Kept from frame to frame: to be given the same megabytes anew costs as much as to fill them.
  static thread_local std::vector<std::uint8_t> counts, kinds;
  static thread_local QImage density;
  const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  counts.assign(pixels, 0);
  if (isClassed) kinds.assign(pixels, 0);
  std::size_t inside = 0;
  forEachInside(projection, layer, [&](double x, double y, std::size_t i) {
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
    forEachInside(projection, layer, [&](double x, double y, std::size_t i) {
      if (isClassed && isHidden[classes.point[i]]) return;
      if (isClassed) painter.setBrush(classColour(classes, classes.point[i]));
      painter.drawEllipse(QPointF(x, y) + m_target.topLeft(), 3.5, 3.5);
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
  painter.drawImage(m_target.topLeft(), density);
}

void MapLayerPainter::paintParts(QPainter& painter, const MapProjection& projection, const MapLayer& layer,
                                 const LayerStyle& style, const QColor& colour) const {
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
    paintPart(painter, projection, layer, begin, end);
    begin = end;
  }
}

void MapLayerPainter::paintPart(QPainter& painter, const MapProjection& projection, const MapLayer& layer,
                                std::size_t begin, std::size_t end) const {
  const auto draw = [&](const QPolygonF& part) {
    if (!part.boundingRect().adjusted(-1, -1, 1, 1).intersects(m_target)) return;
    if (layer.isArea)
      painter.drawPolygon(part);
    else
      painter.drawPolyline(part);
  };
  if (projection.isMercator()) {
    constexpr double kTold = 0.7;  // pixels; what is nearer than this cannot be told apart
    QPolygonF part;
    QPointF last(1e9, 1e9);
    for (std::size_t i = begin; i < end; ++i) {
      const QPointF at = projection.toDevice(layer.vertices[i]);
      if (i + 1 < end && std::fabs(at.x() - last.x()) + std::fabs(at.y() - last.y()) < kTold) continue;
      part.append(last = at);
    }
    return draw(part);
  }
  std::vector<QPointF> stretched;
  stretched.reserve(end - begin);
  for (std::size_t at = begin; at < end; ++at)
    stretched.emplace_back(layer.vertices[at].lonDegrees(), geo::stretchedLatitude(layer.vertices[at].latDegrees()));
  const MapLines lines(projection);
  if (layer.isArea) return draw(lines.ring(stretched));
  for (const QPolygonF& part : lines.line(stretched)) draw(part);
}

}  // namespace fairlead::ui
