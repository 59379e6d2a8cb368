// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/base/theme.h"
#include "ui/views/activity/activity_counts.h"

namespace fairlead::ui {

/// The activity matrix: days of the week by hours, darker where more happened, with the number in it. A click or Enter
/// chooses a cell; the arrows move.
class WeekMatrix : public QWidget {
  Q_OBJECT

 public:
  explicit WeekMatrix(QWidget* parent = nullptr);
  void show(const ActivityWeek& week);
  void setTheme(const Theme& theme);
  QSize sizeHint() const override { return {420, 200}; }
  /// Where a cell is drawn.
  QRectF cell(int day, int hour) const;

 signals:
  void cellChosen(int day, int hour);

 protected:
  bool event(QEvent*) override;
  void paintEvent(QPaintEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void keyPressEvent(QKeyEvent*) override;

 private:
  QString told(int day, int hour) const;
  /// -1 for none.
  int cellAt(const QPointF& point) const;
  void moveTo(int day, int hour);

  ActivityWeek m_week{};
  const Theme* m_theme = &Theme::of(Tone::Light);
  int m_day = 0, m_hour = 0;  // where the keyboard is
};

}  // namespace fairlead::ui
