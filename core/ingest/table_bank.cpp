// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_bank.h"

#include <array>

#include "core/base/contained_process.h"
#include "core/base/error.h"
#include "core/ingest/bank_statement.h"
#include "core/ingest/table_wire.h"
#include "core/model/identifiers.h"

namespace fairlead::ingest {

namespace {

struct Side {
  std::string key, name, account, iban, bank;
};

Side sideOf(const std::string& account, const std::string& name, const std::string& bank, const std::string& unnamed,
            const std::string& within) {
  const Identifier iban = checkIdentifier(IdentifierKind::Iban, account);
  Side side{account, name, account, {}, bank};
  if (iban.isValid()) {
    side.key = side.iban = iban.normalised;
    side.account.clear();
  }
  // Without a number a name is all that tells accounts apart, and without a name only whose counterparty it is.
  if (side.key.empty()) side.key = name.empty() ? unnamed : "named " + name + " " + within;
  return side;
}

/// Two like payments on consecutive statements are two. What bears a reference is told apart by it, also where the
/// periods of two statements overlap.
std::string statementOf(const BankStatement& statement, const BankMovement& movement) {
  if (!statement.opening || !statement.closing || !movement.reference.empty() || !movement.endToEnd.empty()) return {};
  return statement.opening->date + " " + statement.opening->amount.text() + " to " + statement.closing->date + " " +
         statement.closing->amount.text();
}

TableRow rowOf(const BankStatement& statement, const BankMovement& movement, std::uint64_t number) {
  const Side own =
      sideOf(statement.account, statement.owner, statement.bank, "not named, " + statement.reference, "own");
  // Two payees of one name are one only as long as one account pays them: whether J SMITH is J SMITH is for a person to
  // judge.
  const Side other = sideOf(movement.otherAccount, movement.otherName, movement.otherBank,
                            "not named, counterparty of " + own.key, "counterparty of " + own.key);
  const bool isIn = movement.amount.units >= 0;
  const Side& payer = isIn ? other : own;
  const Side& beneficiary = isIn ? own : other;
  BankAmount amount = movement.amount;
  if (amount.units < 0) amount.units = -amount.units;
  // What cannot be read stays as it is written, and is refused by what reads the column.
  // Each format has its own words for its columns: where there is no date, it is the date that cannot be read.
  const bool isProblem = !movement.problem.empty(), isOfDate = isProblem && movement.date.empty();
  return {number,
          {isOfDate ? movement.problemValue : movement.date,
           movement.valueDate,
           isProblem && !isOfDate ? movement.problemValue : amount.text(),
           movement.currency.empty() ? statement.currency : movement.currency,
           payer.key,
           payer.name,
           payer.account,
           payer.iban,
           payer.bank,
           beneficiary.key,
           beneficiary.name,
           beneficiary.account,
           beneficiary.iban,
           beneficiary.bank,
           movement.purpose,
           movement.reference,
           movement.endToEnd,
           movement.kind,
           movement.isPending ? "pending" : "booked",
           statementOf(statement, movement)}};
}

}  // namespace

const std::vector<std::string>& bankColumns() {
  static const std::vector<std::string> columns{"Date",
                                                "Value date",
                                                "Amount",
                                                "Currency",
                                                "Payer",
                                                "Payer name",
                                                "Payer account",
                                                "Payer IBAN",
                                                "Payer bank",
                                                "Beneficiary",
                                                "Beneficiary name",
                                                "Beneficiary account",
                                                "Beneficiary IBAN",
                                                "Beneficiary bank",
                                                "Purpose",
                                                "Reference",
                                                "End-to-end reference",
                                                "Kind",
                                                "Status",
                                                "Statement"};
  return columns;
}

void readBankTable(const std::filesystem::path& path, const OnTableRow& onRow, std::vector<std::string>& warnings,
                   const Progress& progress) {
  ContainedProcess worker;
  std::uint64_t number = 0, statements = 0;
  bool wantsMore = true;
  worker.run(
      table_frames::kBankTask, {}, {{path}},
      [&](std::uint8_t type, std::string_view payload) {
        if (type == table_frames::kWarning) warnings.emplace_back(payload);
        if (type != table_frames::kStatement || !wantsMore) return;
        const BankStatement statement = parseBankJson(payload);
        ++statements;
        for (const std::string& warning : statement.warnings) warnings.push_back(warning);
        if (const std::string problem = statement.balanceProblem(); !problem.empty()) warnings.push_back(problem);
        for (const BankMovement& movement : statement.movements) {
          ++number;
          if (!movement.problem.empty())
            warnings.push_back("Movement " + std::to_string(number) + ": " + movement.problem);
          if (wantsMore) wantsMore = onRow(rowOf(statement, movement, number));
        }
      },
      progress);
  if (statements == 0)
    throw Failure(ErrorCode::Malformed, "There is no statement of an account in this file.", path.filename().string());
}

}  // namespace fairlead::ingest
