// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/scanned_text.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/base/utf8.h"

namespace fairlead::extract {

namespace {

bool isWordCharacter(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c == 0xFFFD) return false;
  // Joiners and direction marks belong to no word, but combining marks do.
  return u_isalnum(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

bool isWrittenWithoutSpaces(char32_t c) {
  if (c < 0x0E00) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

/// Gathers what the letters of one token tell.
struct Letters {
  Token token;
  bool isFirst = true, hasSmall = false;
  int capitals = 0;

  void add(char32_t c) {
    if (c < 0x80) {
      const bool isUpper = c >= 'A' && c <= 'Z', isLower = c >= 'a' && c <= 'z';
      take(isUpper, isLower, isUpper || isLower, !isUpper && !isLower);
      return;
    }
    token.isAscii = false;
    const auto point = static_cast<UChar32>(c);
    const bool isDigit = u_isdigit(point);
    const bool isUpper = u_isupper(point) || u_istitle(point), isLower = u_islower(point);
    take(isUpper, isLower, u_isalpha(point), isDigit);
  }

  Token finish() {
    token.isShouted = !hasSmall && capitals >= 2;
    if (!token.isCased) token.isCapital = token.hasLetter;
    return token;
  }

 private:
  void take(bool isUpper, bool isLower, bool isLetter, bool isDigit) {
    token.hasDigit |= isDigit;
    token.hasLetter |= isLetter;
    token.isCased |= isUpper || isLower;
    hasSmall |= isLower;
    capitals += isUpper ? 1 : 0;
    if (isFirst) token.isCapital = isUpper;
    isFirst = false;
  }
};

}  // namespace

ScannedText::ScannedText(std::string_view text, const Lexicon& lexicon) : m_text(text.substr(0, UINT32_MAX - 1)) {
  m_tokens.reserve(m_text.size() / 6 + 1);
  m_folded.reserve(m_text.size() + 16);
  constexpr std::size_t kLongest = 4'000;  // a word that is longer than that is cut, so that no rule sees more
  std::size_t at = 0;
  while (at < m_text.size()) {
    std::size_t end = at;
    char32_t c = nextCodePoint(m_text, end);
    if (!isWordCharacter(c)) {
      at = end;
      continue;
    }
    const std::size_t begin = at;
    Letters letters;
    letters.add(c);
    bool isAlone = isWrittenWithoutSpaces(c);
    at = end;
    while (!isAlone && at < m_text.size() && at - begin < kLongest) {
      c = nextCodePoint(m_text, end);
      if (!isWordCharacter(c) || isWrittenWithoutSpaces(c)) break;
      letters.add(c);
      at = end;
    }
    addToken(begin, at, letters.finish(), lexicon);
  }
  joinBrokenWords(lexicon);
  markSentences();
}

/// "3 Septem-\nber": the two halves of a word that was broken at a line's end are one, where they are one of the words
/// that dates are made of; a soft hyphen breaks one anywhere.
void ScannedText::joinBrokenWords(const Lexicon& lexicon) {
  constexpr std::uint64_t kJoined =
      bit(WordClass::Month) | bit(WordClass::Weekday) | bit(WordClass::Season) | bit(WordClass::Part);
  std::size_t kept = 0;
  for (const Token token : m_tokens) {
    if (kept > 0) {
      Token& before = m_tokens[kept - 1];
      std::string_view gap = m_text.substr(before.end, token.begin - before.end);
      const bool isSoft = gap.starts_with("\xC2\xAD");
      const bool isBroken = gap == "-\n" || gap == "-\r\n" ||
                            (isSoft && (gap.size() == 2 || gap.substr(2) == "\n" || gap.substr(2) == "\r\n"));
      if (isBroken && token.hasLetter && !token.hasDigit && !token.isCapital && !before.hasDigit) {
        const WordUse use =
            lexicon.find(std::string_view(m_folded).substr(before.foldedBegin, token.foldedEnd - before.foldedBegin));
        if ((use.classes & kJoined) != 0) {
          before.end = token.end;
          before.foldedEnd = token.foldedEnd;
          before.use = use;
          before.isAscii = before.isAscii && token.isAscii;
          continue;
        }
      }
    }
    m_tokens[kept++] = token;
  }
  m_tokens.resize(kept);
}

void ScannedText::addToken(std::size_t begin, std::size_t end, Token token, const Lexicon& lexicon) {
  token.begin = static_cast<std::uint32_t>(begin);
  token.end = static_cast<std::uint32_t>(end);
  token.foldedBegin = static_cast<std::uint32_t>(m_folded.size());
  const std::string_view word = m_text.substr(begin, end - begin);
  if (token.isAscii) {
    for (char c : word) m_folded += ascii::lower(c);
  } else {
    m_folded += fold(word);
  }
  token.foldedEnd = static_cast<std::uint32_t>(m_folded.size());
  if (token.hasLetter) token.use = lexicon.find(folded(token));
  m_tokens.push_back(token);
}

std::string_view ScannedText::gapBefore(std::size_t index) const {
  const std::size_t from = index == 0 ? 0 : m_tokens[index - 1].end;
  const std::size_t to = index < m_tokens.size() ? m_tokens[index].begin : m_text.size();
  return m_text.substr(from, to - from);
}

std::size_t ScannedText::tokenAt(std::size_t byte) const {
  const auto found = std::lower_bound(m_tokens.begin(), m_tokens.end(), byte,
                                      [](const Token& t, std::size_t b) { return t.begin < b; });
  return static_cast<std::size_t>(found - m_tokens.begin());
}

void ScannedText::markSentences() {
  for (std::size_t i = 0; i < m_tokens.size(); ++i) {
    // A long gap says nothing more than its ends.
    std::string_view gap = gapBefore(i);
    if (gap.size() > 64) gap = gap.substr(gap.size() - 64);
    Token& token = m_tokens[i];
    token.followsBreak = i == 0 || gap.find('\n') != std::string_view::npos;
    const bool isAfterInitial = i > 0 && gap.starts_with('.') &&
                                ((m_tokens[i - 1].size() == 1 && m_tokens[i - 1].isCapital) ||
                                 m_tokens[i - 1].isAny(bit(WordClass::Title) | bit(WordClass::Rank)));
    const bool hasEnd =
        gap.find_first_of(".!?:;") != std::string_view::npos || gap.find("\xE2\x80\xA2") != std::string_view::npos;
    token.startsSentence = token.followsBreak || (hasEnd && !isAfterInitial);
  }
}

}  // namespace fairlead::extract
