// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/name_finder.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/extract/called_names.h"
#include "core/extract/country_names.h"
#include "core/extract/name_reader.h"
#include "core/extract/surnames.h"

namespace fairlead::extract {

namespace {

class NameSearch : private NameReader {
 public:
  /// `hasCapitalNouns`: German, where capitals say little.
  NameSearch(const ScannedText& text, bool hasCapitalNouns, Surnames& surnames, std::vector<Mention>& found)
      : NameReader(text), m_hasCapitalNouns(hasCapitalNouns), m_surnames(surnames), m_found(found) {}

  void run() {
    const auto& tokens = m_text.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (token.isAny(bit(WordClass::Alias))) findAlias(i);
      if (token.isAny(bit(WordClass::Vessel) | bit(WordClass::VesselKind))) findVessel(i);
      if (!token.isCased || !token.isCapital || token.hasDigit) continue;
      const bool isInRun =
          i > 0 && tokens[i - 1].isCapital && !tokens[i - 1].startsSentence && isBlank(i) && isCapital(i - 1);
      if (i < m_named) continue;
      if (token.isAny(bit(WordClass::Title) | bit(WordClass::Rank)))
        findTitled(i);
      else if (token.is(WordClass::GivenName) || isKunya(i) || isArticled(i))
        findGiven(i);
      if (!isInRun || token.startsSentence) findOrganisation(i);
      findAcronym(i);
      if (token.is(WordClass::Nation)) findNational(i);
      if (!m_hasCapitalNouns && (!isInRun || token.startsSentence)) findUnknown(i);
    }
  }

 private:
  void addPerson(std::size_t first, std::size_t last, std::size_t nameFirst) {
    const std::size_t begin = at(first).begin, end = at(last - 1).end;
    const std::size_t nameBegin = at(nameFirst).begin;
    m_found.push_back(mentionOf(m_text, MentionType::Person, begin, end,
                                std::string(m_text.text().substr(nameBegin, end - nameBegin))));
    m_surnames.add(last - 1, m_found.back());
    m_named = last;
  }

  /// "Mr Ellwood", "Lt. Gen. Stephen J. Townsend", "Foreign Secretary Boris Johnson": of two or more names the titles
  /// are left out, before a lone surname they stand.
  void findTitled(std::size_t i) {
    if (isShipsPrefix(i)) return;
    std::size_t here = i;
    while (exists(here) && here < i + 6 && at(here).isAny(bit(WordClass::Title) | bit(WordClass::Rank)) &&
           isCapital(here)) {
      if (here > i && !isBlank(here) && m_text.gapBefore(here) != ". ") break;
      ++here;
    }
    // "Secretary of State John Kerry"
    if (exists(here + 1) && m_text.folded(at(here)) == "of" && m_text.folded(at(here + 1)) == "state" &&
        isBlank(here) && isBlank(here + 1))
      here += 2;
    const std::string_view gap = exists(here) ? m_text.gapBefore(here) : std::string_view();
    if (!exists(here) || (gap != " " && gap != ". " && gap != ".\xC2\xA0" && gap != "\xC2\xA0")) return;
    if (!isCapital(here) && !at(here).is(WordClass::Particle)) return;
    std::size_t parts = 0;
    const std::size_t last = nameEnd(here, parts);
    if (parts == 0) return;
    // "President Assad" but not "Secretary General": what follows must be no word of an office.
    addPerson(parts >= 2 ? here : i, last, here);
  }

  /// "MS Europa" is a ship, but "MS Anna Sample" and, in a line of capitals, "MS SAMPLE" are written of a woman too.
  bool isShipsPrefix(std::size_t i) const {
    if (!at(i).is(WordClass::Vessel) || !at(i).isShouted || !isCapital(i + 1) || at(i + 1).isShouted) return false;
    return isBlank(i + 1) && !isFullName(i + 1);
  }
  bool isFullName(std::size_t i) const {
    return exists(i) && at(i).is(WordClass::GivenName) && isNamePart(i + 1) && isBlank(i + 1);
  }

