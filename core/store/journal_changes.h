// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/store/journal.h"
#include "core/store/statement_repository.h"

namespace fairlead::store {

/// One value as a journal entry found it and as it left it.
struct ValueChange {
  ItemId item;
  Key key = 0;
  std::string schema, property;
  /// Set if it is not the value that changed but how it is said: `property` is grading, marking, assessment or origin,
  /// and this the property whose value it is.
  std::string of, value;
  std::optional<std::string> before, after;  // an item by its id
  std::int64_t moved = 0;                    // of a chart: so many things on it stand elsewhere now
};

struct EntryChanges {
  std::vector<ValueChange> values;
  std::int64_t inAll = 0;  // statements said and taken back; values are told only of few enough
  bool isErasedInPart = false;
};

/// What journal entries changed, value by value. The values are not kept twice: an entry commits to the statements and
/// retractions that it wrote, and those are read back, so that what is erased by law is gone from here as well. One
/// connection, one thread. Throws Failure(Corrupt).
class JournalChanges {
 public:
  static constexpr std::int64_t kMost = 100;  // an import is told by its counts

  explicit JournalChanges(const Database& database);
  EntryChanges of(std::int64_t seq) const;

 private:
  struct Told {
    StoredStatement statement;
    std::string schema;
    Key batch = 0;
  };

  EntryChanges of(std::int64_t seq, int depth) const;
  void addUndone(Key first, Key last, int depth, EntryChanges& to) const;
  std::vector<Told> said(Key first, Key last) const;
  std::vector<Told> takenBack(Key first, Key last, bool& isPartErased) const;
  std::optional<std::string> decisionBefore(const Told& told) const;
  bool wasInForce(Key change, Key at, int depth) const;

  const Database& m_database;
  std::map<std::int64_t, JournalRanges> m_erased;
};

/// A line for people: "name: “Ann” → “Anna”". caption: a value as it is to be read, an item by its name.
std::string changeText(const ValueChange& change, const std::function<std::string(const std::string& value)>& caption);

}  // namespace fairlead::store
