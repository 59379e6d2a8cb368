// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/identifiers.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/ascii.h"
#include "core/base/resources.h"
#include "core/model/check_digits.h"

namespace fairlead {

namespace {

using Verdict = IdentifierVerdict;

using ascii::isDigit;
using ascii::isUpper;
bool areDigits(std::string_view text) { return std::all_of(text.begin(), text.end(), isDigit); }
bool areLetters(std::string_view text) { return std::all_of(text.begin(), text.end(), isUpper); }
bool areEither(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || isUpper(c); });
}

/// How many bytes the no-break or thin space, or the hyphen beyond ASCII, that the text begins with takes; else 0.
std::size_t wideJoint(std::string_view text) {
  constexpr std::array<std::string_view, 12> kJoints{"\xC2\xA0",     "\xC2\xAD",     "\xE2\x80\x87", "\xE2\x80\x88",
                                                     "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\x8B", "\xE2\x80\x90",
                                                     "\xE2\x80\x91", "\xE2\x80\x93", "\xE2\x80\xAF", "\xE2\x81\xA0"};
  for (const std::string_view joint : kJoints)
    if (text.starts_with(joint)) return joint.size();
  return 0;
}

std::string condensed(std::string_view raw, bool keepsCase) {
  std::string out;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const char c = raw[at];
    if (std::string_view(" \t\n\r-.").find(c) != std::string_view::npos) continue;
    if (const std::size_t size = wideJoint(raw.substr(at)); size > 0) {
      at += size - 1;
      continue;
    }
    out += keepsCase ? c : ascii::upper(c);
  }
  return out;
}

Verdict checked(bool isWellFormed, bool isRight) {
  return !isWellFormed ? Verdict::Malformed : isRight ? Verdict::Valid : Verdict::BadChecksum;
}

/// Countries' lengths: data, since the registry grows.
const std::map<std::string, std::size_t, std::less<>>& ibanLengths() {
  static const auto lengths = nlohmann::json::parse(readFile(resource("identifiers/iban.json")))
                                  .at("lengths")
                                  .get<std::map<std::string, std::size_t, std::less<>>>();
  return lengths;
}

/// A wrong length for its country is kept as a bad checksum: a digit was lost or added, which is worth knowing.
Verdict checkIban(std::string_view text) {
  if (text.size() < 15 || text.size() > 34 || !areLetters(text.substr(0, 2)) || !areDigits(text.substr(2, 2)) ||
      !areEither(text))
    return Verdict::Malformed;
  const auto length = ibanLengths().find(text.substr(0, 2));
  if (length == ibanLengths().end()) return Verdict::Malformed;
  return checked(true, length->second == text.size() && ibanChecksum(text));
}

bool isNino(std::string_view text) {
  constexpr std::array<std::string_view, 7> kNeverGiven{"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"};
  return text.size() == 9 && areLetters(text.substr(0, 2)) && areDigits(text.substr(2, 6)) && text[8] >= 'A' &&
         text[8] <= 'D' && std::string_view("DFIQUV").find(text[0]) == std::string_view::npos &&
         std::string_view("DFIQUVO").find(text[1]) == std::string_view::npos &&
         std::find(kNeverGiven.begin(), kNeverGiven.end(), text.substr(0, 2)) == kNeverGiven.end();
}

bool isCompanyNumber(std::string_view text) {
  if (text.size() != 8) return false;
  return areDigits(text) || (areLetters(text.substr(0, 2)) && areDigits(text.substr(2))) ||
         (text[0] == 'R' && areDigits(text.substr(1)));
}

Verdict checkVin(std::string_view text) {
  const bool isWellFormed = text.size() == 17 && areEither(text) && text.find_first_of("IOQ") == std::string_view::npos;
  // Only North America (first character 1 to 5) must have the check digit.
  const bool isBinding = isWellFormed && text[0] >= '1' && text[0] <= '5';
  return checked(isWellFormed, !isBinding || vinChecksum(text));
}

