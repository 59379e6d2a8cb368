// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/base/progress.h"
#include "core/store/case.h"
#include "ui/paint/chart_scene.h"
#include "ui/paint/map_scene.h"
#include "ui/paint/timeline_scene.h"
#include "ui/views/scenes/chart_layouts.h"
#include "ui/views/scenes/chart_pictures.h"

namespace fairlead::ui {

// The case as the painters show it: what is in force, read in a few passes over one connection. For the window, packs
// and the command line alike; any thread that owns the case. Throw Failure.

enum class Placing { AsSaved, Anew };

struct ChartSceneOptions {
  Placing placing = Placing::AsSaved;
  ChartLayout layout = ChartLayout::Organic;   // of what has no place yet
  std::optional<ChartBundling> bundling = {};  // none: as the saved chart says, else one line a pair
  std::optional<bool> hasPictures = {};        // none: as the saved chart says, else they are drawn
  PictureCache* pictures = nullptr;            // what was read before; null: no pictures
  ReadPictures readPictures = ReadPictures::All;
  bool isForOthers = false;  // a release profile keeps things back: nothing is told as unknown
};
/// All linked entities, or a saved chart's.
ChartScene chartScene(const store::Case& opened, const std::string& chart, const Progress& progress,
                      const ChartSceneOptions& options = {});

/// One lane for each kind of link, event and report that has a time; or for each entity or place that they name, or
/// each source that tells of them: the busiest, or those `wanted`.
TimelineScene timelineScene(const store::Case& opened, TimelineLanes by = TimelineLanes::Kind,
                            const std::vector<ItemKey>& wanted = {});

/// Layers, what analysts drew, and items with a place of their own or through the location that they name. A layer is
/// coloured by an attribute where its name has one.
MapScene mapScene(const store::Case& opened, const std::map<std::string, std::string>& colouredBy = {});
/// What is at a place in the window, what touches that, and who takes part in it.
std::shared_ptr<const std::unordered_set<ItemKey>> itemsWithin(const store::Case& opened, const MapWindow& window,
                                                               const Progress& progress);
/// The circles or zones that the style of a drawing names, in metres: "radius 5000,10000".
std::vector<double> radiiOf(std::string_view style);

}  // namespace fairlead::ui
