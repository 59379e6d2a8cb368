// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// How the time filter walks through a case: by steps of one length, alone or with all that came before.
struct PlayHead {
  std::int64_t step = 86'400'000;  // ms
  bool isKeepingBefore = false;

  enum class Way { Forward, Back };
  /// The filter one step on; from no filter, the first or last step of the extent. Steps begin at whole steps of UTC.
  /// Nothing where the extent ends.
  std::optional<TimeWindow> after(const TimeWindow& extent, const std::optional<TimeWindow>& now, Way way) const;
};

}  // namespace fairlead::ui
