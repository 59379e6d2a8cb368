// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export.h"

#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"

namespace fairlead::cli {

namespace {

struct Options {
  std::string path, file, format, profile, recipient;
  std::vector<std::string> acknowledged;
  bool hasPermission = false;
};

int run(const Context& context, const Options& options) {
  exchange::ExportRequest request;
  request.format = options.format;
  request.actor = actorOf(context);
  request.actor.recipient = options.recipient;
  if (!options.profile.empty()) request.terms.profile = release::ReleaseProfile::read(options.profile);
  request.terms.acknowledged.conditions = {options.acknowledged.begin(), options.acknowledged.end()};
  request.terms.acknowledged.hasProviderPermission = options.hasPermission;
  const auto opened = openCase(options.path, store::Access::Write);
  const auto report = exchange::exportCase(*opened, options.file, request, unwatched()).orThrow();
  Json withheld = Json::array();
  std::string text = "Wrote " + std::to_string(report.items) + " items to " + options.file +
                     (report.marking.isNone() ? "" : ", " + report.marking.text()) + "\n";
  for (const auto& [reason, count] : report.withheld) {
    withheld.push_back({{"reason", reason}, {"count", count}});
    text += "withheld " + std::to_string(count) + ": " + reason + "\n";
  }
  return context.answer({{"file", options.file},
                         {"format", options.format},
                         {"items", report.items},
                         {"withheld", withheld},
                         {"marking", report.marking.text()},
                         {"sha256", hex(report.sha256)}},
                        text);
}

}  // namespace

void addExport(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "export", "Write the case in a format of other people's programs",
              "fairlead-cli export harbour.fairlead --format gpkg -o harbour.gpkg --release partner-force");
  auto options = std::make_shared<Options>();
  made->add_option("case", options->path, "The case")->required();
  std::vector<std::string> formats(exchange::exportFormats().begin(), exchange::exportFormats().end());
  made->add_option("--format", options->format, "The format to write")->required()->check(CLI::IsMember(formats));
  made->add_option("-o,--output", options->file, "The file to write")->required();
  made->add_option("--release", options->profile, "A release profile, by name or as a file");
  made->add_option("--acknowledge", options->acknowledged, "A condition that the recipient will keep: A1, S2, H3, C");
  made->add_flag("--provider-permits", options->hasPermission, "The provider has permitted what H1 or H2 forbids");
  made->add_option("--recipient", options->recipient, "Whom it goes to, for the register of disclosures");
  made->callback([&context, options] { context.run = [&context, options] { return run(context, *options); }; });
}

}  // namespace fairlead::cli
