// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/finder.h"

namespace fairlead::extract {

/// Persons by what a report calls them before the name ("Suspect: Hassan", "le témoin Rebwar", "a man named Karim"),
/// and by a surname in capitals before the given name ("AL-JABOURI Hassan"). Runs after NameFinder, whose reading of
/// the same words it betters.
class CalledNameFinder final : public Finder {
 public:
  void find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const override;
};

}  // namespace fairlead::extract
