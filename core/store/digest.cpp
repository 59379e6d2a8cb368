// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/digest.h"

#include <algorithm>

#include "core/store/commitments.h"
#include "core/store/force.h"

namespace fairlead::store {

Digest256 digestOf(const Database& database) {
  std::vector<Digest256> hashes;
  Query items =
      database.query("SELECT i.id, n.name FROM item i JOIN schema_name n ON n.key=i.schema WHERE " + itemInForce("i"));
  Sha256 sha;
  while (items.step()) hashes.push_back(sha.add(itemBytes(items.blob(0), items.text(1))).finish());
  Query rows = database.query(
      "SELECT s.id, i.id, p.name, coalesce(s.value, ''), t.id, coalesce(s.extra, ''), oi.id, o.grading, m.text FROM "
      "statement s "
      "JOIN item i ON i.key=s.item JOIN property p ON p.key=s.property LEFT JOIN item t ON t.key=s.target "
      "JOIN origin o ON o.key=s.origin LEFT JOIN item oi ON oi.key=o.item JOIN marking m ON m.key=o.marking WHERE " +
      statementInForce("s"));
  StatementHasher hasher;
  while (rows.step()) {
    std::string value(rows.text(3));
    Uuid target;
    if (const auto id = rows.blob(4); id.size() == target.bytes.size()) {
      std::copy(id.begin(), id.end(), target.bytes.begin());
      value = target.text();
    }
    hashes.push_back(hasher.content(rows.blob(0), rows.blob(1), rows.text(2), value, rows.text(5),
                                    originContent(rows.blob(6), rows.text(7), rows.text(8))));
  }
  std::sort(hashes.begin(), hashes.end());
  for (const Digest256& hash : hashes) sha.add(hash);
  return sha.finish();
}

}  // namespace fairlead::store
