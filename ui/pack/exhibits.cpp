// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/exhibits.h"

#include <QDateTime>
#include <QLocale>
#include <QObject>
#include <QTimeZone>
#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

#include "core/store/chart_repository.h"
#include "ui/base/text.h"
#include "ui/base/time_units.h"
#include "ui/pack/wording.h"
#include "ui/paint/chart_painter.h"
#include "ui/paint/layout/organic_layout.h"
#include "ui/paint/map_painter.h"
#include "ui/paint/timeline_painter.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::ui {

namespace {

constexpr double kExhibitWidth = 720;
constexpr std::size_t kMostItems = 20'000;  // whose statements are listed behind one exhibit

const Theme& paperTheme() {
  static const Theme kPaper = [] {
    Theme theme = Theme::of(Tone::Light);
    theme.paper = Qt::white;
    return theme;
  }();
  return kPaper;
}

QDateTime utc(std::int64_t ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()); }

/// The nodes of a chart that are this one or tied to it, and the ties among them.
ChartScene neighbourhood(const ChartScene& all, store::Key centre, const Progress& progress) {
  std::set<std::uint32_t> kept;
  for (const ChartLink& link : all.links)
    if (all.nodes[link.from].item == centre || all.nodes[link.to].item == centre) kept.insert({link.from, link.to});
  ChartScene scene;
  std::vector<int> index(all.nodes.size(), -1);
  for (const std::uint32_t node : kept) {
    index[node] = static_cast<int>(scene.nodes.size());
    scene.nodes.push_back(all.nodes[node]);
    scene.nodes.back().badges.clear();  // their legend is the whole chart's
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (ChartLink link : all.links) {
    if (index[link.from] < 0 || index[link.to] < 0) continue;
    link.from = static_cast<std::uint32_t>(index[link.from]);
    link.to = static_cast<std::uint32_t>(index[link.to]);
    edges.emplace_back(link.from, link.to);
    scene.links.push_back(std::move(link));
  }
  const auto places = organicLayout(scene.nodes.size(), edges, progress);
  for (std::size_t i = 0; i < places.size(); ++i) scene.nodes[i].at = places[i];
  return scene;
}

/// As high as the chart is in the column's width, so that no page is half white.
double heightFor(const ChartScene& scene) {
  constexpr double kRoom = 110, kLeast = 260, kMost = 620;  // kRoom: around the nodes, for their captions
  QRectF box(scene.nodes.front().at, QSizeF());
  for (const ChartNode& node : scene.nodes) {
    box.setLeft(std::min(box.left(), node.at.x()));
    box.setRight(std::max(box.right(), node.at.x()));
    box.setTop(std::min(box.top(), node.at.y()));
    box.setBottom(std::max(box.bottom(), node.at.y()));
  }
  const double scale = std::min((kExhibitWidth - kRoom) / std::max(box.width(), 1e-3), ChartPainter::kLargestScale);
  return std::clamp(kRoom + scale * box.height(), kLeast, kMost);
}

QString filterText(const ExhibitQuery& query) {
  QStringList parts;
  if (query.time) parts << QObject::tr("Shown: %1.").arg(windowText(*query.time));
  if (query.within)
    parts << QObject::tr("Only what is at a place between %1° and %2° north, %3° and %4° east, and what touches that.")
                 .arg(query.within->south, 0, 'f', 2)
                 .arg(query.within->north, 0, 'f', 2)
                 .arg(query.within->west, 0, 'f', 2)
                 .arg(query.within->east, 0, 'f', 2);
  if (!query.selected.empty()) parts << QObject::tr("What was selected is ringed.");
  return parts.join(' ');
}

/// What is left of items that a filter by place hides.
void dropHidden(std::vector<store::Key>& items, const ViewState& state) {
  std::erase_if(items, [&](store::Key item) { return state.hides(item); });
}

}  // namespace

std::optional<Exhibit> Exhibits::make(const ExhibitQuery& query) const {
  std::optional<Exhibit> made;
  constexpr std::string_view kKinds[] = {"chart", "map", "timeline", "matrix", "histogram", "table"};
  if (std::find(std::begin(kKinds), std::end(kKinds), query.kind) == std::end(kKinds))
    throw Failure(ErrorCode::Malformed,
                  "The pack's plan asks for an exhibit that is none of chart, map, timeline, matrix, histogram, table.",
                  query.kind);
  if (query.kind == "chart") made = chart(query);
  if (query.kind == "map") made = map(query);
  if (query.kind == "timeline") made = timeline(query);
  if (query.kind == "matrix") made = matrix(query);
  if (query.kind == "histogram") made = histogram(query);
  if (query.kind == "table") made = table(query);
  if (made) {
    made->kind = toQt(query.kind);
    made->filter = filterText(query);
  }
  return made;
}

