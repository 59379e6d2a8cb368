// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/instant.h"
#include "core/store/item_repository.h"

namespace fairlead::store {

struct SearchQuery {
  std::string text;  // words, "phrases", prefix*, AND, OR, NOT, -word; anything else is taken as words
  std::optional<ItemKind> kind;
  std::string schema;               // this and those that extend it; empty: all
  Key source = 0;                   // only what this source supplied; 0: all
  std::optional<Instant> from, to;  // half-open
  std::int64_t limit = 50, offset = 0;
  bool isCountedByKind = false;  // fills the answer's counts
};

struct SearchHit {
  Item item;
  std::string snippet;  // hits between U+E000 and U+E001
  double score = 0;     // higher is better; spelled alike ranks below written alike
};

struct SearchAnswer {
  std::vector<SearchHit> hits;
  std::int64_t total = 0;    // items that match
  bool isTotalExact = true;  // false: so many that there may be more
  // Of the items that match, where the query asks for it; an item that several sources speak of counts for each.
  std::map<std::string, std::int64_t> bySchema;
  std::map<Key, std::int64_t> bySource;  // 0: of no named source
};

/// Full text over reports, records and the values of statements, folded over case, diacritics and script.
class SearchRepository {
 public:
  SearchRepository(const Database& database, const SchemaSet& schemas) : m_database(database), m_schemas(schemas) {}

  /// Never a syntax error, whatever the text.
  SearchAnswer search(const SearchQuery& query) const;

 private:
  const Database& m_database;
  const SchemaSet& m_schemas;
};

}  // namespace fairlead::store
