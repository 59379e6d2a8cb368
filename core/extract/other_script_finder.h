// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/finder.h"

namespace fairlead::extract {

/// Persons written in a second script beside their name: كريم عزيز (Karim Aziz), or Karim Aziz (كريم عزيز). By what
/// other finders found, so it comes after them.
class OtherScriptFinder final : public Finder {
 public:
  void find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const override;
};

}  // namespace fairlead::extract
