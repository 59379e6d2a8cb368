// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/borne_markings.h"

#include <optional>

#include "core/model/marking_parts.h"

namespace fairlead::store {

namespace {

/// What somebody has said of how a report is to be handled; nothing if it says no such thing.
Marking restrictionIn(const StoredStatement& said) {
  Marking marking;
  if (said.property == "classification" || said.property == "marking") return readMarking(said.value);
  // Words that are no code restrict it by what nobody can acknowledge.
  if (said.property == "handling" && !applyHandling(said.value, marking)) marking.handling = Handling::Conditions;
  return marking;
}

}  // namespace

const BorneMarkings::Borne& BorneMarkings::at(ItemId origin) const {
  const auto [at, isNew] = m_known.try_emplace(origin);
  Borne& borne = at->second;
  const auto item = isNew ? m_case.items().find(origin) : std::nullopt;
  if (!item) return borne;
  for (const StoredStatement& said : m_case.statements().about(item->key)) {
    borne.whole = join(borne.whole, said.origin.marking);
    // What its own head says was taken into account for each of its items when it was read.
    if (said.origin.item != origin) borne.restricted = join(borne.restricted, restrictionIn(said));
    const auto span =
        said.property == "gradedItem" && !said.origin.marking.isNone() ? spanOf(said.origin.locator) : std::nullopt;
    if (span) borne.items.emplace_back(*span, said.origin.marking);
  }
  borne.whole = join(borne.whole, borne.restricted);
  return borne;
}

const Marking& BorneMarkings::of(const Statement& statement) const {
  const Origin& origin = statement.origin;
  if (origin.item.isNil()) return origin.marking;
  if (origin.marking.isNone()) return m_joined = ofPassage(origin.item, origin.locator);
  const Borne& borne = at(origin.item);
  if (borne.restricted.isNone()) return origin.marking;
  return m_joined = join(origin.marking, borne.restricted);
}

Marking BorneMarkings::ofPassage(ItemId report, std::string_view locator) const {
  const Borne& borne = at(report);
  const auto span = borne.items.empty() ? std::nullopt : spanOf(locator);
  std::optional<Marking> ofItems;
  if (span)
    for (const auto& [item, marking] : borne.items)
      if (item.first <= span->first && span->second <= item.second)
        ofItems = join(ofItems.value_or(borne.restricted), marking);
  return ofItems.value_or(borne.whole);
}

Marking BorneMarkings::ofItem(ItemId id) const {
  Marking all;
  const auto item = m_case.items().find(id);
  if (!item) return all;
  for (const StoredStatement& said : m_case.statements().about(item->key)) all = join(all, of(said));
  return all;
}

}  // namespace fairlead::store
