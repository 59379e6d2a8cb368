// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace fairlead::release {

/// Whole names and identifiers of those of whom nothing that says them may go, looked for in an analyst's own words.
/// There may be hundreds of thousands, so that each is one hash: of its words in any order, without regard to case,
/// accents and punctuation, and of names in other scripts in Latin letters too. What goes elsewhere under the same
/// words is no secret.
class WithheldNames {
 public:
  /// A single word tells only in scripts that write a whole name so; "Karim" would hold back every other Karim.
  void addName(std::string_view name) { addHashes(hashesOfName(name), m_withheld); }
  void addIdentifier(std::string_view identifier) { addHashes(hashesOfIdentifier(identifier), m_withheld); }
  void addGoingName(std::string_view name) { addHashes(hashesOfName(name), m_going); }
  void addGoingIdentifier(std::string_view identifier) { addHashes(hashesOfIdentifier(identifier), m_going); }
  /// Once all were added.
  void settle();

  bool isEmpty() const { return m_withheld.empty(); }
  bool isNamedIn(std::string_view text) const;

 private:
  using Hashes = std::vector<std::uint64_t>;

  static Hashes hashesOfName(std::string_view name);
  static Hashes hashesOfIdentifier(std::string_view identifier);
  static void addHashes(const Hashes& more, std::unordered_set<std::uint64_t>& to) {
    to.insert(more.begin(), more.end());
  }
  /// In words of a script without blanks, run together.
  bool holdsWithin(std::string_view words) const;
  bool beginsAt(const std::vector<std::string>& words, std::size_t first) const;

  std::unordered_set<std::uint64_t> m_withheld, m_going;
};

}  // namespace fairlead::release
