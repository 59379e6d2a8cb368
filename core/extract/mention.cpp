// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/mention.h"

#include <algorithm>
#include <array>

namespace fairlead::extract {

namespace {
constexpr std::array<std::string_view, 33> kNames{
    "person",         "organisation", "vessel",  "location", "date",     "money", "phone",     "email", "url",
    "domain",         "ip",           "handle",  "plate",    "passport", "mrz",   "aircraft",  "iban",  "bic",
    "card",           "imei",         "imsi",    "iccid",    "imo",      "mmsi",  "container", "vin",   "nino",
    "company-number", "tckn",         "bitcoin", "tron",     "ethereum", "entity"};
static_assert(static_cast<std::size_t>(MentionType::Entity) + 1 == kNames.size());
}  // namespace

std::string_view mentionTypeName(MentionType type) { return kNames[static_cast<std::size_t>(type)]; }

std::optional<MentionType> parseMentionType(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<MentionType>(found - kNames.begin());
}

MentionType mentionTypeOf(IdentifierKind kind) {
  return static_cast<MentionType>(static_cast<int>(MentionType::Iban) + static_cast<int>(kind));
}

const std::string& storedWords(const Mention& mention) {
  return mention.type == MentionType::Card ? mention.value : mention.text;
}

bool isIdentifier(MentionType type) { return type >= MentionType::Phone && type <= MentionType::Ethereum; }

}  // namespace fairlead::extract
