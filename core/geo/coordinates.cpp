// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coordinates.h"

#include <GeographicLib/GeoCoords.hpp>
#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/OSGB.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <regex>

#include "core/base/utf8.h"
#include "core/geo/plus_code.h"

namespace fairlead::geo {

namespace {

namespace gl = GeographicLib;

constexpr double kMetresADegree = 111'320;

using Match = std::cmatch;

/// Half of the last digit written, in units of the number.
double halfDigit(const std::string& number) {
  const auto point = number.find_first_of(".,");
  if (point == std::string::npos) return 0.5;
  return 0.5 * std::pow(10.0, -static_cast<double>(number.size() - point - 1));
}

double decimal(std::string number) {
  for (char& c : number)
    if (c == ',') c = '.';
  return number.empty() ? 0 : std::strtod(number.c_str(), nullptr);
}

std::optional<Place> placeAt(double lon, double lat, double uncertainty) {
  const auto position = Position::fromDegrees(lon, lat);
  if (!position) return std::nullopt;
  Place place;
  place.point = *position;
  place.uncertaintyMetres = uncertainty;
  return place;
}

/// OSGB36 to WGS 84 by the seven-parameter Helmert shift of the Ordnance Survey's guide (about 5 m; the OSTN15 grid
/// that would give centimetres is too big to ship).
std::optional<Place> fromBritishGrid(double easting, double northing, double precision) {
  double lat = 0, lon = 0;
  gl::OSGB::Reverse(easting, northing, lat, lon);
  constexpr double kDegree = 3.14159265358979323846 / 180, kSecond = kDegree / 3600;
  const double a1 = 6377563.396, b1 = 6356256.909, a2 = 6378137.0, b2 = 6356752.3142;
  const double e1 = 1 - b1 * b1 / (a1 * a1), e2 = 1 - b2 * b2 / (a2 * a2);
  const double phi = lat * kDegree, lambda = lon * kDegree;
  const double nu = a1 / std::sqrt(1 - e1 * std::sin(phi) * std::sin(phi));
  const double x = nu * std::cos(phi) * std::cos(lambda), y = nu * std::cos(phi) * std::sin(lambda),
               z = nu * (1 - e1) * std::sin(phi);
  const double s = -20.4894e-6, rx = 0.1502 * kSecond, ry = 0.2470 * kSecond, rz = 0.8421 * kSecond;
  const double X = 446.448 + (1 + s) * x - rz * y + ry * z;
  const double Y = -125.157 + rz * x + (1 + s) * y - rx * z;
  const double Z = 542.060 - ry * x + rx * y + (1 + s) * z;
  const double p = std::hypot(X, Y);
  double latitude = std::atan2(Z, p * (1 - e2));
  for (int i = 0; i < 6; ++i) {
    const double n = a2 / std::sqrt(1 - e2 * std::sin(latitude) * std::sin(latitude));
    latitude = std::atan2(Z + e2 * n * std::sin(latitude), p);
  }
  return placeAt(std::atan2(Y, X) / kDegree, latitude / kDegree, std::max(5.0, precision));
}

struct Pattern {
  Notation notation;
  std::regex regex;
  std::function<std::optional<Place>(const Match&)> read;
};

double angle(const Match& m, std::size_t degrees, std::size_t minutes, std::size_t seconds, std::size_t hemisphere) {
  const double value = decimal(m[degrees].str()) + (minutes ? decimal(m[minutes].str()) / 60 : 0) +
                       (seconds ? decimal(m[seconds].str()) / 3600 : 0);
  const char side = m[hemisphere].str().front();
  return side == 'S' || side == 's' || side == 'W' || side == 'w' ? -value : value;
}

bool isBelow(const std::string& number, double limit) { return decimal(number) < limit; }

/// Easting and northing with a blank between, of which one has lost digits: joined they would name another square.
bool areUnequalHalves(const Match& m, std::size_t first) {
  return m[first].second != m[first + 1].first && m[first].length() != m[first + 1].length();
}

// Marks as people type them: ° º ˚, ' ′ ’, " ″ ” or two '.
#define FAIRLEAD_DEG "\\s*(?:°|º|˚|deg\\.?)\\s*"
#define FAIRLEAD_MIN "\\s*(?:'|′|’|´)\\s*"
#define FAIRLEAD_MAYBE_MIN "\\s*(?:'|′|’|´)?\\s*"
#define FAIRLEAD_SEC "\\s*(?:\"|″|”|''|′′)?\\s*"

std::vector<Pattern> makePatterns() {
  const auto flags = std::regex::ECMAScript | std::regex::optimize;
  std::vector<Pattern> p;
  // 51°07'40.4"N 1°18'48"E
  p.push_back({Notation::Dms,
               std::regex("(\\d{1,2})" FAIRLEAD_DEG "(\\d{1,2})" FAIRLEAD_MIN "(\\d{1,2}(?:[.,]\\d+)?)" FAIRLEAD_SEC
                          "([NSns])[\\s,;/]*(\\d{1,3})" FAIRLEAD_DEG "(\\d{1,2})" FAIRLEAD_MIN
                          "(\\d{1,2}(?:[.,]\\d+)?)" FAIRLEAD_SEC "([EWew])",
                          flags),
               [](const Match& m) -> std::optional<Place> {
                 for (std::size_t i : {2u, 3u, 6u, 7u})
                   if (!isBelow(m[i].str(), 60)) return std::nullopt;
                 return placeAt(angle(m, 5, 6, 7, 8), angle(m, 1, 2, 3, 4),
                                halfDigit(m[3].str()) / 3600 * kMetresADegree);
               }});
  // 51 07 40 N 1 18 48 E
  p.push_back({Notation::Dms,
               std::regex("\\b(\\d{1,2}) (\\d{2}) (\\d{2}(?:\\.\\d+)?) ?([NS])[\\s,;/]+(\\d{1,3}) (\\d{2}) "
                          "(\\d{2}(?:\\.\\d+)?) ?([EW])\\b",
                          flags),
               [](const Match& m) -> std::optional<Place> {
                 for (std::size_t i : {2u, 3u, 6u, 7u})
                   if (!isBelow(m[i].str(), 60)) return std::nullopt;
                 return placeAt(angle(m, 5, 6, 7, 8), angle(m, 1, 2, 3, 4),
                                halfDigit(m[3].str()) / 3600 * kMetresADegree);
               }});
  // 51° 07.67' N 001° 18.80' E, as mariners write it
  p.push_back({Notation::Ddm,
               std::regex("(\\d{1,2})(?:" FAIRLEAD_DEG "|[ -])(\\d{1,2}[.,]\\d+)" FAIRLEAD_MAYBE_MIN
                          "([NSns])[\\s,;/]*(\\d{1,3})(?:" FAIRLEAD_DEG "|[ -])(\\d{1,2}[.,]\\d+)" FAIRLEAD_MAYBE_MIN
                          "([EWew])",
                          flags),
               [](const Match& m) -> std::optional<Place> {
                 if (!isBelow(m[2].str(), 60) || !isBelow(m[5].str(), 60)) return std::nullopt;
                 return placeAt(angle(m, 4, 5, 0, 6), angle(m, 1, 2, 0, 3),
                                halfDigit(m[2].str()) / 60 * kMetresADegree);
               }});
  // N51 07.67 E001 18.80, N 51° 07.67' E 001° 18.80'
  p.push_back({Notation::Ddm,
               std::regex("\\b([NS])\\s?(\\d{1,2})(?:" FAIRLEAD_DEG "|[ -])(\\d{1,2}[.,]\\d+)" FAIRLEAD_MAYBE_MIN
                          "[\\s,;/]*([EW])\\s?(\\d{1,3})(?:" FAIRLEAD_DEG "|[ -])(\\d{1,2}[.,]\\d+)(?:'|′|’|´)?",
                          flags),
               [](const Match& m) -> std::optional<Place> {
                 if (!isBelow(m[3].str(), 60) || !isBelow(m[6].str(), 60)) return std::nullopt;
                 return placeAt(angle(m, 5, 6, 0, 4), angle(m, 2, 3, 0, 1),
                                halfDigit(m[3].str()) / 60 * kMetresADegree);
               }});
  // N51.1279 E1.3134
  p.push_back(
      {Notation::Decimal,
       std::regex("\\b([NS])\\s?(\\d{1,2}[.,]\\d+)(?:°|º)?[\\s,;/]+([EW])\\s?(\\d{1,3}[.,]\\d+)(?:°|º)?", flags),
       [](const Match& m) {
         return placeAt(angle(m, 4, 0, 0, 3), angle(m, 2, 0, 0, 1),
                        std::max(halfDigit(m[2].str()), halfDigit(m[4].str())) * kMetresADegree);
       }});
  // 510740N 0011848E
  p.push_back({Notation::Aviation,
               std::regex("\\b(\\d{2})(\\d{2})(\\d{2})([NS])[\\s/]?(\\d{3})(\\d{2})(\\d{2})([EW])\\b", flags),
               [](const Match& m) -> std::optional<Place> {
                 for (std::size_t i : {2u, 3u, 6u, 7u})
                   if (!isBelow(m[i].str(), 60)) return std::nullopt;
                 return placeAt(angle(m, 5, 6, 7, 8), angle(m, 1, 2, 3, 4), 0.5 / 3600 * kMetresADegree);
               }});
  // 5107.67N 00118.80E
  p.push_back({Notation::Nmea,
               std::regex("\\b(\\d{2})(\\d{2}\\.\\d+),?\\s?([NS])[\\s,]*(\\d{3})(\\d{2}\\.\\d+),?\\s?([EW])\\b", flags),
               [](const Match& m) -> std::optional<Place> {
                 if (!isBelow(m[2].str(), 60) || !isBelow(m[5].str(), 60)) return std::nullopt;
                 return placeAt(angle(m, 4, 5, 0, 6), angle(m, 1, 2, 0, 3),
                                halfDigit(m[2].str()) / 60 * kMetresADegree);
               }});
  // 51.1279N 1.3134E, 51.1279° N, 1.3134° E
  p.push_back(
      {Notation::Decimal,
       std::regex("\\b(\\d{1,2}[.,]\\d+)(?:°|º)?\\s?([NSns])[\\s,;/]+(\\d{1,3}[.,]\\d+)(?:°|º)?\\s?([EWew])\\b", flags),
       [](const Match& m) {
         return placeAt(angle(m, 3, 0, 0, 4), angle(m, 1, 0, 0, 2),
                        std::max(halfDigit(m[1].str()), halfDigit(m[3].str())) * kMetresADegree);
       }});
  // 51.1279, 1.3134: latitude first, as nearly everybody writes it; three digits or more, so that it isn't a pair of
  // amounts
  p.push_back({Notation::Decimal,
               std::regex("(?:^|[^\\d.,-])(-?\\d{1,2}\\.\\d{3,}),?\\s+(-?\\d{1,3}\\.\\d{3,})(?![\\d.])", flags),
               [](const Match& m) {
                 return placeAt(decimal(m[2].str()), decimal(m[1].str()),
                                std::max(halfDigit(m[1].str()), halfDigit(m[2].str())) * kMetresADegree);
               }});
  // 31U 381981 5665400
  p.push_back(
      {Notation::Utm, std::regex("\\b(\\d{1,2})([C-HJ-NP-X])\\s(\\d{6})(?:m?E)?\\s(\\d{6,7})(?:m?N)?\\b", flags),
       [](const Match& m) -> std::optional<Place> {
         const int zone = std::stoi(m[1].str());
         if (zone < 1 || zone > 60) return std::nullopt;
         double lat = 0, lon = 0;
         const char band = m[2].str().front();
         gl::UTMUPS::Reverse(zone, band >= 'N', decimal(m[3].str()), decimal(m[4].str()), lat, lon);
         // The letter says where, too; "S" for south would name a band of the north, and is asked back.
         constexpr std::string_view kBands = "CDEFGHJKLMNPQRSTUVWX";
         const double south = -80 + 8 * static_cast<double>(kBands.find(band)), north = band == 'X' ? 84 : south + 8;
         if (lat < south - 0.5 || lat > north + 0.5) return std::nullopt;
         return placeAt(lon, lat, 0.5);
       }});
  // 31UCS8198165400, 31U DS 82006 64012
  p.push_back({Notation::Mgrs,
               std::regex("\\b(\\d{1,2}[C-HJ-NP-X])\\s?([A-HJ-NP-Z]{2})\\s?(\\d{2,5})\\s?(\\d{2,5})\\b", flags),
               [](const Match& m) -> std::optional<Place> {
                 std::string digits = m[3].str() + m[4].str();
                 if (digits.size() % 2 != 0 || digits.size() > 10 || areUnequalHalves(m, 3)) return std::nullopt;
                 const gl::GeoCoords found(m[1].str() + m[2].str() + digits, true, false);
                 return placeAt(found.Longitude(), found.Latitude(),
                                0.5 * std::pow(10.0, 5.0 - static_cast<double>(digits.size()) / 2));
               }});
  // TR 32000 41000, TR3241
  p.push_back({Notation::BritishGrid, std::regex("\\b([HJNOST][A-HJ-Z])\\s?(\\d{1,5})\\s?(\\d{1,5})\\b", flags),
               [](const Match& m) -> std::optional<Place> {
                 const std::string digits = m[2].str() + m[3].str();
                 if (digits.size() % 2 != 0 || digits.size() < 4 || areUnequalHalves(m, 2)) return std::nullopt;
                 double easting = 0, northing = 0;
                 int precision = 0;
                 gl::OSGB::GridReference(m[1].str() + digits, easting, northing, precision, true);
                 return fromBritishGrid(easting, northing, 0.5 * std::pow(10.0, 5 - precision));
               }});
  return p;
}

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> made = [] {
    auto list = makePatterns();
    list.push_back({Notation::PlusCode,
                    std::regex("(?:^|[^2-9CFGHJMPQRVWX])([2-9C][2-9CFGHJMPQRV][2-9CFGHJMPQRVWX]{6}\\+[2-9CFGHJMPQRVWX]{"
                               "2,3})(?![2-9CFGHJMPQRVWX])"),
                    [](const Match& m) { return fromPlusCode(m[1].str()); }});
    return list;
  }();
  return made;
}

bool overlaps(const std::vector<FoundCoordinates>& found, std::size_t begin, std::size_t end) {
  for (const auto& other : found)
    if (begin < other.end && other.begin < end) return true;
  return false;
}

constexpr std::size_t kStretch = 2'000;  // std::regex recurses: long texts are searched in stretches that overlap

void findIn(std::string_view stretch, std::size_t offset, std::vector<FoundCoordinates>& found) {
  for (const Pattern& pattern : patterns()) {
    const char* at = stretch.data();
    const char* const last = at + stretch.size();
    Match match;
    while (std::regex_search(at, last, match, pattern.regex)) {
      // The groups are the coordinates; what a pattern looks at before them isn't part of them.
      const char* begin = match[0].first;
      while (begin < match[0].second &&
             (*begin == ' ' || *begin == '(' || *begin == ',' || *begin == ':' || *begin == '\n'))
        ++begin;
      if (match[1].first > begin && match[1].first - begin <= 4 && pattern.notation != Notation::Dms)
        begin = match[1].first;
      const auto from = offset + static_cast<std::size_t>(begin - stretch.data());
      const auto to = offset + static_cast<std::size_t>(match[0].second - stretch.data());
      try {
        const auto place = overlaps(found, from, to) ? std::nullopt : pattern.read(match);
        if (place) found.push_back({from, to, pattern.notation, *place});
      } catch (const gl::GeographicErr&) {
        // a square that isn't there: no coordinates after all
      }
      at = match[0].second;
    }
  }
}

std::string formatted(const char* format, auto... values) {
  std::array<char, 128> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, values...);
  return buffer.data();
}

