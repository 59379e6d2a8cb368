// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/timeline_axis.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QTimeZone>
#include <algorithm>
#include <array>

#include "ui/base/text.h"
#include "ui/base/time_units.h"
#include "ui/paint/timeline_painter.h"

namespace fairlead::ui {

namespace {

struct Unit {
  std::int64_t length;  // ms; months and years about
  int months;           // 0: of fixed length
  const char* fine;     // format of a tick
  const char* coarse;   // format of the row above it
};

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

/// An unknown zone is UTC.
QTimeZone zoneNamed(const std::string& name) {
  const QTimeZone zone(QByteArray::fromStdString(name.starts_with('+') || name.starts_with('-') ? "UTC" + name : name));
  return zone.isValid() ? zone : QTimeZone::utc();
}

}  // namespace

double timelineX(std::int64_t at, const QRectF& area, const TimeWindow& shown) {
  return area.left() +
         area.width() * (static_cast<double>(at - shown.from) / static_cast<double>(shown.to - shown.from));
}

void paintTimelineAxis(QPainter& painter, const QRectF& target, const TimeWindow& shown, const Theme& theme,
                       const std::string& zone) {
  const QRectF area = target.adjusted(TimelinePainter::kTitles, 0, -12, 0);
  painter.fillRect(QRectF(target.left(), target.top(), target.width(), TimelinePainter::kAxis), theme.panel);
  const double msAPixel = static_cast<double>(shown.to - shown.from) / std::max(1.0, area.width());
  constexpr double kTickApart = 56;
  const Unit* unit = &kUnits.back();
  for (const Unit& candidate : kUnits)
    if (static_cast<double>(candidate.length) / msAPixel >=
        (candidate.months || candidate.length >= kDay ? kTickApart * 0.55 : kTickApart)) {
      unit = &candidate;
      break;
    }
  const QTimeZone clock = zoneNamed(zone);
  QDateTime tick = floorTo(*unit, QDateTime::fromMSecsSinceEpoch(shown.from, clock));
  QString above;
  painter.setFont(font(11));
  double aboveEnd = area.left();
  for (int guard = 0; tick.toMSecsSinceEpoch() < shown.to && guard < 2'000; ++guard, tick = after(*unit, tick)) {
    const double x = timelineX(tick.toMSecsSinceEpoch(), area, shown);
    if (unit->length <= 6 * kHour && (tick.time().hour() >= 21 || tick.time().hour() < 6))  // night, lightly
      painter.fillRect(QRectF(x, target.top() + TimelinePainter::kAxis, static_cast<double>(unit->length) / msAPixel,
                              target.height()),
                       theme.night);
    if (x < area.left()) continue;
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(x, target.top() + TimelinePainter::kAxis - 6), QPointF(x, target.bottom()));
    painter.setPen(theme.quietInk);
    painter.drawText(QPointF(x + 3, target.top() + TimelinePainter::kAxis - 8), tick.toString(unit->fine));
    const QString coarse = tick.toString(unit->coarse);
    if (coarse != above && x >= aboveEnd) {
      above = coarse;
      painter.setPen(theme.ink);
      painter.drawText(QPointF(x + 3, target.top() + 14), coarse);
      aboveEnd = x + QFontMetricsF(painter.font()).horizontalAdvance(coarse) + 12;
    }
  }
  painter.setPen(theme.quietInk);
  painter.drawText(
      QRectF(target.left() + 12, target.top(), TimelinePainter::kTitles - 20, TimelinePainter::kAxis),
      Qt::AlignVCenter | Qt::AlignLeft,
      QFontMetricsF(painter.font()).elidedText(toQt(zone), Qt::ElideMiddle, TimelinePainter::kTitles - 20));
}

}  // namespace fairlead::ui
