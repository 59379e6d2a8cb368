// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scenes/chart_marks.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace fairlead::ui {

namespace {

constexpr std::string_view kIn = "in ";
constexpr std::array<std::string_view, kChartBundlings> kBundlings{"pair", "direction", "each"};

}  // namespace

std::string_view markProperty(ChartMark mark) {
  switch (mark) {
    case ChartMark::Pinned:
      return "pinned";
    case ChartMark::Hidden:
      return "hidden";
    case ChartMark::Collapsed:
      return "collapsed";
    default:
      return "grouped";
  }
}

std::string ChartMarks::groupLocator(std::string_view name) { return std::string(kIn) + std::string(name); }

std::string_view ChartMarks::bundlingName(ChartBundling bundling) {
  return kBundlings[static_cast<std::size_t>(bundling)];
}

ChartMarks ChartMarks::of(const store::Case& opened, store::Key chart) {
  ChartMarks marks;
  std::unordered_set<ItemKey> grouped;
  std::vector<store::StoredStatement> about = opened.statements().about(chart);
  // The same order on every laptop, whichever bundle came first.
  std::sort(about.begin(), about.end(),
            [](const auto& a, const auto& b) { return std::tie(a.origin.at, a.id) < std::tie(b.origin.at, b.id); });
  for (const auto& said : about) {
    if (said.property == kLines)  // two chose: the later one stands
      if (const auto at = std::find(kBundlings.begin(), kBundlings.end(), said.value); at != kBundlings.end())
        marks.bundling = static_cast<ChartBundling>(at - kBundlings.begin());
    if (said.property == kPictures) marks.hasPictures = said.value == picturesName(true);
    if (said.target == 0) continue;
    if (said.property == markProperty(ChartMark::Pinned)) marks.pinned.insert(said.target);
    if (said.property == markProperty(ChartMark::Hidden)) marks.hidden.insert(said.target);
    if (said.property == markProperty(ChartMark::Collapsed)) marks.collapsed.insert(said.target);
    if (said.property != markProperty(ChartMark::Grouped) || !said.origin.locator.starts_with(kIn)) continue;
    if (grouped.insert(said.target).second)  // two put it into groups: the first stands
      marks.groups[said.origin.locator.substr(kIn.size())].push_back(said.target);
  }
  return marks;
}

}  // namespace fairlead::ui
