// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/statements.h"

#include <CLI/CLI.hpp>

#include "core/model/value.h"

namespace fairlead::cli {

void StatementFlags::addTo(CLI::App& command) {
  command.add_option("--set", set, "PROPERTY=VALUE; may be given several times")->take_all();
  command.add_option("--origin", origin, "What says so: an item's id, with :START-END in code points for a passage");
  command.add_option("--grading", grading, "Source evaluation and information assessment, such as 2B");
  command.add_option("--handling", handling, "3x5x2 handling: P or C");
  command.add_option("--assessment", assessment, "fact, assessment or hypothesis")
      ->check(CLI::IsMember({"fact", "assessment", "hypothesis"}));
}

std::vector<std::pair<std::string, std::string>> valuesOf(const store::Case& opened, const Schema& schema,
                                                          const std::vector<std::string>& set) {
  std::vector<std::pair<std::string, std::string>> values;
  for (const std::string& pair : set) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos) throw Failure(ErrorCode::Invalid, "Write it as PROPERTY=VALUE.", "--set " + pair);
    const std::string name = pair.substr(0, equals), typed = pair.substr(equals + 1);
    const Property* property = schema.property(name);
    if (!property) {
      std::string names;
      for (const Property& known : schema.properties) names += (names.empty() ? "" : ", ") + known.name;
      throw Failure(ErrorCode::Invalid, "A " + schema.name + " has no such property; it has " + names + ".", name);
    }
    values.emplace_back(name, property->type == PropertyType::Item ? opened.items().at(typed).id.text()
                                                                   : canonicalValue(*property, typed));
  }
  return values;
}

Statement draftOf(const store::Case& opened, const StatementFlags& flags) {
  Statement draft;
  if (flags.assessment == "assessment") draft.assessment = Assessment::Assessment;
  if (flags.assessment == "hypothesis") draft.assessment = Assessment::Hypothesis;
  if (!flags.origin.empty()) {
    const auto colon = flags.origin.find(':');
    const store::Item from = opened.items().at(flags.origin.substr(0, colon));
    draft.origin.item = from.id;
    // What rests on a report bears what the report bears.
    for (const auto& own : opened.statements().about(from.key))
      draft.origin.marking = join(draft.origin.marking, own.origin.marking);
    if (colon != std::string::npos) draft.origin.locator = flags.origin.substr(colon + 1);
  }
  std::string handling = flags.handling;
  if (!flags.grading.empty()) {
    const auto parsed = parseGrading(flags.grading, opened.properties().scheme);
    if (!parsed)
      throw Failure(ErrorCode::Invalid,
                    "This is no grading of the case's scheme; write another scheme as SCHEME:LETTERS, such as 4x4:B2.",
                    "--grading " + flags.grading);
    draft.origin.grading = parsed->grading;
    if (handling.empty()) handling = parsed->handling;
  }
  Marking given;
  if (handling == "P") given.handling = Handling::Permitted;
  if (handling == "C") given.handling = Handling::Conditions;
  if (!handling.empty() && given.handling == Handling::None)
    throw Failure(ErrorCode::Invalid, "The handling must be P (lawful sharing permitted) or C (with conditions).",
                  "--handling " + handling);
  draft.origin.marking = join(draft.origin.marking, given);
  return draft;
}

StatementId say(store::Transaction& transaction, Statement draft, ItemId subject, const std::string& property,
                const std::string& value) {
  draft.id = StatementId::random();
  draft.subject = subject;
  draft.property = property;
  draft.value = value;
  draft.origin.author = transaction.record().author;
  draft.origin.at = transaction.record().at;
  transaction.add(draft);
  return draft.id;
}

}  // namespace fairlead::cli
