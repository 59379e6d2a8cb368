// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QTransform>
#include <QWidget>
#include <memory>
#include <optional>

#include "ui/base/theme.h"
#include "ui/paint/chart_painter.h"
#include "ui/shell/selection.h"

namespace fairlead::ui {

/// What a hand does on the chart: select and move, or draw.
enum class ChartTool { Select, Words, Frame, Arrow };

/// The link chart in a window: wheel zooms, dragging pans, a click on an icon, a name or a line selects; on a saved
/// chart, dragging an entity moves it. By keyboard, the arrows go from one to the nearest that way, + and - zoom.
class ChartView : public QWidget {
  Q_OBJECT

 public:
  ChartView(Selection& selection, QWidget* parent = nullptr);
  void show(std::shared_ptr<const ChartScene> scene);
  void setTone(Tone tone);
  void fitAll();
  /// Whether it is a saved chart that may be changed; a tool that was taken up for another is laid down.
  void setMovable(bool isMovable);
  bool isMovable() const { return m_isMovable; }
  void setTool(ChartTool tool);
  ChartTool tool() const { return m_tool; }
  const ChartScene& scene() const { return *m_scene; }

 signals:
  /// Asked for what can be done with the selection, there on the screen.
  void menuWanted(const QPoint& at);
  /// One node's items, dropped there, in the scene's lengths.
  void moved(const std::vector<fairlead::ui::ItemKey>& items, const QPointF& to);
  void toolChanged();
  /// Drawn from here to there, in the scene's lengths; words have one place. The tool is laid down by then.
  void drawn(fairlead::ui::ChartTool tool, const QPointF& from, const QPointF& to);
  /// A picture's file from outside, dropped on an entity; on nothing: 0.
  void pictureDropped(fairlead::ui::ItemKey entity, const QString& file);
  void drawingMoved(fairlead::ui::ItemKey drawing, const QPointF& by);

 protected:
  bool event(QEvent*) override;
  void contextMenuEvent(QContextMenuEvent*) override;
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;
  void wheelEvent(QWheelEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
  void dragEnterEvent(QDragEnterEvent*) override;
  void dropEvent(QDropEvent*) override;

 private:
  ChartPainter painter() const { return {*m_scene, *m_theme}; }
  /// In words, for who does not see it.
  void describe();
  void zoom(double factor, const QPointF& at);
  /// The next frames come quickly, and the whole picture once the hand rests.
  void hasten();
  /// Selects the nearest node that way from the one that is selected.
  void walk(const QPointF& way);
  void reveal(const ChartNode& node);
  QString told(const ChartLink& link) const;
  void drag(const QPointF& to);
  void drop();
  void endDrawing(const QPointF& at);
  /// The uppermost thing at a point of the window; an index of the scene's.
  struct Hit {
    enum class What { Nothing, Drawing, Node, Link };
    What what = What::Nothing;
    std::size_t index = 0;
  };
  Hit hitAt(const QPointF& point) const;
  /// Several of a group or a line of many; none for nothing.
  std::vector<ItemKey> itemsAt(const QPointF& point) const;

  Selection& m_selection;
  std::shared_ptr<const ChartScene> m_scene = std::make_shared<ChartScene>();
  const Theme* m_theme = &Theme::of(Tone::Light);
  QTransform m_view;
  QPointF m_pressed, m_last;  // pixels
  QPointF m_carried;          // how far a drawing was, in lengths of a link
  ChartTool m_tool = ChartTool::Select;
  std::optional<ChartDrawing> m_new;    // on its way
  Hit m_grasped;                        // a node or a drawing under the pressed button
  std::shared_ptr<ChartScene> m_ghost;  // the scene while that is on its way
  ChartWords m_words;                   // as last drawn
  QTimer m_rest;                        // runs while the view moves, and a little longer
  bool m_isFitted = true, m_isMovable = false;
};

}  // namespace fairlead::ui
