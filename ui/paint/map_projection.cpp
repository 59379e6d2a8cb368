// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_projection.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/geo/base_map.h"
#include "core/geo/measure.h"

namespace fairlead::ui {

namespace {

using Kind = geo::Projection::Kind;

constexpr double kRadians = std::numbers::pi / 180, kNowhere = std::numeric_limits<double>::quiet_NaN();
constexpr int kLattice = 32;        // looks across a picture, each way
constexpr double kTolerance = 0.1;  // pixels by which what is interpolated may be off

/// As geo::stretchedLatitude, but on beyond the end of Web Mercator's world, so that a window there keeps its scale.
double stretchedOn(double lat) {
  constexpr double kPole = 89.99;  // a window of all the world is asked for so
  return std::fabs(lat) >= kPole ? geo::stretchedLatitude(lat)
                                 : geo::Projection().forward(0, lat).y / geo::kEquatorDegree;
}

/// A window with this middle, so many pixels a degree as Web Mercator has them there.
MapWindow windowAt(const geo::Projection& projection, const geo::LonLat& middle, double pixelsADegree,
                   const QRectF& target) {
  const double wide = target.width() / pixelsADegree / 2, high = target.height() / pixelsADegree / 2;
  const double lon = std::remainder(middle.lon, 360);
  if (projection.kind() == Kind::PlateCarree)
    return {lon - wide, middle.lat - high, lon + wide, middle.lat + high, projection};
  const double y = stretchedOn(middle.lat);
  return {lon - wide, geo::unstretchedLatitude(y - high), lon + wide, geo::unstretchedLatitude(y + high), projection};
}

}  // namespace

/// For what is no cylinder, a window says the middle of the picture and its scale as Web Mercator has them.
MapProjection::MapProjection(const MapWindow& window, const QRectF& target)
    : m_projection(window.projection), m_isMercator(window.projection.kind() == Kind::WebMercator), m_target(target) {
  const bool isPlain = m_projection.kind() == Kind::PlateCarree;
  const double south = isPlain ? window.south : stretchedOn(window.south),
               north = isPlain ? window.north : stretchedOn(window.north);
  m_scale = std::min(target.width() / std::max(window.east - window.west, 1e-6),
                     target.height() / std::max(north - south, 1e-6));
  m_centre = QPointF((window.west + window.east) / 2, (south + north) / 2);
  m_degreesAPixel = 1 / m_scale;
  if (!m_projection.isCylindrical()) {
    geo::LonLat middle{m_centre.x(), geo::unstretchedLatitude(m_centre.y())};
    m_scale /= std::cos(middle.lat * kRadians);
    if (!m_projection.covers(middle.lon, middle.lat)) middle = m_projection.origin();
    const geo::PlanePoint at = m_projection.forward(middle.lon, middle.lat);
    m_centre = QPointF(at.x, at.y) / geo::kEquatorDegree;
  }
  findShown();
}

void MapProjection::findShown() {
  if (m_projection.isCylindrical()) {
    const double wide = m_target.width() / m_scale / 2, high = m_target.height() / m_scale / 2;
    const auto latitude = [&](double y) {
      return m_isMercator ? geo::unstretchedLatitude(y) : std::clamp(y, -90.0, 90.0);
    };
    m_isWhole = m_isMercator || std::fabs(m_centre.y()) + high <= 90;
    m_shown = {m_centre.x() - wide, latitude(m_centre.y() - high), m_centre.x() + wide, latitude(m_centre.y() + high),
               m_projection};
    return;
  }
  const double meridian = m_projection.origin().lon;
  double west = 1e9, east = -1e9, south = 1e9, north = -1e9;
  m_isWhole = true;
  for (int row = 0; row <= kLattice; ++row)
    for (int column = 0; column <= kLattice; ++column) {
      const QPointF at = toDegrees(m_target.topLeft() +
                                   QPointF(m_target.width() * column / kLattice, m_target.height() * row / kLattice));
      if (!std::isfinite(at.x())) {
        m_isWhole = false;
        continue;
      }
      west = std::min(west, at.x()), east = std::max(east, at.x());
      south = std::min(south, at.y()), north = std::max(north, at.y());
    }
  if (west > east) west = east = meridian, south = north = m_projection.origin().lat;
  // Between two looks there may be more, and round the pole there are all longitudes.
  const double margin = m_isWhole ? 0.02 : 0.08, wide = (east - west) * margin, high = (north - south) * margin;
  const QPointF pole = onDevice(m_projection.forward(meridian, 90));
  const bool hasPole = m_projection.covers(meridian, 90) && m_target.adjusted(-20, -20, 20, 20).contains(pole);
  const double reach = m_projection.kind() == Kind::Utm ? 30 : 180;
  m_shown.projection = m_projection;
  m_shown.west = hasPole ? meridian - reach : std::max(west - wide, meridian - reach);
  m_shown.east = hasPole ? meridian + reach : std::min(east + wide, meridian + reach);
  m_shown.south = std::max(south - high, -90.0);
  m_shown.north = hasPole ? 90 : std::min(north + high, 90.0);
}

const geo::ProjectionGrid& MapProjection::grid() const {
  if (!m_grid) {
    const auto stretched = [](double lat) { return geo::stretchedLatitude(lat); };
    geo::ProjectionGrid::Box box{onGridLongitude(m_shown.west), stretched(m_shown.south), onGridLongitude(m_shown.east),
                                 stretched(m_shown.north)};
    box.east = std::max(box.east, box.west + 1e-6);
    box.north = std::max(box.north, box.south + 1e-6);
    m_grid = geo::ProjectionGrid::serving(m_projection, box, kTolerance / m_scale * geo::kEquatorDegree);
  }
  return *m_grid;
}

geo::ProjectionGrid::Box MapProjection::nearBox() const {
  geo::ProjectionGrid::Box box = grid().box();
  if (m_projection.kind() == Kind::Utm) {  // not far beyond what it covers, where meridians come back
    constexpr double kReach = 35;
    box.west = std::max(box.west, m_projection.origin().lon - kReach);
    box.east = std::min(box.east, m_projection.origin().lon + kReach);
  }
  box.west -= m_shift;
  box.east -= m_shift;
  return box;
}

geo::ProjectionGrid::Cell MapProjection::onTarget(const geo::ProjectionGrid::Cell& cell) const {
  geo::ProjectionGrid::Cell made{};
  const double scale = m_scale / geo::kEquatorDegree;
  for (int i = 0; i < 4; ++i) made.x[i] = cell.x[i] * scale, made.y[i] = -cell.y[i] * scale;
  made.x[0] += m_target.width() / 2 - m_centre.x() * m_scale;
  made.y[0] += m_target.height() / 2 + m_centre.y() * m_scale;
  return made;
}

QPointF MapProjection::onGrid(double lon, double latitude) const {
  const double there = onGridLongitude(lon);
  const geo::ProjectionGrid& near = grid();
  if (near.box().contains(there, latitude)) return onDevice(near.at(there, latitude));
  return onDevice(m_projection.forward(there, geo::unstretchedLatitude(latitude)));
}

QPointF MapProjection::toDevice(double lon, double lat) const {
  constexpr double kSquare = 85;  // beyond, Web Mercator's world ends
  if (m_projection.kind() == Kind::PlateCarree)
    return {m_target.center().x() + (lon - m_centre.x()) * m_scale,
            m_target.center().y() - (lat - m_centre.y()) * m_scale};
  if (m_isMercator || std::fabs(lat) <= kSquare) return fromStretched(lon, geo::stretchedLatitude(lat));
  return onDevice(m_projection.forward(onGridLongitude(lon), lat));
}

QPointF MapProjection::toDegrees(const QPointF& device) const {
  const double x = m_centre.x() + (device.x() - m_target.center().x()) / m_scale,
               y = m_centre.y() - (device.y() - m_target.center().y()) / m_scale;
  if (m_isMercator) return {x, geo::unstretchedLatitude(y)};
  const auto found = m_projection.inverse({x * geo::kEquatorDegree, y * geo::kEquatorDegree});
  return found ? QPointF(found->lon - m_shift, found->lat) : QPointF(kNowhere, kNowhere);
}

bool MapProjection::covers(Position position) const {
  if (m_isMercator) return true;
  if (!m_projection.isCylindrical()) {  // it has no worlds side by side: in one of them a place is on the map
    const double away = onGridLongitude(position.lonDegrees()) - m_projection.origin().lon;
    if (away < -180 || away >= 180) return false;
  }
  return m_isWhole || m_projection.covers(position.lonDegrees(), position.latDegrees());
}

double MapProjection::metresAPixel() const {
  const QPointF middle = m_target.center();
  for (const double reach : {m_target.width() / 10, 4.0, 0.5}) {  // less of it where the map ends
    const QPointF from = toDegrees(middle - QPointF(reach, 0)), to = toDegrees(middle + QPointF(reach, 0));
    const auto place = [](const QPointF& at) { return Position::fromDegrees(std::remainder(at.x(), 360), at.y()); };
    const auto a = place(from), b = place(to);
    if (!a || !b || to.x() - from.x() >= 180) continue;
    const auto between = place(toDegrees(middle));
    return (geo::distanceMetres(*a, *between) + geo::distanceMetres(*between, *b)) / (2 * reach);
  }
  return geo::kEquatorDegree / m_scale;
}

MapProjection::Frame MapProjection::frameAt(Position position) const {
  const double lon = position.lonDegrees(), lat = position.latDegrees();
  const double shrunk = std::max(std::cos(lat * kRadians), 1e-6);
  if (m_projection.isCylindrical()) {
    const double up = m_isMercator ? shrunk : 1;
    return {{m_scale / (geo::kEquatorDegree * shrunk), 0}, {0, -m_scale / (geo::kEquatorDegree * up)}, m_scale, 0};
  }
  constexpr double kStep = 1e-3;  // degrees
  const auto apart = [&](double east, double north) {
    const geo::PlanePoint from = m_projection.forward(onGridLongitude(lon) - east, lat - north),
                          to = m_projection.forward(onGridLongitude(lon) + east, lat + north);
    return QPointF(to.x - from.x, from.y - to.y) * (m_scale / (2 * kStep * geo::kEquatorDegree));  // pixels a degree
  };
  const QPointF east = apart(kStep, 0), north = apart(0, kStep);
  return {east / (geo::kEquatorDegree * shrunk), north / geo::kEquatorDegree, std::hypot(east.x(), east.y()),
          std::atan2(-east.y(), east.x()) / kRadians};
}

QPolygonF MapProjection::circle(Position centre, double metres) const {
  QPolygonF ring;
  constexpr double kNear = 50'000;  // within, a plane is as good as the ellipsoid
  constexpr int kCorners = 64;
  if (metres > kNear) {
    for (const Position at : geo::circle(centre, metres, kCorners)) {
      const double lon = centre.lonDegrees() + std::remainder(at.lonDegrees() - centre.lonDegrees(), 360);
      ring.append(toDevice(lon, at.latDegrees()));
    }
    return ring;
  }
  const Frame frame = frameAt(centre);
  const QPointF middle = toDevice(centre);
  for (int i = 0; i < kCorners; ++i) {
    const double turn = 2 * std::numbers::pi * i / kCorners;
    ring.append(middle + frame.east * (metres * std::sin(turn)) + frame.north * (metres * std::cos(turn)));
  }
  return ring;
}

MapWindow MapProjection::window() const {
  if (m_projection.isCylindrical()) {
    const geo::LonLat middle{m_centre.x(), m_isMercator ? geo::unstretchedLatitude(m_centre.y()) : m_centre.y()};
    return windowAt(m_projection, middle, m_scale, m_target);
  }
  return moved(m_target.center(), 1).value_or(m_shown);
}

std::optional<MapWindow> MapProjection::moved(const QPointF& middle, double factor) const {
  QPointF at = toDegrees(middle);
  if (m_projection.kind() == Kind::PlateCarree && !std::isfinite(at.y())) {
    at = toDegrees(QPointF(middle.x(), m_target.center().y()));
    at.setY(middle.y() < m_target.center().y() ? 90 : -90);
  }
  if (!std::isfinite(at.x())) return std::nullopt;
  const double most = m_isMercator ? 85 : 90;
  const double lat = std::clamp(at.y(), -most, most);
  const double scale = m_scale * factor * (m_projection.isCylindrical() ? 1 : std::cos(lat * kRadians));
  return windowAt(m_projection, {at.x(), lat}, scale, m_target);
}

MapWindow MapProjection::in(const geo::Projection& other) const {
  const QPointF at = toDegrees(m_target.center());
  geo::LonLat middle{at.x(), std::clamp(at.y(), -85.0, 85.0)};
  if (!std::isfinite(at.x()) || !other.covers(middle.lon, middle.lat)) middle = other.origin();
  return windowAt(other, middle, 1 / m_degreesAPixel, m_target);
}

MapWindow MapProjection::showing(const MapWindow& box, const geo::Projection& projection) {
  MapWindow made = box;
  made.projection = projection;
  if (projection.isCylindrical()) return made;
  QPolygonF shown;
  for (int row = 0; row <= kLattice; ++row)
    for (int column = 0; column <= kLattice; ++column) {
      const double lon = box.west + (box.east - box.west) * column / kLattice,
                   lat = box.south + (box.north - box.south) * row / kLattice;
      if (!projection.covers(lon, lat)) continue;
      const geo::PlanePoint at = projection.forward(lon, lat);
      shown.append(QPointF(at.x, at.y) / geo::kEquatorDegree);
    }
  if (shown.isEmpty()) return made;
  const QRectF bounds = shown.boundingRect();
  const auto middle =
      projection.inverse({bounds.center().x() * geo::kEquatorDegree, bounds.center().y() * geo::kEquatorDegree});
  if (!middle) return made;
  const double shrunk = std::cos(middle->lat * kRadians);
  return windowAt(projection, *middle, shrunk, QRectF(QPointF(), bounds.size()));
}

MapProjection MapProjection::shifted(double degrees) const {
  MapProjection other = *this;
  if (m_projection.isCylindrical()) {
    other.m_centre.rx() -= degrees;
    other.m_grid.reset();
  } else {
    other.m_shift += degrees;
  }
  other.m_shown.west -= degrees;
  other.m_shown.east -= degrees;
  return other;
}

std::vector<MapProjection> MapProjection::worlds(int more) const {
  if (!m_projection.isCylindrical()) grid();  // once for all
  const int first = static_cast<int>(std::floor((m_shown.west + 180) / 360)),
            last = std::max(first, static_cast<int>(std::ceil((m_shown.east + 180) / 360)) - 1);
  std::vector<MapProjection> made;
  for (int world = first - more; world <= last + more; ++world) made.push_back(shifted(360.0 * world));
  return made;
}

std::vector<MapProjection> MapProjection::worlds() const { return worlds(0); }
std::vector<MapProjection> MapProjection::worldsAround() const { return worlds(1); }

std::optional<QPainterPath> MapProjection::edge() const {
  if (m_isWhole) return std::nullopt;
  QPainterPath path;
  if (m_projection.isCylindrical()) {
    const double top = toDevice(0, 90).y(), bottom = toDevice(0, -90).y();
    path.addRect(QRectF(m_target.left(), top, m_target.width(), bottom - top));
    return path;
  }
  QPolygonF ring;
  for (const geo::PlanePoint at : m_projection.edge()) ring.append(onDevice(at));
  path.addPolygon(ring);
  path.closeSubpath();
  return path;
}

MapWindowTest::MapWindowTest(const MapWindow& window)
    : m_projection(window, QRectF(0, 0, 1'000 * std::max(window.east - window.west, 1e-6),
                                  1'000 * std::max(window.projection.kind() == Kind::PlateCarree
                                                       ? window.north - window.south
                                                       : stretchedOn(window.north) - stretchedOn(window.south),
                                                   1e-6))) {}

