// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QTransform>
#include <vector>

#include "ui/base/theme.h"
#include "ui/paint/chart_scene.h"

namespace fairlead::ui {

/// Draws what was drawn on a chart by hand, on any device. Words keep their size, as captions do; places follow the
/// view.
class ChartDrawingPainter {
 public:
  ChartDrawingPainter(const Theme& theme, const QTransform& view) : m_theme(theme), m_view(view) {}

  /// Below everything else.
  void paintFrames(QPainter& painter, const std::vector<ChartDrawing>& drawings, const ViewState& state) const;
  /// Above lines and icons.
  void paintWordsAndArrows(QPainter& painter, const std::vector<ChartDrawing>& drawings, const ViewState& state) const;
  /// The uppermost words or arrow under a point of the device; -1 for none.
  int at(const std::vector<ChartDrawing>& drawings, const QPointF& point) const;
  /// The uppermost frame whose border is there: what stands within it can be reached.
  int frameAt(const std::vector<ChartDrawing>& drawings, const QPointF& point) const;
  /// Where its words stand on the device; empty if it has none.
  QRectF wordsBox(const ChartDrawing& drawing) const;

 private:
  QRectF frameBox(const ChartDrawing& drawing) const;
  void paintFrame(QPainter& painter, const ChartDrawing& drawing, bool isSelected) const;
  void paintArrow(QPainter& painter, const ChartDrawing& drawing, bool isSelected) const;
  void paintWords(QPainter& painter, const ChartDrawing& drawing, bool isSelected) const;

  const Theme& m_theme;
  const QTransform& m_view;
};

}  // namespace fairlead::ui
