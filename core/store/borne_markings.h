// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/store/case.h"

namespace fairlead::store {

/// What statements bear: their own marking, or where they have none that of the graded items of a report in which they
/// stand, or of the report, record or layer that says them; and always what somebody else than that report has
/// restricted it by since (its `handling`, `classification` or `marking`). Remembers what it looked up: for one thread,
/// and for a case that does not change meanwhile.
class BorneMarkings {
 public:
  explicit BorneMarkings(const Case& opened) : m_case(opened) {}
  /// Valid until the next call.
  const Marking& of(const Statement& statement) const;
  /// Of what is said by a passage, by its locator.
  Marking ofPassage(ItemId report, std::string_view locator) const;
  /// The join of all in force that is said about an item.
  Marking ofItem(ItemId item) const;

 private:
  struct Borne {
    Marking whole;
    std::vector<std::pair<std::pair<std::int64_t, std::int64_t>, Marking>> items;  // by code points
    Marking restricted;
  };

  const Borne& at(ItemId origin) const;

  const Case& m_case;
  mutable std::unordered_map<ItemId, Borne> m_known;
  mutable Marking m_joined;
};

}  // namespace fairlead::store
