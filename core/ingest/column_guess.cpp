// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/column_guess.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/ingest/bank_statement.h"
#include "core/ingest/table_time.h"
#include "core/model/identifiers.h"
#include "core/model/phone_number.h"

namespace fairlead::ingest {

namespace {

using Test = std::function<bool(const std::string&)>;

/// Some cells of a real table are wrong; nine in ten must agree.
bool most(const std::vector<std::string>& values, const Test& test) {
  const auto right = std::count_if(values.begin(), values.end(), test);
  return !values.empty() && static_cast<std::size_t>(right) * 10 >= values.size() * 9;
}

/// More than half: for what the column's name says already.
bool many(const std::vector<std::string>& values, const Test& test) {
  return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), test)) * 2 > values.size();
}

bool says(const std::vector<std::string>& words, std::initializer_list<std::string_view> any) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return std::find(any.begin(), any.end(), word) != any.end(); });
}

std::size_t digitsOf(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), ascii::isDigit));
}

std::optional<double> numberOf(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  double out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return out;
}

bool isTime(const std::string& text, DateOrder order) {
  if (text.size() < 6 || text.find_first_of("-/.: ") == std::string::npos || numberOf(text)) return false;
  std::string why;
  return TimeReader({}, order, "UTC").read(text, true, why).has_value();
}

bool isIdentifier(IdentifierKind kind, const std::string& text) { return checkIdentifier(kind, text).isValid(); }

/// Digits that could be dialled; the country is for the analyst to say where it is not written.
bool looksDialled(const std::string& text) {
  return text.find_first_not_of("+0123456789 ()-./") == std::string::npos && digitsOf(text) >= 7 &&
         digitsOf(text) <= 15;
}

void guessTime(ColumnGuess& guess, const std::vector<std::string>& values) {
  guess.kind = ColumnKind::Time;
  bool isSwappable = false;
  for (const std::string& value : values) {
    const bool day = isTime(value, DateOrder::DayFirst), month = isTime(value, DateOrder::MonthFirst);
    if (day && !month) guess.isDayFirst = true;
    if (month && !day) guess.isMonthFirst = true;
    if (day && month && !isTime(value, DateOrder::Unknown)) isSwappable = true;
  }
  guess.isOpen = isSwappable && guess.isDayFirst == guess.isMonthFirst;
}

ColumnKind byValues(const std::vector<std::string>& values, const std::vector<std::string>& words) {
  const auto identifier = [&](IdentifierKind kind) {
    return most(values, [&](const std::string& value) { return isIdentifier(kind, value); });
  };
  if (most(values, [](const std::string& v) {
        return v.find('@') != std::string::npos && v.find(' ') == std::string::npos &&
               v.find('.', v.find('@')) != std::string::npos;
      }))
    return ColumnKind::Email;
  if (identifier(IdentifierKind::Iban)) return ColumnKind::Iban;
  if (says(words, {"mmsi"})) return ColumnKind::Mmsi;
  if (says(words, {"imo"})) return ColumnKind::Imo;
  if (says(words, {"imsi"})) return ColumnKind::Imsi;
  if (says(words, {"imei"}) || identifier(IdentifierKind::Imei)) return ColumnKind::Imei;
  if (most(values, [](const std::string& v) { return v.size() > 7 && v[0] == '+' && e164(v, {}); }))
    return ColumnKind::Phone;
  if (says(words, {"phone", "tel", "telephone", "mobile", "msisdn", "caller", "called", "callee", "dialled",
                   "rufnummer", "telefon", "numero", "appelant", "appele", "anumber", "bnumber", "number"}) &&
      many(values, looksDialled))
    return ColumnKind::Phone;
  return ColumnKind::Text;
}

