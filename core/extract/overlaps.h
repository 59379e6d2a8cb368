// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/extract/mention.h"

namespace fairlead::extract {

/// Of mentions that overlap one stays: what a check digit proves before what has a form, that before names, what the
/// case knows before what rules guess, then the longer, the earlier, the type's order. In order of place. The same for
/// any order of what comes in.
std::vector<Mention> withoutOverlaps(std::vector<Mention> found);

}  // namespace fairlead::extract
