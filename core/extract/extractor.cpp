// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extractor.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/extract/arabic_name_finder.h"
#include "core/extract/date_finder.h"
#include "core/extract/identifier_finder.h"
#include "core/extract/internet_finder.h"
#include "core/extract/language.h"
#include "core/extract/money_finder.h"
#include "core/extract/mrz_finder.h"
#include "core/extract/name_finder.h"
#include "core/extract/other_script_finder.h"
#include "core/extract/overlaps.h"
#include "core/extract/phone_finder.h"
#include "core/extract/place_finder.h"

namespace fairlead::extract {

namespace {

/// Bytes to code points; the mentions are in order.
void countCodePoints(std::string_view text, std::vector<Mention>& mentions) {
  std::size_t byte = 0, point = 0;
  const auto pointOf = [&](std::size_t wanted) {
    while (byte < wanted) {
      nextCodePoint(text, byte);
      ++point;
    }
    return point;
  };
  for (Mention& mention : mentions) {
    mention.begin = pointOf(mention.begin);
    mention.end = pointOf(mention.end);
  }
}

}  // namespace

Extractor::Extractor(const KnownNames& names) {
  m_finders.push_back(std::make_unique<InternetFinder>());
  m_finders.push_back(std::make_unique<MrzFinder>());
  m_finders.push_back(std::make_unique<IdentifierFinder>());
  m_finders.push_back(std::make_unique<PhoneFinder>());
  m_finders.push_back(std::make_unique<MoneyFinder>());
  m_finders.push_back(std::make_unique<DateFinder>());
  m_finders.push_back(std::make_unique<PlaceFinder>());
  m_finders.push_back(std::make_unique<NameFinder>());
  m_finders.push_back(std::make_unique<ArabicNameFinder>());
  m_finders.push_back(std::make_unique<OtherScriptFinder>());
  m_finders.push_back(std::make_unique<KnownNameFinder>(names));
}

std::vector<Mention> Extractor::mentions(std::string_view text, const ReportContext& context) const {
  const ScannedText scanned(text, Lexicon::standard());
  std::vector<Mention> found;
  ReportContext known = context;
  if (known.language.empty()) known.language = likelyLanguage(scanned.text());
  known.language = mainLanguage(known.language);
  for (const auto& finder : m_finders) finder->find(scanned, known, found);
  auto kept = withoutOverlaps(std::move(found));
  countCodePoints(scanned.text(), kept);
  return kept;
}

}  // namespace fairlead::extract
