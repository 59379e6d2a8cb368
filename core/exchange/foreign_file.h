// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/model/grading.h"
#include "core/model/marking.h"
#include "core/model/schema.h"
#include "core/model/statement.h"

namespace fairlead::exchange {

struct ForeignValue {
  std::string property, value;     // canonical; an item's id where it points to one
  std::optional<Grading> grading;  // where the file has one for the value itself
  Marking marking;
  Assessment assessment = Assessment::Fact;
};

/// One thing that a file of another program tells, in our words.
struct ForeignItem {
  ItemId id;
  const Schema* schema = nullptr;
  std::size_t begin = 0, end = 0;  // bytes of the file that tell it
  Marking marking;
  std::vector<ForeignValue> values;

  bool has(std::string_view property) const;
};

/// All that a file tells, and what of it has no place here, by kind: "malware", "Person.weight".
struct ForeignFile {
  std::vector<ForeignItem> items;  // in the file's order
  std::map<std::string, std::int64_t> leftOut;

  void leave(const std::string& what) { ++leftOut[what]; }
  /// Adds a value in its canonical form; counts it as left out where the schema lacks the property or refuses the
  /// value.
  void say(ForeignItem& item, std::string_view property, std::string_view text, ForeignValue with = {});
};

/// Whose ids are whose: a file's own names are good within it only, unless its format says otherwise. `key`: the
/// SHA-256 of the file.
ForeignFile readStix(std::string_view text, const Progress& progress);
ForeignFile readFtm(std::string_view text, std::string_view key, const Progress& progress);
/// By the contained program. `nodeSchema`: what nodes are that do not say it themselves; empty: then the file is
/// refused.
ForeignFile readGraphMl(std::string_view bytes, std::string_view key, const std::string& nodeSchema,
                        const Progress& progress);

}  // namespace fairlead::exchange
