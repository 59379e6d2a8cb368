// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstddef>

namespace fairlead::ui {

/// A letter or two that a chart's rule puts on what it holds for; the tone never tells without the letters.
struct ChartBadge {
  enum class Tone { Quiet, Strong, Alert };
  QString letters;
  Tone tone = Tone::Quiet;
};

/// Rules of one chart: as many as its legend explains.
inline constexpr std::size_t kMostRules = 8;

/// A badge with what it means, for the chart's legend.
struct ChartBadgeMeaning {
  ChartBadge badge;
  QString words;
  std::size_t count = 0;  // of the icons that it holds for
};

}  // namespace fairlead::ui