  /// "Karim Aziz": a given name and what follows it.
  void findGiven(std::size_t i) {
    if (i > 0 && isHyphen(i) && isCapital(i - 1)) return;
    // "Saint-Folquin": a town more often than a person whose name begins so.
    const std::string_view word = m_text.folded(at(i));
    if (word == "saint" || word == "st" || word == "sankt" || word == "sveti" || word == "sint") return;
    std::size_t parts = 0;
    const std::size_t last = nameEnd(i, parts);
    if (parts < 2) return;
    if (isArticled(i) && !hasGivenName(i, last)) return findArticled(i, last);
    // A town after "in" may begin like a given name ("San Carlos", "Saint-Denis"): the place finder's to say.
    addPerson(i, last, i);
  }

  /// "Abu Jandal", "Umm Hassan": a name by itself.
  bool isKunya(std::size_t i) const {
    const std::string_view word = m_text.folded(at(i));
    return (word == "abu" || word == "abou" || word == "umm") && isNamePart(i + 1) &&
           (isBlank(i + 1) || isHyphen(i + 1));
  }

  /// "El-Hadi Sample", "Al-Amin Sample": a given name with its article.
  bool isArticled(std::size_t i) const {
    return at(i).is(WordClass::Particle) && at(i).size() <= 3 && isHyphen(i + 1) && isNamePart(i + 1);
  }
  /// The same with a name that no list holds: a guess, and none for "El-Paso Texas" or "the Al-Bab Gate".
  void findArticled(std::size_t i, std::size_t last) {
    if (m_hasCapitalNouns || isAfterPlaceWord(i)) return;
    for (std::size_t here = i + 1; here < last; ++here)
      if (!isUnknown(here)) return;
    addGuess(i, last);
  }
  bool hasGivenName(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (at(i).is(WordClass::GivenName)) return true;
    return false;
  }

  /// "French police", "Iraqi security forces": the bodies of a country without their name.
  void findNational(std::size_t i) {
    std::size_t last = i + 1;
    while (exists(last) && last < i + 3 && isBlank(last) && !at(last).isCapital && !at(last).hasDigit &&
           !at(last).isAny(bit(WordClass::Function)) && !isPlainBody(last))
      ++last;
    if (!exists(last) || !isBlank(last) || at(last).isCapital || !isPlainBody(last)) return;
    addOrganisation(i, last + 1, "a body of a country");
  }
  /// Words for bodies that say which one, beside a nation.
  bool isPlainBody(std::size_t i) const {
    constexpr std::array<std::string_view, 14> kBodies{
        "police",      "forces",     "government", "authorities", "army",         "navy",  "regime",
        "gendarmerie", "parliament", "coastguard", "ministry",    "intelligence", "mafia", "embassy"};
    return std::find(kBodies.begin(), kBodies.end(), m_text.folded(at(i))) != kBodies.end();
  }

