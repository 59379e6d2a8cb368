// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/timeline_painter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QObject>
#include <QTimeZone>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

struct Unit {
  std::int64_t length;  // ms; months and years about
  int months;           // 0: of fixed length
  const char* fine;     // format of a tick
  const char* coarse;   // format of the row above it
};

constexpr std::int64_t kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour;
constexpr std::array<Unit, 15> kUnits{{{kSecond, 0, "HH:mm:ss", "d MMMM yyyy"},
                                       {10 * kSecond, 0, "HH:mm:ss", "d MMMM yyyy"},
                                       {kMinute, 0, "HH:mm", "d MMMM yyyy"},
                                       {10 * kMinute, 0, "HH:mm", "d MMMM yyyy"},
                                       {kHour, 0, "HH:mm", "d MMMM yyyy"},
                                       {3 * kHour, 0, "HH:mm", "d MMMM yyyy"},
                                       {6 * kHour, 0, "HH:mm", "d MMMM yyyy"},
                                       {kDay, 0, "d", "MMMM yyyy"},
                                       {7 * kDay, 0, "d", "MMMM yyyy"},
                                       {30 * kDay, 1, "MMM", "yyyy"},
                                       {91 * kDay, 3, "MMM", "yyyy"},
                                       {365 * kDay, 12, "yyyy", ""},
                                       {5 * 365 * kDay, 60, "yyyy", ""},
                                       {10 * 365 * kDay, 120, "yyyy", ""},
                                       {50 * 365 * kDay, 600, "yyyy", ""}}};

double xOf(std::int64_t at, const QRectF& area, const TimeWindow& shown) {
  return area.left() +
         area.width() * (static_cast<double>(at - shown.from) / static_cast<double>(shown.to - shown.from));
}

QDateTime floorTo(const Unit& unit, const QDateTime& at) {
  if (unit.months > 0) {
    const int months = at.date().year() * 12 + at.date().month() - 1, floored = months - months % unit.months;
    return QDateTime(QDate(floored / 12, floored % 12 + 1, 1), QTime(0, 0), at.timeZone());
  }
  if (unit.length >= kDay) {
    const qint64 day = at.date().toJulianDay(), step = unit.length / kDay;
    return QDateTime(QDate::fromJulianDay(day - day % step), QTime(0, 0), at.timeZone());
  }
  const int msecs = at.time().msecsSinceStartOfDay();
  return QDateTime(at.date(), QTime::fromMSecsSinceStartOfDay(static_cast<int>(msecs - msecs % unit.length)),
                   at.timeZone());
}

QDateTime after(const Unit& unit, const QDateTime& at) {
  if (unit.months > 0) return at.addMonths(unit.months);
  if (unit.length >= kDay) return at.addDays(unit.length / kDay);
  return at.addMSecs(unit.length);
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
  return std::clamp((target.height() - kAxis - 8) / static_cast<double>(m_scene.lanes.size()), 12.0, 56.0);
}

