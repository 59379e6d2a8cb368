// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geocode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/geo/coordinates.h"
#include "core/geo/gazetteer.h"
#include "core/geo/plus_code.h"

namespace fairlead::geo {

namespace {

/// "near", and what French and German reports write for it.
constexpr std::array<std::string_view, 14> kNear{
    "near",    "close to", "around",          "off", "outside", "north of",        "south of", "east of",
    "west of", "pres de",  "aux environs de", "bei", "nahe",    "in der naehe von"};
constexpr double kNearMetres = 5'000;

/// The place alone, and whether a word for "near" stood before it.
std::pair<std::string, bool> withoutNear(std::string_view text) {
  const std::string key = Gazetteer::key(text);
  for (std::string_view word : kNear)
    if (key.size() > word.size() + 1 && key.starts_with(word) && key[word.size()] == ' ')
      return {key.substr(word.size() + 1), true};
  return {std::string(text), false};
}

GeocodeMatch matchOf(const GazetteerPlace& place, bool isNear) {
  GeocodeMatch match;
  match.text = place.name + ", " + place.country;
  match.place.point = place.position;
  match.place.uncertaintyMetres = place.radiusMetres() + (isNear ? kNearMetres : 0);
  match.source = "GeoNames";
  return match;
}

/// "GFR8+QM Calais", as telephones write it.
std::optional<GeocodeMatch> shortPlusCode(std::string_view text) {
  static const std::regex form("\\s*((?:" + std::string(kPlusDigits) + "{2}){1,3}\\+" + std::string(kPlusDigits) +
                               "{2,3})[, ]\\s*(\\S.*)");
  std::match_results<std::string_view::const_iterator> parts;
  constexpr std::size_t kLongest = 200;
  if (text.size() > kLongest || !std::regex_match(text.begin(), text.end(), parts, form)) return std::nullopt;
  const std::string town = parts[2].str();
  const auto towns = geocode(town, 1);
  if (towns.empty() || !towns.front().place.point) return std::nullopt;
  const auto place = fromShortPlusCode(parts[1].str(), *towns.front().place.point);
  if (!place) return std::nullopt;
  const std::string name(notationName(Notation::PlusCode));
  return GeocodeMatch{name + " " + parts[1].str() + ", " + towns.front().text, *place, name};
}

}  // namespace

std::vector<GeocodeMatch> geocode(std::string_view text, std::size_t limit) {
  std::vector<GeocodeMatch> matches;
  if (const auto found = parseCoordinates(text)) {
    matches.push_back({std::string(notationName(found->notation)) + " " +
                           std::string(text.substr(found->begin, found->end - found->begin)),
                       found->place, std::string(notationName(found->notation))});
    return matches;
  }
  if (auto match = shortPlusCode(text)) return {std::move(*match)};
  auto [name, isNear] = withoutNear(text);
  std::string country;
  if (const auto comma = name.rfind(','); comma != std::string::npos) {
    country = name.substr(comma + 1);
    country.erase(0, country.find_first_not_of(' '));
    std::transform(country.begin(), country.end(), country.begin(), ascii::upper);
    if (country.size() == 2)
      name.resize(comma);
    else
      country.clear();
  }
  const Gazetteer& gazetteer = Gazetteer::standard();
  auto places = gazetteer.named(name);
  if (places.empty()) places = gazetteer.named(latin(name));
  const std::size_t exact = places.size();
  if (exact < limit)
    for (const auto& place : gazetteer.beginning(name, limit * 2)) places.push_back(place);
  std::stable_sort(
      places.begin(), places.begin() + static_cast<std::ptrdiff_t>(exact), [&](const auto& a, const auto& b) {
        return (a.country == country) != (b.country == country) ? a.country == country : a.population > b.population;
      });
  for (const auto& place : places) {
    const auto isSame = [&](const GeocodeMatch& match) { return match.place.point == place.position; };
    if (matches.size() < limit && std::none_of(matches.begin(), matches.end(), isSame))
      matches.push_back(matchOf(place, isNear));
  }
  return matches;
}

}  // namespace fairlead::geo
