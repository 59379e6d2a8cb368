// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/layout/keep_apart.h"

#include <cmath>

namespace fairlead::ui {

namespace {

/// How far `a` must go from `b`; none if they are far enough apart. `turn` decides where to for two in one place.
QPointF push(const QPointF& a, const QPointF& b, double turn) {
  QPointF between = a - b;
  const double length = std::hypot(between.x(), between.y());
  if (length >= kNearest) return {};
  if (length < 1e-6) between = QPointF(1e-3 * turn, 1e-3);
  return between * ((kNearest - length) / std::hypot(between.x(), between.y()));
}

}  // namespace

void keepApart(const std::vector<std::uint32_t>& moving, const std::vector<std::uint32_t>& fixed,
               std::vector<QPointF>& at) {
  constexpr std::size_t kMost = 3'000;
  constexpr double kSoft = 2.2;  // each of two goes a little less than half of the way
  if (moving.size() + fixed.size() > kMost) return;
  for (int round = 0; round < 12; ++round)
    for (std::size_t i = 0; i < moving.size(); ++i) {
      for (std::size_t j = i + 1; j < moving.size(); ++j) {
        const QPointF away = push(at[moving[i]], at[moving[j]], static_cast<double>(j - i)) / kSoft;
        at[moving[i]] += away;
        at[moving[j]] -= away;
      }
      for (const std::uint32_t other : fixed) at[moving[i]] += push(at[moving[i]], at[other], 1);
    }
}

}  // namespace fairlead::ui
