// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/geometry.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

namespace fairlead::exchange {

namespace {

using Kind = Geometry::Kind;
constexpr int kDeepestGeometry = 16;
constexpr std::array<std::string_view, 8> kWords{"",           "POINT",           "LINESTRING",   "POLYGON",
                                                 "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION"};
constexpr std::array<std::string_view, 8> kJsonWords{
    "", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"};

class WkbReader {
 public:
  explicit WkbReader(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

  std::optional<Geometry> read(int depth = 0) {
    if (depth > kDeepestGeometry || m_at >= m_bytes.size()) return std::nullopt;
    const std::uint8_t order = m_bytes[m_at++];
    if (order > 1) return std::nullopt;
    m_isSwapped = (order == 1) != (std::endian::native == std::endian::little);
    const auto type = take<std::uint32_t>();
    if (!type) return std::nullopt;
    const std::uint32_t flat = *type % 1000, dimensions = *type / 1000;
    if (flat < 1 || flat > 7 || dimensions > 3) return std::nullopt;
    Geometry geometry;
    geometry.kind = static_cast<Kind>(flat);
    geometry.hasHeight = dimensions == 1 || dimensions == 3;
    m_hasHeight = geometry.hasHeight;
    m_hasMeasure = dimensions >= 2;
    bool isFine = true;
    if (geometry.kind == Kind::Point)
      isFine = vertices(geometry, 1);
    else if (geometry.kind == Kind::LineString)
      isFine = line(geometry);
    else if (geometry.kind == Kind::Polygon)
      isFine = rings(geometry);
    else
      isFine = members(geometry, depth);
    return isFine ? std::optional(std::move(geometry)) : std::nullopt;
  }

 private:
  template <typename T>
  std::optional<T> take() {
    if (m_bytes.size() - m_at < sizeof(T)) return std::nullopt;
    std::array<std::uint8_t, sizeof(T)> raw;
    std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_at), sizeof(T), raw.begin());
    if (m_isSwapped) std::reverse(raw.begin(), raw.end());
    m_at += sizeof(T);
    return std::bit_cast<T>(raw);
  }
  bool vertices(Geometry& out, std::uint32_t count) {
    const std::size_t each = 8u * (2u + m_hasHeight + m_hasMeasure);
    if ((m_bytes.size() - m_at) / each < count) return false;  // before any memory is asked for
    out.vertices.reserve(count);
    for (; count > 0; --count) {
      Geometry::Vertex v;
      v.x = *take<double>();
      v.y = *take<double>();
      if (m_hasHeight) v.z = *take<double>();
      if (m_hasMeasure) take<double>();
      if (std::isfinite(v.x) && std::isfinite(v.y)) out.vertices.push_back(v);  // an empty point is of NaN
    }
    return true;
  }
  bool line(Geometry& out) {
    const auto count = take<std::uint32_t>();
    return count && vertices(out, *count);
  }
  bool rings(Geometry& out) {
    const auto count = take<std::uint32_t>();
    for (std::uint32_t i = 0; count && i < *count; ++i) {
      Geometry ring;
      ring.kind = Kind::LineString;
      ring.hasHeight = out.hasHeight;
      if (!line(ring)) return false;
      out.parts.push_back(std::move(ring));
    }
    return count.has_value();
  }
  bool members(Geometry& out, int depth) {
    const auto count = take<std::uint32_t>();
    for (std::uint32_t i = 0; count && i < *count; ++i) {
      auto member = read(depth + 1);
      if (!member) return false;
      out.parts.push_back(std::move(*member));
    }
    return count.has_value();
  }

  std::span<const std::uint8_t> m_bytes;
  std::size_t m_at = 0;
  bool m_isSwapped = false, m_hasHeight = false, m_hasMeasure = false;
};

class WktReader {
 public:
  explicit WktReader(std::string_view text) : m_text(text) {}

  std::optional<Geometry> readAll() {
    auto geometry = read(0);
    skipSpaces();
    return geometry && m_at == m_text.size() ? geometry : std::nullopt;
  }

 private:
  std::optional<Geometry> read(int depth) {
    const std::string_view name = word();
    const auto known = std::find(kWords.begin() + 1, kWords.end(), name);
    if (depth > kDeepestGeometry || known == kWords.end()) return std::nullopt;
    Geometry geometry;
    geometry.kind = static_cast<Kind>(known - kWords.begin());
    std::string_view more = word();
    if (more == "Z" || more == "ZM" || more == "M") {
      m_hasMeasureOnly = more == "M";
      geometry.hasHeight = !m_hasMeasureOnly;
      more = word();
    }
    if (more == "EMPTY") return geometry;
    if (!more.empty() || !body(geometry, geometry.kind, depth)) return std::nullopt;
    return geometry;
  }

