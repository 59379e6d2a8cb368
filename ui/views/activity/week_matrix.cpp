// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activity/week_matrix.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

constexpr int kDays = 7, kHours = 24;
constexpr double kDayNames = 44, kHourNames = 20;

/// From the panel's colour to the accent by the square root of the share, so that few beside many can still be seen.
QColor ground(const Theme& theme, double share) {
  const auto mixed = [&](int from, int to) { return static_cast<int>(from + (to - from) * (0.12 + 0.88 * share)); };
  return {mixed(theme.panel.red(), theme.accent.red()), mixed(theme.panel.green(), theme.accent.green()),
          mixed(theme.panel.blue(), theme.accent.blue())};
}

}  // namespace

WeekMatrix::WeekMatrix(QWidget* parent) : QWidget(parent) {
  setMinimumSize(320, 140);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Activity by day of the week and hour"));
}

void WeekMatrix::show(const ActivityWeek& week) {
  m_week = week;
  moveTo(m_day, m_hour);
}

void WeekMatrix::setTheme(const Theme& theme) {
  m_theme = &theme;
  update();
}

QRectF WeekMatrix::cell(int day, int hour) const {
  const double wide = (width() - kDayNames - 2) / kHours, high = (height() - kHourNames - 2) / kDays;
  return {kDayNames + hour * wide, kHourNames + day * high, wide, high};
}

QString WeekMatrix::told(int day, int hour) const {
  const qint64 count = m_week[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)];
  return tr("%1, %2:00 to %3:00: %4")
      .arg(QLocale().standaloneDayName(day + 1))
      .arg(hour, 2, 10, QChar('0'))
      .arg(hour + 1, 2, 10, QChar('0'))
      .arg(numberText(count));
}

int WeekMatrix::cellAt(const QPointF& point) const {
  const QRectF first = cell(0, 0);
  const int hour = static_cast<int>(std::floor((point.x() - first.left()) / first.width())),
            day = static_cast<int>(std::floor((point.y() - first.top()) / first.height()));
  return hour < 0 || day < 0 || hour >= kHours || day >= kDays ? -1 : day * kHours + hour;
}

void WeekMatrix::moveTo(int day, int hour) {
  m_day = std::clamp(day, 0, kDays - 1);
  m_hour = std::clamp(hour, 0, kHours - 1);
  setAccessibleDescription(told(m_day, m_hour));
  update();
}

void WeekMatrix::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setLayoutDirection(Qt::LayoutDirectionAuto);
  painter.fillRect(rect(), m_theme->paper);
  qint64 most = 1;
  for (const auto& day : m_week) most = std::max(most, *std::max_element(day.begin(), day.end()));
  painter.setFont(ui::font(11));
  for (int day = 0; day < kDays; ++day) {
    painter.setPen(m_theme->ink);
    const QRectF first = cell(day, 0);
    painter.drawText(QRectF(8, first.top(), kDayNames - 8, first.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
    for (int hour = 0; hour < kHours; ++hour) {
      const qint64 count = m_week[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)];
      const QRectF box = cell(day, hour).adjusted(1, 1, -1, -1);
      const QColor under = count == 0
                               ? m_theme->panel
                               : ground(*m_theme, std::sqrt(static_cast<double>(count) / static_cast<double>(most)));
      painter.fillRect(box, under);
      if (count == 0) continue;
      const QString number = count < 1'000 ? QString::number(count) : QString::number(count / 1'000) + "k";
      if (painter.fontMetrics().horizontalAdvance(number) > box.width() || box.height() < 12) continue;
      painter.setPen(contrast(under, m_theme->paper) > contrast(under, m_theme->ink) ? m_theme->paper : m_theme->ink);
      painter.drawText(box, Qt::AlignCenter, number);
    }
  }
  painter.setPen(m_theme->quietInk);
  const int every = cell(0, 0).width() < 20 ? 3 : 1;
  for (int hour = 0; hour < kHours; hour += every)
    painter.drawText(QRectF(cell(0, hour).left(), 0, cell(0, hour).width() * every, kHourNames),
                     every == 1 ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter,
                     QString("%1").arg(hour, 2, 10, QChar('0')));
  if (!hasFocus()) return;
  painter.setPen(QPen(m_theme->ink, 2));
  painter.drawRect(cell(m_day, m_hour).adjusted(1, 1, -1, -1));
}

void WeekMatrix::mouseReleaseEvent(QMouseEvent* event) {
  const int at = cellAt(event->position());
  if (event->button() != Qt::LeftButton || at < 0) return;
  moveTo(at / kHours, at % kHours);
  emit cellChosen(m_day, m_hour);
}

void WeekMatrix::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      return moveTo(m_day, m_hour - 1);
    case Qt::Key_Right:
      return moveTo(m_day, m_hour + 1);
    case Qt::Key_Up:
      return moveTo(m_day - 1, m_hour);
    case Qt::Key_Down:
      return moveTo(m_day + 1, m_hour);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      emit cellChosen(m_day, m_hour);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

bool WeekMatrix::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  if (const int at = cellAt(help->pos()); at >= 0)
    QToolTip::showText(help->globalPos(), told(at / kHours, at % kHours), this);
  else
    QToolTip::hideText();
  return true;
}

}  // namespace fairlead::ui
