// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "core/base/ascii.h"
#include "core/ingest/foreign/bank_readers.h"

namespace fairlead::ingest::foreign {

namespace {

using ascii::isDigit;
using ascii::isUpper;

int number(std::string_view digits) {
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string withoutBreaks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != '\n') out += c;
  return std::string(ascii::trimmed(out));
}

struct Field {
  std::string tag, text;
  std::uint64_t line = 0;
};

/// The fields ":20:..." with their continuation lines, whatever envelope is around them.
std::vector<Field> fieldsOf(std::string_view text) {
  std::vector<Field> fields;
  std::uint64_t line = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view row = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    ++line;
    if (const std::size_t block = row.find("{4:"); block != std::string_view::npos) row = row.substr(block + 3);
    const std::size_t close = row.size() > 1 && row[0] == ':' ? row.find(':', 1) : std::string_view::npos;
    const bool isTag =
        close != std::string_view::npos && close >= 3 && close <= 4 && (isDigit(row[1]) || row.substr(1, 2) == "NS");
    if (isTag) {
      fields.push_back({std::string(row.substr(1, close - 1)), std::string(row.substr(close + 1)), line});
    } else if (row == "-" || row.substr(0, 2) == "-}" || row == "-ETX" || row == "--") {
      fields.push_back({"-", {}, line});
    } else if (!fields.empty() && fields.back().tag != "-") {
      fields.back().text += '\n';
      fields.back().text += row;
    }
  }
  return fields;
}

/// ISO 9362's window for two digits: 1980 to 2079.
int fullYear(int twoDigits) { return twoDigits < 80 ? 2000 + twoDigits : 1900 + twoDigits; }

std::string dayOfSix(std::string_view yymmdd) {
  return isoDay(fullYear(number(yymmdd.substr(0, 2))), number(yymmdd.substr(2, 2)), number(yymmdd.substr(4, 2)));
}

/// "C140829EUR000000000147,64"; nothing if it is not of that form.
std::optional<BankBalance> balanceOf(std::string_view text, std::string& currency) {
  const std::string line(ascii::trimmed(text));
  if (line.size() < 11 || (line[0] != 'C' && line[0] != 'D')) return std::nullopt;
  const auto amount = BankAmount::parse(std::string_view(line).substr(10), ',');
  if (!amount) return std::nullopt;
  currency = line.substr(7, 3);
  return BankBalance{{line[0] == 'D' ? -amount->units : amount->units}, dayOfSix(std::string_view(line).substr(1, 6))};
}

/// :61: by its parts (SWIFT MT940, field 61): date, entry date, mark, funds letter, amount, kind, references.
BankMovement movementOf(const Field& field) {
  BankMovement movement;
  movement.row = field.line;
  std::string_view rest = field.text;
  const auto refuse = [&](std::string_view column, std::string_view value, std::string why) {
    movement.problem = std::move(why);
    movement.problemColumn = column;
    movement.problemValue = withoutBreaks(value.substr(0, 60));
  };
  if (rest.size() < 8) {
    refuse("61", rest, "The movement is cut short.");
    return movement;
  }
  const std::string_view value = rest.substr(0, 6);
  movement.valueDate = dayOfSix(value);
  rest.remove_prefix(6);
  std::string_view entry;
  if (rest.size() > 4 && isDigit(rest[0]) && isDigit(rest[1]) && isDigit(rest[2]) && isDigit(rest[3])) {
    entry = rest.substr(0, 4);
    rest.remove_prefix(4);
  }
  const bool isReversal = !rest.empty() && (rest[0] == 'R' || rest[0] == 'E');
  if (isReversal) rest.remove_prefix(1);
  const char mark = rest.empty() ? ' ' : rest[0];
  if (mark != 'C' && mark != 'D') {
    refuse("61", field.text, "The movement says neither credit nor debit.");
    return movement;
  }
  rest.remove_prefix(1);
  while (!rest.empty() && (isUpper(rest[0]) || rest[0] == '\n' || rest[0] == ' ')) rest.remove_prefix(1);
  const std::size_t amountEnd = rest.find_first_not_of("0123456789,.");
  const auto amount = BankAmount::parse(rest.substr(0, amountEnd), ',');
  if (!amount) {
    refuse("61", field.text, "The amount of the movement cannot be read.");
    return movement;
  }
  // RC takes a credit back, RD a debit.
  movement.amount.units = (mark == 'D') != (isReversal) ? -amount->units : amount->units;
  rest.remove_prefix(std::min(rest.size(), amountEnd));
  movement.kind = std::string(rest.substr(0, std::min<std::size_t>(4, rest.size())));
  if (!movement.kind.empty() && (isDigit(movement.kind[0]) || movement.kind[0] == 'O' || movement.kind[0] == 'l')) {
    refuse("61", field.text,
           "The amount of the movement cannot be read: what stands behind it is no kind of movement.");
    return movement;
  }
  rest.remove_prefix(movement.kind.size());
  const std::size_t lineEnd = std::min(rest.find('\n'), rest.size());
  std::string_view references = rest.substr(0, lineEnd);
  if (const std::size_t bankOwn = references.find("//"); bankOwn != std::string_view::npos) {
    movement.reference = ascii::trimmed(references.substr(bankOwn + 2));
    references = references.substr(0, bankOwn);
  }
  const std::string customers(ascii::trimmed(references));
  if (customers != "NONREF" && !customers.empty()) movement.endToEnd = customers;
  movement.purpose = withoutBreaks(rest.substr(lineEnd));
  if (movement.valueDate.empty()) {
    refuse("value date", value, "This is no date of the calendar; correct it in the statement.");
    return movement;
  }
  movement.date = movement.valueDate;
  if (!entry.empty()) {
    // The entry's year is the value's, but for the days around New Year.
    const int year = number(movement.valueDate.substr(0, 4)), month = number(movement.valueDate.substr(5, 2));
    const int entryMonth = number(entry.substr(0, 2));
    const int shift = month == 12 && entryMonth == 1 ? 1 : month == 1 && entryMonth == 12 ? -1 : 0;
    if (std::string day = isoDay(year + shift, entryMonth, number(entry.substr(2, 2))); !day.empty())
      movement.date = std::move(day);
  }
  return movement;
}

