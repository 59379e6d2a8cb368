// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/instant.h"
#include "core/base/sha256.h"
#include "core/base/uuid.h"
#include "core/store/database.h"
#include "core/store/erased_holding.h"

namespace fairlead::store {

/// Who acts (decision 7): nothing is written by nobody, so `name` may not be empty.
struct Actor {
  std::string name, role, organisation;
  std::string reason;     // justification for consultation and disclosure (LED Art. 25)
  std::string recipient;  // disclosure: to whom
  std::string profile;    // disclosure: under what release profile
};

/// The processing operations of DPA 2018 s.62, and undo and redo.
enum class Action { Create, Collect, Alter, Consult, Disclose, Combine, Erase, Undo, Redo };
std::string_view actionName(Action action);  // "create", "collect"...
std::optional<Action> parseAction(std::string_view name);

/// A transaction as everybody may know it: it travels in bundles with what it asserted or retracted.
struct ChangeRecord {
  TransactionId id;
  std::string author, role, organisation;
  Instant at{};
  std::string zone;  // of the author's clock, IANA
  Action action = Action::Alter;
  std::string text;  // what was done, in plain words
  std::string reason;
};

/// A row of this file's own journal; hash = SHA-256 over the previous hash, the number and a salted commitment to the
/// rest, so that a row can be erased by law without breaking the chain (decision 5).
struct JournalEntry {
  std::int64_t seq = 0;
  ChangeRecord change;
  std::string before, after;  // JSON: counts by kind, or the undone transaction's id
  std::string recipient, profile;
  ErasureNote erased;  // of an erasure
  Digest256 hash{};
  bool isErased = false;
};

/// What a committed change touched, so that a view updates just that.
struct ChangeNotice {
  TransactionId change;
  Action action = Action::Alter;
  std::vector<Key> items;   // empty when isSweeping
  bool isSweeping = false;  // too many to name: read again
  bool touchesLayers = false;
};

}  // namespace fairlead::store
