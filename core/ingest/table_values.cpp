// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_values.h"

#include <algorithm>
#include <charconv>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/ingest/bank_statement.h"
#include "core/model/phone_number.h"
#include "core/model/place.h"
#include "core/model/value.h"

namespace fairlead::ingest {

namespace {

/// Without what separates groups of characters in identifiers.
std::string withoutSeparators(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '-' && c != '.' && c != '\t') out += c;
  return out;
}

/// "Karim <K@example.org>" and "mailto:k@example.org" are one address; so the mentions of reports are kept.
std::string mailAddress(std::string_view text) {
  const auto open = text.rfind('<'), close = text.rfind('>');
  if (open != std::string_view::npos && close != std::string_view::npos && open < close)
    text = text.substr(open + 1, close - open - 1);
  const std::string out = ascii::lowered(ascii::trimmed(text));
  return out.starts_with("mailto:") ? out.substr(7) : out;
}

std::string singleSpaced(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  return std::string(ascii::trimmed(out));
}

std::optional<double> degrees(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  double out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return out;
}

/// Digits with at most one point and a sign in front: kept as it is, with all its decimals.
bool isPlainDecimal(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::count(text.begin(), text.end(), '.') <= 1 && text != ".";
}

/// "1,500": a thousand five hundred, or one and a half.
bool isAmbiguous(std::string_view text, bool isMoney) {
  const std::size_t at = text.find_first_of(".,");
  if (at == std::string_view::npos || at == 0 || text.find_first_of(".,", at + 1) != std::string_view::npos)
    return false;
  if (text[at] == '.' && !isMoney) return false;  // a measure to three decimals
  std::string_view whole = text.substr(0, at);
  if (whole.front() == '-' || whole.front() == '+') whole.remove_prefix(1);
  const std::string_view rest = text.substr(at + 1);
  const auto isDigits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return isDigits(whole) && whole.size() <= 3 && whole.front() != '0' && rest.size() == 3 && isDigits(rest);
}

/// A decimal point whatever the table writes; units behind the figure are not taken for part of it.
std::optional<std::string> decimal(std::string_view text) {
  if (isPlainDecimal(text)) return std::string(text);
  const auto amount = BankAmount::parse(text);
  return amount ? std::optional(amount->text()) : std::nullopt;
}

}  // namespace

std::string trimmedCell(const TableRow& row, std::size_t column) {
  return column < row.cells.size() ? std::string(ascii::trimmed(row.cells[column])) : std::string();
}

ValueReader::ValueReader(const ValueRule& rule, const Property& property, const ImportSpecification& specification,
                         const TableHead& head, bool isWhen)
    : m_rule(rule), m_property(property), m_specification(specification), m_isWhen(isWhen) {
  for (const std::string& name : rule.columns) m_columns.push_back(head.column(name).value());
  if (!rule.latitude.empty()) m_latitude = head.column(rule.latitude);
  if (!rule.longitude.empty()) m_longitude = head.column(rule.longitude);
  if (!rule.currencyColumn.empty()) m_currency = head.column(rule.currencyColumn);
  if (property.type == PropertyType::Time)
    m_times.emplace(rule.format, specification.dateOrder, rule.zone.empty() ? specification.zone : rule.zone);
}

