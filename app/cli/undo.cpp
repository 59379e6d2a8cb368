// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"

namespace fairlead::cli {

namespace {

using Step = Result<std::string> (store::Case::*)(const store::Actor&) noexcept;

void addStep(CLI::App& root, Context& context, const std::string& name, const std::string& what, Step step) {
  CLI::App* made = command(root, context, name, what, "fairlead-cli " + name + " harbour.fairlead");
  auto path = std::make_shared<std::string>();
  made->add_option("case", *path, "The case")->required();
  made->callback([&context, path, step] {
    context.run = [&context, path, step] {
      const auto opened = openCase(*path, store::Access::Write);
      const std::string sentence = ((*opened).*step)(actorOf(context)).orThrow();
      return context.answer({{"text", sentence}}, sentence + "\n");
    };
  });
}

}  // namespace

void addUndo(CLI::App& root, Context& context) {
  addStep(root, context, "undo", "Take the latest change back, whole", &store::Case::undo);
}

void addRedo(CLI::App& root, Context& context) {
  addStep(root, context, "redo", "Bring the latest undone change back", &store::Case::redo);
}

}  // namespace fairlead::cli
