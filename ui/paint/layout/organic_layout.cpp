// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/layout/organic_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

#include "ui/paint/layout/keep_apart.h"

namespace fairlead::ui {

namespace {

using Neighbours = std::vector<std::vector<std::uint32_t>>;

/// That the two should be so far apart; how strongly that moves each of them.
struct Term {
  std::uint32_t a, b;
  float distance, weightA, weightB;
};

constexpr std::uint32_t kFar = UINT32_MAX;
constexpr std::size_t kPivots = 100, kEveryPair = 900;

std::vector<std::uint32_t> distancesFrom(std::uint32_t start, const Neighbours& neighbours) {
  std::vector<std::uint32_t> distance(neighbours.size(), kFar), queue{start};
  distance[start] = 0;
  for (std::size_t at = 0; at < queue.size(); ++at)
    for (std::uint32_t next : neighbours[queue[at]])
      if (distance[next] == kFar) {
        distance[next] = distance[queue[at]] + 1;
        queue.push_back(next);
      }
  return distance;
}

/// Every pair where there are few nodes; else links, and each node to pivots spread over the network. A pivot speaks
/// for those that are nearer to it than to another pivot and at most half as far from it as the node, and is not moved
/// by the node (the sparse stress model of Ortmann, Klimenta, Brandes 2017).
std::vector<Term> termsOf(const std::vector<std::uint32_t>& members, const Neighbours& neighbours, std::mt19937& random,
                          const Progress& progress) {
  std::vector<Term> terms;
  const auto add = [&](std::uint32_t a, std::uint32_t b, std::uint32_t distance) {
    const auto d = static_cast<float>(distance);
    terms.push_back({a, b, d, 1.0f / (d * d), 1.0f / (d * d)});
  };
  if (members.size() <= kEveryPair) {
    for (std::uint32_t a : members) {
      progress.check();
      const auto distance = distancesFrom(a, neighbours);
      for (std::uint32_t b : members)
        if (a < b && distance[b] != kFar) add(a, b, distance[b]);
    }
    return terms;
  }
  for (std::uint32_t a : members)
    for (std::uint32_t b : neighbours[a])
      if (a < b) add(a, b, 1);
  // Pivots at random, since the farthest from one another stand at the rim, and of each node the nearest.
  std::vector<std::uint32_t> nearest(neighbours.size(), kFar), pivots, regionOf(neighbours.size(), 0);
  std::vector<std::vector<std::uint32_t>> distances;
  for (std::uint32_t pivot = members.front(); pivots.size() < kPivots;) {
    progress.check();
    distances.push_back(distancesFrom(pivot, neighbours));
    for (std::uint32_t b : members)
      if (distances.back()[b] < nearest[b]) {
        nearest[b] = distances.back()[b];
        regionOf[b] = static_cast<std::uint32_t>(pivots.size());
      }
    pivots.push_back(pivot);
    do pivot = members[random() % members.size()];
    while (std::find(pivots.begin(), pivots.end(), pivot) != pivots.end());
  }
  for (std::size_t i = 0; i < pivots.size(); ++i) {
    progress.check();
    std::vector<std::uint32_t> within;  // of its region, by distance
    for (std::uint32_t b : members) {
      if (regionOf[b] != i) continue;
      const std::uint32_t distance = distances[i][b];
      if (within.size() <= distance) within.resize(distance + 1);
      ++within[distance];
    }
    std::partial_sum(within.begin(), within.end(), within.begin());
    for (std::uint32_t b : members) {
      const std::uint32_t distance = distances[i][b];
      if (distance <= 1) continue;  // itself, or a link
      const auto d = static_cast<float>(distance);
      const std::size_t half = std::min<std::size_t>(distance / 2, within.size() - 1);
      terms.push_back({pivots[i], b, d, 0, static_cast<float>(within[half]) / (d * d)});
    }
  }
  return terms;
}

void descend(std::vector<Term>& terms, std::vector<QPointF>& at, std::mt19937& random, const Progress& progress) {
  if (terms.empty()) return;
  float smallest = terms.front().weightB, largest = terms.front().weightB;
  for (const Term& term : terms) {
    smallest = std::min(smallest, term.weightB);
    largest = std::max(largest, term.weightB);
  }
  constexpr int kRounds = 30;
  const double first = 1.0 / smallest, last = 0.1 / largest, decay = std::log(last / first) / (kRounds - 1);
  for (int round = 0; round < kRounds; ++round) {
    progress.check();
    const double step = first * std::exp(decay * round);
    std::shuffle(terms.begin(), terms.end(), random);
    for (const Term& term : terms) {
      QPointF between = at[term.a] - at[term.b];
      double length = std::hypot(between.x(), between.y());
      if (length < 1e-9) {
        between = QPointF(1e-3, 1e-3);
        length = std::hypot(1e-3, 1e-3);
      }
      const QPointF move = between * ((length - static_cast<double>(term.distance)) / (2 * length));
      if (term.weightA > 0) at[term.a] -= move * std::min(1.0, step * static_cast<double>(term.weightA));
      at[term.b] += move * std::min(1.0, step * static_cast<double>(term.weightB));
    }
  }
}

/// Where most would hide one another, all of it is drawn larger, rather than pushed out of shape.
void makeRoom(const std::vector<std::uint32_t>& part, std::vector<QPointF>& at) {
  constexpr std::size_t kFewest = 3, kSample = 400;
  constexpr double kLargest = 20;
  if (part.size() < kFewest) return;
  std::vector<double> nearest;
  for (std::size_t i = 0; i < part.size(); i += std::max<std::size_t>(1, part.size() / kSample)) {
    const std::uint32_t one = part[i];
    double least = 1e300;
    for (const std::uint32_t other : part)
      if (other != one) least = std::min(least, std::hypot(at[one].x() - at[other].x(), at[one].y() - at[other].y()));
    nearest.push_back(least);
  }
  const auto middle = nearest.begin() + static_cast<std::ptrdiff_t>(nearest.size() / 2);
  std::nth_element(nearest.begin(), middle, nearest.end());
  const double factor = std::clamp(kNearest / std::max(*middle, 1e-9), 1.0, kLargest);
  for (const std::uint32_t one : part) at[one] *= factor;
}

/// Biggest first, in rows of about the width of the biggest.
void pack(const std::vector<std::vector<std::uint32_t>>& parts, std::vector<QPointF>& at) {
  constexpr double kApart = 1.4;
  double x = 0, y = 0, rowHeight = 0, rowWidth = 0;
  for (const auto& part : parts) {
    double west = 1e300, north = 1e300, east = -1e300, south = -1e300;
    for (std::uint32_t node : part) {
      west = std::min(west, at[node].x());
      east = std::max(east, at[node].x());
      north = std::min(north, at[node].y());
      south = std::max(south, at[node].y());
    }
    if (rowWidth == 0) rowWidth = std::max(east - west, 8.0) * 1.3;
    if (x > 0 && x + (east - west) > rowWidth) {
      x = 0;
      y += rowHeight + kApart;
      rowHeight = 0;
    }
    for (std::uint32_t node : part) at[node] += QPointF(x - west, y - north);
    x += east - west + kApart;
    rowHeight = std::max(rowHeight, south - north);
  }
}

}  // namespace

std::vector<QPointF> organicLayout(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links,
                                   const Progress& progress) {
  Neighbours neighbours(nodes);
  for (const auto& [a, b] : links) {
    if (a == b) continue;
    neighbours[a].push_back(b);
    neighbours[b].push_back(a);
  }
  for (auto& list : neighbours) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  std::vector<std::vector<std::uint32_t>> parts;
  std::vector<bool> seen(nodes, false);
  for (std::uint32_t start = 0; start < nodes; ++start) {
    if (seen[start]) continue;
    std::vector<std::uint32_t> part{start};
    seen[start] = true;
    for (std::size_t i = 0; i < part.size(); ++i)
      for (std::uint32_t next : neighbours[part[i]])
        if (!seen[next]) {
          seen[next] = true;
          part.push_back(next);
        }
    parts.push_back(std::move(part));
  }
  std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });

  std::mt19937 random(7);  // the same picture every time
  std::vector<QPointF> at(nodes);
  for (std::size_t i = 0; i < nodes; ++i) {
    const double angle =
        2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(1, nodes));
    at[i] = QPointF(std::cos(angle), std::sin(angle)) * std::sqrt(static_cast<double>(nodes));
  }
  for (const auto& part : parts) {
    auto terms = termsOf(part, neighbours, random, progress);
    descend(terms, at, random, progress);
    makeRoom(part, at);
    keepApart(part, {}, at);  // stress knows nothing of icons
  }
  pack(parts, at);
  return at;
}

}  // namespace fairlead::ui
