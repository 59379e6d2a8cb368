// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QTextLayout>
#include <memory>
#include <string>
#include <vector>

#include "ui/pack/document.h"

namespace fairlead::ui {

/// Lengths on a page are twentieths of a point, fine enough for glyphs to stand where their font wants them.
inline constexpr double kPoint = 20;
inline constexpr double kMillimetre = kPoint * 72 / 25.4;

struct TextStyle {
  double points = 10.5, leading = 15;
  bool isStrong = false;
  Qt::Alignment alignment = Qt::AlignLeft;
  QColor ink{};
};

/// A rectangle of a page that leads to an anchor.
struct PageLink {
  QRectF area;
  QString target;
};

/// The font of packs at a size in points, without hinting, so that widths hold at any zoom.
QFont packFont(double points, bool isStrong = false);

/// Runs broken into lines of a width; the direction is that of the first strong letter. What it needs to be painted is
/// made again when it is asked for, so that thousands may wait.
class SetText {
 public:
  SetText(Runs runs, TextStyle style, double width);

  std::size_t lines() const { return m_lines.size(); }
  double height(std::size_t line) const { return m_lines[line].height; }
  double height() const;
  const std::vector<int>& notes(std::size_t line) const { return m_lines[line].notes; }
  /// As wide as its widest line.
  double naturalWidth() const { return m_naturalWidth; }
  void paint(QPainter& painter, std::size_t line, const QPointF& topLeft, std::vector<PageLink>& links) const;
  /// Lets go of what painting made.
  void release() const { m_layout.reset(); }

 private:
  struct Line {
    double height = 0, textHeight = 0;
    std::vector<int> notes;
  };
  struct Span {
    int begin = 0, end = 0, note = 0;  // in the set text
    QString target;
  };
  void layOut() const;

  Runs m_runs;
  TextStyle m_style;
  double m_width, m_naturalWidth = 0;
  std::vector<Line> m_lines;
  mutable std::vector<Span> m_spans;
  mutable std::unique_ptr<QTextLayout> m_layout;
};

}  // namespace fairlead::ui
