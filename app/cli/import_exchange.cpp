// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/origin_option.h"
#include "app/cli/progress_bar.h"
#include "core/exchange/exchange_import.h"

namespace fairlead::cli {

namespace {

struct ImportExchangeOptions {
  std::string path, source, grading, handling, classification, schema;
  std::vector<std::string> files;
};

Json answerJson(const exchange::ExchangeImportReport& report) {
  Json json{{"imported", Json::array()}, {"duplicates", Json::array()}, {"refused", Json::array()}};
  for (const auto& one : report.imported) {
    Json leftOut = Json::array();
    for (const auto& [what, count] : one.leftOut) leftOut.push_back({{"what", what}, {"count", count}});
    json["imported"].push_back({{"path", one.path},
                                {"id", one.id.text()},
                                {"format", one.format},
                                {"items", one.items},
                                {"statements", one.statements},
                                {"left_out", leftOut}});
  }
  for (const auto& one : report.duplicates) json["duplicates"].push_back({{"path", one.path}, {"id", one.id.text()}});
  for (const auto& one : report.refused) json["refused"].push_back({{"path", one.path}, {"reason", one.error.message}});
  return json;
}

int runImportExchange(const Context& context, const ImportExchangeOptions& options) {
  for (const std::string& file : options.files) refuseEndless(file);
  const auto opened = openCase(options.path, accessFor(options.files));
  exchange::ExchangeImportRequest request;
  const Origin origin =
      originOption(options.grading, options.handling, options.classification, opened->properties().scheme);
  request.grading = origin.grading;
  request.marking = origin.marking;
  request.source = options.source;
  request.nodeSchema = options.schema;
  request.actor = actorOf(context);
  const std::vector<std::filesystem::path> files(options.files.begin(), options.files.end());
  const auto report = exchange::importExchange(*opened, files, request, unwatched()).orThrow();
  std::string text;
  for (const auto& one : report.imported) {
    text += one.id.text().substr(0, 8) + "  " + one.path + ": " + std::to_string(one.items) + " items, " +
            std::to_string(one.statements) + " statements\n";
    for (const auto& [what, count] : one.leftOut)
      context.warn(one.path + ": left out " + std::to_string(count) + " × " + what);
  }
  for (const auto& one : report.duplicates) text += one.path + " was there already.\n";
  for (const auto& one : report.refused) context.warn(one.path + ": " + one.error.message);
  Json json = answerJson(report);
  const bool hasNothing = report.imported.empty() && report.duplicates.empty() && !report.refused.empty();
  if (hasNothing) {
    const Error& first = report.refused.front().error;
    json["error"] = {
        {"code", std::string(errorCodeText(first.code))}, {"message", first.message}, {"where", first.where}};
  }
  return context.answer(json, text, hasNothing ? kFailed : report.refused.empty() ? kDone : kPartly);
}

}  // namespace

void addImportExchange(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "import-exchange",
                           "Bring in what other programs exchange: STIX 2.1, FollowTheMoney, GraphML",
                           "fairlead-cli import-exchange harbour.fairlead partner.json --source \"Partner unit\"");
  auto options = std::make_shared<ImportExchangeOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("paths", options->files, "Files")->required();
  made->add_option("--source", options->source, "Who supplied them");
  made->add_option("--schema", options->schema, "What a graph's nodes are that do not say it, such as Person");
  made->add_option("--grading", options->grading, "Of what bears no grading of its own, such as 2B or 6x6:B2");
  made->add_option("--handling", options->handling, "Handling, such as P, \"C A1 S2\" or H1");
  made->add_option("--classification", options->classification, "Joined with each object's own marking");
  made->callback(
      [&context, options] { context.run = [&context, options] { return runImportExchange(context, *options); }; });
}

}  // namespace fairlead::cli
