// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/analysis/igraph_handles.h"

namespace fairlead::analysis {

namespace {

constexpr std::array<std::string_view, 6> kNames{"betweenness", "degree",   "closeness",
                                                 "eigenvector", "pagerank", "community"};

/// The network with parallel links as one.
struct Simple {
  std::vector<igraph_integer_t> ends;
  std::vector<double> hops;                                        // of each pair
  std::vector<std::vector<std::pair<NodeIndex, int>>> neighbours;  // with half hops
  bool hasHalves = false;
};

Simple simple(const Graph& graph, bool isDirected) {
  std::vector<std::array<NodeIndex, 3>> pairs;
  for (const GraphEdge& edge : graph.edges()) {
    const NodeIndex halves = edge.isHalf ? 1 : 2;
    if (!isDirected)
      pairs.push_back({std::min(edge.from, edge.to), std::max(edge.from, edge.to), halves});
    else
      pairs.push_back({edge.from, edge.to, halves});
    if (isDirected && !edge.isDirected) pairs.push_back({edge.to, edge.from, halves});
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [](const auto& a, const auto& b) { return a[0] == b[0] && a[1] == b[1]; }),
              pairs.end());
  Simple made;
  made.neighbours.resize(graph.nodes().size());
  for (const auto& [from, to, halves] : pairs) {
    made.ends.push_back(from);
    made.ends.push_back(to);
    made.hops.push_back(halves / 2.0);
    made.hasHalves |= halves == 1;
    made.neighbours[from].emplace_back(to, static_cast<int>(halves));
    if (!isDirected) made.neighbours[to].emplace_back(from, static_cast<int>(halves));
  }
  return made;
}

/// Nodes to measure from: all, or evenly chosen ones.
std::vector<NodeIndex> pivotsOf(std::size_t nodes, const MeasureOptions& options) {
  std::vector<NodeIndex> chosen;
  const std::size_t count = nodes <= options.exactUpTo ? nodes : std::min(options.pivots, nodes);
  for (std::size_t i = 0; i < count; ++i) chosen.push_back(static_cast<NodeIndex>(i * nodes / count));
  return chosen;
}

void betweenness(const Simple& network, std::size_t nodes, const std::vector<NodeIndex>& pivots, Measured& out,
                 const Progress& progress) {
  const IgraphGraph graph(network.ends, nodes, false);
  RealVector weights(network.hops.size());
  for (std::size_t i = 0; i < network.hops.size(); ++i)
    VECTOR(weights.value)[static_cast<igraph_integer_t>(i)] = network.hops[i];
  out.values.assign(nodes, 0);
  // In pieces, since igraph cannot be stopped within one.
  constexpr std::size_t kPiece = 64;
  RealVector piece(0);
  for (std::size_t at = 0; at < pivots.size(); at += kPiece) {
    progress.check();
    const std::size_t count = std::min(kPiece, pivots.size() - at);
    IntegerVector sources(count);
    for (std::size_t i = 0; i < count; ++i) VECTOR(sources.value)[static_cast<igraph_integer_t>(i)] = pivots[at + i];
    require(igraph_betweenness_subset(&graph.value, &piece.value, igraph_vss_all(), false,
                                      igraph_vss_vector(&sources.value), igraph_vss_all(),
                                      network.hasHalves ? &weights.value : nullptr));
    for (std::size_t i = 0; i < nodes; ++i) out.values[i] += VECTOR(piece.value)[static_cast<igraph_integer_t>(i)];
    progress.advance(count);
  }
  const double scale = pivots.empty() ? 1 : static_cast<double>(nodes) / static_cast<double>(pivots.size());
  for (double& value : out.values) value *= scale;
}

/// Half hops from one node to each that it reaches, by buckets of distance.
class Distances {
 public:
  explicit Distances(const Simple& network) : m_network(network), m_halves(network.neighbours.size()) {}

  template <typename Visit>
  void from(NodeIndex start, Visit visit) {
    std::fill(m_halves.begin(), m_halves.end(), kFar);
    m_halves[start] = 0;
    std::array<std::vector<NodeIndex>, 3> buckets;
    buckets[0].push_back(start);
    for (int distance = 0, empty = 0; empty < 3; ++distance) {
      auto& now = buckets[static_cast<std::size_t>(distance % 3)];
      empty = now.empty() ? empty + 1 : 0;
      for (std::size_t i = 0; i < now.size(); ++i) {
        const NodeIndex node = now[i];
        if (m_halves[node] != distance) continue;
        m_halves[node] = -distance - 1;  // done: an entry that comes later is passed over
        visit(node, distance);
        for (const auto& [other, halves] : m_network.neighbours[node]) {
          if (m_halves[other] <= distance + halves) continue;
          m_halves[other] = distance + halves;
          buckets[static_cast<std::size_t>((distance + halves) % 3)].push_back(other);
        }
      }
      now.clear();
    }
  }

