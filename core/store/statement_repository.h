// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/statement.h"
#include "core/store/database.h"

namespace fairlead::store {

struct StoredStatement : Statement {
  Key key = 0, subjectKey = 0, originKey = 0;
  Key target = 0;  // the item that the value points to; 0 for other values
  bool isInForce = true;
  bool isRetracted = false;
};

/// Statements as rows of the case file. One repository a connection; not for sharing between threads. Throws Failure.
class StatementRepository {
 public:
  explicit StatementRepository(const Database& database) : m_database(database) {}

  enum class Include { InForce, All };
  /// About one item, by property, then by time of recording.
  std::vector<StoredStatement> about(Key item, Include include = Include::InForce) const;
  /// In force, whose value is this item.
  std::vector<StoredStatement> pointingAt(Key item) const;
  /// In force, said by this report, record or layer.
  std::vector<StoredStatement> from(Key originItem) const;
  std::optional<StoredStatement> find(StatementId id) const;
  /// What an item in force rests on, without its values: for many items at once.
  struct Support {
    Key originKey = 0;   // of the origin row
    Key originItem = 0;  // the report, record or layer; 0: an author's own word
    std::optional<Grading> grading;
    std::string author;
    bool isFact = true;
  };
  std::vector<Support> supports(Key item) const;
  /// Subjects in force with exactly this value: for keys and identifiers.
  std::vector<Key> subjectsWith(std::string_view property, std::string_view value) const;
  /// The first in force, by time of recording; empty if nothing is said.
  std::string value(Key item, std::string_view property) const;
  std::vector<std::string> values(Key item, std::string_view property) const;
  /// Every statement in force in one pass, by key; return false to stop.
  void forEach(const std::function<bool(const StoredStatement&)>& visit) const;
  /// Values of one property in force, in one pass by item.
  void forEachValue(std::string_view property,
                    const std::function<bool(Key item, std::string_view value)>& visit) const;

 private:
  const Database& m_database;
};

}  // namespace fairlead::store
