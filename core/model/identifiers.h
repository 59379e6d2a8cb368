// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace fairlead {

/// Kinds of identifier whose form, and often a check digit, can be judged without asking anybody.
enum class IdentifierKind {
  Iban,
  Bic,
  Card,
  Imei,
  Imsi,
  Iccid,
  Imo,
  Mmsi,
  Container,
  Vin,
  Nino,
  CompanyNumber,
  Tckn,
  Bitcoin,
  Tron,
  Ethereum
};

/// A bad check digit is kept and told: typing errors and forgeries are evidence.
enum class IdentifierVerdict { Valid, BadChecksum, Malformed };

struct Identifier {
  IdentifierKind kind = IdentifierKind::Iban;
  std::string raw, normalised;  // as written; without spaces and hyphens, in capitals where case says nothing
  IdentifierVerdict verdict = IdentifierVerdict::Malformed;

  bool isValid() const { return verdict == IdentifierVerdict::Valid; }
};

std::string_view identifierName(IdentifierKind kind);  // "iban", "imei"...
/// Never throws for what is written; a kind without a check digit is valid when its form is right.
Identifier checkIdentifier(IdentifierKind kind, std::string_view raw);

/// First six and last four digits of a card number, the rest as dots: cards are never shown whole.
std::string maskedCard(std::string_view number);

}  // namespace fairlead
