// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/store/case.h"

namespace fairlead::analysis {

/// What said something: a report, record or layer, or (0) an author's own word.
struct OriginRef {
  store::Key item = 0;
  std::string author;

  auto operator<=>(const OriginRef&) const = default;
};

/// Where all that is said comes from in the end, read once for a case: reports lead to their sources, to what they
/// originate from, and to the reports that they may repeat; sources to what they originate from. What goes round in a
/// circle is one.
class Provenance {
 public:
  explicit Provenance(const store::Case& opened);

  /// How many of these are independent of one another: those that share anything in the end count once, and each author
  /// who gives no origin counts once.
  std::size_t independent(const std::vector<OriginRef>& origins) const;
  /// Items that rest on this source (report, record, layer) and on nothing else, itself among them. A report that may
  /// repeat another stands on its own.
  std::unordered_set<store::Key> restingOn(store::Key item) const;

 private:
  struct Ends;
  void findEnds();

  std::unordered_map<store::Key, std::vector<store::Key>> m_comesFrom, m_mayRepeat;
  std::unordered_map<store::Key, std::vector<store::Key>> m_ends;  // sorted; of items that lead anywhere
};

/// How many independent origins support each statement about an item: those of all that say the same of it, or of
/// another that was judged the same.
std::unordered_map<store::Key, std::size_t> corroboration(const store::Case& opened, const Provenance& provenance,
                                                          store::Key item);

/// How many independent origins support a link: those of its ends, and of other links of its schema between the same
/// two at the same time.
std::size_t linkCorroboration(const store::Case& opened, const Provenance& provenance, store::Key link);

}  // namespace fairlead::analysis
