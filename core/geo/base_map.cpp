// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/base_map.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

#include "core/base/error.h"
#include "core/base/resources.h"

namespace fairlead::geo {

namespace {

constexpr double kUnit = 1e-6;

/// Reads on through the file; every step is checked, so that a damaged file is a sentence.
class Cursor {
 public:
  Cursor(const std::string& bytes, std::size_t at) : m_bytes(bytes), m_at(at) {}
  template <typename T>
  T take() {
    if (m_at + sizeof(T) > m_bytes.size()) corrupt();
    T value;
    std::memcpy(&value, m_bytes.data() + m_at, sizeof value);
    m_at += sizeof value;
    return value;
  }
  std::int64_t leb() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      const auto byte = take<std::uint8_t>();
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    corrupt();
  }
  [[noreturn]] static void corrupt() {
    throw Failure(ErrorCode::Corrupt, "The base map that ships with Fairlead is damaged; reinstall it.");
  }

 private:
  const std::string& m_bytes;
  std::size_t m_at;
};

}  // namespace

double stretchedLatitude(double latitude) {
  constexpr double kMost = 85.05, kRadians = std::numbers::pi / 180;
  const double cut = std::clamp(latitude, -kMost, kMost);
  return std::log(std::tan(std::numbers::pi / 4 + cut * kRadians / 2)) / kRadians;
}

bool isCut(const std::array<float, 2>& a, const std::array<float, 2>& b) {
  static const auto kPole = static_cast<float>(stretchedLatitude(-90));
  return (a[0] == b[0] && std::fabs(a[0]) == 180.0F) || (a[1] <= kPole && b[1] <= kPole);
}

BaseMap::BaseMap(const std::filesystem::path& file) : m_bytes(readFile(file)) {
  if (m_bytes.size() < 12 || m_bytes.compare(0, 8, "FLBM0002") != 0 ||
      Cursor(m_bytes, 8).take<std::uint32_t>() != m_levels.size())
    Cursor::corrupt();
}

const BaseMap& BaseMap::standard() {
  static const BaseMap read(resource("basemap/world.flbm"));
  return read;
}

const std::vector<BaseShape>& BaseMap::shapes(double degreesAPixel) const {
  const std::size_t level = degreesAPixel > 0.15 ? 0 : degreesAPixel > 0.02 ? 1 : 2;
  std::call_once(m_decoded[level], [&] { m_levels[level] = decode(level); });
  return m_levels[level];
}

std::vector<BaseShape> BaseMap::decode(std::size_t level) const {
  Cursor head(m_bytes, 12 + 8 * level);
  const auto offset = head.take<std::uint32_t>(), count = head.take<std::uint32_t>();
  Cursor cursor(m_bytes, offset);
  std::vector<BaseShape> shapes;
  for (std::uint32_t i = 0; i < count; ++i) {
    BaseShape shape;
    const auto kind = cursor.take<std::uint8_t>();
    if (kind > static_cast<std::uint8_t>(BaseShape::Kind::Region)) Cursor::corrupt();
    shape.kind = static_cast<BaseShape::Kind>(kind);
    const auto points = cursor.take<std::uint32_t>();
    if (points > m_bytes.size()) Cursor::corrupt();
    for (float* bound : {&shape.west, &shape.south, &shape.east, &shape.north})
      *bound = static_cast<float>(cursor.take<std::int32_t>() * kUnit);
    shape.size = static_cast<float>(cursor.take<std::uint32_t>() * kUnit);
    std::int64_t x = 0, y = 0;
    shape.points.reserve(points);
    for (std::uint32_t p = 0; p < points; ++p) {
      x += cursor.leb();
      y += cursor.leb();
      shape.points.push_back({static_cast<float>(static_cast<double>(x) * kUnit),
                              static_cast<float>(stretchedLatitude(static_cast<double>(y) * kUnit))});
    }
    shapes.push_back(std::move(shape));
  }
  return shapes;
}

}  // namespace fairlead::geo
