// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

#include "core/model/statement.h"
#include "core/store/case.h"

namespace fairlead::bench {

constexpr std::size_t kStatementsOfEntity = 10;

/// Invented persons with ten statements each: names, a birth, a nationality, a number, an address, free words. Each
/// hundred rest on one report.
ItemId entityNumber(std::size_t number);
ItemId reportNumber(std::size_t number);
void forEachMadeStatement(std::size_t entities, const std::function<void(const Statement&)>& visit);

/// The bulk path: items, then statements, with every index and the journal, in one transaction.
void fillWithStatements(store::Case& target, std::size_t entities);

/// The case of 1,000,000 statements on 100,000 entities, made once a run.
std::filesystem::path millionStatements();

}  // namespace fairlead::bench
