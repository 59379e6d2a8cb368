// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/chart_view.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>
#include <utility>

namespace fairlead::ui {

namespace {

constexpr double kStill = 4;  // pixels that a hand moves in a click

std::vector<ItemKey> itemsOf(const ChartNode& node) {
  return node.isGroup() ? node.members : std::vector<ItemKey>{node.item};
}

}  // namespace

ChartView::ChartView(Selection& selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
  setMouseTracking(true);
  setMinimumSize(320, 200);
  setAccessibleName(tr("Link chart"));
  connect(&selection, &Selection::selectionChanged, this, qOverload<>(&QWidget::update));
  connect(&selection, &Selection::filterChanged, this, qOverload<>(&QWidget::update));
}

void ChartView::show(std::shared_ptr<const ChartScene> scene) {
  m_scene = std::move(scene);
  m_ghost.reset();
  m_grasped = -1;
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

std::vector<ItemKey> ChartView::itemsAt(const QPointF& point) const {
  const int node = painter().nodeAt(point, m_view);
  return node >= 0 ? itemsOf(m_scene->nodes[static_cast<std::size_t>(node)]) : std::vector<ItemKey>();
}

void ChartView::paintEvent(QPaintEvent*) {
  QPainter device(this);
  painter().paint(device, rect(), m_view, m_selection.state());
}

void ChartView::resizeEvent(QResizeEvent*) {
  if (m_isFitted) fitAll();
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) {
  const auto items = itemsAt(event->pos());
  if (!items.empty() && !m_selection.state().selected.contains(items.front())) m_selection.select(items);
  emit menuWanted(event->globalPos());
}

void ChartView::wheelEvent(QWheelEvent* event) {
  const double factor = std::pow(1.0015, event->angleDelta().y());
  const QPointF at = event->position();
  m_view = m_view * QTransform::fromTranslate(-at.x(), -at.y()) * QTransform::fromScale(factor, factor) *
           QTransform::fromTranslate(at.x(), at.y());
  m_isFitted = false;
  update();
}

void ChartView::mousePressEvent(QMouseEvent* event) {
  m_pressed = m_last = event->position();
  m_grasped = m_isMovable && event->button() == Qt::LeftButton ? painter().nodeAt(m_pressed, m_view) : -1;
}

void ChartView::drag(const QPointF& to) {
  if (!m_ghost) {
    if ((to - m_pressed).manhattanLength() <= kStill) return;
    m_ghost = std::make_shared<ChartScene>(*m_scene);
    m_scene = m_ghost;
    m_isFitted = false;  // the rest stays where it is on the screen
  }
  m_ghost->nodes[static_cast<std::size_t>(m_grasped)].at = m_view.inverted().map(to);
  update();
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton && m_grasped >= 0) return drag(event->position());
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
  if (event->button() != Qt::LeftButton) return;
  if (m_ghost) {
    const ChartNode& node = m_ghost->nodes[static_cast<std::size_t>(std::exchange(m_grasped, -1))];
    m_ghost.reset();
    emit moved(itemsOf(node), node.at);
    return;
  }
  m_grasped = -1;
  if ((event->position() - m_pressed).manhattanLength() > kStill) return;  // that was a drag
  const auto items = itemsAt(event->position());
  const bool isAdded = event->modifiers() & Qt::ControlModifier;
  if (items.size() == 1)
    m_selection.select(items.front(), isAdded);
  else if (!items.empty())
    m_selection.select(items);
  else if (!isAdded)
    m_selection.clear();
}

}  // namespace fairlead::ui
