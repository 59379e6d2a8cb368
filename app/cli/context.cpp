// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "core/base/utf8.h"

namespace fairlead::cli {

namespace {

/// Titles and names come from other people's files: an escape in them must not steer the reader's terminal. Control
/// characters, and those that turn the direction of what follows, are shown as what they are: "\\x1b", "\\u202e".
std::string shown(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  char written[8];
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t one = nextCodePoint(text, at);
    const bool isControl = (one < 0x20 && one != '\n' && one != '\t') || (one >= 0x7f && one < 0xa0);
    const bool isTurning = (one >= 0x202a && one <= 0x202e) || (one >= 0x2066 && one <= 0x2069);
    if (isControl || isTurning) {
      std::snprintf(written, sizeof written, isControl ? "\\x%02x" : "\\u%04x", static_cast<unsigned>(one));
      out += written;
    } else {
      out.append(text, begin, at - begin);
    }
  }
  return out;
}

}  // namespace

int Context::answer(const Json& document, const std::string& text, int exitCode) const {
  if (isJson) {
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  } else if (!isQuiet) {
    std::cout << shown(text);
  }
  // What was done is done; but who reads half of an answer has to know.
  if (!std::cout.flush())
    throw Failure(ErrorCode::Io,
                  "The answer could not be written whole; make room where the output goes, and ask again.");
  return exitCode;
}

void Context::warn(const std::string& sentence) const {
  std::string line = sentence;
  for (char& c : line)
    if (c == '\n' || c == '\r') c = ' ';
  std::cerr << shown(line) << '\n';
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
