// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/case_mentions.h"
#include "core/model/time_value.h"
#include "core/store/case.h"

namespace fairlead::extract {

/// What is said of a person that tells them from a namesake; what is empty is not said.
struct Particulars {
  std::string sex, country;  // "male" or "female"; nationality, ISO 3166
  std::optional<TimeValue> born;

  bool isKnown() const { return !sex.empty() || !country.empty() || born.has_value(); }
};

/// What a text says beside a name, in its sentence: "Mrs", "born 3 March 1980", "Syrian national". Begin and end are
/// code points; `region` as in ReportContext.
Particulars particularsBeside(std::string_view text, std::size_t begin, std::size_t end, const std::string& region);
/// What is stated of a person, and what stands beside each passage that they were named by.
std::vector<Particulars> particularsOf(const store::Case& opened, store::Key person);

/// "another sex", "another birth date", "another nationality"; empty if the two may be of one person.
std::string_view contrastOf(const Particulars& a, const Particulars& b);

/// Tells namesakes apart while mentions are accepted, those of the same step among them.
class Namesakes {
 public:
  explicit Namesakes(const store::Case& opened) : m_case(opened) {}

  /// Persons whom the name may lead to, surest first: those of the mention's own report, then the one that it leads to.
  std::vector<ItemId> ledTo(const ReportMention& found) const;
  /// What is said beside the name and not of the person; empty if it may be the person.
  std::string_view contrast(const ReportMention& found, ItemId person);
  /// The person was named so: what stands beside this name counts for the names that follow.
  void keep(const ReportMention& found, ItemId person);

 private:
  Particulars beside(const ReportMention& found) const;
  std::vector<Particulars>& known(ItemId person);

  const store::Case& m_case;
  std::map<ItemId, std::vector<Particulars>> m_known;
};

}  // namespace fairlead::extract
