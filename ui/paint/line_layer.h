// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QRectF>

namespace fairlead::ui {

/// Very many thin lines, drawn into a layer of their own many times as fast as a QPainter draws them: smooth, by shares
/// of two pixels (Wu, "An Efficient Antialiasing Technique", 1991), or plain where smoothness would take too long.
/// Points in pixels of the device that `area` is of.
class LineLayer {
 public:
  /// `ratio`: device pixels a pixel.
  LineLayer(const QRectF& area, double ratio, bool isSmooth);
  /// A pixel wide. What is not smooth covers what lies below it, however light its colour. Dashes and dots are told
  /// apart where there is room for one.
  void draw(const QPointF& from, const QPointF& to, const QColor& colour, Qt::PenStyle style);
  void paintOn(QPainter& painter) const { painter.drawImage(m_area, m_image); }

 private:
  bool clip(QPointF& from, QPointF& to) const;

  QRectF m_area;
  double m_ratio;
  bool m_isSmooth;
  QImage m_image;
};

}  // namespace fairlead::ui
