// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/exchange/outgoing.h"

namespace fairlead::exchange {

/// The flat form of a case, for what has rows and columns: one row a statement, and one for an item of which nothing is
/// said or may be said.
class StatementTable {
 public:
  static constexpr std::array<std::string_view, 20> kColumns{
      "id",      "kind",   "schema",    "caption",       "property", "value",   "value_id",
      "begin",   "end",    "WKT",       "uncertainty_m", "scheme",   "grading", "assessment",
      "marking", "origin", "origin_id", "locator",       "author",   "at"};
  using Row = std::array<std::string, kColumns.size()>;

  explicit StatementTable(const Outgoing& out) : m_out(out) {}
  void forEach(const std::function<void(const Row&)>& visit) const;

 private:
  const Outgoing& m_out;
};

}  // namespace fairlead::exchange
