// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <vector>

namespace fairlead::ui {

/// Keeps labels from overlapping: the first to ask for a place has it, so that a fixed order gives a fixed picture.
class LabelGrid {
 public:
  explicit LabelGrid(const QRectF& area)
      : m_area(area),
        m_columns(static_cast<int>(area.width() / kCell) + 1),
        m_cells(static_cast<std::size_t>(m_columns) * (static_cast<std::size_t>(area.height() / kCell) + 1)) {}

  /// True if it touches no box taken before.
  bool isFree(const QRectF& box) {
    bool isFree = true;
    visit(box, [&](const std::vector<QRectF>& cell) {
      for (const QRectF& other : cell) isFree = isFree && !other.intersects(box);
    });
    return isFree;
  }
  /// True, and the box is taken, if it is free.
  bool take(const QRectF& box) { return takeAll({box}); }
  /// All or none of them.
  bool takeAll(const std::vector<QRectF>& boxes) {
    for (const QRectF& box : boxes)
      if (!isFree(box)) return false;
    for (const QRectF& box : boxes) block(box);
    return true;
  }
  void block(const QRectF& box) {
    visit(box, [&](std::vector<QRectF>& cell) { cell.push_back(box); });
  }

 private:
  static constexpr double kCell = 64;
  template <typename Visit>
  void visit(const QRectF& box, Visit see) {
    const QRectF inside = box.intersected(m_area);
    if (inside.isEmpty()) return;
    const int left = static_cast<int>((inside.left() - m_area.left()) / kCell),
              right = static_cast<int>((inside.right() - m_area.left()) / kCell);
    const int top = static_cast<int>((inside.top() - m_area.top()) / kCell),
              bottom = static_cast<int>((inside.bottom() - m_area.top()) / kCell);
    for (int y = top; y <= bottom; ++y)
      for (int x = left; x <= right; ++x)
        if (const auto at = static_cast<std::size_t>(y * m_columns + x); x < m_columns && at < m_cells.size())
          see(m_cells[at]);
  }

  QRectF m_area;
  int m_columns;
  std::vector<std::vector<QRectF>> m_cells;
};

}  // namespace fairlead::ui
