// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/analysis/decimal.h"
#include "core/analysis/graph.h"

namespace fairlead::analysis {

/// What went in and out of an account, or of whoever pays and is paid, in one currency.
struct Balance {
  store::Key item = 0;
  std::string currency;  // empty where none is stated
  Decimal in, out;
  std::size_t payments = 0;
  Decimal net() const { return in + -out; }
};

struct Balances {
  std::vector<Balance> rows;  // by item, then currency; currencies are never added to one another
  std::size_t unread = 0;     // payments without an amount, with one that cannot be read, or with several that differ
};

/// Over all payments in force, whatever of a payer's or payee's spellings they name.
Balances balances(const store::Case& opened, const Graph& graph);

}  // namespace fairlead::analysis
