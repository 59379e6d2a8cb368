// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/store/case.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

/// Everything said about one item and about those judged to be the same, as rich text: by property, what differs side
/// by side, each statement with grading, origin, marking, author and time, and under which of them it was recorded.
/// Links: "item:KEY", "report:KEY:BEGIN-END", "correct:ID", "regrade:ID", "retract:ID", "more:KEY", "judge:KEY:KEY" for
/// a pair that was judged. Throws Failure.
struct CardOptions {
  bool hasHistory = false;  // what was retracted too
  bool mayWrite = false;
};
QString cardText(const store::Case& opened, store::Key item, const Theme& theme, const CardOptions& options);

}  // namespace fairlead::ui
