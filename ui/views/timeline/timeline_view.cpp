// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <compare>
#include <optional>
#include <unordered_set>

#include "core/model/time_value.h"
#include "ui/base/style.h"
#include "ui/base/text.h"
#include "ui/paint/time_filter_painter.h"

namespace fairlead::ui {

TimelineView::TimelineView(Selection& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_scroll(new QScrollBar(Qt::Vertical, this)) {
  // A picture of the world, of time or of a network, not of words: it has no side to be read from.
  setLayoutDirection(Qt::LeftToRight);
  m_scroll->setAccessibleName(tr("Lanes"));
  m_scroll->setCursor(Qt::ArrowCursor);
  m_scroll->hide();
  connect(m_scroll, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
  setMinimumSize(320, 120);
  setMouseTracking(true);
  setAccessibleName(tr("Timeline"));
  setFocusPolicy(Qt::StrongFocus);
  connect(&selection, &Selection::selectionChanged, this, qOverload<>(&QWidget::update));
  connect(&selection, &Selection::selectionChanged, this, &TimelineView::describe);
  connect(&selection, &Selection::filterChanged, this, qOverload<>(&QWidget::update));
  fitAll();
}

void TimelineView::show(std::shared_ptr<const TimelineScene> scene) {
  m_scene = std::move(scene);
  fitScrollBar();
  if (m_isFitted) fitAll();
  describe();
  update();
}

void TimelineView::describe() {
  qint64 events = 0;
  QStringList selected;
  constexpr qsizetype kNamed = 5;
  constexpr qint64 kQuickly = 100'000;  // of more, who selects would wait for the words
  const auto& chosen = m_selection.state().selected;
  for (const TimelineLane& lane : m_scene->lanes) {
    events += static_cast<qint64>(lane.events.size());
    if (chosen.empty() || selected.size() == kNamed || events > kQuickly) continue;
    const bool isIn = std::any_of(lane.events.begin(), lane.events.end(),
                                  [&](const TimelineEvent& event) { return chosen.contains(event.item); });
    if (isIn) selected << lane.title;
  }
  QString text = tr("%1 lanes with %2 dated things, and %3 without a time.")
                     .arg(numberText(static_cast<qint64>(m_scene->lanes.size())), numberText(events),
                          numberText(static_cast<qint64>(m_scene->undated)));
  if (!selected.isEmpty()) text += " " + tr("What is selected is on: %1.").arg(selected.join(", "));
  setAccessibleDescription(text + " " +
                           tr("Up and Down go from event to event, Left and Right move, plus and minus zoom."));
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

void TimelineView::reveal(const TimeWindow& window) {
  const std::int64_t wide = m_shown.to - m_shown.from;
  if (window.from >= m_shown.from && window.to <= m_shown.to) return;
  m_shown.from = window.to - window.from > wide ? window.from : (window.from + window.to - wide) / 2;
  m_shown.to = m_shown.from + std::max(wide, window.to - window.from);
  m_isFitted = false;
  update();
}

TimelinePainter TimelineView::painter() const {
  return {*m_scene, *m_theme, {m_selection.state().zone, static_cast<std::size_t>(m_scroll->value())}};
}

template <typename IsCounted>
qint64 TimelineView::counted(IsCounted isCounted) const {
  qint64 count = 0;
  std::unordered_set<ItemKey> known;  // what stands on several lanes is one; by kind, nothing does
  for (const TimelineLane& lane : m_scene->lanes)
    for (const TimelineEvent& event : lane.events)
      if (isCounted(event) && (m_scene->by == TimelineLanes::Kind || known.insert(event.item).second)) ++count;
  return count;
}

qint64 TimelineView::hiddenBy(const ViewState& state) const {
  if (!state.time && !state.inside) return 0;
  return counted([&](const TimelineEvent& event) {
    return state.hides(event.item) || (state.time && !state.time->touches(event.begin, event.end));
  });
}

qint64 TimelineView::shownInAll() const {
  return counted([](const TimelineEvent&) { return true; });
}

std::int64_t TimelineView::timeAt(double x) const {
  const double wide = std::max(1.0, width() - TimelinePainter::kTitles - 12);
  const double part = (x - TimelinePainter::kTitles) / wide;
  return m_shown.from + static_cast<std::int64_t>(part * static_cast<double>(m_shown.to - m_shown.from));
}

void TimelineView::paintEvent(QPaintEvent*) {
  QPainter device(this);
  painter().paint(device, rect(), m_shown, m_selection.state());
  if (hasFocus()) frameFocus(device, rect(), *m_theme);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
  const ItemKey item = painter().itemAt(event->pos(), rect(), m_shown, m_selection.state());
  if (item != 0 && !m_selection.state().selected.contains(item)) m_selection.select(item);
  emit menuWanted(event->globalPos());
}

void TimelineView::fitScrollBar() {
  const auto beyond = static_cast<int>(painter().lanesBeyond(rect()));
  m_scroll->setRange(0, beyond);
  m_scroll->setPageStep(std::max(1, static_cast<int>(m_scene->lanes.size()) - beyond));
  constexpr int kWide = 12;  // as wide as the margin that the painter leaves
  const int top = static_cast<int>(TimelinePainter::kAxis);
  m_scroll->setGeometry(width() - kWide, top, kWide, height() - top);
  m_scroll->setVisible(beyond > 0);
}

void TimelineView::resizeEvent(QResizeEvent*) { fitScrollBar(); }

void TimelineView::wheelEvent(QWheelEvent* event) {
  // Over the titles, or with Ctrl, it scrolls as a list does.
  if (event->modifiers() & Qt::ControlModifier || event->position().x() < TimelinePainter::kTitles)
    return m_scroll->setValue(m_scroll->value() + (event->angleDelta().y() > 0 ? -1 : 1));
  zoom(std::pow(1.0015, -event->angleDelta().y()), event->position().x());
}

void TimelineView::zoom(double factor, double x) {
  const std::int64_t fixed = timeAt(x);
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

void TimelineView::pan(std::int64_t by) {
  m_shown = {m_shown.from + by, m_shown.to + by};
  m_isFitted = false;
  update();
}

void TimelineView::step(bool isForward) {
  const ViewState& state = m_selection.state();
  struct At {
    std::int64_t begin = 0;
    ItemKey item = 0;
    auto operator<=>(const At&) const = default;
  };
  // From the first that is selected; else from the end from which one goes.
  std::optional<At> start, best;
  const auto visit = [&](auto take) {
    for (const TimelineLane& lane : m_scene->lanes)
      for (const TimelineEvent& event : lane.events)
        if (!state.hides(event.item) && (!state.time || state.time->touches(event.begin, event.end)))
          take(At{event.begin, event.item});
  };
  visit([&](const At& at) {
    if (state.selected.contains(at.item) && (!start || at < *start)) start = at;
  });
  visit([&](const At& at) {
    if (start && (isForward ? at <= *start : at >= *start)) return;
    if (start && at.item == start->item) return;
    if (!best || (isForward ? at < *best : at > *best)) best = at;
  });
  if (!best) return;
  m_selection.select(best->item);
  reveal({best->begin, best->begin});
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) return QWidget::keyPressEvent(event);
  constexpr double kZoom = 1.25;
  constexpr std::int64_t kPart = 8;  // of what is shown
  const double middle = (TimelinePainter::kTitles + width()) / 2.0;
  switch (event->key()) {
    case Qt::Key_Left:
      return pan(-(m_shown.to - m_shown.from) / kPart);
    case Qt::Key_Right:
      return pan((m_shown.to - m_shown.from) / kPart);
    case Qt::Key_Up:
      return step(false);
    case Qt::Key_Down:
      return step(true);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom(1 / kZoom, middle);
    case Qt::Key_Minus:
      return zoom(kZoom, middle);
    case Qt::Key_PageUp:
      return m_scroll->setValue(m_scroll->value() - m_scroll->pageStep());
    case Qt::Key_PageDown:
      return m_scroll->setValue(m_scroll->value() + m_scroll->pageStep());
    case Qt::Key_Menu:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return emit menuWanted(mapToGlobal(rect().center()));
    default:
      QWidget::keyPressEvent(event);
  }
}

TimelineView::Drag TimelineView::dragFrom(const QPointF& at, Qt::KeyboardModifiers with) const {
  if (const auto& filter = m_selection.state().time) {
    using Grip = TimeFilterPainter::Grip;
    const Grip grip = TimeFilterPainter(painter().laneArea(rect()), m_shown, *filter).gripAt(at);
    if (grip != Grip::None) return grip == Grip::From ? Drag::From : grip == Grip::To ? Drag::To : Drag::Whole;
  }
  const bool isOnAxis = at.y() < TimelinePainter::kAxis && at.x() >= TimelinePainter::kTitles;
  return isOnAxis || with & Qt::ShiftModifier ? Drag::Brush : Drag::Pan;
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
  m_pressed = m_last = event->position();
  m_drag = dragFrom(m_pressed, event->modifiers());
}

void TimelineView::dragFilter(const QPointF& to) {
  const std::int64_t moved = timeAt(to.x()) - timeAt(m_last.x());
  if (m_drag == Drag::Brush) {
    const auto [from, until] = std::minmax({timeAt(m_pressed.x()), timeAt(to.x())});
    if (until > from) m_selection.filterTime(TimeWindow{from, until});
    return;
  }
  if (!m_selection.state().time) return;
  TimeWindow next = *m_selection.state().time;
  if (m_drag != Drag::To) next.from += moved;
  if (m_drag != Drag::From) next.to += moved;
  if (next.from >= next.to) return;
  m_last = to;
  m_selection.filterTime(next);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton)) {
    const Drag would = dragFrom(event->position(), event->modifiers());
    setCursor(would == Drag::Pan     ? Qt::ArrowCursor
              : would == Drag::Brush ? Qt::CrossCursor
              : would == Drag::Whole ? Qt::SizeAllCursor
                                     : Qt::SplitHCursor);
    return tell(event->position(), event->globalPosition().toPoint());
  }
  if (m_drag != Drag::Pan) return dragFilter(event->position());
  pan(timeAt(m_last.x()) - timeAt(event->position().x()));
  m_last = event->position();
}

/// What is under the pointer and when it was, by the clock that is shown; else what a hand can do here.
void TimelineView::tell(const QPointF& at, const QPoint& onScreen) {
  const auto clock = [this](std::int64_t time) {
    return toQt(zonedText(Instant(std::chrono::milliseconds(time)), m_selection.state().zone));
  };
  if (const auto [lane, event] = painter().eventAt(at, rect(), m_shown, m_selection.state()); event) {
    const QString until = event->end > event->begin + 1'000 ? tr(" to %1").arg(clock(event->end)) : QString();
    const QString what = event->caption.isEmpty() ? lane->title : event->caption;
    return QToolTip::showText(onScreen, what + "\n" + clock(event->begin) + until, this);
  }
  if (const TimelineLane* lane = painter().laneTitleAt(at, rect()))
    return QToolTip::showText(
        onScreen, lane->title + "\n" + tr("%1 with a time").arg(numberText(static_cast<qint64>(lane->events.size()))),
        this);
  if (dragFrom(at, Qt::NoModifier) == Drag::Brush)
    return QToolTip::showText(onScreen, tr("Drag along the axis to show only a time in all views"), this);
  QToolTip::hideText();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (m_drag != Drag::Pan || (event->position() - m_pressed).manhattanLength() > 4) return;
  ItemKey item = painter().itemAt(event->position(), rect(), m_shown, m_selection.state());
  if (const TimelineLane* lane = painter().laneTitleAt(event->position(), rect())) item = lane->item;
  const bool isAdded = event->modifiers() & Qt::ControlModifier;
  if (item != 0)
    m_selection.select(item, isAdded);
  else if (!isAdded)
    m_selection.clear();
}

}  // namespace fairlead::ui
