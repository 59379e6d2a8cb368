// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/model/grading.h"
#include "core/store/case.h"

namespace fairlead::analysis {

using NodeIndex = std::uint32_t;

/// The instants at which a step may have happened: [begin, end) in ms since 1970. `isLasting`: it held throughout, so
/// that any instant of it will do; else it happened once, at an instant that nobody knows better.
struct StepTime {
  static constexpr std::int64_t kEarliest = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t kLatest = std::numeric_limits<std::int64_t>::max();
  std::int64_t begin = kEarliest, end = kLatest;
  bool isLasting = false;

  bool isDated() const { return begin != kEarliest || end != kLatest; }
};

struct GraphNode {
  store::Key item = 0;  // of a cluster, its key
  bool isEvent = false;
};

/// A link between two nodes, or an event's tie to one who took part.
struct GraphEdge {
  store::Key item = 0;    // the link or the event
  store::Key moment = 0;  // edges of one moment are one step in time
  NodeIndex from = 0, to = 0;
  bool isDirected = false;
  bool isHalf = false;  // two of these, in at an event and out again, make one hop
  StepTime time;
  std::uint32_t gradings = 0;  // index of Graph::gradings
};

/// The network of a case at one moment, for all that is computed on it: entities (those judged the same are one node),
/// the links between them, and events, which tie together who took part. Immutable; order by key, so that every
/// computation comes out the same.
class Graph {
 public:
  /// Throws Failure.
  static Graph read(const store::Case& opened, const Progress& progress = unwatched());

  const std::vector<GraphNode>& nodes() const { return m_nodes; }
  const std::vector<GraphEdge>& edges() const { return m_edges; }
  /// Edges at a node, by order of edges.
  std::span<const std::uint32_t> at(NodeIndex node) const {
    return {m_incident.data() + m_first[node], m_incident.data() + m_first[node + 1]};
  }
  NodeIndex other(const GraphEdge& edge, NodeIndex node) const { return edge.from == node ? edge.to : edge.from; }
  /// By an entity's or event's key, whichever of a cluster's.
  std::optional<NodeIndex> find(store::Key item) const;
  /// Of the statements that make this edge; not those without a grading.
  const std::vector<Grading>& gradings(const GraphEdge& edge) const { return m_gradings[edge.gradings]; }

 private:
  void addEdges(const store::Case& opened, const Progress& progress);
  void addTimes(const store::Case& opened);
  void index();

  std::vector<GraphNode> m_nodes;
  std::vector<GraphEdge> m_edges;
  std::vector<std::vector<Grading>> m_gradings;
  std::vector<std::uint32_t> m_first, m_incident;
  std::unordered_map<store::Key, NodeIndex> m_nodeOf;  // of each entity, those of clusters too
};

/// Connected pieces among nodes for which `counts` is true, by edges for which `holds` is true.
std::int64_t components(const Graph& graph, const std::function<bool(NodeIndex)>& counts,
                        const std::function<bool(const GraphEdge&)>& holds);

}  // namespace fairlead::analysis
