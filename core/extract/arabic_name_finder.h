// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/finder.h"

namespace fairlead::extract {

/// Persons written in Arabic script alone, which has no capitals: by words that are names ("محمد علي الجبوري", "أبو
/// جندل"), and by what goes before a name: titles, roles, "called". A single name counts only behind such a word.
class ArabicNameFinder final : public Finder {
 public:
  void find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const override;
};

}  // namespace fairlead::extract
