// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/origin_option.h"
#include "app/cli/progress_bar.h"
#include "app/cli/thread_executor.h"
#include "core/extract/extraction_count.h"
#include "core/ingest/report_import.h"
#include "core/model/time_value.h"
#include "core/store/case.h"

namespace fairlead::cli {

namespace {

struct ImportReportOptions {
  std::string path, source, grading, handling, classification, date, zone;
  std::vector<std::string> files;
  bool extract = false;
};

ingest::ReportImportOptions importOptions(const ImportReportOptions& options, GradingScheme scheme) {
  ingest::ReportImportOptions out;
  out.source = options.source;
  out.handling = options.handling;
  const Origin origin = originOption(options.grading, options.handling, options.classification, scheme);
  out.grading = origin.grading;
  out.marking = origin.marking;
  if (!options.date.empty()) {
    const auto date = parseTimeValue(options.date);
    if (!date) {
      throw Failure(ErrorCode::Invalid, "This is no date; write it as 2022-09-03 or 2022-09-03T04:15+02:00.",
                    "--date " + options.date);
    }
    out.date = date->text();
  }
  if (!options.zone.empty() && fromWallClock(2000, 1, 1, 12, 0, 0, options.zone).verdict == WallClock::UnknownZone)
    throw Failure(ErrorCode::Invalid, "This time zone is not known; use one such as Europe/London or +02:00.",
                  "--zone " + options.zone);
  out.timeZone = options.zone;
  return out;
}

Json answerJson(const ingest::ReportImportAnswer& answer, const std::map<ItemId, std::int64_t>& mentions) {
  Json json{{"imported", Json::array()},
            {"duplicates", Json::array()},
            {"refused", Json::array()},
            {"skipped", Json::array()},
            {"warnings", answer.warnings}};
  for (const auto& report : answer.imported) {
    Json one{{"path", report.path},
             {"id", report.id.text()},
             {"title", report.title},
             {"characters", report.characters},
             {"mentions", mentions.contains(report.id) ? mentions.at(report.id) : 0}};
    if (report.mayRepeat) one["may_repeat"] = report.mayRepeat->text();
    json["imported"].push_back(std::move(one));
  }
  for (const auto& duplicate : answer.duplicates)
    json["duplicates"].push_back({{"path", duplicate.path}, {"id", duplicate.id.text()}, {"added", duplicate.news}});
  for (const auto& refused : answer.refused)
    json["refused"].push_back({{"path", refused.path}, {"reason", refused.reason}});
  for (const auto& skipped : answer.skipped)
    json["skipped"].push_back({{"path", skipped.path}, {"reason", skipped.reason}});
  return json;
}

int runImportReport(const Context& context, const ImportReportOptions& options) {
  const auto opened = openCase(options.path, accessFor(options.files));
  const std::vector<std::filesystem::path> files(options.files.begin(), options.files.end());
  ThreadExecutor executor;
  const Progress progress;
  ingest::ReportImport import(*opened, importOptions(options, opened->properties().scheme), actorOf(context), executor);
  const auto answer = [&] {
    const ProgressBar bar(progress, "Reports", context.isQuiet);
    return import.run(files, progress).orThrow();
  }();
  for (const auto& refused : answer.refused) context.warn(refused.path + ": " + refused.reason);
  constexpr std::size_t kTold = 5;
  for (std::size_t i = 0; i < std::min(kTold, answer.skipped.size()); ++i)
    context.warn(answer.skipped[i].path + ": " + answer.skipped[i].reason);
  if (answer.skipped.size() > kTold)
    context.warn("And " + std::to_string(answer.skipped.size() - kTold) +
                 " more hidden files and folders were left out; --json names them.");
  for (const std::string& warning : answer.warnings) context.warn(warning);
  std::map<ItemId, std::int64_t> mentions;
  if (options.extract) {
    std::vector<ItemId> reports;
    for (const auto& report : answer.imported) reports.push_back(report.id);
    mentions = extract::countMentions(*opened, reports).orThrow();
  }
  Json json = answerJson(answer, mentions);
  const bool hasNothing = answer.imported.empty() && answer.duplicates.empty() && !answer.refused.empty();
  if (hasNothing) {
    const auto& first = answer.refused.front();
    json["error"] = {
        {"code", std::string(errorCodeText(first.code))}, {"message", first.reason}, {"where", first.path}};
  }
  std::string text = counted(answer.imported.size(), "report", "reports") + " came in, " +
                     std::to_string(answer.duplicates.size()) + " were there already, " +
                     std::to_string(answer.refused.size()) + " were refused.\n";
  for (const auto& report : answer.imported) text += report.id.text().substr(0, 8) + "  " + report.title + "\n";
  return context.answer(json, text, hasNothing ? kFailed : answer.refused.empty() ? kDone : kPartly);
}

}  // namespace

void addImportReport(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "import-report", "Bring reports in: .txt .md .html .pdf .docx .odt .eml, folders too",
              "fairlead-cli import-report harbour.fairlead reports/ --source \"Harbour police\" --grading 2B");
  auto options = std::make_shared<ImportReportOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("paths", options->files, "Files and folders")->required();
  made->add_option("--source", options->source, "Who supplied them");
  made->add_option("--grading", options->grading, "For those without a grading of their own, such as 2B or 6x6:B2");
  made->add_option("--handling", options->handling, "Handling, such as P, \"C A1 S2\" or H1");
  made->add_option("--classification", options->classification, "Joined with each report's own marking");
  made->add_option("--date", options->date, "Date of the reports, ISO 8601");
  made->add_option("--zone", options->zone, "Zone of their times that name none, such as Europe/Paris or +02:00");
  made->add_flag("--extract", options->extract, "Count what names something in them; `mentions` shows it");
  made->callback(
      [&context, options] { context.run = [&context, options] { return runImportReport(context, *options); }; });
}

}  // namespace fairlead::cli
