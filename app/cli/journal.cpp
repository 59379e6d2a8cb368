// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"

namespace fairlead::cli {

namespace {

struct Options {
  std::string path, from, to;
};

int run(const Context& context, const Options& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  Json entries = Json::array();
  std::string text;
  for (const auto& entry : opened->journal(instantOption(options.from, "--from"), instantOption(options.to, "--to"))) {
    const std::string words = entry.isErased ? "(erased)" : entry.change.text;
    entries.push_back({{"seq", entry.seq},
                       {"at", isoText(entry.change.at)},
                       {"zone", entry.change.zone},
                       {"author", entry.change.author},
                       {"action", actionName(entry.change.action)},
                       {"text", words},
                       {"reason", entry.change.reason},
                       {"before", entry.before},
                       {"after", entry.after},
                       {"recipient", entry.recipient},
                       {"profile", entry.profile},
                       {"change", entry.change.id.text()},
                       {"hash", hex(entry.hash)}});
    text += std::to_string(entry.seq) + "  " + isoText(entry.change.at) + "  " + entry.change.author + "  " +
            std::string(actionName(entry.change.action)) + "  " + words + "\n";
  }
  return context.answer({{"entries", entries}}, text);
}

}  // namespace

void addJournal(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "journal", "Who did what, when and why",
                           "fairlead-cli journal harbour.fairlead --from 2022-09-01");
  auto options = std::make_shared<Options>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--from", options->from, "Entries at or after this time");
  made->add_option("--to", options->to, "Entries before this time");
  made->callback([&context, options] { context.run = [&context, options] { return run(context, *options); }; });
}

}  // namespace fairlead::cli
