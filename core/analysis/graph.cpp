// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/store/clusters.h"

namespace fairlead::analysis {

namespace {

/// One end of a link, or one who took part in an event, with the gradings of all that say so.
struct Tie {
  NodeIndex node = 0;
  bool isFrom = false;
  std::uint32_t gradings = 0;
};

/// Sets of gradings, each kept once: a million calls of one table share one.
class GradingSets {
 public:
  explicit GradingSets(std::vector<std::vector<Grading>>& sets) : m_sets(sets) { number({}); }

  std::uint32_t with(std::uint32_t set, std::string_view key) {
    const std::pair<std::uint32_t, std::string> step(set, key);
    if (const auto known = m_steps.find(step); known != m_steps.end()) return known->second;
    std::vector<Grading> grown = m_sets[set];
    if (const auto parsed = parseGrading(key))
      if (std::find(grown.begin(), grown.end(), parsed->grading) == grown.end()) grown.push_back(parsed->grading);
    return m_steps[step] = number(std::move(grown));
  }
  std::uint32_t both(std::uint32_t a, std::uint32_t b) {
    if (a == b || m_sets[b].empty()) return a;
    std::uint32_t set = a;
    for (const Grading& grading : std::vector<Grading>(m_sets[b])) set = with(set, grading.key());
    return set;
  }

 private:
  std::uint32_t number(std::vector<Grading> set) {
    std::string text;
    for (const Grading& grading : set) text += grading.key() + ' ';
    const auto [at, isNew] = m_numbers.try_emplace(text, static_cast<std::uint32_t>(m_sets.size()));
    if (isNew) m_sets.push_back(std::move(set));
    return at->second;
  }

