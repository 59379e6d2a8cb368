// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

struct Fts5ExtensionApi;
struct Fts5Context;
struct sqlite3_context;
struct sqlite3_value;

namespace fairlead::store {

/// Words [first, first + count) of a text, as the tokenizer cuts it.
struct WordRange {
  std::int32_t first = 0, count = 0;
};

/// A row that a search matches: how well, and at which of its words.
struct MatchedRow {
  std::int64_t row = 0;
  double score = 0;
  std::vector<WordRange> words;  // the first of them, in order
};

/// What one pass over an index tells: a prefix that hits everything is merged from thousands of words each time it is
/// asked for, so all is taken from one asking.
struct MatchedRows {
  std::size_t most = 0;        // rows to rank; the rest is only counted
  bool isEveryRowSeen = true;  // false: conditions leave rows out, so that their number tells no word's rarity
  std::vector<MatchedRow> ranked;
  std::int64_t all = 0;          // rows that matched
  std::int64_t inIndex = 0;      // rows of the index
  bool isRarityMissing = false;  // scores are to be multiplied by rarity() once `all` is known

  /// After the pass, if a score lacks it: of the only word, by how many rows it hit.
  double rarity() const;
};

/// The name under which a pass hands its MatchedRows to "matched" (sqlite3_bind_pointer).
inline constexpr const char* kMatchedRows = "fairlead_matched_rows";

/// FTS5's auxiliary function "matched": adds the row at hand to the MatchedRows that is its argument. Scores are Okapi
/// BM25 with k1 = 1.2 and b = 0.75, as FTS5's own bm25() but greater is better and a word's rows are counted up to
/// 2,000 only: beyond, a word tells rows apart but little.
void matched(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int arguments,
             sqlite3_value** values);

}  // namespace fairlead::store
