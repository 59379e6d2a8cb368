// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scenes/chart_layouts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "core/analysis/layered_layout.h"
#include "core/model/place.h"
#include "ui/paint/layout/keep_apart.h"
#include "ui/paint/layout/organic_layout.h"

namespace fairlead::ui {

namespace {

using Places = std::vector<QPointF>;
using Links = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// What is laid out: a part of a chart, numbered anew.
struct Part {
  std::vector<const ChartNode*> nodes;
  Links links;
  std::vector<std::optional<std::int64_t>> times;  // the first thing known to have happened at each node
  std::vector<bool> isHead;
};

Part partOf(const ChartScene& scene, const std::vector<std::uint32_t>& moving,
            const std::unordered_set<ItemKey>& heads) {
  Part part;
  std::unordered_map<std::uint32_t, std::uint32_t> number;
  for (const std::uint32_t node : moving) {
    number[node] = static_cast<std::uint32_t>(part.nodes.size());
    part.nodes.push_back(&scene.nodes[node]);
    part.isHead.push_back(scene.nodes[node].isAmong(heads));
  }
  part.times.resize(moving.size());
  for (const ChartLink& link : scene.links) {
    const auto from = number.find(link.from), to = number.find(link.to);
    for (const auto& end : {from, to})
      if (end != number.end() && !link.times.empty())
        part.times[end->second] =
            std::min(part.times[end->second].value_or(link.times.front().from), link.times.front().from);
    if (from != number.end() && to != number.end()) part.links.emplace_back(from->second, to->second);
  }
  return part;
}

std::vector<std::vector<std::uint32_t>> neighboursOf(const Part& part) {
  std::vector<std::vector<std::uint32_t>> neighbours(part.nodes.size());
  for (const auto& [a, b] : part.links) {
    neighbours[a].push_back(b);
    neighbours[b].push_back(a);
  }
  return neighbours;
}

/// A row as wide as a chart of this size may be; a longer one is folded.
std::size_t widest(std::size_t nodes) {
  return std::max<std::size_t>(12, static_cast<std::size_t>(3 * std::sqrt(static_cast<double>(nodes))));
}

Places inLayers(const std::vector<std::uint32_t>& layers, const Links& links) {
  constexpr double kDown = 1.3;  // captions stand below icons
  const auto drawn = analysis::layeredPlaces(layers, links);
  std::map<std::uint32_t, std::vector<std::uint32_t>> rows;
  for (std::uint32_t i = 0; i < layers.size(); ++i) rows[layers[i]].push_back(i);
  const std::size_t most = widest(layers.size());
  const bool isFolded =
      std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.second.size() > most; });
  Places at(layers.size());
  double y = 0;
  for (auto& [layer, row] : rows) {
    std::stable_sort(row.begin(), row.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return drawn[a].first < drawn[b].first; });
    for (std::size_t first = 0; first < row.size(); first += most, y += kDown) {
      const std::size_t count = std::min(most, row.size() - first);
      for (std::size_t i = 0; i < count; ++i)
        at[row[first + i]] = {
            isFolded ? static_cast<double>(i) - static_cast<double>(count - 1) / 2 : drawn[row[first + i]].first, y};
    }
    if (isFolded) y += kDown / 2;  // so that a layer can be told from the next
  }
  return at;
}

/// From the chosen heads down, else from the best linked of each part that hangs together.
Places hierarchy(const Part& part) {
  const auto neighbours = neighboursOf(part);
  std::vector<std::uint32_t> order(part.nodes.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(!part.isHead[a], neighbours[b].size()) < std::pair(!part.isHead[b], neighbours[a].size());
  });
  constexpr std::uint32_t kNone = UINT32_MAX;
  std::vector<std::uint32_t> layers(part.nodes.size(), kNone), queue;
  const auto follow = [&] {
    for (std::size_t at = 0; at < queue.size(); ++at)
      for (const std::uint32_t next : neighbours[queue[at]])
        if (layers[next] == kNone) layers[next] = layers[queue[at]] + 1, queue.push_back(next);
    queue.clear();
  };
  for (const std::uint32_t node : order)
    if (part.isHead[node]) layers[node] = 0, queue.push_back(node);
  follow();
  for (const std::uint32_t node : order)
    if (layers[node] == kNone) layers[node] = 0, queue.push_back(node), follow();
  return inLayers(layers, part.links);
}

