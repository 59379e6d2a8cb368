// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/withheld_words.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <functional>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/base/utf8.h"

namespace fairlead::release {

namespace {

constexpr std::size_t kTelling = 4;      // letters of a part that tells by itself
constexpr std::size_t kLongest = 12;     // words of a run
constexpr std::size_t kPhoneDigits = 9;  // that tell a telephone
constexpr std::size_t kEnding = 3;       // letters that a case or a plural adds; fewer to a short name
constexpr std::size_t kConsonants = 3;   // of a part that tells by itself across scripts
constexpr std::size_t kSeen = 200'000;   // words remembered

bool hasDigit(std::string_view text) { return std::any_of(text.begin(), text.end(), ascii::isDigit); }

std::size_t lettersOf(std::string_view word) { return codePoints(word); }

std::string_view firstLetters(std::string_view word, std::size_t count) {
  return word.substr(0, byteOfCodePoint(word, count));
}

UScriptCode scriptOf(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  for (std::size_t at = 0; at < word.size();) {
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(nextCodePoint(word, at)), &status);
    if (U_SUCCESS(status) && script != USCRIPT_COMMON && script != USCRIPT_INHERITED) return script;
  }
  return USCRIPT_COMMON;
}

/// Scripts that write articles, prepositions or the next word to a name, without a blank.
bool isAttaching(UScriptCode script) {
  switch (script) {
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
    case USCRIPT_ETHIOPIC:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

/// How many letters of such a script tell by themselves: a Chinese name has two, vowels are not written in Arabic.
std::size_t tellingLetters(UScriptCode script) {
  const bool isSyllabic = script == USCRIPT_HAN || script == USCRIPT_HANGUL;
  return isSyllabic ? 2 : isAttaching(script) ? 3 : kTelling;
}

bool isVowel(char32_t letter) {
  constexpr std::u32string_view kVowels = U"aeiouyаеиоуыэюяіїєαειουηω";
  return kVowels.find(letter) != std::u32string_view::npos;
}

/// "Tran" in "Trans", but not in "Transit".
std::size_t longestEnding(std::string_view stem) { return lettersOf(stem) > kTelling ? kEnding : kEnding - 1; }

/// What stays of a name when it is inflected: "anna" is "anny" and "annie" too.
std::string stemOf(const std::string& part) {
  const std::size_t letters = lettersOf(part);
  if (letters <= kTelling) return part;
  std::size_t at = byteOfCodePoint(part, letters - 1);
  const std::size_t last = at;
  return isVowel(nextCodePoint(part, at)) ? part.substr(0, last) : part;
}

/// The name forwards, backwards and with its surname in front, each run together.
std::vector<std::string> orders(const std::vector<std::string>& parts) {
  std::string forwards, backwards;
  for (const std::string& part : parts) {
    forwards += part;
    backwards = part + backwards;
  }
  return {forwards, backwards, parts.back() + forwards.substr(0, forwards.size() - parts.back().size())};
}

}  // namespace

std::vector<std::string> WithheldWords::words(std::string_view text) {
  std::vector<std::string> found;
  const std::string folded = fold(text);
  std::size_t begin = std::string::npos;
  for (std::size_t at = 0; at <= folded.size();) {
    const std::size_t here = at;
    bool isWord = false;
    if (at < folded.size()) {
      const auto letter = static_cast<UChar32>(nextCodePoint(folded, at));
      isWord = u_isalnum(letter) || u_hasBinaryProperty(letter, UCHAR_ALPHABETIC) ||
               u_charType(letter) == U_NON_SPACING_MARK;
    } else {
      ++at;
    }
    if (isWord && begin == std::string::npos) begin = here;
    if (!isWord && begin != std::string::npos) {
      found.push_back(folded.substr(begin, here - begin));
      begin = std::string::npos;
    }
  }
  return found;
}

void WithheldWords::addParts(const std::vector<std::string>& parts, const std::string& reason) {
  if (parts.empty() || parts.size() > kLongest) return;
  std::vector<std::string> latins, skeletons;
  const bool isLatin = scriptOf(parts.front()) == USCRIPT_LATIN;
  for (const std::string& part : parts) {
    latins.push_back(isLatin ? part : latin(part));
    skeletons.push_back(skeleton(latins.back()));
  }
  std::size_t consonants = 0;
  for (const std::string& one : skeletons) consonants += one.size();
  for (const std::string& order : orders(parts)) {
    m_reasons.try_emplace(order, reason);
    const UScriptCode script = scriptOf(order);
    if (isAttaching(script) && lettersOf(order) >= tellingLetters(script)) m_attached.push_back({order, reason, 0});
  }
  if (!isLatin)
    for (const std::string& order : orders(latins))
      if (lettersOf(order) >= kTelling) m_reasons.try_emplace(order, reason);
  if (parts.size() > 1 && consonants > kConsonants)
    for (const std::string& order : orders(skeletons))
      (isLatin ? m_latinSkeletons : m_otherSkeletons).try_emplace(order, reason);
}

void WithheldWords::addPart(const std::string& part, const std::string& reason) {
  const UScriptCode script = scriptOf(part);
  if (lettersOf(part) < tellingLetters(script)) return;
  m_reasons.try_emplace(part, reason);
  if (isAttaching(script))
    m_attached.push_back({part, reason, 0});
  else if (!hasDigit(part))
    m_stems[std::string(firstLetters(part, kTelling))].push_back({stemOf(part), reason, lettersOf(part)});
  const bool isLatin = script == USCRIPT_LATIN;
  const std::string letters = isLatin ? part : latin(part);
  if (!isLatin && lettersOf(letters) >= kTelling) m_reasons.try_emplace(letters, reason);
  if (std::string consonants = skeleton(letters); consonants.size() >= kConsonants)
    (isLatin ? m_latinSkeletons : m_otherSkeletons).try_emplace(std::move(consonants), reason);
}

void WithheldWords::addIdentifier(std::string_view identifier, const std::string& reason) {
  std::string squashed;
  for (const std::string& word : words(identifier)) squashed += word;
  // "12" would hold back half of a case; "S12" tells.
  const bool isMixed = hasDigit(squashed) && !ascii::isNumber(squashed);
  if (lettersOf(squashed) < (isMixed ? kTelling - 1 : kTelling)) return;
  m_reasons.try_emplace(squashed, reason);
  if (ascii::isNumber(squashed) && squashed.size() >= kPhoneDigits)
    m_phones.try_emplace(squashed.substr(squashed.size() - kPhoneDigits), reason);
}

void WithheldWords::addPhrase(std::string_view phrase, const std::string& reason) {
  const auto parts = words(phrase);
  std::string squashed;
  for (const std::string& part : parts) squashed += part;
  const bool isTelling = parts.size() > 1 && (hasDigit(squashed) || lettersOf(squashed) >= 2 * kTelling);
  if (isTelling && parts.size() <= kLongest) m_reasons.try_emplace(squashed, reason);
}

const WithheldWords::Word& WithheldWords::known(const std::string& word) const {
  if (m_seen.size() > kSeen) m_seen.clear();
  const auto [at, isNew] = m_seen.try_emplace(word);
  if (!isNew) return at->second;
  Word& made = at->second;
  made.isLatin = ascii::isNumber(word) || scriptOf(word) == USCRIPT_LATIN;
  if (!made.isLatin) made.latin = latin(word);
  if (made.isLatin ? !m_otherSkeletons.empty() : !m_latinSkeletons.empty())
    made.skeleton = skeleton(made.isLatin ? word : made.latin);
  return made;
}

/// By itself: as it is, with an ending, within what is written to it, or in another script.
std::string WithheldWords::reasonForWord(const std::string& word) const {
  if (const auto stems = m_stems.find(std::string(firstLetters(word, kTelling))); stems != m_stems.end())
    for (const Part& part : stems->second)
      if (word.starts_with(part.letters) && lettersOf(word) >= part.least &&
          lettersOf(word) - lettersOf(part.letters) <= longestEnding(part.letters))
        return part.reason;
  for (const Part& part : m_attached)
    if (word.find(part.letters) != std::string::npos) return part.reason;
  const Word& forms = known(word);
  if (!forms.isLatin)
    if (const auto found = m_reasons.find(forms.latin); found != m_reasons.end()) return found->second;
  const Reasons& across = forms.isLatin ? m_otherSkeletons : m_latinSkeletons;
  if (forms.skeleton.size() >= kConsonants)
    if (const auto found = across.find(forms.skeleton); found != across.end()) return found->second;
  return {};
}

std::string WithheldWords::reasonForRuns(const std::vector<std::string>& words) const {
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string run;
    for (std::size_t last = first; last < std::min(words.size(), first + kLongest); ++last) {
      run += words[last];
      if (const auto found = m_reasons.find(run); found != m_reasons.end()) return found->second;
      if (run.size() < kPhoneDigits || !ascii::isNumber(run)) continue;
      const auto phone = m_phones.find(run.substr(run.size() - kPhoneDigits));
      if (phone != m_phones.end()) return phone->second;
    }
  }
  return {};
}

/// Whole names in another script than theirs, of which only the consonants can be compared.
std::string WithheldWords::reasonForSkeletons(const std::vector<std::string>& words) const {
  constexpr std::size_t kParts = 5;
  for (std::size_t first = 0; first < words.size(); ++first) {
    const bool isLatin = known(words[first]).isLatin;
    const Reasons& across = isLatin ? m_otherSkeletons : m_latinSkeletons;
    if (across.empty()) continue;
    std::string run;
    for (std::size_t last = first; last < std::min(words.size(), first + kParts); ++last) {
      const Word& word = known(words[last]);
      if (word.isLatin != isLatin) break;
      run += word.skeleton;
      if (last == first) continue;
      if (const auto found = across.find(run); found != across.end()) return found->second;
    }
  }
  return {};
}

std::string WithheldWords::reasonFor(std::string_view text) const {
  if (m_reasons.empty()) return {};
  const auto all = words(text);
  if (std::string why = reasonForRuns(all); !why.empty()) return why;
  for (const std::string& word : all)
    if (std::string why = reasonForWord(word); !why.empty()) return why;
  if (m_latinSkeletons.empty() && m_otherSkeletons.empty()) return {};
  return reasonForSkeletons(all);
}

}  // namespace fairlead::release
