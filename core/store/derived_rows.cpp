// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/derived_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/wording_sketch.h"
#include "core/model/place.h"
#include "core/model/time_value.h"
#include "core/store/tombstone_repository.h"

namespace fairlead::store {

namespace {

using Counts = std::map<Key, std::map<std::string, std::int64_t, std::less<>>>;  // by batch, by what

std::string differs(const std::string& table, std::int64_t rows, const std::string& from) {
  return "The table " + table + " is not what " + from + " make of it: " + std::to_string(rows) +
         (rows == 1 ? " row was" : " rows were") + " altered.";
}

Counts countAnew(const Database& database, const SchemaSet& schemas) {
  Counts counts;
  Query items = database.query(
      "SELECT i.batch, n.name, count(*) FROM item i JOIN schema_name n ON n.key=i.schema GROUP BY i.batch, n.name");
  while (items.step())
    if (const Schema* schema = schemas.find(items.text(1)))
      counts[items.integer(0)][std::string(itemKindName(schema->kind))] += items.integer(2);
  for (const std::string table : {"statement", "assertion", "retraction"}) {
    Query rows = database.query("SELECT batch, count(*) FROM " + table + " GROUP BY batch");
    while (rows.step()) counts[rows.integer(0)][table] = rows.integer(1);
  }
  return counts;
}

void checkCounts(const Database& database, const SchemaSet& schemas, std::vector<std::string>& problems) {
  // An erasure takes assertions and retractions along, and their counts stay.
  const bool hasErasures = TombstoneRepository(database).count() > 0;
  const auto isLoose = [&](std::string_view what) {
    return what == "original" || (hasErasures && (what == "assertion" || what == "retraction"));
  };
  Counts anew = countAnew(database, schemas);
  std::int64_t wrong = 0;
  Query kept = database.query("SELECT batch, what, count FROM batch_count");
  while (kept.step()) {
    auto& ofBatch = anew[kept.integer(0)];
    const std::string_view what = kept.text(1);
    const auto found = ofBatch.find(what);
    const std::int64_t count = found == ofBatch.end() ? 0 : found->second;
    wrong += isLoose(what) ? kept.integer(2) < count : kept.integer(2) != count;
    if (found != ofBatch.end()) ofBatch.erase(found);
  }
  for (const auto& [batch, left] : anew) wrong += static_cast<std::int64_t>(left.size());
  if (wrong > 0) problems.push_back(differs("batch_count", wrong, "items and statements"));
}

void checkMarkings(const Database& database, std::vector<std::string>& problems) {
  const std::string kept = "SELECT batch, marking FROM batch_marking";
  const std::string anew = "SELECT s.batch, o.marking FROM statement s JOIN origin o ON o.key=s.origin";
  const std::int64_t wrong = database.number("SELECT (SELECT count(*) FROM (" + kept + " EXCEPT " + anew +
                                             ")) + (SELECT count(*) FROM (" + anew + " EXCEPT " + kept + "))");
  if (wrong > 0) problems.push_back(differs("batch_marking", wrong, "the statements"));
}

/// Which properties of which schemas are of a type, by their keys in this case.
class TypedProperties {
 public:
  TypedProperties(const Database& database, const SchemaSet& schemas, PropertyType type) {
    Query pairs = database.query("SELECT n.key, n.name, p.key, p.name FROM schema_name n CROSS JOIN property p");
    while (pairs.step()) {
      const Schema* schema = schemas.find(pairs.text(1));
      const Property* property = schema ? schema->property(pairs.text(3)) : nullptr;
      if (property && property->type == type) m_pairs.emplace(pairs.integer(0), pairs.integer(2));
    }
  }
  bool has(Key schema, Key property) const { return m_pairs.contains({schema, property}); }
  /// For an SQL list.
  std::string keys() const {
    std::set<Key> keys;
    for (const auto& [schema, property] : m_pairs) keys.insert(property);
    std::string list;
    for (Key key : keys) list += (list.empty() ? "" : ",") + std::to_string(key);
    return list;
  }

