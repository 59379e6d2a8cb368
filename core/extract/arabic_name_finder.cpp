// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/arabic_name_finder.h"

#include "core/base/utf8.h"

namespace fairlead::extract {

namespace {

constexpr std::size_t kMostArabicWords = 7;

bool isArabic(const ScannedText& text, const Token& token) {
  if (token.isAscii || token.isCased || token.hasDigit || !token.hasLetter) return false;
  std::size_t at = 0;
  const char32_t first = nextCodePoint(text.word(token), at);
  return (first >= 0x600 && first < 0x780) || (first >= 0xFB50 && first < 0xFF00);
}

/// Letters of a folded word in Arabic script, which takes two bytes for each.
std::size_t lettersOf(std::string_view folded) { return folded.size() / 2; }

class ArabicNameSearch {
 public:
  ArabicNameSearch(const ScannedText& text, std::vector<Mention>& found) : m_text(text), m_found(found) {}

  void run() {
    const std::size_t count = m_text.tokens().size();
    for (std::size_t i = 0; i < count;) {
      if (!isArabic(m_text, at(i))) {
        ++i;
        continue;
      }
      const std::size_t last = findAt(i);
      i = last > i ? last : i + 1;
    }
  }

 private:
  const Token& at(std::size_t i) const { return m_text.tokens()[i]; }
  bool exists(std::size_t i) const { return i < m_text.tokens().size() && isArabic(m_text, at(i)); }
  std::string_view folded(std::size_t i) const { return m_text.folded(at(i)); }
  bool isBlank(std::size_t i) const {
    const std::string_view gap = m_text.gapBefore(i);
    return gap == " " || gap == "\xC2\xA0";
  }
  bool isAny(std::size_t i, std::uint64_t classes) const { return exists(i) && at(i).isAny(classes); }

  /// "على" is "on"; only with dots, or a Persian yeh, is it the name.
  bool isPreposition(std::size_t i) const { return isPreposition(i, folded(i)); }
  bool isPreposition(std::size_t i, std::string_view rest) const {
    return m_text.word(at(i)).ends_with("\xD9\x89") && rest == "علي";
  }
  static bool isServant(std::string_view word) { return word.starts_with("عبد") && lettersOf(word) >= 6; }
  static bool isGivenWord(std::string_view word) {
    if ((Lexicon::standard().find(word).classes & bit(WordClass::GivenName)) != 0) return true;
    return isServant(word) || (word.ends_with("الدين") && lettersOf(word) >= 7);
  }
  bool isGiven(std::size_t i) const { return exists(i) && !isPreposition(i) && isGivenWord(folded(i)); }
  bool isKunya(std::size_t i) const {
    return exists(i) && (folded(i) == "ابو" || folded(i) == "ام") && isWord(i + 1) && isBlank(i + 1) &&
           (folded(i) == "ابو" || isGiven(i + 1));
  }
  /// Something that may be a name: no little word, nothing that the lists hold as another.
  bool isWord(std::size_t i) const {
    constexpr std::uint64_t kOther = bit(WordClass::Function) | bit(WordClass::Common) | bit(WordClass::Title) |
                                     bit(WordClass::Role) | bit(WordClass::Naming);
    return exists(i) && lettersOf(folded(i)) >= 2 && !at(i).isAny(kOther) && !isPreposition(i);
  }
  /// "الجبوري", "العراقية": of a tribe, a town, a country.
  bool isNisba(std::size_t i) const {
    return isWord(i) && folded(i).starts_with("ال") && lettersOf(folded(i)) >= 5 &&
           (folded(i).ends_with("ي") || folded(i).ends_with("يه"));
  }
  bool isFamily(std::size_t i) const {
    return isNisba(i) || (isWord(i) && folded(i).starts_with("ال") && isGivenWord(folded(i).substr(4)));
  }

