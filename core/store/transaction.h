// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/schema.h"
#include "core/model/statement.h"
#include "core/store/change.h"
#include "core/store/database.h"
#include "core/store/tombstone_repository.h"

namespace fairlead::store {

struct ErasureReport {
  std::int64_t items = 0, statements = 0, originals = 0;
  std::vector<ItemId> restsIn;     // reports and records that said it and are still here
  std::vector<Uuid> named;         // that have a tombstone now
  bool isQuotedByErasure = false;  // the words of an earlier erasure quote it, and stay
};

/// The one door for every change: alive only inside Case::change. All of it happens, or nothing.
class Transaction {
 public:
  Transaction(Database& database, const SchemaSet& schemas, const Actor& actor, Action action, std::string_view text);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// Makes the item known; false if it was there already (then it is only asserted once more, if need be).
  /// Throws Failure(Conflict) if it is there under another schema.
  bool addItem(ItemId id, std::string_view schema);
  /// Adds to what is known; false if the same statement is there already. The subject and any item that it points to
  /// must be known. Throws Failure(Conflict) if the id exists with other content, Failure(NotFound) for an unknown
  /// item.
  bool add(const Statement& statement);
  /// A fresh statement by the actor, now: id, author and time are filled in. Origin item and grading as given.
  StatementId say(ItemId subject, std::string_view property, std::string_view value, const Origin& origin = {});
  /// Takes a statement out of force. Throws Failure(NotFound).
  void retract(StatementId id, std::string_view reason);
  /// Takes a whole transaction out of force (undo), or an undo (redo).
  void retractChange(TransactionId id, std::string_view reason);

  /// Keeps the bytes under their SHA-256, once; false if they were there already.
  bool addOriginal(const Digest256& sha256, std::string_view bytes, std::string_view mediaType, std::string_view name);
  /// The same for bytes that come in pieces: `produce` hands them over in order, `size` in all. Throws
  /// Failure(Malformed) if they are not what their hash and size tell.
  bool addOriginal(const Digest256& sha256, std::int64_t size, std::string_view mediaType, std::string_view name,
                   const std::function<void(const std::function<void(std::string_view)>& take)>& produce);
  bool hasOriginal(const Digest256& sha256) const;
  /// The text that offsets refer to, for a report, record or annotation added before; indexed for search. Never
  /// changes.
  void addPassage(ItemId item, std::string_view text);

  /// Promise of many statements: if they outnumber what is there, indexes are dropped and built again, sorted, at the
  /// end.
  void expectMany(std::int64_t statements);
  /// Takes the promise back, before statements are looked up, which needs the indexes.
  void expectFew();

  /// For merging: what follows is asserted by this received transaction, not by the merge itself; nullptr goes back.
  void receive(const ChangeRecord* change);
  /// The present transaction says a known statement, or that a known item exists, too. Throws Failure(NotFound).
  void assertKnown(StatementId id);
  void assertKnown(ItemId id);
  /// Before and after, recipient and profile for the journal entry, as JSON objects or plain words.
  void note(std::string_view before, std::string_view after);

  /// Erases by law, for good: the bytes go, a tombstone stays (docs/case-file.md). Throws Failure(NotFound).
  ErasureReport erase(const Uuid& id, std::string_view authority);
  /// Records what another copy has erased: it does not come in any more, and what is here of it is out of force.
  void bury(const Tombstone& tombstone);
  /// Erased, here or elsewhere: addItem refuses it, add passes over what is about it, from it or points to it.
  bool isErased(const Uuid& id) const;
  bool isErased(const Statement& statement) const;

  bool knows(ItemId id) const;
  Database& database();
  const ChangeRecord& record() const;
  /// Counts of what was added so far, by item kind and "statement".
  std::int64_t added(std::string_view what) const;
  void touchLayers();

  /// Called by Case::change: indexes, journal row, counters. Nothing may be added afterwards.
  ChangeNotice finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace fairlead::store
