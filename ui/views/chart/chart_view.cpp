// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/chart_view.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/model/time_value.h"
#include "ui/base/style.h"
#include "ui/base/text.h"
#include "ui/paint/chart_drawing_painter.h"

namespace fairlead::ui {

namespace {

constexpr double kStill = 4;  // pixels that a hand moves in a click

std::vector<ItemKey> itemsOf(const ChartNode& node) {
  return node.isGroup() ? node.members : std::vector<ItemKey>{node.item};
}

/// The one file that is dragged, if its name is a picture's; what it truly is, the contained program finds out.
QString draggedPicture(const QMimeData& dragged) {
  const QList<QUrl> urls = dragged.urls();
  if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
  const QString file = urls.front().toLocalFile(), ending = file.section('.', -1).toLower();
  static const QStringList kEndings{"png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff"};
  return kEndings.contains(ending) ? file : QString();
}

}  // namespace

ChartView::ChartView(Selection& selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
  // A picture of the world, of time or of a network, not of words: it has no side to be read from.
  setLayoutDirection(Qt::LeftToRight);
  setMouseTracking(true);
  setMinimumSize(320, 200);
  setAccessibleName(tr("Link chart"));
  setFocusPolicy(Qt::StrongFocus);
  setAcceptDrops(true);
  m_rest.setSingleShot(true);
  m_rest.setInterval(120);
  connect(&m_rest, &QTimer::timeout, this, qOverload<>(&QWidget::update));
  connect(&selection, &Selection::selectionChanged, this, qOverload<>(&QWidget::update));
  connect(&selection, &Selection::selectionChanged, this, &ChartView::describe);
  connect(&selection, &Selection::filterChanged, this, qOverload<>(&QWidget::update));
}

void ChartView::show(std::shared_ptr<const ChartScene> scene) {
  m_scene = std::move(scene);
  m_ghost.reset();
  m_words = {};  // of nodes and links that are gone
  m_grasped = {};
  m_new.reset();
  if (m_isFitted) fitAll();
  describe();
  update();
}

void ChartView::describe() {
  QStringList selected;
  constexpr qsizetype kNamed = 5;
  if (!m_selection.state().selected.empty())
    for (const ChartNode& node : m_scene->nodes)
      if (selected.size() < kNamed && node.isAmong(m_selection.state().selected)) selected << node.caption;
  QString text = tr("%1 entities and %2 lines.")
                     .arg(numberText(static_cast<qint64>(m_scene->nodes.size())),
                          numberText(static_cast<qint64>(m_scene->links.size())));
  if (!selected.isEmpty()) text += " " + tr("Selected: %1.").arg(selected.join(", "));
  setAccessibleDescription(text + " " + tr("The arrows go from one to the nearest, plus and minus zoom."));
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

void ChartView::setMovable(bool isMovable) {
  m_isMovable = isMovable;
  if (!isMovable && m_tool != ChartTool::Select) setTool(ChartTool::Select);
}

void ChartView::setTool(ChartTool tool) {
  m_tool = tool;
  m_new.reset();
  if (tool != ChartTool::Select) setFocus();
  setCursor(tool == ChartTool::Select ? Qt::ArrowCursor : Qt::CrossCursor);
  emit toolChanged();
  update();
}

ChartView::Hit ChartView::hitAt(const QPointF& point) const {
  const auto hit = [](Hit::What what, int index) { return Hit{what, static_cast<std::size_t>(index)}; };
  const ViewState& state = m_selection.state();
  const ChartDrawingPainter drawings(*m_theme, m_view);
  // As it is drawn, from above.
  if (const int one = drawings.at(m_scene->drawings, point); one >= 0) return hit(Hit::What::Drawing, one);
  if (const int one = painter().nodeAt(point, m_view, state, m_words); one >= 0) return hit(Hit::What::Node, one);
  if (const int one = painter().linkAt(point, m_view, state, m_words); one >= 0) return hit(Hit::What::Link, one);
  if (const int one = drawings.frameAt(m_scene->drawings, point); one >= 0) return hit(Hit::What::Drawing, one);
  return {};
}

std::vector<ItemKey> ChartView::itemsAt(const QPointF& point) const {
  const Hit hit = hitAt(point);
  switch (hit.what) {
    case Hit::What::Drawing:
      return {m_scene->drawings[hit.index].item};
    case Hit::What::Node:
      return itemsOf(m_scene->nodes[hit.index]);
    case Hit::What::Link:
      return shownItems(m_scene->links[hit.index], m_selection.state());
    default:
      return {};
  }
}

void ChartView::paintEvent(QPaintEvent*) {
  QPainter device(this);
  m_words = {};
  painter().paint(device, rect(), m_view, m_selection.state(), &m_words,
                  m_rest.isActive() ? Pace::Moving : Pace::Resting);
  if (m_new) {
    const ChartDrawingPainter drawing(*m_theme, m_view);
    device.setLayoutDirection(Qt::LayoutDirectionAuto);
    const std::vector<ChartDrawing> one{*m_new};
    device.setRenderHint(QPainter::Antialiasing);
    drawing.paintFrames(device, one, {});
    drawing.paintWordsAndArrows(device, one, {});
  }
  if (hasFocus()) frameFocus(device, rect(), *m_theme);
}

/// Other files are the window's.
void ChartView::dragEnterEvent(QDragEnterEvent* event) {
  if (draggedPicture(*event->mimeData()).isEmpty()) return event->ignore();
  event->setDropAction(Qt::CopyAction);
  event->accept();
}

void ChartView::dropEvent(QDropEvent* event) {
  const QString file = draggedPicture(*event->mimeData());
  if (file.isEmpty()) return event->ignore();
  event->setDropAction(Qt::CopyAction);
  event->accept();
  const Hit hit = hitAt(event->position());
  const bool isEntity = hit.what == Hit::What::Node && !m_scene->nodes[hit.index].isGroup();
  emit pictureDropped(isEntity ? m_scene->nodes[hit.index].item : 0, file);
}

void ChartView::resizeEvent(QResizeEvent*) {
  if (m_isFitted) fitAll();
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) {
  const auto items = itemsAt(event->pos());
  if (!items.empty() && !m_selection.state().selected.contains(items.front())) m_selection.select(items);
  emit menuWanted(event->globalPos());
}

void ChartView::wheelEvent(QWheelEvent* event) { zoom(std::pow(1.0015, event->angleDelta().y()), event->position()); }

void ChartView::hasten() {
  m_rest.start();
  update();
}

void ChartView::zoom(double factor, const QPointF& at) {
  constexpr double kLeast = 1e-4, kMost = 1e5;  // pixels for a link
  const double scale = m_view.m11() * factor;
  if ((factor < 1 && scale < kLeast) || (factor > 1 && scale > kMost)) return;
  m_view = m_view * QTransform::fromTranslate(-at.x(), -at.y()) * QTransform::fromScale(factor, factor) *
           QTransform::fromTranslate(at.x(), at.y());
  m_isFitted = false;
  hasten();
}

bool ChartView::event(QEvent* event) {
  // While something is drawn, Escape gives that up and clears no filter.
  if (event->type() == QEvent::ShortcutOverride && m_tool != ChartTool::Select &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void ChartView::mousePressEvent(QMouseEvent* event) {
  if (m_ghost) return;  // another button, while something is carried
  m_pressed = m_last = event->position();
  if (m_tool != ChartTool::Select && event->button() == Qt::LeftButton) {
    const QPointF at = m_view.inverted().map(m_pressed);
    const auto kind = m_tool == ChartTool::Frame   ? ChartDrawing::Kind::Frame
                      : m_tool == ChartTool::Arrow ? ChartDrawing::Kind::Arrow
                                                   : ChartDrawing::Kind::Words;
    m_new = ChartDrawing{0, kind, at, at, {}};
    return;
  }
  m_grasped = {};
  if (m_isMovable && event->button() == Qt::LeftButton) m_grasped = hitAt(m_pressed);
  if (m_grasped.what == Hit::What::Link) m_grasped = {};
}

/// A frame or an arrow needs some length; a mere click lets the tool wait.
void ChartView::endDrawing(const QPointF& at) {
  const QPointF from = m_view.inverted().map(m_pressed), to = m_view.inverted().map(at);
  m_new.reset();
  update();
  const ChartTool tool = m_tool;
  if (tool != ChartTool::Words && (at - m_pressed).manhattanLength() <= kStill) return;
  setTool(ChartTool::Select);
  emit drawn(tool, from, to);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
  constexpr double kStep = 1.25;
  if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Escape:
      return m_tool == ChartTool::Select ? QWidget::keyPressEvent(event) : setTool(ChartTool::Select);
    case Qt::Key_Left:
      return walk({-1, 0});
    case Qt::Key_Right:
      return walk({1, 0});
    case Qt::Key_Up:
      return walk({0, -1});
    case Qt::Key_Down:
      return walk({0, 1});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom(kStep, rect().center());
    case Qt::Key_Minus:
      return zoom(1 / kStep, rect().center());
    case Qt::Key_Menu:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return emit menuWanted(mapToGlobal(rect().center()));
    default:
      QWidget::keyPressEvent(event);
  }
}

void ChartView::walk(const QPointF& way) {
  const std::vector<char> lit = litNodes(*m_scene, m_selection.state());
  const auto selected = std::find_if(m_scene->nodes.begin(), m_scene->nodes.end(),
                                     [&](const ChartNode& node) { return node.isAmong(m_selection.state().selected); });
  const bool hasStart = selected != m_scene->nodes.end();
  const QPointF start = hasStart ? selected->at : m_view.inverted().map(QPointF(rect().center()));
  const ChartNode* best = nullptr;
  double least = 0;
  for (std::size_t i = 0; i < m_scene->nodes.size(); ++i) {
    const ChartNode& node = m_scene->nodes[i];
    if (!lit[i] || (hasStart && &node == &*selected)) continue;
    const QPointF apart = node.at - start;
    const double along = QPointF::dotProduct(apart, way);
    const double aside = std::abs(apart.x() * way.y() - apart.y() * way.x());
    if (hasStart && along <= 0) continue;
    // What lies aside counts double, so that an arrow goes where it points.
    const double cost = hasStart ? along + 2 * aside : std::hypot(apart.x(), apart.y());
    if (best && cost >= least) continue;
    best = &node;
    least = cost;
  }
  if (!best) return;
  reveal(*best);
  m_selection.select(itemsOf(*best));
}

void ChartView::reveal(const ChartNode& node) {
  constexpr int kMargin = 60;
  const QPointF at = m_view.map(node.at);
  const QRectF inner = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
  if (inner.contains(at)) return;
  const QPointF to(std::clamp(at.x(), inner.left(), std::max(inner.left(), inner.right())),
                   std::clamp(at.y(), inner.top(), std::max(inner.top(), inner.bottom())));
  m_view = m_view * QTransform::fromTranslate(to.x() - at.x(), to.y() - at.y());
  m_isFitted = false;
  update();
}

/// What a line stands for and how good it is, in words.
QString ChartView::told(const ChartLink& link) const {
  const auto name = [&](std::uint32_t node) { return m_scene->nodes[node].caption; };
  QStringList lines{link.isDirected ? QString::fromUtf8("%1 → %2").arg(name(link.from), name(link.to))
                                    : tr("%1 and %2").arg(name(link.from), name(link.to)),
                    link.label};
  QStringList quality{link.strength == LinkStrength::Confirmed     ? tr("confirmed")
                      : link.strength == LinkStrength::Unconfirmed ? tr("unconfirmed")
                                                                   : tr("tentative")};
  if (link.isSingleOrigin) quality << tr("one independent origin");
  if (link.isAssessed) quality << tr("an assessment, not a fact");
  lines << quality.join(", ");
  const auto day = [&](std::int64_t at) {
    return toQt(zonedText(Instant(std::chrono::milliseconds(at)), m_selection.state().zone).substr(0, 10));
  };
  if (const auto span = link.span())
    lines << (day(span->from) == day(span->to) ? day(span->from) : tr("%1 to %2").arg(day(span->from), day(span->to)));
  if (link.hasUndated) lines << (link.times.empty() ? tr("undated") : tr("some of it undated"));
  return lines.join("\n");
}

void ChartView::drag(const QPointF& to) {
  if (!m_ghost) {
    if ((to - m_pressed).manhattanLength() <= kStill) return;
    m_ghost = std::make_shared<ChartScene>(*m_scene);
    m_scene = m_ghost;
    m_isFitted = false;  // the rest stays where it is on the screen
    m_carried = {};
  }
  const QTransform back = m_view.inverted();
  const QPointF by = back.map(to) - back.map(m_last);
  m_last = to;
  hasten();
  if (m_grasped.what == Hit::What::Node) {
    m_ghost->nodes[m_grasped.index].at = back.map(to);
    return;
  }
  ChartDrawing& drawing = m_ghost->drawings[m_grasped.index];
  drawing.from += by;
  drawing.to += by;
  m_carried += by;
}

/// Tells where it was carried to; the window may have been zoomed on the way.
void ChartView::drop() {
  const Hit grasped = std::exchange(m_grasped, {});
  const auto ghost = std::exchange(m_ghost, nullptr);
  if (grasped.what == Hit::What::Node) {
    const ChartNode& node = ghost->nodes[grasped.index];
    emit moved(itemsOf(node), node.at);
  } else {
    emit drawingMoved(ghost->drawings[grasped.index].item, m_carried);
  }
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
  if (m_new) {
    m_new->to = m_view.inverted().map(event->position());
    return update();
  }
  if (m_tool != ChartTool::Select) return;
  const bool isGrasping = m_grasped.what != Hit::What::Nothing;
  if (event->buttons() & Qt::LeftButton && isGrasping) return drag(event->position());
  if (event->buttons() & Qt::LeftButton) {
    const QPointF moved = event->position() - m_last;
    m_view = m_view * QTransform::fromTranslate(moved.x(), moved.y());
    m_last = event->position();
    m_isFitted = false;
    hasten();
    return;
  }
  const Hit hit = hitAt(event->position());
  setCursor(hit.what == Hit::What::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
  if (hit.what == Hit::What::Link)
    QToolTip::showText(event->globalPosition().toPoint(), told(m_scene->links[hit.index]), this);
  else if (hit.what == Hit::What::Node)
    QToolTip::showText(event->globalPosition().toPoint(), m_scene->nodes[hit.index].caption, this);
  else
    QToolTip::hideText();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (m_new) return endDrawing(event->position());
  if (m_ghost) return drop();
  m_grasped = {};
  if ((event->position() - m_pressed).manhattanLength() > kStill) return;  // that was a drag
  const auto items = itemsAt(event->position());
  const bool isAdded = event->modifiers() & Qt::ControlModifier;
  if (items.size() == 1)
    m_selection.select(items.front(), isAdded);
  else if (!items.empty())
    m_selection.select(items, isAdded);
  else if (!isAdded)
    m_selection.clear();
}

}  // namespace fairlead::ui
