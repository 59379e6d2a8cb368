// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/uuid.h"
#include "core/model/identifiers.h"
#include "core/model/place.h"

namespace fairlead::extract {

enum class MentionType : std::uint8_t {
  Person,
  Organisation,
  Vessel,
  Location,
  Date,
  Money,
  Phone,
  Email,
  Url,
  Domain,
  Ip,
  Handle,
  Plate,
  Passport,
  Mrz,
  Aircraft,
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
  Ethereum,
  Entity  // a name that the case knows, of another schema than the first four
};

/// "person", "iban"... as the command line and decisions in the case write them.
std::string_view mentionTypeName(MentionType type);
std::optional<MentionType> parseMentionType(std::string_view name);
MentionType mentionTypeOf(IdentifierKind kind);
bool isIdentifier(MentionType type);

/// What in the words led to a name, where that matters later.
enum class Basis : std::uint8_t {
  Form,
  CompanyForm,  // "GmbH": a company, not some other body
  Surname,      // the surname of somebody named in full elsewhere in the text
  Capitals      // nothing but capitals: a guess
};

/// A span of a report's text that names something: a suggestion until an analyst accepts it.
struct Mention {
  MentionType type = MentionType::Person;
  std::size_t begin = 0, end = 0;  // bytes while found, code points when handed out by Extractor
  std::string text;                // as written
  std::string value;               // normalised: what a statement would say
  std::optional<bool> valid;       // check digit, form, or the numbering plan; nothing where none of them exists
  Basis basis = Basis::Form;
  std::string note;         // for people: the country of a plate, the zone that a time was read in, what is doubtful
  std::string alternative;  // the other reading of an ambiguous date
  std::optional<Place> place;
  std::vector<std::uint32_t> known;  // names of the case, as KnownNames numbers them

  bool operator==(const Mention&) const = default;
};

/// The words as they may be kept anywhere but in the report itself: a card's number, which is never repeated whole, in
/// its masked form.
const std::string& storedWords(const Mention& mention);

}  // namespace fairlead::extract
