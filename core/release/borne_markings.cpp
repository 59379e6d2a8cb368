// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/borne_markings.h"

namespace fairlead::release {

const BorneMarkings::Borne& BorneMarkings::at(ItemId origin) const {
  const auto [at, isNew] = m_known.try_emplace(origin);
  Borne& borne = at->second;
  const auto item = isNew ? m_case.items().find(origin) : std::nullopt;
  if (!item) return borne;
  for (const store::StoredStatement& said : m_case.statements().about(item->key)) {
    if (said.origin.marking.isNone()) continue;
    borne.whole = join(borne.whole, said.origin.marking);
    const auto span = said.property == "gradedItem" ? spanOf(said.origin.locator) : std::nullopt;
    if (span) borne.items.emplace_back(*span, said.origin.marking);
  }
  return borne;
}

const Marking& BorneMarkings::of(const Statement& statement) const {
  const Origin& origin = statement.origin;
  if (!origin.marking.isNone() || origin.item.isNil()) return origin.marking;
  const Borne& borne = at(origin.item);
  const auto span = borne.items.empty() ? std::nullopt : spanOf(origin.locator);
  if (span)
    for (const auto& [item, marking] : borne.items)
      if (item.first <= span->first && span->second <= item.second) return marking;
  return borne.whole;
}

}  // namespace fairlead::release
