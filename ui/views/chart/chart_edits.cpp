// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/chart_edits.h"

#include <algorithm>

#include "core/store/clusters.h"

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

}  // namespace

void newChart(store::Case& opened, store::Transaction& transaction, const std::string& name,
              const std::vector<PlacedOnChart>& items) {
  const auto charts = store::ChartRepository(opened).all();
  if (std::any_of(charts.begin(), charts.end(), [&](const store::SavedChart& one) { return one.name == name; }))
    throw Failure(ErrorCode::Conflict, "The case has a chart of this name already; choose another.", name);
  const ItemId id = store::ChartRepository::create(transaction, name);
  const store::SavedChart chart{id, opened.items().find(id).value().key, name, {}};
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
  std::vector<PlacedOnChart> wanted;
  for (const ItemKey item : items) wanted.push_back({item, {}});
  const auto members = membersOf(opened, chart, wanted);
  for (const auto& said : opened.statements().about(chart.key))
    if (said.property == "member" && std::any_of(members.begin(), members.end(),
                                                 [&](const store::ChartMember& one) { return one.key == said.target; }))
      transaction.retract(said.id, "Taken off the chart");
}

}  // namespace fairlead::ui
