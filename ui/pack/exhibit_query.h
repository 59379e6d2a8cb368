// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/database.h"
#include "ui/pack/pack_plan.h"
#include "ui/paint/timeline_scene.h"
#include "ui/paint/view_state.h"
#include "ui/views/scenes/chart_layouts.h"

namespace fairlead::ui {

/// A view as it is asked for: a live query, which gives the same picture as long as the case is the same.
struct ExhibitQuery {
  std::string kind;       // chart, map, timeline, matrix, histogram, table
  std::string chart;      // a saved chart's name; empty: all that is linked
  store::Key around = 0;  // of a chart: this entity and what it is tied to
  std::string schemas;    // of matrix, histogram and table: a schema such as "Call"; empty: links and events
  std::optional<TimeWindow> time;
  std::vector<std::string> selected;  // ids of items, ringed
  std::optional<MapWindow> extent;    // of a map; none: all that it has
  std::string projection;             // then: by its name (geo::Projection); empty: Web Mercator
  std::optional<MapWindow> within;    // only what is at a place in it, or touches such
  std::vector<LayerStyle> layers;     // of a map, from the bottom up
  TimelineLanes lanes = TimelineLanes::Kind;
  ChartLayout layout = ChartLayout::Organic;  // of all that is linked

  /// What a section of a plan asks for, but `around`, which is found in the case. Throws Failure(Malformed).
  static ExhibitQuery of(const Json& section);
  /// The same as a section; members that say the usual are left out.
  Json section() const;
};

}  // namespace fairlead::ui
