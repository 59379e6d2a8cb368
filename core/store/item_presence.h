// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/model/statement.h"
#include "core/store/database.h"

namespace fairlead::store {

/// Which items are in the case and in force: for importers, which ask it for every row, so that each question is one
/// query that was prepared before. One thread.
class ItemPresence {
 public:
  struct Found {
    ItemId id;
    std::string schema;
  };

  explicit ItemPresence(const Database& database);

  bool isInForce(ItemId id);
  /// Nothing if it is not in force.
  std::optional<Found> find(Key key);

 private:
  Query m_byId, m_byKey;
};

}  // namespace fairlead::store
