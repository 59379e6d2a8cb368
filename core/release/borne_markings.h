// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "core/store/case.h"

namespace fairlead::release {

/// What a statement bears: its own marking, or where it has none that of the graded item of a report in which it
/// stands, or of the report, record or layer which says it. Remembers what it looked up: for one thread, and for a case
/// that does not change meanwhile.
class BorneMarkings {
 public:
  explicit BorneMarkings(const store::Case& opened) : m_case(opened) {}
  /// Valid until the next call.
  const Marking& of(const Statement& statement) const;

 private:
  struct Borne {
    Marking whole;
    std::vector<std::pair<std::pair<std::int64_t, std::int64_t>, Marking>> items;  // by code points
  };

  const Borne& at(ItemId origin) const;

  const store::Case& m_case;
  mutable std::unordered_map<ItemId, Borne> m_known;
};

}  // namespace fairlead::release
