// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/layout/free_places.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/paint/layout/keep_apart.h"

namespace fairlead::ui {

std::vector<QPointF> freePlaces(std::vector<QPointF> taken, const QPointF& centre, std::size_t count) {
  constexpr double kRing = 0.9, kAlong = 0.8;  // between rings, and along one
  std::vector<QPointF> places;
  for (int ring = 1; places.size() < count; ++ring) {
    const double radius = kRing * ring;
    const int steps = std::max(6, static_cast<int>(2 * std::numbers::pi * radius / kAlong));
    for (int step = 0; step < steps && places.size() < count; ++step) {
      const double angle = 2 * std::numbers::pi * step / steps + ring * 0.4;
      const QPointF at = centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
      const bool isFree = std::all_of(taken.begin(), taken.end(), [&](const QPointF& other) {
        return std::hypot(at.x() - other.x(), at.y() - other.y()) >= kNearest;
      });
      if (!isFree) continue;
      places.push_back(at);
      taken.push_back(at);
    }
  }
  return places;
}

}  // namespace fairlead::ui
