// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "ui/base/theme.h"
#include "ui/paint/map_painter.h"
#include "ui/shell/selection.h"
#include "ui/views/map/map_pen.h"

namespace fairlead::ui {

/// The map in a window: wheel zooms, dragging pans, a click selects, or sets a point of what is measured or drawn; the
/// pointer's coordinates are told.
class MapView : public QWidget {
  Q_OBJECT

 public:
  MapView(Selection& selection, QWidget* parent = nullptr);
  void show(std::shared_ptr<const MapScene> scene);
  void setTone(Tone tone);
  void fitAll();
  /// What of the world is in the window now: what makes the same picture again.
  MapWindow window() const { return projection().window(); }
  MapProjection projection() const { return {m_window, rect()}; }
  /// The same place at the same scale; UTM is that of the zone, which is chosen anew where the map leaves it.
  void project(geo::Projection::Kind kind);
  const MapScene& scene() const { return *m_scene; }
  void setLook(MapLook look);
  MapLook look() const { return m_look; }
  /// A click sets points until the drawing ends (Enter or a double click) or is given up (Escape).
  void setTool(MapTool tool);
  MapTool tool() const { return m_pen ? m_pen->tool() : MapTool::Select; }
  const std::optional<MapPen>& pen() const { return m_pen; }

 signals:
  /// Asked for what can be done with the selection, there on the screen.
  void menuWanted(const QPoint& at);
  void pointedAt(double lon, double lat);
  /// Points of a drawing, whole; the tool is put away.
  void drawn(fairlead::ui::MapTool tool, const std::vector<fairlead::Position>& points);
  void toolChanged();
  void sceneShown(std::shared_ptr<const fairlead::ui::MapScene> scene);

 protected:
  bool event(QEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;
  void contextMenuEvent(QContextMenuEvent*) override;
  void paintEvent(QPaintEvent*) override;
  void wheelEvent(QWheelEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;

 private:
  MapPainter painter() const { return {*m_scene, *m_theme, m_look}; }
  /// In words, for who does not see it.
  void describe();
  void panBy(const QPointF& pixels);
  /// The place now at `middle` comes into the middle, so many times as near.
  void moveTo(const QPointF& middle, double factor);
  void zoomAbout(const QPointF& point, double factor);
  std::optional<Position> positionAt(const QPointF& point) const;
  void click(const QPointF& point, bool isAdded);
  void endDrawing();
  /// What is under the pointer, beside it.
  void tell(const QPointF& at, const QPoint& onScreen);

  Selection& m_selection;
  std::shared_ptr<const MapScene> m_scene = std::make_shared<MapScene>();
  const Theme* m_theme = &Theme::of(Tone::Light);
  MapWindow m_window;
  QPointF m_pressed, m_last;
  bool m_isFitted = true;
  MapLook m_look;
  std::optional<MapPen> m_pen;
  bool m_isDoubleClick = false;  // its second release sets no point
};

}  // namespace fairlead::ui
