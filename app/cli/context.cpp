// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace fairlead::cli {

int Context::answer(const Json& document, const std::string& text, int exitCode) const {
  if (isJson) {
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  } else if (!isQuiet) {
    std::cout << text;
  }
  return exitCode;
}

void Context::warn(const std::string& sentence) const {
  std::string line = sentence;
  for (char& c : line)
    if (c == '\n' || c == '\r') c = ' ';
  std::cerr << line << '\n';
}

int Context::fail(const Error& error) const {
  warn(error.sentence());
  if (isJson) {
    const Json document{
        {"error",
         {{"code", std::string(errorCodeText(error.code))}, {"message", error.message}, {"where", error.where}}}};
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  }
  return kFailed;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

CLI::App* command(CLI::App& root, Context& context, const std::string& name, const std::string& what,
                  const std::string& example) {
  CLI::App* made = root.add_subcommand(name, what);
  made->add_flag("--json", context.isJson, "Answer with one JSON document on standard output");
  made->add_flag("--quiet", context.isQuiet, "Say nothing but errors");
  made->add_option("--author", context.author, "Who does this (default: FAIRLEAD_AUTHOR, or your login)");
  made->add_option("--reason", context.reason, "Why, for the journal");
  made->footer("Example:\n  " + example);
  return made;
}

}  // namespace fairlead::cli
