// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/analysis/graph.h"
#include "core/base/result.h"

namespace fairlead::analysis {

/// Betweenness: how many shortest paths between others lead through (Freeman, not normalised). Degree: neighbours, an
/// event being one. Closeness: Wasserman and Faust's, which compares pieces of different size. Eigenvector: the
/// greatest is 1. PageRank: damping 0.85, along the direction of links that have one. Community: a number each
/// (Louvain), the largest first.
enum class Measure { Betweenness, Degree, Closeness, Eigenvector, PageRank, Community };

std::string_view measureName(Measure measure);  // "betweenness"...
std::optional<Measure> parseMeasure(std::string_view name);

struct Measured {
  std::vector<double> values;  // by node
  /// Betweenness and closeness of a network of more than `MeasureOptions::exactUpTo` nodes are estimated from this many
  /// of its nodes, evenly chosen; 0: exact.
  std::size_t pivots = 0;
};

struct MeasureOptions {
  std::size_t exactUpTo = 5'000, pivots = 500;
};

/// The same network gives the same numbers on every run. Parallel links count once; distances are in hops, of which an
/// event between two takes one.
Result<Measured> measure(const Graph& graph, Measure wanted, const MeasureOptions& options,
                         const Progress& progress) noexcept;

}  // namespace fairlead::analysis