  bool body(Geometry& out, Kind kind, int depth) {
    if (kind == Kind::Point || kind == Kind::LineString) return list([&] { return vertex(out); });
    if (kind == Kind::Collection)
      return list([&] {
        auto member = read(depth + 1);
        if (member) out.parts.push_back(std::move(*member));
        return member.has_value();
      });
    const Kind part = kind == Kind::MultiPoint     ? Kind::Point
                      : kind == Kind::MultiPolygon ? Kind::Polygon
                                                   : Kind::LineString;
    return list([&] {
      Geometry member;
      member.kind = part;
      member.hasHeight = out.hasHeight;
      skipSpaces();
      // MULTIPOINT (1 2, 3 4) is written without inner brackets too.
      const bool isBare = part == Kind::Point && m_at < m_text.size() && m_text[m_at] != '(';
      if (!(isBare ? vertex(member) : body(member, part, depth))) return false;
      out.parts.push_back(std::move(member));
      return true;
    });
  }

  template <typename Element>
  bool list(Element element) {
    if (!skip('(')) return false;
    do {
      if (!element()) return false;
    } while (skip(','));
    return skip(')');
  }
  bool vertex(Geometry& out) {
    std::array<double, 4> numbers{};
    std::size_t count = 0;
    while (count < 4 && number(numbers[count])) ++count;
    if (count < 2) return false;
    if (count > 2 && !m_hasMeasureOnly) out.hasHeight = true;
    out.vertices.push_back({numbers[0], numbers[1], m_hasMeasureOnly ? 0 : numbers[2]});
    return true;
  }
  bool number(double& out) {
    skipSpaces();
    const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), out);
    if (error != std::errc{} || !std::isfinite(out)) return false;
    m_at = static_cast<std::size_t>(end - m_text.data());
    return true;
  }
  std::string_view word() {
    skipSpaces();
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] >= 'A' && m_text[m_at] <= 'Z') ++m_at;
    return m_text.substr(begin, m_at - begin);
  }
  bool skip(char c) {
    skipSpaces();
    if (m_at >= m_text.size() || m_text[m_at] != c) return false;
    ++m_at;
    return true;
  }
  void skipSpaces() {
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  bool m_hasMeasureOnly = false;
};

/// Vertices one after the other, each by `one`, with `between`.
template <typename One>
std::string listed(const std::vector<Geometry::Vertex>& vertices, std::string_view between, One one) {
  std::string out;
  for (const auto& v : vertices) out.append(out.empty() ? "" : between).append(one(v));
  return out;
}

std::string jsonCoordinates(const Geometry& g) {
  const auto one = [&](const Geometry::Vertex& v) {
    return "[" + numberText(v.x) + "," + numberText(v.y) + (g.hasHeight ? "," + numberText(v.z) : "") + "]";
  };
  if (g.kind == Kind::Point) return g.vertices.empty() ? "[]" : one(g.vertices[0]);
  if (g.kind == Kind::LineString) return "[" + listed(g.vertices, ",", one) + "]";
  std::string out;
  for (const Geometry& part : g.parts) out.append(out.empty() ? "" : ",").append(jsonCoordinates(part));
  return "[" + out + "]";
}

std::string wktBody(const Geometry& g) {
  if (g.isEmpty()) return "EMPTY";
  const auto one = [&](const Geometry::Vertex& v) {
    return numberText(v.x) + " " + numberText(v.y) + (g.hasHeight ? " " + numberText(v.z) : "");
  };
  if (!g.vertices.empty()) return "(" + listed(g.vertices, ", ", one) + ")";
  std::string out;
  for (const Geometry& part : g.parts)
    out.append(out.empty() ? "" : ", ").append(g.kind == Kind::Collection ? wktOf(part) : wktBody(part));
  return "(" + out + ")";
}

std::string kmlCoordinates(const Geometry& g) {
  return "<coordinates>" +
         listed(g.vertices, " ",
                [&](const Geometry::Vertex& v) {
                  return numberText(v.x) + "," + numberText(v.y) + (g.hasHeight ? "," + numberText(v.z) : "");
                }) +
         "</coordinates>";
}

