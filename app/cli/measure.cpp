// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/measures.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"

namespace fairlead::cli {

namespace {

struct MeasureOptions {
  std::string path, measure = "degree", schema;
  std::size_t limit = 0;
};

struct Row {
  store::Key item = 0;
  double value = 0;
};

/// Entities (or what --schema asks for), the greatest first; communities by their number.
std::vector<Row> rowsOf(const store::Case& opened, const MeasureOptions& options, const analysis::Graph& graph,
                        const analysis::Measured& measured) {
  std::vector<bool> isWanted(graph.nodes().size());
  store::ItemRepository::Filter filter;
  filter.schema = options.schema;
  if (options.schema.empty()) filter.kind = ItemKind::Entity;
  opened.items().forEachItem(filter, [&](store::Key key, std::string_view) {
    if (const auto node = graph.find(key)) isWanted[*node] = true;
    return true;
  });
  std::vector<Row> rows;
  for (std::size_t i = 0; i < isWanted.size(); ++i)
    if (isWanted[i]) rows.push_back({graph.nodes()[i].item, measured.values[i]});
  const bool isCommunity = options.measure == "community";
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const Row& a, const Row& b) { return isCommunity ? a.value < b.value : a.value > b.value; });
  if (options.limit > 0 && rows.size() > options.limit) rows.resize(options.limit);
  return rows;
}

int runMeasure(const Context& context, const MeasureOptions& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  consulted(context, *opened, "measure", options.measure, {});
  const auto graph = analysis::Graph::read(*opened);
  const auto wanted = analysis::parseMeasure(options.measure).value();
  const auto measured = analysis::measure(graph, wanted, {}, unwatched()).orThrow();
  const auto rows = rowsOf(*opened, options, graph, measured);
  Json items = Json::array();
  std::string text;
  for (const Row& row : rows) {
    const auto item = opened->items().find(row.item);
    if (!item) continue;
    Json json = itemJson(*item);
    json["value"] = row.value;
    items.push_back(std::move(json));
    char number[32];
    std::snprintf(number, sizeof number, "%12.6g  ", row.value);
    text += number + item->caption + "\n";
  }
  Json document{{"measure", options.measure}, {"items", items}};
  if (measured.pivots > 0) {
    document["estimated_from"] = measured.pivots;
    context.warn("The network is large: " + options.measure + " is estimated from " + std::to_string(measured.pivots) +
                 " of its nodes.");
  }
  return context.answer(document, text);
}

}  // namespace

void addMeasure(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "measure", "Network measures of the entities",
                           "fairlead-cli measure harbour.fairlead --measure betweenness --limit 20");
  auto options = std::make_shared<MeasureOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--measure", options->measure,
                   "betweenness, degree (default), closeness, eigenvector, pagerank or community")
      ->check(CLI::IsMember({"betweenness", "degree", "closeness", "eigenvector", "pagerank", "community"}));
  made->add_option("--schema", options->schema, "Only of this schema and those that extend it");
  made->add_option("--limit", options->limit, "The most items (default: all)");
  made->callback([&context, options] { context.run = [&context, options] { return runMeasure(context, *options); }; });
}

}  // namespace fairlead::cli