Verdict checkBitcoin(std::string_view text) {
  if (text.starts_with("bc1") || text.starts_with("BC1")) {
    const bool hasUpper = std::any_of(text.begin(), text.end(), isUpper);
    const bool hasLower = std::any_of(text.begin(), text.end(), ascii::isLower);
    return checked(text.size() >= 14 && text.size() <= 74 && !(hasUpper && hasLower), bech32Check(text));
  }
  const bool isWellFormed = text.size() >= 26 && text.size() <= 35 && (text[0] == '1' || text[0] == '3');
  return checked(isWellFormed, isWellFormed && base58Check(text, text[0] == '1' ? 0x00 : 0x05));
}

Verdict checkEthereum(std::string_view text) {
  if (text.size() != 42 || !text.starts_with("0x") ||
      text.find_first_not_of("0123456789abcdefABCDEF", 2) != std::string_view::npos)
    return Verdict::Malformed;
  const std::string_view digits = text.substr(2);
  const bool isMixed = digits.find_first_of("abcdef") != std::string_view::npos &&
                       digits.find_first_of("ABCDEF") != std::string_view::npos;
  return checked(true, !isMixed || eip55(digits));
}

Verdict judge(IdentifierKind kind, std::string_view text) {
  const std::size_t size = text.size();
  const auto digits = [&](std::size_t least, std::size_t most) {
    return size >= least && size <= most && areDigits(text);
  };
  switch (kind) {
    case IdentifierKind::Iban:
      return checkIban(text);
    case IdentifierKind::Bic:
      return checked((size == 8 || size == 11) && areLetters(text.substr(0, 6)) && areEither(text), true);
    case IdentifierKind::Card:
      return checked(digits(13, 19), luhn(text));
    case IdentifierKind::Imei:  // 14 digits lack the check digit, 16 have a software version in its place
      return checked(digits(14, 16), size != 15 || luhn(text));
    case IdentifierKind::Imsi:
      return checked(digits(14, 15), true);
    case IdentifierKind::Iccid:
      return checked(digits(18, 22) && text.starts_with("89"), (size != 19 && size != 20) || luhn(text));
    case IdentifierKind::Imo:
      return checked(digits(7, 7), size == 7 && imoChecksum(text));
    case IdentifierKind::Mmsi:
      return checked(digits(9, 9), true);
    case IdentifierKind::Container: {
      const bool isWellFormed = size == 11 && areLetters(text.substr(0, 3)) && areDigits(text.substr(4)) &&
                                std::string_view("UJZR").find(text[3]) != std::string_view::npos;
      return checked(isWellFormed, isWellFormed && containerChecksum(text));
    }
    case IdentifierKind::Vin:
      return checkVin(text);
    case IdentifierKind::Nino:
      return checked(isNino(text), true);
    case IdentifierKind::CompanyNumber:
      return checked(isCompanyNumber(text), true);
    case IdentifierKind::Tckn: {
      const bool isWellFormed = digits(11, 11) && text[0] != '0';
      return checked(isWellFormed, isWellFormed && tcknChecksum(text));
    }
    case IdentifierKind::Bitcoin:
      return checkBitcoin(text);
    case IdentifierKind::Tron:
      return checked(size == 34 && text[0] == 'T', base58Check(text, 0x41));
    case IdentifierKind::Ethereum:
      return checkEthereum(text);
  }
  return Verdict::Malformed;
}

}  // namespace

std::string_view identifierName(IdentifierKind kind) {
  constexpr std::array<std::string_view, 16> kNames{"iban", "bic",     "card",      "imei",    "imsi", "iccid",
                                                    "imo",  "mmsi",    "container", "vin",     "nino", "company",
                                                    "tckn", "bitcoin", "tron",      "ethereum"};
  return kNames[static_cast<std::size_t>(kind)];
}

Identifier checkIdentifier(IdentifierKind kind, std::string_view raw) {
  Identifier out{kind, std::string(raw), {}, Verdict::Malformed};
  if (raw.size() > 128) return out;
  const bool keepsCase = kind >= IdentifierKind::Bitcoin;
  out.normalised = condensed(raw, keepsCase);
  if (kind == IdentifierKind::Imo && out.normalised.starts_with("IMO")) out.normalised.erase(0, 3);
  out.verdict = judge(kind, out.normalised);
  return out;
}

std::string maskedCard(std::string_view number) {
  std::string out = condensed(number, true);
  if (out.size() < 13) return std::string(out.size(), '.');
  for (std::size_t at = 6; at + 4 < out.size(); ++at) out[at] = '.';
  return out;
}

}  // namespace fairlead
