// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/chart_repository.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace fairlead::store {

namespace {

constexpr std::string_view kAt = "at ";
constexpr std::int64_t kMostCharts = 100'000;

/// A statement `member` in force, with what `put` needs to move it.
struct Placed {
  StatementId statement;
  std::optional<ChartPoint> at;
  Marking marking;
};

std::string pointText(const ChartPoint& point) {
  std::array<char, 64> text{};
  char* end = std::to_chars(text.data(), text.data() + 30, point.x, std::chars_format::fixed, 3).ptr;
  *end++ = ',';
  end = std::to_chars(end, text.data() + text.size(), point.y, std::chars_format::fixed, 3).ptr;
  return std::string(text.data(), end);
}

std::optional<ChartPoint> parsePoint(std::string_view text) {
  const char* const end = text.data() + text.size();
  ChartPoint point;
  const auto x = std::from_chars(text.data(), end, point.x);
  if (x.ec != std::errc{} || x.ptr == end || *x.ptr != ',') return std::nullopt;
  const auto y = std::from_chars(x.ptr + 1, end, point.y);
  if (y.ec != std::errc{} || y.ptr != end || !std::isfinite(point.x) || !std::isfinite(point.y)) return std::nullopt;
  return point;
}

constexpr std::array<std::string_view, 3> kDrawingKinds{"label", "frame", "arrow"};

bool isWords(const ChartDrawing& drawing) { return drawing.kind == ChartDrawing::Kind::Label; }

std::string positionText(const ChartDrawing& drawing) {
  return pointText(drawing.from) + (isWords(drawing) ? std::string() : ' ' + pointText(drawing.to));
}

/// Into the drawing; false if it is none for its kind.
bool readPosition(std::string_view text, ChartDrawing& drawing) {
  const std::size_t between = text.find(' ');
  const auto from = parsePoint(text.substr(0, between));
  const auto to = between == std::string_view::npos ? from : parsePoint(text.substr(between + 1));
  if (!from || !to || (between == std::string_view::npos) != isWords(drawing)) return false;
  drawing.from = *from;
  drawing.to = *to;
  return true;
}

Origin marked(const Marking& marking) {
  Origin origin;
  origin.marking = marking;
  return origin;
}

/// The later of two who moved it stands.
const StoredStatement* latestOf(const std::vector<StoredStatement>& said, std::string_view property) {
  const StoredStatement* latest = nullptr;
  for (const StoredStatement& one : said)
    if (one.property == property &&
        (!latest || std::tie(latest->origin.at, latest->id) < std::tie(one.origin.at, one.id)))
      latest = &one;
  return latest;
}

}  // namespace

std::string ChartRepository::locator(const ChartPoint& point) { return std::string(kAt) + pointText(point); }

std::optional<ChartPoint> ChartRepository::pointOf(std::string_view locator) {
  return locator.starts_with(kAt) ? parsePoint(locator.substr(kAt.size())) : std::nullopt;
}

SavedChart ChartRepository::read(const Item& item) const {
  SavedChart chart{item.id, item.key, item.caption, {}};
  bool isMarked = false;
  std::unordered_map<Key, std::size_t> at;
  auto statements = m_case.statements().about(item.key);
  // In the order of recording, and within one moment as it arrived: a whole chart is put down at once.
  std::stable_sort(statements.begin(), statements.end(), [](const StoredStatement& a, const StoredStatement& b) {
    return std::tie(a.origin.at, a.key) < std::tie(b.origin.at, b.key);
  });
  for (const StoredStatement& said : statements) {
    if (said.property == "name" && !said.origin.marking.isNone()) {
      chart.marking = join(chart.marking, said.origin.marking);
      isMarked = true;
    }
    if (said.property != "member" || said.target == 0) continue;
    const auto member = m_case.items().find(said.target);
    if (!member || !m_case.items().isInForce(member->key)) continue;
    const auto point = pointOf(said.origin.locator);
    const auto [found, isNew] = at.try_emplace(member->key, chart.members.size());
    if (isNew)
      chart.members.push_back({member->id, member->key, point});
    else if (point)
      chart.members[found->second].at = point;  // two moved it: the later one stands
  }
  if (!isMarked) chart.marking = m_case.properties().marking;
  return chart;
}

std::vector<SavedChart> ChartRepository::all() const {
  std::vector<SavedChart> charts;
  for (const Item& item : m_case.items().list({{}, ItemKind::Chart}, 0, kMostCharts)) charts.push_back(read(item));
  return charts;
}

