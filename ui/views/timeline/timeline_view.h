// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>
#include <QWidget>
#include <memory>
#include <optional>

#include "ui/base/theme.h"
#include "ui/paint/timeline_painter.h"
#include "ui/shell/selection.h"

namespace fairlead::ui {

/// The timeline in a window: wheel zooms, with Ctrl it scrolls the lanes, dragging pans, a click selects. Dragging
/// along the axis (anywhere with Shift) filters all views by time; its handles and what is between them can be moved.
/// By keyboard, left and right pan, + and - zoom, up and down go from event to event.
class TimelineView : public QWidget {
  Q_OBJECT

 public:
  TimelineView(Selection& selection, QWidget* parent = nullptr);
  void show(std::shared_ptr<const TimelineScene> scene);
  void setTone(Tone tone);
  void fitAll();
  const TimelineScene& scene() const { return *m_scene; }
  const TimeWindow& shownTime() const { return m_shown; }
  /// None while all of it is in sight.
  std::optional<TimeWindow> shown() const { return m_isFitted ? std::nullopt : std::optional(m_shown); }
  /// Moves so that this window of time is in sight.
  void reveal(const TimeWindow& window);
  /// How many of its events a filter hides, and how many there are.
  qint64 hiddenBy(const ViewState& state) const;
  qint64 shownInAll() const;

 signals:
  /// Asked for what can be done with the selection, there on the screen.
  void menuWanted(const QPoint& at);

 protected:
  void contextMenuEvent(QContextMenuEvent*) override;
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;
  void wheelEvent(QWheelEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void keyPressEvent(QKeyEvent*) override;

 private:
  enum class Drag { Pan, Brush, From, To, Whole };
  Drag dragFrom(const QPointF& at, Qt::KeyboardModifiers with) const;
  void dragFilter(const QPointF& to);
  void zoom(double factor, double x);
  void pan(std::int64_t by);
  /// Selects the shown event after or before the one that is selected.
  void step(bool isForward);
  std::int64_t timeAt(double x) const;
  TimelinePainter painter() const;
  template <typename IsCounted>
  qint64 counted(IsCounted isCounted) const;
  /// The scroll bar is there only while lanes are out of sight.
  void fitScrollBar();
  /// In words, for who does not see it.
  void describe();
  void tell(const QPointF& at, const QPoint& onScreen);

  Selection& m_selection;
  std::shared_ptr<const TimelineScene> m_scene = std::make_shared<TimelineScene>();
  const Theme* m_theme = &Theme::of(Tone::Light);
  TimeWindow m_shown{0, 1};
  QPointF m_pressed, m_last;
  QScrollBar* m_scroll;  // its value is the first lane in sight
  bool m_isFitted = true;
  Drag m_drag = Drag::Pan;
};

}  // namespace fairlead::ui