/// Kinds with the most of them last, so that the long rows are at the foot.
Places byKind(const Part& part) {
  std::map<std::string, std::size_t> counts;
  for (const ChartNode* node : part.nodes) ++counts[node->kind];
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [kind, count] : counts) order.emplace_back(count, kind);
  std::sort(order.begin(), order.end());
  std::vector<std::uint32_t> layers;
  for (const ChartNode* node : part.nodes) {
    const auto row =
        std::find_if(order.begin(), order.end(), [&](const auto& one) { return one.second == node->kind; });
    layers.push_back(static_cast<std::uint32_t>(row - order.begin()));
  }
  return inLayers(layers, part.links);
}

/// Kinds together, and within a kind by name.
Places circle(const Part& part) {
  std::vector<std::uint32_t> order(part.nodes.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const ChartNode &one = *part.nodes[a], &other = *part.nodes[b];
    return std::tie(one.kind, one.caption, one.item) < std::tie(other.kind, other.caption, other.item);
  });
  const auto count = static_cast<double>(order.size());
  const double radius = order.size() < 2 ? 0 : std::max(1.0, count * 0.8 / (2 * std::numbers::pi));
  Places at(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / count - std::numbers::pi / 2;
    at[order[i]] = QPointF(std::cos(angle), std::sin(angle)) * radius;
  }
  return at;
}

/// Those without a place of this kind wait in rows below the rest.
void setAside(Places& at, const std::vector<std::uint32_t>& left) {
  if (left.empty()) return;
  double west = 0, south = 0;
  bool isFirst = true;
  std::vector<bool> isLeft(at.size());
  for (const std::uint32_t node : left) isLeft[node] = true;
  for (std::uint32_t i = 0; i < at.size(); ++i) {
    if (isLeft[i]) continue;
    west = isFirst ? at[i].x() : std::min(west, at[i].x());
    south = isFirst ? at[i].y() : std::max(south, at[i].y());
    isFirst = false;
  }
  const std::size_t most = widest(at.size());
  for (std::size_t i = 0; i < left.size(); ++i)
    at[left[i]] = {west + static_cast<double>(i % most), south + 1.6 + static_cast<double>(i / most)};
}

/// To the right in the order of time, each in the first line that has room.
Places byTime(const Part& part) {
  std::vector<std::uint32_t> dated, undated;
  for (std::uint32_t i = 0; i < part.nodes.size(); ++i) (part.times[i] ? dated : undated).push_back(i);
  std::stable_sort(dated.begin(), dated.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return part.times[a] < part.times[b]; });
  Places at(part.nodes.size());
  std::vector<double> lines;  // where each has room again
  constexpr double kRoom = 1.1;
  const double wide = std::max(8.0, 2.5 * std::sqrt(static_cast<double>(dated.size())));
  for (const std::uint32_t node : dated) {
    const auto from = static_cast<double>(*part.times[node] - *part.times[dated.front()]);
    const auto whole = static_cast<double>(*part.times[dated.back()] - *part.times[dated.front()]);
    const double x = whole > 0 ? from / whole * wide : 0;
    auto line = std::find_if(lines.begin(), lines.end(), [&](double free) { return free <= x; });
    if (line == lines.end()) line = lines.insert(line, 0);
    at[node] = {x, static_cast<double>(line - lines.begin())};
    *line = x + kRoom;
  }
  setAside(at, undated);
  return at;
}

/// In degrees: of items with a place, and of those that touch such, the middle.
std::unordered_map<ItemKey, QPointF> placesOfItems(const store::Case& opened, const Progress& progress) {
  std::unordered_map<ItemKey, QPointF> own;
  opened.items().forEachPlaced([&](const store::PlacedRow& row) {
    const auto place = parsePlace(row.place);
    if (place && place->point) own.try_emplace(row.item, place->point->lonDegrees(), place->point->latDegrees());
    return true;
  });
  progress.check();
  std::unordered_map<ItemKey, std::pair<QPointF, int>> sums;
  opened.items().forEachPointer([&](const store::PointerRow& row) {
    const auto take = [&](ItemKey placed, ItemKey other) {
      const auto at = own.find(placed);
      if (at == own.end() || own.contains(other)) return;
      auto& [sum, count] = sums[other];
      sum += at->second;
      ++count;
    };
    take(row.item, row.target);
    take(row.target, row.item);
    return true;
  });
  for (const auto& [item, sum] : sums) own.emplace(item, sum.first / sum.second);
  return own;
}

