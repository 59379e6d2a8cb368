// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/extract/finder.h"

namespace fairlead::extract {

/// All names of the case in one tree of words, so that a text is matched against any number of them in one pass. Built
/// once, then immutable; any thread.
class KnownNames {
 public:
  /// `number` is handed back with each match; one name may stand for several.
  void add(std::string_view name, MentionType type, std::uint32_t number);
  std::size_t size() const { return m_names; }

  struct Match {
    std::size_t last = 0;  // the token after it; 0: none
    MentionType type = MentionType::Entity;
    std::vector<std::uint32_t> numbers;
  };
  /// The longest name that begins at the token.
  Match at(const ScannedText& text, std::size_t first) const;

 private:
  struct Leaf {
    std::uint32_t number = 0, next = 0;  // of the next leaf at the same node, from 1
    MentionType type = MentionType::Entity;
  };
  struct Ends {
    std::uint32_t first = 0, last = 0;  // leaves, from 1; 0: none
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::uint32_t child(std::uint32_t node, std::uint32_t word) const;

  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_words;  // from 1
  std::unordered_map<std::uint64_t, std::uint32_t> m_children;                    // node and word
  std::vector<Ends> m_leavesOf{Ends()};                                           // by node
  std::vector<Leaf> m_leaves;
  std::size_t m_names = 0;
};

/// Finds what the case knows by name.
class KnownNameFinder final : public Finder {
 public:
  explicit KnownNameFinder(const KnownNames& names) : m_names(names) {}
  void find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const override;

 private:
  const KnownNames& m_names;
};

}  // namespace fairlead::extract
