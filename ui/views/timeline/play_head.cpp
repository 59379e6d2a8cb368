// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/timeline/play_head.h"

namespace fairlead::ui {

namespace {

std::int64_t floorTo(std::int64_t step, std::int64_t at) {
  const std::int64_t rest = at % step;
  return at - (rest < 0 ? rest + step : rest);
}

}  // namespace

std::optional<TimeWindow> PlayHead::after(const TimeWindow& extent, const std::optional<TimeWindow>& now,
                                          Way way) const {
  const std::int64_t first = floorTo(step, extent.from), last = floorTo(step, extent.to - 1);
  std::int64_t begin = way == Way::Forward ? first : last;  // of the step that comes to be shown
  if (now) begin = floorTo(step, now->to - 1) + (way == Way::Forward ? step : -step);
  if (begin < first || begin > last) return std::nullopt;
  return TimeWindow{isKeepingBefore ? first : begin, begin + step};
}

}  // namespace fairlead::ui
