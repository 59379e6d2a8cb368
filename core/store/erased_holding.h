// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/uuid.h"
#include "core/store/database.h"

namespace fairlead::store {

/// Which statements spoke of what a tombstone names, so that the register of disclosures can tell who holds it after
/// its rows are gone. Of a statement that was erased by itself: that one, as `about`.
struct ErasedHolding {
  Uuid id;
  bool isStatement = false;
  std::vector<std::pair<Key, Key>> about, pointing, from;  // first and last of each run; `from`: said by it
};

/// As its rows stand now; all empty if there are none.
ErasedHolding holdingOf(const Database& database, const Uuid& id, bool isStatement);

/// What the entry of an erasure notes: for each tombstone its holding, all the statements that went, whose keys may be
/// given out again, and of entries whose words it cleared what no word of it stands in.
struct ErasureNote {
  struct Kept {
    std::int64_t seq = 0;
    std::string recipient, profile, after;  // of a disclosure
  };
  std::vector<ErasedHolding> holdings;
  std::vector<std::pair<Key, Key>> statements;
  std::vector<Kept> kept;

  std::string text() const;  // JSON
  /// Nothing of an entry that notes none.
  static ErasureNote read(std::string_view text);
};

/// Keys as runs.
std::vector<std::pair<Key, Key>> runsOf(const std::set<Key>& keys);

}  // namespace fairlead::store
