// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/paths.h"

#include <algorithm>
#include <tuple>

namespace fairlead::analysis {

namespace {

constexpr std::int64_t kNever = StepTime::kEarliest, kAlways = StepTime::kLatest;

/// a + b without overflow, b not negative.
std::int64_t later(std::int64_t a, std::int64_t b) { return a > kAlways - b ? kAlways : a + b; }

/// The instants at which a search may stand after its last step: [lo, hi).
struct Window {
  std::int64_t lo = kNever, hi = kAlways;
  store::Key moment = 0;
};

class Search {
 public:
  Search(const Graph& graph, const PathQuery& query, const Progress& progress)
      : m_graph(graph), m_query(query), m_progress(progress), m_onPath(graph.nodes().size()) {
    judgeEdges();
    const auto from = graph.find(query.from), to = graph.find(query.to);
    if (!from || !to)
      throw Failure(ErrorCode::NotFound, "This is no entity or event in force, so that nothing leads to it.");
    m_from = *from;
    m_to = *to;
  }

  PathAnswer run() {
    if (m_from == m_to) {
      m_answer.paths.push_back({{m_graph.nodes()[m_from].item}, 0, {}, {}, true, 0});
      return std::move(m_answer);
    }
    const int most = 2 * m_query.maxHops;
    measureRemaining(most);
    for (int halves = 1; halves <= most && m_answer.paths.size() < m_query.limit && m_answer.isComplete; ++halves) {
      m_onPath[m_from] = true;
      descend(m_from, halves, {});
      m_onPath[m_from] = false;
    }
    const auto rank = [](const Path& p) { return std::tuple(p.hops, !p.isCertain, p.items); };
    std::stable_sort(m_answer.paths.begin(), m_answer.paths.end(),
                     [&](const Path& a, const Path& b) { return rank(a) < rank(b); });
    return std::move(m_answer);
  }

 private:
  static int halvesOf(const GraphEdge& edge) { return edge.isHalf ? 1 : 2; }

  void judgeEdges() {
    m_isUsable.assign(m_graph.edges().size(), true);
    if (!m_query.minGrading) return;
    for (std::size_t i = 0; i < m_isUsable.size(); ++i) {
      const auto& gradings = m_graph.gradings(m_graph.edges()[i]);
      bool isGood = false, isJudged = false;
      for (const Grading& grading : gradings) {
        const auto verdict = isAtLeast(grading, *m_query.minGrading);
        isJudged |= verdict.has_value();
        isGood |= verdict.value_or(false);
      }
      m_isUsable[i] = isGood;
      if (gradings.empty())
        ++m_answer.ungraded;
      else if (!isJudged)
        ++m_answer.otherScheme;
    }
  }

  /// m_latest[h][v]: the latest instant at which one may stand at v and still come to the goal in h half hops or fewer
  /// (kNever: not at all). Without an order in time every instant will do, and the same search counts hops only.
  void measureRemaining(int most) {
    m_latest.assign(1, std::vector<std::int64_t>(m_graph.nodes().size(), kNever));
    m_latest[0][m_to] = kAlways;
    // A node whose latest instant did not change at h-1 or h-2 offers its neighbours nothing new.
    std::vector<std::vector<NodeIndex>> changed{{m_to}};
    for (int h = 1; h <= most; ++h) {
      m_progress.check();
      m_latest.push_back(m_latest.back());
      changed.emplace_back();
      for (int halves = 1; halves <= 2 && halves <= h; ++halves)
        for (const NodeIndex next : changed[static_cast<std::size_t>(h - halves)])
          relax(next, h, halves, changed.back());
    }
  }

  void relax(NodeIndex next, int h, int halves, std::vector<NodeIndex>& changed) {
    const std::int64_t limit = m_latest[static_cast<std::size_t>(h - halves)][next];
    for (const std::uint32_t e : m_graph.at(next)) {
      const GraphEdge& edge = m_graph.edges()[e];
      if (!m_isUsable[e] || halvesOf(edge) != halves) continue;
      std::int64_t latest = kAlways;
      if (m_query.isInTimeOrder) {
        if (edge.time.begin > limit) continue;
        latest = std::min(limit, edge.time.end == kAlways ? kAlways : edge.time.end - 1);
      }
      const NodeIndex node = m_graph.other(edge, next);
      std::int64_t& known = m_latest[static_cast<std::size_t>(h)][node];
      if (latest <= known) continue;
      if (known == m_latest[static_cast<std::size_t>(h - 1)][node]) changed.push_back(node);
      known = latest;
    }
  }

