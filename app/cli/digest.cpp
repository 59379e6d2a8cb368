// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"

namespace fairlead::cli {

void addDigest(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "digest",
                           "A hash over what the case holds in force, the same in every copy that holds the same",
                           "fairlead-cli digest harbour.fairlead");
  auto path = std::make_shared<std::string>();
  made->add_option("case", *path, "The case")->required();
  made->callback([&context, path] {
    context.run = [&context, path] {
      const std::string digest = hex(openCase(*path, store::Access::Look)->digest());
      return context.answer({{"digest", digest}}, digest + "\n");
    };
  });
}

}  // namespace fairlead::cli
