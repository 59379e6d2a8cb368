// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/finder.h"

namespace fairlead::extract {

/// Persons, organisations and vessels by their form: titles, given names, company forms, runs of capitals.
class NameFinder final : public Finder {
 public:
  void find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const override;
};

}  // namespace fairlead::extract
