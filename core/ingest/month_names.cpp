// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/dtfmtsym.h>

#include <map>
#include <string>

#include "core/base/fold.h"
#include "core/ingest/table_time.h"

namespace fairlead::ingest {

namespace {

using Months = std::map<std::string, int, std::less<>>;

std::string nameKey(std::string_view word) {
  std::string folded = fold(word);
  while (!folded.empty() && (folded.back() == '.' || folded.back() == ',')) folded.pop_back();
  return folded;
}

/// The names of one language, full and short.
void addLanguage(Months& months, const char* language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(language), status);
  if (U_FAILURE(status)) return;
  for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE})
    for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* names = symbols.getMonths(count, context, width);
      for (std::int32_t i = 0; i < count && i < 12; ++i) {
        std::string name;
        names[i].toUTF8String(name);
        name = nameKey(name);
        if (name.size() < 3 || name.find_first_of("0123456789") != std::string::npos) continue;
        months.emplace(name, i + 1);  // where languages disagree, the earlier stands
      }
    }
}

Months readMonths() {
  Months months;
  for (const char* language :
       {"en", "fr", "de", "nl", "es", "it", "pt", "pl", "cs", "ro", "da", "sv", "tr", "ru", "uk", "bg", "el", "ar"})
    addLanguage(months, language);
  months.emplace("sept", 9);
  return months;
}

}  // namespace

int monthByName(std::string_view word) {
  static const Months months = readMonths();
  const auto found = months.find(nameKey(word));
  return found == months.end() ? 0 : found->second;
}

}  // namespace fairlead::ingest
