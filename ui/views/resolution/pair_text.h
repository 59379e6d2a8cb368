// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/resolve/resolver.h"
#include "core/store/case.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

/// Two items property by property, and what judging them the same would change on the chart.
struct PairText {
  QString html, effect;
};
/// What was decided about a pair, by whom, when and why: empty if nothing was.
QString judgementText(const store::Case& opened, store::Key judgement);
PairText pairText(const store::Case& opened, store::Key a, store::Key b, const Theme& theme);

/// The comparison in a sentence: the reason of a judgement to which its author adds no other.
QString reasonText(const resolve::Candidate& candidate);

}  // namespace fairlead::ui
