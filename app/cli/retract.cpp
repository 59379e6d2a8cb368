// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/commands.h"
#include "app/cli/origin_option.h"
#include "app/cli/statements.h"
#include "core/model/marking_parts.h"

namespace fairlead::cli {

namespace {

struct RetractOptions {
  std::string path, id, grading;
};

StatementId statementId(const std::string& text) {
  if (const auto id = StatementId::parse(text)) return *id;
  throw Failure(ErrorCode::Invalid, "Give the statement's whole id, as `show` prints it with --json.", text);
}

store::StoredStatement statementAt(const store::Case& opened, const std::string& text) {
  if (auto found = opened.statements().find(statementId(text))) return *found;
  throw Failure(ErrorCode::NotFound, "There is no such statement in the case; see `show`.", text);
}

void needReason(const Context& context) {
  if (context.reason.empty())
    throw Failure(ErrorCode::Invalid, "A correction needs its reason; give it with --reason.");
}

int retract(const Context& context, const RetractOptions& options) {
  needReason(context);
  const auto opened = openCase(options.path, store::Access::Write);
  const auto statement = statementAt(*opened, options.id);
  opened
      ->change(actorOf(context), store::Action::Alter,
               "Retracted " + statement.property + " “" + statement.value + "”: " + context.reason,
               [&](store::Transaction& transaction) { transaction.retract(statement.id, context.reason); })
      .orThrow();
  return context.answer({{"id", statement.id.text()}}, "Retracted.\n");
}

/// The old statement goes out of force, and the same words come in under the new grading.
int regrade(const Context& context, const RetractOptions& options) {
  needReason(context);
  const auto opened = openCase(options.path, store::Access::Write);
  std::vector<store::StoredStatement> old;
  if (const auto id = StatementId::parse(options.id)) {
    if (auto found = opened->statements().find(*id)) old.push_back(*found);
  }
  if (old.empty()) old = opened->statements().from(opened->items().at(options.id).key);
  if (old.empty())
    throw Failure(ErrorCode::NotFound, "Nothing rests on this item, so that there is nothing to grade anew.",
                  options.id);
  const Origin given = originOption(options.grading, {}, {}, opened->properties().scheme);
  opened
      ->change(
          actorOf(context), store::Action::Alter,
          "Graded " + std::to_string(old.size()) + " statements anew as " + options.grading + ": " + context.reason,
          [&](store::Transaction& transaction) {
            for (const auto& statement : old) {
              Statement anew = statement;
              anew.origin.grading = given.grading;
              anew.origin.marking = withParts(statement.origin.marking, given.marking);
              transaction.retract(statement.id, context.reason);
              say(transaction, anew, statement.subject, statement.property, statement.value);
            }
          })
      .orThrow();
  return context.answer({{"id", options.id}, {"statements", old.size()}},
                        std::to_string(old.size()) + " statements graded anew.\n");
}

}  // namespace

void addRetract(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "retract", "Take a statement out of force; it stays in the history",
                           "fairlead-cli retract harbour.fairlead 0192f3a4-... --reason \"misread plate\"");
  auto options = std::make_shared<RetractOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("statement", options->id, "The statement's id")->required();
  made->callback([&context, options] { context.run = [&context, options] { return retract(context, *options); }; });
}

void addRegrade(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "regrade", "Grade a statement, or all that a report says, anew; the old grading is kept",
              "fairlead-cli regrade harbour.fairlead 0192f3a4-... --grading 3E --reason \"source withdrew it\"");
  auto options = std::make_shared<RetractOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("id", options->id, "A statement's or a report's id")->required();
  made->add_option("--grading", options->grading, "The new grading, such as 3E")->required();
  made->callback([&context, options] { context.run = [&context, options] { return regrade(context, *options); }; });
}

}  // namespace fairlead::cli
