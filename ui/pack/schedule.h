// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/store/case.h"
#include "ui/pack/document.h"
#include "ui/pack/unused_material.h"

namespace fairlead::ui {

enum class ScheduleKind { Mg6c, Mg6d, Chronology, ItemHistory };
std::optional<ScheduleKind> parseScheduleKind(std::string_view name);

/// Gives every report, table and layer that has none yet a number on the schedule of its kind, and says how many got
/// one. A number is a statement, and an item keeps it for ever, also when its sensitivity is judged anew.
int numberUnused(store::Case& opened, const store::Actor& actor, ScheduleKind kind);

/// On neither schedule of unused material, since it bears handling C, H1, H2 or more than OFFICIAL-SENSITIVE and nobody
/// has said whether it is sensitive.
std::vector<UnusedMaterial> undecidedMaterial(const store::Case& opened);

/// The schedule as a document (CPIA 1996): MG6C lists relevant non-sensitive unused material, MG6D sensitive material
/// with the reason; a chronology; or the journal of one item (`item`: its id or the beginning of it).
Document scheduleOf(const store::Case& opened, ScheduleKind kind, const std::string& item, const Progress& progress);

}  // namespace fairlead::ui
