// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_painter.h"

#include <QCoreApplication>
#include <QImage>
#include <QObject>
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
#include "ui/paint/map_label_painter.h"

namespace fairlead::ui {

namespace {

constexpr double kRadians = std::numbers::pi / 180, kMetresADegree = 111'320;

double stretched(double lat) { return geo::stretchedLatitude(lat); }
double unstretched(double y) { return (2 * std::atan(std::exp(y * kRadians)) - std::numbers::pi / 2) / kRadians; }

bool isLit(const MapItem& item, const ViewState& state) {
  if (state.hides(item.item)) return false;
  if (!state.time || item.times.empty()) return true;
  return std::any_of(item.times.begin(), item.times.end(),
                     [&](const TimeWindow& time) { return state.time->touches(time.from, time.to); });
}

constexpr std::uint8_t kDensest = 15;  // points a pixel; more look no denser

/// The colour of a pixel with so many points, ready to be drawn.
std::array<QRgb, kDensest + 1> densityColours(const QColor& colour) {
  std::array<QRgb, kDensest + 1> colours{};
  for (unsigned count = 1; count <= kDensest; ++count)
    colours[count] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(),
                                        std::min(255, 110 + 40 * static_cast<int>(std::bit_width(1 + count) - 1))));
  return colours;
}

}  // namespace

void stretchPoints(MapLayer& layer) {
  std::sort(layer.points.begin(), layer.points.end(), [](Position a, Position b) { return a.lat < b.lat; });
  layer.stretched.clear();
  layer.stretched.reserve(layer.points.size());
  for (Position point : layer.points)
    layer.stretched.push_back(static_cast<std::int32_t>(stretched(point.latDegrees()) * 1e7));
}

MapWindow extentOf(const MapScene& scene) {
  MapWindow all{1e9, 1e9, -1e9, -1e9};
  const auto take = [&](Position p) {
    all = {std::min(all.west, p.lonDegrees()), std::min(all.south, p.latDegrees()), std::max(all.east, p.lonDegrees()),
           std::max(all.north, p.latDegrees())};
  };
  for (const MapItem& item : scene.items) take(item.at);
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
  painter.save();
  painter.setClipRect(target);
  painter.fillRect(target, m_theme.sea);
  painter.setRenderHint(QPainter::Antialiasing);
  MapBasePainter(m_theme).paint(painter, projection);
  for (const MapRaster& raster : m_scene.rasters) raster.paint(painter, target, projection);
  static const char* const kLayerColours[] = {"#0072B2", "#D55E00", "#009E73", "#6A4C93", "#B8860B", "#CC79A7"};
  for (const std::size_t i : layerOrder(m_scene, state.layers)) {
    const LayerStyle style = layerStyle(m_scene.layers[i].name, state.layers);
    if (!style.isVisible) continue;
    painter.setOpacity(style.opacity);
    paintLayer(painter, target, projection, m_scene.layers[i],
               style.colour.isValid() ? style.colour : QColor(kLayerColours[i % 6]));
  }
  painter.setOpacity(1);
  paintItems(painter, target, projection, state);
  paintFurniture(painter, target, projection);
  painter.restore();
}

void MapPainter::paintPoints(QPainter& painter, const QRectF& target, const MapProjection& projection,
                             const MapLayer& layer, const QColor& colour) const {
  constexpr std::size_t kDots = 4'000;
  const int width = static_cast<int>(target.width()), height = static_cast<int>(target.height());
  const double unit = projection.pixelsAUnit();
  const QPointF origin = projection.originOfUnits() - target.topLeft();
  const auto& heights = layer.stretched;
  const auto begin = std::lower_bound(heights.begin(), heights.end(), (origin.y() - height) / unit),
             end = std::upper_bound(begin, heights.end(), origin.y() / unit);
  const auto first = static_cast<std::size_t>(begin - heights.begin()),
             last = static_cast<std::size_t>(end - heights.begin());
  const auto forEachInside = [&](const auto& visit) {
    for (std::size_t i = first; i < last; ++i) {
      const double x = origin.x() + layer.points[i].lon * unit, y = origin.y() - heights[i] * unit;
      if (x >= 0 && y >= 0 && x < width && y < height) visit(x, y);
    }
  };
  // Many points are counted a pixel and drawn as density: what the screen can show, not what the layer holds.
  // Kept from frame to frame: to be given the same megabytes anew costs as much as to fill them.
  static thread_local std::vector<std::uint8_t> counts;
  static thread_local QImage density;
  counts.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
  std::size_t inside = 0;
  forEachInside([&](double x, double y) {
    std::uint8_t& count =
        counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    if (count < kDensest) ++count;
    ++inside;
  });
  if (inside <= kDots) {
    painter.setPen(QPen(m_theme.paper, 1));
    painter.setBrush(colour);
    forEachInside([&](double x, double y) { painter.drawEllipse(QPointF(x, y) + target.topLeft(), 3.5, 3.5); });
    return;
  }
  const auto colours = densityColours(colour);
  if (density.size() != QSize(width, height)) density = QImage(width, height, QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(density.scanLine(y));
    const std::uint8_t* count = counts.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    std::transform(count, count + width, line, [&](std::uint8_t many) { return colours[many]; });
  }
  painter.drawImage(target.topLeft(), density);
}

