// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/chart_edits.h"

#include <algorithm>

#include "core/store/clusters.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::ui {

namespace {

/// A cluster is drawn as one, under a key of its own choice; the chart may know it by another.
std::vector<store::ChartMember> membersOf(const store::Case& opened, const store::SavedChart& chart,
                                          const std::vector<PlacedOnChart>& items) {
  const store::Clusters clusters = store::clusters(opened);
  std::vector<store::ChartMember> members;
  for (const PlacedOnChart& one : items) {
    const auto item = opened.items().find(one.item);
    if (!item || item->kind != ItemKind::Entity) continue;
    store::ChartMember member{item->id, item->key, one.at};
    for (const store::ChartMember& there : chart.members)
      if (clusters.keyOf(there.key) == clusters.keyOf(one.item)) member.item = there.item, member.key = there.key;
    members.push_back(member);
  }
  if (members.empty())
    throw Failure(ErrorCode::Invalid, "Only entities stand on a chart; select a person, a vessel or the like.");
  return members;
}

std::vector<PlacedOnChart> unplaced(const std::vector<ItemKey>& items) {
  std::vector<PlacedOnChart> wanted;
  for (const ItemKey item : items) wanted.push_back({item, {}});
  return wanted;
}

/// The chart's members by their cluster: what is drawn as one may be several.
using ByCluster = std::unordered_map<store::Key, std::vector<store::ChartMember>>;
ByCluster byCluster(const store::SavedChart& chart, const store::Clusters& clusters) {
  ByCluster members;
  for (const store::ChartMember& member : chart.members) members[clusters.keyOf(member.key)].push_back(member);
  return members;
}

/// Those of them that are on the chart, under the keys that it knows them by.
std::vector<store::ChartMember> shownOf(const store::Case& opened, const store::SavedChart& chart,
                                        const std::vector<ItemKey>& items) {
  const store::Clusters clusters = store::clusters(opened);
  ByCluster known = byCluster(chart, clusters);
  std::vector<store::ChartMember> members;
  for (const ItemKey item : items) {
    std::vector<store::ChartMember>& found = known[clusters.keyOf(item)];
    members.insert(members.end(), found.begin(), found.end());
    found.clear();  // once, whatever it was called
  }
  return members;
}

Origin bearing(const store::SavedChart& chart) {
  Origin origin;
  origin.marking = chart.marking;
  return origin;
}

/// Where they would be if their middle came to stand there.
std::vector<store::ChartMember> shifted(std::vector<store::ChartMember> members, const store::ChartPoint& to) {
  store::ChartPoint middle;
  double count = 0;
  for (const store::ChartMember& member : members)
    if (member.at) middle.x += member.at->x, middle.y += member.at->y, ++count;
  if (count > 0) middle.x /= count, middle.y /= count;
  for (store::ChartMember& member : members)
    member.at = member.at ? store::ChartPoint{member.at->x + to.x - middle.x, member.at->y + to.y - middle.y} : to;
  return members;
}

/// One property of the chart says how it is drawn; what it said before goes.
void setLook(store::Case& opened, store::Transaction& transaction, const std::string& name, std::string_view property,
             std::string_view value) {
  const store::SavedChart chart = store::ChartRepository(opened).at(name);
  for (const auto& said : opened.statements().about(chart.key))
    if (said.property == property) transaction.retract(said.id, "Drawn otherwise");
  transaction.say(chart.id, property, value, bearing(chart));
}

}  // namespace

void newChart(store::Case& opened, store::Transaction& transaction, const std::string& name,
              const std::vector<PlacedOnChart>& items) {
  const auto charts = store::ChartRepository(opened).all();
  if (std::any_of(charts.begin(), charts.end(), [&](const store::SavedChart& one) { return one.name == name; }))
    throw Failure(ErrorCode::Conflict, "The case has a chart of this name already; choose another.", name);
  const Marking marking = opened.properties().marking;
  const ItemId id = store::ChartRepository::create(transaction, name, marking);
  const store::SavedChart chart{id, opened.items().find(id).value().key, name, {}, marking};
  store::ChartRepository::put(transaction, chart, membersOf(opened, chart, items));
}

void putOnChart(store::Case& opened, store::Transaction& transaction, const std::string& name,
                const std::vector<PlacedOnChart>& items) {
  const store::SavedChart chart = store::ChartRepository(opened).at(name);
  store::ChartRepository::put(transaction, chart, membersOf(opened, chart, items));
}

void takeOffChart(store::Case& opened, store::Transaction& transaction, const std::string& name,
                  const std::vector<ItemKey>& items) {
  const store::SavedChart chart = store::ChartRepository(opened).at(name);
  const auto members = membersOf(opened, chart, unplaced(items));
  for (const auto& said : opened.statements().about(chart.key))
    if (said.property == "member" && std::any_of(members.begin(), members.end(),
                                                 [&](const store::ChartMember& one) { return one.key == said.target; }))
      transaction.retract(said.id, "Taken off the chart");
}

void moveOnChart(store::Case& opened, store::Transaction& transaction, const std::string& name,
                 const std::vector<ItemKey>& items, const store::ChartPoint& to) {
  const store::SavedChart chart = store::ChartRepository(opened).at(name);
  store::ChartRepository::put(transaction, chart, shifted(shownOf(opened, chart, items), to));
}

