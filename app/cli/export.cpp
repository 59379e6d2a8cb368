// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export.h"

#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/release_flags.h"

namespace fairlead::cli {

namespace {

struct ExportOptions {
  std::string path, file, format;
  ReleaseFlags release;
};

int runExport(const Context& context, const ExportOptions& options) {
  refuseReplacing(options.file, {options.path});
  exchange::ExportRequest request;
  request.format = options.format;
  request.actor = actorOf(context);
  request.actor.recipient = options.release.recipient;
  request.terms.profile = options.release.readProfile();
  const auto opened = openCase(options.path, store::Access::Write);
  request.terms.acknowledged = options.release.acknowledgements(*opened);
  const auto report = exchange::exportCase(*opened, options.file, request, unwatched()).orThrow();
  const std::string text = "Wrote " + std::to_string(report.items) + " items to " + options.file +
                           (report.marking.isNone() ? "" : ", " + report.marking.text()) + "\n" +
                           withheldText(report.withheld);
  return context.answer({{"file", options.file},
                         {"format", options.format},
                         {"items", report.items},
                         {"withheld", withheldJson(report.withheld)},
                         {"marking", report.marking.text()},
                         {"sha256", hex(report.sha256)}},
                        text);
}

}  // namespace

void addExport(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "export", "Write the case in a format of other people's programs",
              "fairlead-cli export harbour.fairlead --format gpkg -o harbour.gpkg --release partner-force");
  auto options = std::make_shared<ExportOptions>();
  made->add_option("case", options->path, "The case")->required();
  std::vector<std::string> formats(exchange::exportFormats().begin(), exchange::exportFormats().end());
  made->add_option("--format", options->format, "The format to write")->required()->check(CLI::IsMember(formats));
  made->add_option("-o,--output", options->file, "The file to write")->required();
  options->release.addTo(*made);
  made->callback([&context, options] { context.run = [&context, options] { return runExport(context, *options); }; });
}

}  // namespace fairlead::cli
