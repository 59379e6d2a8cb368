// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/provenance.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/store/clusters.h"

namespace fairlead::analysis {

namespace {

const std::vector<store::Key>& at(const std::unordered_map<store::Key, std::vector<store::Key>>& map, store::Key key) {
  static const std::vector<store::Key> none;
  const auto found = map.find(key);
  return found == map.end() ? none : found->second;
}

OriginRef refOf(const store::StoredStatement& statement, const store::Case& opened) {
  if (statement.origin.item.isNil()) return {0, statement.origin.author};
  const auto item = opened.items().find(statement.origin.item);
  return {item ? item->key : 0, {}};
}

void addOnce(std::vector<OriginRef>& origins, OriginRef origin) {
  if (std::find(origins.begin(), origins.end(), origin) == origins.end()) origins.push_back(std::move(origin));
}

}  // namespace

/// Tarjan's strong components without recursion: what a component leads to is known when it is complete.
struct Provenance::Ends {
  explicit Ends(Provenance& owner) : provenance(owner) {}

  std::vector<store::Key> ways(store::Key key) const {
    std::vector<store::Key> out = at(provenance.m_comesFrom, key);
    const auto& repeats = at(provenance.m_mayRepeat, key);
    out.insert(out.end(), repeats.begin(), repeats.end());
    return out;
  }

  struct Frame {
    store::Key key;
    std::vector<store::Key> ways;
    std::size_t next = 0;
  };

  void visit(store::Key start) {
    if (number.contains(start)) return;
    enter(start);
    while (!frames.empty()) {
      Frame& frame = frames.back();
      if (frame.next < frame.ways.size()) {
        const store::Key to = frame.ways[frame.next++];
        if (!number.contains(to))
          enter(to);
        else if (onStack.contains(to))
          low[frame.key] = std::min(low[frame.key], number[to]);
        continue;
      }
      const store::Key done = frame.key;
      frames.pop_back();
      if (!frames.empty()) low[frames.back().key] = std::min(low[frames.back().key], low[done]);
      if (low[done] == number[done]) close(done);
    }
  }

  void enter(store::Key key) {
    number[key] = low[key] = count++;
    stack.push_back(key);
    onStack.insert(key);
    frames.push_back({key, ways(key), 0});
  }

  /// The ends of a component are those of what it leads to; its least member where it leads nowhere.
  void close(store::Key top) {
    std::vector<store::Key> members;
    do {
      members.push_back(stack.back());
      onStack.erase(stack.back());
      stack.pop_back();
    } while (members.back() != top);
    std::set<store::Key> ends;
    for (const store::Key member : members)
      for (const store::Key to : ways(member))
        if (const auto known = provenance.m_ends.find(to); known != provenance.m_ends.end())
          ends.insert(known->second.begin(), known->second.end());
    if (ends.empty()) ends.insert(*std::min_element(members.begin(), members.end()));
    for (const store::Key member : members) provenance.m_ends[member] = {ends.begin(), ends.end()};
  }

