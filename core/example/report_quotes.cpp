// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/report_quotes.h"

#include <utility>

#include "core/base/utf8.h"
#include "core/model/statement.h"

namespace fairlead::example {

namespace {}  // namespace

const ReportQuotes::Known& ReportQuotes::known(const std::string& reference) {
  if (const auto found = m_known.find(reference); found != m_known.end()) return found->second;
  for (const store::Key key : m_case.statements().subjectsWith("reference", reference)) {
    const auto item = m_case.items().find(key);
    if (!item || item->kind != ItemKind::Report) continue;
    Known known;
    known.whole.item = item->id;
    known.text = m_case.reports().text(key).value_or("");
    for (const store::StoredStatement& said : m_case.statements().about(key)) {
      if (said.property == "gradedItem") {
        if (const auto span = spanOf(said.origin.locator))
          known.items.push_back(
              {static_cast<std::size_t>(span->first), static_cast<std::size_t>(span->second), said.origin});
      } else if (said.property == "contentHash") {
        known.whole.grading = said.origin.grading;
        known.whole.marking = said.origin.marking;
      }
    }
    return m_known.emplace(reference, std::move(known)).first->second;
  }
  throw Failure(ErrorCode::NotFound, "No report of the case has this reference.", reference);
}

ItemId ReportQuotes::report(const std::string& reference) { return known(reference).whole.item; }

Origin ReportQuotes::origin(const std::string& reference, std::string_view words) {
  const Known& report = known(reference);
  Origin origin = report.whole;
  if (words.empty()) return origin;
  const std::size_t at = report.text.find(words);
  if (at == std::string::npos)
    throw Failure(ErrorCode::NotFound, "The report does not say “" + std::string(words) + "”.", reference);
  const std::size_t begin = codePoints(std::string_view(report.text).substr(0, at)), end = begin + codePoints(words);
  for (const Graded& item : report.items) {
    if (begin < item.begin || end > item.end) continue;
    origin.grading = item.origin.grading;
    origin.marking = item.origin.marking;
  }
  origin.locator = std::to_string(begin) + "-" + std::to_string(end);
  return origin;
}

}  // namespace fairlead::example
