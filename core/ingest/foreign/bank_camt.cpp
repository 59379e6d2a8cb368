// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/ingest/foreign/bank_readers.h"
#include "core/ingest/foreign/xml_events.h"

namespace fairlead::ingest::foreign {

namespace {

/// The day of "2013-12-27" or "2013-12-27T22:04:52.0+01:00", as written.
std::string dayOfIso(std::string_view text) {
  const auto part = [&](std::size_t from, std::size_t count) {
    int value = -1;
    if (text.size() >= from + count) std::from_chars(text.data() + from, text.data() + from + count, value);
    return value;
  };
  return isoDay(part(0, 4), part(5, 2), part(8, 2));
}

struct Party {
  std::string name, account, bank;
};

struct Detail {
  std::string amount, currency, direction, purpose, endToEnd, reference;
  Party debtor, creditor;
};

struct CamtEntry {
  std::string amount, currency, direction, status, booked, valued, reference, text;
  std::vector<Detail> details;
};

struct Balance {
  std::string kind, amount, direction, date;
};

/// camt.052, .053 and .054 by local names, whatever the version (ISO 20022 BkToCstmrAcctRpt, -Stmt, -DbtCdtNtfctn).
class CamtListener final : public XmlEvents::Listener {
 public:
  std::vector<BankStatement> statements;
  bool isCamt = false;

  void begin(std::string_view name, const XmlEvents::Attributes& attributes) override {
    m_path.emplace_back(name);
    m_text.clear();
    if (name.substr(0, 9) == "BkToCstmr") isCamt = true;
    if (isStatementName(name) && m_path.size() == 3) statements.emplace_back();
    if (name == "Bal") m_balance = {};
    if (name == "Ntry") m_entry = {};
    if (name == "TxDtls") m_entry.details.emplace_back();
    if (name == "Amt" || name == "TtlAmt") m_currency = attributes["Ccy"];
  }

  void text(std::string_view piece) override { m_text += piece; }

  void end(std::string_view name) override {
    if (!statements.empty()) leaf(name, std::string(ascii::trimmed(m_text)));
    m_text.clear();
    m_path.pop_back();
    if (statements.empty()) return;
    if (name == "Bal") endBalance();
    if (name == "Ntry") endEntry();
  }

 private:
  static bool isStatementName(std::string_view name) { return name == "Stmt" || name == "Rpt" || name == "Ntfctn"; }

  bool isIn(std::string_view name) const {
    for (const std::string& element : m_path)
      if (element == name) return true;
    return false;
  }
  /// The element `levels` above the one that ends.
  std::string_view above(std::size_t levels) const {
    return m_path.size() > levels ? std::string_view(m_path[m_path.size() - 1 - levels]) : std::string_view();
  }

  void leaf(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    if (isIn("TxDtls"))
      detailLeaf(name, value, m_entry.details.back());
    else if (isIn("Ntry"))
      entryLeaf(name, value);
    else if (isIn("Bal"))
      balanceLeaf(name, value);
    else if (isIn("Acct"))
      accountLeaf(name, value);
    else if (name == "Id" && isStatementName(above(1)))
      statements.back().reference = value;
  }

  void accountLeaf(std::string_view name, const std::string& value) {
    BankStatement& statement = statements.back();
    const bool isOfServicer = isIn("Svcr"), isOfOwner = isIn("Ownr");
    if (name == "IBAN" ||
        (name == "Id" && above(1) == "Othr" && !isOfServicer && !isOfOwner && statement.account.empty()))
      statement.account = value;
    if (name == "Ccy") statement.currency = value;
    if (name == "Nm" && isOfOwner) statement.owner = value;
    if (isOfServicer && (name == "BIC" || name == "BICFI")) statement.bank = value;
  }

  void balanceLeaf(std::string_view name, const std::string& value) {
    if (name == "Cd" && isIn("CdOrPrtry")) m_balance.kind = value;
    if (name == "Amt") {
      m_balance.amount = value;
      if (statements.back().currency.empty()) statements.back().currency = m_currency;
    }
    if (name == "CdtDbtInd" && above(1) == "Bal") m_balance.direction = value;
    if (name == "Dt" || name == "DtTm") m_balance.date = dayOfIso(value);
  }

  void entryLeaf(std::string_view name, const std::string& value) {
    if (isIn("NtryDtls")) {
      // A batch that names its sum only, no single payment.
      if (name == "AddtlNtryInf") m_entry.text = value;
      return;
    }
    const std::string_view parent = above(1);
    if (name == "Amt" && parent == "Ntry") {
      m_entry.amount = value;
      m_entry.currency = m_currency;
    }
    if (name == "CdtDbtInd" && parent == "Ntry") m_entry.direction = value;
    if ((name == "Sts" && parent == "Ntry") || (name == "Cd" && parent == "Sts")) m_entry.status = value;
    if (parent == "BookgDt") m_entry.booked = value;
    if (parent == "ValDt") m_entry.valued = value;
    if (name == "AcctSvcrRef" || (name == "NtryRef" && m_entry.reference.empty())) m_entry.reference = value;
    if (name == "AddtlNtryInf") m_entry.text = value;
  }

