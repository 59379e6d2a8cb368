// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/ingest/foreign/bank_readers.h"

namespace fairlead::ingest::foreign {

namespace {

std::string decoded(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '&' ? text.substr(i, 12).find(';') : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text[i];
      continue;
    }
    const std::string_view name = text.substr(i + 1, end - 1);
    unsigned code = 0;
    if (name == "amp") code = '&';
    if (name == "lt") code = '<';
    if (name == "gt") code = '>';
    if (name == "quot") code = '"';
    if (name == "apos") code = '\'';
    if (name == "nbsp") code = ' ';
    if (name.size() > 1 && name[0] == '#') std::from_chars(name.data() + 1, name.data() + name.size(), code);
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
      out += '&';
      continue;
    }
    appendUtf8(out, static_cast<char32_t>(code));
    i += end;
  }
  return out;
}

std::string dayOfEight(std::string_view text) {
  const auto part = [&](std::size_t from, std::size_t count) {
    int value = -1;
    if (text.size() >= from + count) std::from_chars(text.data() + from, text.data() + from + count, value);
    return value;
  };
  return isoDay(part(0, 4), part(4, 2), part(6, 2));
}

/// OFX 1 leaves elements open and OFX 2 closes them; what has text is a leaf in both.
class OfxReader {
 public:
  std::vector<BankStatement> read(std::string_view text) {
    std::size_t at = text.find('<');
    while (at != std::string_view::npos) {
      const std::size_t close = text.find('>', at);
      if (close == std::string_view::npos) break;
      const std::string name = ascii::uppered(text.substr(at + 1, close - at - 1));
      const std::size_t next = text.find('<', close);
      const std::string value =
          decoded(text.substr(close + 1, next == std::string_view::npos ? next : next - close - 1));
      if (!name.empty() && name[0] == '/')
        end(std::string_view(name).substr(1));
      else if (value.empty())
        begin(name);
      else
        leaf(name, value);
      at = next;
    }
    endMovement();
    return std::move(m_statements);
  }

 private:
  void begin(std::string_view name) {
    if (name == "STMTRS" || name == "CCSTMTRS" || name == "INVSTMTRS") m_statements.emplace_back();
    if (name == "STMTTRN") {
      endMovement();
      m_movement.emplace();
      m_movement->row = ++m_rows;
    }
    m_isOther = m_isOther || name == "BANKACCTTO" || name == "CCACCTTO";
    if (name == "BANKACCTFROM" || name == "CCACCTFROM" || name == "INVACCTFROM") m_isOther = false;
    m_isLedger = name == "LEDGERBAL" || (m_isLedger && name != "AVAILBAL");
  }

  void end(std::string_view name) {
    if (name == "STMTTRN") endMovement();
    if (name == "BANKACCTTO" || name == "CCACCTTO") m_isOther = false;
    if (name == "LEDGERBAL") m_isLedger = false;
  }

  void leaf(std::string_view name, const std::string& value) {
    if (m_movement && !m_isLedger && name != "CURDEF") return movementLeaf(name, value);
    if (m_statements.empty()) return;
    BankStatement& statement = m_statements.back();
    if (name == "CURDEF") statement.currency = value;
    if (name == "ACCTID") statement.account = value;
    if (name == "BANKID" || name == "BROKERID") statement.bank = value;
    if (m_isLedger && name == "BALAMT") {
      if (const auto amount = BankAmount::parse(value)) statement.closing = BankBalance{*amount, {}};
    }
    if (m_isLedger && name == "DTASOF" && statement.closing) statement.closing->date = dayOfEight(value);
  }

  void movementLeaf(std::string_view name, const std::string& value) {
    BankMovement& m = *m_movement;
    const auto refuse = [&](const char* why) {
      m.problem = why;
      m.problemColumn = name;
      m.problemValue = value;
    };
    if (name == "DTPOSTED") {
      m.date = dayOfEight(value);
      if (m.date.empty()) refuse("This is no date of the calendar; correct it in the statement.");
    } else if (name == "DTAVAIL" || name == "DTUSER") {
      m.valueDate = dayOfEight(value);
    } else if (name == "TRNAMT") {
      const auto amount = BankAmount::parse(value);
      if (amount)
        m.amount = *amount;
      else
        refuse("The amount of the movement cannot be read.");
      m_hasAmount = amount.has_value();
    } else if (name == "FITID") {
      m.reference = value;
    } else if (name == "NAME") {
      m.otherName = value;
    } else if (name == "MEMO") {
      m.purpose = value;
    } else if (name == "TRNTYPE") {
      m.kind = value;
    } else if (name == "ACCTID" && m_isOther) {
      m.otherAccount = value;
    } else if (name == "BANKID" && m_isOther) {
      m.otherBank = value;
    } else if (name == "CHECKNUM") {
      m.endToEnd = value;
    } else if (name == "CURSYM") {
      m.currency = value;
    }
  }

  void endMovement() {
    if (!m_movement) return;
    if (m_statements.empty()) m_statements.emplace_back();
    BankMovement& m = *m_movement;
    if (m.currency.empty()) m.currency = m_statements.back().currency;
    if (m.problem.empty() && (!m_hasAmount || m.date.empty())) {
      m.problem = m_hasAmount ? "The movement has no date." : "The movement has no amount.";
      m.problemColumn = m_hasAmount ? "DTPOSTED" : "TRNAMT";
    }
    m_statements.back().movements.push_back(std::move(m));
    m_movement.reset();
    m_hasAmount = m_isOther = false;
  }

  std::vector<BankStatement> m_statements;
  std::optional<BankMovement> m_movement;
  std::uint64_t m_rows = 0;
  bool m_isOther = false, m_isLedger = false, m_hasAmount = false;
};

}  // namespace

std::vector<BankStatement> readOfx(std::string_view text) { return OfxReader().read(text); }

}  // namespace fairlead::ingest::foreign
