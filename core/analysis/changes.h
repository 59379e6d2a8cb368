// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/store/case.h"

namespace fairlead::analysis {

/// One item of which other things are said than before.
struct ChangedItem {
  store::Key item = 0;
  bool isNew = false;
  std::int64_t added = 0, taken = 0;  // statements
};

/// What became of a case between two moments, by when it arrived here: what was merged from a bundle counts from the
/// merging on. Only what still stands: what came and was taken back in between is in neither list.
struct Changes {
  std::vector<ChangedItem> items;              // new ones first, each in order of arrival
  std::map<std::string, std::int64_t> counts;  // of new items, by kind, as Case::counts names them
  std::int64_t added = 0, taken = 0;           // statements, of all items
  std::vector<std::string> merged;             // bundles that were opened, as the journal tells them
};

/// In (since, until]. Looks at every statement that arrived since.
Result<Changes> changesBetween(const store::Case& opened, Instant since, Instant until) noexcept;

/// Items that a person would mark on a chart: those that changed, and the ends of links and events that did.
std::vector<store::Key> touchedBy(const store::Case& opened, const Changes& changes);

}  // namespace fairlead::analysis
