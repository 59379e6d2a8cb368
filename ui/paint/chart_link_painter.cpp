// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/chart_link_painter.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "ui/base/text.h"
#include "ui/paint/line_layer.h"
#include "ui/paint/strokes.h"

namespace fairlead::ui {

namespace {

constexpr int kLabel = 24;                 // letters
constexpr double kBetween = 9;             // pixels between two parallel lines
constexpr double kReach = 5;               // pixels by which a hand may miss a line
constexpr std::size_t kCrowd = 1'500;      // lines in sight
constexpr double kSmoothPixels = 500'000;  // of lines that are smooth though crowded
constexpr std::size_t kMovingCrowd = 400;  // lines in sight that are drawn plainly while the view moves
constexpr double kMovingPixels = 1.2e6;    // of all lines, in a frame of a view that moves

/// Faster than std::hypot, which minds numbers that no screen has.
double lengthOf(const QPointF& way) { return std::sqrt(QPointF::dotProduct(way, way)); }

QColor mixed(const QColor& ground, const QColor& colour) {
  const auto part = static_cast<double>(colour.alphaF());
  const auto channel = [&](int below, int above) { return static_cast<int>(below + (above - below) * part); };
  return {channel(ground.red(), colour.red()), channel(ground.green(), colour.green()),
          channel(ground.blue(), colour.blue())};
}

}  // namespace

QPointF ChartLinkPainter::Stretch::at(double part) const {
  if (!isBent) return from + (to - from) * part;
  const double rest = 1 - part;
  return from * (rest * rest) + control * (2 * rest * part) + to * (part * part);
}

double ChartLinkPainter::Stretch::length() const { return lengthOf(to - from); }

std::optional<ChartLinkPainter::Stretch> ChartLinkPainter::stretchOf(const ChartLink& link) const {
  return stretchBetween(link, m_view.map(m_scene.nodes[link.from].at), m_view.map(m_scene.nodes[link.to].at));
}

std::optional<ChartLinkPainter::Stretch> ChartLinkPainter::stretchBetween(const ChartLink& link, const QPointF& a,
                                                                          const QPointF& b) const {
  const QPointF along = b - a;
  const double length = lengthOf(along);
  const double atFrom = nodeSize(m_scene.nodes[link.from], m_icons) / 2 + 3,
               atTo = nodeSize(m_scene.nodes[link.to], m_icons) / 2 + 3;
  if (length < atFrom + atTo) return std::nullopt;
  const QPointF unit = along / length;
  if (link.bend == 0) return Stretch{a + unit * atFrom, b - unit * atTo, {}, false};
  // To the same side whichever way it runs, so that two directions do not lie on one another.
  const double side = link.from < link.to ? 1 : -1;
  const QPointF control = (a + b) / 2 + QPointF(-unit.y(), unit.x()) * (side * link.bend * 2 * kBetween);
  const auto rim = [&](const QPointF& centre, double radius) {
    const QPointF way = control - centre;
    return centre + way * (radius / std::max(1.0, std::hypot(way.x(), way.y())));
  };
  return Stretch{rim(a, atFrom), rim(b, atTo), control, true};
}

void ChartLinkPainter::paintLine(QPainter& painter, const ChartLink& link, const Stretch& line, const QColor& colour,
                                 const LinkLook& how, bool isSelected) const {
  const double width = isSelected ? how.width + 1 : how.width;
  painter.setBrush(Qt::NoBrush);
  const auto stroke = [&](const QPen& pen) {
    painter.setPen(pen);
    if (!line.isBent) return painter.drawLine(line.from, line.to);
    QPainterPath path(line.from);
    path.quadTo(line.control, line.to);
    painter.drawPath(path);
  };
  if (link.isAssessed) {  // hollow: what was concluded, beside what was seen
    stroke(QPen(colour, width + 2.5, how.style, Qt::FlatCap));
    stroke(QPen(m_theme.paper, width + 0.5, Qt::SolidLine, Qt::FlatCap));
  } else {
    stroke(QPen(colour, width, how.style, Qt::FlatCap));
  }
  const QPointF to = line.to;
  const double length = line.length();
  if (!link.isDirected && !link.isSingleOrigin) return;
  const QPointF before = line.at(std::max(0.0, 1 - 8 / std::max(8.0, length)));
  const QPointF way = to - before;
  const QPointF unit = way / std::max(1e-6, std::hypot(way.x(), way.y()));
  if (link.isDirected && length > 24) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(arrowHead(to, before, 8, 4));
  }
  if (link.isSingleOrigin && length > 40) {  // a hollow end: one independent origin
    painter.setPen(QPen(colour, 1));
    painter.setBrush(m_theme.paper);
    painter.drawEllipse(to - unit * (link.isDirected ? 12 : 3), 3, 3);
  }
  painter.setBrush(Qt::NoBrush);
}

std::vector<ChartLinkPainter::Seen> ChartLinkPainter::seenIn(const QRectF& target) const {
  std::vector<QPointF> at;  // many lines end in one node
  at.reserve(m_scene.nodes.size());
  for (const ChartNode& node : m_scene.nodes) at.push_back(m_view.map(node.at));
  std::vector<Seen> seen;
  for (const ChartLink& link : m_scene.links) {
    const QPointF &a = at[link.from], &b = at[link.to];
    const double beside = 9 + std::abs(link.bend) * kBetween;
    if (std::max(a.x(), b.x()) < target.left() - beside || std::min(a.x(), b.x()) > target.right() + beside ||
        std::max(a.y(), b.y()) < target.top() - beside || std::min(a.y(), b.y()) > target.bottom() + beside)
      continue;
    if (const auto line = stretchBetween(link, a, b)) seen.push_back({&link, *line});
  }
  return seen;
}

