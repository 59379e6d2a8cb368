// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace fairlead::extract {

/// Countries by their names in the languages of reports, as ICU has them, the short ones in use ("UK", "USA"), and
/// regions and seas from a list. Immutable; any thread.
class CountryNames {
 public:
  CountryNames();
  static const CountryNames& standard();

  static constexpr std::string_view kRegion = "-";
  /// ISO 3166 alpha-2 for a folded name with single blanks between its words, or kRegion; empty if there is none.
  std::string_view find(std::string_view key) const;
  /// Some country's name goes on after these words.
  bool goesOn(std::string_view key) const { return m_beginnings.contains(std::string(key)); }
  /// The country whose people a folded word means ("french", "deutsche"); empty if it is no such word.
  std::string_view ofNation(std::string_view word) const;
  static std::string englishName(std::string_view code);

 private:
  void add(std::string_view name, std::string_view code);

  void readNations();

  std::unordered_map<std::string, std::string> m_codes, m_nations;
  std::unordered_map<std::string, bool> m_beginnings;
};

}  // namespace fairlead::extract
