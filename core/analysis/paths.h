// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/graph.h"
#include "core/base/result.h"

namespace fairlead::analysis {

struct PathQuery {
  store::Key from = 0, to = 0;
  int maxHops = 6;
  std::size_t limit = 10;
  bool isInTimeOrder = false;          // each step not before the step before it
  std::optional<std::int64_t> maxGap;  // ms between a step and the next; only in time order
  std::optional<Grading> minGrading;
};

struct Path {
  std::vector<store::Key> items;  // entity, link, entity...; an event stands once, between those whom it ties
  int hops = 0;
  std::optional<std::int64_t> begin, end;  // of all its dated steps
  /// In time order whatever the instants within the stated intervals were; else only possibly. Always true where no
  /// order was asked for.
  bool isCertain = true;
  std::size_t undated = 0;  // steps
};

struct PathAnswer {
  std::vector<Path> paths;                    // fewest hops first, certain ones before possible ones, then by key
  std::size_t otherScheme = 0, ungraded = 0;  // edges that `minGrading` left out unjudged
  bool isComplete = true;                     // false: the search was cut, and longer paths may be missing
};

/// Paths between two entities, no node twice; other parallel links between the same nodes make no further path. Throws
/// nothing but what the Result holds: Failure(NotFound) if an end takes part in nothing that can be linked.
Result<PathAnswer> findPaths(const Graph& graph, const PathQuery& query, const Progress& progress) noexcept;

}  // namespace fairlead::analysis
