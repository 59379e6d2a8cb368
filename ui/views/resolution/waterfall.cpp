// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/resolution/waterfall.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

constexpr int kRow = 22, kNames = 110;

}  // namespace

Waterfall::Waterfall(QWidget* parent) : QWidget(parent) { setMinimumWidth(260); }

void Waterfall::setTheme(const Theme& theme) {
  m_theme = &theme;
  update();
}

void Waterfall::show(const resolve::Candidate& candidate) {
  m_candidate = candidate;
  QStringList told;
  for (const auto& reason : candidate.why)
    told << (reason.a.empty() && reason.b.empty()
                 ? tr("%1, %2 bits").arg(toQt(reason.property)).arg(reason.weight, 0, 'f', 1)
                 : tr("%1: %2 against %3, %4 bits")
                       .arg(toQt(reason.property), toQt(reason.a), toQt(reason.b))
                       .arg(reason.weight, 0, 'f', 1));
  setAccessibleName(tr("Reasons"));
  setAccessibleDescription(told.join("; "));
  setMinimumHeight(sizeHint().height());
  updateGeometry();
  update();
}

QSize Waterfall::sizeHint() const { return {320, (static_cast<int>(m_candidate.why.size()) + 1) * kRow + 8}; }

void Waterfall::paintEvent(QPaintEvent*) {
  if (m_candidate.why.empty()) return;
  QPainter painter(this);
  painter.setLayoutDirection(Qt::LayoutDirectionAuto);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(ui::font(11));
  double least = 0, most = 0, sum = 0;
  for (const auto& reason : m_candidate.why) {
    sum += reason.weight;
    least = std::min(least, sum);
    most = std::max(most, sum);
  }
  const double wide = std::max(40, width() - kNames - 48), span = std::max(1.0, most - least);
  const auto xOf = [&](double bits) { return kNames + (bits - least) / span * wide; };
  painter.setPen(QPen(m_theme->line, 1));
  painter.drawLine(QPointF(xOf(0), 0), QPointF(xOf(0), height()));
  double from = 0;
  int y = 4;
  for (const auto& reason : m_candidate.why) {
    const double to = from + reason.weight;
    painter.setPen(m_theme->quietInk);
    painter.drawText(QRectF(0, y, kNames - 8, kRow), Qt::AlignVCenter | Qt::AlignLeft,
                     elided(toQt(reason.property), 18));
    const QRectF bar(std::min(xOf(from), xOf(to)), y + 5, std::max(2.0, std::abs(xOf(to) - xOf(from))), kRow - 10);
    painter.fillRect(bar, reason.weight >= 0 ? m_theme->accent : m_theme->problem);
    painter.setPen(m_theme->ink);
    painter.drawText(QPointF(bar.right() + 4, y + 15),
                     QString("%1%2").arg(reason.weight >= 0 ? "+" : "").arg(reason.weight, 0, 'f', 1));
    painter.setPen(QPen(m_theme->line, 1));
    painter.drawLine(QPointF(xOf(to), y + kRow - 5), QPointF(xOf(to), y + kRow + 5));
    from = to;
    y += kRow;
  }
  painter.setPen(m_theme->ink);
  painter.setFont(ui::font(11, true));
  painter.drawText(QRectF(0, y, width(), kRow), Qt::AlignVCenter | Qt::AlignLeft,
                   tr("Together %1 bits: %2 %").arg(from, 0, 'f', 1).arg(m_candidate.score * 100, 0, 'f', 0));
}

}  // namespace fairlead::ui
