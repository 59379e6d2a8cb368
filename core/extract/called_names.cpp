// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/called_names.h"

#include <algorithm>
#include <string>

#include "core/extract/country_names.h"
#include "core/extract/name_reader.h"

namespace fairlead::extract {

namespace {

/// How the word list numbers roles and what names.
constexpr int kSeveral = 2, kAnybody = 3, kNamesAlone = 2;

class CalledNameSearch : private NameReader {
 public:
  CalledNameSearch(const ScannedText& text, bool hasCapitalNouns, Surnames& surnames, std::vector<Mention>& found)
      : NameReader(text), m_hasCapitalNouns(hasCapitalNouns), m_surnames(surnames), m_found(found) {}

  void run() {
    const std::size_t count = m_text.tokens().size(), before = m_found.size();
    for (std::size_t i = 0; i < count; ++i) {
      const Token& token = at(i);
      if (token.is(WordClass::Role) && token.use.value != kAnybody) findAfterRole(i);
      if (token.is(WordClass::Naming)) findNamed(i);
      if (token.isShouted) findSurnameFirst(i);
    }
    dropBettered(before);
  }

 private:
  bool isOpening(std::string_view gap) const {
    return gap == " " || gap == "\xC2\xA0" || isColon(gap) || gap == ", " || gap == " (";
  }
  static bool isColon(std::string_view gap) {
    return gap == ": " || gap == " : " || gap == ":" || gap == "\xC2\xA0: " || gap == ":\t" || gap == " - " ||
           gap == " \xE2\x80\x93 ";
  }

  /// "Suspect: Hassan", "witness Rebwar", "the driver, Rebwar, said", "suspects Hassan and Rebwar".
  void findAfterRole(std::size_t i) {
    std::size_t first = i + 1;
    if (!exists(first) || !isOpening(m_text.gapBefore(first))) return;
    const std::string_view gap = m_text.gapBefore(first);
    // In a line of capitals only a colon says that a name follows.
    if (at(i).isShouted && !isColon(gap) && exists(first) && at(first).isShouted) return;
    if (at(i).use.value != kSeveral && findGivenBehind(first)) return;
    // German writes every noun with a capital, so that behind a colon a given name must be among the words.
    const bool needsGiven = m_hasCapitalNouns && isColon(gap);
    std::size_t last = addCalled(i, first, gap == ", " ? "," : gap == " (" ? ")" : "", needsGiven);
    while (at(i).use.value == kSeveral && last > first && exists(last)) {
      const std::string_view between = m_text.gapBefore(last);
      const std::string_view word = m_text.folded(at(last));
      const bool isAnd = word == "and" || word == "et" || word == "und";
      first = isAnd && between == " " ? last + 1 : last;
      if (!exists(first) || (!isAnd && between != ", ") || (isAnd && !isBlank(first))) return;
      last = addCalled(i, first, "", needsGiven);
    }
  }

  /// "suspect Sample, Hassan": the surname first, though not in capitals. What follows the given name must end what is
  /// said of the name, since "the witness Sample, Karim and two others" are four.
  bool findGivenBehind(std::size_t surname) {
    const std::size_t given = surname + 1;
    if (!isNamePart(surname) || at(surname).is(WordClass::GivenName) || at(surname).isShouted || isPlaceWord(surname) ||
        at(surname).size() < 3)
      return false;
    if (!isNamePart(given) || !at(given).is(WordClass::GivenName) || m_text.gapBefore(given) != ", ") return false;
    const std::string_view gap = exists(given + 1) ? m_text.gapBefore(given + 1) : std::string_view("\n");
    if (gap.empty() || std::string_view(",.;)\n(").find(gap.front()) == std::string_view::npos) {
      if (!gap.starts_with(" (")) return false;
    }
    addSurnameFirst(surname, given, given + 1, "the surname first");
    return true;
  }

  /// "a man named Rebwar", "un homme appelé Karim", "un certain Karim"; but not "a boat named Blue Star".
  void findNamed(std::size_t i) {
    bool isPerson = at(i).use.value == kNamesAlone;
    for (std::size_t back = 1; back <= 3 && back <= i && !isPerson; ++back) {
      if (m_text.gapBefore(i - back + 1).find_first_of(".;\n") != std::string_view::npos) break;
      isPerson = at(i - back).is(WordClass::Role);
    }
    if (isPerson && exists(i + 1) && isBlank(i + 1)) addCalled(i, i + 1, "", false);
  }

