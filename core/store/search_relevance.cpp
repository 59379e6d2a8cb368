// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_relevance.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace fairlead::store {

namespace {

constexpr double kSaturation = 1.2, kLengthWeight = 0.75;
constexpr sqlite3_int64 kMostCounted = 2'000;
constexpr int kMostWords = 64;  // of a row; a snippet shows two dozen

/// What is the same for all rows of one query.
struct Rarity {
  double meanLength = 1;
  std::vector<double> ofPhrase;
};

/// A word in more than half of the rows would count against them; it counts for next to nothing instead.
double rarityOf(double all, double with) { return std::max(1e-6, std::log((all - with + 0.5) / (with + 0.5))); }

int countRow(const Fts5ExtensionApi*, Fts5Context*, void* count) {
  return ++*static_cast<sqlite3_int64*>(count) < kMostCounted ? SQLITE_OK : SQLITE_DONE;
}

int measure(const Fts5ExtensionApi* api, Fts5Context* fts, MatchedRows& matched, Rarity& rarity) {
  sqlite3_int64 rows = 0, words = 0;
  if (const int code = api->xRowCount(fts, &rows); code != SQLITE_OK) return code;
  if (const int code = api->xColumnTotalSize(fts, -1, &words); code != SQLITE_OK) return code;
  rarity.meanLength = std::max(1.0, static_cast<double>(words) / static_cast<double>(std::max<sqlite3_int64>(rows, 1)));
  matched.inIndex = rows;
  if (api->xPhraseCount(fts) == 1 && matched.isEveryRowSeen) {
    matched.isRarityMissing = true;
    rarity.ofPhrase.push_back(1);
    return SQLITE_OK;
  }
  for (int phrase = 0; phrase < api->xPhraseCount(fts); ++phrase) {
    sqlite3_int64 hits = 0;
    if (const int code = api->xQueryPhrase(fts, phrase, &hits, countRow); code != SQLITE_OK) return code;
    rarity.ofPhrase.push_back(rarityOf(static_cast<double>(rows), static_cast<double>(hits)));
  }
  return SQLITE_OK;
}

const Rarity* measured(const Fts5ExtensionApi* api, Fts5Context* fts, MatchedRows& matched, int& code) {
  if (const void* kept = api->xGetAuxdata(fts, 0)) return static_cast<const Rarity*>(kept);
  auto rarity = std::make_unique<Rarity>();
  code = measure(api, fts, matched, *rarity);
  if (code != SQLITE_OK) return nullptr;
  Rarity* const owned = rarity.release();  // from here on FTS5 frees it, also when it fails to keep it
  code = api->xSetAuxdata(fts, owned, [](void* kept) { delete static_cast<Rarity*>(kept); });
  return code == SQLITE_OK ? owned : nullptr;
}

double score(const Rarity& rarity, const std::vector<double>& frequencies, double length) {
  double sum = 0;
  for (std::size_t i = 0; i < frequencies.size(); ++i) {
    const double frequency = frequencies[i];
    sum += rarity.ofPhrase[i] * frequency * (kSaturation + 1) /
           (frequency + kSaturation * (1 - kLengthWeight + kLengthWeight * length / rarity.meanLength));
  }
  return sum;
}

int add(const Fts5ExtensionApi* api, Fts5Context* fts, MatchedRows& matched) {
  int code = SQLITE_OK, instances = 0, length = 0;
  const Rarity* const rarity = measured(api, fts, matched, code);
  if (!rarity) return code;
  if (code = api->xInstCount(fts, &instances); code != SQLITE_OK) return code;
  std::vector<double> frequencies(rarity->ofPhrase.size());
  MatchedRow row;
  row.row = api->xRowid(fts);
  for (int i = 0; i < instances; ++i) {
    int phrase = 0, column = 0, offset = 0;
    if (code = api->xInst(fts, i, &phrase, &column, &offset); code != SQLITE_OK) return code;
    frequencies[static_cast<std::size_t>(phrase)] += 1;
    if (i < kMostWords) row.words.push_back({offset, api->xPhraseSize(fts, phrase)});
  }
  if (code = api->xColumnSize(fts, -1, &length); code != SQLITE_OK) return code;
  row.score = score(*rarity, frequencies, length);
  matched.ranked.push_back(std::move(row));
  return SQLITE_OK;
}

}  // namespace

double MatchedRows::rarity() const {
  if (!isRarityMissing) return 1;
  return rarityOf(static_cast<double>(inIndex), static_cast<double>(std::min<std::int64_t>(all, kMostCounted)));
}

void matched(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int arguments,
             sqlite3_value** values) {
  auto* const rows =
      arguments > 0 ? static_cast<MatchedRows*>(sqlite3_value_pointer(values[0], kMatchedRows)) : nullptr;
  if (!rows) return sqlite3_result_error_code(context, SQLITE_MISUSE);
  ++rows->all;
  if (rows->ranked.size() >= rows->most) return;
  try {
    if (const int code = add(api, fts, *rows); code != SQLITE_OK) sqlite3_result_error_code(context, code);
  } catch (...) {
    sqlite3_result_error_nomem(context);  // C code calls this: nothing may be thrown through it
  }
}

}  // namespace fairlead::store
