// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/version.h"
#include "core/base/login.h"
#include "core/base/result.h"

int main(int argc, char** argv) {
  using namespace fairlead;
  CLI::App root{"Fairlead: many leads, run fair into one case. Each command has --help with an example."};
  cli::Context context;
  context.author = loginName();
  root.set_version_flag("--version", cli::versionText);  // asked of others, so only when wanted
  root.require_subcommand(1);
  cli::addNew(root, context);
  cli::addInfo(root, context);
  cli::addVerify(root, context);
  cli::addSearch(root, context);
  cli::addShow(root, context);
  cli::addList(root, context);
  cli::addUndo(root, context);
  cli::addRedo(root, context);
  cli::addJournal(root, context);
  cli::addDigest(root, context);
  cli::addJudge(root, context);
  cli::addGeocode(root, context);
  cli::addImportExchange(root, context);
  cli::addImportLayer(root, context);
  cli::addPicture(root, context);
  cli::addBench(root, context);
  cli::addBrief(root, context);
  cli::addResolve(root, context);
  cli::addState(root, context);
  cli::addLink(root, context);
  cli::addRetract(root, context);
  cli::addRegrade(root, context);
  cli::addAnnotate(root, context);
  cli::addMentions(root, context);
  cli::addAccept(root, context);
  cli::addDismiss(root, context);
  cli::addErase(root, context);
  cli::addImportReport(root, context);
  cli::addImportTable(root, context);
  cli::addSuggestSpec(root, context);
  cli::addChart(root, context);
  cli::addKey(root, context);
  cli::addSchedule(root, context);
  cli::addSeal(root, context);
  cli::addDisclosures(root, context);
  cli::addInspect(root, context);
  cli::addOpen(root, context);
  cli::addExport(root, context);
  cli::addWithdraw(root, context);
  cli::addPath(root, context);
  cli::addMeasure(root, context);
  cli::addActivity(root, context);
  root.failure_message(CLI::FailureMessage::simple);
  try {
    root.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    return root.exit(asked);
  } catch (const CLI::ParseError& wrong) {
    root.exit(wrong);
    return cli::kUsage;
  }
  const Result<int> done = attempt([&] { return context.run ? context.run() : int{cli::kUsage}; });
  return done ? *done : context.fail(done.error());
}