  /// Two or three capitals that no list knows: a person, most often, in languages whose names no list holds.
  void findUnknown(std::size_t i) {
    if (at(i).is(WordClass::GivenName) || !isUnknown(i) || isAfterPlaceWord(i)) return;
    if (at(i).startsSentence && m_text.folded(at(i)).ends_with("ly")) return;  // "Initially Xhemal Ruçi": an adverb
    std::size_t last = i + 1;
    while (exists(last) && last < i + 5 && isBlank(last) && isUnknown(last)) ++last;
    const std::size_t words = last - i;
    if (words < 2 || words > 3) return;
    // A capital before or behind makes it a part of some longer name.
    if (exists(last) && m_text.gapBefore(last).size() <= 2 &&
        m_text.gapBefore(last).find_first_of(".,\n;:") == std::string_view::npos && isCapital(last))
      return;
    const bool isAfterOpening = i > 0 && at(i - 1).startsSentence && at(i - 1).isAny(kNoName);  // "Later Xhemal Ruçi"
    if (i > 0 && !at(i).startsSentence && isHyphenOrBlank(i) && isCapital(i - 1) && !isAfterOpening) return;
    addGuess(i, last);
  }
  void addGuess(std::size_t first, std::size_t last) {
    Mention mention = mentionOf(m_text, MentionType::Person, at(first).begin, at(last - 1).end, {});
    mention.value = mention.text;
    mention.basis = Basis::Capitals;
    mention.note = "by its capitals alone";
    m_found.push_back(std::move(mention));
  }
  bool isHyphenOrBlank(std::size_t i) const { return isBlank(i) || isHyphen(i); }
  bool isUnknown(std::size_t i) const {
    constexpr std::uint64_t kElsewhere = bit(WordClass::PlaceKind) | bit(WordClass::Compass) | bit(WordClass::Vessel) |
                                         bit(WordClass::VesselKind) | bit(WordClass::Where) | bit(WordClass::Particle) |
                                         bit(WordClass::Alias) | bit(WordClass::Part) | bit(WordClass::Last) |
                                         bit(WordClass::Next) | bit(WordClass::Before) | bit(WordClass::Number);
    return isNamePart(i) && at(i).size() >= 3 && !at(i).isShouted && !at(i).isAny(kElsewhere) &&
           CountryNames::standard().find(m_text.folded(at(i))).empty();
  }
  bool isAfterPlaceWord(std::size_t i) const {
    return i > 0 && isBlank(i) &&
           (at(i - 1).is(WordClass::Where) || at(i - 1).is(WordClass::PlaceKind) ||
            (i > 1 && m_text.folded(at(i - 1)) == "the"));
  }

  /// known as "Jürgen", alias Abu Jandal, dit « le Chauve »
  void findAlias(std::size_t i) {
    std::size_t here = i + 1;
    const std::string_view word = m_text.folded(at(i));
    if (word == "known") {
      if (!exists(here) || m_text.folded(at(here)) != "as") return;
      ++here;
    }
    if (!exists(here)) return;
    std::string_view gap = m_text.gapBefore(here);
    const bool isQuoted =
        gap.find_first_of("\"'") != std::string_view::npos || gap.find("\xE2\x80\x9C") != std::string_view::npos ||
        gap.find("\xC2\xAB") != std::string_view::npos || gap.find("\xE2\x80\x9E") != std::string_view::npos ||
        gap.find("\xE2\x80\x98") != std::string_view::npos;
    if (gap.size() > 8 || gap.find('\n') != std::string_view::npos || gap.find(". ") != std::string_view::npos ||
        at(here).hasDigit)
      return;
    if (!isQuoted && (word == "known" || word == "dit" || word == "dite") && !isCapital(here)) return;
    std::size_t last = here;
    if (isQuoted) {
      while (exists(last) && last < here + 4 && (last == here || isBlank(last) || isHyphen(last)) && !at(last).hasDigit)
        ++last;
    } else {
      std::size_t parts = 0;
      last = nameEnd(here, parts);
      if (parts == 0) return;
    }
    if (last == here) return;
    Mention mention = mentionOf(m_text, MentionType::Person, at(here).begin, at(last - 1).end, {});
    mention.value = mention.text;
    mention.note = "an alias";
    m_found.push_back(std::move(mention));
  }

