// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/own_word.h"

#include <optional>

namespace fairlead::store {

Marking borneBy(const Case& opened, ItemId item) { return borneBy(opened, item, {}); }

Marking borneBy(const Case& opened, ItemId report, std::string_view locator) {
  Marking all;
  std::optional<Marking> ofItem;
  const auto item = opened.items().find(report);
  if (!item) return all;
  const auto wanted = spanOf(locator);
  for (const StoredStatement& said : opened.statements().about(item->key)) {
    all = join(all, said.origin.marking);
    if (!wanted || said.property != "gradedItem") continue;
    const auto span = spanOf(said.origin.locator);
    if (span && span->first <= wanted->first && wanted->second <= span->second)
      ofItem = join(ofItem.value_or(Marking{}), said.origin.marking);
  }
  return ofItem.value_or(all);
}

Origin ownWord(const Case& opened, std::initializer_list<ItemId> about) {
  Origin origin;
  origin.marking = opened.properties().marking;
  for (const ItemId item : about) origin.marking = join(origin.marking, borneBy(opened, item));
  return origin;
}

}  // namespace fairlead::store
