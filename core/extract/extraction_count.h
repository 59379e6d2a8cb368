// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "core/store/case.h"

namespace fairlead::extract {

/// Looks for mentions in these reports and keeps how many there were, for `countedMentions`: derived, so that neither
/// journal nor digest knows of it.
Result<std::map<ItemId, std::int64_t>> countMentions(store::Case& target, const std::vector<ItemId>& reports) noexcept;

/// Mentions that were counted in the reports in force.
std::int64_t countedMentions(const store::Case& from);

}  // namespace fairlead::extract
