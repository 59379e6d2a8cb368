// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/finder.h"

namespace fairlead::extract {

/// Dates and times in English, French and German, absolute and relative to the report's date, as intervals.
class DateFinder final : public Finder {
 public:
  void find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const override;
};

}  // namespace fairlead::extract
