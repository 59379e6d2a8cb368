// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/overlaps.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace fairlead::extract {

namespace {

/// Smaller is surer.
int rankOf(const Mention& mention) {
  const bool isProved = mention.valid.value_or(false);
  switch (mention.type) {
    case MentionType::Email:
    case MentionType::Url:
    case MentionType::Mrz:
      return 0;
    case MentionType::Iban:
    case MentionType::Bitcoin:
    case MentionType::Tron:
    case MentionType::Ethereum:
    case MentionType::Container:
    case MentionType::Card:
    case MentionType::Imei:
    case MentionType::Iccid:
      return isProved ? 1 : 3;
    case MentionType::Imo:
    case MentionType::Mmsi:
    case MentionType::Imsi:
    case MentionType::Tckn:
    case MentionType::Bic:
    case MentionType::Vin:
    case MentionType::Nino:
    case MentionType::Passport:
    case MentionType::CompanyNumber:
    case MentionType::Aircraft:
    case MentionType::Ip:
      return 2;
    case MentionType::Phone:
      return isProved ? 2 : 4;
    case MentionType::Money:
      return 3;
    case MentionType::Plate:
    case MentionType::Date:
    case MentionType::Domain:
    case MentionType::Handle:
      return 4;
    case MentionType::Location:
      return !mention.known.empty() ? 5 : mention.valid ? 2 : 7;  // coordinates, else a name
    default:
      // A guess gives way to whatever else is there.
      return !mention.known.empty() ? 5 : mention.basis == Basis::Capitals ? 8 : 7;
  }
}

auto orderOf(const Mention& m) {
  return std::tuple(rankOf(m), m.begin - m.end /* wraps: the longer is the smaller */, m.begin, m.type, m.value,
                    m.note);
}

}  // namespace

std::vector<Mention> withoutOverlaps(std::vector<Mention> found) {
  std::sort(found.begin(), found.end(), [](const Mention& a, const Mention& b) { return orderOf(a) < orderOf(b); });
  std::map<std::size_t, std::size_t> taken;  // begin to end
  std::vector<Mention> kept;
  for (Mention& mention : found) {
    const auto next = taken.lower_bound(mention.begin);
    const bool hitsNext = next != taken.end() && next->first < mention.end;
    const bool hitsPrevious = next != taken.begin() && std::prev(next)->second > mention.begin;
    if (hitsNext || hitsPrevious) continue;
    taken.emplace(mention.begin, mention.end);
    kept.push_back(std::move(mention));
  }
  std::sort(kept.begin(), kept.end(), [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
  return kept;
}

}  // namespace fairlead::extract
