// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_repository.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

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
/// Where more match, the latest are ranked and the others only counted: nobody reads a thousand hits for their order.
constexpr std::int64_t kRanked = 1'000;

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

/// True if every row of the case is in force, as in most: then nothing needs to be looked up to know it.
bool isAllInForce(const Database& database) {
  return database.number(
             "SELECT EXISTS (SELECT 1 FROM batch WHERE NOT in_force) OR EXISTS (SELECT 1 FROM withdrawn)") == 0;
}

/// What a search asks of the rows that match, beside that they match.
struct Asked {
  std::string passages, statements;  // conditions on i and s; empty: none
};

Asked conditions(const Database& database, const SchemaSet& schemas, const SearchQuery& query) {
  if (!query.kind && !query.from && !query.to && isAllInForce(database)) return {};
  const std::string filter = filters(schemas, query);
  return {filter, " AND " + statementInForce("s") + filter};
}

// CROSS JOIN keeps SQLite from walking all statements to look each up among the matches. The item itself is looked up
// only where something is asked of it.
std::string passageRows(const Asked& asked) {
  return " FROM passage_search f CROSS JOIN passage p ON p.key=f.rowid" +
         std::string(asked.passages.empty() ? "" : " CROSS JOIN item i ON i.key=p.item") +
         " WHERE passage_search MATCH ?1" + asked.passages;
}

std::string statementRows(const Asked& asked) {
  return " FROM statement_search f CROSS JOIN statement s ON s.key=f.rowid" +
         std::string(asked.statements.empty() ? "" : " CROSS JOIN item i ON i.key=s.item") +
         " WHERE statement_search MATCH ?1" + asked.statements;
}

/// How many rows of each index match, by which a single word's rarity is known without asking the index again; 0:
/// unknown.
struct Matches {
  std::int64_t passages = 0, statements = 0;
};

/// Adds each item's best row among the latest that match; `weight` ranks one kind of match below another.
void rank(const Database& database, const std::string& expression, const Asked& asked, const Matches& matches,
          double weight, std::int64_t most, std::unordered_map<Key, Found>& found) {
  const auto run = [&](const std::string& sql, std::int64_t matching, bool isPassage, double rowWeight) {
    Query rows = database.query(sql + " ORDER BY f.rowid DESC LIMIT ?2");
    rows.bind(1, std::string_view(expression)).bind(2, most).bind(3, matching);
    while (rows.step()) {
      const Found hit{rows.integer(0), rows.integer(1), isPassage, rows.real(2) * rowWeight};
      const auto [at, isNew] = found.try_emplace(hit.item, hit);
      if (!isNew && at->second.score < hit.score) at->second = hit;
    }
  };
  run("SELECT p.item, p.key, relevance(passage_search, ?3)" + passageRows(asked), matches.passages, true, weight);
  run("SELECT s.item, s.key, relevance(statement_search, ?3)" + statementRows(asked), matches.statements, false,
      weight * kStatementWeight);
}

/// How many items match; exact unless more statements do than are worth looking up.
Matches count(const Database& database, const std::string& expression, const Asked& asked, SearchAnswer& answer) {
  constexpr std::int64_t kMostStatements = 2'000;
  std::unordered_set<Key> passages, items;
  // Without conditions the text of a passage need not be touched to count it.
  Query texts = database.query(asked.passages.empty()
                                   ? std::string("SELECT rowid FROM passage_search WHERE passage_search MATCH ?1")
                                   : "SELECT p.key" + passageRows(asked));
  texts.bind(1, std::string_view(expression));
  while (texts.step()) passages.insert(texts.integer(0));
  const auto matchingPassages = static_cast<std::int64_t>(passages.size());
  Query said = database.query("SELECT s.item" + statementRows(asked) + " LIMIT ?2");
  said.bind(1, std::string_view(expression)).bind(2, kMostStatements + 1);
  Query textOf = database.query("SELECT key FROM passage WHERE item=?1");
  std::int64_t rows = 0;
  while (said.step()) {
    ++rows;
    if (!items.insert(said.integer(0)).second || passages.empty()) continue;
    // Counted once, as an item whose statements match.
    if (textOf.bind(1, said.integer(0)).step()) passages.erase(textOf.integer(0));
    textOf.reset();
  }
  answer.total = static_cast<std::int64_t>(passages.size() + items.size());
  answer.isTotalExact = rows <= kMostStatements;
  return {matchingPassages, rows};
}

/// Snippets of the chosen rows in one pass: asking row by row would match a prefix that hits everything anew each time.
std::unordered_map<Key, std::string> snippetsOf(const Database& database, const std::string& expression,
                                                const std::vector<Found>& chosen, bool isPassage) {
  std::string rows;
  Key first = 0, last = 0;
  for (const Found& hit : chosen) {
    if (hit.isPassage != isPassage) continue;
    first = rows.empty() ? hit.row : std::min(first, hit.row);
    last = std::max(last, hit.row);
    rows += (rows.empty() ? "" : ",") + std::to_string(hit.row);
  }
  std::unordered_map<Key, std::string> snippets;
  if (rows.empty()) return snippets;
  const std::string table = isPassage ? "passage_search" : "statement_search";
  Query query = database.query("SELECT rowid, CASE WHEN rowid IN (" + rows + ") THEN snippet(" + table +
                               ", 0, char(57344), char(57345), '…', 24) END FROM " + table + " WHERE " + table +
                               " MATCH ?1 AND rowid BETWEEN ?2 AND ?3");
  query.bind(1, std::string_view(expression)).bind(2, first).bind(3, last);
  while (query.step())
    if (!query.isNull(1)) snippets.emplace(query.integer(0), query.text(1));
  return snippets;
}

}  // namespace

SearchAnswer SearchRepository::search(const SearchQuery& query) const {
  const SearchExpression expression = searchExpression(query.text);
  SearchAnswer answer;
  if (expression.exact.empty()) return answer;
  const Asked asked = conditions(m_database, m_schemas, query);
  Matches matches = count(m_database, expression.alike, asked, answer);
  // Counted of something else than the words themselves, they don't tell how rare these are.
  if (expression.alike != expression.exact || !asked.statements.empty()) matches = {};
  const std::int64_t most = std::max(kRanked, query.offset + query.limit);
  std::unordered_map<Key, Found> found;
  rank(m_database, expression.exact, asked, matches, 1.0, most, found);
  if (expression.alike != expression.exact)
    rank(m_database, expression.alike, asked, matches, kAlikeWeight, most, found);
  std::vector<Found> ranked;
  ranked.reserve(found.size());
  for (const auto& [item, hit] : found) ranked.push_back(hit);
  const auto better = [](const Found& a, const Found& b) {
    return a.score != b.score ? a.score > b.score : a.item < b.item;
  };
  const auto end = static_cast<std::size_t>(std::min<std::int64_t>(
      static_cast<std::int64_t>(found.size()), std::max<std::int64_t>(0, query.offset + query.limit)));
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