void Exhibits::rest(Exhibit& exhibit, const std::vector<store::Key>& items) const {
  exhibit.marking = m_evidence.least();
  std::set<store::Key> seen;
  for (std::size_t i = 0; i < items.size() && i < kMostItems; ++i) {
    m_progress.check();
    for (const auto& statement : m_view.opened().statements().about(items[i]))
      if (seen.insert(statement.key).second) rest(exhibit, statement);
  }
  if (items.size() > kMostItems) exhibit.marking = join(exhibit.marking, m_view.opened().marking());
}

void Exhibits::rest(Exhibit& exhibit, const store::StoredStatement& statement) const {
  m_evidence.rest(statement);
  exhibit.statements.push_back(statement.key);
  exhibit.marking = join(exhibit.marking, statement.origin.marking);
}

ViewState Exhibits::stateOf(const ExhibitQuery& query) const {
  ViewState state;
  state.time = query.time;
  state.layers = query.layers;
  if (query.within) state.inside = itemsWithin(m_view.opened(), *query.within, m_progress);
  for (const std::string& id : query.selected) {
    const auto parsed = ItemId::parse(id);
    const auto item = parsed ? m_view.opened().items().find(*parsed) : std::nullopt;
    if (!item || !m_view.shows(item->key)) continue;
    state.selected.insert(item->key);
    if (item->kind == ItemKind::Entity) state.selected.insert(m_view.of(item->key));
  }
  return state;
}

std::optional<Exhibit> Exhibits::chart(const ExhibitQuery& query) const {
  auto scene = std::make_shared<ChartScene>(
      chartScene(m_view.opened(), query.chart, m_progress,
                 {.layout = query.layout, .pictures = &m_pictures, .isForOthers = m_view.isFiltered()}));
  if (query.around != 0) *scene = neighbourhood(*scene, m_view.of(query.around), m_progress);
  if (scene->nodes.empty()) return std::nullopt;
  Exhibit made;
  made.size = QSizeF(kExhibitWidth, heightFor(*scene));
  std::vector<store::Key> items;
  for (const ChartNode& node : scene->nodes)
    for (const ItemKey shown : node.isGroup() ? node.members : std::vector<ItemKey>{node.item})
      for (const store::Key member : m_view.known(shown).members) items.push_back(member);
  for (const ChartLink& link : scene->links) items.insert(items.end(), link.items.begin(), link.items.end());
  const ViewState state = stateOf(query);
  dropHidden(items, state);
  for (const ChartNode& node : scene->nodes)
    if (!node.picture.isNull() && !state.hides(node.item)) items.push_back(node.pictured);
  for (const ChartDrawing& drawing : scene->drawings) items.push_back(drawing.item);  // no filter hides these
  rest(made, items);
  // What its legend, its groups and its lines show is the chart's own; where things stand tells nothing.
  if (!query.chart.empty())
    for (const auto& said :
         m_view.opened().statements().about(store::ChartRepository(m_view.opened()).at(query.chart).key))
      if (said.property == "rule" || said.property == "lines" || said.property == "pictures" ||
          said.property == "grouped")
        rest(made, said);
  made.paint = [scene, state](QPainter& painter, const QRectF& area) {
    const ChartPainter chart(*scene, paperTheme());
    chart.paint(painter, area, chart.fit(area), state);
  };
  const QString what = query.around != 0 ? QObject::tr("Who and what is tied to %1").arg(m_evidence.name(query.around))
                       : query.chart.empty() ? QObject::tr("All that is linked in the case")
                                             : QObject::tr("Link chart “%1”").arg(toQt(query.chart));
  std::size_t lit = 0;
  for (const ChartLink& link : scene->links) lit += state.shows(link.times, link.hasUndated) ? 1U : 0U;
  made.caption = QObject::tr(
                     "%1: %2 entities, %3 connections. Lines are solid where the source is reliable, dashed where "
                     "it is untested, dotted where it is not reliable; a hollow end marks a single origin; victims and "
                     "witnesses are drawn in outline.")
                     .arg(what, numberText(static_cast<qint64>(scene->nodes.size())),
                          numberText(static_cast<qint64>(scene->links.size())));
  if (query.time)
    made.caption +=
        " " + QObject::tr("%1 connections lie in the time shown; the others, and the undated, are faded or left out.")
                  .arg(numberText(static_cast<qint64>(lit)));
  return made;
}