ColumnKind byName(const std::vector<std::string>& values, const std::vector<std::string>& words) {
  const bool isNumber = most(values, [](const std::string& v) { return BankAmount::parse(v).has_value(); });
  const auto within = [&](double limit) {
    return most(values, [&](const std::string& v) {
      const auto n = numberOf(v);
      return n && *n >= -limit && *n <= limit;
    });
  };
  if (says(words, {"lat", "latitude", "breite", "y"}) && within(90)) return ColumnKind::Latitude;
  if (says(words, {"lon", "lng", "long", "longitude", "laenge", "x"}) && within(180)) return ColumnKind::Longitude;
  if (isNumber && says(words, {"amount", "betrag", "montant", "sum", "debit", "credit", "value", "importe"}))
    return ColumnKind::Amount;
  if (isNumber && says(words, {"seconds", "duration", "dauer", "duree", "secs", "length"})) return ColumnKind::Duration;
  if (isNumber) return ColumnKind::Number;
  if (says(words, {"currency", "waehrung", "devise", "ccy"})) return ColumnKind::Currency;
  if (says(words, {"plate", "vrm", "vrn", "registration", "kennzeichen", "immatriculation", "plaque", "numberplate"}))
    return ColumnKind::Plate;
  if (says(words, {"account", "konto", "compte"})) return ColumnKind::Account;
  if (says(words, {"purpose", "verwendungszweck", "libelle", "reference", "narrative"})) return ColumnKind::Purpose;
  if (says(words, {"surname", "nachname", "last", "family", "lastname"})) return ColumnKind::LastName;
  if (says(words, {"forename", "vorname", "prenom", "given", "first", "firstname"})) return ColumnKind::FirstName;
  if (says(words, {"name", "nom", "person", "subject", "suspect", "fullname", "holder", "owner"}))
    return ColumnKind::Name;
  return ColumnKind::Text;
}

/// Letters and figures with at least one figure, as short as plates are.
bool looksLikePlate(const std::string& text) {
  const auto signs = std::count_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '-' && c != '.'; });
  const bool isPlain = text.find_first_of("@:/+,;") == std::string::npos;
  return signs >= 2 && signs <= 12 && isPlain && digitsOf(text) > 0;
}

}  // namespace

std::vector<std::string> columnWords(const std::string& name) {
  std::string spaced;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto isUpper = [&](std::size_t at) { return name[at] >= 'A' && name[at] <= 'Z'; };
    if (i > 0 && isUpper(i) && !isUpper(i - 1)) spaced += ' ';
    spaced += name[i];
  }
  std::vector<std::string> out(1);
  for (const char c : fold(spaced)) {
    const bool isWord = ascii::isLower(c) || ascii::isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (isWord)
      out.back() += c;
    else if (!out.back().empty())
      out.emplace_back();
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

bool holdsMostly(std::string_view what, const std::vector<std::string>& values) {
  return many(values, [&](const std::string& value) {
    if (what == "phone") return looksDialled(value) || e164(value, {}).has_value();
    if (what == "time") return isTime(value, DateOrder::DayFirst) || isTime(value, DateOrder::MonthFirst);
    if (what == "email") return value.find('@') != std::string::npos && value.find('.', value.find('@')) != value.npos;
    return what == "plate" && looksLikePlate(value);
  });
}

ColumnGuess guessColumn(const std::string& name, const std::vector<std::string>& values) {
  ColumnGuess guess;
  guess.name = name;
  if (values.empty()) return guess;
  const auto words = columnWords(name);
  guess.isTo = says(words, {"called", "callee", "to", "dest", "destination", "b", "bnumber", "receiver", "recipient",
                            "beneficiary", "payee", "empfaenger", "appele", "dialled"});
  if (says(words, {"dob", "birth", "birthdate", "born", "geburtsdatum", "naissance"})) {
    guessTime(guess, values);
    guess.kind = ColumnKind::Birth;
    return guess;
  }
  guess.kind = byValues(values, words);
  if (guess.kind == ColumnKind::Phone)
    guess.needsRegion = std::any_of(values.begin(), values.end(),
                                    [](const std::string& value) { return looksDialled(value) && !e164(value, {}); });
  if (guess.kind != ColumnKind::Text) return guess;
  if (most(values, [](const std::string& value) { return isTime(value, DateOrder::DayFirst); }) ||
      most(values, [](const std::string& value) { return isTime(value, DateOrder::MonthFirst); }))
    guessTime(guess, values);
  else
    guess.kind = byName(values, words);
  return guess;
}

}  // namespace fairlead::ingest
