// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/located.h"

#include <algorithm>
#include <charconv>

#include "core/model/place.h"
#include "core/model/time_value.h"

namespace fairlead::exchange {

namespace {

std::optional<Located> placedBy(const OutValue& value) {
  const auto place = parsePlace(value.value);
  if (!place) return std::nullopt;
  Located located;
  located.value = &value;
  located.uncertaintyMetres = place->uncertaintyMetres;
  if (place->wkt.empty()) {
    located.geometry.vertices.push_back({place->point->lon / 1e7, place->point->lat / 1e7, 0});
    return located;
  }
  auto geometry = parseWkt(place->wkt);
  if (!geometry) return std::nullopt;
  located.geometry = std::move(*geometry);
  return located;
}

std::optional<double> numberOf(const OutItem& item, std::string_view property) {
  const OutValue* value = item.first(property);
  double number = 0;
  if (!value) return std::nullopt;
  const char* end = value->value.data() + value->value.size();
  const auto [at, error] = std::from_chars(value->value.data(), end, number);
  return error == std::errc{} && at == end ? std::optional(number) : std::nullopt;
}

/// FollowTheMoney's addresses have two numbers instead of a place.
std::optional<Located> placedByNumbers(const OutItem& item) {
  const auto lat = numberOf(item, "latitude"), lon = numberOf(item, "longitude");
  const auto at = lat && lon ? Position::fromDegrees(*lon, *lat) : std::nullopt;
  if (!at) return std::nullopt;
  Located located;
  located.value = item.first("latitude");
  located.geometry.vertices.push_back({at->lon / 1e7, at->lat / 1e7, 0});
  return located;
}

std::vector<Located> ownPlaces(const OutItem& item) {
  std::vector<Located> found;
  for (const OutValue& value : item.values)
    if (value.type == PropertyType::Place)
      if (auto located = placedBy(value)) found.push_back(std::move(*located));
  if (found.empty())
    if (auto located = placedByNumbers(item)) found.push_back(std::move(*located));
  for (Located& located : found) located.item = &item;
  return found;
}

bool isShown(ItemKind kind) { return kind == ItemKind::Entity || kind == ItemKind::Link || kind == ItemKind::Event; }

}  // namespace

std::vector<Located> locatedItems(const Outgoing& out) {
  std::vector<Located> all;
  for (const OutItem& item : out.items()) {
    if (!isShown(item.schema->kind)) continue;
    auto places = ownPlaces(item);
    for (const OutValue& value : item.values) {
      if (!places.empty()) break;
      if (value.type != PropertyType::Item || (value.property != "place" && value.property != "addressEntity"))
        continue;
      const auto id = ItemId::parse(value.value);
      const OutItem* where = id ? out.find(*id) : nullptr;
      if (!where) continue;
      places = ownPlaces(*where);
      for (Located& located : places) located.item = &item, located.through = value.property;
    }
    std::move(places.begin(), places.end(), std::back_inserter(all));
  }
  return all;
}

WhenText whenOf(const OutItem& item) {
  const auto valueOf = [&](std::string_view property) {
    const OutValue* value = property.empty() ? nullptr : item.first(property);
    return value && value->type == PropertyType::Time ? parseTimeValue(value->value) : std::nullopt;
  };
  if (const auto once = valueOf(item.schema->time))
    return {item.first(item.schema->time)->value, isoText(once->from), isoText(once->to)};
  const auto from = valueOf("startDate"), to = valueOf("endDate");
  WhenText when;
  if (from) when.begin = isoText(from->from);
  if (to) when.end = isoText(to->to);
  if (from || to)
    when.text = (from ? item.first("startDate")->value : "..") + "/" + (to ? item.first("endDate")->value : "..");
  return when;
}

std::vector<std::pair<std::string, std::string>> attributesOf(const Outgoing& out, const OutItem& item) {
  std::vector<std::pair<std::string, std::string>> attributes;
  for (const OutValue& value : item.values) {
    if (value.type == PropertyType::Place) continue;
    std::string text = value.value;
    if (value.type == PropertyType::Item) {
      const auto id = ItemId::parse(value.value);
      const OutItem* target = id ? out.find(*id) : nullptr;
      if (target) text = target->caption;
    }
    if (attributes.empty() || attributes.back().first != value.property)
      attributes.emplace_back(value.property, std::move(text));
    else if (("; " + attributes.back().second + "; ").find("; " + text + "; ") == std::string::npos)
      attributes.back().second += "; " + text;
  }
  return attributes;
}

}  // namespace fairlead::exchange
