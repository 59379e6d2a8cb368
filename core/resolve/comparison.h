// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/resolve/record.h"

namespace fairlead::resolve {

/// What is compared, each on a few levels from 0 (differs) to kLevels - 1 (agrees).
enum class Feature { Given, Surname, Name, Date, Document, Phone, Email, Address, Gender, Country, Father };
inline constexpr std::size_t kFeatures = 11;
inline constexpr std::array<int, kFeatures> kLevels{4, 4, 4, 5, 3, 3, 3, 4, 2, 2, 3};
inline constexpr int kNull = -1;  // one side says nothing

std::string_view featureName(Feature feature);

/// A level for each feature.
using Pattern = std::array<std::int8_t, kFeatures>;

Pattern compare(const ResolveRecord& a, const ResolveRecord& b);

/// The tokens that make the names agree, for weighing their rarity; empty where none do.
std::vector<std::string> sharedTokens(const ResolveRecord& a, const ResolveRecord& b, Feature feature);

/// The values that stand against each other, as a person reads them.
std::pair<std::string, std::string> valuesOf(const ResolveRecord& a, const ResolveRecord& b, Feature feature);

}  // namespace fairlead::resolve