  Provenance& provenance;
  std::unordered_map<store::Key, std::size_t> number, low;
  std::unordered_set<store::Key> onStack;
  std::vector<store::Key> stack;
  std::vector<Frame> frames;
  std::size_t count = 0;
};

Provenance::Provenance(const store::Case& opened) {
  opened.items().forEachPointer([&](const store::PointerRow& row) {
    const Schema* schema = opened.schemas().find(row.schema);
    if (!schema) return true;
    const bool isOrigin = schema->kind == ItemKind::Report || schema->kind == ItemKind::Record ||
                          schema->kind == ItemKind::Layer || schema->kind == ItemKind::Source;
    if (!isOrigin) return true;
    if (row.property == "source" || row.property == "originatesFrom") m_comesFrom[row.item].push_back(row.target);
    if (row.property == "mayRepeat") m_mayRepeat[row.item].push_back(row.target);
    return true;
  });
  findEnds();
}

void Provenance::findEnds() {
  Ends ends(*this);
  for (const auto* ways : {&m_comesFrom, &m_mayRepeat}) {
    std::vector<store::Key> keys;
    for (const auto& [key, ignored] : *ways) keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    for (const store::Key key : keys) ends.visit(key);
  }
}

std::size_t Provenance::independent(const std::vector<OriginRef>& origins) const {
  std::vector<std::size_t> parent(origins.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  std::map<OriginRef, std::size_t> owner;  // of each end, the first that leads to it
  for (std::size_t i = 0; i < origins.size(); ++i) {
    std::vector<OriginRef> ends;
    for (const store::Key end : at(m_ends, origins[i].item)) ends.push_back({end, {}});
    if (ends.empty()) ends.push_back(origins[i]);
    for (const OriginRef& end : ends) {
      const auto [known, isNew] = owner.try_emplace(end, i);
      if (!isNew) parent[root(i)] = root(known->second);
    }
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < origins.size(); ++i) count += root(i) == i;
  return count;
}

std::unordered_set<store::Key> Provenance::restingOn(store::Key item) const {
  std::unordered_map<store::Key, std::vector<store::Key>> leads;  // the other way round
  for (const auto& [from, tos] : m_comesFrom)
    for (const store::Key to : tos) leads[to].push_back(from);
  std::unordered_set<store::Key> fallen{item};
  std::vector<store::Key> open{item};
  while (!open.empty()) {
    const store::Key now = open.back();
    open.pop_back();
    for (const store::Key next : at(leads, now)) {
      const auto& rests = at(m_comesFrom, next);
      if (std::all_of(rests.begin(), rests.end(), [&](store::Key one) { return fallen.contains(one); }) &&
          fallen.insert(next).second)
        open.push_back(next);
    }
  }
  return fallen;
}

std::unordered_map<store::Key, std::size_t> corroboration(const store::Case& opened, const Provenance& provenance,
                                                          store::Key item) {
  std::map<std::pair<std::string, std::string>, std::vector<OriginRef>> said;
  std::vector<store::StoredStatement> own;
  for (const store::Key member : store::clusters(opened).with(item))
    for (auto& statement : opened.statements().about(member)) {
      addOnce(said[{statement.property, statement.value}], refOf(statement, opened));
      if (member == item) own.push_back(std::move(statement));
    }
  std::unordered_map<store::Key, std::size_t> counts;
  for (const auto& statement : own)
    counts[statement.key] = provenance.independent(said[{statement.property, statement.value}]);
  return counts;
}

std::size_t linkCorroboration(const store::Case& opened, const Provenance& provenance, store::Key link) {
  const auto found = opened.items().find(link);
  const Schema* schema = found ? opened.schemas().find(found->schema) : nullptr;
  if (!schema || schema->kind != ItemKind::Link) return 0;
  const store::Clusters clustered = store::clusters(opened);
  const auto statements = opened.statements();
  struct Shape {
    std::set<store::Key> from, to;
    std::set<std::string> times;
    std::vector<OriginRef> origins;
    bool operator==(const Shape& other) const { return from == other.from && to == other.to && times == other.times; }
  };
  const auto shapeOf = [&](store::Key item) {
    Shape shape;
    for (const auto& statement : statements.about(item)) {
      const bool isFrom = statement.property == schema->from, isTo = statement.property == schema->to;
      const bool isTime =
          statement.property == schema->time || statement.property == "startDate" || statement.property == "endDate";
      if (isFrom) shape.from.insert(clustered.keyOf(statement.target));
      if (isTo) shape.to.insert(clustered.keyOf(statement.target));
      if (isTime) shape.times.insert(statement.property + statement.value);
      if (isFrom || isTo) addOnce(shape.origins, refOf(statement, opened));
    }
    if (!schema->isDirected && shape.to < shape.from) std::swap(shape.from, shape.to);
    return shape;
  };
  Shape own = shapeOf(link);
  if (own.from.empty() || own.to.empty()) return 0;
  constexpr std::int64_t kMost = 1'000;  // of a pair that talks all day, each call is its own and undoubted
  std::set<store::Key> others;
  for (const store::Key member : clustered.with(*own.from.begin()))
    for (const store::Item& other : opened.items().pointingAt(member, kMost))
      if (other.schema == found->schema && other.key != link) others.insert(other.key);
  for (const store::Key other : others) {
    const Shape shape = shapeOf(other);
    if (!(shape == own)) continue;
    for (const OriginRef& origin : shape.origins) addOnce(own.origins, origin);
  }
  return provenance.independent(own.origins);
}

}  // namespace fairlead::analysis
