// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/clusters.h"

#include <algorithm>
#include <map>

#include "core/store/force.h"

namespace fairlead::store {

namespace {

/// Follows parents to the cluster's oldest, shortening the way for those who come after.
Key rootOf(std::unordered_map<Key, Key>& parent, Key key) {
  Key root = key;
  for (auto at = parent.find(root); at != parent.end() && at->second != root; at = parent.find(root)) root = at->second;
  while (key != root) key = std::exchange(parent[key], root);
  return root;
}

}  // namespace

std::vector<Judged> judgements(const Case& opened) {
  struct Found {
    Judged judged;
    std::pair<std::int64_t, std::string> when;  // of the decision; ids decide between two of one moment
  };
  std::unordered_map<Key, Found> byItem;
  // The earliest statement of each property decides, as it does for a caption.
  Query rows = opened.database().query(
      "SELECT s.item, p.name, s.target, s.value, o.at, s.id FROM item i JOIN statement s ON s.item=i.key JOIN property "
      "p ON "
      "p.key=s.property JOIN origin o ON o.key=s.origin WHERE i.schema=(SELECT key FROM schema_name WHERE "
      "name='Judgement') AND " +
      itemInForce("i") + " AND " + statementInForce("s") + " ORDER BY i.key, o.at, s.id");
  while (rows.step()) {
    Found& found = byItem[rows.integer(0)];
    Judged& judged = found.judged;
    judged.judgement = rows.integer(0);
    const std::string_view property = rows.text(1);
    if (property == "left" && judged.a == 0) judged.a = rows.integer(2);
    if (property == "right" && judged.b == 0) judged.b = rows.integer(2);
    if (property == "decision" && judged.decision.empty()) {
      judged.decision = rows.text(3);
      const auto id = rows.blob(5);
      judged.at = Instant(std::chrono::milliseconds(rows.integer(4)));
      found.when = {rows.integer(4), std::string(reinterpret_cast<const char*>(id.data()), id.size())};
    }
  }
  std::map<std::pair<Key, Key>, Found> latest;
  for (auto& [item, found] : byItem) {
    if (found.judged.a == 0 || found.judged.b == 0) continue;
    const auto [at, isFirst] = latest.try_emplace(std::minmax(found.judged.a, found.judged.b), found);
    if (!isFirst && at->second.when < found.when) at->second = found;
  }
  std::vector<Judged> all;
  for (auto& [pair, found] : latest) all.push_back(std::move(found.judged));
  return all;
}

ClusterGuard::ClusterGuard(const Case& opened) {
  for (const auto& [entity, cluster] : clusters(opened).of) m_parent[entity] = cluster;
  for (const Judged& one : judgements(opened)) {
    if (one.decision != "different") continue;
    m_apart[rootOf(one.a)].push_back(one.b);
    m_apart[rootOf(one.b)].push_back(one.a);
  }
}

Key ClusterGuard::rootOf(Key entity) { return store::rootOf(m_parent, entity); }

bool ClusterGuard::join(Key a, Key b) {
  const Key one = rootOf(a), other = rootOf(b);
  if (one == other) return true;
  for (const Key apart : m_apart[one])
    if (rootOf(apart) == other) return false;
  m_parent.try_emplace(one, one);
  m_parent[other] = one;
  std::vector<Key>& kept = m_apart[one];
  const std::vector<Key> further = m_apart[other];
  kept.insert(kept.end(), further.begin(), further.end());
  return true;
}

Key Clusters::keyOf(Key entity) const {
  const auto found = of.find(entity);
  return found == of.end() ? entity : found->second;
}

std::vector<Key> Clusters::with(Key entity) const {
  const auto found = members.find(keyOf(entity));
  return found == members.end() ? std::vector<Key>{entity} : found->second;
}

Clusters clusters(const Case& opened) {
  const auto judged = judgements(opened);
  std::unordered_map<Key, Key> parent;
  for (const Judged& one : judged) {
    if (one.decision != "same") continue;
    parent.try_emplace(one.a, one.a);
    parent.try_emplace(one.b, one.b);
    const Key a = rootOf(parent, one.a), b = rootOf(parent, one.b);
    parent[std::max(a, b)] = std::min(a, b);  // the oldest names the cluster, whatever the order of judgements
  }
  Clusters out;
  std::vector<Key> entities;
  for (const auto& [key, ignored] : parent) entities.push_back(key);
  std::sort(entities.begin(), entities.end());
  for (const Key entity : entities) {
    const Key cluster = rootOf(parent, entity);
    out.of[entity] = cluster;
    out.members[cluster].push_back(entity);
  }
  for (const Judged& one : judged) {
    if (one.decision != "different") continue;
    const auto a = out.of.find(one.a), b = out.of.find(one.b);
    if (a != out.of.end() && b != out.of.end() && a->second == b->second) out.contradictions.emplace_back(one.a, one.b);
  }
  std::sort(out.contradictions.begin(), out.contradictions.end());
  return out;
}

}  // namespace fairlead::store