std::string ValueReader::columnNames() const {
  if (m_latitude) return m_rule.latitude + (m_latitude == m_longitude ? "" : ", " + m_rule.longitude);
  std::string out;
  for (const std::string& name : m_rule.columns) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::string ValueReader::currency(const TableRow& row) const {
  if (m_currency)
    if (const std::string cell = trimmedCell(row, *m_currency); !cell.empty()) return ascii::uppered(cell);
  return m_rule.currency.empty() ? m_specification.currency : m_rule.currency;
}

std::string ValueReader::written(const TableRow& row) const {
  if (m_rule.constant) return *m_rule.constant;
  std::string out;
  for (const std::size_t column : m_columns) {
    const std::string cell = trimmedCell(row, column);
    if (cell.empty()) continue;
    if (!out.empty()) out += ' ';
    out += cell;
  }
  return out;
}

bool ValueReader::isEmpty(const std::string& text) const {
  const auto says = [&](const std::vector<std::string>& empty) {
    return std::find(empty.begin(), empty.end(), text) != empty.end();
  };
  return text.empty() || says(m_rule.empty) || says(m_specification.empty);
}

const std::optional<std::string>& ValueReader::phone(const std::string& text) const {
  constexpr std::size_t kMost = 50'000;  // about 8 MB
  if (const auto known = m_phones.find(text); known != m_phones.end()) return known->second;
  if (m_phones.size() >= kMost) m_phones.clear();
  return m_phones.emplace(text, e164(text, m_specification.region)).first->second;
}

std::string ValueReader::clean(const std::string& text, std::string& why) const {
  const bool isPhone =
      m_rule.clean == Cleaning::Phone || (m_rule.clean == Cleaning::ByType && m_property.type == PropertyType::Phone);
  if (isPhone) {
    if (const auto& number = phone(text)) return *number;
    why = "This is no telephone number" + (m_specification.region.empty()
                                               ? std::string("; say the \"region\" if it lacks a country code")
                                               : " in " + m_specification.region + " or with a country code");
    return {};
  }
  switch (m_rule.clean) {
    case Cleaning::ByType:
      return m_property.type == PropertyType::Email ? mailAddress(text) : text;
    case Cleaning::Upper:
      return ascii::uppered(text);
    case Cleaning::Plate:
    case Cleaning::Iban:
      return ascii::uppered(withoutSeparators(text));
    case Cleaning::Name:
      return singleSpaced(text);
    default:
      return text;
  }
}

/// The two cells of a place; one column named for both holds them with the latitude first.
std::pair<std::string, std::string> ValueReader::placeCells(const TableRow& row) const {
  std::string first = trimmedCell(row, *m_latitude);
  if (m_latitude != m_longitude) return {std::move(first), trimmedCell(row, *m_longitude)};
  auto between = first.find(';');
  if (between == std::string::npos) between = first.find(", ");
  if (between == std::string::npos && std::count(first.begin(), first.end(), ',') == 1) between = first.find(',');
  if (between == std::string::npos) between = first.find_first_of(" \t");
  if (between == std::string::npos) return {std::move(first), {}};
  const std::string_view all(first);
  return {std::string(ascii::trimmed(all.substr(0, between))), std::string(ascii::trimmed(all.substr(between + 1)))};
}

std::optional<std::string> ValueReader::place(const std::string& latitude, const std::string& longitude,
                                              std::string& why) const {
  if (isEmpty(latitude) && isEmpty(longitude)) return std::nullopt;
  const auto lat = degrees(latitude), lon = degrees(longitude);
  const auto position = lat && lon ? Position::fromDegrees(*lon, *lat) : std::nullopt;
  if (!position) {
    why = m_latitude == m_longitude
              ? "Latitude (-90 to 90), then longitude (-180 to 180) in degrees are expected in one cell."
              : "Latitude (-90 to 90) and longitude (-180 to 180) in degrees are expected; are the columns swapped?";
    return std::nullopt;
  }
  return Place{position, {}, 0}.text();
}

std::optional<std::string> ValueReader::value(const std::string& text, std::string& why, TimeCounts& times) const {
  if (m_times) {
    const auto read = m_times->read(text, m_isWhen, why);
    if (!read) return std::nullopt;
    ++times.read;
    times.isSwappable += read->isSwappable;
    times.isYearShort += read->isYearShort;
    times.isMidnight += read->isMidnight;
    times.isWholeHour += read->isWholeHour;
    times.inGap += read->clock == WallClock::Gap;
    times.inOverlap += read->clock == WallClock::Overlap;
    return read->value.text();
  }
  const std::string cleaned = clean(text, why);
  if (!why.empty()) return std::nullopt;
  if (m_property.type == PropertyType::Number || m_property.type == PropertyType::Money) {
    // "format" is the decimal mark, where the specification says it.
    const bool isMarked = m_rule.format == "." || m_rule.format == ",";
    if (isMarked && !(m_rule.format == "." && isPlainDecimal(cleaned))) {
      if (const auto amount = BankAmount::parse(cleaned, m_rule.format.front())) return amount->text();
      why = "This is no number";
      return std::nullopt;
    }
    if (!isMarked && isAmbiguous(cleaned, m_property.type == PropertyType::Money)) {
      why = "This may be thousands or thousandths; say the decimal mark, \"format\": \".\" or \",\"";
      return std::nullopt;
    }
    if (const auto number = decimal(cleaned)) return number;
    why = "This is no number";
    return std::nullopt;
  }
  try {
    return canonicalValue(m_property, cleaned);
  } catch (const Failure& failure) {
    why = failure.error().message;
    return std::nullopt;
  }
}

std::optional<CellProblem> ValueReader::read(const TableRow& row, std::vector<CellValue>& into,
                                             TimeCounts& times) const {
  std::string why;
  if (m_latitude) {
    const auto [latitude, longitude] = placeCells(row);
    const std::string as = m_latitude == m_longitude ? trimmedCell(row, *m_latitude) : latitude + ", " + longitude;
    if (auto read = place(latitude, longitude, why)) into.push_back({*read, as});
    if (!why.empty()) return CellProblem{row.number, columnNames(), as, why};
    return std::nullopt;
  }
  const std::string whole = written(row);
  for (std::size_t at = 0; at <= whole.size();) {
    const std::size_t end = m_rule.split.empty() ? whole.size() : std::min(whole.find(m_rule.split, at), whole.size());
    const std::string part(ascii::trimmed(std::string_view(whole).substr(at, end - at)));
    at = end + std::max<std::size_t>(m_rule.split.size(), 1);
    if (isEmpty(part)) continue;
    const auto word = m_rule.words.find(part);
    const auto read = value(word == m_rule.words.end() ? part : word->second, why, times);
    if (!read) {
      if (!why.ends_with('.')) why += '.';
      return CellProblem{row.number, columnNames(), part, why};
    }
    into.push_back({*read, *read == part ? std::string() : part});
  }
  return std::nullopt;
}

}  // namespace fairlead::ingest