void mark(store::Case& opened, store::Transaction& transaction, const std::string& name, ChartMark mark,
          const std::vector<ItemKey>& items, const std::string& group) {
  const store::SavedChart chart = store::ChartRepository(opened).at(name);
  const ChartMarks marks = ChartMarks::of(opened, chart.key);
  if (mark == ChartMark::Grouped) {
    if (group.find_first_not_of(" \t\r\n") == std::string::npos)
      throw Failure(ErrorCode::Invalid, "A group needs a name.");
    if (marks.groups.contains(group))
      throw Failure(ErrorCode::Conflict, "The chart has a group of this name already; choose another.", group);
  }
  Origin origin = bearing(chart);
  if (mark == ChartMark::Grouped) unmark(opened, transaction, name, mark, items);  // one stands in one group
  if (mark == ChartMark::Grouped) origin.locator = ChartMarks::groupLocator(group);
  const auto members = shownOf(opened, chart, items);
  if (members.empty())
    throw Failure(ErrorCode::Invalid, "None of what is selected is on this chart; put it there first.", name);
  for (const store::ChartMember& member : members) {
    const bool isMarked = (mark == ChartMark::Pinned && marks.pinned.contains(member.key)) ||
                          (mark == ChartMark::Hidden && marks.hidden.contains(member.key)) ||
                          (mark == ChartMark::Collapsed && marks.collapsed.contains(member.key));
    if (!isMarked) transaction.say(chart.id, markProperty(mark), member.item.text(), origin);
  }
}

void unmark(store::Case& opened, store::Transaction& transaction, const std::string& name, ChartMark mark,
            const std::vector<ItemKey>& items) {
  const store::SavedChart chart = store::ChartRepository(opened).at(name);
  const store::Clusters clusters = store::clusters(opened);
  for (const auto& said : opened.statements().about(chart.key)) {
    if (said.property != markProperty(mark)) continue;
    const bool isMeant = items.empty() || std::any_of(items.begin(), items.end(), [&](ItemKey item) {
                           return clusters.keyOf(item) == clusters.keyOf(said.target);
                         });
    if (isMeant) transaction.retract(said.id, "Taken back on the chart");
  }
}

void setLines(store::Case& opened, store::Transaction& transaction, const std::string& name, ChartBundling bundling) {
  setLook(opened, transaction, name, ChartMarks::kLines, ChartMarks::bundlingName(bundling));
}

void setPictures(store::Case& opened, store::Transaction& transaction, const std::string& name, bool hasPictures) {
  setLook(opened, transaction, name, ChartMarks::kPictures, ChartMarks::picturesName(hasPictures));
}

void setRules(store::Case& opened, store::Transaction& transaction, const std::string& name,
              const std::vector<StatementId>& takenBack, const std::optional<ChartRule>& added) {
  const store::SavedChart chart = store::ChartRepository(opened).at(name);
  for (const StatementId& one : takenBack) transaction.retract(one, "No longer marked");
  if (!added) return;
  if (rulesOf(opened, chart.key).size() >= kMostRules)
    throw Failure(ErrorCode::Invalid,
                  "A chart's legend explains " + std::to_string(kMostRules) + " rules at most; take one back first.",
                  name);
  transaction.say(chart.id, "rule", added->text(), bearing(chart));
}

void moveDrawing(store::Case& opened, store::Transaction& transaction, const std::string& name, ItemKey item,
                 const store::ChartPoint& by) {
  const store::ChartRepository charts(opened);
  for (store::ChartDrawing drawing : charts.drawingsOn(charts.at(name))) {
    if (drawing.key != item) continue;
    for (store::ChartPoint* point : {&drawing.from, &drawing.to}) point->x += by.x, point->y += by.y;
    return charts.move(transaction, drawing);
  }
  throw Failure(ErrorCode::NotFound, "This is no longer drawn on the chart.", name);
}

std::vector<PlacedOnChart> arrangedOnChart(const store::Case& opened, const std::string& name, ChartLayout layout,
                                           const std::unordered_set<ItemKey>& selected, const Progress& progress) {
  const ChartScene scene = chartScene(opened, name, progress);
  const store::SavedChart chart = store::ChartRepository(opened).at(name);
  const store::Clusters clusters = store::clusters(opened);
  const ByCluster known = byCluster(chart, clusters);
  const auto places = arranged(opened, scene, layout, selected, progress);
  std::vector<PlacedOnChart> moved;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const ChartNode& node = scene.nodes[i];
    std::vector<store::ChartMember> members;
    for (const ItemKey item : node.isGroup() ? node.members : std::vector<ItemKey>{node.item})
      if (const auto found = known.find(clusters.keyOf(item)); found != known.end())
        members.insert(members.end(), found->second.begin(), found->second.end());
    if (node.isPinned) continue;
    for (const store::ChartMember& member : shifted(members, {places[i].x(), places[i].y()}))
      moved.push_back({member.key, member.at});
  }
  return moved;
}

}  // namespace fairlead::ui
