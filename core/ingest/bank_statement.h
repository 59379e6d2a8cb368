// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead::ingest {

/// An amount of money as a bank writes it, exact to five decimals (ISO 20022's most); never a binary fraction.
struct BankAmount {
  std::int64_t units = 0;  // of 0.00001

  auto operator<=>(const BankAmount&) const = default;
  /// "-1234.5" as "-1234.50": two decimals, or as many as it has.
  std::string text() const;
  /// "1.234,56", "1,234.56", "1234,", "-34.51"; nothing if it is no amount or too large. A single separator with three
  /// digits behind it is a thousands separator only where `decimal` says so; '\0': the last separator is the decimal
  /// one.
  static std::optional<BankAmount> parse(std::string_view text, char decimal = '\0');
};

struct BankBalance {
  BankAmount amount;
  std::string date;  // ISO day; empty if not said
};

/// One movement of an account; positive: money in.
struct BankMovement {
  std::uint64_t row = 0;  // counted from 1 in the file
  BankAmount amount;
  std::string currency, date, valueDate;  // ISO days
  std::string otherName, otherAccount, otherBank;
  std::string purpose, reference, endToEnd, kind;
  bool isPending = false;
  std::string problem;  // why it cannot come in: a sentence; it still counts for the balance
  std::string problemColumn, problemValue;
};

/// What a bank says about one account in one period.
struct BankStatement {
  std::string account, bank, owner, currency, reference;
  std::optional<BankBalance> opening, closing;
  std::vector<BankMovement> movements;
  std::vector<std::string> warnings;

  /// Opening plus movements against closing: a sentence with the figures where they differ; empty if they agree or one
  /// balance is not said.
  std::string balanceProblem() const;
};

enum class BankFormat { Mt940, Camt, Ofx, Qif };
std::string_view bankFormatName(BankFormat format);
std::string_view bankMediaType(BankFormat format);
/// By the head of the file; nothing for anything else.
std::optional<BankFormat> recogniseBank(std::string_view head);

std::string bankJson(const BankStatement& statement);
/// Throws Failure(Malformed).
BankStatement parseBankJson(std::string_view json);

/// An ISO day if year, month and day make one; empty if not.
std::string isoDay(int year, int month, int day);

}  // namespace fairlead::ingest