  /// Where one may stand after this step, or nothing if it comes too early or too late.
  std::optional<Window> step(const Window& at, const GraphEdge& edge) const {
    if (!m_query.isInTimeOrder) return Window{};
    if (at.moment == edge.moment) return at;  // out of the event that one came in by
    Window next{std::max(at.lo, edge.time.begin), edge.time.end, edge.moment};
    if (m_query.maxGap && at.hi != kAlways) next.hi = std::min(next.hi, later(at.hi, *m_query.maxGap));
    if (next.lo >= next.hi) return std::nullopt;
    return next;
  }

  /// Usable edges out of a node by neighbour, so that parallel ones are tried together.
  std::vector<std::pair<NodeIndex, std::uint32_t>> choices(NodeIndex node) const {
    std::vector<std::pair<NodeIndex, std::uint32_t>> found;
    for (const std::uint32_t e : m_graph.at(node))
      if (m_isUsable[e]) found.emplace_back(m_graph.other(m_graph.edges()[e], node), e);
    std::sort(found.begin(), found.end());
    return found;
  }

  /// True once a path was found on: then the caller's further parallel edges to the same node make no other path.
  bool descend(NodeIndex node, int halves, const Window& at) {
    constexpr std::size_t kMostSteps = 2'000'000;
    if (node == m_to) return halves == 0 && keep();
    if (halves <= 0 || !m_answer.isComplete) return false;
    bool isFound = false;
    NodeIndex passed = node;  // the neighbour whose further edges are passed over
    for (const auto& [next, e] : choices(node)) {
      if (m_answer.paths.size() >= m_query.limit) return isFound;
      if (next == passed || m_onPath[next]) continue;
      const GraphEdge& edge = m_graph.edges()[e];
      const int left = halves - halvesOf(edge);
      const auto window = left < 0 ? std::nullopt : step(at, edge);
      if (!window || !isReachable(next, left, *window)) continue;
      if ((++m_steps & 0x3ff) == 0) m_progress.check();
      if (m_steps > kMostSteps) {
        m_answer.isComplete = false;
        return isFound;
      }
      m_onPath[next] = true;
      m_path.push_back(e);
      if (descend(next, left, *window)) {
        isFound = true;
        passed = next;
      }
      m_path.pop_back();
      m_onPath[next] = false;
    }
    return isFound;
  }

  bool isReachable(NodeIndex node, int halves, const Window& at) const {
    const std::int64_t latest = m_latest[static_cast<std::size_t>(halves)][node];
    return latest != kNever && (!m_query.isInTimeOrder || at.lo <= latest);
  }

  bool keep() {
    Path path;
    std::vector<NodeIndex> nodes{m_from};
    int halves = 0;
    for (const std::uint32_t e : m_path) {
      nodes.push_back(m_graph.other(m_graph.edges()[e], nodes.back()));
      halves += halvesOf(m_graph.edges()[e]);
    }
    path.hops = (halves + 1) / 2;
    std::vector<std::uint32_t> edges = m_path;
    if (m_query.isInTimeOrder) {
      const auto certain = certainEdges(nodes);
      path.isCertain = certain.has_value();
      if (certain) edges = *certain;
    } else {
      for (std::size_t i = 0; i + 1 < nodes.size(); ++i) edges[i] = bestEdge(nodes[i], nodes[i + 1], edges[i]);
    }
    path.items.push_back(m_graph.nodes()[m_from].item);
    for (std::size_t i = 0; i < edges.size(); ++i) addStep(path, m_graph.edges()[edges[i]], nodes[i + 1]);
    m_answer.paths.push_back(std::move(path));
    return true;
  }

  void addStep(Path& path, const GraphEdge& edge, NodeIndex to) const {
    for (const store::Key item : {edge.item, m_graph.nodes()[to].item})
      if (path.items.back() != item) path.items.push_back(item);
    if (!edge.time.isDated()) ++path.undated;
    if (edge.time.begin != kNever) path.begin = std::min(path.begin.value_or(kAlways), edge.time.begin);
    if (edge.time.end != kAlways) path.end = std::max(path.end.value_or(kNever), edge.time.end);
  }