bool MapWindowTest::touches(const MapWindow& bounds) const {
  const MapWindow shown = m_projection.shown();
  const auto overlaps = [&](const MapWindow& one, double shift) {
    return one.east + shift >= shown.west && one.west + shift <= shown.east && one.north >= shown.south &&
           one.south <= shown.north;
  };
  // What is looked at may lie on the other side of 180 degrees.
  const bool isNear = overlaps(bounds, 0) || overlaps(bounds, -360) || overlaps(bounds, 360);
  if (!isNear || m_projection.projection().isCylindrical()) return isNear;
  // The picture is no box of degrees: a look at some places of the bounds, and from some of the picture at the bounds.
  const int steps = bounds.west == bounds.east && bounds.south == bounds.north ? 0 : 8;
  for (int row = 0; row <= steps; ++row)
    for (int column = 0; column <= steps; ++column) {
      const double part = steps == 0 ? 0 : 1.0 / steps;
      const double lon = bounds.west + (bounds.east - bounds.west) * part * column,
                   lat = bounds.south + (bounds.north - bounds.south) * part * row;
      const geo::Projection& projection = m_projection.projection();
      if (projection.covers(lon, lat) &&
          m_projection.target().contains(m_projection.onDevice(projection.forward(lon, lat))))
        return true;
    }
  for (int row = 0; steps > 0 && row <= kLattice; ++row)
    for (int column = 0; column <= kLattice; ++column) {
      const QRectF& target = m_projection.target();
      const QPointF at =
          m_projection.toDegrees(QPointF(target.width() * column / kLattice, target.height() * row / kLattice));
      for (const double shift : {-360.0, 0.0, 360.0})
        if (at.x() + shift >= bounds.west && at.x() + shift <= bounds.east && at.y() >= bounds.south &&
            at.y() <= bounds.north)
          return true;
    }
  return false;
}

}  // namespace fairlead::ui
