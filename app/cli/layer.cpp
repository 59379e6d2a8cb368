// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/store/layer_repository.h"

namespace fairlead::cli {

namespace {

struct LayerOptions {
  std::string path, name;
  std::optional<std::string> filter;
};

store::LayerRow layerNamed(const store::Case& opened, const std::string& name) {
  const auto all = store::LayerRepository(opened.database()).all();
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const store::LayerRow& layer) { return layer.name == name; });
  if (at != all.end()) return *at;
  std::string known;
  for (const auto& layer : all) known += (known.empty() ? "" : ", ") + layer.name;
  throw Failure(ErrorCode::NotFound,
                known.empty() ? "The case has no layers yet." : "The case has no such layer; it has " + known + ".",
                name);
}

int answer(const Context& context, const store::Case& opened, const std::string& name) {
  const store::LayerRepository layers(opened.database());
  const store::LayerRow layer = layerNamed(opened, name);
  const auto filter = layers.hasTable(layer.table) ? layers.filterOf(layer) : std::nullopt;
  const std::int64_t hidden = filter ? layers.hiddenBy(*filter, layer.table) : 0;
  std::string text = layer.name + ": " + std::to_string(layer.features) + " features";
  if (!layer.filter.empty()) text += ", of which its filter hides " + std::to_string(hidden) + ": " + layer.filter;
  return context.answer({{"name", layer.name},
                         {"id", layer.id.text()},
                         {"features", layer.features},
                         {"filter", layer.filter},
                         {"hidden", hidden}},
                        text + "\n");
}

int runLayer(const Context& context, const LayerOptions& options) {
  const auto opened = openCase(options.path, options.filter ? store::Access::Write : store::Access::Look);
  if (options.filter) {
    const ItemId id = layerNamed(*opened, options.name).id;
    opened
        ->change(
            actorOf(context), store::Action::Alter, "Filter of the layer “" + options.name + "”",
            [&](store::Transaction& transaction) { store::setLayerFilter(*opened, transaction, id, *options.filter); })
        .orThrow();
  }
  return answer(context, *opened, options.name);
}

}  // namespace

void addLayer(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "layer", "Which features of a layer the map, tables and exports show",
                           "fairlead-cli layer harbour.fairlead Patrols --filter \"unit = 'K 9' AND speed > 12\"");
  auto options = std::make_shared<LayerOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("name", options->name, "The layer's name")->required();
  made->add_option("--filter", options->filter,
                   "A condition on attributes: =, <>, <, >, LIKE, IN, IS NULL, AND, OR, NOT; empty: all are shown");
  made->callback([&context, options] { context.run = [&context, options] { return runLayer(context, *options); }; });
}

}  // namespace fairlead::cli
