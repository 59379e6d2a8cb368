// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <unordered_map>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/origin_option.h"
#include "core/model/marking_parts.h"
#include "core/store/chart_repository.h"
#include "core/store/clusters.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::cli {

namespace {

struct ChartOptions {
  std::string path, action, name;
  std::vector<std::string> ids;
  MarkingFlags marking;
};

Json itemsJson(const store::SavedChart& chart) {
  Json items = Json::array();
  for (const store::ChartMember& member : chart.members) items.push_back(member.item.text());
  return items;
}

int answer(const Context& context, const store::Case& opened, const std::string& name, const std::string& said) {
  const store::SavedChart chart = store::ChartRepository(opened).at(name);
  Json placed = Json::array();
  for (const store::ChartMember& member : chart.members)
    placed.push_back(member.at ? Json{member.at->x, member.at->y} : Json(nullptr));
  return context.answer(
      {{"name", chart.name}, {"id", chart.id.text()}, {"items", itemsJson(chart)}, {"placed", std::move(placed)}},
      said + " “" + chart.name + "” shows " + std::to_string(chart.members.size()) + " items.\n");
}

std::vector<store::ChartMember> membersOf(const store::Case& opened, const std::vector<std::string>& ids) {
  std::vector<store::ChartMember> members;
  for (const std::string& id : ids) {
    const store::Item item = opened.items().at(id);
    if (item.kind != ItemKind::Entity)
      throw Failure(ErrorCode::Invalid, "A chart shows entities; the links between them come by themselves.",
                    item.caption + " (" + item.schema + ")");
    if (!opened.items().isInForce(item.key))
      throw Failure(ErrorCode::Invalid, "This entity is no longer in force; undo what took it out first.", id);
    members.push_back({item.id, item.key, {}});
  }
  return members;
}

int runNew(const Context& context, const ChartOptions& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  for (const store::Item& item : opened->items().list({{}, ItemKind::Chart}, 0, 100'000))
    if (item.caption == options.name)
      throw Failure(ErrorCode::Conflict, "The case has a chart of this name; choose another.", options.name);
  const auto members = membersOf(*opened, options.ids);
  const Origin origin = options.marking.origin(*opened);
  opened
      ->change(actorOf(context), store::Action::Alter, "Made the chart “" + options.name + "”",
               [&](store::Transaction& transaction) {
                 const ItemId id = store::ChartRepository::create(transaction, options.name, origin.marking);
                 for (const store::ChartMember& member : members)
                   transaction.say(id, "member", member.item.text(), origin);
               })
      .orThrow();
  return answer(context, *opened, options.name, "Made.");
}

int runAdd(const Context& context, const ChartOptions& options) {
  if (options.ids.empty()) throw Failure(ErrorCode::Invalid, "Say what to add: the ids of entities.", options.name);
  const auto opened = openCase(options.path, store::Access::Write);
  store::SavedChart chart = store::ChartRepository(*opened).at(options.name);
  chart.marking = withParts(chart.marking, options.marking.given(*opened));
  const auto members = membersOf(*opened, options.ids);
  const bool isNew = std::any_of(members.begin(), members.end(), [&](const store::ChartMember& member) {
    return std::none_of(chart.members.begin(), chart.members.end(),
                        [&](const store::ChartMember& known) { return known.item == member.item; });
  });
  if (isNew)
    opened
        ->change(actorOf(context), store::Action::Alter, "Added to the chart “" + options.name + "”",
                 [&](store::Transaction& transaction) { store::ChartRepository::put(transaction, chart, members); })
        .orThrow();
  return answer(context, *opened, options.name, isNew ? "Added." : "All of these were on it already.");
}

int runLayout(const Context& context, const ChartOptions& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  const store::SavedChart chart = store::ChartRepository(*opened).at(options.name);
  const ui::ChartScene scene = ui::chartScene(*opened, options.name, Progress(), {.placing = ui::Placing::Anew});
  std::unordered_map<store::Key, store::ChartPoint> places;
  for (const ui::ChartNode& node : scene.nodes) places[store::Key{node.item}] = {node.at.x(), node.at.y()};
  const store::Clusters clustered = store::clusters(*opened);
  std::vector<store::ChartMember> members = chart.members;
  for (store::ChartMember& member : members) {  // those judged one stand in one place
    const auto place = places.find(clustered.keyOf(member.key));
    if (place != places.end()) member.at = place->second;
  }
  opened
      ->change(actorOf(context), store::Action::Alter, "Laid out the chart “" + options.name + "”",
               [&](store::Transaction& transaction) { store::ChartRepository::put(transaction, chart, members); })
      .orThrow();
  return answer(context, *opened, options.name, "Laid out.");
}

int runList(const Context& context, const ChartOptions& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  if (!options.name.empty()) return answer(context, *opened, options.name, "");
  Json charts = Json::array();
  std::string text;
  for (const store::SavedChart& chart : store::ChartRepository(*opened).all()) {
    charts.push_back({{"name", chart.name}, {"id", chart.id.text()}, {"items", itemsJson(chart)}});
    text += chart.name + ": " + std::to_string(chart.members.size()) + " items\n";
  }
  return context.answer({{"charts", charts}}, text.empty() ? "The case has no charts yet.\n" : text);
}

int runChart(const Context& context, const ChartOptions& options) {
  if (options.action == "list") return runList(context, options);
  if (options.name.empty()) throw Failure(ErrorCode::Invalid, "Say which chart, by its name.", options.action);
  if (options.marking.isGiven() && options.action == "layout")
    throw Failure(ErrorCode::Invalid, "Laying out a chart leaves its marking; say it with new or add.", options.name);
  if (options.action == "new") return runNew(context, options);
  return options.action == "add" ? runAdd(context, options) : runLayout(context, options);
}

}  // namespace

void addChart(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "chart", "Saved link charts: make one, add to it, lay it out, list them",
                           "fairlead-cli chart harbour.fairlead new \"The core\" 0192f3a4 0192f3b7");
  auto options = std::make_shared<ChartOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("action", options->action, "new, add, layout or list")
      ->required()
      ->check(CLI::IsMember({"new", "add", "layout", "list"}));
  made->add_option("name", options->name, "The chart's name; list without one names them all");
  made->add_option("ids", options->ids, "Entities to put on it");
  options->marking.addTo(*made);
  made->callback([&context, options] { context.run = [&context, options] { return runChart(context, *options); }; });
}

}  // namespace fairlead::cli