std::optional<Exhibit> Exhibits::map(const ExhibitQuery& query) const {
  std::map<std::string, std::string> colouredBy;
  for (const LayerStyle& layer : query.layers)
    if (!layer.attribute.isEmpty()) colouredBy[fromQt(layer.name)] = fromQt(layer.attribute);
  auto scene = std::make_shared<MapScene>(mapScene(m_view.opened(), colouredBy));
  if (scene->items.empty() && scene->layers.empty()) return std::nullopt;
  Exhibit made;
  made.size = QSizeF(kExhibitWidth, 500);
  std::vector<store::Key> items;
  for (const MapItem& item : scene->items) items.push_back(item.item);
  QStringList layers;
  for (const store::Item& layer : m_view.items(ItemKind::Layer)) {
    items.push_back(layer.key);
    layers << isolated(toQt(layer.caption));
  }
  const ViewState state = stateOf(query);
  dropHidden(items, state);
  rest(made, items);
  const MapWindow all = extentOf(*scene);
  const auto projection =
      geo::Projection::named(query.projection, (all.west + all.east) / 2, (all.south + all.north) / 2);
  const MapWindow extent = query.extent.value_or(MapProjection::showing(all, projection.value_or(geo::Projection())));
  made.paint = [scene, state, extent](QPainter& painter, const QRectF& area) {
    MapPainter(*scene, paperTheme(), {false, true, false}).paint(painter, area, extent, state);
  };
  made.caption = QObject::tr("%1 places on the map; circles show how far a place may be off.")
                     .arg(numberText(static_cast<qint64>(scene->items.size())));
  if (query.time) {
    const auto lit = std::count_if(scene->items.begin(), scene->items.end(),
                                   [&](const MapItem& item) { return isLit(item, state); });
    made.caption += " " + QObject::tr("%1 of them lie in the time shown; the others are faded.").arg(numberText(lit));
  }
  if (!layers.isEmpty()) made.caption += " " + QObject::tr("Layers: %1.").arg(listed(layers));
  return made;
}

std::optional<Exhibit> Exhibits::timeline(const ExhibitQuery& query) const {
  auto scene = std::make_shared<TimelineScene>(timelineScene(m_view.opened(), query.lanes));
  if (scene->lanes.empty()) return std::nullopt;
  Exhibit made;
  made.size = QSizeF(kExhibitWidth, std::clamp(60.0 + 48.0 * static_cast<double>(scene->lanes.size()), 180.0, 640.0));
  std::vector<store::Key> items;
  for (const TimelineLane& lane : scene->lanes)
    for (const TimelineEvent& event : lane.events) items.push_back(event.item);
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());  // it may stand in several lanes
  ViewState state = stateOf(query);
  state.time.reset();  // it is the window that is drawn
  dropHidden(items, state);
  rest(made, items);
  const TimeWindow shown = query.time.value_or(scene->extent());
  made.paint = [scene, shown, state](QPainter& painter, const QRectF& area) {
    TimelinePainter(*scene, paperTheme()).paint(painter, area, shown, state);
  };
  std::set<store::Key> drawn;
  for (const TimelineLane& lane : scene->lanes)
    for (const TimelineEvent& event : lane.events)
      if (shown.touches(event.begin, event.end) && !state.hides(event.item)) drawn.insert(event.item);
  const auto lit = static_cast<std::int64_t>(drawn.size());
  made.caption = QObject::tr("Timeline in UTC of %1 dated items; faded ends are uncertain times.").arg(numberText(lit));
  if (scene->undated > 0 && !query.time && m_evidence.isOwn())
    made.caption += " " + QObject::tr("%1 items have no time.").arg(numberText(static_cast<qint64>(scene->undated)));
  if (query.time)
    made.caption +=
        " " +
        QObject::tr("%1 more lie outside the time shown.").arg(numberText(static_cast<qint64>(items.size()) - lit));
  return made;
}

std::vector<std::pair<store::Key, TimeWindow>> Exhibits::times(const ExhibitQuery& query) const {
  std::vector<std::pair<store::Key, TimeWindow>> found;
  const auto take = [&](store::Key item, const Schema* schema, const std::optional<TimeWindow>& time) {
    if (!time || (query.time && !query.time->touches(time->from, time->to))) return;
    if (query.schemas.empty() || (schema && schema->isA(query.schemas))) found.emplace_back(item, *time);
  };
  for (const Tie& tie : m_view.ties()) take(tie.link, tie.schema, tie.time);
  for (const Happening& happening : m_view.happenings()) take(happening.item, happening.schema, happening.time);
  return found;
}

