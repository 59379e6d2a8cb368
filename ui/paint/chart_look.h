// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QTransform>
#include <Qt>
#include <cstdint>
#include <utility>
#include <vector>

#include "ui/paint/chart_scene.h"

namespace fairlead::ui {

/// Whether a hand is moving the view, so that the next frame matters more than the last line of this one.
enum class Pace { Resting, Moving };

inline constexpr double kFaded = 0.15;  // the opacity of what a filter hides

/// Where words were drawn, so that a hand finds what they belong to.
struct ChartWords {
  std::vector<std::pair<QRectF, std::uint32_t>> captions, labels;  // boxes of the device, with nodes and links
};

/// Pixels across. Icons shrink where the view is far out, so that they don't hide one another.
double chartIconSize(const QTransform& view);
/// Likewise of one node: a picture needs more room than an icon to be made out.
double nodeSize(const ChartNode& node, double icons);

/// How a line is drawn, as a pure function of what is known of it.
struct LinkLook {
  Qt::PenStyle style = Qt::SolidLine;
  double width = 1, opacity = 1;
};
LinkLook look(const ChartLink& link, const ViewState& state);

// What a filter leaves on the chart; what it does not is faded and cannot be selected.

/// Whether any of a line's links is shown.
bool isShown(const ChartLink& link, const ViewState& state);
/// Those of a line's links that are.
std::vector<ItemKey> shownItems(const ChartLink& link, const ViewState& state);
/// Of each node, whether it is.
std::vector<char> litNodes(const ChartScene& scene, const ViewState& state);

}  // namespace fairlead::ui