void TimelinePainter::paint(QPainter& painter, const QRectF& target, const TimeWindow& shown,
                            const ViewState& state) const {
  painter.save();
  painter.setClipRect(target);
  painter.fillRect(target, m_theme.paper);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_scene.lanes.empty()) {
    painter.setPen(m_theme.quietInk);
    painter.setFont(font(13));
    painter.drawText(
        target, Qt::AlignCenter,
        QCoreApplication::translate("Paint", "Nothing has a time yet. Import reports or a table with dates."));
    painter.restore();
    return;
  }
  paintAxis(painter, target, shown);
  const double height = laneHeight(target);
  const QRectF area = target.adjusted(kTitles, kAxis, -12, 0);
  for (std::size_t i = 0; i < m_scene.lanes.size(); ++i) {
    const QRectF lane(area.left(), area.top() + height * static_cast<double>(i), area.width(), height);
    if (lane.top() > target.bottom()) break;
    painter.setPen(m_theme.kindText(m_scene.lanes[i].kind));
    painter.setFont(font(11, true));
    painter.drawText(QRectF(target.left() + 12, lane.top(), kTitles - 20, height), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(painter.font()).elidedText(m_scene.lanes[i].title, Qt::ElideRight, kTitles - 20));
    paintLane(painter, lane, m_scene.lanes[i], shown, state);
  }
  if (state.time) {
    QColor veil = m_theme.paper;
    veil.setAlphaF(0.6f);
    const double from = xOf(state.time->from, area, shown), to = xOf(state.time->to, area, shown);
    if (from > area.left())
      painter.fillRect(QRectF(area.left(), area.top(), std::min(from, area.right()) - area.left(), area.height()),
                       veil);
    if (to < area.right())
      painter.fillRect(
          QRectF(std::max(to, area.left()), area.top(), area.right() - std::max(to, area.left()), area.height()), veil);
    painter.setPen(QPen(m_theme.accent, 2));
    for (double x : {from, to})
      if (x >= area.left() && x <= area.right())
        painter.drawLine(QPointF(x, target.top() + kAxis - 6), QPointF(x, target.bottom()));
  }
  if (m_scene.undated > 0) {
    painter.setPen(m_theme.quietInk);
    painter.setFont(font(11));
    painter.drawText(target.adjusted(0, 0, -12, -4), Qt::AlignRight | Qt::AlignBottom,
                     QCoreApplication::translate("Paint", "%1 without a time")
                         .arg(numberText(static_cast<qint64>(m_scene.undated))));
  }
  painter.restore();
}

void TimelinePainter::paintAxis(QPainter& painter, const QRectF& target, const TimeWindow& shown) const {
  const QRectF area = target.adjusted(kTitles, 0, -12, 0);
  painter.fillRect(QRectF(target.left(), target.top(), target.width(), kAxis), m_theme.panel);
  const double msAPixel = static_cast<double>(shown.to - shown.from) / std::max(1.0, area.width());
  constexpr double kTickApart = 56;
  const Unit* unit = &kUnits.back();
  for (const Unit& candidate : kUnits)
    if (static_cast<double>(candidate.length) / msAPixel >=
        (candidate.months || candidate.length >= kDay ? kTickApart * 0.55 : kTickApart)) {
      unit = &candidate;
      break;
    }
  const QTimeZone zone(QByteArray::fromStdString(m_zone));
  QDateTime tick = floorTo(*unit, QDateTime::fromMSecsSinceEpoch(shown.from, zone));
  QString above;
  painter.setFont(font(11));
  double aboveEnd = area.left();
  for (int guard = 0; tick.toMSecsSinceEpoch() < shown.to && guard < 2'000; ++guard, tick = after(*unit, tick)) {
    const double x = xOf(tick.toMSecsSinceEpoch(), area, shown);
    if (unit->length <= 6 * kHour && (tick.time().hour() >= 21 || tick.time().hour() < 6))  // night, lightly
      painter.fillRect(QRectF(x, target.top() + kAxis, static_cast<double>(unit->length) / msAPixel, target.height()),
                       m_theme.night);
    if (x < area.left()) continue;
    painter.setPen(QPen(m_theme.line, 1));
    painter.drawLine(QPointF(x, target.top() + kAxis - 6), QPointF(x, target.bottom()));
    painter.setPen(m_theme.quietInk);
    painter.drawText(QPointF(x + 3, target.top() + kAxis - 8), tick.toString(unit->fine));
    const QString coarse = tick.toString(unit->coarse);
    if (coarse != above && x >= aboveEnd) {
      above = coarse;
      painter.setPen(m_theme.ink);
      painter.drawText(QPointF(x + 3, target.top() + 14), coarse);
      aboveEnd = x + QFontMetricsF(painter.font()).horizontalAdvance(coarse) + 12;
    }
  }
  painter.setPen(m_theme.quietInk);
  painter.drawText(QRectF(target.left() + 12, target.top(), kTitles - 20, kAxis), Qt::AlignVCenter | Qt::AlignLeft,
                   toQt(m_zone));
}

