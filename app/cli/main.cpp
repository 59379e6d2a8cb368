// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/version.h"
#include "core/base/login.h"
#include "core/base/result.h"
#include "core/store/patience.h"

namespace {

/// "search CASE -Müller" asks for what lacks a word. A blank before the hyphen keeps it from being taken for a flag.
std::vector<std::string> withoutLeadingHyphens(int argc, char** argv) {
  std::vector<std::string> words(argv, argv + argc);
  if (words.size() < 2 || words[1] != "search") return words;
  for (std::size_t i = 2; i < words.size() && words[i] != "--"; ++i)
    if (words[i].size() > 1 && words[i][0] == '-' && words[i][1] != '-' && words[i] != "-h") words[i].insert(0, " ");
  return words;
}

/// With --json in a document too; it may stand behind what is wrong.
int failUsage(const CLI::App& root, fairlead::cli::Context& context, const std::vector<std::string>& words,
              const std::string& what) {
  using namespace fairlead;
  context.isJson = context.isJson || std::find(words.begin(), words.end(), "--json") != words.end();
  const auto isMeant = [&](const CLI::App* command) { return words.size() > 1 && command->get_name() == words[1]; };
  const bool hasCommand = !root.get_subcommands(isMeant).empty();
  context.fail({ErrorCode::Invalid,
                what + "; see `fairlead-cli " + (hasCommand ? words[1] + " " : std::string()) + "--help`.",
                {}});
  return cli::kUsage;
}

/// A command waits for others to let go of a case: half a minute, or as many seconds as FAIRLEAD_WAIT says.
void setPatience() {
  using namespace fairlead;
  constexpr int kMost = 24 * 3'600;
  store::Patience patience{std::chrono::seconds(30),
                           [](const std::string& sentence) { cli::Context().warn(sentence); }};
  const char* asked = std::getenv("FAIRLEAD_WAIT");
  int seconds = 0;
  if (asked) {
    const auto [end, error] = std::from_chars(asked, asked + std::strlen(asked), seconds);
    if (error == std::errc() && *end == 0 && seconds >= 0 && seconds <= kMost)
      patience.most = std::chrono::seconds(seconds);
    else
      cli::Context().warn("FAIRLEAD_WAIT is no number of seconds; waiting for half a minute where need be.");
  }
  store::Patience::set(patience);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace fairlead;
  CLI::App root{"Fairlead: many leads, run fair into one case. Each command has --help with an example."};
  cli::Context context;
  context.author = loginName();
  setPatience();
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
  cli::addLayer(root, context);
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
  cli::addChanges(root, context);
  cli::addWithdraw(root, context);
  cli::addPath(root, context);
  cli::addMeasure(root, context);
  cli::addActivity(root, context);
  const std::vector<std::string> words = withoutLeadingHyphens(argc, argv);
  std::vector<const char*> arguments;
  for (const std::string& word : words) arguments.push_back(word.c_str());
  try {
    root.parse(argc, arguments.data());
  } catch (const CLI::Success& asked) {
    return root.exit(asked);
  } catch (const CLI::ParseError& wrong) {
    return failUsage(root, context, words, wrong.what());
  }
  const Result<int> done = attempt([&] { return context.run ? context.run() : int{cli::kUsage}; });
  return done ? *done : context.fail(done.error());
}