/// The value after "/NAME/" up to the next code of that form (Dutch banks); empty if there is none.
std::string slashCode(std::string_view text, std::string_view code) {
  const std::size_t at = text.find(code);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + code.size());
  return std::string(ascii::trimmed(rest.substr(0, rest.find('/'))));
}

void addPurpose(BankMovement& movement, std::string text) {
  if (text.empty()) return;
  if (!movement.purpose.empty()) movement.purpose += " ";
  movement.purpose += text;
}

/// :86: in the form of the German banks: three digits, a separator, then two digits of a subfield after each separator.
void addGermanDetails(BankMovement& movement, std::string_view text) {
  const char separator = text[3];
  std::string purpose, name;
  std::size_t at = 3;
  while (at != std::string_view::npos && at + 3 <= text.size()) {
    const std::size_t next = text.find(separator, at + 1);
    const std::string_view part = text.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
    at = next;
    if (part.size() < 2 || !isDigit(part[0]) || !isDigit(part[1])) {
      purpose += part;
      continue;
    }
    const int code = number(part.substr(0, 2));
    const std::string_view value = part.substr(2);
    if ((code >= 20 && code <= 29) || (code >= 60 && code <= 63)) purpose += value;
    if (code == 30) movement.otherBank = ascii::trimmed(value);
    if (code == 31 || code == 38) movement.otherAccount = ascii::trimmed(value);
    if (code == 32 || code == 33) name += value;
  }
  movement.otherName = ascii::trimmed(name);
  addPurpose(movement, std::string(ascii::trimmed(purpose)));
}

void addDetails(BankMovement& movement, const std::string& raw) {
  const std::string text = withoutBreaks(raw);
  const bool isGerman = text.size() > 6 && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2]) &&
                        std::ispunct(static_cast<unsigned char>(text[3])) && isDigit(text[4]) && isDigit(text[5]);
  if (isGerman) {
    addGermanDetails(movement, text);
    return;
  }
  movement.otherName = slashCode(text, "/NAME/");
  movement.otherAccount = slashCode(text, "/IBAN/");
  movement.otherBank = slashCode(text, "/BIC/");
  addPurpose(movement, text);
}

/// "51210600/9223382012EUR", "UBRTHUHB/1234/HUF", "NL71RABO0123456789 EUR": bank, account, currency.
void setAccount(BankStatement& statement, const std::string& raw) {
  std::string text = withoutBreaks(raw);
  const auto endsInCurrency = [&] {
    return text.size() > 6 && isUpper(text[text.size() - 1]) && isUpper(text[text.size() - 2]) &&
           isUpper(text[text.size() - 3]) && !isUpper(text[text.size() - 4]);
  };
  if (endsInCurrency()) {
    statement.currency = text.substr(text.size() - 3);
    text = ascii::trimmed(text.substr(0, text.size() - 3));
    if (!text.empty() && text.back() == '/') text.pop_back();
  }
  if (const std::size_t slash = text.find('/'); slash != std::string::npos) {
    statement.bank = ascii::trimmed(std::string_view(text).substr(0, slash));
    text = text.substr(slash + 1);
  }
  statement.account = ascii::trimmed(text);
}

}  // namespace

std::vector<BankStatement> readMt940(std::string_view text) {
  std::vector<BankStatement> statements;
  bool isClosed = true, lastWasMovement = false;
  const auto current = [&]() -> BankStatement& {
    if (isClosed) statements.emplace_back();
    isClosed = false;
    return statements.back();
  };
  for (const Field& field : fieldsOf(text)) {
    if (field.tag == "20" || field.tag == "-") {
      // A message of several pages is closed by its last balance only; :20: begins the next.
      isClosed = true;
      if (field.tag == "20") current().reference = withoutBreaks(field.text);
    } else if (field.tag == "25") {
      setAccount(current(), field.text);
    } else if (field.tag == "60F" || field.tag == "60M") {
      current().opening = balanceOf(field.text, current().currency);
    } else if (field.tag == "61") {
      current().movements.push_back(movementOf(field));
    } else if (field.tag == "86" && lastWasMovement) {
      addDetails(current().movements.back(), field.text);
    } else if (field.tag == "62F" || field.tag == "62M") {
      current().closing = balanceOf(field.text, current().currency);
    }
    lastWasMovement = field.tag == "61";
  }
  for (BankStatement& statement : statements)
    for (BankMovement& movement : statement.movements) movement.currency = statement.currency;
  return statements;
}

}  // namespace fairlead::ingest::foreign
