// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/case.h"

namespace fairlead::example {

/// Finds passages by their words: the origin of what an analyst states from a report, with the span, and the grading
/// and marking of the graded item that it stands in.
class ReportQuotes {
 public:
  explicit ReportQuotes(const store::Case& opened) : m_case(opened) {}

  /// The report with this reference. Throws Failure(NotFound).
  ItemId report(const std::string& reference);
  /// Empty words stand for the whole report. Throws Failure(NotFound) if the report does not say them.
  Origin origin(const std::string& reference, std::string_view words);

 private:
  struct Graded {
    std::size_t begin = 0, end = 0;
    Origin origin;
  };
  struct Known {
    Origin whole;
    std::string text;
    std::vector<Graded> items;
  };
  const Known& known(const std::string& reference);

  const store::Case& m_case;
  std::map<std::string, Known> m_known;
};

}  // namespace fairlead::example
