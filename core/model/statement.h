// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/instant.h"
#include "core/base/uuid.h"
#include "core/model/grading.h"
#include "core/model/marking.h"

namespace fairlead {

/// DPA 2018 s.38(2): fact kept apart from what somebody makes of it.
enum class Assessment { Fact, Assessment, Hypothesis };

/// Where a statement comes from: a passage of a report, a row of a record, a feature, or (nil item) the author alone.
struct Origin {
  ItemId item;                     // report, record or layer; nil: the analyst's own word
  std::string locator;             // "120-134" code points of a report; "row 17"; "feature 3"; empty: the whole
  std::optional<Grading> grading;  // none: not graded
  Marking marking;
  std::string author;  // who recorded it
  Instant at{};        // when it was recorded

  bool operator==(const Origin&) const = default;
};

/// The code points of "120-134", first and behind the last; nothing for other locators.
std::optional<std::pair<std::int64_t, std::int64_t>> spanOf(std::string_view locator);

/// One thing said about one item by one origin; never edited. `value` is canonical text of the property's type
/// (schema.h): times as TimeValue::text, places as Place::text, other items as their id's text.
struct Statement {
  StatementId id;
  ItemId subject;
  std::string property;
  std::string value;
  std::string original;  // the words as found, where they differ from value
  std::string language;  // BCP 47, where it matters
  Assessment assessment = Assessment::Fact;
  Origin origin;
};

/// The name-based id of a statement that an importer makes (decision 1): over the original's hash or record's id, the
/// locator, the subject, the property, the value and the specification.
StatementId derivedStatementId(std::string_view originKey, std::string_view locator, ItemId subject,
                               std::string_view property, std::string_view value, std::string_view specification);

}  // namespace fairlead
