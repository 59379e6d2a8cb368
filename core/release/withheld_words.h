// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fairlead::release {

/// Names and identifiers that may not leave, looked for in running text: a passage that names a witness tells as much
/// as the witness's own record. Compared without regard to case, accents, spaces and punctuation; errs on the side of
/// keeping back. Immutable once filled.
class WithheldWords {
 public:
  /// A name in any order of its parts; each part of four letters or more counts by itself unless `isCommon` says that
  /// others bear it too.
  template <typename IsCommon>
  void addName(std::string_view name, const std::string& reason, IsCommon isCommon) {
    const auto parts = words(name);
    addParts(parts, reason);
    for (const std::string& part : parts)
      if (letters(part) >= kTelling && !isCommon(part)) add(part, reason);
  }
  /// A number, address or account: as it is written, and a telephone number by its last nine digits.
  void addIdentifier(std::string_view identifier, const std::string& reason);

  /// Why the text may not go; empty if it tells nothing.
  std::string reasonFor(std::string_view text) const;
  bool isEmpty() const { return m_reasons.empty(); }

  /// Folded runs of letters and digits.
  static std::vector<std::string> words(std::string_view text);

 private:
  static constexpr std::size_t kTelling = 4, kLongest = 8, kPhoneDigits = 9;
  static std::size_t letters(std::string_view word);
  void addParts(const std::vector<std::string>& parts, const std::string& reason);
  void add(const std::string& squashed, const std::string& reason) { m_reasons.try_emplace(squashed, reason); }

  std::unordered_map<std::string, std::string> m_reasons;  // by words run together
  std::unordered_map<std::string, std::string> m_phones;   // by their last digits
};

}  // namespace fairlead::release
