// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/case.h"
#include "core/store/clusters.h"

namespace fairlead::resolve {

struct Reason {
  std::string property, a, b;
  double weight = 0;  // bits for (or, below 0, against) one and the same
};

/// Two entities that may be one: a suggestion for a person to judge, never a decision.
struct Candidate {
  store::Key a = 0, b = 0;
  double score = 0;  // probability, 0 to 1
  std::vector<Reason> why;
};

struct ResolveOptions {
  std::string schema = "Person";
  double minScore = 0.5;
};

struct Resolution {
  std::int64_t compared = 0;
  std::vector<Candidate> candidates;  // best first
};

/// Scores likely doubles among the entities in force. Pairs that were judged already are left out, and pairs whose
/// clusters were judged apart; what was left unsure comes again when something new is said of either. The weights of a
/// candidate, "to begin with" among them, add up to the log odds (base 2) of its score.
Result<Resolution> findDoubles(const store::Case& opened, const ResolveOptions& options, Executor& executor,
                               const Progress& progress) noexcept;

using store::Clusters;
using store::clusters;

}  // namespace fairlead::resolve
