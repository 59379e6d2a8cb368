// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/decimal.h"

#include <algorithm>

#include "core/base/ascii.h"

namespace fairlead::analysis {

namespace {

std::string sum(const std::string& a, const std::string& b) {
  std::string out(a.size() + 1, '0');
  int carry = 0;
  for (std::size_t i = a.size(); i-- > 0;) {
    const int digit = (a[i] - '0') + (b[i] - '0') + carry;
    out[i + 1] = static_cast<char>('0' + digit % 10);
    carry = digit / 10;
  }
  out[0] = static_cast<char>('0' + carry);
  return out;
}

/// a - b, a being the greater.
std::string difference(const std::string& a, const std::string& b) {
  std::string out = a;
  int borrow = 0;
  for (std::size_t i = a.size(); i-- > 0;) {
    int digit = (a[i] - '0') - (b[i] - '0') - borrow;
    borrow = digit < 0;
    out[i] = static_cast<char>('0' + digit + 10 * borrow);
  }
  return out;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  Decimal made;
  if (text.starts_with('-') || text.starts_with('+')) {
    made.m_isNegative = text.front() == '-';
    text.remove_prefix(1);
  }
  const auto point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (!ascii::isNumber(whole)) return std::nullopt;
  made.m_digits = whole;
  if (point != std::string_view::npos) {
    const std::string_view decimals = text.substr(point + 1);
    if (!ascii::isNumber(decimals)) return std::nullopt;
    made.m_digits += decimals;
    made.m_decimals = decimals.size();
  }
  return made;
}

std::string Decimal::aligned(std::size_t whole, std::size_t decimals) const {
  return std::string(whole - (m_digits.size() - m_decimals), '0') + m_digits + std::string(decimals - m_decimals, '0');
}

Decimal Decimal::operator+(const Decimal& other) const {
  const std::size_t whole = std::max(m_digits.size() - m_decimals, other.m_digits.size() - other.m_decimals);
  Decimal made;
  made.m_decimals = std::max(m_decimals, other.m_decimals);
  const std::string a = aligned(whole, made.m_decimals), b = other.aligned(whole, made.m_decimals);
  if (m_isNegative == other.m_isNegative) {
    made.m_isNegative = m_isNegative;
    made.m_digits = sum(a, b);
  } else {
    made.m_isNegative = a >= b ? m_isNegative : other.m_isNegative;
    made.m_digits = a >= b ? difference(a, b) : difference(b, a);
  }
  const std::size_t zeros = made.m_digits.find_first_not_of('0');
  const std::size_t spare = made.m_digits.size() - made.m_decimals - 1;
  made.m_digits.erase(0, std::min(zeros, spare));
  return made;
}

Decimal Decimal::operator-() const {
  Decimal made = *this;
  made.m_isNegative = !m_isNegative;
  return made;
}

bool Decimal::isZero() const { return m_digits.find_first_not_of('0') == std::string::npos; }

std::string Decimal::text() const {
  std::string out = m_digits;
  if (m_decimals > 0) out.insert(out.size() - m_decimals, 1, '.');
  return isNegative() ? "-" + out : out;
}

}  // namespace fairlead::analysis
