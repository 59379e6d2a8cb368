// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/release/open_bundle.h"

namespace fairlead::release {

/// Judgements on the same pair that contradict, then values of what can have but one, where case and bundle differ.
/// At most 1,000 of each.
std::vector<Disagreement> findDisagreements(const store::Case& into, const BagReader& bag);

}  // namespace fairlead::release
