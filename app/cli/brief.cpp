// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/brief.h"

#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/offscreen.h"

namespace fairlead::cli {

namespace {

struct Options {
  std::string path, out;
  ui::BriefOptions brief;
};

int run(const Context& context, const Options& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  const Offscreen screen;
  const ui::BriefSummary summary = ui::writeBrief(*opened, options.out, options.brief);
  return context.answer({{"file", options.out},
                         {"pages", summary.pages},
                         {"marking", summary.marking},
                         {"exhibits", summary.exhibits},
                         {"sources", summary.sources},
                         {"withheld", summary.withheld}},
                        options.out + ": " + std::to_string(summary.pages) + " pages, " + summary.marking + "\n");
}

}  // namespace

void addBrief(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "brief", "A briefing pack: PDF, ODT or HTML by the name's ending",
                           "fairlead-cli brief harbour.fairlead -o pack.pdf --title \"The harbour ring\"");
  auto options = std::make_shared<Options>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("-o,--output", options->out, "The file to write: .pdf, .odt or .html")->required();
  made->add_option("--title", options->brief.title, "On the cover (default: the case's title)");
  made->add_option("--chart", options->brief.charts, "A saved chart to show; may be given several times");
  made->callback([&context, options] { context.run = [&context, options] { return run(context, *options); }; });
}

}  // namespace fairlead::cli
