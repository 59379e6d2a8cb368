// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/model/time_value.h"
#include "core/resolve/resolver.h"
#include "ui/base/text.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::ui {

namespace {

constexpr std::size_t kCaptions = 5'000;  // beyond, bars are too many to be told apart anyway
constexpr std::size_t kLanes = 40, kUndated = 200;

/// When something was written down or imported is not when it happened.
bool isHappening(std::string_view property) {
  static const std::set<std::string, std::less<>> kOther{
      "modifiedAt",  "createdAt",         "review",          "birthDate", "deathDate",
      "publishedAt", "incorporationDate", "dissolutionDate", "issueDate", "expiryDate",
      "openingDate", "closingDate",       "buildDate",       "expiry",    "coverage"};
  return !kOther.contains(property);
}

bool isDrawn(ItemKind kind) { return kind == ItemKind::Link || kind == ItemKind::Event || kind == ItemKind::Report; }

std::string colourOf(const Schema& schema) {
  return schema.colour.empty() ? std::string(itemKindName(schema.kind)) : schema.colour;
}

/// An event and, for lanes by source, who says so.
struct Dated {
  TimelineEvent event;
  const Schema* schema = nullptr;
  store::Key origin = 0;
};

class TimelineSceneMaker {
 public:
  explicit TimelineSceneMaker(const store::Case& opened) : m_opened(opened) {}

  TimelineScene make(TimelineLanes by, const std::vector<ItemKey>& wanted);

 private:
  void read();
  void byKind();
  void byPointed(const std::vector<ItemKey>& wanted);
  void bySource();
  /// The lane that an item has, made when it is first asked for.
  TimelineLane& laneOf(store::Key item, const QString& ifNone);
  void finish();
  void readUndated();

