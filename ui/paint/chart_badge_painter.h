// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <vector>

#include "ui/base/theme.h"
#include "ui/paint/chart_scene.h"

namespace fairlead::ui {

/// Draws what hangs on a chart's icons, and the legend of what the rules' badges mean. Boxes in pixels of the device.
/// Keeps references: to the scene and the theme.
class ChartBadgePainter {
 public:
  ChartBadgePainter(const ChartScene& scene, const Theme& theme) : m_scene(scene), m_theme(theme) {}

  /// Where the badges of rules stand, from the icon to the left: three, then "+2" for two more.
  std::vector<QRectF> boxesAt(const ChartNode& node, const QRectF& disc) const;
  /// Those; how many a group or a fold stands for; and whether a layout may move it.
  void paintAt(QPainter& painter, const ChartNode& node, const QRectF& disc) const;
  /// Empty where there is nothing to tell.
  QRectF legendBox(const QRectF& target) const;
  void paintLegend(QPainter& painter, const QRectF& target) const;

 private:
  ChartBadge badgeAt(const ChartNode& node, std::size_t place) const;
  void paintRuleBadge(QPainter& painter, const ChartBadge& badge, const QRectF& box) const;

  const ChartScene& m_scene;
  const Theme& m_theme;
};

}  // namespace fairlead::ui
