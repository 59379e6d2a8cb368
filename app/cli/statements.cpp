// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/statements.h"

#include <CLI/CLI.hpp>

#include "core/model/marking_parts.h"
#include "core/model/value.h"
#include "core/store/own_word.h"

namespace fairlead::cli {

void StatementFlags::addTo(CLI::App& command) {
  command.add_option("--set", set, "PROPERTY=VALUE; may be given several times")->take_all();
  command.add_option("--origin", origin, "What says so: an item's id, with :START-END in code points for a passage");
  command.add_option("--grading", grading, "Source evaluation and information assessment, such as 2B");
  command.add_option("--assessment", assessment, "fact, assessment or hypothesis")
      ->check(CLI::IsMember({"fact", "assessment", "hypothesis"}));
  marking.addTo(command);
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
  if (flags.origin.empty()) {
    draft.origin = store::ownWord(opened);
  } else {
    const auto colon = flags.origin.find(':');
    const store::Item from = opened.items().at(flags.origin.substr(0, colon));
    draft.origin.item = from.id;
    if (colon != std::string::npos) draft.origin.locator = flags.origin.substr(colon + 1);
    // What rests on a report bears what the passage bears.
    draft.origin.marking = store::borneBy(opened, from.id, draft.origin.locator);
  }
  MarkingFlags given = flags.marking;
  if (!flags.grading.empty()) {
    const auto parsed = parseGrading(flags.grading, opened.properties().scheme);
    if (!parsed)
      throw Failure(ErrorCode::Invalid,
                    "This is no grading of the case's scheme; write another scheme as SCHEME:LETTERS, such as 4x4:B2.",
                    "--grading " + flags.grading);
    draft.origin.grading = parsed->grading;
    if (given.handling.empty()) given.handling = parsed->handling;
  }
  // What a report says is never freer than the report.
  const Marking marking = given.given(opened);
  draft.origin.marking =
      flags.origin.empty() ? withParts(draft.origin.marking, marking) : join(draft.origin.marking, marking);
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
