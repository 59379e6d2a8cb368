// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/extract/finder.h"
#include "core/extract/surnames.h"

namespace fairlead::extract {

/// Persons by what a report calls them before the name ("Suspect: Hassan", "le témoin Rebwar", "a man named Karim"),
/// and by a surname in capitals before the given name ("AL-JABOURI Hassan"), which betters how `found` has the same
/// words. `hasCapitalNouns`: German, where capitals say little.
void findCalledNames(const ScannedText& text, bool hasCapitalNouns, Surnames& surnames, std::vector<Mention>& found);

}  // namespace fairlead::extract
