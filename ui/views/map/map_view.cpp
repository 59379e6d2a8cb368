// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/map_view.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace fairlead::ui {

MapView::MapView(Selection& selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
  setMouseTracking(true);
  setMinimumSize(320, 200);
  setAccessibleName(tr("Map"));
  connect(&selection, &Selection::selectionChanged, this, qOverload<>(&QWidget::update));
  connect(&selection, &Selection::filterChanged, this, qOverload<>(&QWidget::update));
}

void MapView::show(std::shared_ptr<const MapScene> scene) {
  m_scene = std::move(scene);
  if (m_isFitted) fitAll();
  update();
  emit sceneShown(m_scene);
}

MapWindow MapView::shown() const { return MapProjection(m_window, rect()).shown(); }

void MapView::setTone(Tone tone) {
  m_theme = &Theme::of(tone);
  update();
}

void MapView::fitAll() {
  m_window = extentOf(*m_scene);
  m_isFitted = true;
  update();
}

void MapView::paintEvent(QPaintEvent*) {
  QPainter device(this);
  MapPainter(*m_scene, *m_theme).paint(device, rect(), m_window, m_selection.state());
}

void MapView::zoomAbout(const QPointF& point, double factor) {
  const MapProjection projection(m_window, rect());
  const MapWindow shown = projection.shown();
  const QPointF at = projection.toDegrees(point);
  const auto scaled = [&](double bound, double fixed) { return fixed + (bound - fixed) / factor; };
  const MapWindow next{scaled(shown.west, at.x()), scaled(shown.south, at.y()), scaled(shown.east, at.x()),
                       scaled(shown.north, at.y())};
  constexpr double kSmallest = 0.0005, kBiggest = 400;
  if (next.east - next.west < kSmallest || next.east - next.west > kBiggest) return;
  m_window = next;
  m_isFitted = false;
  update();
}

void MapView::contextMenuEvent(QContextMenuEvent* event) {
  const ItemKey item = MapPainter(*m_scene, *m_theme).itemAt(event->pos(), rect(), m_window);
  if (item != 0 && !m_selection.state().selected.contains(item)) m_selection.select(item);
  emit menuWanted(event->globalPos());
}

void MapView::wheelEvent(QWheelEvent* event) {
  zoomAbout(event->position(), std::pow(1.0015, event->angleDelta().y()));
}
void MapView::mousePressEvent(QMouseEvent* event) { m_pressed = m_last = event->position(); }

void MapView::mouseMoveEvent(QMouseEvent* event) {
  const MapProjection projection(m_window, rect());
  const QPointF here = projection.toDegrees(event->position());
  if (event->buttons() & Qt::LeftButton) {
    // The centre moves in the projection's own units, so that the ground stays under the hand.
    const QPointF centre = QRectF(rect()).center() - (event->position() - m_last);
    const QPointF to = projection.toDegrees(centre), from = projection.toDegrees(QRectF(rect()).center());
    const MapWindow shown = projection.shown();
    m_window = {shown.west + to.x() - from.x(), shown.south + to.y() - from.y(), shown.east + to.x() - from.x(),
                shown.north + to.y() - from.y()};
    m_last = event->position();
    m_isFitted = false;
    update();
  } else {
    tell(event->position(), event->globalPosition().toPoint());
  }
  emit pointedAt(here.x(), here.y());
}

void MapView::tell(const QPointF& at, const QPoint& onScreen) {
  const ItemKey item = MapPainter(*m_scene, *m_theme).itemAt(at, rect(), m_window);
  const auto found = std::find_if(m_scene->items.begin(), m_scene->items.end(),
                                  [item](const MapItem& one) { return item != 0 && one.item == item; });
  if (found != m_scene->items.end())
    QToolTip::showText(onScreen, found->caption, this);
  else
    QToolTip::hideText();
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if ((event->position() - m_pressed).manhattanLength() > 4) return;
  const ItemKey item = MapPainter(*m_scene, *m_theme).itemAt(event->position(), rect(), m_window);
  const bool isAdded = event->modifiers() & Qt::ControlModifier;
  if (item != 0)
    m_selection.select(item, isAdded);
  else if (!isAdded)
    m_selection.clear();
}

}  // namespace fairlead::ui