SavedChart ChartRepository::at(std::string_view name) const {
  for (const Item& item : m_case.items().list({{}, ItemKind::Chart}, 0, kMostCharts))
    if (item.caption == name) return read(item);
  throw Failure(ErrorCode::NotFound, "The case has no chart of this name; `chart CASE list` names those that it has.",
                std::string(name));
}

ItemId ChartRepository::create(Transaction& transaction, std::string_view name, const Marking& marking) {
  if (name.find_first_not_of(" \t\r\n") == std::string_view::npos)
    throw Failure(ErrorCode::Invalid, "A chart needs a name.");
  const ItemId id = ItemId::random();
  transaction.addItem(id, "Chart");
  transaction.say(id, "name", name, marked(marking));
  return id;
}

std::size_t ChartRepository::put(Transaction& transaction, const SavedChart& chart,
                                 const std::vector<ChartMember>& members) {
  std::unordered_map<ItemId, std::vector<Placed>> known;
  const StatementRepository statements(transaction.database());
  for (const StoredStatement& said : statements.about(chart.key))
    if (const auto item = said.property == "member" ? ItemId::parse(said.value) : std::nullopt)
      known[*item].push_back({said.id, pointOf(said.origin.locator), said.origin.marking});
  std::size_t added = 0;
  for (const ChartMember& member : members) {
    std::vector<Placed>& before = known[member.item];
    if (!before.empty() && (!member.at || before.back().at == member.at)) continue;
    if (before.empty()) ++added;
    for (const Placed& placed : before) transaction.retract(placed.statement, "Moved on the chart");
    Origin origin = marked(before.empty() ? chart.marking : before.back().marking);
    if (member.at) origin.locator = locator(*member.at);
    before = {{transaction.say(chart.id, "member", member.item.text(), origin), member.at, origin.marking}};
  }
  return added;
}

std::vector<ChartDrawing> ChartRepository::drawingsOn(const SavedChart& chart) const {
  std::vector<ChartDrawing> drawings;
  for (const StoredStatement& said : m_case.statements().pointingAt(chart.key)) {
    if (said.property != "chart" || !m_case.items().isInForce(said.subjectKey)) continue;
    const bool isKnown = std::any_of(drawings.begin(), drawings.end(),
                                     [&](const ChartDrawing& one) { return one.key == said.subjectKey; });
    const auto about = m_case.statements().about(said.subjectKey);
    const StoredStatement *const kind = latestOf(about, "kind"), *const position = latestOf(about, "position");
    if (isKnown || !kind || !position) continue;
    const auto known = std::find(kDrawingKinds.begin(), kDrawingKinds.end(), kind->value);
    if (known == kDrawingKinds.end()) continue;
    const StoredStatement* const text = latestOf(about, "text");
    ChartDrawing drawing;
    drawing.item = said.subject;
    drawing.key = said.subjectKey;
    drawing.kind = static_cast<ChartDrawing::Kind>(known - kDrawingKinds.begin());
    if (text) drawing.text = text->value;
    drawing.at = said.origin.at;
    if (readPosition(position->value, drawing)) drawings.push_back(std::move(drawing));
  }
  // The same order on every laptop: what lies upon what must not depend on which bundle came first.
  std::sort(drawings.begin(), drawings.end(),
            [](const auto& a, const auto& b) { return std::tie(a.at, a.item) < std::tie(b.at, b.item); });
  return drawings;
}

ItemId ChartRepository::draw(Transaction& transaction, const SavedChart& chart, const ChartDrawing& drawing) {
  const bool isEmpty = drawing.text.find_first_not_of(" \t\r\n") == std::string::npos;
  if (isWords(drawing) && isEmpty) throw Failure(ErrorCode::Invalid, "Words on a chart have to say something.");
  const ItemId id = ItemId::random();
  transaction.addItem(id, "Annotation");
  const Origin origin = marked(chart.marking);
  transaction.say(id, "chart", chart.id.text(), origin);
  transaction.say(id, "kind", kDrawingKinds[static_cast<std::size_t>(drawing.kind)], origin);
  transaction.say(id, "position", positionText(drawing), origin);
  if (!isEmpty) transaction.say(id, "text", drawing.text, origin);
  return id;
}

void ChartRepository::move(Transaction& transaction, const ChartDrawing& drawing) const {
  Origin origin;
  for (const StoredStatement& said : m_case.statements().about(drawing.key)) {
    if (said.property != "position") continue;
    origin.marking = join(origin.marking, said.origin.marking);
    transaction.retract(said.id, "Moved on the chart");
  }
  transaction.say(drawing.item, "position", positionText(drawing), origin);
}

}  // namespace fairlead::store
