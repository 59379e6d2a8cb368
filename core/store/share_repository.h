// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/store/change.h"
#include "core/store/statement_repository.h"

namespace fairlead::store {

/// A statement with the transaction that said it first, among those held here.
struct SharedStatement : StoredStatement {
  Key change = 0;
};

/// What travels in bundles: transactions with what each asserted and retracted, in force or not, so that a copy that
/// has received the same computes the same. What an undone merge brought is held back. By key; return nothing.
class ShareRepository {
 public:
  explicit ShareRepository(const Database& database) : m_database(database) {}

  void forEachChange(const std::function<void(Key, const ChangeRecord&)>& visit) const;
  /// `change` said first that the item exists.
  void forEachItem(
      const std::function<void(Key item, ItemId id, std::string_view schema, Key change, bool isInForce)>& visit) const;
  void forEachStatement(const std::function<void(const SharedStatement&)>& visit) const;
  StatementId statementId(Key statement) const;
  /// What a further change has said too.
  void forEachItemAgain(const std::function<void(Key item, Key change)>& visit) const;
  void forEachStatementAgain(const std::function<void(Key statement, Key change)>& visit) const;
  struct Retraction {
    Key change = 0;
    bool isOfChange = false;  // else of a statement
    Uuid target;
    Key targetKey = 0;  // 0 if the target is not here
    std::string_view reason;
  };
  void forEachRetraction(const std::function<void(const Retraction&)>& visit) const;
  void forEachPassage(const std::function<void(Key item, std::string_view text)>& visit) const;

 private:
  void forEachAgain(std::string_view kind, const std::function<void(Key, Key)>& visit) const;

  const Database& m_database;
};

}  // namespace fairlead::store
