// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/finder.h"

namespace fairlead::extract {

/// Amounts with their currency: "€4k", "£2,500", "3.500 EUR", "4 000 euros".
class MoneyFinder final : public Finder {
 public:
  void find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const override;
};

}  // namespace fairlead::extract