/// North above, as on the map; what has no place stands where its neighbours do.
Places byPlace(const store::Case& opened, const Part& part, const Progress& progress) {
  const auto known = placesOfItems(opened, progress);
  const auto neighbours = neighboursOf(part);
  std::vector<std::optional<QPointF>> degrees(part.nodes.size());
  for (std::size_t i = 0; i < degrees.size(); ++i)
    if (const auto found = known.find(part.nodes[i]->item); found != known.end()) degrees[i] = found->second;
  const auto own = degrees;
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    QPointF sum;
    int count = 0;
    for (const std::uint32_t other : neighbours[i])
      if (own[other]) sum += *own[other], ++count;
    if (!own[i] && count > 0) degrees[i] = sum / count;
  }
  double west = 180, east = -180, south = 90, north = -90;
  for (const auto& at : degrees)
    if (at) {
      west = std::min(west, at->x()), east = std::max(east, at->x());
      south = std::min(south, at->y()), north = std::max(north, at->y());
    }
  const double narrow = std::cos((south + north) / 2 * std::numbers::pi / 180);
  const double span = std::max({(east - west) * narrow, north - south, 1e-6});
  const double scale = std::max(8.0, 2.5 * std::sqrt(static_cast<double>(part.nodes.size()))) / span;
  Places at(part.nodes.size());
  std::vector<std::uint32_t> placed, left;
  for (std::uint32_t i = 0; i < degrees.size(); ++i) {
    (degrees[i] ? placed : left).push_back(i);
    if (degrees[i]) at[i] = QPointF((degrees[i]->x() - west) * narrow, north - degrees[i]->y()) * scale;
  }
  keepApart(placed, {}, at);
  setAside(at, left);
  return at;
}

Places placesFor(const store::Case& opened, const Part& part, ChartLayout layout, const Progress& progress) {
  switch (layout) {
    case ChartLayout::Hierarchy:
      return hierarchy(part);
    case ChartLayout::Circle:
      return circle(part);
    case ChartLayout::ByKind:
      return byKind(part);
    case ChartLayout::ByTime:
      return byTime(part);
    case ChartLayout::ByPlace:
      return byPlace(opened, part, progress);
    default:
      return organicLayout(part.nodes.size(), part.links, progress);
  }
}

QPointF middleOf(const Places& places) {
  QPointF sum;
  for (const QPointF& place : places) sum += place;
  return places.empty() ? sum : sum / static_cast<double>(places.size());
}

}  // namespace

std::vector<QPointF> arranged(const store::Case& opened, const ChartScene& scene, ChartLayout layout,
                              const std::unordered_set<ItemKey>& selected, const Progress& progress) {
  const auto chosen = std::count_if(scene.nodes.begin(), scene.nodes.end(),
                                    [&](const ChartNode& node) { return node.isAmong(selected); });
  const bool isPart = chosen > 1;
  Places at;
  std::vector<std::uint32_t> moving, fixed;
  Places before;
  for (std::uint32_t i = 0; i < scene.nodes.size(); ++i) {
    const ChartNode& node = scene.nodes[i];
    const bool isMoving = !node.isPinned && (!isPart || node.isAmong(selected));
    (isMoving ? moving : fixed).push_back(i);
    if (isMoving) before.push_back(node.at);
    at.push_back(node.at);
  }
  if (moving.empty()) return at;
  const Part part = partOf(scene, moving, isPart ? std::unordered_set<ItemKey>() : selected);
  const Places places = placesFor(opened, part, layout, progress);
  const QPointF shift = fixed.empty() ? QPointF() : middleOf(before) - middleOf(places);
  for (std::size_t i = 0; i < moving.size(); ++i) at[moving[i]] = places[i] + shift;
  if (!fixed.empty()) keepApart(moving, fixed, at);
  return at;
}

}  // namespace fairlead::ui
