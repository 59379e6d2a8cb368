// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/released_view.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/model/foreign_marking.h"
#include "core/model/statement.h"
#include "core/store/share_repository.h"

namespace fairlead::ui {

ReleasedView::ReleasedView(const store::Case& opened, const release::ReleaseProfile& profile,
                           const release::Acknowledgements& acknowledged, bool mayLeaveOut, const Progress& progress)
    : m_case(opened), m_policy(std::make_unique<release::Policy>(opened, profile, acknowledged)) {
  release::Wanted all;
  all.isAll = true;
  m_selection = std::make_unique<release::Selection>(opened, all, m_policy->rules(), progress);
  for (const auto& [reason, count] : m_selection->withheld())
    if (!mayLeaveOut && (reason.starts_with("H1") || reason.starts_with("H2")))
      throw Failure(ErrorCode::Refused,
                    "The pack may not go out under this profile: " + std::to_string(count) + " statements bear " +
                        reason + "; get the provider's permission, or leave them out (--leave-out-blocked).",
                    profile.name);
  // A table of this name on the connection stands before the case's own, so that every query of this connection takes
  // what is withheld for withdrawn; a kept statement is prepared anew where a name means another table. It lives in
  // memory alone (temp_store).
  opened.database().execute(
      "CREATE TEMP TABLE withdrawn AS SELECT key FROM main.withdrawn; CREATE UNIQUE INDEX temp.withheld_key ON "
      "withdrawn(key)");
  store::Query insert = opened.database().query("INSERT OR IGNORE INTO temp.withdrawn(key) VALUES(?1)");
  store::ShareRepository(opened.database()).forEachStatement([&](const store::SharedStatement& statement) {
    // A layer is drawn from its table, whose name nobody reads.
    const bool isTable = statement.property == "tableName" && m_selection->hasFeaturesOf(statement.subjectKey);
    if (m_selection->statements().has(statement.key) || isTable)
      m_shown.add(statement.subjectKey);
    else
      insert.bind(1, statement.key).run();
  });
}

bool ReleasedView::mayQuote(store::Key report, std::size_t from, std::size_t to) const {
  if (m_selection->hasPassageOf(report)) return true;
  if (!m_shown.has(report)) return false;
  const auto first = static_cast<std::int64_t>(from), last = static_cast<std::int64_t>(to);
  const auto item = m_case.items().find(report);
  if (!item || m_selection->isWithheldWithin(item->id, first, last)) return false;
  const auto said = m_case.statements().from(report);
  const bool isOfItemThatGoes = std::any_of(said.begin(), said.end(), [&](const store::StoredStatement& one) {
    const auto span = spanOf(one.origin.locator);
    return one.property == "gradedItem" && span && span->first <= first && last <= span->second;
  });
  if (!isOfItemThatGoes) return false;
  const auto text = m_case.reports().text(report);
  if (!text) return false;
  const std::size_t begin = byteOfCodePoint(*text, from), end = byteOfCodePoint(*text, to);
  return m_policy->rules().judgeText(std::string_view(*text).substr(begin, end - begin)).empty();
}

std::string ReleasedView::whyNot(std::string_view text) const {
  if (std::string why = m_policy->rules().judgeText(text); !why.empty()) return why;
  return m_selection->namesWithheld(text) ? "names somebody who is withheld" : "";
}

std::string ReleasedView::whyAbove(const Marking& marking) const {
  const release::ReleaseProfile& profile = m_policy->profile();
  if (const Classification highest = highestClassification(marking); highest > profile.highest)
    return "it would bear " + std::string(classificationText(highest)) + ", and they may have " +
           std::string(classificationText(profile.highest));
  if (marking.tlp > profile.highestTlp) return "it would bear " + std::string(tlpText(marking.tlp));
  return {};
}

ReleasedView::~ReleasedView() {
  try {
    m_case.database().execute("DROP TABLE IF EXISTS temp.withdrawn");
  } catch (const Failure&) {
    // The connection is closing; the table goes with it.
  }
}

}  // namespace fairlead::ui
