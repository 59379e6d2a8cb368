// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "ui/base/theme.h"
#include "ui/paint/timeline_scene.h"

namespace fairlead::ui {

/// How a timeline is looked at, beside its window of time.
struct TimelineLook {
  std::string zone = "UTC";   // IANA name or "+02:00": of the axis
  std::size_t firstLane = 0;  // lanes above it are scrolled out of sight
};

/// Draws lanes of events under an axis with two rows of units; where events crowd, a density band. Notes stand on the
/// axis, what has no time in a tray at the foot.
class TimelinePainter {
 public:
  TimelinePainter(const TimelineScene& scene, const Theme& theme, TimelineLook look = {})
      : m_scene(scene), m_theme(theme), m_look(std::move(look)) {}

  void paint(QPainter& painter, const QRectF& target, const TimeWindow& shown, const ViewState& state) const;
  /// An event, a note or something in the tray; 0 for none, and for what a filter hides.
  ItemKey itemAt(const QPointF& point, const QRectF& target, const TimeWindow& shown,
                 const ViewState& state = {}) const;
  /// The event under the point with the lane that it stands on; nulls for none, and for what a filter hides.
  std::pair<const TimelineLane*, const TimelineEvent*> eventAt(const QPointF& point, const QRectF& target,
                                                               const TimeWindow& shown,
                                                               const ViewState& state = {}) const;
  /// The lane whose title is there.
  const TimelineLane* laneTitleAt(const QPointF& point, const QRectF& target) const;
  /// Where lanes are drawn: beside their titles, below the axis, above the tray.
  QRectF laneArea(const QRectF& target) const;
  /// How many lanes there is no room for at once.
  std::size_t lanesBeyond(const QRectF& target) const;

  static constexpr double kAxis = 40, kTitles = 132, kTray = 24;

 private:
  struct Chip {
    QRectF box;
    QString text;
    const UndatedItem* item = nullptr;  // none: how many more there are
  };

  double laneHeight(const QRectF& target) const;
  QRectF laneBox(std::size_t lane, const QRectF& target) const;
  std::size_t lastLane(const QRectF& target) const;  // past the last that is in sight
  std::vector<Chip> chips(const QRectF& target) const;
  QRectF noteFlag(const TimelineNote& note, const QRectF& target, const TimeWindow& shown) const;

  void paintTitles(QPainter& painter, const QRectF& target, const ViewState& state) const;
  void paintHeld(QPainter& painter, const QRectF& lane, const TimeWindow& held, const TimeWindow& shown) const;
  void paintThemes(QPainter& painter, const QRectF& target, const TimeWindow& shown, const ViewState& state) const;
  void paintBar(QPainter& painter, const QRectF& lane, const TimelineEvent& event, const QColor& colour,
                const TimeWindow& shown, const ViewState& state) const;
  void paintLane(QPainter& painter, const QRectF& lane, const TimelineLane& events, const TimeWindow& shown,
                 const ViewState& state) const;
  void paintDensity(QPainter& painter, const QRectF& lane, std::span<const TimelineEvent> events, const QColor& colour,
                    const TimeWindow& shown, const ViewState& state) const;
  void paintNotes(QPainter& painter, const QRectF& target, const TimeWindow& shown, const ViewState& state) const;
  void paintTray(QPainter& painter, const QRectF& target, const ViewState& state) const;

  const TimelineScene& m_scene;
  const Theme& m_theme;
  TimelineLook m_look;
};

}  // namespace fairlead::ui
