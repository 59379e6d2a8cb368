// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/still_shown.h"

#include <algorithm>
#include <unordered_set>

#include "ui/paint/chart_look.h"

namespace fairlead::ui {

namespace {

struct Sight {
  std::unordered_set<ItemKey> seen, unseen;
  void add(ItemKey item, bool isSeen) { (isSeen ? seen : unseen).insert(item); }
};

void lookAtTimeline(const ViewState& state, const TimelineScene& timeline, Sight& sight) {
  for (const TimelineLane& lane : timeline.lanes)
    for (const TimelineEvent& event : lane.events)
      if (state.selected.contains(event.item)) sight.add(event.item, state.time->touches(event.begin, event.end));
}

void lookAtChart(const ViewState& state, const ChartScene& chart, Sight& sight) {
  const auto isSelected = [&](ItemKey item) { return state.selected.contains(item); };
  const auto lit = litNodes(chart, state);
  for (std::size_t i = 0; i < chart.nodes.size(); ++i) {
    const ChartNode& node = chart.nodes[i];
    for (const ItemKey item : node.isGroup() ? node.members : std::vector<ItemKey>{node.item})
      if (isSelected(item)) sight.add(item, lit[i]);
  }
  for (const ChartLink& link : chart.links) {
    if (std::none_of(link.items.begin(), link.items.end(), isSelected)) continue;
    const auto shown = shownItems(link, state);
    sight.seen.insert(shown.begin(), shown.end());
    sight.unseen.insert(link.items.begin(), link.items.end());
  }
}

}  // namespace

std::vector<ItemKey> stillShown(const ViewState& state, const TimelineScene& timeline, const ChartScene& chart) {
  std::vector<ItemKey> kept(state.selected.begin(), state.selected.end());
  if (!state.time || kept.empty()) return kept;
  Sight sight;
  lookAtTimeline(state, timeline, sight);
  lookAtChart(state, chart, sight);
  std::erase_if(kept, [&](ItemKey item) { return sight.unseen.contains(item) && !sight.seen.contains(item); });
  return kept;
}

}  // namespace fairlead::ui
