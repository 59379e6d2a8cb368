// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/mrz.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

#include "core/base/ascii.h"

namespace fairlead {

namespace {

using ascii::isDigit;

/// ICAO 9303 part 3, section 4.9: weights 7, 3, 1.
int checkDigit(std::string_view field) {
  constexpr std::array<int, 3> kWeights{7, 3, 1};
  int sum = 0;
  for (std::size_t i = 0; i < field.size(); ++i) {
    const char c = field[i];
    sum += (c == '<' ? 0 : isDigit(c) ? c - '0' : c - 'A' + 10) * kWeights[i % 3];
  }
  return sum % 10;
}

/// An empty optional field may have a filler for its digit.
bool isRight(std::string_view field, char digit) {
  if (digit == '<') return std::all_of(field.begin(), field.end(), [](char c) { return c == '<'; });
  return isDigit(digit) && checkDigit(field) == digit - '0';
}

std::string withBlanks(std::string_view field) {
  std::string out;
  for (char c : field) {
    if (c != '<')
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// YYMMDD. Nobody is born after today; nothing expires more than twenty years from now.
std::string dateOf(std::string_view field, bool isBirth) {
  using namespace std::chrono;
  if (!std::all_of(field.begin(), field.end(), isDigit)) return {};
  const auto two = [&](std::size_t at) { return (field[at] - '0') * 10 + field[at + 1] - '0'; };
  const int today = static_cast<int>(year_month_day(floor<days>(system_clock::now())).year());
  int y = 2000 + two(0);
  if (isBirth ? y > today : y > today + 20) y -= 100;
  if (!year_month_day(year(y), month(static_cast<unsigned>(two(2))), day(static_cast<unsigned>(two(4)))).ok())
    return {};
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", y, two(2), two(4));
  return text.data();
}

void readNames(std::string_view field, Mrz& mrz) {
  const auto split = field.find("<<");
  mrz.surname = withBlanks(field.substr(0, split));
  if (split != std::string_view::npos) mrz.givenNames = withBlanks(field.substr(split));
}

void readDates(std::string_view birth, char sex, std::string_view expiry, Mrz& mrz) {
  mrz.birthDate = dateOf(birth, true);
  mrz.sex = sex;
  mrz.expiryDate = dateOf(expiry, false);
}

/// A card's number of more than nine characters goes on in the optional data, its check digit last (ICAO 9303 part 5,
/// note j); the place of the digit holds a filler. Whether the digit is right.
bool readCardNumber(std::string_view field, char digit, std::string_view optional, Mrz& mrz) {
  const std::string_view rest = optional.substr(0, optional.find('<'));
  mrz.number = withBlanks(field);
  if (digit != '<' || rest.size() < 2 || field.find('<') != std::string_view::npos) return isRight(field, digit);
  const std::string whole = std::string(field) + std::string(rest.substr(0, rest.size() - 1));
  mrz.number = whole;
  return isRight(whole, rest.back());
}

Mrz readTwoLines(std::string_view a, std::string_view b) {
  Mrz mrz;
  mrz.kind = a[0];
  mrz.issuer = withBlanks(a.substr(2, 3));
  readNames(a.substr(5), mrz);
  const bool isCard = b.size() == 36 && mrz.kind != 'V';
  const bool isNumberRight = readCardNumber(b.substr(0, 9), b[9], isCard ? b.substr(28, 7) : std::string_view(), mrz);
  mrz.nationality = withBlanks(b.substr(10, 3));
  readDates(b.substr(13, 6), b[20], b.substr(21, 6), mrz);
  mrz.isValid = isNumberRight && isRight(b.substr(13, 6), b[19]) && isRight(b.substr(21, 6), b[27]);
  if (mrz.kind == 'V') return mrz;  // visas have no composite digit
  const std::string head = std::string(b.substr(0, 10)) + std::string(b.substr(13, 7));
  if (b.size() == 44)
    mrz.isValid =
        mrz.isValid && isRight(b.substr(28, 14), b[42]) && isRight(head + std::string(b.substr(21, 22)), b[43]);
  else
    mrz.isValid = mrz.isValid && isRight(head + std::string(b.substr(21, 14)), b[35]);
  return mrz;
}

/// "IDFRA", surname, department and office; number of 12, its digit, given names, birth and its digit, sex, the digit
/// over all that goes before, both lines as one. Tried on the specimen BERTHIER, CORINNE.
Mrz readOldFrenchCard(std::string_view a, std::string_view b) {
  Mrz mrz;
  mrz.kind = 'I';
  mrz.issuer = mrz.nationality = "FRA";
  mrz.surname = withBlanks(a.substr(5, 25));
  mrz.givenNames = withBlanks(b.substr(13, 14));
  mrz.number = withBlanks(b.substr(0, 12));
  mrz.birthDate = dateOf(b.substr(27, 6), true);
  mrz.sex = b[34];
  mrz.isValid = isRight(b.substr(0, 12), b[12]) && isRight(b.substr(27, 6), b[33]) &&
                isRight(std::string(a) + std::string(b.substr(0, 35)), b[35]);
  return mrz;
}

Mrz readThreeLines(std::string_view a, std::string_view b, std::string_view c) {
  Mrz mrz;
  mrz.kind = a[0];
  mrz.issuer = withBlanks(a.substr(2, 3));
  const bool isNumberRight = readCardNumber(a.substr(5, 9), a[14], a.substr(15), mrz);
  readNames(c, mrz);
  mrz.nationality = withBlanks(b.substr(15, 3));
  readDates(b.substr(0, 6), b[7], b.substr(8, 6), mrz);
  const std::string all = std::string(a.substr(5, 25)) + std::string(b.substr(0, 7)) + std::string(b.substr(8, 7)) +
                          std::string(b.substr(18, 11));
  mrz.isValid = isNumberRight && isRight(b.substr(0, 6), b[6]) && isRight(b.substr(8, 6), b[14]) && isRight(all, b[29]);
  return mrz;
}

}  // namespace

std::optional<Mrz> Mrz::parse(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < 4) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    if (line.empty()) continue;
    if (!std::all_of(line.begin(), line.end(), Mrz::isCharacter)) return std::nullopt;
    lines.push_back(line);
  }
  const auto areLong = [&](std::size_t count, std::size_t length) {
    return lines.size() == count &&
           std::all_of(lines.begin(), lines.end(), [&](std::string_view line) { return line.size() == length; });
  };
  if (lines.empty() || std::string_view("PVIAC").find(lines[0][0]) == std::string_view::npos) return std::nullopt;
  if (areLong(2, 36) && lines[0].starts_with("IDFRA")) return readOldFrenchCard(lines[0], lines[1]);
  if (areLong(2, 44) || areLong(2, 36)) return readTwoLines(lines[0], lines[1]);
  if (areLong(3, 30)) return readThreeLines(lines[0], lines[1], lines[2]);
  return std::nullopt;
}

}  // namespace fairlead
