// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Letters and digits of ASCII, whatever the locale. For words of people there is fold.h.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace fairlead::ascii {

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool isLetter(char c) { return isUpper(c) || isLower(c); }
constexpr bool isAlnum(char c) { return isLetter(c) || isDigit(c); }
/// A letter, or a byte of any character beyond ASCII in UTF-8.
constexpr bool isLetterByte(char c) { return isLetter(c) || static_cast<signed char>(c) < 0; }
constexpr char lower(char c) { return isUpper(c) ? static_cast<char>(c + 32) : c; }
constexpr char upper(char c) { return isLower(c) ? static_cast<char>(c - 32) : c; }

inline std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}
inline std::string uppered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), upper);
  return out;
}
/// Only digits, and at least one.
inline bool isNumber(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }
/// Without blanks, tabs and line ends around it; a part of the text that was given.
constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto first = text.find_first_not_of(kSpace);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace fairlead::ascii
