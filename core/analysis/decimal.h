// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fairlead::analysis {

/// A decimal number of any length, exact: sums of money are never binary fractions.
class Decimal {
 public:
  Decimal() = default;
  /// "-1234.50"; nothing for anything else.
  static std::optional<Decimal> parse(std::string_view text);

  Decimal operator+(const Decimal& other) const;
  Decimal operator-() const;
  bool isZero() const;
  bool isNegative() const { return m_isNegative && !isZero(); }
  /// With as many decimals as the most exact of its parts had.
  std::string text() const;
  bool operator==(const Decimal& other) const { return (*this + -other).isZero(); }

 private:
  std::string aligned(std::size_t whole, std::size_t decimals) const;

  bool m_isNegative = false;
  std::string m_digits = "0";  // without a point
  std::size_t m_decimals = 0;
};

}  // namespace fairlead::analysis
