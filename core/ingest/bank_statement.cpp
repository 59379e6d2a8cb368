// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bank_statement.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/ascii.h"
#include "core/base/error.h"

namespace fairlead::ingest {

namespace {

using PlainJson = nlohmann::json;
constexpr int kDecimals = 5;
constexpr std::int64_t kScale = 100'000;

using ascii::isDigit;

/// Where the decimals begin: the last separator, unless it is there more than once and so groups thousands. A single
/// one with three digits behind and one to three before ("1,500") groups them too: no currency has three decimals that
/// a bank writes so; of "0,500" it cannot.
std::size_t decimalAt(std::string_view digits, char decimal) {
  if (decimal != '\0') return digits.rfind(decimal);
  const std::size_t last = digits.find_last_of(".,");
  if (last == std::string_view::npos) return last;
  const std::size_t first = digits.find_first_of(".,");
  if (first != last) return digits.find(digits[last]) == last ? last : std::string_view::npos;
  const bool isGroup = digits.size() - last == 4 && last >= 1 && last <= 3 && digits[0] != '0';
  return isGroup ? std::string_view::npos : last;
}

/// Separators before the decimals part groups of three, all by the same sign.
bool isGrouped(std::string_view digits, std::size_t point) {
  const std::string_view whole = digits.substr(0, std::min(point, digits.size()));
  const std::size_t first = whole.find_first_of(".,");
  if (point != std::string_view::npos && digits.find_first_of(".,", point + 1) != std::string_view::npos) return false;
  if (first == std::string_view::npos) return true;
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at < whole.size(); at += 4) {
    if (whole[at] != whole[first] || at + 4 > whole.size()) return false;
    for (std::size_t i = at + 1; i < at + 4; ++i)
      if (!isDigit(whole[i])) return false;
  }
  return true;
}

PlainJson balanceJson(const std::optional<BankBalance>& balance) {
  return balance ? PlainJson{{"units", balance->amount.units}, {"date", balance->date}} : PlainJson();
}

std::optional<BankBalance> balanceOf(const PlainJson& json) {
  if (json.is_null()) return std::nullopt;
  return BankBalance{{json.at("units").get<std::int64_t>()}, json.at("date").get<std::string>()};
}

/// A line that begins with a field of SWIFT's: ":20:", ":60F:".
bool hasSwiftField(std::string_view head) {
  for (std::size_t at = 0; at + 4 < head.size(); ++at) {
    const bool isAtLine = at == 0 || head[at - 1] == '\n' || head[at - 1] == '\r';
    if (!isAtLine || head[at] != ':') continue;
    const bool isField = isDigit(head[at + 1]) && isDigit(head[at + 2]) &&
                         (head[at + 3] == ':' || (head[at + 3] >= 'A' && head[at + 3] <= 'Z' && head[at + 4] == ':'));
    if (isField) return true;
  }
  return false;
}

}  // namespace

std::string BankAmount::text() const {
  const std::uint64_t magnitude = units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
  std::string fraction = std::to_string(magnitude % kScale);
  fraction.insert(0, static_cast<std::size_t>(kDecimals) - fraction.size(), '0');
  while (fraction.size() > 2 && fraction.back() == '0') fraction.pop_back();
  return (units < 0 ? "-" : "") + std::to_string(magnitude / kScale) + "." + fraction;
}

std::optional<BankAmount> BankAmount::parse(std::string_view text, char decimal) {
  std::string digits;
  bool isNegative = false, hasSign = false, isOver = false;
  for (const char c : text) {
    if (isOver && c != ' ') return std::nullopt;
    if (isDigit(c) || c == '.' || c == ',') {
      digits += c;
    } else if (c == '-' || c == '+') {
      // In front, or behind as some banks write it; not in the middle.
      if (hasSign) return std::nullopt;
      hasSign = true;
      isNegative = c == '-';
      isOver = !digits.empty();
    } else if (c != ' ' && c != '\'') {
      return std::nullopt;
    }
  }
  const std::size_t point = decimalAt(digits, decimal);
  if (!isGrouped(digits, point)) return std::nullopt;
  std::int64_t value = 0;
  int decimals = -1, seen = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == point) decimals = 0;
    if (!isDigit(digits[i])) continue;
    ++seen;
    if (decimals >= 0 && ++decimals > kDecimals) {
      if (digits[i] != '0') return std::nullopt;
      continue;
    }
    if (value > (std::numeric_limits<std::int64_t>::max() / kScale - 9) / 10 && decimals < 0) return std::nullopt;
    if (value > (std::numeric_limits<std::int64_t>::max() - 9) / 10) return std::nullopt;
    value = value * 10 + (digits[i] - '0');
  }
  if (seen == 0) return std::nullopt;
  for (int i = decimals < 0 ? 0 : decimals; i < kDecimals; ++i) {
    if (value > std::numeric_limits<std::int64_t>::max() / 10) return std::nullopt;
    value *= 10;
  }
  return BankAmount{isNegative ? -value : value};
}

