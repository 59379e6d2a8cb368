// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/base/theme.h"
#include "ui/paint/map_painter.h"
#include "ui/shell/selection.h"

namespace fairlead::ui {

/// The map in a window: wheel zooms, dragging pans, a click selects; the pointer's coordinates are told.
class MapView : public QWidget {
  Q_OBJECT

 public:
  MapView(Selection& selection, QWidget* parent = nullptr);
  void show(std::shared_ptr<const MapScene> scene);
  void setTone(Tone tone);
  void fitAll();
  /// What of the world is in the window now.
  MapWindow shown() const;

 signals:
  /// Asked for what can be done with the selection, there on the screen.
  void menuWanted(const QPoint& at);
  void pointedAt(double lon, double lat);
  void sceneShown(std::shared_ptr<const fairlead::ui::MapScene> scene);

 protected:
  void contextMenuEvent(QContextMenuEvent*) override;
  void paintEvent(QPaintEvent*) override;
  void wheelEvent(QWheelEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;

 private:
  void zoomAbout(const QPointF& point, double factor);
  /// What is under the pointer, beside it.
  void tell(const QPointF& at, const QPoint& onScreen);

  Selection& m_selection;
  std::shared_ptr<const MapScene> m_scene = std::make_shared<MapScene>();
  const Theme* m_theme = &Theme::of(Tone::Light);
  MapWindow m_window;
  QPointF m_pressed, m_last;
  bool m_isFitted = true;
};

}  // namespace fairlead::ui
