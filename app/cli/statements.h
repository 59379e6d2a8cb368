// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/cli/case_access.h"
#include "app/cli/origin_option.h"

namespace fairlead::cli {

/// The flags by which a person states something: where it comes from, and how good it is.
struct StatementFlags {
  std::vector<std::string> set;  // PROPERTY=VALUE
  std::string origin, grading;   // ID[:START-END], 2B
  std::string assessment = "fact";
  MarkingFlags marking;

  void addTo(CLI::App& command);
};

/// PROPERTY=VALUE as the schema's property and its canonical value; ids may be abbreviated. Throws Failure(Invalid).
std::vector<std::pair<std::string, std::string>> valuesOf(const store::Case& opened, const Schema& schema,
                                                          const std::vector<std::string>& set);

/// The statement that the flags describe, by the actor, now; subject, property and value are the caller's to fill.
Statement draftOf(const store::Case& opened, const StatementFlags& flags);

/// Adds it with a new id, recorded by the transaction's author.
StatementId say(store::Transaction& transaction, Statement draft, ItemId subject, const std::string& property,
                const std::string& value);

}  // namespace fairlead::cli
