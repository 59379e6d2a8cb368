// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/whereabouts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

#include "core/base/instant.h"

namespace fairlead::resolve {

namespace {

using store::Key;

constexpr std::int64_t kHour = 3'600'000, kPrecise = 3 * kHour;
constexpr double kFastest = 1'000'000.0 / static_cast<double>(kHour);  // metres a millisecond: an airliner
constexpr double kNear = 5'000;
constexpr std::size_t kMost = 5'000;  // presences of one entity; a ship has thousands, a person has not

/// Great-circle distance in metres on a sphere of the Earth's mean radius (haversine): within 0.6 %.
double distance(Position a, Position b) {
  constexpr double kRadius = 6'371'008.8, kDegree = std::numbers::pi / 180;
  const double lat = (b.latDegrees() - a.latDegrees()) * kDegree, lon = (b.lonDegrees() - a.lonDegrees()) * kDegree;
  const double h = std::pow(std::sin(lat / 2), 2) + std::cos(a.latDegrees() * kDegree) *
                                                        std::cos(b.latDegrees() * kDegree) *
                                                        std::pow(std::sin(lon / 2), 2);
  return 2 * kRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

bool isApart(const Presence& a, const Presence& b) {
  const double apart = distance(a.at, b.at) - a.uncertaintyMetres - b.uncertaintyMetres;
  const auto between = static_cast<double>(std::max(a.end, b.end) - std::min(a.begin, b.begin));
  return apart > kNear && apart > kFastest * between;
}

}  // namespace

std::string Presence::text() const {
  char degrees[64];
  std::snprintf(degrees, sizeof degrees, " at %.3f, %.3f", at.latDegrees(), at.lonDegrees());
  return isoText(Instant(std::chrono::milliseconds(begin))) + degrees;
}

Whereabouts::Whereabouts(const store::Case& opened, const std::unordered_set<Key>& of) {
  std::unordered_map<Key, Place> places;
  opened.items().forEachPlaced([&](const store::PlacedRow& row) {
    if (auto place = parsePlace(row.place); place && place->point) places.emplace(row.item, std::move(*place));
    return true;
  });
  if (places.empty()) return;
  std::unordered_map<Key, Presence> times;
  opened.items().forEachTimed([&](const store::TimedRow& row) {
    if (row.end - row.begin > kPrecise) return true;
    const Schema* const schema = opened.schemas().find(row.schema);
    if (schema && (schema->kind == ItemKind::Event || schema->kind == ItemKind::Link) && schema->time == row.property)
      times.try_emplace(row.item, Presence{row.begin, row.end, {}, 0});
    return true;
  });
  std::unordered_map<Key, std::vector<Key>> who;  // by event or link
  opened.items().forEachPointer([&](const store::PointerRow& row) {
    if (!times.contains(row.item)) return true;
    // The place that an event or link names stands for it, if it has none of its own.
    if (const auto place = places.find(row.target); place != places.end() && !of.contains(row.target))
      places.try_emplace(row.item, place->second);
    if (of.contains(row.target)) who[row.item].push_back(row.target);
    return true;
  });
  for (const auto& [event, present] : who) {
    const auto place = places.find(event);
    if (place == places.end()) continue;
    Presence presence = times.at(event);
    presence.at = *place->second.point;
    presence.uncertaintyMetres = place->second.uncertaintyMetres;
    for (const Key key : present)
      if (auto& known = m_presences[key]; known.size() < kMost) known.push_back(presence);
  }
  for (auto& [key, presences] : m_presences)
    std::sort(presences.begin(), presences.end(),
              [](const Presence& x, const Presence& y) { return x.begin < y.begin; });
}

std::optional<std::pair<Presence, Presence>> Whereabouts::contradiction(Key a, Key b) const {
  const auto ofA = m_presences.find(a), ofB = m_presences.find(b);
  if (ofA == m_presences.end() || ofB == m_presences.end()) return std::nullopt;
  // Half the Earth is 20 hours of flight away, so that nothing further apart in time can contradict.
  constexpr std::int64_t kWindow = 21 * kHour + kPrecise;
  for (const Presence& one : ofA->second) {
    auto other = std::lower_bound(ofB->second.begin(), ofB->second.end(), one.begin - kWindow,
                                  [](const Presence& x, std::int64_t at) { return x.begin < at; });
    for (; other != ofB->second.end() && other->begin <= one.begin + kWindow; ++other)
      if (isApart(one, *other)) return std::pair(one, *other);
  }
  return std::nullopt;
}

}  // namespace fairlead::resolve
