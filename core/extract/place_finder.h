// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/finder.h"

namespace fairlead::extract {

/// Places by the gazetteer and by country in context, and coordinates and grid references in every notation.
class PlaceFinder final : public Finder {
 public:
  void find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const override;
};

}  // namespace fairlead::extract
