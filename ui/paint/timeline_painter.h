// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <string>

#include "ui/base/theme.h"
#include "ui/paint/timeline_scene.h"

namespace fairlead::ui {

/// Draws lanes of events under an axis with two rows of units; where events crowd, a density band.
class TimelinePainter {
 public:
  TimelinePainter(const TimelineScene& scene, const Theme& theme, std::string zone = "UTC")
      : m_scene(scene), m_theme(theme), m_zone(std::move(zone)) {}

  void paint(QPainter& painter, const QRectF& target, const TimeWindow& shown, const ViewState& state) const;
  ItemKey itemAt(const QPointF& point, const QRectF& target, const TimeWindow& shown) const;

  static constexpr double kAxis = 40, kTitles = 132;

 private:
  double laneHeight(const QRectF& target) const;
  void paintAxis(QPainter& painter, const QRectF& target, const TimeWindow& shown) const;
  void paintBar(QPainter& painter, const QRectF& lane, const TimelineEvent& event, const QColor& colour,
                const TimeWindow& shown, const ViewState& state) const;
  void paintLane(QPainter& painter, const QRectF& lane, const TimelineLane& events, const TimeWindow& shown,
                 const ViewState& state) const;

  const TimelineScene& m_scene;
  const Theme& m_theme;
  std::string m_zone;
};

}  // namespace fairlead::ui
