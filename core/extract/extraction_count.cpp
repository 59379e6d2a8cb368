// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extraction_count.h"

#include "core/extract/case_mentions.h"
#include "core/store/force.h"

namespace fairlead::extract {

Result<std::map<ItemId, std::int64_t>> countMentions(store::Case& target, const std::vector<ItemId>& reports) noexcept {
  return attempt([&] {
    std::map<ItemId, std::int64_t> counts;
    const CaseMentions mentions(target);
    store::Scope scope(target.database(), store::Scope::Kind::Write);
    store::Query keep = target.database().query("INSERT OR REPLACE INTO extraction(item, mentions) VALUES (?1, ?2)");
    for (const ItemId& id : reports) {
      const auto report = target.items().find(id);
      if (!report || !target.reports().text(report->key)) continue;
      const auto count = static_cast<std::int64_t>(mentions.of(*report).size());
      keep.bind(1, report->key).bind(2, count).run();
      counts[id] = count;
    }
    scope.commit();
    return counts;
  });
}

std::int64_t countedMentions(const store::Case& from) {
  // A case of an older format that is only looked at has no such table.
  const auto& database = from.database();
  if (database.number("SELECT count(*) FROM sqlite_schema WHERE name='extraction'") == 0) return 0;
  // CROSS JOIN: from the few reports that were read, not from every item.
  return database.number("SELECT sum(e.mentions) FROM extraction e CROSS JOIN item i ON i.key=e.item WHERE " +
                         store::itemInForce("i"));
}

}  // namespace fairlead::extract
