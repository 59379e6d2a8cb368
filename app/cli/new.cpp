// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/progress_bar.h"
#include "app/cli/thread_executor.h"
#include "core/example/example_case.h"

namespace fairlead::cli {

namespace {

struct NewOptions {
  std::string path, title, classification, ceiling, scheme = "3x5x2", reasonPolicy = "optional";
  bool isExample = false;
};

Marking markingOption(const std::string& text) {
  std::string problem;
  if (const auto marking = parseMarking(text, &problem)) return *marking;
  throw Failure(ErrorCode::Invalid, problem.empty() ? "This is no marking that Fairlead knows." : problem,
                "--classification " + text);
}

int runExample(const Context& context, const NewOptions& options) {
  if (!options.title.empty() || !options.classification.empty() || !options.ceiling.empty())
    throw Failure(ErrorCode::Invalid, "The example has its own title and marking; leave these flags out.", "--example");
  ThreadExecutor executor;
  const Progress progress;
  const auto answer = [&] {
    const ProgressBar bar(progress, "Steps", context.isQuiet);
    return example::makeExample(options.path, actorOf(context), executor, progress).orThrow();
  }();
  const auto properties = answer.made->properties();
  for (const std::string& warning : answer.warnings) context.warn(warning);
  return context.answer({{"case", options.path}, {"id", properties.id.text()}, {"title", properties.title}},
                        "Made " + options.path + " (“" + properties.title + "”).\n");
}

int runNew(const Context& context, const NewOptions& options) {
  if (options.isExample) return runExample(context, options);
  store::NewCase settings;
  settings.title = options.title.empty() ? std::filesystem::path(options.path).stem().string() : options.title;
  if (!options.classification.empty()) settings.marking = markingOption(options.classification);
  settings.ceiling = settings.marking.classification;  // nothing above what the case may hold comes in
  if (!options.ceiling.empty()) settings.ceiling = markingOption(options.ceiling).classification;
  const auto scheme = parseScheme(options.scheme);
  if (!scheme)
    throw Failure(ErrorCode::Invalid, "The grading scheme must be 3x5x2, 5x5x5, 4x4 or 6x6.", options.scheme);
  settings.scheme = *scheme;
  settings.reasonPolicy = store::parseReasonPolicy(options.reasonPolicy).value();
  const auto made = store::Case::create(options.path, settings, actorOf(context)).orThrow();
  const std::string id = made->properties().id.text();
  return context.answer({{"case", options.path}, {"id", id}, {"title", settings.title}},
                        "Made " + options.path + " (“" + settings.title + "”).\n");
}

}  // namespace

void addNew(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "new", "Make a case", "fairlead-cli new harbour.fairlead --title \"Harbour\"");
  auto options = std::make_shared<NewOptions>();
  made->add_option("case", options->path, "The file to make; it must not exist")->required();
  made->add_option("--title", options->title, "What the case is called (default: the file's name)");
  made->add_option("--classification", options->classification,
                   "The case's own marking, and what nothing in it may exceed: \"OFFICIAL-SENSITIVE\"");
  made->add_option("--ceiling", options->ceiling, "Another classification that nothing in it may exceed");
  made->add_option("--grading-scheme", options->scheme, "3x5x2, 5x5x5, 4x4 or 6x6");
  made->add_flag("--example", options->isExample, "The example case, an invented investigation to try things on");
  made->add_option("--reason-policy", options->reasonPolicy,
                   "Must who looks or gives away say why? (default: optional)")
      ->check(CLI::IsMember({"required", "optional", "off"}));
  made->callback([&context, options] { context.run = [&context, options] { return runNew(context, *options); }; });
}

}  // namespace fairlead::cli
