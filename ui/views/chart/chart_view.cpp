// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/chart_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace fairlead::ui {

ChartView::ChartView(Selection& selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
  setMouseTracking(true);
  setMinimumSize(320, 200);
  setAccessibleName(tr("Link chart"));
  connect(&selection, &Selection::selectionChanged, this, qOverload<>(&QWidget::update));
  connect(&selection, &Selection::filterChanged, this, qOverload<>(&QWidget::update));
}

void ChartView::show(std::shared_ptr<const ChartScene> scene) {
  m_scene = std::move(scene);
  if (m_isFitted) fitAll();
  update();
}

void ChartView::setTone(Tone tone) {
  m_theme = &Theme::of(tone);
  update();
}

void ChartView::fitAll() {
  m_view = painter().fit(rect());
  m_isFitted = true;
  update();
}

void ChartView::paintEvent(QPaintEvent*) {
  QPainter device(this);
  painter().paint(device, rect(), m_view, m_selection.state());
}

void ChartView::resizeEvent(QResizeEvent*) {
  if (m_isFitted) fitAll();
}

void ChartView::wheelEvent(QWheelEvent* event) {
  const double factor = std::pow(1.0015, event->angleDelta().y());
  const QPointF at = event->position();
  m_view = m_view * QTransform::fromTranslate(-at.x(), -at.y()) * QTransform::fromScale(factor, factor) *
           QTransform::fromTranslate(at.x(), at.y());
  m_isFitted = false;
  update();
}

void ChartView::mousePressEvent(QMouseEvent* event) { m_pressed = m_last = event->position(); }

void ChartView::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) {
    const QPointF moved = event->position() - m_last;
    m_view = m_view * QTransform::fromTranslate(moved.x(), moved.y());
    m_last = event->position();
    m_isFitted = false;
    update();
    return;
  }
  const int node = painter().nodeAt(event->position(), m_view);
  if (node >= 0)
    QToolTip::showText(event->globalPosition().toPoint(), m_scene->nodes[static_cast<std::size_t>(node)].caption, this);
  else
    QToolTip::hideText();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
  if ((event->position() - m_pressed).manhattanLength() > 4) return;  // that was a drag
  const int node = painter().nodeAt(event->position(), m_view);
  const bool isAdded = event->modifiers() & Qt::ControlModifier;
  if (node >= 0)
    m_selection.select(m_scene->nodes[static_cast<std::size_t>(node)].item, isAdded);
  else if (!isAdded)
    m_selection.clear();
}

}  // namespace fairlead::ui
