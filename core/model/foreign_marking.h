// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/model/marking.h"

namespace fairlead {

/// The United Kingdom's classification that words of another owner (EU, NATO, German, French, older British), or a
/// marking that cannot be read, come to at least; a word of the second rank counts as SECRET, since there is none
/// between it and OFFICIAL-SENSITIVE. None where no word says anything. For keeping things out, never to be printed as
/// a marking.
Classification equivalentClassification(std::string_view words);

/// The highest of its own classification and what it says beside it in others' words.
Classification highestClassification(const Marking& marking);

}  // namespace fairlead