  /// "MV Blue Star", "HMS Ocean", the trawler "Sainte Marie"
  void findVessel(std::size_t i) {
    const Token& token = at(i);
    const bool isPrefix = token.is(WordClass::Vessel) && token.isShouted;
    std::size_t first = i + 1;
    if (!exists(first)) return;
    std::string_view gap = m_text.gapBefore(first);
    const bool isQuoted = gap.find_first_of("\"'") != std::string_view::npos ||
                          gap.find("\xE2\x80\x9C") != std::string_view::npos ||
                          gap.find("\xE2\x80\x98") != std::string_view::npos;
    if (!isPrefix && !token.is(WordClass::VesselKind)) return;
    if (isPrefix && token.is(WordClass::Title) && isFullName(first)) return;
    if (!isBlank(first) && !(isQuoted && gap.size() <= 4)) return;
    if (!isPrefix && !isQuoted && (token.startsSentence || token.isCapital)) return;
    std::size_t last = first;
    while (exists(last) && last < first + kMostVesselWords) {
      if (last > first && !isBlank(last) && !isHyphen(last)) break;
      const bool isWord = isCapitalOrNumber(last, last == first) && !at(last).isAny(bit(WordClass::Function));
      const std::size_t behind = isWord ? last + 1 : last == first ? last : behindLink(last);
      if (behind == last) break;
      last = behind;
    }
    // "Vessel IMO 9074729", "the vessel Monday": no names.
    const std::uint64_t kNone = bit(WordClass::CueImo) | bit(WordClass::CueMmsi) | bit(WordClass::Month) |
                                bit(WordClass::Weekday) | bit(WordClass::Nation);
    if (last == first || at(first).isAny(kNone)) return;
    m_found.push_back(
        mentionOf(m_text, MentionType::Vessel, isPrefix ? token.begin : at(first).begin, at(last - 1).end,
                  std::string(m_text.text().substr(at(first).begin, at(last - 1).end - at(first).begin))));
  }
  static constexpr std::size_t kMostVesselWords = 6;
  /// "Pride of Kent", "Belle de Nuit", "Queen of the North": behind the capital that small words lead to; `i` if none.
  std::size_t behindLink(std::size_t i) const {
    constexpr std::array<std::string_view, 10> kLinks{"of", "de", "du", "des", "d", "von", "der", "the", "la", "l"};
    std::size_t here = i;
    for (; exists(here) && here < i + 2 && (isBlank(here) || isHyphen(here)); ++here)
      if (std::find(kLinks.begin(), kLinks.end(), m_text.folded(at(here))) == kLinks.end() || at(here).isCapital) break;
    const bool leads = here > i && isCapital(here) && (isBlank(here) || isHyphen(here)) &&
                       m_text.folded(at(i)) != "the" && m_text.folded(at(i)) != "la" &&
                       !at(here).isAny(bit(WordClass::Function) | bit(WordClass::Month) | bit(WordClass::Weekday));
    return leads ? here + 1 : i;
  }
  bool isCapitalOrNumber(std::size_t i, bool isFirst) const {
    return isCapital(i) || (!isFirst && at(i).isNumber() && at(i).size() <= 2) ||
           (!isFirst && at(i).is(WordClass::Particle));
  }

  /// A run of capitals with "of", "for", "and the" inside that ends in a company form or holds a word for a body.
  void findOrganisation(std::size_t i) {
    std::size_t last = i, formAt = 0;
    bool hasKind = false, hasOther = false;
    for (std::size_t here = i; exists(here) && here < i + 10; ++here) {
      const Token& token = at(here);
      const std::string_view gap = here == i ? std::string_view(" ") : m_text.gapBefore(here);
      if (here > i && gap != " " && gap != "-" && gap != "\xC2\xA0" && gap != " & " && gap != "." && gap != ". " &&
          gap != "\xE2\x80\x99" && gap != "'")
        break;
      if (const std::size_t behind = hasOther && gap == " " ? behindDottedForm(here) : here; behind > here)
        return addOrganisation(i, behind, "a company", Basis::CompanyForm);
      if ((gap == "." || gap == ". ") && at(here - 1).size() > 1) break;
      if (!token.isCapital && token.is(WordClass::CompanyForm) && here > i && hasOther) {
        if (m_text.folded(token) != "gmbh" && token.size() < 3) break;
      } else if (!token.isCapital || token.hasDigit) {
        if (here > i && token.is(WordClass::OrgLink) && gap == " ") continue;
        break;
      }
      if (token.is(WordClass::CompanyForm) && here > i && hasOther) {
        last = here + 1;
        formAt = here;
        break;
      }
      if (token.isAny(bit(WordClass::Month) | bit(WordClass::Weekday) | bit(WordClass::Title)) &&
          !token.is(WordClass::OrgKind))
        break;
      const bool isShortName = token.is(WordClass::OrgName) && token.isShouted;  // "UN", a French article otherwise
      if (token.is(WordClass::Function) && !token.is(WordClass::OrgKind) && !isShortName && token.size() > 1 &&
          here == i)
        break;
      if (hasKind && token.is(WordClass::GivenName) && !token.is(WordClass::OrgKind)) break;
      hasKind |= token.is(WordClass::OrgKind);
      hasOther |= !token.isAny(bit(WordClass::OrgKind) | bit(WordClass::Function));
      last = here + 1;
    }
    if (formAt != 0) return addOrganisation(i, last, "a company", Basis::CompanyForm);
    // "Foreign Office Minister Tobias Ellwood", "Deputy Secretary of State": an office, not a body.
    for (std::size_t here = i; here < last; ++here)
      if (at(here).is(WordClass::Rank) && at(here).use.value == 0 && !at(here).is(WordClass::OrgKind)) return;
    const bool isOneWord = last == i + 1;
    if (hasKind && !isOneWord && (hasOther || last > i + 2)) return addOrganisation(i, last, {});
  }

