// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/paint/chart_scene.h"
#include "ui/paint/timeline_scene.h"

namespace fairlead::ui {

/// Of what is selected, what neither timeline nor chart hides by the time filter, or one of them still shows. What
/// stands on neither stays.
std::vector<ItemKey> stillShown(const ViewState& state, const TimelineScene& timeline, const ChartScene& chart);

}  // namespace fairlead::ui
