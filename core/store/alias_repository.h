// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/base/uuid.h"
#include "core/store/database.h"

namespace fairlead::store {

/// Whether an id is a hash of what it names (version 8), so that whoever guesses the name can check the guess.
inline bool isHash(const Uuid& id) { return (id.bytes[6] >> 4) == 8; }

/// Under which random ids items and statements left whose own id is a hash of what was withheld. Kept, so that a
/// recipient knows the same thing by the same id in every release. One repository a connection. Throws Failure.
class AliasRepository {
 public:
  explicit AliasRepository(const Database& database);

  std::optional<Uuid> find(const Uuid& id) const;
  /// The known one, else a new one, which is kept: only within a transaction that writes. It looks like any hash, so
  /// that nobody sees which ids stand for others.
  Uuid of(const Uuid& id) const;
  void forEach(const std::function<void(const Uuid& id, const Uuid& alias)>& visit) const;

 private:
  const Database& m_database;
  bool m_hasTable;  // a file of an earlier version that is only looked at has none
};

}  // namespace fairlead::store
