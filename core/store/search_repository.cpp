// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_repository.h"

#include <sqlite3.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/store/force.h"
#include "core/store/search_query.h"
#include "core/store/search_relevance.h"
#include "core/store/search_snippet.h"

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
constexpr std::int64_t kRanked = 1'000, kMostStatements = 2'000;

std::string filters(const SchemaSet& schemas, const SearchQuery& query) {
  std::string sql = " AND " + itemInForce("i");
  if (query.kind || !query.schema.empty()) {
    if (!query.schema.empty()) schemas.at(query.schema);  // an unknown name is told, not an empty list
    std::string names;
    for (const auto& [name, schema] : schemas.all())
      if ((!query.kind || schema.kind == *query.kind) && (query.schema.empty() || schema.isA(query.schema)))
        names += (names.empty() ? "'" : ",'") + name + "'";
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

/// That the report or record `item` was supplied by the source.
std::string suppliedBy(Key source, const std::string& item) {
  return " AND EXISTS (SELECT 1 FROM statement ss WHERE ss.item=" + item +
         " AND ss.property=(SELECT key FROM property WHERE name='source') AND ss.target=" + std::to_string(source) +
         " AND " + statementInForce("ss") + ")";
}

/// True if every row of the case is in force, as in most: then nothing needs to be looked up to know it.
bool isAllInForce(const Database& database) {
  return database.number(
             "SELECT EXISTS (SELECT 1 FROM batch WHERE NOT in_force) OR EXISTS (SELECT 1 FROM withdrawn) OR "
             "EXISTS (SELECT 1 FROM tombstone)") == 0;
}

/// One of the two indexes: what it holds, and what a search asks of its rows beside that they match.
struct Index {
  std::string name, table, conditions;
  bool isPassage = false;
  std::int64_t most = 0;  // rows to look at; no limit if negative

  /// CROSS JOIN keeps SQLite from walking all statements to look each up among the matches; what is not asked for is
  /// not looked up.
  std::string rows() const {
    const std::string joined = " CROSS JOIN " + table + " t ON t.key=f.rowid CROSS JOIN item i ON i.key=t.item";
    return " FROM " + name + " f" + (conditions.empty() ? "" : joined) + " WHERE " + name + " MATCH ?1" + conditions;
  }
};

std::vector<Index> indexes(const Database& database, const SchemaSet& schemas, const SearchQuery& query) {
  Index passages{"passage_search", "passage", {}, true, -1};
  Index statements{"statement_search", "statement", {}, false, kMostStatements + 1};
  if (query.kind || !query.schema.empty() || query.source != 0 || query.from || query.to || !isAllInForce(database)) {
    passages.conditions = filters(schemas, query);
    statements.conditions = " AND " + statementInForce("t") + passages.conditions;
    if (query.source != 0) {
      passages.conditions += suppliedBy(query.source, "i.key");
      statements.conditions += suppliedBy(query.source, "(SELECT o.item FROM origin o WHERE o.key=t.origin)");
    }
  }
  return {passages, statements};
}

/// What one expression finds in one index: all rows that match, the latest ranked.
struct Pass {
  MatchedRows matches;
  std::vector<Key> rows;
};

Pass pass(const Database& database, const Index& index, const std::string& expression, std::int64_t ranked) {
  Pass found;
  found.matches.most = static_cast<std::size_t>(ranked);
  found.matches.isEveryRowSeen = index.conditions.empty();
  Query rows = database.query("SELECT f.rowid, matched(" + index.name + ", ?3)" + index.rows() +
                              " ORDER BY f.rowid DESC LIMIT ?2");
  rows.bind(1, std::string_view(expression)).bind(2, index.most).bindPointer(3, &found.matches, kMatchedRows);
  while (rows.step()) found.rows.push_back(rows.integer(0));
  return found;
}

/// What a row of an index belongs to.
class RowItems {
 public:
  explicit RowItems(const Database& database)
      : m_passage(database.query("SELECT item FROM passage WHERE key=?1")),
        m_statement(database.query("SELECT item FROM statement WHERE key=?1")) {}
  Key of(Key row, bool isPassage) {
    Query& query = isPassage ? m_passage : m_statement;
    const Key item = query.bind(1, row).step() ? query.integer(0) : 0;
    query.reset();
    return item;
  }

 private:
  Query m_passage, m_statement;
};

/// Everything that one expression finds: in passages, then in statements.
using Passes = std::vector<Pass>;

/// Counts what the rows belong to, by its schema and by who supplied it.
void countByKind(const Database& database, const std::vector<Index>& indexes, const Passes& passes,
                 SearchAnswer& answer) {
  constexpr std::size_t kMostLookedUp = 20'000;
  Query schemaOf = database.query("SELECT n.name FROM item i JOIN schema_name n ON n.key=i.schema WHERE i.key=?1");
  Query originOf = database.query("SELECT o.item FROM statement s JOIN origin o ON o.key=s.origin WHERE s.key=?1");
  Query sourceOf = database.query(
      "SELECT target FROM statement s WHERE s.item=?1 AND s.property=(SELECT key FROM property WHERE name='source') "
      "AND "
      "s.target IS NOT NULL AND " +
      statementInForce("s"));
  std::unordered_map<Key, std::vector<Key>> sources;
  const auto suppliers = [&](Key item) -> const std::vector<Key>& {
    const auto [at, isNew] = sources.try_emplace(item);
    if (isNew) {
      sourceOf.bind(1, item);
      while (sourceOf.step()) at->second.push_back(sourceOf.integer(0));
      sourceOf.reset();
      if (at->second.empty()) at->second.push_back(0);
    }
    return at->second;
  };
  RowItems items(database);
  std::unordered_set<Key> counted;
  std::set<std::pair<Key, Key>> supplied;
  for (std::size_t i = 0; i < passes.size(); ++i)
    for (std::size_t row = 0; row < std::min(passes[i].rows.size(), kMostLookedUp); ++row) {
      const Key item = items.of(passes[i].rows[row], indexes[i].isPassage);
      Key origin = item;
      if (!indexes[i].isPassage) {
        origin = originOf.bind(1, passes[i].rows[row]).step() ? originOf.integer(0) : 0;
        originOf.reset();
      }
      for (const Key source : suppliers(origin))
        if (supplied.emplace(item, source).second) ++answer.bySource[source];
      if (!counted.insert(item).second) continue;
      if (schemaOf.bind(1, item).step()) ++answer.bySchema[std::string(schemaOf.text(0))];
      schemaOf.reset();
    }
}

/// How many items match; exact unless more statements do than are worth looking up.
void count(const Database& database, const Passes& passes, SearchAnswer& answer) {
  std::unordered_set<Key> passages(passes[0].rows.begin(), passes[0].rows.end()), items;
  RowItems rows(database);
  Query textOf = database.query("SELECT key FROM passage WHERE item=?1");
  const std::size_t looked = std::min(passes[1].rows.size(), static_cast<std::size_t>(kMostStatements) + 1);
  for (std::size_t i = 0; i < looked; ++i) {
    const Key item = rows.of(passes[1].rows[i], false);
    if (!items.insert(item).second || passages.empty()) continue;
    if (textOf.bind(1, item).step()) passages.erase(textOf.integer(0));  // once, as an item whose statements match
    textOf.reset();
  }
  answer.total = static_cast<std::int64_t>(passages.size() + items.size());
  answer.isTotalExact = passes[1].rows.size() <= static_cast<std::size_t>(kMostStatements);
}

/// Each item's best row; and where each row was hit.
struct Ranking {
  std::unordered_map<Key, Found> items;
  std::unordered_map<Key, const std::vector<WordRange>*> passages, statements;

  /// `weight` ranks one kind of match below another.
  void add(RowItems& rows, const std::vector<Index>& indexes, const Passes& passes, double weight) {
    for (std::size_t i = 0; i < passes.size(); ++i) {
      const bool isPassage = indexes[i].isPassage;
      const double factor = weight * (isPassage ? 1 : kStatementWeight) * passes[i].matches.rarity();
      for (const MatchedRow& row : passes[i].matches.ranked) {
        (isPassage ? passages : statements)[row.row] = &row.words;
        const Found hit{rows.of(row.row, isPassage), row.row, isPassage, row.score * factor};
        const auto [at, isNew] = items.try_emplace(hit.item, hit);
        if (!isNew && at->second.score < hit.score) at->second = hit;
      }
    }
  }
};

/// Where the rows of a ranking were hit, in their own words.
class SnippetReader {
 public:
  SnippetReader(const Database& database, const Ranking& ranking)
      : m_ranking(ranking),
        m_passage(database.query("SELECT text FROM passage WHERE key=?1")),
        m_statement(database.query("SELECT value FROM statement WHERE key=?1")) {}
  std::string read(const Found& hit) {
    Query& text = hit.isPassage ? m_passage : m_statement;
    const auto& hits = hit.isPassage ? m_ranking.passages : m_ranking.statements;
    const auto words = hits.find(hit.row);
    text.reset();
    if (words == hits.end() || !text.bind(1, hit.row).step()) return {};
    return snippet(text.text(0), *words->second);
  }

 private:
  const Ranking& m_ranking;
  Query m_passage, m_statement;
};

}  // namespace

SearchAnswer SearchRepository::search(const SearchQuery& query) const {
  const SearchExpression expression = searchExpression(query.text);
  SearchAnswer answer;
  if (expression.exact.empty()) return answer;
  // One snapshot, whose lock is taken once and not for each of thousands of look-ups.
  std::optional<Scope> snapshot;
  if (sqlite3_get_autocommit(m_database.handle()) != 0) snapshot.emplace(m_database, Scope::Kind::Read);
  const std::int64_t end = std::max<std::int64_t>(0, query.offset + query.limit), most = std::max(kRanked, end);
  const auto asked = indexes(m_database, m_schemas, query);
  const auto passesOf = [&](const std::string& words) {
    Passes passes;
    for (const Index& index : asked) passes.push_back(pass(m_database, index, words, most));
    return passes;
  };
  const Passes exact = passesOf(expression.exact);
  const bool isAlike = expression.alike != expression.exact;
  const Passes alike = isAlike ? passesOf(expression.alike) : Passes();
  count(m_database, isAlike ? alike : exact, answer);
  if (query.isCountedByKind) countByKind(m_database, asked, isAlike ? alike : exact, answer);
  RowItems rows(m_database);
  Ranking ranking;
  ranking.add(rows, asked, exact, 1.0);
  if (isAlike) ranking.add(rows, asked, alike, kAlikeWeight);
  std::vector<Found> ranked;
  ranked.reserve(ranking.items.size());
  for (const auto& [item, hit] : ranking.items) ranked.push_back(hit);
  const auto shown = std::min(static_cast<std::size_t>(end), ranked.size());
  std::partial_sort(
      ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(shown), ranked.end(),
      [](const Found& a, const Found& b) { return a.score != b.score ? a.score > b.score : a.item < b.item; });
  ranked.resize(shown);
  ranked.erase(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(std::clamp<std::int64_t>(
                                                    query.offset, 0, static_cast<std::int64_t>(shown))));
  std::vector<Key> keys;
  for (const Found& hit : ranked) keys.push_back(hit.item);
  SnippetReader snippets(m_database, ranking);
  std::unordered_map<Key, const Found*> hitOf;
  for (const Found& hit : ranked) hitOf[hit.item] = &hit;
  for (Item& item : ItemRepository(m_database, m_schemas).findAll(keys)) {
    const Found& hit = *hitOf.at(item.key);
    answer.hits.push_back({std::move(item), snippets.read(hit), hit.score});
  }
  return answer;
}

}  // namespace fairlead::store
