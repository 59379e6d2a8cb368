// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>

#include "core/store/case.h"

namespace fairlead::release {

/// What a statement bears: its own marking, or where it has none that of the report, record or layer which says it.
/// Remembers what it looked up: for one thread, and for a case that does not change meanwhile.
class BorneMarkings {
 public:
  explicit BorneMarkings(const store::Case& opened) : m_case(opened) {}
  /// Valid until the next call.
  const Marking& of(const Statement& statement) const;

 private:
  const store::Case& m_case;
  mutable std::unordered_map<ItemId, Marking> m_known;
};

}  // namespace fairlead::release
