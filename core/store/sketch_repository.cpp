// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sketch_repository.h"

#include <algorithm>

#include "core/store/force.h"

namespace fairlead::store {

void SketchRepository::forEachReport(
    const std::function<void(Key, ItemId, std::optional<WordingSketch>)>& visit) const {
  Query rows = m_database.query(
      "SELECT i.key, i.id, w.sketch FROM item i LEFT JOIN wording w ON w.item=i.key WHERE i.schema=(SELECT key FROM "
      "schema_name WHERE name='Report') AND " +
      itemInForce("i") + " ORDER BY i.key");
  while (rows.step()) {
    ItemId id;
    const auto bytes = rows.blob(1);
    std::copy_n(bytes.begin(), std::min(bytes.size(), id.uuid.bytes.size()), id.uuid.bytes.begin());
    const auto kept = rows.blob(2);
    visit(rows.integer(0), id, WordingSketch::fromBytes({reinterpret_cast<const char*>(kept.data()), kept.size()}));
  }
}

void SketchRepository::keep(ItemId report, const WordingSketch& sketch) {
  if (!m_keep)
    m_keep = m_database.query("INSERT OR REPLACE INTO wording(item, sketch) SELECT key, ?2 FROM item WHERE id=?1");
  const std::string bytes = sketch.bytes();
  m_keep->bindBlob(1, report.uuid.bytes)
      .bindBlob(2, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()})
      .run();
}

}  // namespace fairlead::store
