// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/changes.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/store/force.h"

namespace fairlead::analysis {

namespace {

using store::Key;

std::int64_t msOf(Instant at) { return at.time_since_epoch().count(); }

/// Binds the window, and calls with two numbers of each row.
template <typename Visit>
void forEachRow(const store::Case& opened, const std::string& sql, Instant since, Instant until, Visit visit) {
  store::Query rows = opened.database().query(sql);
  rows.bind(1, msOf(since)).bind(2, msOf(until));
  while (rows.step()) visit(rows.integer(0), rows.integer(1));
}

}  // namespace

Result<Changes> changesBetween(const store::Case& opened, Instant since, Instant until) noexcept {
  return attempt([&] {
    if (since > until)
      throw Failure(ErrorCode::Invalid, "The time to begin with is after the time to end with; swap them.",
                    isoText(since));
    Changes changes;
    std::unordered_map<Key, ChangedItem> items;
    const auto at = [&](Key key) -> ChangedItem& {
      ChangedItem& item = items[key];
      item.item = key;
      return item;
    };
    const std::string arrived =
        " JOIN batch b ON b.key=x.batch JOIN change a ON a.key=b.arrival WHERE a.at>?1 AND a.at<=?2 AND ";
    forEachRow(opened, "SELECT x.key, 0 FROM item x" + arrived + store::itemInForce("x"), since, until,
               [&](Key key, std::int64_t) { at(key).isNew = true; });
    forEachRow(opened,
               "SELECT x.item, count(*) FROM statement x" + arrived + store::statementInForce("x") + " GROUP BY x.item",
               since, until, [&](Key key, std::int64_t count) { at(key).added = count; });
    // Retracted one by one, and with the change that said them.
    const std::string before = " JOIN batch sb ON sb.key=s.batch JOIN change sa ON sa.key=sb.arrival",
                      gone = " WHERE a.at>?1 AND a.at<=?2 AND a.in_force AND sa.at<=?1 AND NOT " +
                             store::statementInForce("s");
    const std::string retracted = " FROM retraction r JOIN batch b ON b.key=r.batch JOIN change a ON a.key=b.arrival";
    std::set<std::pair<Key, Key>> taken;  // item and statement: a statement may be retracted twice
    forEachRow(opened,
               "SELECT s.item, s.key" + retracted + " JOIN statement s ON s.id=r.target" + before + gone +
                   " AND r.kind='statement'",
               since, until, [&](Key item, Key statement) { taken.emplace(item, statement); });
    forEachRow(
        opened,
        "SELECT s.item, s.key" + retracted +
            " JOIN change c ON c.id=r.target JOIN batch cb ON cb.change=c.key JOIN statement s ON s.batch=cb.key" +
            before + gone + " AND r.kind='change'",
        since, until, [&](Key item, Key statement) { taken.emplace(item, statement); });
    for (const auto& [item, statement] : taken) ++at(item).taken;
    for (const auto& [key, item] : items) {
      changes.items.push_back(item);
      changes.added += item.added;
      changes.taken += item.taken;
      if (!item.isNew) continue;
      if (const auto found = opened.items().find(key)) ++changes.counts[std::string(itemKindName(found->kind))];
    }
    std::sort(changes.items.begin(), changes.items.end(), [](const ChangedItem& a, const ChangedItem& b) {
      return a.isNew != b.isNew ? a.isNew : a.item < b.item;
    });
    store::Query merged = opened.database().query(
        "SELECT text FROM change WHERE is_local AND in_force AND action='combine' AND at>?1 AND at<=?2 AND text LIKE "
        "'Opened the "
        "bundle %' ORDER BY key");
    merged.bind(1, msOf(since)).bind(2, msOf(until));
    while (merged.step()) changes.merged.emplace_back(merged.text(0));
    return changes;
  });
}

std::vector<Key> touchedBy(const store::Case& opened, const Changes& changes) {
  std::set<Key> touched;
  for (const ChangedItem& changed : changes.items) {
    touched.insert(changed.item);
    const auto item = opened.items().find(changed.item);
    if (!item || (item->kind != ItemKind::Link && item->kind != ItemKind::Event)) continue;
    for (const auto& said : opened.statements().about(changed.item))
      if (said.target != 0) touched.insert(said.target);
  }
  return {touched.begin(), touched.end()};
}

}  // namespace fairlead::analysis
