// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/timeline_painter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <algorithm>
#include <cmath>
#include <map>

#include "ui/base/text.h"
#include "ui/base/time_units.h"
#include "ui/paint/time_filter_painter.h"
#include "ui/paint/timeline_axis.h"

namespace fairlead::ui {

namespace {

constexpr double kNarrow = 5;         // pixels of a bar
constexpr double kShortestName = 20;  // pixels below which no name fits, however short

bool beginsBefore(const TimelineEvent& event, std::int64_t at) { return event.begin < at; }

/// Those that begin in the window, and those of a window's length before it: a bar that lasts is looked for apart.
std::span<const TimelineEvent> eventsIn(const TimelineLane& lane, const TimeWindow& shown) {
  const auto first =
      std::lower_bound(lane.events.begin(), lane.events.end(), shown.from - (shown.to - shown.from), beginsBefore);
  const auto last = std::lower_bound(first, lane.events.end(), shown.to, beginsBefore);
  return {first, last};
}

}  // namespace

TimeWindow TimelineScene::extent() const {
  TimeWindow all{INT64_MAX, INT64_MIN};
  for (const TimelineLane& lane : lanes)
    for (const TimelineEvent& event : lane.events) {
      all.from = std::min(all.from, event.begin);
      all.to = std::max(all.to, event.end);
    }
  if (all.from > all.to) {
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    return {now - kDay / 2, now + kDay / 2};
  }
  const std::int64_t margin = std::max<std::int64_t>((all.to - all.from) / 50, kMinute);
  return {all.from - margin, all.to + margin};
}

double TimelinePainter::laneHeight(const QRectF& target) const {
  if (m_scene.lanes.empty()) return 0;
  const double least = m_scene.by == TimelineLanes::Kind ? 12 : 20;  // of an entity one wants to read what happened
  return std::clamp(laneArea(target).height() / static_cast<double>(m_scene.lanes.size()), least, 56.0);
}

QRectF TimelinePainter::laneArea(const QRectF& target) const {
  return target.adjusted(kTitles, kAxis, -12, m_scene.undated > 0 ? -kTray : 0);
}

QRectF TimelinePainter::laneBox(std::size_t lane, const QRectF& target) const {
  const QRectF area = laneArea(target);
  const double height = laneHeight(target);
  const double row = static_cast<double>(lane) - static_cast<double>(m_look.firstLane);
  return {area.left(), area.top() + height * row, area.width(), height};
}

std::size_t TimelinePainter::lastLane(const QRectF& target) const {
  const double height = laneHeight(target);
  if (height <= 0) return 0;
  const auto rows = static_cast<std::size_t>(std::ceil(laneArea(target).height() / height));
  return std::min(m_scene.lanes.size(), m_look.firstLane + rows);
}

std::size_t TimelinePainter::lanesBeyond(const QRectF& target) const {
  const double height = laneHeight(target);
  const auto rows = height > 0 ? static_cast<std::size_t>(laneArea(target).height() / height) : 0;
  return m_scene.lanes.size() > rows ? m_scene.lanes.size() - rows : 0;
}

void TimelinePainter::paint(QPainter& painter, const QRectF& target, const TimeWindow& shown,
                            const ViewState& state) const {
  painter.save();
  painter.setLayoutDirection(Qt::LayoutDirectionAuto);  // each text by its own script, not by the window's side
  painter.setClipRect(target);
  painter.fillRect(target, m_theme.paper);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_scene.lanes.empty()) {
    painter.setPen(m_theme.quietInk);
    painter.setFont(font(13));
    painter.drawText(
        target, Qt::AlignCenter,
        m_scene.by == TimelineLanes::Kind
            ? QCoreApplication::translate("Paint", "Nothing has a time yet. Import reports or a table with dates.")
            : QCoreApplication::translate("Paint", "Nothing that has a time names one of these."));
    paintTray(painter, target, state);
    painter.restore();
    return;
  }
  paintTimelineAxis(painter, target, shown, m_theme, m_look.zone);
  paintTitles(painter, target, state);
  painter.setClipRect(laneArea(target).adjusted(-6, 0, 12, 0));
  for (std::size_t i = m_look.firstLane; i < lastLane(target); ++i)
    if (m_scene.lanes[i].held) paintHeld(painter, laneBox(i, target), *m_scene.lanes[i].held, shown);
  if (m_scene.by == TimelineLanes::Entity || m_scene.by == TimelineLanes::Place)
    paintThemes(painter, target, shown, state);
  for (std::size_t i = m_look.firstLane; i < lastLane(target); ++i)
    paintLane(painter, laneBox(i, target), m_scene.lanes[i], shown, state);
  painter.setClipRect(target);
  if (state.time) TimeFilterPainter(laneArea(target), shown, *state.time).paint(painter, m_theme);
  paintNotes(painter, target, shown, state);
  paintTray(painter, target, state);
  painter.restore();
}

