// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/projection.h"

#include <GeographicLib/Ellipsoid.hpp>
#include <GeographicLib/TransverseMercator.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>

namespace fairlead::geo {

namespace gl = GeographicLib;

namespace {

constexpr double kRadians = std::numbers::pi / 180, kMercatorEnd = 85.06;
constexpr double kUtmReach = 30, kUtmSouth = -80, kUtmNorth = 84;
constexpr double kUtmEasting = 500'000, kUtmSouthern = 10'000'000;
constexpr LonLat kEurope{10, 52};
constexpr double kEuropeEasting = 4'321'000, kEuropeNorthing = 3'210'000;

/// To (-180, 180] about a meridian.
double nearest(double lon, double meridian) { return meridian + std::remainder(lon - meridian, 360); }

double centralMeridian(int zone) { return zone * 6 - 183; }

/// Lambert's azimuthal equal-area projection of the ellipsoid (Snyder, Map Projections, USGS 1395, p. 187) as EPSG:3035
/// sets it; latitudes become authalic ones through GeographicLib.
class EuropeLaea {
 public:
  static const EuropeLaea& standard() {
    static const EuropeLaea made;
    return made;
  }
  PlanePoint forward(double lon, double lat) const {
    const double authalic = m_ellipsoid.AuthalicLatitude(lat) * kRadians, east = (lon - kEurope.lon) * kRadians;
    const double sine = std::sin(authalic), cosine = std::cos(authalic), along = std::cos(east);
    const double away = 1 + m_sine * sine + m_cosine * cosine * along;
    const double radius = m_radius * std::sqrt(2 / away);
    return {kEuropeEasting + radius * m_stretch * cosine * std::sin(east),
            kEuropeNorthing + radius / m_stretch * (m_cosine * sine - m_sine * cosine * along)};
  }
  std::optional<LonLat> inverse(PlanePoint at) const {
    const double x = (at.x - kEuropeEasting) / m_stretch, y = (at.y - kEuropeNorthing) * m_stretch;
    const double distance = std::hypot(x, y);
    if (!(distance <= 2 * m_radius)) return std::nullopt;
    if (distance < 1e-9) return kEurope;
    const double arc = 2 * std::asin(distance / (2 * m_radius)), sine = std::sin(arc), cosine = std::cos(arc);
    const double authalic = std::asin(std::clamp(cosine * m_sine + y * sine * m_cosine / distance, -1.0, 1.0));
    const double east = std::atan2(x * sine, distance * m_cosine * cosine - y * m_sine * sine);
    return LonLat{kEurope.lon + east / kRadians, m_ellipsoid.InverseAuthalicLatitude(authalic / kRadians)};
  }
  /// Within a quarter of the way round, on the sphere of the same area.
  bool covers(double lon, double lat) const {
    const double authalic = m_ellipsoid.AuthalicLatitude(lat) * kRadians;
    return m_sine * std::sin(authalic) + m_cosine * std::cos(authalic) * std::cos((lon - kEurope.lon) * kRadians) >=
           -1e-12;
  }
  /// A circle of equal area stretched as all is.
  std::vector<PlanePoint> edge() const {
    constexpr int kCorners = 360;
    std::vector<PlanePoint> points;
    for (int i = 0; i < kCorners; ++i) {
      const double turn = 2 * std::numbers::pi * i / kCorners, reach = m_radius * std::numbers::sqrt2;
      points.push_back(
          {kEuropeEasting + reach * m_stretch * std::sin(turn), kEuropeNorthing + reach / m_stretch * std::cos(turn)});
    }
    return points;
  }

