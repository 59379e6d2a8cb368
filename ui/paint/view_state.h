// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_set>

namespace fairlead::ui {

/// An item of the case by its key; 0 is none.
using ItemKey = std::int64_t;

/// Half-open, in ms since 1970, UTC.
struct TimeWindow {
  std::int64_t from = 0, to = 0;
  bool touches(std::int64_t begin, std::int64_t end) const {
    return begin < to && (end > from || (begin == end && begin >= from));
  }
  bool operator==(const TimeWindow&) const = default;
};

/// What all views share: what is selected, and which time is shown. Views draw it; the shell changes it.
struct ViewState {
  std::unordered_set<ItemKey> selected;
  std::optional<TimeWindow> time;
};

}  // namespace fairlead::ui
