// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/resolve/record.h"

namespace fairlead::resolve {

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // indexes of records, first < second

/// Pairs that share one of several keys: identifiers, halves of identifiers, names by their consonants with a date,
/// address words. A block of more than a few dozen is sorted and only neighbours are paired, so that a million bearers
/// of one name give millions of pairs, not a trillion. Each pair once, sorted.
std::vector<Pair> candidatePairs(const std::vector<ResolveRecord>& records);

}  // namespace fairlead::resolve
