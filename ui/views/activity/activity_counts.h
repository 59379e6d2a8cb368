// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "ui/paint/timeline_scene.h"

namespace fairlead::ui {

/// How long a bar of a histogram lasts, on the clock of a zone.
enum class ActivityStep { Hour, Day, Week, Month, Year };
inline constexpr ActivityStep kActivitySteps[] = {ActivityStep::Hour, ActivityStep::Day, ActivityStep::Week,
                                                  ActivityStep::Month, ActivityStep::Year};

/// One bar: what happened in it, and of that what a filter hides.
struct ActivityBar {
  TimeWindow window;
  QString label;
  qint64 shown = 0, hidden = 0;
};

/// By day of the week, Monday first, and hour.
using ActivityWeek = std::array<std::array<qint64, 24>, 7>;

struct ActivityCounts {
  ActivityStep step = ActivityStep::Day;
  std::vector<ActivityBar> bars;  // without a gap; none if nothing is dated
  ActivityWeek week{};            // of what no filter hides
  qint64 shown = 0;               // all that no filter hides
  qint64 acrossBars = 0;          // of them, not known to lie in one bar: in none, since any would be invented
  qint64 withoutHour = 0;         // of them, not known to the hour: in no cell
};

/// Counts a timeline's events on the clock of a zone. Borrows the scene.
class ActivityCounter {
 public:
  /// zone: an IANA name, "UTC" or an offset; one that is not known counts as UTC, see isZone.
  ActivityCounter(const TimelineScene& scene, std::string zone) : m_scene(scene), m_zone(std::move(zone)) {}
  static bool isZone(const std::string& zone);

  /// lane: a lane's title, empty for all. step: none chooses the shortest that makes no more than 120 bars; one that
  /// would make more than 1,000 gives way to a longer one.
  ActivityCounts count(const ViewState& state, const QString& lane, std::optional<ActivityStep> step) const;
  /// What stands behind one cell of the week.
  std::vector<ItemKey> inCell(const ViewState& state, const QString& lane, int day, int hour) const;

 private:
  std::vector<ActivityBar> barsOver(const TimeWindow& extent, ActivityStep step, std::size_t most) const;
  template <typename Visit>
  void forEach(const QString& lane, Visit visit) const;

  const TimelineScene& m_scene;
  std::string m_zone;
};

}  // namespace fairlead::ui
