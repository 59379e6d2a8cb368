// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geocode.h"

#include <algorithm>
#include <array>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/geo/coordinates.h"
#include "core/geo/gazetteer.h"

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

}  // namespace

std::vector<GeocodeMatch> geocode(std::string_view text, std::size_t limit) {
  std::vector<GeocodeMatch> matches;
  if (const auto found = parseCoordinates(text)) {
    matches.push_back({std::string(notationName(found->notation)) + " " +
                           std::string(text.substr(found->begin, found->end - found->begin)),
                       found->place, std::string(notationName(found->notation))});
    return matches;
  }
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
