// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/activity.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

#include "core/model/time_value.h"

namespace fairlead::analysis {

namespace {

constexpr std::int64_t kHour = 3'600'000;

int number(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  std::from_chars(text.data() + at, text.data() + at + count, value);
  return value;
}

/// Day of the week from Monday, and hour, on the clock of the zone.
std::pair<std::size_t, std::size_t> cellOf(std::int64_t at, const std::string& zone) {
  using namespace std::chrono;
  const std::string text = zonedText(Instant(milliseconds(at)), zone);
  const year_month_day date(year(number(text, 0, 4)), month(static_cast<unsigned>(number(text, 5, 2))),
                            day(static_cast<unsigned>(number(text, 8, 2))));
  const unsigned weekDay = weekday(sys_days(date)).iso_encoding() - 1;
  return {weekDay, static_cast<std::size_t>(number(text, 11, 2))};
}

}  // namespace

std::vector<PairActivity> pairActivity(const store::Case& opened, const Graph& graph, std::string_view schema) {
  std::unordered_set<store::Key> wanted;
  opened.items().forEachItem({std::string(schema), {}}, [&](store::Key key, std::string_view) {
    wanted.insert(key);
    return true;
  });
  std::map<std::pair<store::Key, store::Key>, PairActivity> pairs;
  for (const GraphEdge& edge : graph.edges()) {
    if (!wanted.contains(edge.item)) continue;
    const store::Key from = graph.nodes()[edge.from].item, to = graph.nodes()[edge.to].item;
    PairActivity& pair = pairs[{from, to}];
    pair.from = from;
    pair.to = to;
    ++pair.count;
    if (edge.time.begin == StepTime::kEarliest) continue;
    const bool isFirst = pair.first == 0 && pair.last == 0;
    pair.first = isFirst ? edge.time.begin : std::min(pair.first, edge.time.begin);
    pair.last = isFirst ? edge.time.begin : std::max(pair.last, edge.time.begin);
  }
  std::vector<PairActivity> sorted;
  for (const auto& [key, pair] : pairs) sorted.push_back(pair);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const PairActivity& a, const PairActivity& b) { return a.count > b.count; });
  return sorted;
}

std::size_t PatternOfLife::total() const {
  std::size_t sum = 0;
  for (const auto& day : counts)
    for (const std::size_t count : day) sum += count;
  return sum;
}

PatternOfLife patternOfLife(const Graph& graph, store::Key entity, const std::string& zone) {
  if (fromWallClock(2022, 1, 1, 0, 0, 0, zone).verdict == WallClock::UnknownZone)
    throw Failure(ErrorCode::Invalid, "This is no time zone; write it as Europe/Paris, UTC or +02:00.", zone);
  PatternOfLife pattern;
  std::set<store::Key> seen;  // an event of three is one happening
  const auto count = [&](const GraphEdge& edge) {
    if (!edge.time.isDated() || edge.time.isLasting || !seen.insert(edge.moment).second) return;
    if (edge.time.end - edge.time.begin > kHour) {
      ++pattern.withoutHour;
      return;
    }
    const auto [day, hour] = cellOf(edge.time.begin, zone);
    ++pattern.counts[day][hour];
  };
  if (entity == 0) {
    for (const GraphEdge& edge : graph.edges()) count(edge);
    return pattern;
  }
  if (const auto node = graph.find(entity))
    for (const std::uint32_t e : graph.at(*node)) count(graph.edges()[e]);
  return pattern;
}

}  // namespace fairlead::analysis