void TimelinePainter::paintTitles(QPainter& painter, const QRectF& target, const ViewState& state) const {
  painter.save();
  painter.setClipRect(target.adjusted(0, kAxis, 0, m_scene.undated > 0 ? -kTray : 0));
  painter.setFont(font(11, true));
  const QFontMetricsF metrics(painter.font());
  for (std::size_t i = m_look.firstLane; i < lastLane(target); ++i) {
    const TimelineLane& lane = m_scene.lanes[i];
    const QRectF box = laneBox(i, target);
    const QRectF title(target.left() + 12, box.top(), kTitles - 20, box.height());
    painter.setPen(lane.item != 0 && state.selected.contains(lane.item) ? m_theme.accent : m_theme.kindText(lane.kind));
    painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(lane.title, Qt::ElideRight, kTitles - 20));
  }
  // What is below the edge is told, since a picture cannot be scrolled.
  if (const std::size_t beyond = lanesBeyond(target); beyond > m_look.firstLane) {
    const double foot = laneArea(target).bottom();
    const QRectF box(target.left(), foot - 18, kTitles - 4, 18);
    painter.fillRect(box, m_theme.panel);
    painter.setPen(m_theme.quietInk);
    painter.drawText(box.adjusted(12, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     QCoreApplication::translate("Paint", "and %1 more")
                         .arg(numberText(static_cast<qint64>(beyond - m_look.firstLane))));
  }
  painter.restore();
}

/// Hatched where the source holds no record: there, that nothing is seen means nothing.
void TimelinePainter::paintHeld(QPainter& painter, const QRectF& lane, const TimeWindow& held,
                                const TimeWindow& shown) const {
  QColor ink = m_theme.quietInk;
  ink.setAlphaF(0.28f);
  const double from = std::clamp(timelineX(held.from, lane, shown), lane.left(), lane.right()),
               to = std::clamp(timelineX(held.to, lane, shown), lane.left(), lane.right());
  for (const QRectF& none :
       {QRectF(lane.topLeft(), QPointF(from, lane.bottom())), QRectF(QPointF(to, lane.top()), lane.bottomRight())})
    if (none.width() > 1) painter.fillRect(none.adjusted(0, 2, 0, -2), QBrush(ink, Qt::BDiagPattern));
}

/// A thin line an entity, and from line to line where one event names both.
void TimelinePainter::paintThemes(QPainter& painter, const QRectF& target, const TimeWindow& shown,
                                  const ViewState& state) const {
  constexpr std::size_t kMostJoined = 2'000;  // beyond, the joints would be a curtain
  std::map<ItemKey, std::pair<QPointF, QPointF>> joints;
  std::size_t seen = 0;
  for (std::size_t i = m_look.firstLane; i < lastLane(target); ++i) {
    const TimelineLane& lane = m_scene.lanes[i];
    if (lane.events.empty()) continue;
    const QRectF box = laneBox(i, target);
    const double from = std::max(box.left(), timelineX(lane.events.front().begin, box, shown));
    const double to = std::min(box.right(), timelineX(lane.events.back().end, box, shown));
    QColor colour = m_theme.kind(lane.kind);
    colour.setAlphaF(0.5f);
    painter.setPen(QPen(colour, 1));
    if (to > from) painter.drawLine(QPointF(from, box.center().y()), QPointF(to, box.center().y()));
    for (const TimelineEvent& event : eventsIn(lane, shown)) {
      if (seen > kMostJoined) break;
      if (state.hides(event.item) || ++seen > kMostJoined) continue;
      const QPointF at(timelineX(event.begin, box, shown), box.center().y());
      const auto [joint, isNew] = joints.try_emplace(event.item, at, at);
      if (!isNew) joint->second.second = at;
    }
  }
  if (seen > kMostJoined) return;
  painter.setPen(QPen(m_theme.quietInk, 1));
  for (const auto& [item, ends] : joints)
    if (ends.first.y() != ends.second.y()) painter.drawLine(ends.first, ends.second);
}

