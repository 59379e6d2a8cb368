// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>

#include "core/store/case.h"

namespace CLI {
class App;
}

namespace fairlead::cli {

/// How what somebody says by themselves is marked.
struct MarkingFlags {
  std::string handling, classification;

  void addTo(CLI::App& command);
  bool isGiven() const { return !handling.empty() || !classification.empty(); }
  /// What they say, and nothing else. Throws Failure(Invalid).
  Marking given(const store::Case& opened) const;
  /// That in the place of the same parts of what the case bears, joined with what those bear that it is about.
  Origin origin(const store::Case& opened, std::initializer_list<ItemId> about = {}) const;
};

/// Grading and marking of what comes in, from --grading, --handling and --classification. Throws Failure(Invalid).
Origin originOption(const std::string& grading, const std::string& handling, const std::string& classification,
                    GradingScheme scheme);

}  // namespace fairlead::cli
