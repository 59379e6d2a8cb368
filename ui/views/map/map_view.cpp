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
#include <utility>

#include "ui/base/text.h"

namespace fairlead::ui {

MapView::MapView(Selection& selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
  // A picture of the world, of time or of a network, not of words: it has no side to be read from.
  setLayoutDirection(Qt::LeftToRight);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(320, 200);
  setAccessibleName(tr("Map"));
  connect(&selection, &Selection::selectionChanged, this, qOverload<>(&QWidget::update));
  connect(&selection, &Selection::selectionChanged, this, &MapView::describe);
  connect(&selection, &Selection::filterChanged, this, qOverload<>(&QWidget::update));
}

void MapView::show(std::shared_ptr<const MapScene> scene) {
  m_scene = std::move(scene);
  if (m_isFitted) fitAll();
  describe();
  update();
  emit sceneShown(m_scene);
}

void MapView::describe() {
  QStringList selected, layers;
  constexpr qsizetype kNamed = 5;
  constexpr std::size_t kQuickly = 100'000;  // of more, who selects would wait for the words
  if (!m_selection.state().selected.empty() && m_scene->items.size() <= kQuickly)
    for (const MapItem& item : m_scene->items)
      if (selected.size() < kNamed && m_selection.state().selected.contains(item.item)) selected << item.caption;
  for (const MapLayer& layer : m_scene->layers) layers << layer.name;
  QString text = tr("%1 places on the map.").arg(numberText(static_cast<qint64>(m_scene->items.size())));
  if (!layers.isEmpty()) text += " " + tr("Layers: %1.").arg(layers.join(", "));
  if (!selected.isEmpty()) text += " " + tr("Selected: %1.").arg(selected.join(", "));
  setAccessibleDescription(text + " " + tr("The arrows move the map, plus and minus zoom."));
}

void MapView::setTone(Tone tone) {
  m_theme = &Theme::of(tone);
  update();
}

void MapView::fitAll() {
  const MapWindow all = extentOf(*m_scene);
  geo::Projection chosen = m_window.projection;
  if (chosen.kind() == geo::Projection::Kind::Utm)
    chosen = geo::Projection::utmAt((all.west + all.east) / 2, (all.south + all.north) / 2);
  m_window = MapProjection::showing(all, chosen);
  m_isFitted = true;
  update();
}

void MapView::paintEvent(QPaintEvent*) {
  QPainter device(this);
  painter().paint(device, rect(), m_window, m_selection.state());
  if (!m_pen) return;
  for (const MapProjection& world : projection().worldsAround()) m_pen->paint(device, world, *m_theme);
}

void MapView::project(geo::Projection::Kind kind) {
  const MapProjection now = projection();
  const QPointF middle = now.toDegrees(QRectF(rect()).center());
  const bool isSomewhere = std::isfinite(middle.x());
  m_window = now.in(kind != geo::Projection::Kind::Utm ? geo::Projection(kind)
                    : isSomewhere                      ? geo::Projection::utmAt(middle.x(), middle.y())
                                                       : geo::Projection::utmAt(0, 0));
  if (m_isFitted) fitAll();
  update();
}

void MapView::moveTo(const QPointF& middle, double factor) {
  const auto next = projection().moved(middle, factor);
  if (!next) return;  // beyond the edge there is no map
  const MapProjection there(*next, rect());
  const double kSmallest = 0.0005, kBiggest = there.projection().isCylindrical() ? 400 : 900;  // degrees across
  const double wide = rect().width() * there.degreesAPixel();
  const bool isNearer = factor > 1, isFarther = factor < 1;
  if ((isNearer && wide < kSmallest) || (isFarther && wide > kBiggest)) return;
  m_window = *next;
  if (m_window.projection.kind() == geo::Projection::Kind::Utm) {
    // Zones reach some way over their bounds, so that the picture does not turn to and fro along one.
    constexpr double kReach = 4.5, kWidest = 7;
    const QPointF at = there.toDegrees(QRectF(rect()).center());
    const geo::Projection zone = geo::Projection::utmAt(at.x(), at.y());
    const double away = std::fabs(std::remainder(at.x() - m_window.projection.origin().lon, 360));
    if ((zone.zone() != m_window.projection.zone() && away > kReach) || away > kWidest) m_window = there.in(zone);
  }
  m_isFitted = false;
  update();
}

/// The point stays under the hand.
void MapView::zoomAbout(const QPointF& point, double factor) {
  const QPointF middle = QRectF(rect()).center();
  moveTo(point + (middle - point) / factor, factor);
}

void MapView::panBy(const QPointF& pixels) { moveTo(QRectF(rect()).center() + pixels, 1); }

void MapView::contextMenuEvent(QContextMenuEvent* event) {
  const ItemKey item = painter().itemAt(event->pos(), rect(), m_window, m_selection.state());
  if (item != 0 && !m_selection.state().selected.contains(item)) m_selection.select(item);
  emit menuWanted(event->globalPos());
}

void MapView::wheelEvent(QWheelEvent* event) {
  zoomAbout(event->position(), std::pow(1.0015, event->angleDelta().y()));
}
void MapView::mousePressEvent(QMouseEvent* event) {
  m_pressed = m_last = event->position();
  m_isDoubleClick = false;  // a dialog may have taken the release
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
  const QPointF here = projection().toDegrees(event->position());
  if (event->buttons() & Qt::LeftButton) {
    panBy(m_last - event->position());
    m_last = event->position();
  } else if (m_pen) {
    if (const auto at = positionAt(event->position())) m_pen->hover(*at);
    update();
  } else {
    tell(event->position(), event->globalPosition().toPoint());
  }
  emit pointedAt(std::remainder(here.x(), 360), here.y());
}

void MapView::tell(const QPointF& at, const QPoint& onScreen) {
  const ItemKey item = painter().itemAt(at, rect(), m_window, m_selection.state());
  const auto found = std::find_if(m_scene->items.begin(), m_scene->items.end(),
                                  [item](const MapItem& one) { return item != 0 && one.item == item; });
  if (found != m_scene->items.end())
    QToolTip::showText(onScreen, found->caption, this);
  else
    QToolTip::hideText();
}

std::optional<Position> MapView::positionAt(const QPointF& point) const {
  const QPointF at = projection().toDegrees(point);
  return Position::fromDegrees(std::remainder(at.x(), 360), at.y());
}

void MapView::setLook(MapLook look) {
  m_look = look;
  update();
}

void MapView::setTool(MapTool tool) {
  m_pen.reset();
  if (tool != MapTool::Select) {
    m_pen.emplace(tool);
    setFocus();
  }
  setCursor(m_pen ? Qt::CrossCursor : Qt::ArrowCursor);
  emit toolChanged();
  update();
}

void MapView::endDrawing() {
  if (!m_pen || !m_pen->mayEnd()) return;
  if (m_pen->tool() == MapTool::Measure) {  // stays to be read
    m_pen->end();
    return update();
  }
  const MapPen done = *m_pen;
  setTool(MapTool::Select);
  emit drawn(done.tool(), done.points());
}

void MapView::click(const QPointF& point, bool isAdded) {
  if (m_pen) {
    if (const auto at = positionAt(point)) m_pen->add(*at);
    if (m_pen->isWhole()) return endDrawing();
    return update();
  }
  const ItemKey item = painter().itemAt(point, rect(), m_window, m_selection.state());
  if (item != 0) return m_selection.select(item, isAdded);
  if (const auto group = painter().groupAt(point, rect(), m_window, m_selection.state())) {
    m_window = *group;
    m_isFitted = false;
    return update();
  }
  if (!isAdded) m_selection.clear();
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (std::exchange(m_isDoubleClick, false)) return;
  if ((event->position() - m_pressed).manhattanLength() > 4) return;
  click(event->position(), event->modifiers() & Qt::ControlModifier);
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
  m_pressed = m_last = event->position();
  if (!m_pen) return;
  m_isDoubleClick = true;
  endDrawing();
}

bool MapView::event(QEvent* event) {
  // While something is drawn, these keys are its own and no command's.
  if (event->type() == QEvent::ShortcutOverride && m_pen) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Backspace) {
      event->accept();
      return true;
    }
  }
  return QWidget::event(event);
}

void MapView::keyPressEvent(QKeyEvent* event) {
  const QPointF middle = QRectF(rect()).center();
  constexpr double kPart = 0.2;  // of the view, a key
  switch (event->key()) {
    case Qt::Key_Left:
      return panBy({-kPart * width(), 0});
    case Qt::Key_Right:
      return panBy({kPart * width(), 0});
    case Qt::Key_Up:
      return panBy({0, -kPart * height()});
    case Qt::Key_Down:
      return panBy({0, kPart * height()});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomAbout(middle, 1.5);
    case Qt::Key_Minus:
      return zoomAbout(middle, 1 / 1.5);
    default:
      break;
  }
  if (!m_pen) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Escape:
      return setTool(MapTool::Select);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return endDrawing();
    case Qt::Key_Backspace:
      m_pen->takeBack();
      return update();
    default:
      return QWidget::keyPressEvent(event);
  }
}

}  // namespace fairlead::ui
