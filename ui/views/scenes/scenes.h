// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/progress.h"
#include "core/store/case.h"
#include "ui/paint/chart_scene.h"
#include "ui/paint/map_scene.h"
#include "ui/paint/timeline_scene.h"
#include "ui/views/scenes/chart_layouts.h"

namespace fairlead::ui {

// The case as the painters show it: what is in force, read in a few passes over one connection. For the window, packs
// and the command line alike; any thread that owns the case. Throw Failure.

enum class Placing { AsSaved, Anew };

/// All linked entities, or a saved chart's, where it was saved; links of one pair as one line. Where no place was
/// saved, the layout decides.
ChartScene chartScene(const store::Case& opened, const std::string& chart, const Progress& progress,
                      Placing placing = Placing::AsSaved, ChartLayout layout = ChartLayout::Organic);

/// One lane for each kind of link, event and report that has a time.
TimelineScene timelineScene(const store::Case& opened);

/// Layers, and items with a place of their own or through the location that they name.
MapScene mapScene(const store::Case& opened);

}  // namespace fairlead::ui
