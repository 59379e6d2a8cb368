// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/store/case.h"

namespace fairlead::store {

/// The judgement in force about two entities; where several were made, the latest decides.
struct Judged {
  Key a = 0, b = 0;
  std::string decision;  // "same", "different", "unsure"
  Instant at{};          // of the decision
  Key judgement = 0;     // the item that says so
};
std::vector<Judged> judgements(const Case& opened);

/// Each entity's cluster by the judgements "same" in force: a key that all of a cluster share; entities alone are left
/// out. Where a "different" stands within a cluster, the cluster contradicts itself, and `contradictions` names the
/// pair.
struct Clusters {
  std::unordered_map<Key, Key> of;
  std::unordered_map<Key, std::vector<Key>> members;  // of each cluster, sorted
  std::vector<std::pair<Key, Key>> contradictions;

  /// The cluster's key; the entity itself where it stands alone.
  Key keyOf(Key entity) const;
  std::vector<Key> with(Key entity) const;  // itself among them, sorted
};
Clusters clusters(const Case& opened);

/// Joins entities as further judgements "same" would, and refuses what would put two that were judged different into
/// one cluster. Starts from the judgements in force; writes nothing.
class ClusterGuard {
 public:
  explicit ClusterGuard(const Case& opened);
  /// False, and nothing is joined, if it would contradict a judgement.
  bool join(Key a, Key b);

 private:
  Key rootOf(Key entity);

  std::unordered_map<Key, Key> m_parent;
  std::unordered_map<Key, std::vector<Key>> m_apart;  // by root: entities judged different from one of its cluster
};

}  // namespace fairlead::store