QRectF TimelinePainter::noteFlag(const TimelineNote& note, const QRectF& target, const TimeWindow& shown) const {
  const QFontMetricsF metrics(font(11));
  const double x = timelineX(note.begin, laneArea(target), shown);
  return {x, target.top() + kAxis + 2, metrics.horizontalAdvance(elided(note.text, 32)) + 10, metrics.height() + 2};
}

/// A flag at its time; where flags would hide one another, the later ones are lines alone.
void TimelinePainter::paintNotes(QPainter& painter, const QRectF& target, const TimeWindow& shown,
                                 const ViewState& state) const {
  const QRectF area = laneArea(target);
  painter.setFont(font(11));
  double taken = area.left();
  for (const TimelineNote& note : m_scene.notes) {
    const QRectF flag = noteFlag(note, target, shown);
    if (flag.left() < area.left() || flag.left() > area.right() || state.hides(note.item)) continue;
    const bool isSelected = state.selected.contains(note.item);
    painter.setPen(QPen(isSelected ? m_theme.accent : m_theme.ink, isSelected ? 2 : 1));
    painter.drawLine(QPointF(flag.left(), target.top() + kAxis), QPointF(flag.left(), area.bottom()));
    if (flag.left() < taken) continue;
    painter.setBrush(m_theme.panel);
    painter.drawRect(flag);
    painter.setPen(m_theme.ink);
    painter.drawText(flag.adjusted(5, 0, -5, 0), Qt::AlignVCenter | Qt::AlignLeft, elided(note.text, 32));
    taken = flag.right() + 4;
  }
}

std::vector<TimelinePainter::Chip> TimelinePainter::chips(const QRectF& target) const {
  const QFontMetricsF metrics(font(11));
  std::vector<Chip> made;
  double left = target.left() + kTitles;
  const double top = target.bottom() - kTray + 4, room = target.right() - 100;
  for (const UndatedItem& one : m_scene.undatedItems) {
    const QString text = elided(one.caption, 24);
    const double wide = metrics.horizontalAdvance(text) + 12;
    if (left + wide > room) break;
    made.push_back({QRectF(left, top, wide, kTray - 8), text, &one});
    left += wide + 6;
  }
  if (const std::size_t more = m_scene.undated - std::min(m_scene.undated, made.size()); more > 0) {
    const QString number = numberText(static_cast<qint64>(more));
    const QString text = made.empty() ? number : QCoreApplication::translate("Paint", "and %1 more").arg(number);
    made.push_back({QRectF(left, top, metrics.horizontalAdvance(text) + 8, kTray - 8), text, nullptr});
  }
  return made;
}

