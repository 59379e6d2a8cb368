// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "core/resolve/resolver.h"
#include "core/store/chart_repository.h"
#include "ui/base/text.h"
#include "ui/paint/layout/organic_layout.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::ui {

namespace {

struct Bundle {
  std::vector<ItemKey> items;
  std::map<QString, int> labels;
  int strength = 2;  // LinkStrength as a number: the best of its links
  std::unordered_map<store::Key, int> origins;
  std::optional<TimeWindow> time;
};

bool isProtected(const store::Case& opened, store::Key item) {
  for (const std::string& category : opened.statements().values(item, "subjectCategory"))
    if (category == "victim" || category == "witness" || category == "child") return true;
  return false;
}

/// The pair's link types, the most common first, with counts: "Call ×40, Associate".
QString labelOf(const Bundle& bundle) {
  std::vector<std::pair<QString, int>> sorted(bundle.labels.begin(), bundle.labels.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  QString text;
  for (const auto& [label, count] : sorted) {
    if (!text.isEmpty()) text += ", ";
    text += count > 1 ? QString("%1 ×%2").arg(label).arg(count) : label;
  }
  return text;
}

void extend(std::optional<TimeWindow>& window, std::int64_t begin, std::int64_t end) {
  if (!window)
    window = TimeWindow{begin, end};
  else
    window = TimeWindow{std::min(window->from, begin), std::max(window->to, end)};
}

std::unordered_map<store::Key, TimeWindow> timesOfItems(const store::Case& opened) {
  std::unordered_map<store::Key, TimeWindow> times;
  opened.items().forEachTimed([&](const store::TimedRow& row) {
    const auto [at, isNew] = times.try_emplace(row.item, TimeWindow{row.begin, row.end});
    if (!isNew) at->second = {std::min(at->second.from, row.begin), std::max(at->second.to, row.end)};
    return true;
  });
  return times;
}

/// What was never placed waits in a row below the rest, where it can be seen and moved.
void putWhereSaved(ChartScene& scene, const std::vector<std::pair<std::uint32_t, QPointF>>& placed) {
  std::vector<bool> isPlaced(scene.nodes.size());
  double left = placed.front().second.x(), bottom = placed.front().second.y();
  for (const auto& [node, at] : placed) {
    scene.nodes[node].at = at;
    isPlaced[node] = true;
    left = std::min(left, at.x());
    bottom = std::max(bottom, at.y());
  }
  for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
    if (isPlaced[i]) continue;
    scene.nodes[i].at = {left, bottom + 1};
    left += 1;
  }
}

}  // namespace

ChartScene chartScene(const store::Case& opened, const std::string& chart, const Progress& progress, Placing placing) {
  std::unordered_map<store::Key, std::uint32_t> index;
  std::vector<store::Key> keys;
  const resolve::Clusters clustered = resolve::clusters(opened);  // what is drawn is the cluster; nothing is rewritten
  const auto node = [&](store::Key entity) {
    const auto cluster = clustered.of.find(entity);
    const store::Key key = cluster == clustered.of.end() ? entity : cluster->second;
    const auto [at, isNew] = index.try_emplace(key, static_cast<std::uint32_t>(keys.size()));
    if (isNew) keys.push_back(key);
    return at->second;
  };
  std::unordered_set<store::Key> wanted;
  std::vector<std::pair<std::uint32_t, QPointF>> placed;
  if (!chart.empty()) {
    const store::SavedChart saved = store::ChartRepository(opened).at(chart);
    if (saved.members.empty())
      throw Failure(ErrorCode::NotFound, "There is nothing on this chart yet; add to it with `chart CASE add`.", chart);
    for (const store::ChartMember& member : saved.members) {
      wanted.insert(member.key);
      for (const store::Key same : clustered.with(member.key)) wanted.insert(same);
      const std::uint32_t at = node(member.key);
      if (member.at && placing == Placing::AsSaved) placed.emplace_back(at, QPointF(member.at->x, member.at->y));
    }
  }
  const auto times = timesOfItems(opened);
  std::map<std::pair<std::uint32_t, std::uint32_t>, Bundle> bundles;
  opened.items().forEachLink([&](const store::LinkRow& row) {
    progress.check();
    if (!wanted.empty() && (!wanted.contains(row.from) || !wanted.contains(row.to))) return true;
    auto pair = std::pair(node(row.from), node(row.to));
    if (pair.first == pair.second) return true;  // between two that were judged one
    if (pair.first > pair.second) std::swap(pair.first, pair.second);
    Bundle& bundle = bundles[pair];
    bundle.items.push_back(row.key);
    const Schema* schema = opened.schemas().find(row.schema);
    ++bundle.labels[toQt(schema ? schema->label : std::string(row.schema))];
    if (const auto time = times.find(row.key); time != times.end())
      extend(bundle.time, time->second.from, time->second.to);
    return true;
  });
  ChartScene scene;
  for (store::Key key : keys) {
    const auto item = opened.items().find(key);
    if (!item) continue;
    const Schema* schema = opened.schemas().find(item->schema);
    ChartNode made;
    made.item = key;
    made.caption = toQt(item->caption);
    for (const store::Key other : clustered.with(key))
      if (const auto also = opened.items().find(other); other != key && also && also->caption != item->caption)
        made.caption += " / " + toQt(also->caption);
    made.kind = schema ? schema->colour : std::string();
    made.icon = toQt(made.kind);
    made.isProtected = isProtected(opened, key);
    scene.nodes.push_back(std::move(made));
  }
  constexpr std::size_t kGraded = 3;  // grading is read from a pair's first links: thousands of calls have one
  for (auto& [pair, bundle] : bundles) {
    for (std::size_t i = 0; i < bundle.items.size() && i < kGraded; ++i)
      for (const auto& statement : opened.statements().about(bundle.items[i])) {
        bundle.strength = std::min(bundle.strength, static_cast<int>(strengthOf(statement.origin.grading)));
        ++bundle.origins[statement.originKey];
      }
    ChartLink link;
    link.from = pair.first;
    link.to = pair.second;
    link.label = labelOf(bundle);
    link.strength = static_cast<LinkStrength>(bundle.strength);
    link.isSingleOrigin = bundle.items.size() == 1 && bundle.origins.size() == 1;
    link.time = bundle.time;
    link.items = std::move(bundle.items);
    scene.links.push_back(std::move(link));
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (const ChartLink& link : scene.links) edges.emplace_back(link.from, link.to);
  if (placed.empty()) {
    const auto places = organicLayout(scene.nodes.size(), edges, progress);
    for (std::size_t i = 0; i < places.size(); ++i) scene.nodes[i].at = places[i];
  } else {
    putWhereSaved(scene, placed);
  }
  scene.marking = opened.marking();
  return scene;
}

}  // namespace fairlead::ui