  std::vector<std::vector<Grading>>& m_sets;
  std::map<std::string, std::uint32_t> m_numbers;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> m_steps;
};

}  // namespace

Graph Graph::read(const store::Case& opened, const Progress& progress) {
  Graph graph;
  const store::Clusters clustered = store::clusters(opened);
  opened.items().forEachItem({}, [&](store::Key key, std::string_view name) {
    const Schema* schema = opened.schemas().find(name);
    if (!schema || schema->kind == ItemKind::Link) return true;
    const store::Key cluster = clustered.keyOf(key);
    const auto [at, isNew] = graph.m_nodeOf.try_emplace(cluster, static_cast<NodeIndex>(graph.m_nodes.size()));
    if (isNew) graph.m_nodes.push_back({cluster, schema->kind == ItemKind::Event});
    if (cluster != key) graph.m_nodeOf[key] = at->second;
    return true;
  });
  graph.addEdges(opened, progress);
  graph.addTimes(opened);
  graph.index();
  return graph;
}

void Graph::addEdges(const store::Case& opened, const Progress& progress) {
  GradingSets sets(m_gradings);
  store::Key current = 0;
  const Schema* schema = nullptr;
  std::vector<Tie> ties;
  const auto nodeOf = [&](store::Key key) {
    const auto [at, isNew] = m_nodeOf.try_emplace(key, static_cast<NodeIndex>(m_nodes.size()));
    if (isNew) m_nodes.push_back({key, false});  // a report as the end of a link
    return at->second;
  };
  const auto flush = [&] {
    if (!schema || ties.empty()) return;
    if (schema->kind == ItemKind::Event) {
      const NodeIndex event = nodeOf(current);
      for (const Tie& tie : ties) m_edges.push_back({current, current, tie.node, event, false, true, {}, tie.gradings});
    } else {
      for (const Tie& a : ties)
        for (const Tie& b : ties) {
          if (!a.isFrom || b.isFrom || a.node == b.node) continue;
          const bool isHalf = m_nodes[a.node].isEvent != m_nodes[b.node].isEvent;
          m_edges.push_back(
              {current, current, a.node, b.node, schema->isDirected, isHalf, {}, sets.both(a.gradings, b.gradings)});
        }
    }
    ties.clear();
  };
  opened.items().forEachPointer([&](const store::PointerRow& row) {
    if (row.item != current) {
      progress.check();
      flush();
      current = row.item;
      schema = opened.schemas().find(row.schema);
    }
    if (!schema || (schema->kind != ItemKind::Link && schema->kind != ItemKind::Event)) return true;
    const bool isLink = schema->kind == ItemKind::Link;
    if (isLink && row.property != schema->from && row.property != schema->to) return true;
    if (!isLink && !m_nodeOf.contains(row.target)) return true;  // its proof, a report, did not take part
    const bool isFrom = isLink && row.property == schema->from;
    const NodeIndex node = nodeOf(row.target);
    auto tie =
        std::find_if(ties.begin(), ties.end(), [&](const Tie& t) { return t.node == node && t.isFrom == isFrom; });
    if (tie == ties.end()) tie = ties.insert(ties.end(), {node, isFrom, 0});
    if (!row.grading.empty()) tie->gradings = sets.with(tie->gradings, row.grading);
    return true;
  });
  flush();
}

void Graph::addTimes(const store::Case& opened) {
  struct Dates {
    std::optional<std::pair<std::int64_t, std::int64_t>> once, from, to;
  };
  std::unordered_map<store::Key, Dates> dates;
  const auto widen = [](auto& window, std::int64_t begin, std::int64_t end) {
    if (!window)
      window.emplace(begin, end);
    else
      window.emplace(std::min(window->first, begin), std::max(window->second, end));  // two sources that differ
  };
  opened.items().forEachTimed([&](const store::TimedRow& row) {
    const Schema* schema = opened.schemas().find(row.schema);
    if (!schema || (schema->kind != ItemKind::Link && schema->kind != ItemKind::Event)) return true;
    if (row.property == "startDate")
      widen(dates[row.item].from, row.begin, row.end);
    else if (row.property == "endDate")
      widen(dates[row.item].to, row.begin, row.end);
    else if (row.property == schema->time)
      widen(dates[row.item].once, row.begin, row.end);
    return true;
  });
  const auto timeOf = [&](store::Key item) -> StepTime {
    const auto found = dates.find(item);
    if (found == dates.end()) return {};
    const Dates& known = found->second;
    if (known.once) return {known.once->first, known.once->second, false};
    StepTime time;
    time.isLasting = true;
    if (known.from) time.begin = known.from->first;
    if (known.to) time.end = known.to->second;
    if (time.end <= time.begin) return {};  // contradicts itself: it is as good as undated
    return time;
  };
  for (GraphEdge& edge : m_edges) {
    edge.time = timeOf(edge.item);
    if (edge.time.isDated() || !edge.isHalf) continue;
    // Who took part in an event did so when it happened.
    const GraphNode& event = m_nodes[m_nodes[edge.to].isEvent ? edge.to : edge.from];
    edge.time = timeOf(event.item);
    edge.moment = event.item;
  }
}

void Graph::index() {
  m_first.assign(m_nodes.size() + 1, 0);
  for (const GraphEdge& edge : m_edges) ++m_first[edge.from + 1], ++m_first[edge.to + 1];
  std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
  m_incident.resize(2 * m_edges.size());
  std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
  for (std::uint32_t e = 0; e < m_edges.size(); ++e) {
    m_incident[next[m_edges[e].from]++] = e;
    m_incident[next[m_edges[e].to]++] = e;
  }
}

std::optional<NodeIndex> Graph::find(store::Key item) const {
  const auto found = m_nodeOf.find(item);
  return found == m_nodeOf.end() ? std::nullopt : std::optional(found->second);
}

std::int64_t components(const Graph& graph, const std::function<bool(NodeIndex)>& counts,
                        const std::function<bool(const GraphEdge&)>& holds) {
  std::vector<NodeIndex> parent(graph.nodes().size());
  std::iota(parent.begin(), parent.end(), NodeIndex{0});
  const auto root = [&](NodeIndex node) {
    while (parent[node] != node) node = parent[node] = parent[parent[node]];
    return node;
  };
  for (const GraphEdge& edge : graph.edges())
    if (holds(edge)) parent[root(edge.from)] = root(edge.to);
  std::vector<bool> isCounted(graph.nodes().size());
  std::int64_t count = 0;
  for (NodeIndex node = 0; node < graph.nodes().size(); ++node) {
    if (!counts(node)) continue;
    const NodeIndex top = root(node);
    if (!isCounted[top]) ++count;
    isCounted[top] = true;
  }
  return count;
}

}  // namespace fairlead::analysis
