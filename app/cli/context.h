// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace CLI {
class App;
}

namespace fairlead::cli {

using Json = nlohmann::ordered_json;

/// Exit codes of the contract (docs/cli.md).
enum Exit : int { kDone = 0, kFailed = 1, kUsage = 2, kPartly = 3 };

/// What every command shares: the flags that all have, and the one place that writes to standard output.
struct Context {
  bool isJson = false;
  bool isQuiet = false;
  std::string author;  // --author, FAIRLEAD_AUTHOR, or the login's name
  std::string reason;
  std::function<int()> run;  // the chosen command, set by its parse callback

  /// With --json the document; else `text`, which ends with a newline or is empty.
  int answer(const Json& document, const std::string& text, int exitCode = kDone) const;
  /// One sentence on standard error.
  void warn(const std::string& sentence) const;
  /// The error as one sentence on standard error and, with --json, as a document; returns kFailed.
  int fail(const Error& error) const;
};

/// "1 report", "3 reports".
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

/// A sub-command with the shared flags; `example` is shown at the foot of its --help.
CLI::App* command(CLI::App& root, Context& context, const std::string& name, const std::string& what,
                  const std::string& example);

}  // namespace fairlead::cli