  void detailLeaf(std::string_view name, const std::string& value, Detail& detail) {
    const std::string_view parent = above(1);
    const bool isOwnAmount = name == "Amt" && (parent == "TxDtls" || parent == "TxAmt");
    if (isOwnAmount) {
      detail.amount = value;
      detail.currency = m_currency;
    }
    if (name == "CdtDbtInd" && parent == "TxDtls") detail.direction = value;
    if (name == "EndToEndId" && value != "NOTPROVIDED") detail.endToEnd = value;
    if (parent == "Refs" && (name == "TxId" || (name == "AcctSvcrRef" && detail.reference.empty())))
      detail.reference = value;
    if (isIn("RmtInf") && (name == "Ustrd" || name == "AddtlRmtInf" || (name == "Ref" && isIn("CdtrRefInf"))))
      detail.purpose += (detail.purpose.empty() ? "" : " ") + value;
    if (isIn("RltdPties")) {
      if (name == "Nm" && isIn("Dbtr")) detail.debtor.name = value;
      if (name == "Nm" && isIn("Cdtr")) detail.creditor.name = value;
      const bool isAccount = name == "IBAN" || (name == "Id" && parent == "Othr");
      if (isAccount && isIn("DbtrAcct")) detail.debtor.account = value;
      if (isAccount && isIn("CdtrAcct")) detail.creditor.account = value;
    }
    if (name == "BIC" || name == "BICFI") {
      if (isIn("DbtrAgt")) detail.debtor.bank = value;
      if (isIn("CdtrAgt")) detail.creditor.bank = value;
    }
  }

  void endBalance() {
    const auto amount = BankAmount::parse(m_balance.amount, '.');
    if (!amount) return;
    const BankBalance balance{{m_balance.direction == "DBIT" ? -amount->units : amount->units}, m_balance.date};
    BankStatement& statement = statements.back();
    if (m_balance.kind == "OPBD" || (m_balance.kind == "PRCD" && !statement.opening)) statement.opening = balance;
    if (m_balance.kind == "CLBD") statement.closing = balance;
  }

  BankMovement common() {
    BankMovement movement;
    movement.row = ++m_rows;
    movement.currency = m_entry.currency;
    movement.date = dayOfIso(m_entry.booked);
    movement.valueDate = dayOfIso(m_entry.valued);
    if (movement.date.empty()) movement.date = movement.valueDate;
    movement.reference = m_entry.reference;
    movement.isPending = !m_entry.status.empty() && m_entry.status != "BOOK";
    if (movement.date.empty()) {
      movement.problem = "The entry has no date of the calendar; correct it in the statement.";
      movement.problemColumn = "BookgDt";
      movement.problemValue = m_entry.booked;
    }
    return movement;
  }

  void fill(BankMovement& movement, const Detail& detail) const {
    // The other party is the debtor where money came in.
    const Party& other = movement.amount.units < 0 ? detail.creditor : detail.debtor;
    movement.otherName = other.name;
    movement.otherAccount = other.account;
    movement.otherBank = other.bank;
    movement.endToEnd = detail.endToEnd;
    movement.purpose = detail.purpose.empty() ? m_entry.text : detail.purpose;
    if (!detail.reference.empty()) movement.reference = detail.reference;
  }

  static std::optional<std::int64_t> signedUnits(const std::string& amount, const std::string& direction) {
    const auto parsed = BankAmount::parse(amount, '.');
    if (!parsed) return std::nullopt;
    return direction == "DBIT" ? -parsed->units : parsed->units;
  }

  void endEntry() {
    const auto total = signedUnits(m_entry.amount, m_entry.direction);
    // A batch is told apart into its payments only if their amounts, in the account's currency, make the whole.
    std::int64_t sum = 0;
    bool isWhole = m_entry.details.size() > 1 && total;
    for (const Detail& detail : m_entry.details) {
      const auto part = signedUnits(detail.amount, detail.direction.empty() ? m_entry.direction : detail.direction);
      isWhole = isWhole && part && (detail.currency.empty() || detail.currency == m_entry.currency) &&
                !__builtin_add_overflow(sum, part.value_or(0), &sum);
    }
    std::vector<BankMovement>& movements = statements.back().movements;
    if (isWhole && sum == *total) {
      for (const Detail& detail : m_entry.details) {
        BankMovement movement = common();
        movement.amount.units =
            signedUnits(detail.amount, detail.direction.empty() ? m_entry.direction : detail.direction).value();
        fill(movement, detail);
        movements.push_back(std::move(movement));
      }
      return;
    }
    BankMovement movement = common();
    if (total)
      movement.amount.units = *total;
    else {
      movement.problem = "The amount of the entry cannot be read.";
      movement.problemColumn = "Amt";
      movement.problemValue = m_entry.amount;
    }
    movement.purpose = m_entry.text;
    if (m_entry.details.size() == 1) fill(movement, m_entry.details.front());
    movements.push_back(std::move(movement));
  }

  std::vector<std::string> m_path;
  std::string m_text, m_currency;
  Balance m_balance;
  CamtEntry m_entry;
  std::uint64_t m_rows = 0;
};

}  // namespace

std::vector<BankStatement> readCamt(std::string_view bytes) {
  CamtListener listener;
  XmlEvents events(listener);
  for (std::size_t at = 0; at < bytes.size(); at += std::size_t{1} << 20)
    events.add(bytes.substr(at, std::size_t{1} << 20));
  events.finish();
  return std::move(listener.statements);
}

}  // namespace fairlead::ingest::foreign
