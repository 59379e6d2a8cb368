// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/balances.h"

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace fairlead::analysis {

namespace {

struct Amount {
  std::string number, currency;
  bool isDoubted = false;
};

/// By payment: the one amount that is said of it. "2500 EUR", or a number beside a currency of its own.
std::unordered_map<store::Key, Amount> amountsOf(const store::Case& opened,
                                                 const std::unordered_set<store::Key>& payments) {
  std::unordered_map<store::Key, std::string> currencies;
  opened.statements().forEachValue("currency", [&](store::Key item, std::string_view value) {
    if (payments.contains(item)) currencies.try_emplace(item, value);
    return true;
  });
  std::unordered_map<store::Key, Amount> amounts;
  opened.statements().forEachValue("amount", [&](store::Key item, std::string_view value) {
    if (!payments.contains(item)) return true;
    const auto space = value.find(' ');
    Amount amount{std::string(value.substr(0, space)), {}, false};
    if (space != std::string_view::npos)
      amount.currency = value.substr(space + 1);
    else if (const auto own = currencies.find(item); own != currencies.end())
      amount.currency = own->second;
    const auto [at, isNew] = amounts.try_emplace(item, amount);
    if (!isNew && (at->second.number != amount.number || at->second.currency != amount.currency))
      at->second.isDoubted = true;
    return true;
  });
  return amounts;
}

}  // namespace

Balances balances(const store::Case& opened, const Graph& graph) {
  std::unordered_set<store::Key> payments;
  opened.items().forEachItem({"Payment", {}}, [&](store::Key key, std::string_view) {
    payments.insert(key);
    return true;
  });
  const auto amounts = amountsOf(opened, payments);
  std::map<std::pair<store::Key, std::string>, Balance> rows;
  std::set<store::Key> counted;
  Balances answer;
  for (const GraphEdge& edge : graph.edges()) {
    // A payment that two sources give to different payers is counted for the first alone.
    if (!payments.contains(edge.item) || !counted.insert(edge.item).second) continue;
    const auto amount = amounts.find(edge.item);
    const auto number =
        amount == amounts.end() || amount->second.isDoubted ? std::nullopt : Decimal::parse(amount->second.number);
    if (!number) {
      ++answer.unread;
      continue;
    }
    const auto row = [&](NodeIndex node) -> Balance& {
      const store::Key item = graph.nodes()[node].item;
      Balance& found = rows[{item, amount->second.currency}];
      found.item = item;
      found.currency = amount->second.currency;
      ++found.payments;
      return found;
    };
    Balance& payer = row(edge.from);
    payer.out = payer.out + *number;
    Balance& payee = row(edge.to);
    payee.in = payee.in + *number;
  }
  for (auto& [key, row] : rows) answer.rows.push_back(std::move(row));
  return answer;
}

}  // namespace fairlead::analysis
