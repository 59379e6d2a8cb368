// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/geo/projection.h"

namespace fairlead::ui {

/// An item of the case by its key; 0 is none.
using ItemKey = std::int64_t;

/// Half-open, in ms since 1970, UTC.
struct TimeWindow {
  std::int64_t from = 0, to = 0;
  bool touches(std::int64_t begin, std::int64_t end) const {
    return begin < to && (end > from || (begin == end && begin >= from));
  }
  bool operator==(const TimeWindow&) const = default;
};

/// A window on the world in degrees; may be wider than the picture's shape, the painter fits it in. East may go on
/// beyond 180, and west below -180. In a projection that is no cylinder it says where the middle is and what the scale
/// is there, as a Web Mercator map of that window has them (MapProjection).
struct MapWindow {
  double west = -12, south = 35, east = 32, north = 60;
  geo::Projection projection = {};
  bool operator==(const MapWindow&) const = default;
};

/// How a person wants a layer of the map drawn.
struct LayerStyle {
  QString name;
  bool isVisible = true;
  double opacity = 1;
  QColor colour;            // invalid: the map's own choice
  QString attribute = {};   // its features are coloured by it; empty: all alike
  QStringList hidden = {};  // classes of the attribute that are not drawn
};

/// What all views share: what is selected, and which time is shown. Views draw it; the shell changes it.
struct ViewState {
  std::unordered_set<ItemKey> selected;
  std::optional<TimeWindow> time;
  bool showsUndated = false;                                  // while a time is chosen, also what has none
  std::shared_ptr<const std::unordered_set<ItemKey>> inside;  // of the map window filtered by; none: all places
  std::optional<MapWindow> window{};                          // that window

  std::vector<LayerStyle> layers;  // from the bottom up; others are drawn above as they are
  std::string zone = "UTC";        // whose clock times are told by: IANA name or "+02:00"

  /// What is hidden can't be selected either.
  bool hides(ItemKey item) const { return inside && !inside->contains(item); }
  /// The one rule of the time filter, for links, events and marks, by when they were.
  bool shows(const std::vector<TimeWindow>& times, bool hasUndated) const {
    if (!time || (showsUndated && (hasUndated || times.empty()))) return true;
    return std::any_of(times.begin(), times.end(),
                       [&](const TimeWindow& one) { return time->touches(one.from, one.to); });
  }
};

}  // namespace fairlead::ui