  /// Among parallel edges the best graded, then the earliest.
  std::uint32_t bestEdge(NodeIndex from, NodeIndex to, std::uint32_t first) const {
    const auto rank = [&](std::uint32_t e) {
      const GraphEdge& edge = m_graph.edges()[e];
      LinkStrength strength = LinkStrength::Tentative;
      for (const Grading& grading : m_graph.gradings(edge)) strength = std::min(strength, strengthOf(grading));
      return std::tuple(strength, edge.time.begin, edge.item);
    };
    std::uint32_t best = first;
    for (const std::uint32_t e : m_graph.at(from))
      if (m_isUsable[e] && m_graph.other(m_graph.edges()[e], from) == to &&
          halvesOf(m_graph.edges()[e]) == halvesOf(m_graph.edges()[first]) && rank(e) < rank(best))
        best = e;
    return best;
  }

  struct Stand {
    Window at;
    std::uint32_t edge = 0;
    std::size_t before = 0;  // index among those of the step before
  };

  /// Parallel edges along these nodes that are in order whatever the instants were. Without a gap to keep, only what is
  /// over first matters; with one, each of a step's edges may be the one that leads on.
  std::optional<std::vector<std::uint32_t>> certainEdges(const std::vector<NodeIndex>& nodes) const {
    constexpr std::size_t kMost = 1'000;  // of parallel edges; beyond it an order is called possible
    std::vector<std::vector<Stand>> steps{{Stand{{kNever, kNever, 0}, 0, 0}}};
    for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
      std::vector<Stand> now;
      for (const std::uint32_t e : m_graph.at(nodes[i])) {
        const GraphEdge& edge = m_graph.edges()[e];
        if (!m_isUsable[e] || m_graph.other(edge, nodes[i]) != nodes[i + 1]) continue;
        for (std::size_t before = 0; before < steps.back().size(); ++before)
          if (const auto next = certainStep(steps.back()[before].at, edge)) {
            now.push_back({*next, e, before});
            break;
          }
        if (now.size() >= kMost) break;
      }
      if (now.empty()) return std::nullopt;
      std::stable_sort(now.begin(), now.end(), [](const Stand& a, const Stand& b) { return a.at.hi < b.at.hi; });
      if (!m_query.maxGap) now.resize(1);
      steps.push_back(std::move(now));
    }
    std::vector<std::uint32_t> chosen(nodes.size() - 1);
    std::size_t at = 0;
    for (std::size_t i = steps.size() - 1; i > 0; --i) {
      chosen[i - 1] = steps[i][at].edge;
      at = steps[i][at].before;
    }
    return chosen;
  }

  std::optional<Window> certainStep(const Window& at, const GraphEdge& edge) const {
    if (at.moment != 0 && at.moment == edge.moment) return at;
    if (!edge.time.isDated()) return std::nullopt;
    const std::int64_t last = at.hi == kNever ? kNever : at.hi - 1;  // the latest that the step before can have been
    Window next{edge.time.begin, edge.time.end, edge.moment};
    if (edge.time.isLasting) {
      // It held throughout: the earliest instant of it that is surely late enough.
      next.lo = std::max(next.lo, last);
      if (next.lo == kNever) next.lo = edge.time.end - 1;
      if (next.lo >= edge.time.end) return std::nullopt;
      next.hi = next.lo + 1;
    } else if (next.lo < last) {
      return std::nullopt;
    }
    if (m_query.maxGap && at.lo != kNever && next.hi - 1 > later(at.lo, *m_query.maxGap)) return std::nullopt;
    return next;
  }

  const Graph& m_graph;
  const PathQuery& m_query;
  const Progress& m_progress;
  NodeIndex m_from = 0, m_to = 0;
  PathAnswer m_answer;
  std::vector<bool> m_isUsable, m_onPath;
  std::vector<std::vector<std::int64_t>> m_latest;
  std::vector<std::uint32_t> m_path;
  std::size_t m_steps = 0;
};

}  // namespace

Result<PathAnswer> findPaths(const Graph& graph, const PathQuery& query, const Progress& progress) noexcept {
  return attempt([&] { return Search(graph, query, progress).run(); });
}

}  // namespace fairlead::analysis
