// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/extract/scanned_text.h"

namespace fairlead::extract {

/// What is no part of a person's name, however written.
constexpr std::uint64_t kNoName = bit(WordClass::Function) | bit(WordClass::Common) | bit(WordClass::Month) |
                                  bit(WordClass::Weekday) | bit(WordClass::OrgKind) | bit(WordClass::Nation) |
                                  bit(WordClass::CompanyForm) | bit(WordClass::Title) | bit(WordClass::Rank) |
                                  bit(WordClass::OrgName) | bit(WordClass::Currency);

/// The questions that rules for names ask of a text's tokens.
class NameReader {
 public:
  explicit NameReader(const ScannedText& text) : m_text(text) {}

 protected:
  const Token& at(std::size_t i) const { return m_text.tokens()[i]; }
  bool exists(std::size_t i) const { return i < m_text.tokens().size(); }
  bool isBlank(std::size_t i) const;   // before the token
  bool isHyphen(std::size_t i) const;  // or an apostrophe
  bool isCapital(std::size_t i) const { return exists(i) && at(i).isCased && at(i).isCapital && !at(i).hasDigit; }
  bool isInitial(std::size_t i) const { return isCapital(i) && at(i).size() == 1; }
  bool isNamePart(std::size_t i) const;
  /// Behind the tokens from i on that may be one person's name: parts, initials, particles and hyphens between them.
  std::size_t nameEnd(std::size_t i, std::size_t& parts) const;
  /// In a line of capitals, capitals say nothing.
  bool isShoutedLine(std::size_t i) const;

  const ScannedText& m_text;
};

}  // namespace fairlead::extract
