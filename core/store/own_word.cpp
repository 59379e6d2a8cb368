// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/own_word.h"

#include "core/store/borne_markings.h"

namespace fairlead::store {

Marking borneBy(const Case& opened, ItemId item) { return BorneMarkings(opened).ofItem(item); }

Marking borneBy(const Case& opened, ItemId report, std::string_view locator) {
  return BorneMarkings(opened).ofPassage(report, locator);
}

Origin ownWord(const Case& opened, std::initializer_list<ItemId> about) {
  Origin origin;
  origin.marking = opened.properties().marking;
  for (const ItemId item : about) origin.marking = join(origin.marking, borneBy(opened, item));
  return origin;
}

}  // namespace fairlead::store
