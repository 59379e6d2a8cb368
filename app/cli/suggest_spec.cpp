// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "core/ingest/saved_specifications.h"
#include "core/ingest/suggest_specification.h"
#include "core/store/case.h"

namespace fairlead::cli {

namespace {

struct SuggestSpecOptions {
  std::string path, table;
};

int runSuggestSpec(const Context& context, const SuggestSpecOptions& options) {
  refuseEndless(options.table);
  const auto opened = openCase(options.path, store::Access::Look);
  std::vector<ingest::TableRow> rows;
  const ingest::TableReader reader(options.table);
  const ingest::TableHead head = reader.readHead(ingest::kRowsToKnow, rows);
  const auto suggested = [&]() -> ingest::SuggestedSpecification {
    if (auto saved = ingest::savedSpecification(*opened, head, rows))
      return {saved->specification.json(), std::move(saved->notes)};
    return ingest::suggestSpecification(head, rows, reader.path().stem().string(), opened->schemas());
  }();
  for (const std::string& note : suggested.notes) context.warn(note);
  return context.answer(Json::parse(suggested.json), suggested.json + "\n", kDone);
}

}  // namespace

void addSuggestSpec(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "suggest-spec", "Propose an import specification for a table",
                           "fairlead-cli suggest-spec harbour.fairlead calls.csv > calls.json");
  auto options = std::make_shared<SuggestSpecOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("table", options->table, "The file")->required();
  made->callback(
      [&context, options] { context.run = [&context, options] { return runSuggestSpec(context, *options); }; });
}

}  // namespace fairlead::cli
