// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/lexicon.h"

namespace fairlead::extract {

/// A run of letters or of digits and letters; what is written without spaces (Han, Kana, Thai...) is cut by character.
struct Token {
  std::uint32_t begin = 0, end = 0;  // bytes of the text
  std::uint32_t foldedBegin = 0, foldedEnd = 0;
  WordUse use;
  bool isAscii : 1 = true;
  bool hasDigit : 1 = false;
  bool hasLetter : 1 = false;
  bool isCapital : 1 = false;  // begins with a capital, or its script has none
  bool isCased : 1 = false;    // its script has capitals
  bool isShouted : 1 = false;  // all letters are capitals, two at least
  bool startsSentence : 1 = false;
  bool followsBreak : 1 = false;  // a line or paragraph ends before it

  bool is(WordClass wordClass) const { return (use.classes & bit(wordClass)) != 0; }
  bool isAny(std::uint64_t classes) const { return (use.classes & classes) != 0; }
  bool isNumber() const { return hasDigit && !hasLetter; }
  std::uint32_t size() const { return end - begin; }
};

/// A text cut once for all finders. Borrows the text. Linear in time and memory.
class ScannedText {
 public:
  ScannedText(std::string_view text, const Lexicon& lexicon);

  std::string_view text() const { return m_text; }
  const std::vector<Token>& tokens() const { return m_tokens; }
  std::string_view word(const Token& token) const { return m_text.substr(token.begin, token.size()); }
  std::string_view folded(const Token& token) const {
    return std::string_view(m_folded).substr(token.foldedBegin, token.foldedEnd - token.foldedBegin);
  }
  /// What stands between this token and the one before.
  std::string_view gapBefore(std::size_t index) const;
  /// The first token that begins at or after the byte.
  std::size_t tokenAt(std::size_t byte) const;

 private:
  void addToken(std::size_t begin, std::size_t end, Token token, const Lexicon& lexicon);
  void joinBrokenWords(const Lexicon& lexicon);
  void markSentences();

  std::string_view m_text;
  std::string m_folded;
  std::vector<Token> m_tokens;
};

}  // namespace fairlead::extract
