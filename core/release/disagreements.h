// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/release/open_bundle.h"

namespace fairlead::release {

/// Finds where case and bundle differ while the bundle's statements go by: judgements on the same pair that contradict,
/// then values of what can have but one. At most 1,000 of each. Borrows the case.
class DisagreementFinder {
 public:
  /// Reads what the bundle retracts: that is not held against us.
  DisagreementFinder(const store::Case& into, const BagReader& bag);

  void see(const Statement& theirs);
  std::vector<Disagreement> found() const;

 private:
  struct Judgement {
    ItemId left, right;
    std::string decision;
    void put(std::string_view property, const std::string& value);
    std::pair<ItemId, ItemId> pair() const;
  };
  using Held = std::map<std::pair<ItemId, ItemId>, std::map<ItemId, std::string>>;  // decisions by pair and judgement
  Held ours() const;

  const store::Case& m_case;
  bool m_isEmpty;  // the case, so that nothing can differ
  std::unordered_set<std::string_view> m_single;
  std::unordered_set<StatementId> m_retracted;
  std::unordered_map<ItemId, std::optional<store::Item>> m_known;
  std::map<ItemId, Judgement> m_theirs;
  std::vector<Disagreement> m_values;
};

}  // namespace fairlead::release
