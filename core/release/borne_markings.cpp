// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/borne_markings.h"

namespace fairlead::release {

const Marking& BorneMarkings::of(const Statement& statement) const {
  const Origin& origin = statement.origin;
  if (!origin.marking.isNone() || origin.item.isNil()) return origin.marking;
  const auto [at, isNew] = m_known.try_emplace(origin.item);
  if (!isNew) return at->second;
  const auto item = m_case.items().find(origin.item);
  if (!item) return at->second;
  for (const store::StoredStatement& said : m_case.statements().about(item->key))
    if (!said.origin.marking.isNone()) at->second = join(at->second, said.origin.marking);
  return at->second;
}

}  // namespace fairlead::release
