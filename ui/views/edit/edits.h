// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/store/case.h"

namespace fairlead::ui {

/// Property and value as typed; an item value is the item's id.
using TypedValues = std::vector<std::pair<std::string, std::string>>;

// What a person's hand can do to a case, each inside one transaction. Values are checked and brought into the form of
// their property; all throw Failure(Invalid) with a sentence that says what is expected. `draft` gives origin, grading,
// marking and assessment. What bears no classification takes that of the passage that says it, else the case's; a note
// or a judgement takes also that of what it is about.

/// A new entity, link or event.
ItemId addItem(store::Case& opened, store::Transaction& transaction, const std::string& schema,
               const TypedValues& values, const Statement& draft);
void addValue(store::Case& opened, store::Transaction& transaction, ItemId item, const std::string& property,
              const std::string& typed, const Statement& draft);
/// Retracts the old and says the new.
void replaceValue(store::Case& opened, store::Transaction& transaction, StatementId old, const std::string& typed,
                  const Statement& draft, const std::string& reason);
void retractAll(store::Transaction& transaction, const std::vector<StatementId>& statements, const std::string& reason);
/// All that is said about an item, so that nothing of it is shown any more.
void retractItem(store::Case& opened, store::Transaction& transaction, ItemId item, const std::string& reason);
/// The old statements go, the same words come in under the new grading.
void regrade(store::Case& opened, store::Transaction& transaction, const std::vector<StatementId>& statements,
             const std::optional<Grading>& grading, const std::string& reason);
void annotate(store::Case& opened, store::Transaction& transaction, ItemId target, const std::string& text);
/// decision: same, different or unsure. `score`: the comparison's, 0 to 1, where one was shown.
void judge(store::Case& opened, store::Transaction& transaction, ItemId left, ItemId right, const std::string& decision,
           const std::string& reason, std::optional<double> score = {});

}  // namespace fairlead::ui
