// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/model/marking.h"

namespace fairlead {

/// Puts "P", "C A1 S2", "H1" and the like into a marking, and a code of 5x5x5 ("4") as a condition; false if some of it
/// is neither.
bool applyHandling(std::string_view text, Marking& marking);

/// The marking with those of its parts replaced that `given` says anything of: "OFFICIAL" leaves a handling code, a TLP
/// and caveats as they are, "HANDLING P" the classification. For what a person says of a part by hand; what only adds
/// to a restriction is a join.
Marking withParts(Marking marking, const Marking& given);

}  // namespace fairlead