std::string BankStatement::balanceProblem() const {
  if (!opening || !closing) return {};
  std::int64_t sum = opening->amount.units;
  for (const BankMovement& movement : movements)
    if (!movement.isPending && __builtin_add_overflow(sum, movement.amount.units, &sum))
      return "The movements add up to more than can be counted; check the amounts.";
  if (sum == closing->amount.units) return {};
  const BankAmount reached{sum}, difference{closing->amount.units - sum}, moved{sum - opening->amount.units};
  return "The balances of account " + (account.empty() ? std::string("(not named)") : account) +
         " do not agree: opening " + opening->amount.text() + " plus movements " + moved.text() + " makes " +
         reached.text() + ", but closing is " + closing->amount.text() + " (" + difference.text() + " " + currency +
         " apart); a movement may be missing.";
}

std::string_view bankFormatName(BankFormat format) {
  constexpr std::array<std::string_view, 4> kNames{"MT940", "camt", "OFX", "QIF"};
  return kNames[static_cast<std::size_t>(format)];
}

std::string_view bankMediaType(BankFormat format) {
  constexpr std::array<std::string_view, 4> kTypes{"application/x-mt940", "application/xml", "application/x-ofx",
                                                   "application/x-qif"};
  return kTypes[static_cast<std::size_t>(format)];
}

std::optional<BankFormat> recogniseBank(std::string_view bytes) {
  const std::string head = ascii::lowered(bytes.substr(0, 8192));
  const std::size_t first = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (first == std::string::npos) return std::nullopt;
  const std::string_view start = std::string_view(head).substr(first);
  if (head.find("ofxheader") != std::string::npos || head.find("<ofx>") != std::string::npos) return BankFormat::Ofx;
  if (start.front() == '<' &&
      (head.find("camt.05") != std::string::npos || head.find("<bktocstmr") != std::string::npos))
    return BankFormat::Camt;
  for (const std::string_view mark : {"!type:", "!account", "!option:", "!clear:"})
    if (start.substr(0, mark.size()) == mark) return BankFormat::Qif;
  if (start.substr(0, 3) == "{1:" || start.substr(0, 4) == ":ns:" || hasSwiftField(bytes.substr(0, 8192)))
    return BankFormat::Mt940;
  return std::nullopt;
}

std::string bankJson(const BankStatement& statement) {
  PlainJson movements = PlainJson::array();
  for (const BankMovement& m : statement.movements)
    movements.push_back({m.row, m.amount.units, m.currency, m.date, m.valueDate, m.otherName, m.otherAccount,
                         m.otherBank, m.purpose, m.reference, m.endToEnd, m.kind, m.isPending, m.problem,
                         m.problemColumn, m.problemValue});
  const PlainJson json{{"account", statement.account},
                       {"bank", statement.bank},
                       {"owner", statement.owner},
                       {"currency", statement.currency},
                       {"reference", statement.reference},
                       {"opening", balanceJson(statement.opening)},
                       {"closing", balanceJson(statement.closing)},
                       {"movements", std::move(movements)},
                       {"warnings", statement.warnings}};
  return json.dump(-1, ' ', false, PlainJson::error_handler_t::replace);
}

BankStatement parseBankJson(std::string_view text) try {
  const PlainJson json = PlainJson::parse(text);
  BankStatement statement;
  json.at("account").get_to(statement.account);
  json.at("bank").get_to(statement.bank);
  json.at("owner").get_to(statement.owner);
  json.at("currency").get_to(statement.currency);
  json.at("reference").get_to(statement.reference);
  statement.opening = balanceOf(json.at("opening"));
  statement.closing = balanceOf(json.at("closing"));
  json.at("warnings").get_to(statement.warnings);
  for (const PlainJson& m : json.at("movements")) {
    BankMovement movement;
    m.at(0).get_to(movement.row);
    m.at(1).get_to(movement.amount.units);
    std::size_t i = 2;
    for (std::string* field :
         {&movement.currency, &movement.date, &movement.valueDate, &movement.otherName, &movement.otherAccount,
          &movement.otherBank, &movement.purpose, &movement.reference, &movement.endToEnd, &movement.kind})
      m.at(i++).get_to(*field);
    m.at(12).get_to(movement.isPending);
    m.at(13).get_to(movement.problem);
    m.at(14).get_to(movement.problemColumn);
    m.at(15).get_to(movement.problemValue);
    statement.movements.push_back(std::move(movement));
  }
  return statement;
} catch (const PlainJson::exception& broken) {
  throw Failure(ErrorCode::Malformed,
                std::string("The answer about a bank statement is not as expected: ") + broken.what() + ".");
}

std::string isoDay(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (year < 1 || year > 9999 || month < 1 || day < 1 || !date.ok()) return {};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

}  // namespace fairlead::ingest
