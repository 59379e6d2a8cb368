// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/analysis/withdrawal.h"
#include "core/model/source_id.h"

namespace fairlead::cli {

namespace {

struct WithdrawOptions {
  std::string path, source;
  bool isDryRun = false, isRestoring = false;
};

/// A source is known by its name as well.
store::Item itemOf(const store::Case& opened, const std::string& source) {
  const auto named = opened.items().find(sourceNamed(source));
  return named ? *named : opened.items().at(source);
}

int restore(const Context& context, const WithdrawOptions& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  const store::Item item = itemOf(*opened, options.source);
  analysis::restore(*opened, actorOf(context), item.key).orThrow();
  return context.answer({{"restored", item.id.text()}}, "Restored “" + item.caption + "”.\n");
}

int runWithdraw(const Context& context, const WithdrawOptions& options) {
  if (options.isRestoring) return restore(context, options);
  const auto opened = openCase(options.path, options.isDryRun ? store::Access::Look : store::Access::Write);
  const store::Item item = itemOf(*opened, options.source);
  const auto falls = options.isDryRun ? analysis::weighWithdrawal(*opened, item.key, unwatched()).orThrow()
                                      : analysis::withdraw(*opened, actorOf(context), item.key, unwatched()).orThrow();
  Json links = Json::array();
  for (const store::Key key : falls.links)
    if (const auto link = opened->items().find(key)) links.push_back(itemJson(*link));
  const std::string verb = options.isDryRun ? "would fall" : "fell";
  const std::string text =
      "Without “" + item.caption + "” " + counted(falls.statements.size(), "statement", "statements") + ", " +
      counted(falls.links.size(), "link", "links") + " and " + counted(falls.entities, "entity", "entities") + " " +
      verb + "; the network has " + counted(falls.componentsAfter, "piece", "pieces") + " instead of " +
      std::to_string(falls.componentsBefore) + ".\n";
  return context.answer({{"statements", falls.statements.size()},
                         {"links", falls.links.size()},
                         {"entities", falls.entities},
                         {"components_before", falls.componentsBefore},
                         {"components_after", falls.componentsAfter},
                         {"fallen_links", links},
                         {"dry_run", options.isDryRun}},
                        text);
}

}  // namespace

void addWithdraw(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "withdraw", "Take a source out of view, or see what would fall without it",
                           "fairlead-cli withdraw harbour.fairlead 0192f3a4 --dry-run");
  auto options = std::make_shared<WithdrawOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("source", options->source, "A source by its name, or a source, report, record or layer by its id")
      ->required();
  auto* dry = made->add_flag("--dry-run", options->isDryRun, "Only say what would fall");
  made->add_flag("--restore", options->isRestoring, "Bring back what was withdrawn")->excludes(dry);
  made->callback([&context, options] { context.run = [&context, options] { return runWithdraw(context, *options); }; });
}

}  // namespace fairlead::cli