template <typename T>
void put(std::string& out, T value) {
  static_assert(std::endian::native == std::endian::little);
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void putVertices(std::string& out, const Geometry& g) {
  for (const auto& v : g.vertices) {
    put(out, v.x);
    put(out, v.y);
    if (g.hasHeight) put(out, v.z);
  }
}

void putWkb(std::string& out, const Geometry& g) {
  put(out, std::uint8_t{1});
  put(out, static_cast<std::uint32_t>(g.kind) + (g.hasHeight ? 1000u : 0u));
  if (g.kind == Kind::Point) return putVertices(out, g);
  if (g.kind == Kind::LineString) {
    put(out, static_cast<std::uint32_t>(g.vertices.size()));
    return putVertices(out, g);
  }
  put(out, static_cast<std::uint32_t>(g.parts.size()));
  for (const Geometry& part : g.parts) {
    if (g.kind == Kind::Polygon) {
      put(out, static_cast<std::uint32_t>(part.vertices.size()));
      putVertices(out, part);
    } else {
      putWkb(out, part);
    }
  }
}

}  // namespace

std::string numberText(double value) {
  char text[64];
  const auto [end, error] = std::to_chars(text, text + sizeof text, value);
  return std::string(text, end);
}

std::optional<Geometry> parseWkb(std::span<const std::uint8_t> bytes) { return WkbReader(bytes).read(); }

std::optional<Geometry> parseGeoPackage(std::span<const std::uint8_t> blob) {
  if (blob.size() < 8 || blob[0] != 'G' || blob[1] != 'P') return std::nullopt;
  static constexpr std::size_t kEnvelope[] = {0, 32, 48, 48, 64, 0, 0, 0};
  const std::size_t head = 8 + kEnvelope[blob[3] >> 1 & 7];
  return blob.size() > head ? parseWkb(blob.subspan(head)) : std::nullopt;
}

std::optional<Geometry> parseWkt(std::string_view text) { return WktReader(text).readAll(); }

std::string geoJsonOf(const Geometry& geometry) {
  const std::string head = "{\"type\":\"" + std::string(kJsonWords[static_cast<std::size_t>(geometry.kind)]) + "\",";
  if (geometry.kind != Kind::Collection) return head + "\"coordinates\":" + jsonCoordinates(geometry) + "}";
  std::string members;
  for (const Geometry& part : geometry.parts) members.append(members.empty() ? "" : ",").append(geoJsonOf(part));
  return head + "\"geometries\":[" + members + "]}";
}

std::string wktOf(const Geometry& geometry) {
  return std::string(kWords[static_cast<std::size_t>(geometry.kind)]) + (geometry.hasHeight ? " Z " : " ") +
         wktBody(geometry);
}

std::string kmlOf(const Geometry& geometry) {
  if (geometry.kind == Kind::Point) return "<Point>" + kmlCoordinates(geometry) + "</Point>";
  if (geometry.kind == Kind::LineString) return "<LineString>" + kmlCoordinates(geometry) + "</LineString>";
  std::string out;
  for (const Geometry& part : geometry.parts) {
    if (geometry.kind != Kind::Polygon) {
      out += kmlOf(part);
      continue;
    }
    const char* edge = out.empty() ? "outerBoundaryIs" : "innerBoundaryIs";
    out.append("<").append(edge).append("><LinearRing>").append(kmlCoordinates(part));
    out.append("</LinearRing></").append(edge).append(">");
  }
  const std::string name = geometry.kind == Kind::Polygon ? "Polygon" : "MultiGeometry";
  return "<" + name + ">" + out + "</" + name + ">";
}

void extend(Bounds& bounds, const Geometry& geometry) {
  for (const auto& v : geometry.vertices) {
    if (bounds.isEmpty) bounds = {v.x, v.y, v.x, v.y, false};
    bounds = {std::min(bounds.west, v.x), std::min(bounds.south, v.y), std::max(bounds.east, v.x),
              std::max(bounds.north, v.y), false};
  }
  for (const Geometry& part : geometry.parts) extend(bounds, part);
}

std::string geoPackageOf(const Geometry& geometry) {
  Bounds bounds;
  extend(bounds, geometry);
  const bool isPoint = geometry.kind == Kind::Point;
  std::string out("GP");
  put(out, std::uint8_t{0});
  const int flags = 1 | (bounds.isEmpty ? 0x10 : isPoint ? 0 : 2);
  put(out, static_cast<std::uint8_t>(flags));
  put(out, std::int32_t{4326});
  if (!bounds.isEmpty && !isPoint)
    for (const double bound : {bounds.west, bounds.east, bounds.south, bounds.north}) put(out, bound);
  if (isPoint && geometry.vertices.empty()) {
    Geometry nowhere;
    nowhere.vertices.push_back({std::nan(""), std::nan(""), 0});
    putWkb(out, nowhere);
  } else {
    putWkb(out, geometry);
  }
  return out;
}

}  // namespace fairlead::exchange
