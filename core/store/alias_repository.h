// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/base/uuid.h"
#include "core/store/database.h"

namespace fairlead::store {

/// Whether an id is a hash of what it names (version 8), so that whoever guesses the name can check the guess.
inline bool isHash(const Uuid& id) { return (id.bytes[6] >> 4) == 8; }

/// How a statement leaves otherwise than it stands: its subject, target or origin under another id, or without the
/// place and the words that it was taken from.
struct StatementDifference {
  bool subject = false, target = false, origin = false, locator = false;
  bool operator==(const StatementDifference&) const = default;
  /// As a number from 0 to 15, for a journal, and back.
  unsigned bits() const { return (subject ? 1u : 0) | (target ? 2u : 0) | (origin ? 4u : 0) | (locator ? 8u : 0); }
  static StatementDifference ofBits(unsigned bits) {
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
  }
};

/// Under which random ids items left whose own id is a hash of what was withheld, and statements that left otherwise
/// than they stand. Kept, so that a recipient knows the same thing by the same id in every release. One repository a
/// connection. Throws Failure.
class AliasRepository {
 public:
  explicit AliasRepository(const Database& database);

  std::optional<Uuid> find(const Uuid& id) const;
  /// The known one, else a new one, which is kept: only within a transaction that writes. It looks like any hash, so
  /// that nobody sees which ids stand for others.
  Uuid of(const Uuid& id) const;
  /// Likewise of a statement that leaves so: one for each way, so that no two say different things under one id.
  Uuid of(const Uuid& statement, const StatementDifference& how) const;
  /// The one under which a statement left so, if it ever did.
  std::optional<Uuid> find(const Uuid& statement, const StatementDifference& how) const;
  /// All under which an item or a statement ever left.
  std::vector<Uuid> allOf(const Uuid& id) const;
  void forEach(const std::function<void(const Uuid& id, const Uuid& alias)>& visit) const;

 private:
  const Database& m_database;
  bool m_hasTable;  // a file of an earlier version that is only looked at has none
};

}  // namespace fairlead::store
