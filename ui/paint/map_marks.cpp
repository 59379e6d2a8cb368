// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_marks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/geo/base_map.h"
#include "ui/paint/map_painter.h"

namespace fairlead::ui {

namespace {

constexpr std::size_t kApart = 250;  // signs that can be told apart on a screen
constexpr double kCell = 44;         // pixels, up to twice that between two zooms

MapWindow around(Position at) { return {at.lonDegrees(), at.latDegrees(), at.lonDegrees(), at.latDegrees()}; }

void widen(MapWindow& window, Position at) {
  window = {std::min(window.west, at.lonDegrees()), std::min(window.south, at.latDegrees()),
            std::max(window.east, at.lonDegrees()), std::max(window.north, at.latDegrees())};
}

}  // namespace

bool isLit(const MapItem& item, const ViewState& state) {
  if (state.hides(item.item)) return false;
  return (item.times.empty() && !item.isHappening) || state.shows(item.times, false);
}

bool isLit(const MapShape& shape, const ViewState& state) {
  return !state.hides(shape.item) && (shape.times.empty() || state.shows(shape.times, false));
}

std::vector<MapMark> mapMarks(const MapScene& scene, const QRectF& target, const MapProjection& projection,
                              const ViewState& state) {
  std::vector<MapMark> marks;
  std::vector<std::size_t> worldOf;
  const QRectF sight = target.adjusted(-40, -40, 40, 40);
  const auto worlds = projection.worlds();
  for (std::size_t world = 0; world < worlds.size(); ++world)
    for (const MapItem& item : scene.items) {
      const QPointF at = worlds[world].toDevice(item.at);
      if (!sight.contains(at) || !worlds[world].covers(item.at)) continue;
      marks.push_back({at, 9, 1, isLit(item, state) ? 1U : 0U, &item, true, around(item.at)});
      worldOf.push_back(world);
    }
  if (marks.size() <= kApart) return marks;
  const double cell = kCell * projection.degreesAPixel(), power = std::exp2(std::ceil(std::log2(cell)));
  std::vector<MapMark> alone;
  std::map<std::tuple<std::size_t, std::int64_t, std::int64_t>, MapMark> groups;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const MapMark& mark = marks[i];
    if (state.selected.contains(mark.item->item)) {
      alone.push_back(mark);
      continue;
    }
    const auto column = static_cast<std::int64_t>(std::floor(mark.item->at.lonDegrees() / power));
    const auto row = static_cast<std::int64_t>(std::floor(geo::stretchedLatitude(mark.item->at.latDegrees()) / power));
    const auto [at, isNew] = groups.try_emplace({worldOf[i], row, column}, mark);
    if (isNew) continue;
    MapMark& group = at->second;
    group.isOfOneKind = group.isOfOneKind && group.item->kind == mark.item->kind;
    group.at += mark.at;
    ++group.count;
    group.lit += mark.lit;
    widen(group.bounds, mark.item->at);
  }
  std::vector<MapMark> made;
  for (auto& [where, mark] : groups) {
    mark.at /= static_cast<double>(mark.count);
    if (mark.isGroup()) mark.radius = 10 + 3 * std::log10(static_cast<double>(mark.count));
    made.push_back(mark);
  }
  made.insert(made.end(), alone.begin(), alone.end());
  return made;
}

}  // namespace fairlead::ui
