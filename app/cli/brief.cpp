// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/brief.h"

#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/offscreen.h"
#include "app/cli/progress_bar.h"
#include "app/cli/release_flags.h"
#include "ui/base/text.h"
#include "ui/pack/disclosed_brief.h"
#include "ui/pack/lint.h"

namespace fairlead::cli {

namespace {

struct BriefOptions {
  std::string path, out, paper = "A4";
  ReleaseFlags release;
  bool isLandscape = false, isLint = false;
  ui::BriefOptions brief;
};

int lint(const Context& context, const BriefOptions& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  const Progress progress;
  const ui::CaseView view(*opened, progress);
  Json findings = Json::array();
  std::string text;
  for (const auto& finding : ui::lintPlan(view, ui::planText(*opened, options.brief))) {
    findings.push_back({{"rule", finding.rule},
                        {"where", ui::fromQt(finding.where)},
                        {"text", ui::fromQt(finding.text)},
                        {"advice", ui::fromQt(finding.advice)}});
    text += finding.rule + ": " + ui::fromQt(finding.where) + ": “" + ui::fromQt(finding.text) + "” " +
            ui::fromQt(finding.advice) + "\n";
  }
  return context.answer({{"findings", findings}}, text.empty() ? "Nothing was found.\n" : text);
}

int runBrief(const Context& context, BriefOptions& options) {
  if (options.isLint) return lint(context, options);
  if (options.out.empty()) throw Failure(ErrorCode::Invalid, "Say where the pack is to be written, with -o.");
  refuseReplacing(options.out, {options.path});
  options.brief.release = options.release.profile;
  const bool isRelease = !options.brief.release.empty();
  const auto opened = openCase(options.path, isRelease ? store::Access::Write : store::Access::Look);
  options.brief.acknowledged = options.release.acknowledgements(*opened);
  const Offscreen screen;
  options.brief.format.isLandscape = options.isLandscape;
  if (options.paper == "Letter") options.brief.format.paper = ui::PackFormat::Paper::Letter;
  if (options.brief.author.empty()) options.brief.author = context.author;
  const Progress progress;
  ui::BriefSummary summary;
  {
    const ProgressBar bar(progress, "Writing pages", context.isQuiet);
    store::Actor actor = actorOf(context);
    actor.recipient = options.release.recipient;
    summary = isRelease ? ui::discloseBrief(*opened, actor, options.out, options.brief, progress)
                        : ui::writeBrief(*opened, options.out, options.brief, progress);
  }
  return context.answer({{"file", options.out},
                         {"pages", summary.pages},
                         {"marking", summary.marking},
                         {"exhibits", summary.exhibits},
                         {"sources", summary.sources},
                         {"notes", summary.notes},
                         {"withheld", withheldJson(summary.withheld)}},
                        options.out + ": " + std::to_string(summary.pages) + " pages, " + summary.marking + "\n" +
                            withheldText(summary.withheld));
}

}  // namespace

void addBrief(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "brief", "A briefing pack: PDF, ODT or HTML by the name's ending",
                           "fairlead-cli brief harbour.fairlead -o pack.pdf --title \"The harbour ring\"");
  auto options = std::make_shared<BriefOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("-o,--output", options->out, "The file to write: .pdf, .odt, .html or .odp (slides)");
  made->add_option("--title", options->brief.title, "On the cover (default: the case's title)");
  made->add_option("--chart", options->brief.charts, "A saved chart to show; may be given several times");
  made->add_option("--template", options->brief.plan,
                   "network-assessment, subject-profile, problem-profile, situation-report, prosecution-chronology, "
                   "atlas, or a file (default: the case's only stored pack, else the first of these)");
  made->add_option("--pack", options->brief.pack, "A stored pack's title or id, instead of a template");
  options->release.addTo(*made);
  made->add_flag("--leave-out-blocked", options->brief.mayLeaveOutBlocked,
                 "Leave out what bears H1 or H2 rather than refuse");
  made->add_option("--copy", options->brief.copy, "Copy number");
  made->add_option("--reference", options->brief.reference,
                   "The product's reference (default: from the digest and the day)");
  made->add_option("--date", options->brief.date, "Day on the cover (default: today)");
  made->add_option("--paper", options->paper, "A4 or Letter")->check(CLI::IsMember({"A4", "Letter"}));
  made->add_flag("--landscape", options->isLandscape, "Wide pages");
  made->add_flag("--lint", options->isLint, "Write nothing; say what a reader would trip over");
  made->add_option("--pictures", options->brief.pictures, "A folder for the exhibits alone, as PNG and SVG");
  made->add_flag("--mark-paragraphs", options->brief.hasParagraphMarks,
                 "Each paragraph with its own marking before it");
  made->add_flag("--grey", options->brief.format.isGrey, "Pictures in grey, for a black and white printer");
  made->callback([&context, options] { context.run = [&context, options] { return runBrief(context, *options); }; });
}

}  // namespace fairlead::cli