  /// Behind the name parts from i on; the number of parts is added up.
  std::size_t nameEnd(std::size_t i, std::size_t& parts) const {
    std::size_t last = i;
    while (exists(last) && last < i + kMostArabicWords && (last == i || isBlank(last))) {
      const bool leads = isAny(last, bit(WordClass::Particle)) && exists(last + 1) && isBlank(last + 1);
      if (isKunya(last) || (leads && folded(last) != "ام" && isWord(last + 1))) {
        parts += folded(last) == "ابو" || folded(last) == "ام" ? 2 : 1;
        last += 2;
      } else if (isGiven(last) || (last > i && isFamily(last)) || (parts > 0 && isFamily(last))) {
        ++parts;
        ++last;
      } else {
        break;
      }
    }
    return last;
  }

  /// The token behind the name that begins at i, or behind the word that calls one; i if there is none.
  std::size_t findAt(std::size_t i) {
    constexpr std::uint64_t kCalls = bit(WordClass::Title) | bit(WordClass::Role) | bit(WordClass::Naming);
    if (!at(i).isAny(kCalls) || isGiven(i)) return findPlain(i);
    std::size_t first = i + 1;
    bool isNaming = at(i).is(WordClass::Naming);
    // "المشتبه به", and titles after one another.
    while (exists(first) && isBlank(first) && (isAny(first, kCalls) || folded(first) == "به") && first < i + 4) {
      isNaming |= at(first).is(WordClass::Naming);
      ++first;
    }
    const std::string_view gap = exists(first) ? m_text.gapBefore(first) : std::string_view();
    if (gap != " " && gap != ": " && gap != " : ") return i;
    std::size_t parts = 0, last = nameEnd(first, parts);
    if (parts == 0 && isWord(first)) {
      // A name that no list holds: behind "called", or where more of a name follows.
      std::size_t more = 0;
      const std::size_t end = exists(first + 1) && isBlank(first + 1) ? nameEnd(first + 1, more) : first + 1;
      const bool hasFamily = exists(first + 1) && isBlank(first + 1) && isFamily(first + 1);
      if (!isNaming && more == 0 && !hasFamily) return i;
      last = more > 0 ? end : hasFamily ? first + 2 : first + 1;
      parts = 1;
    }
    if (parts == 0) return i;
    add(first, last, 0, Basis::Form, "after “" + std::string(m_text.word(at(i))) + "”");
    return last;
  }

  /// Two name words at least; "and", "for" and "by" may be written together with the first.
  std::size_t findPlain(std::size_t i) {
    std::size_t parts = 0, last = i, glued = 0;
    if (isGiven(i) || isKunya(i)) {
      last = nameEnd(i, parts);
    } else if (lettersOf(folded(i)) >= 4 &&
               (folded(i).starts_with("و") || folded(i).starts_with("ل") || folded(i).starts_with("ب")) &&
               isGivenWord(folded(i).substr(2)) && !isPreposition(i, folded(i).substr(2))) {
      nextCodePoint(m_text.word(at(i)), glued);
      parts = 1;
      last = i + 1;
      if (exists(last) && isBlank(last) && (isGiven(last) || isFamily(last) || isAny(last, bit(WordClass::Particle))))
        last = nameEndBehind(last, parts);
    }
    if (parts < 2) return i;
    add(i, last, glued, Basis::Form, "by its words, which are names");
    return last;
  }
  std::size_t nameEndBehind(std::size_t i, std::size_t& parts) const {
    std::size_t more = parts;
    const std::size_t last = nameEnd(i, more);
    parts = more;
    return last;
  }

  /// `glued`: bytes before the name in its first word.
  void add(std::size_t first, std::size_t last, std::size_t glued, Basis basis, std::string note) {
    Mention mention = mentionOf(m_text, MentionType::Person, at(first).begin + glued, at(last - 1).end, {});
    mention.value = mention.text;
    mention.basis = basis;
    mention.note = std::move(note);
    m_found.push_back(std::move(mention));
  }

  const ScannedText& m_text;
  std::vector<Mention>& m_found;
};

}  // namespace

void ArabicNameFinder::find(const ScannedText& text, const ReportContext&, std::vector<Mention>& found) const {
  ArabicNameSearch(text, found).run();
}

}  // namespace fairlead::extract