struct GridPoint {
  double easting = 0, northing = 0;
};

/// By searching the point whose reverse is here: the shift has no closed form the other way, and two steps suffice.
/// Nothing outside the grid.
std::optional<GridPoint> britishGrid(double lat, double lon) {
  GridPoint point;
  gl::OSGB::Forward(lat, lon, point.easting, point.northing);
  for (int i = 0; i < 4; ++i) {
    const auto back = fromBritishGrid(point.easting, point.northing, 0.5);
    if (!back) return std::nullopt;
    double e = 0, n = 0, be = 0, bn = 0;
    gl::OSGB::Forward(lat, lon, e, n);
    gl::OSGB::Forward(back->point->latDegrees(), back->point->lonDegrees(), be, bn);
    point.easting += e - be;
    point.northing += n - bn;
  }
  if (point.easting < 0 || point.easting >= 700'000 || point.northing < 0 || point.northing >= 1'300'000)
    return std::nullopt;
  return point;
}

}  // namespace

std::string_view notationName(Notation notation) {
  static constexpr std::array<std::string_view, 10> kNames{"decimal degrees",
                                                           "degrees, minutes, seconds",
                                                           "degrees and minutes",
                                                           "DDMMSS",
                                                           "NMEA",
                                                           "UTM",
                                                           "MGRS",
                                                           "British National Grid",
                                                           "Plus code",
                                                           "British National Grid in figures"};
  return kNames[static_cast<std::size_t>(notation)];
}