 private:
  std::set<std::pair<Key, Key>> m_pairs;
};

/// Every statement of the type has the row that `isRight` expects, or none if it expects none; and no row is left over.
/// columns: of the table, joined as d.
template <typename IsRight>
void checkIndex(const Database& database, const TypedProperties& typed, const std::string& table,
                const std::string& columns, const std::string& from, std::vector<std::string>& problems,
                IsRight isRight) {
  std::int64_t wrong = 0, met = 0;
  Query rows =
      database.query("SELECT i.schema, s.property, s.value, s.flags, s.item, d.statement, " + columns +
                     " FROM statement s JOIN item i ON i.key=s.item LEFT JOIN " + table +
                     " d ON d.statement=s.key WHERE s.value IS NOT NULL AND s.property IN (" + typed.keys() + ")");
  while (rows.step()) {
    if (!typed.has(rows.integer(0), rows.integer(1))) continue;
    const bool isThere = !rows.isNull(5);
    met += isThere;
    // What was text when it was written has flags and no row.
    if (!isThere && rows.integer(3) != 0) continue;
    wrong += !isRight(rows, isThere);
  }
  wrong += std::abs(database.number("SELECT count(*) FROM " + table) - met);
  if (wrong > 0) problems.push_back(differs(table, wrong, from));
}

void checkSpans(const Database& database, const SchemaSet& schemas, std::vector<std::string>& problems) {
  checkIndex(database, TypedProperties(database, schemas, PropertyType::Time), "span", "d.item, d.begin_ms, d.end_ms",
             "the statements of times", problems, [](const Query& row, bool isThere) {
               const auto time = parseTimeValue(row.text(2));
               if (!time || !isThere) return !time && !isThere;
               return row.integer(6) == row.integer(4) && row.integer(7) == time->from.time_since_epoch().count() &&
                      row.integer(8) == time->to.time_since_epoch().count();
             });
}

void checkBoxes(const Database& database, const SchemaSet& schemas, std::vector<std::string>& problems) {
  constexpr double kRounding = 1e-4;  // an R*Tree keeps 32-bit floats: 1.5e-5 of a degree at 180
  const auto holds = [](double low, double high, double value) {
    return low <= value && value <= high && value - low < kRounding && high - value < kRounding;
  };
  checkIndex(database, TypedProperties(database, schemas, PropertyType::Place), "place_box",
             "d.west, d.east, d.south, d.north", "the statements of places", problems,
             [&](const Query& row, bool isThere) {
               const auto place = parsePlace(row.text(2));
               const bool hasPoint = place && place->point;
               if (!hasPoint || !isThere) return !hasPoint && !isThere;
               return holds(row.real(6), row.real(7), place->point->lonDegrees()) &&
                      holds(row.real(8), row.real(9), place->point->latDegrees());
             });
}

void checkSketches(const Database& database, std::vector<std::string>& problems) {
  // A case of an older format that is only looked at has no such table.
  if (database.number("SELECT count(*) FROM sqlite_schema WHERE name='wording'") == 0) return;
  std::int64_t wrong = 0;
  Query rows =
      database.query("SELECT w.sketch, p.text FROM wording w LEFT JOIN passage p ON p.item=w.item ORDER BY w.item");
  while (rows.step()) {
    const auto kept = rows.blob(0);
    const std::string_view bytes(reinterpret_cast<const char*>(kept.data()), kept.size());
    wrong += rows.isNull(1) || bytes != WordingSketch::of(rows.text(1)).bytes();
  }
  if (wrong > 0) problems.push_back(differs("wording", wrong, "the texts"));
}

}  // namespace

std::vector<std::string> derivedProblems(const Database& database, const SchemaSet& schemas) {
  std::vector<std::string> problems;
  checkCounts(database, schemas, problems);
  checkMarkings(database, problems);
  checkSpans(database, schemas, problems);
  checkBoxes(database, schemas, problems);
  checkSketches(database, problems);
  return problems;
}

}  // namespace fairlead::store
