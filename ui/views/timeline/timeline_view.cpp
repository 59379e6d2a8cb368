// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace fairlead::ui {

TimelineView::TimelineView(Selection& selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
  setMinimumSize(320, 120);
  setAccessibleName(tr("Timeline"));
  setToolTip(tr("Drag with Shift to show only that time; press Escape to show all."));
  connect(&selection, &Selection::selectionChanged, this, qOverload<>(&QWidget::update));
  connect(&selection, &Selection::filterChanged, this, qOverload<>(&QWidget::update));
  fitAll();
}

void TimelineView::show(std::shared_ptr<const TimelineScene> scene) {
  m_scene = std::move(scene);
  if (m_isFitted) fitAll();
  update();
}

void TimelineView::setTone(Tone tone) {
  m_theme = &Theme::of(tone);
  update();
}

void TimelineView::fitAll() {
  m_shown = m_scene->extent();
  m_isFitted = true;
  update();
}

qint64 TimelineView::hiddenBy(const ViewState& state) const {
  if (!state.time && !state.inside) return 0;
  qint64 hidden = 0;
  for (const TimelineLane& lane : m_scene->lanes)
    hidden += std::count_if(lane.events.begin(), lane.events.end(), [&](const TimelineEvent& event) {
      return state.hides(event.item) || (state.time && !state.time->touches(event.begin, event.end));
    });
  return hidden;
}

qint64 TimelineView::shownInAll() const {
  qint64 all = 0;
  for (const TimelineLane& lane : m_scene->lanes) all += static_cast<qint64>(lane.events.size());
  return all;
}

std::int64_t TimelineView::timeAt(double x) const {
  const double wide = std::max(1.0, width() - TimelinePainter::kTitles - 12);
  const double part = (x - TimelinePainter::kTitles) / wide;
  return m_shown.from + static_cast<std::int64_t>(part * static_cast<double>(m_shown.to - m_shown.from));
}

void TimelineView::paintEvent(QPaintEvent*) {
  QPainter device(this);
  TimelinePainter(*m_scene, *m_theme).paint(device, rect(), m_shown, m_selection.state());
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
  const ItemKey item = TimelinePainter(*m_scene, *m_theme).itemAt(event->pos(), rect(), m_shown);
  if (item != 0 && !m_selection.state().selected.contains(item)) m_selection.select(item);
  emit menuWanted(event->globalPos());
}

void TimelineView::wheelEvent(QWheelEvent* event) {
  const double factor = std::pow(1.0015, -event->angleDelta().y());
  const std::int64_t fixed = timeAt(event->position().x());
  const auto scaled = [&](std::int64_t bound) {
    return fixed + static_cast<std::int64_t>(static_cast<double>(bound - fixed) * factor);
  };
  const TimeWindow next{scaled(m_shown.from), scaled(m_shown.to)};
  constexpr std::int64_t kSmallest = 2'000, kBiggest = std::int64_t{400} * 365 * 86'400'000;
  if (next.to - next.from < kSmallest || next.to - next.from > kBiggest) return;
  m_shown = next;
  m_isFitted = false;
  update();
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
  m_pressed = m_last = event->position();
  m_isBrushing = event->modifiers() & Qt::ShiftModifier;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton)) return;
  if (m_isBrushing) {
    const auto [from, to] = std::minmax({timeAt(m_pressed.x()), timeAt(event->position().x())});
    if (to > from) m_selection.filterTime(TimeWindow{from, to});
    return;
  }
  const std::int64_t moved = timeAt(m_last.x()) - timeAt(event->position().x());
  m_shown = {m_shown.from + moved, m_shown.to + moved};
  m_last = event->position();
  m_isFitted = false;
  update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (m_isBrushing || (event->position() - m_pressed).manhattanLength() > 4) return;
  const ItemKey item = TimelinePainter(*m_scene, *m_theme).itemAt(event->position(), rect(), m_shown);
  const bool isAdded = event->modifiers() & Qt::ControlModifier;
  if (item != 0)
    m_selection.select(item, isAdded);
  else if (!isAdded)
    m_selection.clear();
}

}  // namespace fairlead::ui