  /// "d.o.o.", "S.r.l.", "Sp. z o.o.": a company's form with its points, by its letters. `i` if there is none.
  std::size_t behindDottedForm(std::size_t i) const {
    constexpr std::size_t kMostParts = 5, kLongestPart = 2;
    std::string letters;
    std::size_t behind = i;
    bool hasPoint = false;
    for (std::size_t here = i; exists(here) && here < i + kMostParts && at(here).size() <= kLongestPart; ++here) {
      const std::string_view gap = m_text.gapBefore(here);
      if (here > i && gap != "." && gap != ". " && gap != " ") break;
      hasPoint |= here > i && gap.starts_with('.');
      letters += m_text.folded(at(here));
      const bool isForm = (Lexicon::standard().find(letters).classes & bit(WordClass::CompanyForm)) != 0;
      if (here > i && hasPoint && isForm) behind = here + 1;
    }
    return behind;
  }

  void addOrganisation(std::size_t first, std::size_t last, std::string note, Basis basis = Basis::Form) {
    std::size_t end = at(last - 1).end;
    const std::string_view rest = m_text.text().substr(end);
    const bool isForm = at(last - 1).is(WordClass::CompanyForm) ||
                        (basis == Basis::CompanyForm && at(last - 1).size() <= 2 && m_text.gapBefore(last - 1) == ".");
    if (isForm && rest.starts_with('.') && at(last - 1).size() <= 4 && rest.size() > 1 && rest[1] != '\n') ++end;
    Mention mention = mentionOf(m_text, MentionType::Organisation, at(first).begin, end, {});
    mention.value = mention.text;
    mention.basis = basis;
    mention.note = std::move(note);
    m_found.push_back(std::move(mention));
  }

  /// "SDF", "UNHCR", "Daesh".
  void findAcronym(std::size_t i) {
    const Token& token = at(i);
    const bool isNamed = token.is(WordClass::OrgName) && (token.isShouted || !token.is(WordClass::Function));
    const bool isAcronym = token.isShouted && token.size() >= 3 && token.size() <= 6 && token.isAscii;
    if (!isNamed && (!isAcronym || token.isAny(kNoName | bit(WordClass::Vessel) | bit(WordClass::Zone)))) return;
    if (!isNamed && isShoutedLine(i)) return;
    if (!CountryNames::standard().find(m_text.folded(token)).empty()) return;
    addOrganisation(i, i + 1, {});
  }

  bool m_hasCapitalNouns;
  Surnames& m_surnames;
  std::vector<Mention>& m_found;
  std::size_t m_named = 0;  // tokens before it belong to a person already
};

}  // namespace

void NameFinder::find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const {
  const bool hasCapitalNouns = context.language == "de";
  Surnames surnames(text);
  NameSearch(text, hasCapitalNouns, surnames, found).run();
  findCalledNames(text, hasCapitalNouns, surnames, found);
  surnames.find(found);
}

}  // namespace fairlead::extract
