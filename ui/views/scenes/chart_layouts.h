// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_set>
#include <vector>

#include "core/base/progress.h"
#include "core/store/case.h"
#include "ui/paint/chart_scene.h"

namespace fairlead::ui {

/// Ways to place what is on a link chart.
enum class ChartLayout { Organic, Hierarchy, Circle, ByKind, ByTime, ByPlace };
inline constexpr int kChartLayouts = 6;

/// Places for all nodes of a chart. Of `selected`, two or more are laid out by themselves, and all others stay; fewer
/// choose nothing but the head of a hierarchy. What is pinned stays in any case. The same input gives the same picture.
/// Reads the case for places only. Any thread that owns the case. Throws Failure.
std::vector<QPointF> arranged(const store::Case& opened, const ChartScene& scene, ChartLayout layout,
                              const std::unordered_set<ItemKey>& selected, const Progress& progress);

}  // namespace fairlead::ui
