// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/model/marking.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

struct TimelineEvent {
  ItemKey item = 0;
  std::int64_t begin = 0, end = 0;  // ms since 1970, UTC, half-open
  bool isUncertain = false;         // an interval of possible moments: its ends fade
  QString caption;
};

struct TimelineLane {
  QString title;
  std::string kind;
  std::vector<TimelineEvent> events;    // by begin
  std::int64_t longest = 0;             // ms that the longest of them lasts
  ItemKey item = 0;                     // the entity, source or place that the lane is of; 0: a kind
  std::optional<TimeWindow> held = {};  // when a source holds records; outside, nothing seen means nothing
};

/// Something on the timeline itself: an analyst's note at a time, a thing without one.
struct TimelineNote {
  ItemKey item = 0;
  std::int64_t begin = 0, end = 0;
  QString text;
};
struct UndatedItem {
  ItemKey item = 0;
  QString caption;
  std::string kind;
};

/// What a timeline's lanes are of.
enum class TimelineLanes { Kind, Entity, Source, Place };
inline constexpr int kTimelineLanes = 4;

/// What a timeline shows; immutable once made.
struct TimelineScene {
  std::vector<TimelineLane> lanes;
  std::size_t undated = 0;
  Marking marking;
  TimelineLanes by = TimelineLanes::Kind;
  std::size_t lanesLeftOut = 0;           // with fewer events than those that are shown
  std::vector<TimelineNote> notes;        // by begin
  std::vector<UndatedItem> undatedItems;  // the first of them
  std::string reportedZone = "UTC";       // in which most times were read

  /// From the first begin to the last end; a day round now if there is nothing.
  TimeWindow extent() const;
};

}  // namespace fairlead::ui
