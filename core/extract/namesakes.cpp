// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/namesakes.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <sstream>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/base/resources.h"
#include "core/base/utf8.h"
#include "core/extract/country_names.h"
#include "core/extract/date_finder.h"
#include "core/geo/gazetteer.h"

namespace fairlead::extract {

namespace {

using Words = std::set<std::string, std::less<>>;

const Words& besideWords(std::string_view head) {
  static const auto lists = [] {
    std::map<std::string, Words, std::less<>> read;
    std::istringstream lines(readFile(resource("extract/beside.list")));
    for (std::string line; std::getline(lines, line);) {
      const auto colon = line.find(':');
      if (line.starts_with('#') || colon == std::string::npos) continue;
      std::istringstream words(line.substr(colon + 1));
      for (std::string word; words >> word;) read[line.substr(0, colon)].insert(fold(word));
    }
    return read;
  }();
  static const Words none;
  const auto found = lists.find(head);
  return found == lists.end() ? none : found->second;
}

std::size_t byteOf(std::string_view text, std::size_t point) {
  std::size_t byte = 0;
  while (point-- > 0 && byte < text.size()) nextCodePoint(text, byte);
  return byte;
}

/// The sentence around a name, as tokens.
class Beside {
 public:
  Beside(std::string_view text, std::size_t begin, std::size_t end, const std::string& region)
      : m_text(text, Lexicon::standard()) {
    ReportContext context;
    context.region = region;
    DateFinder().find(m_text, context, m_dates);
    m_first = m_text.tokenAt(begin);
    m_last = m_text.tokenAt(end);
  }

  Particulars read() const {
    Particulars said;
    readBefore(said);
    readBehind(said);
    return said;
  }

 private:
  const Token& at(std::size_t i) const { return m_text.tokens()[i]; }
  bool is(std::size_t i, std::string_view list) const { return besideWords(list).contains(m_text.folded(at(i))); }
  static void setSex(Particulars& said, bool isMale, bool isFemale) {
    if (said.sex.empty() && isMale != isFemale) said.sex = isMale ? "male" : "female";
  }

  /// A title within the name, or up to three words before it in its clause.
  void readBefore(Particulars& said) const {
    constexpr std::size_t kReach = 3;
    if (m_first < m_last) setSex(said, is(m_first, "male-before"), is(m_first, "female-before"));
    for (std::size_t back = 1; back <= kReach && back <= m_first; ++back) {
      const std::size_t i = m_first - back;
      const std::string_view gap = m_text.gapBefore(i + 1);
      if (gap != " " && gap != ". " && gap != "\xC2\xA0") break;
      // "Mr Sample and Karim Aziz": another's.
      if (back > 1 && !at(i + 1).is(WordClass::Naming) && !at(i + 1).isAny(bit(WordClass::Title))) break;
      setSex(said, is(i, "male-before"), is(i, "female-before"));
      readNation(i, said);
    }
  }

  /// Up to the sentence's end, or the next name of somebody.
  void readBehind(Particulars& said) const {
    constexpr std::size_t kReach = 12;
    for (std::size_t i = m_last; i < m_text.tokens().size() && i < m_last + kReach; ++i) {
      const std::string_view gap = m_text.gapBefore(i);
      if (gap.find('\n') != std::string_view::npos || gap.find(';') != std::string_view::npos) break;
      const bool isAfterShort = i > m_last && at(i - 1).size() <= 3;  // "geb. 3.3.1980"
      if (gap.find(". ") != std::string_view::npos && !isAfterShort && !at(i).hasDigit) break;
      if (isName(i) || (at(i).isAny(bit(WordClass::Title)) && isName(i + 1, true))) break;
      const bool isApart =
          gap.find_first_of("(,") != std::string_view::npos || (i > 0 && m_text.folded(at(i - 1)) == "a");
      // "Karim Aziz, Frau Müller": another's.
      if (isApart && !(at(i).isCapital && isName(i + 1, true)))
        setSex(said, is(i, "male-behind"), is(i, "female-behind"));
      readNation(i, said);
      if (is(i, "born") && !isNegation(i)) readBirth(i, said);
    }
  }

  /// A given name, or two words with capitals that are nothing else. `isOne`: a single capital will do.
  bool isName(std::size_t i, bool isOne = false) const {
    constexpr std::uint64_t kElse = bit(WordClass::Month) | bit(WordClass::Weekday) | bit(WordClass::Nation) |
                                    bit(WordClass::Function) | bit(WordClass::PlaceKind) | bit(WordClass::Day);
    const auto isCapital = [&](std::size_t k) {
      return k < m_text.tokens().size() && at(k).isCased && at(k).isCapital && !at(k).hasDigit && !at(k).isAny(kElse) &&
             !is(k, "born") && !is(k, "national");
    };
    if (!isCapital(i)) return false;
    return isOne || at(i).is(WordClass::GivenName) || (m_text.gapBefore(i + 1) == " " && isCapital(i + 1));
  }