std::vector<FoundCoordinates> findCoordinates(std::string_view text) {
  std::vector<FoundCoordinates> found;
  constexpr std::size_t kOverlap = 80;
  for (std::size_t at = 0; at < text.size(); at += kStretch - kOverlap) {
    const std::string_view stretch = text.substr(at, kStretch);
    bool hasDigit = false;
    for (char c : stretch) hasDigit |= c >= '0' && c <= '9';
    if (hasDigit) findIn(stretch, at, found);
    if (at + kStretch >= text.size()) break;
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  return found;
}

std::optional<FoundCoordinates> parseCoordinates(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return std::nullopt;
  const auto last = text.find_last_not_of(" \t\n");
  for (const auto& found : findCoordinates(text))
    if (found.begin <= first && found.end > last) return found;
  Match match;
  static const std::regex numeric("\\s*(\\d{6})[, ]\\s*(\\d{6,7})\\s*");
  if (std::regex_match(text.data(), text.data() + text.size(), match, numeric))
    if (const double easting = decimal(match[1].str()), northing = decimal(match[2].str());
        easting < 700'000 && northing < 1'300'000)
      if (const auto place = fromBritishGrid(easting, northing, 0.5))
        return FoundCoordinates{first, last + 1, Notation::BritishGrid, *place};
  static const std::regex plain("\\s*(-?\\d{1,2}(?:\\.\\d+)?)[,;]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");
  if (std::regex_match(text.data(), text.data() + text.size(), match, plain))
    if (const auto place = placeAt(decimal(match[2].str()), decimal(match[1].str()),
                                   std::max(halfDigit(match[1].str()), halfDigit(match[2].str())) * kMetresADegree))
      return FoundCoordinates{first, last + 1, Notation::Decimal, *place};
  return std::nullopt;
}

std::string coordinateText(Position position, Notation notation) {
  const double lat = position.latDegrees(), lon = position.lonDegrees();
  const char ns = lat < 0 ? 'S' : 'N', ew = lon < 0 ? 'W' : 'E';
  const double a = std::fabs(lat), o = std::fabs(lon);
  try {
    switch (notation) {
      case Notation::Decimal:
        return formatted("%.5f, %.5f", lat, lon);
      case Notation::Dms: {
        const long la = std::lround(a * 36000), lo = std::lround(o * 36000);
        return formatted("%02ld°%02ld'%04.1f\"%c %03ld°%02ld'%04.1f\"%c", la / 36000, la / 600 % 60,
                         static_cast<double>(la % 600) / 10, ns, lo / 36000, lo / 600 % 60,
                         static_cast<double>(lo % 600) / 10, ew);
      }
      case Notation::Ddm: {
        const long la = std::lround(a * 60000), lo = std::lround(o * 60000);
        return formatted("%02ld° %06.3f' %c %03ld° %06.3f' %c", la / 60000, static_cast<double>(la % 60000) / 1000, ns,
                         lo / 60000, static_cast<double>(lo % 60000) / 1000, ew);
      }
      case Notation::Aviation: {
        const long la = std::lround(a * 3600), lo = std::lround(o * 3600);
        return formatted("%02ld%02ld%02ld%c %03ld%02ld%02ld%c", la / 3600, la / 60 % 60, la % 60, ns, lo / 3600,
                         lo / 60 % 60, lo % 60, ew);
      }
      case Notation::Nmea: {
        const long la = std::lround(a * 60000), lo = std::lround(o * 60000);
        return formatted("%02ld%06.3f%c %03ld%06.3f%c", la / 60000, static_cast<double>(la % 60000) / 1000, ns,
                         lo / 60000, static_cast<double>(lo % 60000) / 1000, ew);
      }
      case Notation::Utm: {
        const gl::GeoCoords point(lat, lon);
        return formatted("%02d%c %06.0f %07.0f", point.Zone(),
                         "CDEFGHJKLMNPQRSTUVWXX"[static_cast<int>((lat + 80) / 8)], point.Easting(), point.Northing());
      }
      case Notation::Mgrs:
        return gl::GeoCoords(lat, lon).MGRSRepresentation(0);
      case Notation::BritishGrid:
      case Notation::BritishGridFigures: {
        const auto point = britishGrid(lat, lon);
        if (!point) return {};
        if (notation == Notation::BritishGridFigures)
          return formatted("%06.0f, %06.0f", point->easting, point->northing);
        std::string reference;
        gl::OSGB::GridReference(point->easting, point->northing, 5, reference);
        return reference.size() == 12
                   ? reference.substr(0, 2) + " " + reference.substr(2, 5) + " " + reference.substr(7)
                   : std::string();
      }
      case Notation::PlusCode:
        return plusCode(position);
    }
  } catch (const gl::GeographicErr&) {
    return {};
  }
  return {};
}

}  // namespace fairlead::geo
