// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/store/statement_repository.h"

namespace fairlead::store {

/// The query that readStatement reads: statements s with their subject i, target t, property p, origin o, origin's item
/// oi, marking m and author a. `further` columns begin at 17.
std::string selectStatements(std::string_view condition, bool onlyInForce, std::string_view further = {});
StoredStatement readStatement(const Query& row);

inline constexpr int kFurtherColumn = 17;

}  // namespace fairlead::store
