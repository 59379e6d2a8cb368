// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/withheld_names.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <string>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/base/mixed_bits.h"
#include "core/base/utf8.h"
#include "core/release/withheld_words.h"

namespace fairlead::release {

namespace {

constexpr std::size_t kMostWords = 12;        // words of a name or an identifier, as in WithheldWords
constexpr std::size_t kMostSpelt = 32;        // of one that is spelt letter by letter
constexpr std::size_t kFewestDigits = 6;      // of a number that tells; a year or a house number does not
constexpr std::size_t kFewestMixed = 5;       // of letters and digits
constexpr std::size_t kLastDigits = 9;        // that tell a telephone
constexpr std::size_t kLongestUnparted = 40;  // letters of a name that is written without blanks

// So that a name of one word and an identifier of the same letters are two things.
constexpr std::uint64_t kNameSeed = 0x6e616d65, kIdentifierSeed = 0x6964656e74, kPhoneSeed = 0x70686f6e65;

std::uint64_t wordHash(std::string_view word, std::uint64_t hash = 14695981039346656037ULL) {
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

/// The same for any order of the words: a name is written surname first, too.
std::uint64_t addedWord(std::uint64_t name, std::string_view word) { return name + mixedBits(wordHash(word)); }
std::uint64_t nameHash(std::uint64_t sum) { return mixedBits(sum ^ kNameSeed); }
std::uint64_t phoneHash(std::string_view digits) {
  return mixedBits(wordHash(digits.substr(digits.size() - kLastDigits)) ^ kPhoneSeed);
}

/// Where a name is one word, and so may be the whole sentence around it: Chinese, Japanese, Korean, Thai and their
/// like.
bool isUnparted(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  std::size_t at = 0;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(nextCodePoint(word, at)), &status);
  constexpr UScriptCode kUnparted[] = {USCRIPT_HAN,  USCRIPT_HANGUL, USCRIPT_HIRAGANA, USCRIPT_KATAKANA,
                                       USCRIPT_THAI, USCRIPT_LAO,    USCRIPT_KHMER,    USCRIPT_MYANMAR};
  return U_SUCCESS(status) && std::find(std::begin(kUnparted), std::end(kUnparted), script) != std::end(kUnparted);
}

bool isInAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

}  // namespace

WithheldNames::Hashes WithheldNames::hashesOfName(std::string_view name) {
  Hashes hashes;
  const auto add = [&](const std::vector<std::string>& words) {
    const bool isWhole = words.size() > 1 || (words.size() == 1 && isUnparted(words[0]) && codePoints(words[0]) > 1);
    if (!isWhole || words.size() > kMostWords) return;
    std::uint64_t sum = 0;
    for (const std::string& word : words) sum = addedWord(sum, word);
    hashes.push_back(nameHash(sum));
  };
  std::vector<std::string> words = WithheldWords::words(name);
  add(words);
  // With and without a blank between surname and given name.
  if (words.size() > 1 && words.size() <= kMostWords && std::all_of(words.begin(), words.end(), isUnparted)) {
    std::string together;
    for (const std::string& word : words) together += word;
    hashes.push_back(nameHash(addedWord(0, together)));
  }
  if (std::all_of(words.begin(), words.end(), isInAscii)) return hashes;
  for (std::string& word : words) word = latin(word);
  add(words);
  return hashes;
}

WithheldNames::Hashes WithheldNames::hashesOfIdentifier(std::string_view identifier) {
  std::string squashed;
  for (const std::string& word : WithheldWords::words(identifier)) squashed += word;
  const bool isNumber = ascii::isNumber(squashed);
  const bool hasDigit = std::any_of(squashed.begin(), squashed.end(), ascii::isDigit);
  if (isNumber ? squashed.size() < kFewestDigits : !hasDigit || squashed.size() < kFewestMixed) {
    const bool isAddress = identifier.find('@') != std::string_view::npos;  // of mail, or of an account
    if (!isAddress || squashed.size() < kFewestMixed) return {};
  }
  // "+44 7700 900123" is 07700 900123.
  if (isNumber && squashed.size() >= kLastDigits) return {phoneHash(squashed)};
  return {mixedBits(wordHash(squashed) ^ kIdentifierSeed)};
}

void WithheldNames::settle() {
  for (const std::uint64_t hash : m_going) m_withheld.erase(hash);
  m_going.clear();
}

bool WithheldNames::holdsWithin(std::string_view words) const {
  for (std::size_t first = 0; first < words.size(); nextCodePoint(words, first)) {
    std::uint64_t hash = wordHash({});
    std::size_t letters = 0;
    for (std::size_t at = first; at < words.size() && letters < kLongestUnparted; ++letters) {
      const std::size_t begin = at;
      nextCodePoint(words, at);
      hash = wordHash(words.substr(begin, at - begin), hash);
      if (letters > 0 && m_withheld.contains(nameHash(mixedBits(hash)))) return true;
    }
  }
  return false;
}

bool WithheldNames::isNamedIn(std::string_view text) const {
  if (isEmpty()) return false;
  const std::vector<std::string> words = WithheldWords::words(text);
  std::string unparted;  // words of such a script that follow one another, run together
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (isUnparted(words[first])) unparted += words[first];
    const bool isRunEnd = first + 1 == words.size() || !isUnparted(words[first + 1]);
    if (isRunEnd && !unparted.empty() && holdsWithin(unparted)) return true;
    if (isRunEnd) unparted.clear();
    if (beginsAt(words, first)) return true;
  }
  return false;
}

bool WithheldNames::beginsAt(const std::vector<std::string>& words, std::size_t first) const {
  std::uint64_t sum = 0, squashed = wordHash({});
  std::string digits;
  bool isNumber = true, isSpelt = true;
  for (std::size_t last = first; last < std::min(words.size(), first + kMostSpelt); ++last) {
    const std::string& word = words[last];
    isSpelt = isSpelt && codePoints(word) == 1;
    if (last >= first + kMostWords && !isSpelt) return false;
    sum = addedWord(sum, word);
    squashed = wordHash(word, squashed);
    if (last > first && m_withheld.contains(nameHash(sum))) return true;
    if (m_withheld.contains(mixedBits(squashed ^ kIdentifierSeed))) return true;
    isNumber = isNumber && ascii::isNumber(word);
    if (!isNumber) continue;
    digits += word;
    if (digits.size() >= kLastDigits && m_withheld.contains(phoneHash(digits))) return true;
  }
  return false;
}

}  // namespace fairlead::release