 private:
  EuropeLaea()
      : m_ellipsoid(6'378'137, 1 / 298.257222101),  // GRS 80
        m_radius(std::sqrt(m_ellipsoid.Area() / (4 * std::numbers::pi))) {
    const double authalic = m_ellipsoid.AuthalicLatitude(kEurope.lat) * kRadians;
    m_sine = std::sin(authalic);
    m_cosine = std::cos(authalic);
    m_stretch = m_ellipsoid.CircleRadius(kEurope.lat) / (m_radius * m_cosine);
  }
  gl::Ellipsoid m_ellipsoid;
  double m_radius, m_sine = 0, m_cosine = 1, m_stretch = 1;
};

}  // namespace

Projection Projection::utmAt(double lon, double lat) {
  const double within = nearest(lon, 0);
  Projection made(Kind::Utm);
  made.m_zone = static_cast<std::int8_t>(
      gl::UTMUPS::StandardZone(std::clamp(lat, kUtmSouth, kUtmNorth - 1e-9), within, gl::UTMUPS::UTM));
  made.m_isSouthern = lat < 0;
  return made;
}

std::optional<Projection> Projection::named(std::string_view text, double lon, double lat) {
  if (text == "mercator") return Projection();
  if (text == "plate-carree") return Projection(Kind::PlateCarree);
  if (text == "europe") return Projection(Kind::Europe);
  if (text == "utm") return utmAt(lon, lat);
  if (!text.starts_with("utm") || (!text.ends_with('n') && !text.ends_with('s'))) return std::nullopt;
  int zone = 0;
  const char* const last = text.data() + text.size() - 1;
  const auto [end, error] = std::from_chars(text.data() + 3, last, zone);
  if (error != std::errc() || end != last || zone < 1 || zone > 60) return std::nullopt;
  Projection made(Kind::Utm);
  made.m_zone = static_cast<std::int8_t>(zone);
  made.m_isSouthern = text.ends_with('s');
  return made;
}

std::string Projection::name() const {
  switch (m_kind) {
    case Kind::WebMercator:
      return "mercator";
    case Kind::PlateCarree:
      return "plate-carree";
    case Kind::Europe:
      return "europe";
    case Kind::Utm:
      break;
  }
  return "utm" + std::to_string(m_zone) + (m_isSouthern ? "s" : "n");
}

LonLat Projection::origin() const {
  if (m_kind == Kind::Europe) return kEurope;
  return {m_kind == Kind::Utm ? centralMeridian(m_zone) : 0.0, 0};
}

bool Projection::covers(double lon, double lat) const {
  switch (m_kind) {
    case Kind::WebMercator:
      return std::fabs(lat) <= kMercatorEnd;
    case Kind::PlateCarree:
      return std::fabs(lat) <= 90;
    case Kind::Europe:
      return EuropeLaea::standard().covers(lon, lat);
    case Kind::Utm:
      break;
  }
  return lat >= kUtmSouth && lat <= kUtmNorth && std::fabs(std::remainder(lon - origin().lon, 360)) <= kUtmReach;
}

std::vector<PlanePoint> Projection::edge() const {
  if (m_kind == Kind::Europe) return EuropeLaea::standard().edge();
  std::vector<PlanePoint> points;
  if (m_kind != Kind::Utm) return points;
  constexpr int kSteps = 100;
  const double meridian = centralMeridian(m_zone), high = kUtmNorth - kUtmSouth;
  const auto side = [&](double lon, double lat, double eastward, double northward) {
    for (int i = 0; i < kSteps; ++i)
      points.push_back(forward(lon + eastward * i / kSteps, lat + northward * i / kSteps));
  };
  side(meridian - kUtmReach, kUtmSouth, 2 * kUtmReach, 0);
  side(meridian + kUtmReach, kUtmSouth, 0, high);
  side(meridian + kUtmReach, kUtmNorth, -2 * kUtmReach, 0);
  side(meridian - kUtmReach, kUtmNorth, 0, -high);
  return points;
}

PlanePoint Projection::forward(double lon, double lat) const {
  switch (m_kind) {
    case Kind::WebMercator: {
      constexpr double kMost = 89.99;
      const double cut = std::clamp(lat, -kMost, kMost);
      return {lon * kEquatorDegree,
              std::log(std::tan(std::numbers::pi / 4 + cut * kRadians / 2)) / kRadians * kEquatorDegree};
    }
    case Kind::PlateCarree:
      return {lon * kEquatorDegree, lat * kEquatorDegree};
    case Kind::Europe:
      return EuropeLaea::standard().forward(lon, lat);
    case Kind::Utm:
      break;
  }
  double x = 0, y = 0;
  gl::TransverseMercator::UTM().Forward(centralMeridian(m_zone), lat, lon, x, y);
  return {x + kUtmEasting, y + (m_isSouthern ? kUtmSouthern : 0)};
}

std::optional<LonLat> Projection::inverse(PlanePoint at) const {
  if (!std::isfinite(at.x) || !std::isfinite(at.y)) return std::nullopt;
  std::optional<LonLat> found;
  switch (m_kind) {
    case Kind::WebMercator:
      found = LonLat{at.x / kEquatorDegree,
                     (2 * std::atan(std::exp(at.y / kEquatorDegree * kRadians)) - std::numbers::pi / 2) / kRadians};
      break;
    case Kind::PlateCarree:
      found = LonLat{at.x / kEquatorDegree, at.y / kEquatorDegree};
      break;
    case Kind::Europe:
      found = EuropeLaea::standard().inverse(at);
      break;
    case Kind::Utm: {
      // Beyond this the series no longer converges, and nothing that is covered lies there.
      constexpr double kFurthest = 5'000'000;
      const double x = at.x - kUtmEasting, y = at.y - (m_isSouthern ? kUtmSouthern : 0);
      if (std::fabs(x) > kFurthest || std::fabs(y) > 2 * kFurthest) return std::nullopt;
      const double meridian = centralMeridian(m_zone);
      LonLat place;
      gl::TransverseMercator::UTM().Reverse(meridian, x, y, place.lat, place.lon);
      place.lon = nearest(place.lon, meridian);
      found = place;
    }
  }
  if (!found || !covers(found->lon, found->lat)) return std::nullopt;
  return found;
}

}  // namespace fairlead::geo
