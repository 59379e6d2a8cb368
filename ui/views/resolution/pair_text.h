// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/store/case.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

/// Two items property by property, and what judging them the same would change on the chart.
struct PairText {
  QString html, effect;
};
PairText pairText(const store::Case& opened, store::Key a, store::Key b, const Theme& theme);

}  // namespace fairlead::ui
