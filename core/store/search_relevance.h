// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct Fts5ExtensionApi;
struct Fts5Context;
struct sqlite3_context;
struct sqlite3_value;

namespace fairlead::store {

/// FTS5's auxiliary function "relevance": Okapi BM25 with k1 = 1.2 and b = 0.75, as FTS5's own bm25() but greater is
/// better and a word's rows are counted up to 2,000 only. bm25() reads every row that a word hits before it ranks the
/// first, so that a prefix that hits all reports costs twice; beyond 2,000 rows a word tells rows apart but little. An
/// argument tells how many rows the only word of the query hits, where that is known; 0: count them.
void relevance(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int arguments,
               sqlite3_value** values);

}  // namespace fairlead::store
