// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/store/consultation_log.h"

namespace fairlead::cli {

namespace {

/// The user's own log of what was looked at in this case, if it is within reach.
void checkConsultations(const Context& context, CaseId id, store::Verification& found) {
  try {
    for (std::string& problem : store::ConsultationLog(store::ConsultationLog::userFolder()).verify(id))
      found.problems.push_back(std::move(problem));
  } catch (const Failure& failure) {
    context.warn(failure.error().sentence());
  }
}

int runVerify(const Context& context, const std::string& path) {
  store::Verification found;
  try {
    const auto opened = openCase(path, store::Access::Look);
    found = opened->verify(Progress()).orThrow();
    checkConsultations(context, opened->properties().id, found);
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::Corrupt) throw;
    found.problems.push_back(failure.error().message);
  }
  const Json document{{"ok", found.isOk()},
                      {"problems", found.problems},
                      {"journal_entries", found.journalEntries},
                      {"originals", found.originals}};
  std::string text = found.isOk() ? "The case is whole: " + std::to_string(found.journalEntries) +
                                        " journal entries, " + std::to_string(found.originals) + " originals.\n"
                                  : std::string();
  for (const std::string& problem : found.problems) context.warn(problem);
  return context.answer(document, text, found.isOk() ? kDone : kFailed);
}

}  // namespace

void addVerify(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "verify", "Check file, journal and originals", "fairlead-cli verify harbour.fairlead");
  auto path = std::make_shared<std::string>();
  made->add_option("case", *path, "The case")->required();
  made->callback([&context, path] { context.run = [&context, path] { return runVerify(context, *path); }; });
}

}  // namespace fairlead::cli
