// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pack/brief.h"

namespace fairlead::ui {

/// Writes a pack for somebody else, under the options' release profile. What goes out is journalled with what it tells
/// before the file gets its name, so that the register of disclosures covers packs too and none is without its entry;
/// one that then could not be delivered is journalled as such. The actor's recipient is the profile's organisation
/// where none is named. Throws Failure.
BriefSummary discloseBrief(store::Case& opened, const store::Actor& actor, const std::filesystem::path& path,
                           BriefOptions options, const Progress& progress);

}  // namespace fairlead::ui
