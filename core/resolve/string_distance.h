// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace fairlead::resolve {

/// Jaro-Winkler similarity in [0, 1] with the usual prefix weight 0.1 over at most 4 bytes (Winkler 1990). Of Latin
/// text.
double jaroWinkler(std::string_view a, std::string_view b);

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each 1; stops counting at
/// `limit` + 1.
std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace fairlead::resolve
