// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/chart_drawing_painter.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/paint/strokes.h"

namespace fairlead::ui {

namespace {

constexpr double kWidest = 220;     // pixels of a line of words
constexpr double kPad = 5;          // pixels round words
constexpr double kReachOfHand = 6;  // pixels by which a hand may miss a border or an arrow
constexpr double kHead = 11;        // pixels of an arrow's head

QFont wordsFont(ChartDrawing::Kind kind) { return font(kind == ChartDrawing::Kind::Words ? 13 : 12, true); }

constexpr int kFlow = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

template <typename Test>
int lastOf(const std::vector<ChartDrawing>& drawings, const Test& test) {
  const auto found = std::find_if(drawings.rbegin(), drawings.rend(), test);
  return static_cast<int>(drawings.rend() - found) - 1;
}

}  // namespace

QRectF ChartDrawingPainter::frameBox(const ChartDrawing& drawing) const {
  return QRectF(m_view.map(drawing.from), m_view.map(drawing.to)).normalized();
}

QRectF ChartDrawingPainter::wordsBox(const ChartDrawing& drawing) const {
  if (drawing.text.isEmpty()) return {};
  const QFontMetricsF metrics(wordsFont(drawing.kind));
  const QRectF text = metrics.boundingRect(QRectF(0, 0, kWidest, 10'000), kFlow, drawing.text);
  const QSizeF size(std::ceil(text.width()) + 2 * kPad + 1, std::ceil(text.height()) + 2 * kPad);
  switch (drawing.kind) {
    case ChartDrawing::Kind::Frame:  // sits on the upper border
      return QRectF(frameBox(drawing).topLeft() + QPointF(8, -size.height() / 2), size);
    case ChartDrawing::Kind::Arrow: {  // at its tail, on the side that it does not fly over
      const QPointF tail = m_view.map(drawing.from), way = m_view.map(drawing.to) - tail;
      const double x = way.x() > 0 ? tail.x() - size.width() - 2 : tail.x() + 2;
      return QRectF(QPointF(x, tail.y() - size.height() / 2), size);
    }
    default:
      return QRectF(m_view.map(drawing.from), size);
  }
}

void ChartDrawingPainter::paintFrames(QPainter& painter, const std::vector<ChartDrawing>& drawings,
                                      const ViewState& state) const {
  for (const ChartDrawing& one : drawings)
    if (one.kind == ChartDrawing::Kind::Frame) paintFrame(painter, one, state.selected.contains(one.item));
}

void ChartDrawingPainter::paintWordsAndArrows(QPainter& painter, const std::vector<ChartDrawing>& drawings,
                                              const ViewState& state) const {
  for (const ChartDrawing& one : drawings) {
    const bool isSelected = state.selected.contains(one.item);
    if (one.kind == ChartDrawing::Kind::Arrow) paintArrow(painter, one, isSelected);
    if (!one.text.isEmpty()) paintWords(painter, one, isSelected);
  }
}

void ChartDrawingPainter::paintFrame(QPainter& painter, const ChartDrawing& drawing, bool isSelected) const {
  QColor fill = m_theme.accent;
  fill.setAlphaF(0.06f);
  painter.setPen(QPen(isSelected ? m_theme.accent : m_theme.quietInk, isSelected ? 2 : 1.2));
  painter.setBrush(fill);
  painter.drawRoundedRect(frameBox(drawing), size::kCorner, size::kCorner);
}

void ChartDrawingPainter::paintArrow(QPainter& painter, const ChartDrawing& drawing, bool isSelected) const {
  const QPointF from = m_view.map(drawing.from), to = m_view.map(drawing.to), way = to - from;
  const double length = std::hypot(way.x(), way.y());
  if (length < 1) return;
  const QPointF unit = way / length;
  const QColor colour = isSelected ? m_theme.accent : m_theme.ink;
  painter.setPen(QPen(colour, isSelected ? 3 : 2, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(from, to - unit * std::min(kHead, length));
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPolygon(arrowHead(to, from, kHead, kHead / 2));
  painter.setBrush(Qt::NoBrush);
}

void ChartDrawingPainter::paintWords(QPainter& painter, const ChartDrawing& drawing, bool isSelected) const {
  const QRectF box = wordsBox(drawing);
  painter.setPen(QPen(isSelected ? m_theme.accent : m_theme.line, isSelected ? 2 : 1));
  painter.setBrush(m_theme.paper);
  painter.drawRoundedRect(box, size::kCorner, size::kCorner);
  painter.setFont(wordsFont(drawing.kind));
  painter.setPen(m_theme.ink);
  painter.drawText(box.adjusted(kPad, kPad, -kPad, -kPad), kFlow, drawing.text);
}

int ChartDrawingPainter::at(const std::vector<ChartDrawing>& drawings, const QPointF& point) const {
  return lastOf(drawings, [&](const ChartDrawing& one) {
    return wordsBox(one).contains(point) ||
           (one.kind == ChartDrawing::Kind::Arrow &&
            distanceToStretch(point, m_view.map(one.from), m_view.map(one.to)) <= kReachOfHand);
  });
}

int ChartDrawingPainter::frameAt(const std::vector<ChartDrawing>& drawings, const QPointF& point) const {
  return lastOf(drawings, [&](const ChartDrawing& one) {
    if (one.kind != ChartDrawing::Kind::Frame) return false;
    const QRectF box = frameBox(one);
    const double r = kReachOfHand;
    return box.adjusted(-r, -r, r, r).contains(point) && !box.adjusted(r, r, -r, -r).contains(point);
  });
}

}  // namespace fairlead::ui