std::optional<Exhibit> Exhibits::matrix(const ExhibitQuery& query) const {
  auto counts = std::make_shared<WeekCounts>();
  std::vector<store::Key> items;
  std::size_t vague = 0;
  for (const auto& [item, time] : times(query)) {
    if (time.to - time.from > 3'600'000) {  // a day or more tells no hour
      ++vague;
      continue;
    }
    const QDateTime at = utc(time.from);
    ++(*counts)[static_cast<std::size_t>(at.date().dayOfWeek() - 1)][static_cast<std::size_t>(at.time().hour())];
    items.push_back(item);
  }
  if (items.empty()) return std::nullopt;
  Exhibit made;
  made.size = QSizeF(kExhibitWidth, 240);
  rest(made, items);
  made.paint = [counts](QPainter& painter, const QRectF& area) { paintWeek(painter, area, *counts); };
  const Schema* schema = m_view.opened().schemas().find(query.schemas);
  made.caption =
      QObject::tr("%1 by day of the week and hour, UTC: %2 whose hour is known; %3 without one are left out.")
          .arg(schema ? toQt(schema->plural) : QObject::tr("Contacts and events"),
               numberText(static_cast<qint64>(items.size())), numberText(static_cast<qint64>(vague)));
  return made;
}

std::optional<Exhibit> Exhibits::histogram(const ExhibitQuery& query) const {
  const auto found = times(query);
  if (found.size() < 2) return std::nullopt;
  std::int64_t from = INT64_MAX, to = INT64_MIN;
  for (const auto& [item, time] : found) {
    from = std::min(from, time.from);
    to = std::max(to, time.from);
  }
  // Days while they fit, else weeks, else months.
  const bool isByDay = (to - from) / kDay < 45, isByWeek = !isByDay && (to - from) / (7 * kDay) < 60;
  const auto bucket = [&](std::int64_t ms) {
    const QDate day = utc(ms).date();
    if (isByDay) return day;
    if (isByWeek) return day.addDays(1 - day.dayOfWeek());
    return QDate(day.year(), day.month(), 1);
  };
  auto bars = std::make_shared<std::vector<Bar>>();
  std::map<QDate, int> counts;
  std::vector<store::Key> items;
  for (const auto& [item, time] : found) {
    ++counts[bucket(time.from)];
    items.push_back(item);
  }
  constexpr std::size_t kMostBars = 600;
  for (QDate day = bucket(from); day <= bucket(to) && bars->size() < kMostBars; day = isByDay    ? day.addDays(1)
                                                                                      : isByWeek ? day.addDays(7)
                                                                                                 : day.addMonths(1))
    bars->push_back({QLocale::c().toString(day, isByDay || isByWeek ? "d MMM" : "MMM yyyy"), counts[day]});
  Exhibit made;
  made.size = QSizeF(kExhibitWidth, 220);
  rest(made, items);
  made.paint = [bars](QPainter& painter, const QRectF& area) { paintBars(painter, area, *bars); };
  const Schema* schema = m_view.opened().schemas().find(query.schemas);
  made.caption = QObject::tr("%1 by %2: %3, from %4 to %5.")
                     .arg(schema ? toQt(schema->plural) : QObject::tr("Dated links and events"),
                          isByDay    ? QObject::tr("day")
                          : isByWeek ? QObject::tr("week")
                                     : QObject::tr("month"),
                          numberText(static_cast<qint64>(items.size())), dayText(from), dayText(to));
  return made;
}

std::optional<Exhibit> Exhibits::strip(store::Key entity) const {
  auto scene = std::make_shared<TimelineScene>();
  std::map<std::string, TimelineLane> lanes;
  const auto add = [&](store::Key item, const Schema* schema, const std::optional<TimeWindow>& time) {
    if (!time || !schema) return;
    TimelineLane& lane = lanes[schema->name];
    lane.title = toQt(schema->plural);
    lane.kind = schema->colour.empty() ? "event" : schema->colour;
    lane.events.push_back({item, time->from, time->to, time->to - time->from > 60'000, {}});
  };
  for (const Tie* tie : m_view.tiesOf(entity)) add(tie->link, tie->schema, tie->time);
  for (const Happening* happening : m_view.happeningsOf(entity))
    add(happening->item, happening->schema, happening->time);
  if (lanes.empty()) return std::nullopt;
  for (auto& [name, lane] : lanes) {
    std::stable_sort(lane.events.begin(), lane.events.end(),
                     [](const auto& a, const auto& b) { return a.begin < b.begin; });
    scene->lanes.push_back(std::move(lane));
  }
  Exhibit made;
  made.size = QSizeF(kExhibitWidth, 48 + 20 * static_cast<double>(scene->lanes.size()));
  const TimeWindow shown = scene->extent();
  made.paint = [scene, shown](QPainter& painter, const QRectF& area) {
    TimelinePainter(*scene, paperTheme()).paint(painter, area, shown, {});
  };
  return made;
}

}  // namespace fairlead::ui
