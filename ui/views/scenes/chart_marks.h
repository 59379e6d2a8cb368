// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/store/chart_repository.h"
#include "ui/paint/chart_scene.h"

namespace fairlead::ui {

/// What a hand can do to things on a saved chart beside placing them; each is a statement of the chart.
enum class ChartMark { Pinned, Hidden, Collapsed, Grouped };

/// The chart's property that says so: "pinned".
std::string_view markProperty(ChartMark mark);

/// The marks of a saved chart that are in force, by the members' own keys.
struct ChartMarks {
  std::optional<ChartBundling> bundling;  // none: nobody chose
  std::optional<bool> hasPictures;        // likewise
  std::unordered_set<ItemKey> pinned, hidden, collapsed;
  std::map<std::string, std::vector<ItemKey>> groups;  // by name

  static ChartMarks of(const store::Case& opened, store::Key chart);
  /// A group's name travels where a place would: in the statement's locator.
  static std::string groupLocator(std::string_view name);
  static constexpr std::string_view kLines = "lines";  // the chart's property
  static std::string_view bundlingName(ChartBundling bundling);
  static constexpr std::string_view kPictures = "pictures";  // the chart's property
  static std::string_view picturesName(bool hasPictures) { return hasPictures ? "shown" : "hidden"; }
};

}  // namespace fairlead::ui
