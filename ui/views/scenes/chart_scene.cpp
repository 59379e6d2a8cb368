// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "core/analysis/provenance.h"
#include "core/resolve/resolver.h"
#include "core/store/chart_repository.h"
#include "ui/base/text.h"
#include "ui/views/scenes/chart_marks.h"
#include "ui/views/scenes/chart_rules.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::ui {

namespace {

struct Bundle {
  std::vector<ItemKey> items;
  std::map<QString, int> labels;
  std::vector<std::optional<TimeWindow>> when;
  std::vector<TimeWindow> times;
  bool hasUndated = false;
};

/// A pair of nodes, and which of the lines between them.
struct LineKey {
  std::uint32_t from = 0, to = 0;
  ItemKey alone = 0;  // the link that is this line by itself; 0: a line of several
  auto operator<=>(const LineKey&) const = default;
};

/// By begin, with what touches or overlaps as one.
std::vector<TimeWindow> merged(std::vector<TimeWindow> times) {
  std::sort(times.begin(), times.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  std::vector<TimeWindow> out;
  for (const TimeWindow& one : times) {
    if (!out.empty() && one.from <= out.back().to && out.back().to > out.back().from)
      out.back().to = std::max(out.back().to, one.to);
    else
      out.push_back(one);
  }
  return out;
}

bool isSaidProtected(const store::Case& opened, store::Key item) {
  for (const std::string& category : opened.statements().values(item, "subjectCategory"))
    if (category == "victim" || category == "witness" || category == "child") return true;
  return false;
}

/// The pair's link types, the most common first, with counts: "Call ×40, Associate".
QString labelOf(const Bundle& bundle) {
  std::vector<std::pair<QString, int>> sorted(bundle.labels.begin(), bundle.labels.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  QString text;
  for (const auto& [label, count] : sorted) {
    if (!text.isEmpty()) text += ", ";
    text += count > 1 ? QString("%1 ×%2").arg(label).arg(count) : label;
  }
  return text;
}

std::unordered_map<store::Key, TimeWindow> timesOfItems(const store::Case& opened) {
  std::unordered_map<store::Key, TimeWindow> times;
  opened.items().forEachTimed([&](const store::TimedRow& row) {
    const auto [at, isNew] = times.try_emplace(row.item, TimeWindow{row.begin, row.end});
    if (!isNew) at->second = {std::min(at->second.from, row.begin), std::max(at->second.to, row.end)};
    return true;
  });
  return times;
}

/// Makes a chart's scene in a few passes over the case.
class ChartSceneMaker {
 public:
  ChartSceneMaker(const store::Case& opened, const Progress& progress, const ChartSceneOptions& options)
      : m_opened(opened),
        m_options(options),
        m_progress(progress),
        m_clusters(resolve::clusters(opened)),
        m_times(timesOfItems(opened)),
        m_bundling(options.bundling.value_or(ChartBundling::Pair)) {
    m_scene.hasPictures = options.hasPictures.value_or(true);
  }

  ChartScene make(const std::string& chart);

 private:
  std::uint32_t node(store::Key entity);
  void readSaved(const store::SavedChart& saved);
  void group(const ChartMarks& marks);
  void readDrawings(const store::SavedChart& saved);
  void bundleLinks();
  void addNodes();
  void describe(ChartNode& made, store::Key key) const;
  void addLinks();
  void support(ChartLink& link, const analysis::Provenance& provenance);
  void setApart();
  void putWhereSaved();
  void fold();
  bool isProtected(store::Key key) const;
  store::Key picturedBy(store::Key key) const;

  const store::Case& m_opened;
  const ChartSceneOptions m_options;
  const Progress& m_progress;
  const resolve::Clusters m_clusters;  // what is drawn is the cluster; nothing is rewritten
  const std::unordered_map<store::Key, TimeWindow> m_times;
  std::unordered_map<store::Key, std::uint32_t> m_index;
  std::vector<store::Key> m_keys;  // of each node; of a group, its first member's
  std::unordered_set<store::Key> m_wanted;
  std::vector<std::pair<std::uint32_t, QPointF>> m_placed;
  std::unordered_map<std::uint32_t, std::pair<std::string, std::vector<ItemKey>>> m_groups;
  std::vector<SavedRule> m_rules;
  std::unordered_set<store::Key> m_pinned, m_collapsed;  // by cluster
  std::map<LineKey, Bundle> m_bundles;
  ChartBundling m_bundling;
  ChartScene m_scene;
};

std::uint32_t ChartSceneMaker::node(store::Key entity) {
  const store::Key key = m_clusters.keyOf(entity);
  const auto [at, isNew] = m_index.try_emplace(key, static_cast<std::uint32_t>(m_keys.size()));
  if (isNew) m_keys.push_back(key);
  return at->second;
}

/// All of a group have one node, which stands in their middle.
void ChartSceneMaker::group(const ChartMarks& marks) {
  for (const auto& [name, members] : marks.groups) {
    std::vector<ItemKey> shown;
    for (const ItemKey member : members)
      if (m_wanted.contains(member)) shown.push_back(m_clusters.keyOf(member));
    std::sort(shown.begin(), shown.end());
    shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    if (shown.size() < 2) continue;
    const std::uint32_t at = node(shown.front());
    for (const ItemKey member : shown) m_index[member] = at;
    m_groups[at] = {name, shown};
  }
}

void ChartSceneMaker::readSaved(const store::SavedChart& saved) {
  const Placing placing = m_options.placing;
  if (saved.members.empty())
    throw Failure(ErrorCode::NotFound, "There is nothing on this chart yet; add to it with `chart CASE add`.",
                  saved.name);
  const ChartMarks marks = ChartMarks::of(m_opened, saved.key);
  m_rules = rulesOf(m_opened, saved.key);
  if (!m_options.bundling) m_bundling = marks.bundling.value_or(ChartBundling::Pair);
  if (!m_options.hasPictures) m_scene.hasPictures = marks.hasPictures.value_or(true);
  std::unordered_set<store::Key> hidden;
  for (const store::Key item : marks.hidden) hidden.insert(m_clusters.keyOf(item));
  for (const store::Key item : marks.pinned) m_pinned.insert(m_clusters.keyOf(item));
  for (const store::Key item : marks.collapsed) m_collapsed.insert(m_clusters.keyOf(item));
  for (const store::ChartMember& member : saved.members) {
    if (hidden.contains(m_clusters.keyOf(member.key))) {
      ++m_scene.hidden;
      continue;
    }
    m_wanted.insert(member.key);
    for (const store::Key same : m_clusters.with(member.key)) m_wanted.insert(same);
  }
  group(marks);
  std::map<std::uint32_t, std::pair<QPointF, int>> places;
  for (const store::ChartMember& member : saved.members) {
    if (!m_wanted.contains(member.key)) continue;
    const std::uint32_t at = node(member.key);
    if (!member.at || (placing == Placing::Anew && !m_pinned.contains(m_clusters.keyOf(member.key)))) continue;
    auto& [sum, count] = places[at];
    sum += QPointF(member.at->x, member.at->y);
    ++count;
  }
  for (const auto& [at, place] : places) m_placed.emplace_back(at, place.first / place.second);
  m_scene.isPlaced = placing == Placing::AsSaved && !m_placed.empty();
  // Drawings stand beside what was placed; another layout leaves them where nothing belongs to them.
  if (m_scene.isPlaced) readDrawings(saved);
}

void ChartSceneMaker::readDrawings(const store::SavedChart& saved) {
  for (const store::ChartDrawing& one : store::ChartRepository(m_opened).drawingsOn(saved)) {
    using Stored = store::ChartDrawing::Kind;
    const auto kind = one.kind == Stored::Frame   ? ChartDrawing::Kind::Frame
                      : one.kind == Stored::Arrow ? ChartDrawing::Kind::Arrow
                                                  : ChartDrawing::Kind::Words;
    m_scene.drawings.push_back({one.key, kind, {one.from.x, one.from.y}, {one.to.x, one.to.y}, toQt(one.text)});
  }
}

void ChartSceneMaker::bundleLinks() {
  constexpr int kMostApart = 12;  // of one pair, that can be told apart; the rest is a line of each direction
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> alone;
  m_opened.items().forEachLink([&](const store::LinkRow& row) {
    m_progress.check();
    if (!m_wanted.empty() && (!m_wanted.contains(row.from) || !m_wanted.contains(row.to))) return true;
    auto pair = std::pair(node(row.from), node(row.to));
    if (pair.first == pair.second) return true;  // between two that were judged one, or stand in one group
    LineKey line{pair.first, pair.second, m_bundling == ChartBundling::Each ? row.key : 0};
    if (m_bundling == ChartBundling::Pair && line.from > line.to) std::swap(line.from, line.to);
    if (m_bundling == ChartBundling::Each && ++alone[std::minmax(line.from, line.to)] > kMostApart) line.alone = 0;
    Bundle& bundle = m_bundles[line];
    bundle.items.push_back(row.key);
    const Schema* schema = m_opened.schemas().find(row.schema);
    ++bundle.labels[translated(schema ? schema->label : std::string(row.schema))];
    const auto time = m_times.find(row.key);
    const bool isDated = time != m_times.end();
    bundle.when.push_back(isDated ? std::optional(time->second) : std::nullopt);
    if (isDated) bundle.times.push_back(time->second);
    bundle.hasUndated = bundle.hasUndated || !isDated;
    return true;
  });
}

/// Whatever name it was said under.
bool ChartSceneMaker::isProtected(store::Key key) const {
  const auto same = m_clusters.with(key);
  return isSaidProtected(m_opened, key) ||
         std::any_of(same.begin(), same.end(), [&](store::Key one) { return isSaidProtected(m_opened, one); });
}

/// The picture that was said last, so that a newer one takes the older one's place.
store::Key ChartSceneMaker::picturedBy(store::Key key) const {
  std::vector<store::Key> names = m_clusters.with(key);
  if (std::find(names.begin(), names.end(), key) == names.end()) names.push_back(key);
  const store::StoredStatement* latest = nullptr;
  std::vector<store::StoredStatement> all;
  for (const store::Key one : names)
    if (!m_opened.statements().value(one, "picture").empty())
      for (auto& said : m_opened.statements().about(one))
        if (said.property == "picture" && said.target != 0) all.push_back(std::move(said));
  for (const auto& said : all)
    if (!latest || std::tie(latest->origin.at, latest->id) < std::tie(said.origin.at, said.id)) latest = &said;
  return latest ? latest->target : 0;
}

void ChartSceneMaker::describe(ChartNode& made, store::Key key) const {
  const auto item = m_opened.items().find(key);
  if (!item) return;
  const Schema* schema = m_opened.schemas().find(item->schema);
  made.caption = toQt(item->caption);
  for (const store::Key other : m_clusters.with(key))
    if (const auto also = m_opened.items().find(other); other != key && also && also->caption != item->caption)
      made.caption += " / " + toQt(also->caption);
  made.kind = schema ? schema->colour : std::string();
  made.icon = toQt(made.kind);
  made.isProtected = isProtected(key);
  made.isStub = m_clusters.with(key).size() <= 1 && m_opened.items().stub(key).has_value();
  made.isPinned = m_pinned.contains(key);
  // Victims and witnesses are no faces on a chart; of whom nothing came along, nothing is shown.
  if (m_scene.hasPictures && m_options.pictures && !made.isProtected && !made.isStub) made.pictured = picturedBy(key);
}

void ChartSceneMaker::addNodes() {
  for (std::uint32_t i = 0; i < m_keys.size(); ++i) {
    ChartNode made;
    made.item = m_keys[i];
    describe(made, m_keys[i]);
    if (const auto group = m_groups.find(i); group != m_groups.end()) {
      made.caption = toQt(group->second.first);
      made.members = group->second.second;
      for (const ItemKey member : made.members) {  // protected as the most protected of them is
        ChartNode one;
        describe(one, member);
        if (one.kind != made.kind) made.kind.clear(), made.icon.clear();
        made.isProtected = made.isProtected || one.isProtected;
        made.isPinned = made.isPinned || one.isPinned;
        made.isStub = made.isStub && one.isStub;
      }
      made.pictured = 0;
    }
    m_scene.nodes.push_back(std::move(made));
  }
}

/// From all that the links rest on: a line is as good as the best of it, and single if all of it is one source's.
void ChartSceneMaker::support(ChartLink& link, const analysis::Provenance& provenance) {
  int strength = static_cast<int>(LinkStrength::Tentative);
  bool hasFact = false;
  std::set<analysis::OriginRef> origins;
  std::unordered_set<store::Key> seen;  // thousands of rows of one table have an origin each, and one grading
  for (const ItemKey item : link.items)
    for (const auto& one : m_opened.statements().supports(item)) {
      hasFact = hasFact || one.isFact;
      if (!seen.insert(one.originKey).second) continue;
      strength = std::min(strength, static_cast<int>(strengthOf(one.grading)));
      origins.insert({one.originItem, one.originItem == 0 ? one.author : std::string()});
    }
  link.strength = static_cast<LinkStrength>(strength);
  link.isSingleOrigin = provenance.independent({origins.begin(), origins.end()}) == 1;
  link.isAssessed = !seen.empty() && !hasFact;
}

void ChartSceneMaker::addLinks() {
  const analysis::Provenance provenance(m_opened);
  for (auto& [line, bundle] : m_bundles) {
    m_progress.check();
    ChartLink link;
    link.from = line.from;
    link.to = line.to;
    link.label = labelOf(bundle);
    link.isDirected = m_bundling != ChartBundling::Pair;
    link.times = merged(std::move(bundle.times));
    link.hasUndated = bundle.hasUndated;
    link.when = std::move(bundle.when);
    link.items = std::move(bundle.items);
    support(link, provenance);
    m_scene.links.push_back(std::move(link));
  }
  if (m_bundling != ChartBundling::Pair) setApart();
}

/// Lines between the same two lie beside one another: an odd one straight, the others to both sides of it.
void ChartSceneMaker::setApart() {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<ChartLink*>> pairs;
  for (ChartLink& link : m_scene.links) pairs[std::minmax(link.from, link.to)].push_back(&link);
  for (auto& [pair, lines] : pairs) {
    int next = lines.size() % 2 == 1 ? 0 : 1;
    for (ChartLink* line : lines) {
      line->bend = next;
      next = next > 0 ? -next : -next + 1;
    }
  }
}

/// What was never placed waits in a row below the rest, where it can be seen and moved.
void ChartSceneMaker::putWhereSaved() {
  std::vector<bool> isPlaced(m_scene.nodes.size());
  double left = m_placed.front().second.x(), bottom = m_placed.front().second.y();
  for (const auto& [node, at] : m_placed) {
    m_scene.nodes[node].at = at;
    isPlaced[node] = true;
    left = std::min(left, at.x());
    bottom = std::max(bottom, at.y());
  }
  for (std::size_t i = 0; i < m_scene.nodes.size(); ++i) {
    if (isPlaced[i]) continue;
    m_scene.nodes[i].isPinned = false;
    m_scene.nodes[i].at = {left, bottom + 1};
    left += 1;
  }
}

/// Leaves out what hangs on one collapsed entity alone, and counts it there.
void ChartSceneMaker::fold() {
  if (m_collapsed.empty()) return;
  // How many others each has a line to, however many lines: none, one, or more.
  std::vector<std::uint32_t> links(m_scene.nodes.size()), holder(m_scene.nodes.size(), UINT32_MAX);
  for (const ChartLink& link : m_scene.links)
    for (const auto& [one, other] : {std::pair(link.from, link.to), std::pair(link.to, link.from)}) {
      if (holder[one] == other) continue;
      holder[one] = other;
      ++links[one];
    }
  std::vector<std::uint32_t> number(m_scene.nodes.size(), UINT32_MAX);
  std::vector<ChartNode> nodes;
  for (std::uint32_t i = 0; i < m_scene.nodes.size(); ++i) {
    const bool isFolded = links[i] == 1 && m_collapsed.contains(m_scene.nodes[holder[i]].item) &&
                          !m_collapsed.contains(m_scene.nodes[i].item);
    if (isFolded) {
      ++m_scene.nodes[holder[i]].folded;
    } else {
      number[i] = static_cast<std::uint32_t>(nodes.size());
      nodes.emplace_back();
    }
  }
  for (std::uint32_t i = 0; i < m_scene.nodes.size(); ++i)
    if (number[i] != UINT32_MAX) nodes[number[i]] = std::move(m_scene.nodes[i]);
  m_scene.nodes = std::move(nodes);
  std::erase_if(m_scene.links, [&](const ChartLink& link) {
    return number[link.from] == UINT32_MAX || number[link.to] == UINT32_MAX;
  });
  for (ChartLink& link : m_scene.links) link.from = number[link.from], link.to = number[link.to];
}

ChartScene ChartSceneMaker::make(const std::string& chart) {
  if (!chart.empty()) readSaved(store::ChartRepository(m_opened).at(chart));
  if (chart.empty() || !m_wanted.empty()) bundleLinks();
  addNodes();
  if (m_options.pictures) putPictures(m_opened, m_scene, *m_options.pictures, m_options.readPictures, m_progress);
  addLinks();
  applyRules(m_opened, m_clusters, m_rules, m_options.isForOthers, m_scene);
  if (m_placed.empty())
    for (ChartNode& one : m_scene.nodes) one.isPinned = false;  // there is no place to keep
  else
    putWhereSaved();
  fold();
  countBadges(m_scene);
  if (m_placed.empty() || m_options.placing == Placing::Anew) {
    const auto places = arranged(m_opened, m_scene, m_options.layout, {}, m_progress);
    for (std::size_t i = 0; i < places.size(); ++i) m_scene.nodes[i].at = places[i];
  }
  m_scene.bundling = m_bundling;
  m_scene.marking = m_opened.marking();
  return std::move(m_scene);
}

}  // namespace

ChartScene chartScene(const store::Case& opened, const std::string& chart, const Progress& progress,
                      const ChartSceneOptions& options) {
  return ChartSceneMaker(opened, progress, options).make(chart);
}

}  // namespace fairlead::ui
