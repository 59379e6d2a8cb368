// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_repository.h"

#include <algorithm>
#include <unordered_map>

#include "core/store/force.h"
#include "core/store/search_query.h"

namespace fairlead::store {

namespace {

struct Found {
  Key item = 0, row = 0;
  bool isPassage = false;
  double score = 0;
};

/// A name that is hit says more than a word somewhere in a report.
constexpr double kStatementWeight = 2.0, kAlikeWeight = 0.01;

std::string filters(const SchemaSet& schemas, const SearchQuery& query) {
  std::string sql = " AND " + itemInForce("i");
  if (query.kind) {
    std::string names;
    for (const auto& [name, schema] : schemas.all())
      if (schema.kind == *query.kind) names += (names.empty() ? "'" : ",'") + name + "'";
    sql += " AND i.schema IN (SELECT key FROM schema_name WHERE name IN (" + names + "))";
  }
  if (query.from || query.to) {
    sql += " AND EXISTS (SELECT 1 FROM span x JOIN statement xs ON xs.key=x.statement WHERE x.item=i.key AND " +
           statementInForce("xs");
    if (query.from) sql += " AND x.end_ms>" + std::to_string(query.from->time_since_epoch().count());
    if (query.to) sql += " AND x.begin_ms<" + std::to_string(query.to->time_since_epoch().count());
    sql += ")";
  }
  return sql;
}

/// Adds each item's best row that matches; `weight` ranks one kind of match below another.
void collect(const Database& database, const std::string& expression, const std::string& filter, double weight,
             std::unordered_map<Key, Found>& found) {
  const auto run = [&](const std::string& sql, bool isPassage, double rowWeight) {
    Query rows = database.query(sql);
    rows.bind(1, std::string_view(expression));
    while (rows.step()) {
      const Found hit{rows.integer(0), rows.integer(1), isPassage, -rows.real(2) * rowWeight};
      const auto [at, isNew] = found.try_emplace(hit.item, hit);
      if (!isNew && at->second.score < hit.score) at->second = hit;
    }
  };
  run("SELECT p.item, p.key, bm25(passage_search) FROM passage_search f JOIN passage p ON p.key=f.rowid "
      "JOIN item i ON i.key=p.item WHERE passage_search MATCH ?1" +
          filter,
      true, weight);
  run("SELECT s.item, s.key, bm25(statement_search) FROM statement_search f JOIN statement s ON s.key=f.rowid "
      "JOIN item i ON i.key=s.item WHERE statement_search MATCH ?1 AND " +
          statementInForce("s") + filter,
      false, weight * kStatementWeight);
}

/// Snippets of the chosen rows in one pass: asking row by row would match a prefix that hits everything anew each time.
std::unordered_map<Key, std::string> snippetsOf(const Database& database, const std::string& expression,
                                                const std::vector<Found>& chosen, bool isPassage) {
  std::string rows;
  for (const Found& hit : chosen)
    if (hit.isPassage == isPassage) rows += (rows.empty() ? "" : ",") + std::to_string(hit.row);
  std::unordered_map<Key, std::string> snippets;
  if (rows.empty()) return snippets;
  const std::string table = isPassage ? "passage_search" : "statement_search";
  Query query =
      database.query("SELECT rowid, CASE WHEN rowid IN (" + rows + ") THEN snippet(" + table +
                     ", 0, char(57344), char(57345), '…', 24) END FROM " + table + " WHERE " + table + " MATCH ?1");
  query.bind(1, std::string_view(expression));
  while (query.step())
    if (!query.isNull(1)) snippets.emplace(query.integer(0), query.text(1));
  return snippets;
}

}  // namespace

SearchAnswer SearchRepository::search(const SearchQuery& query) const {
  const SearchExpression expression = searchExpression(query.text);
  SearchAnswer answer;
  if (expression.exact.empty()) return answer;
  const std::string filter = filters(m_schemas, query);
  std::unordered_map<Key, Found> found;
  collect(m_database, expression.exact, filter, 1.0, found);
  if (expression.alike != expression.exact) collect(m_database, expression.alike, filter, kAlikeWeight, found);
  answer.total = static_cast<std::int64_t>(found.size());
  std::vector<Found> ranked;
  ranked.reserve(found.size());
  for (const auto& [item, hit] : found) ranked.push_back(hit);
  const auto better = [](const Found& a, const Found& b) {
    return a.score != b.score ? a.score > b.score : a.item < b.item;
  };
  const auto end = static_cast<std::size_t>(
      std::min<std::int64_t>(answer.total, std::max<std::int64_t>(0, query.offset + query.limit)));
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(end), ranked.end(), better);
  const auto begin =
      static_cast<std::size_t>(std::clamp<std::int64_t>(query.offset, 0, static_cast<std::int64_t>(end)));
  const std::vector<Found> chosen(ranked.begin() + static_cast<std::ptrdiff_t>(begin),
                                  ranked.begin() + static_cast<std::ptrdiff_t>(end));
  const auto passages = snippetsOf(m_database, expression.alike, chosen, true),
             statements = snippetsOf(m_database, expression.alike, chosen, false);
  const ItemRepository items(m_database, m_schemas);
  for (const Found& hit : chosen) {
    const auto& snippets = hit.isPassage ? passages : statements;
    const auto snippet = snippets.find(hit.row);
    if (auto item = items.find(hit.item))
      answer.hits.push_back({std::move(*item), snippet == snippets.end() ? std::string() : snippet->second, hit.score});
  }
  return answer;
}

}  // namespace fairlead::store
