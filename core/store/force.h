// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/store/database.h"

namespace fairlead::store {

/// SQL that is true for a row in force, given the table's alias in the query. `withdrawn`: the case's table of that
/// name, where a connection shadows it with one of its own.
std::string statementInForce(std::string_view alias, std::string_view withdrawn = "withdrawn");
std::string itemInForce(std::string_view alias);

/// SQL for the keys of what a tombstone names and that is here all the same, since the tombstone came from another
/// copy: items; statements that are named, or about, from or to such an item.
std::string erasedItems();
std::string erasedStatements();
/// The same as a condition on one row, for who asks of few: a case may hold very many tombstones.
std::string isErasedItem(std::string_view key);
std::string isErasedStatement(std::string_view alias);

/// What is in force is a function of the set of assertions, retractions and tombstones (decision 2): a batch is in
/// force if its change and its arrival are; a change is, if no retraction of it is; two that retract each other are
/// both out; what has a tombstone is out, whenever it came. Computes change.in_force, batch.in_force, withdrawn and
/// revived_* anew.
void recomputeForce(Database& database);

/// The same compared with what the case keeps: sentences about every table that differs. Changes nothing.
std::vector<std::string> forceProblems(const Database& database);

}  // namespace fairlead::store
