// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/item_presence.h"

#include <algorithm>

#include "core/store/force.h"

namespace fairlead::store {

ItemPresence::ItemPresence(const Database& database)
    : m_byId(database.query("SELECT 1 FROM item i WHERE i.id=?1 AND " + itemInForce("i"))),
      m_byKey(
          database.query("SELECT i.id, n.name FROM item i JOIN schema_name n ON n.key=i.schema WHERE i.key=?1 AND " +
                         itemInForce("i"))) {}

bool ItemPresence::isInForce(ItemId id) {
  const bool isThere = m_byId.bindBlob(1, id.uuid.bytes).step();
  m_byId.reset();
  return isThere;
}

std::optional<ItemPresence::Found> ItemPresence::find(Key key) {
  std::optional<Found> found;
  if (m_byKey.bind(1, key).step()) {
    found.emplace();
    const auto id = m_byKey.blob(0);
    std::copy_n(id.begin(), std::min(id.size(), found->id.uuid.bytes.size()), found->id.uuid.bytes.begin());
    found->schema = m_byKey.text(1);
  }
  m_byKey.reset();
  return found;
}

}  // namespace fairlead::store