void TimelinePainter::paintTray(QPainter& painter, const QRectF& target, const ViewState& state) const {
  if (m_scene.undated == 0) return;
  const QRectF tray(target.left(), target.bottom() - kTray, target.width(), kTray);
  painter.fillRect(tray, m_theme.panel);
  if (state.time && !state.showsUndated) painter.setOpacity(0.4);
  painter.setFont(font(11));
  painter.setPen(m_theme.quietInk);
  painter.drawText(tray.adjusted(12, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                   QCoreApplication::translate("Paint", "Without a time"));
  for (const Chip& chip : chips(target)) {
    if (chip.item) {
      const bool isSelected = state.selected.contains(chip.item->item);
      painter.setPen(QPen(isSelected ? m_theme.accent : m_theme.line, isSelected ? 2 : 1));
      painter.setBrush(m_theme.paper);
      painter.drawRoundedRect(chip.box, size::kCorner, size::kCorner);
    }
    painter.setPen(chip.item ? m_theme.kindText(chip.item->kind) : m_theme.quietInk);
    painter.drawText(chip.box, Qt::AlignCenter, chip.text);
  }
}

void TimelinePainter::paintBar(QPainter& painter, const QRectF& lane, const TimelineEvent& event, const QColor& colour,
                               const TimeWindow& shown, const ViewState& state) const {
  const double x = timelineX(event.begin, lane, shown), end = std::max(timelineX(event.end, lane, shown), x + 3);
  if (end < lane.left() || state.hides(event.item)) return;
  const QRectF bar(x, lane.center().y() - 4, end - x, 8);
  if (event.isUncertain && bar.width() > 6) {
    QLinearGradient fade(bar.topLeft(), bar.topRight());
    QColor clear = colour;
    clear.setAlphaF(0.12f);
    fade.setColorAt(0, clear);
    fade.setColorAt(0.5, colour);
    fade.setColorAt(1, clear);
    painter.fillRect(bar.intersected(lane), fade);
  } else if (bar.width() < kNarrow) {  // rounding would not be seen, and there are thousands of these
    painter.fillRect(bar.intersected(lane.adjusted(-4, 0, 4, 0)).toRect(), colour);
  } else {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(bar.intersected(lane.adjusted(-4, 0, 4, 0)), 2, 2);
  }
  if (!state.selected.contains(event.item)) return;
  painter.setPen(QPen(m_theme.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(bar.intersected(lane.adjusted(-4, 0, 4, 0)).adjusted(-3, -3, 3, 3), 3, 3);
}

void TimelinePainter::paintDensity(QPainter& painter, const QRectF& lane, std::span<const TimelineEvent> events,
                                   const QColor& colour, const TimeWindow& shown, const ViewState& state) const {
  std::vector<std::uint32_t> counts(static_cast<std::size_t>(lane.width()) + 1);
  std::uint32_t most = 1;
  for (const TimelineEvent& event : events) {
    const double x = timelineX(event.begin, lane, shown) - lane.left();
    if (!state.hides(event.item) && x >= 0 && x < lane.width())
      most = std::max(most, ++counts[static_cast<std::size_t>(x)]);
  }
  for (std::size_t x = 0; x < counts.size(); ++x)
    if (counts[x] > 0) {
      const double height = (lane.height() - 6) * std::sqrt(static_cast<double>(counts[x]) / most);
      painter.fillRect(QRectF(lane.left() + static_cast<double>(x), lane.center().y() - height / 2, 1, height), colour);
    }
}

void TimelinePainter::paintLane(QPainter& painter, const QRectF& lane, const TimelineLane& all, const TimeWindow& shown,
                                const ViewState& state) const {
  const QColor colour = m_theme.kind(all.kind);
  const double middle = lane.center().y();
  constexpr std::size_t kCrowded = 4;  // events a pixel column beyond which bars are a smear
  const auto events = eventsIn(all, shown);
  if (events.size() > kCrowded * static_cast<std::size_t>(std::max(1.0, lane.width())))
    return paintDensity(painter, lane, events, colour, shown, state);
  // What began long before and still lasts.
  const TimelineEvent* const begin = all.events.data();
  const TimelineEvent* earlier =
      std::lower_bound(begin, begin + (events.data() - begin), shown.from - all.longest, beginsBefore);
  for (; earlier != events.data(); ++earlier)
    if (earlier->end > shown.from) paintBar(painter, lane, *earlier, colour, shown, state);
  double captionEnd = lane.left();
  painter.setFont(font(11));
  const QFontMetricsF metrics(painter.font());
  const auto caption = [&](double left, const QString& text, double width) {
    if (m_scene.by != TimelineLanes::Kind) {  // off its lane's line
      QColor ground = m_theme.paper;
      ground.setAlphaF(0.85f);
      painter.fillRect(QRectF(left - 2, middle - metrics.height() / 2, width + 4, metrics.height()), ground);
    }
    painter.setPen(m_theme.ink);
    painter.drawText(QPointF(left, middle + metrics.ascent() / 2 - 1), text);
  };
  for (std::size_t i = 0; i < events.size(); ++i) {
    const TimelineEvent& event = events[i];
    const double x = timelineX(event.begin, lane, shown), end = std::max(timelineX(event.end, lane, shown), x + 3);
    if (end < lane.left() || state.hides(event.item)) continue;
    paintBar(painter, lane, event, colour, shown, state);
    if (lane.height() < 20 || x < captionEnd || event.caption.isEmpty()) continue;
    const double next = i + 1 < events.size() ? timelineX(events[i + 1].begin, lane, shown) : lane.right() + 1e6;
    if (next < end + kShortestName) continue;
    const QString text = elided(event.caption, 24);
    const double width = metrics.horizontalAdvance(text);
    if (next < end + width + 8) continue;
    if (end + 4 + width > lane.right() + 12) {  // it would be cut: before the bar, if there is room
      const double before = x - 4 - width, taken = i == 0 ? lane.left() : timelineX(events[i - 1].end, lane, shown) + 4;
      if (before < std::max(captionEnd, taken)) continue;
      caption(before, text, width);
      captionEnd = end;
      continue;
    }
    caption(end + 4, text, width);
    captionEnd = end + width + 12;
  }
}

const TimelineLane* TimelinePainter::laneTitleAt(const QPointF& point, const QRectF& target) const {
  if (point.x() > target.left() + kTitles) return nullptr;
  for (std::size_t i = m_look.firstLane; i < lastLane(target); ++i)
    if (const QRectF box = laneBox(i, target); point.y() >= box.top() && point.y() < box.bottom())
      return &m_scene.lanes[i];
  return nullptr;
}

ItemKey TimelinePainter::itemAt(const QPointF& point, const QRectF& target, const TimeWindow& shown,
                                const ViewState& state) const {
  if (m_scene.undated > 0 && (!state.time || state.showsUndated))
    for (const Chip& chip : chips(target))
      if (chip.item && chip.box.contains(point) && !state.hides(chip.item->item)) return chip.item->item;
  if (laneArea(target).contains(point))
    for (const TimelineNote& note : m_scene.notes)
      if (noteFlag(note, target, shown).contains(point) && !state.hides(note.item)) return note.item;
  const TimelineEvent* event = eventAt(point, target, shown, state).second;
  return event ? event->item : 0;
}

std::pair<const TimelineLane*, const TimelineEvent*> TimelinePainter::eventAt(const QPointF& point,
                                                                              const QRectF& target,
                                                                              const TimeWindow& shown,
                                                                              const ViewState& state) const {
  const QRectF area = laneArea(target);
  const double height = laneHeight(target);
  if (height <= 0 || !area.contains(point)) return {};
  const auto row = static_cast<std::size_t>((point.y() - area.top()) / height) + m_look.firstLane;
  if (row >= m_scene.lanes.size()) return {};
  // Only what may reach to the point is looked at.
  const TimelineLane& lane = m_scene.lanes[row];
  constexpr double kReach = 6;
  const double msAPixel = static_cast<double>(shown.to - shown.from) / std::max(1.0, area.width());
  const std::int64_t at = shown.from + static_cast<std::int64_t>((point.x() - area.left()) * msAPixel);
  const auto reach = static_cast<std::int64_t>((kReach + 3) * msAPixel) + 1;
  const TimelineEvent* found = nullptr;
  double nearest = kReach;
  for (auto event = std::lower_bound(lane.events.begin(), lane.events.end(), at - reach - lane.longest, beginsBefore);
       event != lane.events.end() && event->begin <= at + reach; ++event) {
    if (state.hides(event->item) || (state.time && !state.time->touches(event->begin, event->end))) continue;
    const double from = timelineX(event->begin, area, shown),
                 to = std::max(timelineX(event->end, area, shown), from + 3);
    const double away = point.x() < from ? from - point.x() : point.x() > to ? point.x() - to : 0;
    if (away < nearest || (away == 0 && nearest == 0)) {
      nearest = away;
      found = &*event;
    }
  }
  return {&lane, found};
}

}  // namespace fairlead::ui