 private:
  static constexpr int kFar = std::numeric_limits<int>::max();
  const Simple& m_network;
  std::vector<int> m_halves;
};

/// (r / (n-1)) * (r / sum of distances), r being how many are reached.
void closeness(const Simple& network, std::size_t nodes, const std::vector<NodeIndex>& pivots, Measured& out,
               const Progress& progress) {
  std::vector<double> sum(nodes, 0), reached(nodes, 0);
  Distances distances(network);
  for (const NodeIndex pivot : pivots) {
    progress.check();
    distances.from(pivot, [&](NodeIndex node, int halves) {
      if (node == pivot) return;
      sum[node] += halves / 2.0;
      reached[node] += 1;
    });
    progress.advance();
  }
  out.values.assign(nodes, 0);
  const double scale = pivots.empty() ? 1 : static_cast<double>(nodes) / static_cast<double>(pivots.size());
  for (std::size_t i = 0; i < nodes; ++i)
    if (sum[i] > 0) out.values[i] = reached[i] * scale / static_cast<double>(nodes - 1) * (reached[i] / sum[i]);
}

void eigenvector(const Simple& network, std::size_t nodes, Measured& out) {
  const IgraphGraph graph(network.ends, nodes, false);
  RealVector result(0);
  require(igraph_eigenvector_centrality(&graph.value, &result.value, nullptr, false, true, nullptr, nullptr));
  out.values = result.copy();
  // What the iteration leaves of nothing is nothing.
  for (double& value : out.values) value = value < 1e-12 ? 0 : value;
}

void pageRank(const Graph& from, std::size_t nodes, Measured& out) {
  const Simple network = simple(from, true);
  const IgraphGraph graph(network.ends, nodes, true);
  RealVector result(0);
  require(igraph_pagerank(&graph.value, IGRAPH_PAGERANK_ALGO_PRPACK, &result.value, nullptr, igraph_vss_all(), true,
                          0.85, nullptr, nullptr));
  out.values = result.copy();
}

/// Numbered by size, then by their first node.
std::vector<double> numbered(const std::vector<double>& groups) {
  struct Group {
    std::size_t size = 0, first = 0;
  };
  std::map<double, Group> found;
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (Group& group = found[groups[i]]; group.size++ == 0) group.first = i;
  std::vector<std::pair<double, Group>> order(found.begin(), found.end());
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.second.size != b.second.size ? a.second.size > b.second.size : a.second.first < b.second.first;
  });
  std::map<double, double> number;
  for (std::size_t i = 0; i < order.size(); ++i) number[order[i].first] = static_cast<double>(i + 1);
  std::vector<double> out;
  for (const double group : groups) out.push_back(number[group]);
  return out;
}

void community(const Simple& network, std::size_t nodes, Measured& out) {
  const IgraphGraph graph(network.ends, nodes, false);
  IntegerVector membership(0);
  require(igraph_community_multilevel(&graph.value, nullptr, 1, &membership.value, nullptr, nullptr));
  std::vector<double> groups;
  for (igraph_integer_t i = 0; i < igraph_vector_int_size(&membership.value); ++i)
    groups.push_back(static_cast<double>(VECTOR(membership.value)[i]));
  out.values = numbered(groups);
}

}  // namespace

std::string_view measureName(Measure measure) { return kNames[static_cast<std::size_t>(measure)]; }

std::optional<Measure> parseMeasure(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<Measure>(i);
  return std::nullopt;
}

Result<Measured> measure(const Graph& graph, Measure wanted, const MeasureOptions& options,
                         const Progress& progress) noexcept {
  return attempt([&] {
    Measured out;
    const std::size_t nodes = graph.nodes().size();
    if (nodes == 0) return out;
    const Simple network = simple(graph, false);
    const bool isByPivots = wanted == Measure::Betweenness || wanted == Measure::Closeness;
    const std::vector<NodeIndex> pivots = isByPivots ? pivotsOf(nodes, options) : std::vector<NodeIndex>();
    if (pivots.size() < nodes) out.pivots = pivots.size();
    progress.expect(pivots.size());
    const IgraphSession session;
    switch (wanted) {
      case Measure::Betweenness:
        betweenness(network, nodes, pivots, out, progress);
        break;
      case Measure::Degree:
        for (const auto& neighbours : network.neighbours) out.values.push_back(static_cast<double>(neighbours.size()));
        break;
      case Measure::Closeness:
        closeness(network, nodes, pivots, out, progress);
        break;
      case Measure::Eigenvector:
        eigenvector(network, nodes, out);
        break;
      case Measure::PageRank:
        pageRank(graph, nodes, out);
        break;
      case Measure::Community:
        community(network, nodes, out);
        break;
    }
    return out;
  });
}

}  // namespace fairlead::analysis