void MapPainter::paintLayer(QPainter& painter, const QRectF& target, const MapProjection& projection,
                            const MapLayer& layer, const QColor& colour) const {
  if (!layer.stretched.empty()) paintPoints(painter, target, projection, layer, colour);
  std::uint32_t begin = 0;
  QColor fill = colour;
  fill.setAlphaF(0.15f);
  painter.setPen(QPen(colour, 1.4));
  painter.setBrush(layer.isArea ? QBrush(fill) : QBrush(Qt::NoBrush));
  for (std::uint32_t end : layer.partEnds) {
    QPolygonF part;
    for (std::uint32_t i = begin; i < end; ++i) part.append(projection.toDevice(layer.vertices[i]));
    begin = end;
    if (!part.boundingRect().adjusted(-1, -1, 1, 1).intersects(target)) continue;
    if (layer.isArea)
      painter.drawPolygon(part);
    else
      painter.drawPolyline(part);
  }
}

void MapPainter::paintItems(QPainter& painter, const QRectF& target, const MapProjection& projection,
                            const ViewState& state) const {
  MapLabelPainter labels(painter, target, projection, m_theme);
  labels.block(QRectF(target.left(), target.bottom() - 34, target.width(), 34));  // scale bar and credits
  const double ratio = painter.device()->devicePixelRatioF();
  for (const MapItem& item : m_scene.items) {
    const QPointF at = projection.toDevice(item.at);
    if (!target.adjusted(-40, -40, 40, 40).contains(at)) continue;
    painter.setOpacity(isLit(item, state) ? 1 : 0.15);
    const QColor colour = m_theme.kind(item.kind);
    if (const double reach = projection.pixels(item.uncertaintyMetres, item.at.latDegrees()); reach > 7) {
      QColor area = colour;  // an area, never a false pin
      area.setAlphaF(0.13f);
      painter.setPen(QPen(colour, 1, Qt::DotLine));
      painter.setBrush(area);
      painter.drawEllipse(at, reach, reach);
    }
    constexpr double kDisc = 18;
    const QRectF disc(at.x() - kDisc / 2, at.y() - kDisc / 2, kDisc, kDisc);
    painter.setPen(QPen(m_theme.paper, 1.2));
    painter.setBrush(colour);
    painter.drawEllipse(disc);
    painter.drawPixmap(QPointF(at.x() - 6, at.y() - 6), icon(item.icon, Qt::white, 12, ratio));
    if (state.selected.contains(item.item)) {
      painter.setPen(QPen(m_theme.accent, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(disc.adjusted(-3, -3, 3, 3));
    }
    labels.block(disc);
  }
  painter.setOpacity(1);
  constexpr double kDiscReach = 9;
  for (const MapItem& item : m_scene.items)
    if (isLit(item, state))
      labels.caption(projection.toDevice(item.at), kDiscReach, elided(item.caption, 24), m_theme.ink, font(11, true));
  labels.names();
}

void MapPainter::paintFurniture(QPainter& painter, const QRectF& target, const MapProjection& projection) const {
  // Scale bar: a round number of metres, at most a fifth of the width, true at the middle of the picture.
  const double lat = projection.toDegrees(target.center()).y();
  double metres = 1;
  for (double step : {1.0, 2.0, 5.0})
    for (double power = 1; power <= 1e6; power *= 10)
      if (projection.pixels(step * power, lat) <= target.width() / 5) metres = std::max(metres, step * power);
  const double width = projection.pixels(metres, lat);
  const QPointF left(target.left() + 16, target.bottom() - 18);
  painter.setPen(QPen(m_theme.ink, 1.5));
  painter.drawLine(left, left + QPointF(width, 0));
  for (double x : {0.0, width}) painter.drawLine(left + QPointF(x, -4), left + QPointF(x, 4));
  painter.setFont(font(11));
  painter.drawText(left + QPointF(0, -7), metres >= 1000
                                              ? QCoreApplication::translate("Paint", "%1 km").arg(metres / 1000)
                                              : QCoreApplication::translate("Paint", "%1 m").arg(metres));
  painter.setPen(m_theme.quietInk);
  const QRectF beside = target.adjusted(16 + width + 12, 0, -10, -8);
  painter.drawText(
      beside, Qt::AlignRight | Qt::AlignBottom,
      painter.fontMetrics().elidedText(
          QCoreApplication::translate("Paint", "Natural Earth, GeoNames · WGS 84, Web Mercator · north is up"),
          Qt::ElideRight, static_cast<int>(beside.width())));
}

ItemKey MapPainter::itemAt(const QPointF& point, const QRectF& target, const MapWindow& window) const {
  const MapProjection projection(window, target);
  ItemKey found = 0;
  double nearest = 12;
  for (const MapItem& item : m_scene.items) {
    const QPointF apart = projection.toDevice(item.at) - point;
    if (const double distance = std::hypot(apart.x(), apart.y()); distance < nearest) {
      nearest = distance;
      found = item.item;
    }
  }
  return found;
}

}  // namespace fairlead::ui
