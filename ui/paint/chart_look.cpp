// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/chart_look.h"

#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"

namespace fairlead::ui {

double chartIconSize(const QTransform& view) { return std::clamp(view.m11() * 0.36, 6.0, double(size::kIcon)); }

double nodeSize(const ChartNode& node, double icons) {
  constexpr double kLeast = 14, kLarger = 1.6;  // below, a picture is a spot of colour
  if (node.picture.isNull() || icons <= kLeast) return icons;
  return icons * (1 + (kLarger - 1) * std::min(1.0, (icons - kLeast) / (size::kIcon - kLeast)));
}

bool isShown(const ChartLink& link, const ViewState& state) {
  if (state.inside && std::all_of(link.items.begin(), link.items.end(), [&](ItemKey i) { return state.hides(i); }))
    return false;
  if (!state.time || (state.showsUndated && link.hasUndated)) return true;
  // They are by begin, and none reaches into the next.
  const auto first = std::partition_point(link.times.begin(), link.times.end(),
                                          [&](const TimeWindow& one) { return one.to < state.time->from; });
  return std::any_of(first, link.times.end() - first > 2 ? first + 2 : link.times.end(),
                     [&](const TimeWindow& one) { return state.time->touches(one.from, one.to); });
}

LinkLook look(const ChartLink& link, const ViewState& state) {
  LinkLook look;
  look.style = link.strength == LinkStrength::Confirmed     ? Qt::SolidLine
               : link.strength == LinkStrength::Unconfirmed ? Qt::DashLine
                                                            : Qt::DotLine;
  look.width = std::min(4.0, 1.0 + std::log2(static_cast<double>(std::max<std::size_t>(1, link.items.size()))) * 0.6);
  look.opacity = isShown(link, state) ? 1 : kFaded;
  return look;
}

std::vector<ItemKey> shownItems(const ChartLink& link, const ViewState& state) {
  std::vector<ItemKey> shown;
  for (std::size_t i = 0; i < link.items.size(); ++i) {
    const auto when = i < link.when.size() ? link.when[i] : std::nullopt;
    if (!state.hides(link.items[i]) && state.shows(when ? std::vector{*when} : std::vector<TimeWindow>(), !when))
      shown.push_back(link.items[i]);
  }
  return shown;
}

std::vector<char> litNodes(const ChartScene& scene, const ViewState& state) {
  // A node all of whose links the time filter hides fades with them; one of which nothing is dated stays.
  std::vector<char> lit(scene.nodes.size(), !state.time), dated(scene.nodes.size(), false);
  if (state.time)
    for (const ChartLink& link : scene.links)
      for (const std::uint32_t end : {link.from, link.to}) {
        dated[end] = dated[end] || !link.times.empty();
        lit[end] = lit[end] || isShown(link, state);
      }
  for (std::size_t i = 0; i < lit.size(); ++i) lit[i] = (lit[i] || !dated[i]) && !state.hides(scene.nodes[i].item);
  return lit;
}

}  // namespace fairlead::ui
