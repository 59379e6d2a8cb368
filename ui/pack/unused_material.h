// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "core/store/case.h"

namespace fairlead::ui {

/// What an investigation holds and may have to disclose (CPIA 1996): a report, a table, or a layer of the map.
struct UnusedMaterial {
  enum class Kind { Report, Table, Layer };

  Kind kind = Kind::Report;
  store::Item item;                         // of a table the record of its first row, or the one that bears its number
  std::string hash;                         // of the original, in hex
  std::int64_t rows = 0;                    // of a table or a layer
  bool mayBeSensitive = false;              // bears what a person must judge before the defence reads of it
  Marking marking;                          // all that is said of it joined
  std::map<std::string, std::string> said;  // on disclosure, by property: the latest in force; of a table on any row

  std::string saidOf(const std::string& property) const {
    const auto found = said.find(property);
    return found == said.end() ? std::string() : found->second;
  }
  bool isRelevant() const { return saidOf("relevance") != "no"; }
  /// As an exhibit or in a statement: no unused material.
  bool isUsed() const { return !saidOf("usedAs").empty(); }
  bool isJudged() const { return !saidOf("sensitivity").empty(); }
  bool isSensitive() const { return isJudged() && saidOf("sensitivity") != "none" && saidOf("sensitivity") != "no"; }
  /// Nobody has said whether it is sensitive, though it may be: on no schedule until then.
  bool isUndecided() const { return isRelevant() && !isUsed() && !isJudged() && mayBeSensitive; }
  /// Enough to identify it, and nothing of where it came from; what a person wrote for the schedule goes before.
  QString description() const;

  QString reference;  // of a report, with its day and length
};

/// All of it, in the same order on every copy: reports, layers, tables.
std::vector<UnusedMaterial> materialOf(const store::Case& opened);

/// The highest number that was ever given by this property, also where it was taken back.
std::int64_t highestNumber(const store::Case& opened, const std::string& property);

}  // namespace fairlead::ui
