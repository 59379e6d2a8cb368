// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/report_quotes.h"

#include <charconv>
#include <utility>

#include "core/base/utf8.h"

namespace fairlead::example {

namespace {

/// "94-193" as numbers.
std::pair<std::size_t, std::size_t> spanOf(std::string_view locator) {
  std::pair<std::size_t, std::size_t> span;
  const char* end = locator.data() + locator.size();
  const auto first = std::from_chars(locator.data(), end, span.first);
  if (first.ptr != end) std::from_chars(first.ptr + 1, end, span.second);
  return span;
}

}  // namespace

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
        const auto [begin, end] = spanOf(said.origin.locator);
        known.items.push_back({begin, end, said.origin});
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
