// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_relevance.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace fairlead::store {

namespace {

constexpr double kSaturation = 1.2, kLengthWeight = 0.75;
constexpr sqlite3_int64 kMostCounted = 2'000;

/// What is the same for all rows of one query.
struct Rarity {
  double meanLength = 1;
  std::vector<double> ofPhrase;
};

int countRow(const Fts5ExtensionApi*, Fts5Context*, void* count) {
  return ++*static_cast<sqlite3_int64*>(count) < kMostCounted ? SQLITE_OK : SQLITE_DONE;
}

int measure(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_int64 known, Rarity& rarity) {
  sqlite3_int64 rows = 0, words = 0;
  if (const int code = api->xRowCount(fts, &rows); code != SQLITE_OK) return code;
  if (const int code = api->xColumnTotalSize(fts, -1, &words); code != SQLITE_OK) return code;
  rarity.meanLength = std::max(1.0, static_cast<double>(words) / static_cast<double>(std::max<sqlite3_int64>(rows, 1)));
  for (int phrase = 0; phrase < api->xPhraseCount(fts); ++phrase) {
    sqlite3_int64 hits = api->xPhraseCount(fts) == 1 ? std::min(known, kMostCounted) : 0;
    if (hits == 0)
      if (const int code = api->xQueryPhrase(fts, phrase, &hits, countRow); code != SQLITE_OK) return code;
    const double all = static_cast<double>(rows), with = static_cast<double>(hits);
    // A word in more than half of the rows would count against them; it counts for next to nothing instead.
    rarity.ofPhrase.push_back(std::max(1e-6, std::log((all - with + 0.5) / (with + 0.5))));
  }
  return SQLITE_OK;
}

const Rarity* rarityOf(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_int64 known, int& code) {
  if (const void* kept = api->xGetAuxdata(fts, 0)) return static_cast<const Rarity*>(kept);
  auto rarity = std::make_unique<Rarity>();
  code = measure(api, fts, known, *rarity);
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

}  // namespace

void relevance(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int arguments,
               sqlite3_value** values) {
  int code = SQLITE_OK, instances = 0, words = 0;
  const Rarity* const rarity = rarityOf(api, fts, arguments > 0 ? sqlite3_value_int64(values[0]) : 0, code);
  if (rarity) code = api->xInstCount(fts, &instances);
  std::vector<double> frequencies(rarity ? rarity->ofPhrase.size() : 0);
  for (int i = 0; code == SQLITE_OK && i < instances; ++i) {
    int phrase = 0, column = 0, offset = 0;
    code = api->xInst(fts, i, &phrase, &column, &offset);
    if (code == SQLITE_OK) frequencies[static_cast<std::size_t>(phrase)] += 1;
  }
  if (code == SQLITE_OK) code = api->xColumnSize(fts, -1, &words);
  if (code != SQLITE_OK) return sqlite3_result_error_code(context, code);
  sqlite3_result_double(context, score(*rarity, frequencies, words));
}

}  // namespace fairlead::store