  /// `closing`: what must follow the name. The token behind it; `first` if there is none.
  std::size_t addCalled(std::size_t role, std::size_t first, std::string_view closing, bool needsGiven) {
    std::size_t name = first, parts = 0;
    // "al-Jabouri", "el Masri"
    if (at(name).is(WordClass::Particle) && !at(name).isCapital && exists(name + 1) && isCapital(name + 1) &&
        (isHyphen(name + 1) || isBlank(name + 1)))
      ++name;
    if (!isNamePart(name) || at(name).size() < 3 || isPlaceWord(name)) return first;
    const std::size_t last = nameEnd(name, parts);
    const bool isAcronym = at(name).isShouted && at(name).size() <= 4 && last == name + 1 && !at(role).isShouted;
    if (parts == 0 || isAcronym) return first;
    if (!closing.empty() && !m_text.gapBefore(last).starts_with(closing)) return first;
    bool hasGiven = false;
    for (std::size_t here = name; here < last; ++here) hasGiven |= at(here).is(WordClass::GivenName);
    if (needsGiven && !hasGiven) return first;
    // "Driver Licence 12345", "Passenger Manifest" as a line of its own: headings.
    const bool mayBeHeading =
        at(role).is(WordClass::Role) && at(role).isCapital && !m_hasCapitalNouns && isBlank(first);
    const bool endsLine = !exists(last) || at(last).followsBreak;
    if (mayBeHeading && !hasGiven && (endsLine || at(name).use.classes != 0)) return first;
    Mention mention = mentionOf(m_text, MentionType::Person, at(first).begin, at(last - 1).end, {});
    mention.value = mention.text;
    if (!hasGiven) mention.basis = Basis::Capitals;
    mention.note = "after “" + std::string(m_text.word(at(role))) + "”";
    m_found.push_back(std::move(mention));
    return last;
  }
  bool isPlaceWord(std::size_t i) const {
    return at(i).isAny(bit(WordClass::PlaceKind) | bit(WordClass::Compass) | bit(WordClass::Vessel) |
                       bit(WordClass::VesselKind) | bit(WordClass::Vehicle) | bit(WordClass::Role)) ||
           !CountryNames::standard().find(m_text.folded(at(i))).empty();
  }

  /// "AL-JABOURI Hassan", "KHAN, Imran": the surname in capitals, the given name not.
  void findSurnameFirst(std::size_t i) {
    if (i > 0 && at(i - 1).isShouted && (isBlank(i) || isHyphen(i))) return;
    constexpr std::size_t kMostSurnames = 4, kMostGiven = 3;
    std::size_t given = i;
    bool hasParticle = false, hasLong = false;
    for (; exists(given) && given < i + kMostSurnames && isCapital(given) && at(given).isShouted; ++given) {
      if (given > i && !isBlank(given) && !isHyphen(given)) break;
      const bool isParticle = at(given).is(WordClass::Particle);
      if (!isParticle && (!isNamePart(given) || isPlaceWord(given))) return;
      hasParticle |= isParticle;
      hasLong |= !isParticle && at(given).size() >= 4;
    }
    if (given == i || !exists(given) || at(given).isShouted || !isNamePart(given) || isPlaceWord(given)) return;
    const std::string_view gap = m_text.gapBefore(given);
    if (gap != ", " && !isBlank(given)) return;
    const bool isListed = at(given).is(WordClass::GivenName), isCalled = isAfterCall(i);
    const bool isMarked = hasParticle && hasLong && at(given).use.classes == 0 && gap != ", ";
    if (!isCalled && !(isListed && hasLong) && !isMarked) return;
    std::size_t last = given + 1;
    while (exists(last) && last < given + kMostGiven && (isBlank(last) || isHyphen(last)) && isNamePart(last) &&
           !at(last).isShouted && !isPlaceWord(last))
      ++last;
    addSurnameFirst(i, given, last, "the surname first, in capitals");
  }
  /// "Subject:", "Name:", "Mr", "suspect": who follows is a person.
  bool isAfterCall(std::size_t i) const {
    if (i == 0) return false;
    const Token& before = at(i - 1);
    const std::string_view gap = m_text.gapBefore(i), word = m_text.folded(before);
    if (before.isAny(bit(WordClass::Title) | bit(WordClass::Role))) return isBlank(i) || gap == ". " || isColon(gap);
    return isColon(gap) && (word == "subject" || word == "name" || word == "nom" || word == "person" ||
                            word == "personne" || word == "betroffener" || word == "identity" || word == "identite");
  }

  void addSurnameFirst(std::size_t first, std::size_t given, std::size_t last, const char* note) {
    const auto words = [&](std::size_t from, std::size_t to) {
      return std::string(m_text.text().substr(at(from).begin, at(to - 1).end - at(from).begin));
    };
    Mention mention = mentionOf(m_text, MentionType::Person, at(first).begin, at(last - 1).end,
                                words(given, last) + " " + words(first, given));
    mention.note = note;
    m_surnameTokens.push_back(given - 1);
    m_bettered.push_back(std::move(mention));
  }

  /// Of what was found before, the same words read as they stand, or a part of them.
  void dropBettered(std::size_t before) {
    if (m_bettered.empty()) return;
    const auto isBettered = [&](std::size_t begin, std::size_t end) {
      const auto next = std::upper_bound(m_bettered.begin(), m_bettered.end(), begin,
                                         [](std::size_t at, const Mention& better) { return at < better.begin; });
      return next != m_bettered.begin() && std::prev(next)->end >= end;
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_found.size(); ++i) {
      const Mention& other = m_found[i];
      if (i < before && other.type == MentionType::Person && isBettered(other.begin, other.end)) continue;
      if (kept != i) m_found[kept] = std::move(m_found[i]);
      ++kept;
    }
    m_found.resize(kept);
    m_surnames.forget(isBettered);
    for (std::size_t i = 0; i < m_bettered.size(); ++i) m_surnames.add(m_surnameTokens[i], m_bettered[i]);
    m_found.insert(m_found.end(), m_bettered.begin(), m_bettered.end());
  }

  bool m_hasCapitalNouns;
  Surnames& m_surnames;
  std::vector<Mention>& m_found;
  std::vector<Mention> m_bettered;  // surname first, in order
  std::vector<std::size_t> m_surnameTokens;
};

}  // namespace

void findCalledNames(const ScannedText& text, bool hasCapitalNouns, Surnames& surnames, std::vector<Mention>& found) {
  CalledNameSearch(text, hasCapitalNouns, surnames, found).run();
}

}  // namespace fairlead::extract
