// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/base/uuid.h"
#include "core/base/wording_sketch.h"
#include "core/store/database.h"

namespace fairlead::store {

/// The sketches of reports' texts, kept so that an import works out only those of its own. Derived: `verify` compares
/// them with the texts, and whoever needs one that is not here works it out.
class SketchRepository {
 public:
  explicit SketchRepository(const Database& database) : m_database(database) {}

  /// Reports in force, in order of key, each with its sketch or nothing.
  void forEachReport(const std::function<void(Key, ItemId, std::optional<WordingSketch>)>& visit) const;
  /// For a report that is known, within a transaction.
  void keep(ItemId report, const WordingSketch& sketch);

 private:
  const Database& m_database;
  std::optional<Query> m_keep;  // prepared once: an import keeps thousands
};

}  // namespace fairlead::store
