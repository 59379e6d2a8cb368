// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/chart_badge_painter.h"

#include <QFontMetricsF>
#include <algorithm>

namespace fairlead::ui {

namespace {

constexpr std::size_t kMostBadges = 3;  // of rules, at one icon
constexpr double kBadgeHeight = 15, kLegendRow = 19, kLegendWidest = 300, kLegendWords = 44;

double badgeWidth(const QString& letters) {
  return std::max(kBadgeHeight, QFontMetricsF(font(10, true)).horizontalAdvance(letters) + 7);
}

}  // namespace

ChartBadge ChartBadgePainter::badgeAt(const ChartNode& node, std::size_t place) const {
  if (place < kMostBadges) return m_scene.badges[node.badges[place]].badge;
  return {"+" + QString::number(node.badges.size() - kMostBadges), ChartBadge::Tone::Quiet};
}

std::vector<QRectF> ChartBadgePainter::boxesAt(const ChartNode& node, const QRectF& disc) const {
  std::vector<QRectF> boxes;
  double right = disc.left() + 3;
  for (std::size_t i = 0; i < std::min(kMostBadges + 1, node.badges.size()); ++i) {
    const double wide = badgeWidth(badgeAt(node, i).letters);
    boxes.emplace_back(right - wide, disc.bottom() - kBadgeHeight + 3, wide, kBadgeHeight);
    right -= wide + 1;
  }
  return boxes;
}

void ChartBadgePainter::paintAt(QPainter& painter, const ChartNode& node, const QRectF& disc) const {
  const auto badge = [&](const QString& text, const QPointF& at) {
    painter.setFont(font(10, true));
    const double wide = badgeWidth(text);
    const QRectF box(at.x() - wide / 2, at.y() - kBadgeHeight / 2, wide, kBadgeHeight);
    painter.setPen(QPen(m_theme.ink, 1));
    painter.setBrush(m_theme.paper);
    painter.drawRoundedRect(box, kBadgeHeight / 2, kBadgeHeight / 2);
    painter.drawText(box, Qt::AlignCenter, text);
  };
  if (node.isGroup()) badge(QString::number(node.members.size()), disc.topRight() + QPointF(0, 3));
  if (node.folded > 0) badge("+" + QString::number(node.folded), disc.bottomRight() - QPointF(0, 3));
  const auto boxes = boxesAt(node, disc);
  for (std::size_t i = 0; i < boxes.size(); ++i) paintRuleBadge(painter, badgeAt(node, i), boxes[i]);
  if (!node.isPinned) return;
  const QPointF head = disc.topLeft() + QPointF(2, 2);  // a pin, stuck in from the upper left
  painter.setPen(QPen(m_theme.ink, 1.5));
  painter.drawLine(head, head + QPointF(6, 6));
  painter.setPen(QPen(m_theme.paper, 1));
  painter.setBrush(m_theme.ink);
  painter.drawEllipse(head, 4, 4);
}

void ChartBadgePainter::paintRuleBadge(QPainter& painter, const ChartBadge& badge, const QRectF& box) const {
  const bool isQuiet = badge.tone == ChartBadge::Tone::Quiet;
  const QColor ground = isQuiet                                  ? m_theme.paper
                        : badge.tone == ChartBadge::Tone::Strong ? m_theme.accent
                                                                 : m_theme.problem;
  painter.setPen(QPen(isQuiet ? m_theme.ink : m_theme.paper, 1));
  painter.setBrush(ground);
  painter.drawRoundedRect(box, 3, 3);
  painter.setFont(font(10, true));
  painter.setPen(isQuiet ? m_theme.ink : m_theme.paper);
  painter.drawText(box, Qt::AlignCenter, badge.letters);
}

QRectF ChartBadgePainter::legendBox(const QRectF& target) const {
  const auto& meanings = m_scene.badges;
  if (meanings.empty()) return {};
  const QFontMetricsF metrics(font(11));
  double wide = 0;
  const std::size_t rows = std::min(kMostRules, meanings.size());
  for (std::size_t i = 0; i < rows; ++i) wide = std::max(wide, metrics.horizontalAdvance(meanings[i].words) + 40);
  const double high = static_cast<double>(rows) * kLegendRow + 8;
  return QRectF(target.left() + 10, target.bottom() - high - 10, std::min(wide, kLegendWidest) + 46, high);
}

void ChartBadgePainter::paintLegend(QPainter& painter, const QRectF& target) const {
  const auto& meanings = m_scene.badges;
  const QRectF box = legendBox(target);
  if (box.isEmpty()) return;
  painter.setPen(QPen(m_theme.line, 1));
  painter.setBrush(m_theme.paper);
  painter.drawRoundedRect(box, size::kCorner, size::kCorner);
  const QFontMetricsF metrics(font(11));
  for (std::size_t i = 0; i < std::min(kMostRules, meanings.size()); ++i) {
    const ChartBadgeMeaning& one = meanings[i];
    const double top = box.top() + 4 + static_cast<double>(i) * kLegendRow;
    paintRuleBadge(painter, one.badge, QRectF(box.left() + 6, top + 2, badgeWidth(one.badge.letters), kBadgeHeight));
    painter.setFont(font(11));
    painter.setPen(m_theme.ink);
    const QString text = QString("%1 (%2)").arg(one.words).arg(one.count);
    const QRectF row(box.left() + kLegendWords, top, box.width() - kLegendWords - 6, kLegendRow);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, row.width()));
  }
}

}  // namespace fairlead::ui
