// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"

namespace fairlead::cli {

namespace {

struct ListOptions {
  std::string path, schema;
  std::int64_t limit = 100, offset = 0;
};

int runList(const Context& context, const ListOptions& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  const store::ItemRepository::Filter filter{options.schema, {}};
  const auto total = opened->items().count(filter);
  Json items = Json::array();
  std::string text;
  std::vector<ItemId> shown;
  for (const auto& item : opened->items().list(filter, options.offset, options.limit)) {
    shown.push_back(item.id);
    items.push_back(itemJson(item));
    text += item.id.text().substr(0, 13) + "  " + item.schema + "  " + item.caption + "\n";
  }
  consulted(context, *opened, "list", options.schema, std::move(shown));
  text += std::to_string(total) + " in all\n";
  return context.answer({{"items", items}, {"total", total}}, text);
}

}  // namespace

void addList(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "list", "Entities, links and events",
                           "fairlead-cli list harbour.fairlead --schema Person");
  auto options = std::make_shared<ListOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--schema", options->schema, "Only this schema and those that extend it");
  made->add_option("--limit", options->limit, "How many to show")->check(CLI::Range(0, 10'000'000));
  made->add_option("--offset", options->offset, "How many to pass over")->check(CLI::Range(0, 1'000'000'000));
  made->callback([&context, options] { context.run = [&context, options] { return runList(context, *options); }; });
}

}  // namespace fairlead::cli
