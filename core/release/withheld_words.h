// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fairlead::release {

/// Names and identifiers that may not leave, looked for in running text: a passage that names a witness tells as much
/// as the witness's own record. Compared without regard to case, accents, spaces and punctuation, with the endings of
/// inflected names, with what other scripts attach to a name, and across scripts; errs on the side of keeping back.
/// Fill it first; it remembers words that it has seen, so that one thread uses it.
class WithheldWords {
 public:
  /// A name in any order of its parts; each part of four letters or more counts by itself unless `isCommon` says that
  /// others bear it too.
  template <typename IsCommon>
  void addName(std::string_view name, const std::string& reason, IsCommon isCommon) {
    const auto parts = words(name);
    addParts(parts, reason);
    for (const std::string& part : parts)
      if (!isCommon(part)) addPart(part, reason);
  }
  /// A number, address or account: as it is written, and a telephone number by its last nine digits.
  void addIdentifier(std::string_view identifier, const std::string& reason);
  /// Words that tell only together, such as an address.
  void addPhrase(std::string_view phrase, const std::string& reason);

  /// Why the text may not go; empty if it tells nothing.
  std::string reasonFor(std::string_view text) const;
  bool isEmpty() const { return m_reasons.empty(); }

  /// Folded runs of letters, marks and digits.
  static std::vector<std::string> words(std::string_view text);

 private:
  using Reasons = std::unordered_map<std::string, std::string>;
  struct Part {
    std::string letters, reason;
    std::size_t least = 0;  // letters of a word that is this part with an ending
  };
  /// A word of a text, in the forms that are compared.
  struct Word {
    bool isLatin = true;
    std::string latin, skeleton;  // of another script than Latin; of Latin words the skeleton, if it is needed
  };

  void addParts(const std::vector<std::string>& parts, const std::string& reason);
  void addPart(const std::string& part, const std::string& reason);
  const Word& known(const std::string& word) const;
  std::string reasonForWord(const std::string& word) const;
  std::string reasonForRuns(const std::vector<std::string>& words) const;
  std::string reasonForSkeletons(const std::vector<std::string>& words) const;

  Reasons m_reasons;                                           // by words run together
  Reasons m_phones;                                            // by their last digits
  std::unordered_map<std::string, std::vector<Part>> m_stems;  // of parts that take endings, by their first letters
  std::vector<Part> m_attached;                                // parts and names that other words are written to
  // Consonants of parts and names: those written in Latin letters are looked for in other scripts, and the reverse.
  Reasons m_latinSkeletons, m_otherSkeletons;
  mutable std::unordered_map<std::string, Word> m_seen;
};

}  // namespace fairlead::release