  const store::Case& m_opened;
  std::vector<Dated> m_dated;
  std::unordered_map<store::Key, std::size_t> m_at;  // of an item in m_dated
  std::map<store::Key, TimelineLane> m_lanes;
  TimelineScene m_scene;
};

void TimelineSceneMaker::read() {
  std::size_t captions = 0;
  std::map<std::string, int> zones;
  m_opened.items().forEachTimed([&](const store::TimedRow& row) {
    const Schema* schema = m_opened.schemas().find(row.schema);
    if (!schema || !isHappening(row.property)) return true;
    if (schema->name == "Annotation")
      m_scene.notes.push_back({row.item, row.begin, row.end, toQt(m_opened.items().caption(row.item))});
    if (!isDrawn(schema->kind) || !m_at.try_emplace(row.item, m_dated.size()).second) return true;
    constexpr std::int64_t kShort = 60'000;
    TimelineEvent event{row.item, row.begin, row.end, row.end - row.begin > kShort && row.property == "date", {}};
    if (captions++ < kCaptions) {
      if (schema->kind != ItemKind::Link) event.caption = toQt(m_opened.items().caption(row.item));
      if (const auto time = parseTimeValue(row.value)) ++zones[time->zone];
    }
    m_dated.push_back({std::move(event), schema, row.originItem});
    return true;
  });
  int most = 0;
  for (const auto& [zone, count] : zones)
    if (count > most) most = count, m_scene.reportedZone = zone;
  std::stable_sort(m_scene.notes.begin(), m_scene.notes.end(),
                   [](const auto& a, const auto& b) { return a.begin < b.begin; });
}

void add(TimelineLane& lane, const TimelineEvent& event) {
  lane.longest = std::max(lane.longest, event.end - event.begin);
  lane.events.push_back(event);
}

void TimelineSceneMaker::byKind() {
  std::map<std::string, TimelineLane> lanes;
  for (Dated& one : m_dated) {
    TimelineLane& lane = lanes[one.schema->name];
    if (lane.title.isEmpty()) {
      lane.title = translated(one.schema->plural);
      lane.kind = colourOf(*one.schema);
    }
    add(lane, one.event);
  }
  for (auto& [name, lane] : lanes) m_scene.lanes.push_back(std::move(lane));
}

TimelineLane& TimelineSceneMaker::laneOf(store::Key item, const QString& ifNone) {
  const auto [at, isNew] = m_lanes.try_emplace(item);
  TimelineLane& lane = at->second;
  if (!isNew) return lane;
  lane.item = item;
  lane.title = item == 0 ? ifNone : toQt(m_opened.items().caption(item));
  const auto found = item == 0 ? std::nullopt : m_opened.items().find(item);
  const Schema* schema = found ? m_opened.schemas().find(found->schema) : nullptr;
  lane.kind = schema ? colourOf(*schema) : "event";
  return lane;
}

/// A theme line an entity or place, with all that names it; what names two stands on both.
void TimelineSceneMaker::byPointed(const std::vector<ItemKey>& wanted) {
  const bool isPlace = m_scene.by == TimelineLanes::Place;
  const auto clusters = resolve::clusters(m_opened);
  std::unordered_set<store::Key> only;
  for (const ItemKey item : wanted) only.insert(clusters.keyOf(item));
  std::unordered_map<store::Key, bool> isLane;
  const auto mayBeLane = [&](store::Key target) {
    const auto [at, isNew] = isLane.try_emplace(target, false);
    if (!isNew) return at->second;
    const auto item = m_opened.items().find(target);
    const Schema* schema = item ? m_opened.schemas().find(item->schema) : nullptr;
    if (schema && schema->kind == ItemKind::Entity) at->second = isPlace == (schema->colour == "place");
    return at->second;
  };
  std::set<std::pair<store::Key, std::size_t>> put;
  std::unordered_set<std::size_t> hasLane;
  m_opened.items().forEachPointer([&](const store::PointerRow& row) {
    const auto dated = m_at.find(row.item);
    if (dated == m_at.end() || !mayBeLane(row.target)) return true;
    const store::Key target = clusters.keyOf(row.target);
    hasLane.insert(dated->second);
    if ((only.empty() || only.contains(target)) && put.emplace(target, dated->second).second)
      add(laneOf(target, {}), m_dated[dated->second].event);
    return true;
  });
  if (!isPlace || !only.empty()) return;
  for (std::size_t i = 0; i < m_dated.size(); ++i)
    if (!hasLane.contains(i) && m_dated[i].schema->kind != ItemKind::Report)
      add(laneOf(0, QCoreApplication::translate("Scenes", "No named place")), m_dated[i].event);
}

/// Each event on the lane of the source of the report or record that dates it.
void TimelineSceneMaker::bySource() {
  std::unordered_map<store::Key, store::Key> sourceOf;
  m_opened.items().forEachPointer([&](const store::PointerRow& row) {
    if (row.property == "source") sourceOf.try_emplace(row.item, row.target);
    return true;
  });
  for (const Dated& one : m_dated) {
    const store::Key origin = one.schema->kind == ItemKind::Report ? one.event.item : one.origin;
    const auto found = sourceOf.find(origin);
    add(laneOf(found == sourceOf.end() ? 0 : found->second, QCoreApplication::translate("Scenes", "No named source")),
        one.event);
  }
  for (auto& [source, lane] : m_lanes) {
    if (source == 0) continue;
    TimeWindow held{INT64_MAX, INT64_MIN};
    const auto stated = parseTimeValue(m_opened.statements().value(source, "coverage"));
    if (stated)
      held = {stated->from.time_since_epoch().count(), stated->to.time_since_epoch().count()};
    else
      for (const TimelineEvent& event : lane.events)
        held = {std::min(held.from, event.begin), std::max(held.to, event.end)};
    lane.held = held;
  }
}

/// The busiest lanes, by kind and title; phones give way to those who use them.
void TimelineSceneMaker::finish() {
  const auto rank = [](const TimelineLane& lane) {
    static constexpr std::string_view kOrder[] = {"person", "organisation", "vessel", "vehicle", "place"};
    if (lane.item == 0) return 99;
    const auto at = std::find(std::begin(kOrder), std::end(kOrder), lane.kind);
    return static_cast<int>(at - std::begin(kOrder)) + (lane.kind == "phone" ? 1 : 0);
  };
  for (auto& [item, lane] : m_lanes) m_scene.lanes.push_back(std::move(lane));
  if (m_scene.lanes.size() > kLanes) {
    m_scene.lanesLeftOut = m_scene.lanes.size() - kLanes;
    std::stable_sort(m_scene.lanes.begin(), m_scene.lanes.end(), [](const auto& a, const auto& b) {
      const bool isPhone = a.kind == "phone", isOther = b.kind == "phone";
      return isPhone != isOther ? isOther : a.events.size() > b.events.size();
    });
    m_scene.lanes.resize(kLanes);
  }
  if (m_scene.by != TimelineLanes::Kind)
    std::stable_sort(m_scene.lanes.begin(), m_scene.lanes.end(), [&](const auto& a, const auto& b) {
      return rank(a) != rank(b) ? rank(a) < rank(b) : a.title.localeAwareCompare(b.title) < 0;
    });
  for (TimelineLane& lane : m_scene.lanes)
    std::stable_sort(lane.events.begin(), lane.events.end(), [](const auto& a, const auto& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.item < b.item;
    });
}

void TimelineSceneMaker::readUndated() {
  auto counts = m_opened.counts();
  const auto all = static_cast<std::size_t>(counts["link"] + counts["event"] + counts["report"]);
  m_scene.undated = all > m_dated.size() ? all - m_dated.size() : 0;
  if (m_scene.undated == 0) return;
  // Links are counted only: that one is owned by the other often has no time.
  for (const ItemKind kind : {ItemKind::Event, ItemKind::Report})
    m_opened.items().forEachItem({{}, kind}, [&](store::Key item, std::string_view name) {
      if (m_at.contains(item)) return true;
      const Schema* schema = m_opened.schemas().find(name);
      m_scene.undatedItems.push_back(
          {item, toQt(m_opened.items().caption(item)), schema ? colourOf(*schema) : std::string()});
      return m_scene.undatedItems.size() < kUndated;
    });
}

TimelineScene TimelineSceneMaker::make(TimelineLanes by, const std::vector<ItemKey>& wanted) {
  m_scene.by = by;
  read();
  if (by == TimelineLanes::Kind) byKind();
  if (by == TimelineLanes::Source) bySource();
  if (by == TimelineLanes::Entity || by == TimelineLanes::Place) byPointed(wanted);
  finish();
  readUndated();
  m_scene.marking = m_opened.marking();
  return std::move(m_scene);
}

}  // namespace

TimelineScene timelineScene(const store::Case& opened, TimelineLanes by, const std::vector<ItemKey>& wanted) {
  return TimelineSceneMaker(opened).make(by, wanted);
}

}  // namespace fairlead::ui