bool ChartLinkPainter::paint(QPainter& painter, const QRectF& target, const ViewState& state, Pace pace) const {
  const std::vector<Seen> seen = seenIn(target);
  const bool isMoving = pace == Pace::Moving;
  // So many can't be told apart one by one: thin, straight and without ends, and quickly.
  const bool isCrowded =
      seen.size() > (isMoving ? kMovingCrowd : kCrowd) && painter.paintEngine()->type() == QPaintEngine::Raster;
  double pixels = 0;
  for (const auto& [link, line] : seen) pixels += std::min(line.length(), target.width());
  const bool isSmooth = pixels < kSmoothPixels;
  // By a power of two, so that the same lines stay while the picture grows.
  std::ptrdiff_t each = 1;
  while (isMoving && pixels / static_cast<double>(each) > kMovingPixels) each *= 2;
  std::optional<LineLayer> layer;
  if (isCrowded) layer.emplace(target, painter.device()->devicePixelRatioF(), isSmooth);
  std::vector<std::pair<const ChartLink*, Stretch>> selected;
  for (const auto& [link, line] : seen) {
    const bool isSelected =
        !state.selected.empty() && std::any_of(link->items.begin(), link->items.end(),
                                               [&](ItemKey item) { return state.selected.contains(item); });
    if (isSelected && isCrowded) {
      selected.emplace_back(link, line);
      continue;
    }
    if (isCrowded && (link - m_scene.links.data()) % each != 0) continue;
    const LinkLook how = look(*link, state);
    QColor colour = isSelected ? m_theme.accent : m_theme.quietInk;
    // The more lie upon one another, the lighter each, so that who they tie is seen before them.
    const double ink = isSelected ? 1 : !isCrowded ? 0.75 : isSmooth ? 0.5 : 0.3;
    colour.setAlphaF(static_cast<float>(how.opacity * ink));
    if (!isCrowded) {
      paintLine(painter, *link, line, colour, how, isSelected);
      continue;
    }
    if (!isSmooth) colour = mixed(m_theme.paper, colour);
    const QPointF way = line.to - line.from;
    const QPointF across = QPointF(-way.y(), way.x()) / std::max(1.0, line.length());
    for (int beside = 0; beside < static_cast<int>(how.width); ++beside)
      layer->draw(line.from + across * beside, line.to + across * beside, colour, how.style);
  }
  if (!layer) return false;
  layer->paintOn(painter);
  for (const auto& [link, line] : selected) paintLine(painter, *link, line, m_theme.accent, look(*link, state), true);
  return true;
}

void ChartLinkPainter::paintLabels(QPainter& painter, const QRectF& target, const ViewState& state, LabelGrid& labels,
                                   ChartWords* words) const {
  painter.setFont(font(11));
  const QFontMetricsF metrics(painter.font());
  for (std::uint32_t i = 0; i < m_scene.links.size(); ++i) {
    const ChartLink& link = m_scene.links[i];
    const QPointF a = m_view.map(m_scene.nodes[link.from].at), b = m_view.map(m_scene.nodes[link.to].at);
    if (lengthOf(a - b) < 110 || link.label.isEmpty() || !isShown(link, state)) continue;
    if (!target.intersects(QRectF(a, b).normalized().adjusted(-1, -1, 1, 1))) continue;
    const auto line = stretchOf(link);
    if (!line) continue;
    const QPointF middle = line->at(0.5);
    const QString text = elided(link.label, kLabel);
    const QRectF box(QPointF(middle.x() - metrics.horizontalAdvance(text) / 2 - 3, middle.y() - metrics.height() / 2),
                     QSizeF(metrics.horizontalAdvance(text) + 6, metrics.height()));
    if (!target.contains(box) || !labels.take(box)) continue;
    if (words) words->labels.emplace_back(box, i);
    QColor ground = m_theme.paper;
    ground.setAlphaF(0.85f);
    painter.fillRect(box, ground);
    painter.setPen(m_theme.quietInk);
    painter.drawText(box, Qt::AlignCenter, text);
  }
}

int ChartLinkPainter::at(const QPointF& point, const ViewState& state, const ChartWords& words) const {
  for (const auto& [box, link] : words.labels)
    if (box.contains(point) && link < m_scene.links.size() && isShown(m_scene.links[link], state))
      return static_cast<int>(link);
  int best = -1;
  double nearest = kReach;
  for (std::size_t i = 0; i < m_scene.links.size(); ++i) {
    const ChartLink& link = m_scene.links[i];
    const double beside = kReach + std::abs(link.bend) * kBetween;
    const QRectF round(m_view.map(m_scene.nodes[link.from].at), m_view.map(m_scene.nodes[link.to].at));
    if (!round.normalized().adjusted(-beside, -beside, beside, beside).contains(point) || !isShown(link, state))
      continue;
    const auto line = stretchOf(link);
    if (!line) continue;
    constexpr int kPieces = 12;
    const int pieces = line->isBent ? kPieces : 1;
    for (int piece = 0; piece < pieces; ++piece) {
      const double distance = distanceToStretch(point, line->at(static_cast<double>(piece) / pieces),
                                                line->at(static_cast<double>(piece + 1) / pieces));
      if (distance >= nearest) continue;
      nearest = distance;
      best = static_cast<int>(i);
    }
  }
  return best;
}

}  // namespace fairlead::ui
