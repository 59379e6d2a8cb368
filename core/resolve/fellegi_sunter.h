// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/resolve/comparison.h"

namespace fairlead::resolve {

/// Fellegi and Sunter's model (1969): for each level of each feature, how often pairs of one person have it (m) and how
/// often pairs of two persons (u); and how many of the pairs compared are of one person.
struct Model {
  std::array<std::array<double, 5>, kFeatures> m{}, u{};
  double prior = 0.05;

  /// log2(m/u) of a level; 0 where one side says nothing.
  double weight(Feature feature, int level) const;
  double weight(const Pattern& pattern) const;
  /// The same, with what a household shares held down where given names or sexes differ.
  double total(const Pattern& pattern) const;
  /// Probability that a pair of this weight is one person.
  double probability(double weight) const;
};

/// What is true of most data; used as it is for a handful of pairs.
Model sensibleModel();

/// Estimates the model from the pairs themselves, without labels, by expectation maximisation over their patterns,
/// starting from and leaning on the sensible one, so that a small case isn't led astray. More agreement never counts
/// for less. Where the pairs cannot tell (names that many bear, and little else), the sensible model is the answer.
Model estimate(const std::vector<Pattern>& patterns);

}  // namespace fairlead::resolve
