// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>

#include "core/base/ascii.h"
#include "core/ingest/foreign/bank_readers.h"

namespace fairlead::ingest::foreign {

namespace {

/// The numbers of a date, in the order written: "6/17/97", "01.26'1995", "8/ 1/97".
std::optional<std::array<int, 3>> dateParts(std::string_view text) {
  std::array<int, 3> parts{};
  std::size_t count = 0;
  bool isInside = false;
  for (const char c : text) {
    if (ascii::isDigit(c)) {
      if (!isInside && ++count > 3) return std::nullopt;
      isInside = true;
      if (parts[count - 1] > 9999) return std::nullopt;
      parts[count - 1] = parts[count - 1] * 10 + (c - '0');
    } else {
      isInside = false;
    }
  }
  if (count != 3) return std::nullopt;
  return parts;
}

enum class Order { Unknown, MonthFirst, DayFirst, YearFirst };

struct QifEntry {
  BankMovement movement;
  std::string date;
};

struct Section {
  BankStatement statement;
  std::vector<QifEntry> entries;
  std::size_t investments = 0;
};

/// What all dates of the file together allow.
Order orderOf(const std::vector<Section>& sections) {
  bool canBeMonthFirst = true, canBeDayFirst = true;
  for (const Section& section : sections)
    for (const QifEntry& entry : section.entries) {
      const auto parts = dateParts(entry.date);
      if (!parts) continue;
      if ((*parts)[0] > 31) return Order::YearFirst;
      canBeMonthFirst = canBeMonthFirst && (*parts)[0] <= 12;
      canBeDayFirst = canBeDayFirst && (*parts)[1] <= 12;
    }
  if (canBeMonthFirst == canBeDayFirst) return Order::Unknown;
  return canBeMonthFirst ? Order::MonthFirst : Order::DayFirst;
}

std::string dayInOrder(const std::array<int, 3>& p, Order order) {
  const auto year = [](int written) {
    return written < 50 ? 2000 + written : written < 100 ? 1900 + written : written;
  };
  if (order == Order::YearFirst) return isoDay(p[0], p[1], p[2]);
  if (order == Order::DayFirst) return isoDay(year(p[2]), p[1], p[0]);
  return isoDay(year(p[2]), p[0], p[1]);
}

bool isMoneyType(const std::string& type) {
  for (const std::string_view known : {"bank", "cash", "ccard", "oth a", "oth l"})
    if (type.substr(0, known.size()) == known) return true;
  return false;
}

class QifReader {
 public:
  std::vector<BankStatement> read(std::string_view text) {
    std::uint64_t line = 0;
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      const std::string_view row = text.substr(0, end);
      text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
      ++line;
      if (!row.empty()) take(row, line);
    }
    close();
    return finish();
  }

 private:
  enum class Mode { None, Account, Movements, Investments, Other };

  void take(std::string_view row, std::uint64_t line) {
    if (row[0] == '!') {
      close();
      const std::string type = ascii::lowered(row.substr(1));
      if (type.substr(0, 7) == "account") {
        m_mode = Mode::Account;
      } else if (type.substr(0, 5) == "type:") {
        const std::string kind = type.substr(5);
        m_mode = isMoneyType(kind) ? Mode::Movements : kind.substr(0, 5) == "invst" ? Mode::Investments : Mode::Other;
        if (m_mode == Mode::Movements || m_mode == Mode::Investments) {
          m_sections.emplace_back();
          m_sections.back().statement.account = m_account;
        }
      }
      return;
    }
    if (row[0] == '^') return close();
    if (m_mode == Mode::Account && row[0] == 'N') m_account = row.substr(1);
    if (m_mode == Mode::Investments && row[0] == 'D') ++m_sections.back().investments;
    if (m_mode == Mode::Movements) movementField(row[0], std::string(row.substr(1)), line);
  }

  void movementField(char code, const std::string& value, std::uint64_t line) {
    if (!m_entry) {
      m_entry.emplace();
      m_entry->movement.row = line;
    }
    BankMovement& m = m_entry->movement;
    if (code == 'D') m_entry->date = value;
    if (code == 'T' || (code == 'U' && m_amount.empty())) m_amount = value;
    if (code == 'P') m.otherName = value;
    if (code == 'M') m.purpose = value;
    if (code == 'N') m.endToEnd = value;
    if (code == 'L' && value.size() > 2 && value.front() == '[') m_transfer = value.substr(1, value.find(']') - 1);
    if (code == 'L' && m.kind.empty()) m.kind = value;
  }

  void close() {
    if (!m_entry) return;
    Section& section = m_sections.back();
    BankMovement& m = m_entry->movement;
    const auto amount = BankAmount::parse(m_amount);
    if (amount) m.amount = *amount;
    if (!amount) {
      m.problem = m_amount.empty() ? "The movement has no amount." : "The amount of the movement cannot be read.";
      m.problemColumn = "T";
      m.problemValue = m_amount;
    }
    // Quicken's first entry is the balance that the account began with, and names the account.
    const bool isOpening =
        section.entries.empty() && !section.statement.opening && ascii::lowered(m.otherName) == "opening balance";
    if (isOpening && amount) {
      section.statement.opening = BankBalance{*amount, {}};
      if (section.statement.account.empty()) section.statement.account = m_transfer;
    } else {
      if (!m_transfer.empty()) m.otherAccount = m_transfer;
      section.entries.push_back(std::move(*m_entry));
    }
    m_entry.reset();
    m_amount.clear();
    m_transfer.clear();
  }

  std::vector<BankStatement> finish() {
    const Order order = orderOf(m_sections);
    std::vector<BankStatement> statements;
    for (Section& section : m_sections) {
      BankStatement& statement = section.statement;
      if (order == Order::Unknown && !section.entries.empty())
        statement.warnings.push_back(
            "Nothing in the file tells whether day or month comes first in its dates; they "
            "were read month first, as Quicken writes them.");
      if (section.investments > 0)
        statement.warnings.push_back(std::to_string(section.investments) +
                                     " investment transactions were left out; only money movements are read.");
      for (QifEntry& entry : section.entries) {
        const auto parts = dateParts(entry.date);
        if (parts) entry.movement.date = dayInOrder(*parts, order);
        if (entry.movement.date.empty() && entry.movement.problem.empty()) {
          entry.movement.problem = "This is no date of the calendar; correct it in the statement.";
          entry.movement.problemColumn = "D";
          entry.movement.problemValue = entry.date;
        }
        statement.movements.push_back(std::move(entry.movement));
      }
      statements.push_back(std::move(statement));
    }
    return statements;
  }

  std::vector<Section> m_sections;
  std::optional<QifEntry> m_entry;
  std::string m_account, m_amount, m_transfer;
  Mode m_mode = Mode::None;
};

}  // namespace

std::vector<BankStatement> readQif(std::string_view text) { return QifReader().read(text); }

}  // namespace fairlead::ingest::foreign
