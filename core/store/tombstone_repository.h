// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/base/instant.h"
#include "core/base/uuid.h"
#include "core/store/database.h"

namespace fairlead::store {

/// What is left of something that was erased by law: its id, who ordered it and why, none of what it said.
struct Tombstone {
  enum class Kind { Item, Statement };
  Kind kind = Kind::Item;
  Uuid id;
  std::string schema;  // of an item
  std::string authority, reason;
  Instant at{};
};

/// Tombstones of a case. One repository a connection; not for sharing between threads. Throws Failure.
class TombstoneRepository {
 public:
  explicit TombstoneRepository(const Database& database);

  std::optional<Tombstone> find(const Uuid& id) const;
  /// In order of arrival.
  void forEach(const std::function<void(const Tombstone&)>& visit) const;
  std::int64_t count() const;
  /// Once an id: a later word about it changes nothing.
  void add(const Tombstone& tombstone);
  Key lastKey() const;
  /// SHA-256 in hexadecimal over those from one key to another, for the journal.
  std::string digest(Key first, Key last) const;

 private:
  const Database& m_database;
  bool m_hasTable;  // a file of version 1 that is only looked at has none
};

}  // namespace fairlead::store