void TimelinePainter::paintBar(QPainter& painter, const QRectF& lane, const TimelineEvent& event, const QColor& colour,
                               const TimeWindow& shown, const ViewState& state) const {
  const double x = xOf(event.begin, lane, shown), end = std::max(xOf(event.end, lane, shown), x + 3);
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

void TimelinePainter::paintLane(QPainter& painter, const QRectF& lane, const TimelineLane& events,
                                const TimeWindow& shown, const ViewState& state) const {
  const QColor colour = m_theme.kind(events.kind);
  const double middle = lane.center().y();
  constexpr std::size_t kCrowded = 4;  // events a pixel column beyond which bars are a smear
  const auto first = std::lower_bound(events.events.begin(), events.events.end(), shown.from - (shown.to - shown.from),
                                      [](const TimelineEvent& event, std::int64_t at) { return event.begin < at; });
  const auto last = std::lower_bound(first, events.events.end(), shown.to,
                                     [](const TimelineEvent& event, std::int64_t at) { return event.begin < at; });
  const auto visible = static_cast<std::size_t>(last - first);
  if (visible > kCrowded * static_cast<std::size_t>(std::max(1.0, lane.width()))) {
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(lane.width()) + 1);
    std::uint32_t most = 1;
    for (auto it = first; it != last; ++it) {
      const double x = xOf(it->begin, lane, shown) - lane.left();
      if (!state.hides(it->item) && x >= 0 && x < lane.width())
        most = std::max(most, ++counts[static_cast<std::size_t>(x)]);
    }
    for (std::size_t x = 0; x < counts.size(); ++x)
      if (counts[x] > 0) {
        const double height = (lane.height() - 6) * std::sqrt(static_cast<double>(counts[x]) / most);
        painter.fillRect(QRectF(lane.left() + static_cast<double>(x), middle - height / 2, 1, height), colour);
      }
    return;
  }
  // What began long before and still lasts.
  auto earlier = std::lower_bound(events.events.begin(), first, shown.from - events.longest,
                                  [](const TimelineEvent& event, std::int64_t at) { return event.begin < at; });
  for (; earlier != first; ++earlier)
    if (earlier->end > shown.from) paintBar(painter, lane, *earlier, colour, shown, state);
  double captionEnd = lane.left();
  painter.setFont(font(11));
  const QFontMetricsF metrics(painter.font());
  for (auto it = first; it != last; ++it) {
    const double x = xOf(it->begin, lane, shown), end = std::max(xOf(it->end, lane, shown), x + 3);
    if (end < lane.left() || state.hides(it->item)) continue;
    paintBar(painter, lane, *it, colour, shown, state);
    if (lane.height() < 20 || x < captionEnd || it->caption.isEmpty()) continue;
    const QString text = elided(it->caption, 24);
    const double width = metrics.horizontalAdvance(text);
    const auto next = std::next(it);
    if (next != last && xOf(next->begin, lane, shown) < end + width + 8) continue;
    if (end + 4 + width > lane.right() + 12) {  // it would be cut: before the bar, if there is room
      const double before = x - 4 - width, taken = it == first ? lane.left() : xOf(std::prev(it)->end, lane, shown) + 4;
      if (before < std::max(captionEnd, taken)) continue;
      painter.setPen(m_theme.ink);
      painter.drawText(QPointF(before, middle + metrics.ascent() / 2 - 1), text);
      captionEnd = end;
      continue;
    }
    painter.setPen(m_theme.ink);
    painter.drawText(QPointF(end + 4, middle + metrics.ascent() / 2 - 1), text);
    captionEnd = end + width + 12;
  }
}

ItemKey TimelinePainter::itemAt(const QPointF& point, const QRectF& target, const TimeWindow& shown) const {
  const QRectF area = target.adjusted(kTitles, kAxis, -12, 0);
  const double height = laneHeight(target);
  if (height <= 0 || !area.contains(point)) return 0;
  const auto lane = static_cast<std::size_t>((point.y() - area.top()) / height);
  if (lane >= m_scene.lanes.size()) return 0;
  ItemKey found = 0;
  double nearest = 6;
  for (const TimelineEvent& event : m_scene.lanes[lane].events) {
    const double from = xOf(event.begin, area, shown), to = std::max(xOf(event.end, area, shown), from + 3);
    const double away = point.x() < from ? from - point.x() : point.x() > to ? point.x() - to : 0;
    if (away < nearest || (away == 0 && nearest == 0)) {
      nearest = away;
      found = event.item;
    }
  }
  return found;
}

}  // namespace fairlead::ui
