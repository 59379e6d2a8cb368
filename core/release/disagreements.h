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
/// then values of what can have but one, under every name that either side judges the same. What the bundle takes back,
/// here or of its own, counts on neither side. At most 1,000 of each. Borrows the case.
class DisagreementFinder {
 public:
  /// Reads what the bundle retracts.
  DisagreementFinder(const store::Case& into, const BagReader& bag);

  void see(const Statement& theirs, TransactionId change);
  std::vector<Disagreement> found() const;
  /// The bundle takes this transaction of its own back.
  bool isRetracted(TransactionId change) const;

 private:
  struct Judgement {
    ItemId left, right;
    std::string decision;
    void put(std::string_view property, const std::string& value);
    std::pair<ItemId, ItemId> pair() const;
  };
  struct Value {
    ItemId item;
    std::string property, value;
  };
  using Held = std::map<std::pair<ItemId, ItemId>, std::map<ItemId, std::string>>;  // decisions by pair and judgement

  void readRetractions(const BagReader& bag);
  Held ours() const;
  void addJudgements(std::vector<Disagreement>& all) const;
  void addValues(std::vector<Disagreement>& all) const;
  /// The names of one item on both sides, by the least of them.
  std::unordered_map<ItemId, ItemId> joined() const;

  const store::Case& m_case;
  bool m_isEmpty;  // the case, so that nothing can differ
  std::unordered_set<std::string_view> m_single;
  std::unordered_map<TransactionId, std::vector<TransactionId>> m_retractedBy;  // changes by changes
  std::unordered_set<StatementId> m_retracted;
  mutable std::unordered_map<TransactionId, bool> m_isRetracted;
  std::map<ItemId, Judgement> m_theirs;
  std::vector<Value> m_values;
};

}  // namespace fairlead::release
