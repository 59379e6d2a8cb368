// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/case.h"
#include "core/store/clusters.h"
#include "ui/paint/chart_badge.h"
#include "ui/paint/chart_scene.h"

namespace fairlead::ui {

/// One thing that must hold of a node.
struct RuleCondition {
  /// Before, After, Within: whatever the time or place may be within its uncertainty.
  enum class Test { Is, Contains, Known, Unknown, LinksAtLeast, Before, After, Within };

  std::string property;  // of no meaning for LinksAtLeast
  Test test = Test::Is;
  /// Compared without case and accents; for LinksAtLeast a number, for Before and After a time, for Within a point
  /// whose uncertainty is the distance.
  std::string value;
  std::string said = {};  // how the place was named, for words()

  /// What it looks at, as the schema tells of it; null for LinksAtLeast and where no schema has it.
  const Property* looksAt(const std::string& schema) const;
  /// In the window's language: "Nationality is it".
  QString words(const std::string& schema) const;
  /// A sentence on what is wrong with it; empty if it can be kept.
  QString problem() const;
};

/// What a chart marks by itself: a statement `rule` of the chart, as JSON.
struct ChartRule {
  using Test = RuleCondition::Test;
  static constexpr std::size_t kMostConditions = 5;

  std::string schema;                     // those that extend it, too; empty: whatever it is
  std::vector<RuleCondition> conditions;  // all of them must hold, of one thing under all its names
  ChartBadge badge;

  std::string text() const;
  /// Nothing if it is none that this version knows.
  static std::optional<ChartRule> parse(std::string_view text);
  /// In the window's language: "Person: Nationality is it".
  QString words() const;
  /// A sentence on what is wrong with it; empty if it can be kept.
  QString problem() const;
};

struct SavedRule {
  StatementId statement;
  ChartRule rule;
};
/// In force, by time of recording; those of a newer version are passed over.
std::vector<SavedRule> rulesOf(const store::Case& opened, store::Key chart);

/// Puts the badges on the scene's nodes, and what they mean into its legend. While a release profile keeps things back,
/// what is not known is no rule.
void applyRules(const store::Case& opened, const store::Clusters& clusters, const std::vector<SavedRule>& rules,
                bool isForOthers, ChartScene& scene);
/// How many of the nodes that are drawn each badge holds for.
void countBadges(ChartScene& scene);

}  // namespace fairlead::ui