  /// "il ne part que lundi", beside "né le": the accent tells, or a day behind "le".
  bool isNegation(std::size_t i) const {
    if (m_text.folded(at(i)) != "ne" || !at(i).isAscii) return false;
    const bool isDay = i + 2 < m_text.tokens().size() && m_text.folded(at(i + 1)) == "le" && at(i + 2).hasDigit;
    return !isDay;
  }

  void readBirth(std::size_t cue, Particulars& said) const {
    constexpr std::size_t kMostBytes = 16;
    for (const Mention& date : m_dates)
      if (!said.born && date.begin >= at(cue).end && date.begin <= at(cue).end + kMostBytes && !date.value.empty())
        said.born = parseTimeValue(date.value);
  }

  /// "Syrian national", "ressortissant syrien".
  void readNation(std::size_t i, Particulars& said) const {
    if (!said.country.empty() || !is(i, "national")) return;
    for (const std::size_t near : {i - 1, i + 1})
      if (near < m_text.tokens().size())
        if (const auto country = CountryNames::standard().ofNation(m_text.folded(at(near))); !country.empty())
          said.country = country;
  }

  ScannedText m_text;
  std::size_t m_first = 0, m_last = 0;
  std::vector<Mention> m_dates;
};

}  // namespace

Particulars particularsBeside(std::string_view text, std::size_t begin, std::size_t end, const std::string& region) {
  constexpr std::size_t kBefore = 80, kBehind = 240;
  const std::size_t first = byteOf(text, begin), last = first + byteOf(text.substr(first), end - std::min(begin, end));
  std::size_t from = first - std::min(first, kBefore), to = std::min(last + kBehind, text.size());
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) --from;
  while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) ++to;
  return Beside(text.substr(from, to - from), first - from, last - from, region).read();
}

std::vector<Particulars> particularsOf(const store::Case& opened, store::Key person) {
  std::vector<Particulars> all;
  const auto statements = opened.statements();
  Particulars stated;
  const std::string sex = fold(statements.value(person, "gender"));
  if (sex == "male" || sex == "female") stated.sex = sex;
  stated.born = parseTimeValue(statements.value(person, "birthDate"));
  const std::string country = statements.value(person, "nationality");
  stated.country = CountryNames::standard().find(geo::Gazetteer::key(country));
  if (country.size() == 2) stated.country = ascii::upper(country[0]), stated.country += ascii::upper(country[1]);
  all.push_back(std::move(stated));
  for (const auto& statement : statements.about(person)) {
    const auto hyphen = statement.origin.locator.find('-');
    if (statement.property != "name" || statement.origin.item.isNil() || hyphen == std::string::npos) continue;
    const auto report = opened.items().find(statement.origin.item);
    const auto text = report ? opened.reports().text(report->key) : std::nullopt;
    if (!text) continue;
    const std::string_view locator = statement.origin.locator;
    std::size_t begin = 0, end = 0;
    std::from_chars(locator.data(), locator.data() + hyphen, begin);
    std::from_chars(locator.data() + hyphen + 1, locator.data() + locator.size(), end);
    if (end > begin) all.push_back(particularsBeside(*text, begin, end, "GB"));
  }
  return all;
}

std::string_view contrastOf(const Particulars& a, const Particulars& b) {
  if (!a.sex.empty() && !b.sex.empty() && a.sex != b.sex) return "another sex";
  if (a.born && b.born && (a.born->to <= b.born->from || b.born->to <= a.born->from)) return "another birth date";
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return "another nationality";
  return {};
}

std::vector<ItemId> Namesakes::ledTo(const ReportMention& found) const {
  std::vector<ItemId> led;
  const std::string name = fold(found.mention.value);
  if (const auto report = m_case.items().find(found.report))
    for (const auto& statement : m_case.statements().from(report->key)) {
      if (statement.property != "name" || fold(statement.value) != name) continue;
      const auto subject = m_case.items().find(statement.subject);
      if (subject && subject->schema == "Person") led.push_back(subject->id);
    }
  if (!found.entity.isNil()) led.push_back(found.entity);
  return led;
}

std::string_view Namesakes::contrast(const ReportMention& found, ItemId person) {
  const Particulars here = beside(found);
  if (!here.isKnown()) return {};
  for (const Particulars& one : known(person))
    if (const auto told = contrastOf(here, one); !told.empty()) return told;
  return {};
}

void Namesakes::keep(const ReportMention& found, ItemId person) {
  if (const Particulars here = beside(found); here.isKnown()) known(person).push_back(here);
}

Particulars Namesakes::beside(const ReportMention& found) const {
  const auto report = m_case.items().find(found.report);
  const auto text = report ? m_case.reports().text(report->key) : std::nullopt;
  return text ? particularsBeside(*text, found.mention.begin, found.mention.end, "GB") : Particulars();
}

std::vector<Particulars>& Namesakes::known(ItemId person) {
  const auto found = m_known.find(person);
  if (found != m_known.end()) return found->second;
  const auto item = m_case.items().find(person);
  return m_known.emplace(person, item ? particularsOf(m_case, item->key) : std::vector<Particulars>()).first->second;
}

}  // namespace fairlead::extract
