// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "ui/base/text.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::ui {

namespace {

/// When something was written down or imported is not when it happened.
bool isHappening(std::string_view property) {
  static const std::set<std::string, std::less<>> kOther{
      "modifiedAt",      "createdAt", "review",     "birthDate",   "deathDate",   "publishedAt", "incorporationDate",
      "dissolutionDate", "issueDate", "expiryDate", "openingDate", "closingDate", "buildDate",   "expiry"};
  return !kOther.contains(property);
}

bool isDrawn(ItemKind kind) { return kind == ItemKind::Link || kind == ItemKind::Event || kind == ItemKind::Report; }

}  // namespace

TimelineScene timelineScene(const store::Case& opened) {
  constexpr std::size_t kCaptions = 5'000;  // beyond, bars are too many to be told apart anyway
  std::map<std::string, TimelineLane> lanes;
  std::unordered_set<store::Key> dated;
  std::size_t captions = 0;
  opened.items().forEachTimed([&](const store::TimedRow& row) {
    const Schema* schema = opened.schemas().find(row.schema);
    if (!schema || !isDrawn(schema->kind) || !isHappening(row.property)) return true;
    if (!dated.insert(row.item).second) return true;
    TimelineLane& lane = lanes[schema->name];
    if (lane.title.isEmpty()) {
      lane.title = translated(schema->plural);
      lane.kind = schema->colour.empty() ? std::string(itemKindName(schema->kind)) : schema->colour;
    }
    constexpr std::int64_t kShort = 60'000;
    TimelineEvent event{row.item, row.begin, row.end, row.end - row.begin > kShort && row.property == "date", {}};
    if (captions++ < kCaptions && schema->kind != ItemKind::Link)
      event.caption = toQt(opened.items().caption(row.item));
    lane.longest = std::max(lane.longest, event.end - event.begin);
    lane.events.push_back(std::move(event));
    return true;
  });
  TimelineScene scene;
  for (auto& [name, lane] : lanes) {
    std::stable_sort(lane.events.begin(), lane.events.end(), [](const auto& a, const auto& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.item < b.item;
    });
    scene.lanes.push_back(std::move(lane));
  }
  auto counts = opened.counts();
  const auto all = static_cast<std::size_t>(counts["link"] + counts["event"] + counts["report"]);
  scene.undated = all > dated.size() ? all - dated.size() : 0;
  scene.marking = opened.marking();
  return scene;
}

}  // namespace fairlead::ui
