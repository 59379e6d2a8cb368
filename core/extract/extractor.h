// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/extract/finder.h"
#include "core/extract/known_names.h"

namespace fairlead::extract {

/// All ways of finding mentions, one after the other over a text that is cut once; overlaps are settled at the end.
/// Made once for many reports; immutable afterwards, any thread.
class Extractor {
 public:
  /// With the rules that ship and what the case knows; `names` must outlive it.
  explicit Extractor(const KnownNames& names);
  /// A further way, such as a model.
  void add(std::unique_ptr<Finder> finder) { m_finders.push_back(std::move(finder)); }

  /// In order of place, without overlaps; begin and end in Unicode code points of the text, as `nextCodePoint` counts
  /// them.
  std::vector<Mention> mentions(std::string_view text, const ReportContext& context = {}) const;

 private:
  std::vector<std::unique_ptr<Finder>> m_finders;
};

}  // namespace fairlead::extract
