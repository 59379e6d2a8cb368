// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
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
  std::vector<TimelineEvent> events;  // by begin
  std::int64_t longest = 0;           // ms that the longest of them lasts
};

/// What a timeline shows; immutable once made.
struct TimelineScene {
  std::vector<TimelineLane> lanes;
  std::size_t undated = 0;
  Marking marking;

  /// From the first begin to the last end; a day round now if there is nothing.
  TimeWindow extent() const;
};

}  // namespace fairlead::ui
