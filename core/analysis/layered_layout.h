// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace fairlead::analysis {

/// Where each node of a layered drawing stands, in lengths of a link: first to the right, second downwards by layer.
/// Within a layer nodes are ordered so that few links cross (Sugiyama, Tagawa, Toda 1981, as igraph has it). Parts that
/// don't hang together stand side by side. One layer for each node, from 0. The same input gives the same places.
/// Throws Failure(Limit) for want of memory.
std::vector<std::pair<double, double>> layeredPlaces(const std::vector<std::uint32_t>& layers,
                                                     const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links);

}  // namespace fairlead::analysis
