// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/pack_outline.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/base/text.h"
#include "ui/views/pack/exhibit_shelf.h"
#include "ui/views/pack/part_names.h"

namespace fairlead::ui {

namespace {

constexpr int kBelow = Qt::UserRole, kLevel = Qt::UserRole + 1, kWarnings = Qt::UserRole + 2,
              kTrouble = Qt::UserRole + 3;
constexpr int kRow = 40, kIndent = 12;

/// A heading with what it is below it, and at the end how many warnings there are.
class SectionDelegate : public QStyledItemDelegate {
 public:
  explicit SectionDelegate(QObject* parent) : QStyledItemDelegate(parent) {}
  void setTheme(const Theme& theme) { m_theme = &theme; }

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {80, kRow}; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    painter->save();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen) painter->fillRect(option.rect, m_theme->panel);
    if (isChosen) painter->fillRect(QRect(option.rect.topLeft(), QSize(2, kRow)), m_theme->accent);
    const int indent = size::kGap + kIndent * std::max(0, index.data(kLevel).toInt() - 1);
    QRect area = option.rect.adjusted(indent, 4, -size::kGap, -4);
    const int warnings = index.data(kWarnings).toInt();
    if (warnings > 0) {
      painter->setFont(font(11));
      painter->setPen(m_theme->quietInk);
      const QString number = numberText(warnings);
      const int wide = painter->fontMetrics().horizontalAdvance(number) + 12;
      const QRect badge(area.right() - wide, area.center().y() - 8, wide, 16);
      painter->setRenderHint(QPainter::Antialiasing);
      painter->drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
      painter->drawText(badge, Qt::AlignCenter, number);
      area.setRight(badge.left() - size::kGap);
    }
    const QRect above(area.left(), area.top(), area.width(), 17), below(area.left(), area.top() + 17, area.width(), 15);
    painter->setFont(font(13, index.data(kLevel).toInt() <= 1));
    painter->setPen(m_theme->ink);
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->drawText(above, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, above.width()));
    painter->setFont(font(11));
    const QString trouble = index.data(kTrouble).toString();
    painter->setPen(trouble.isEmpty() ? m_theme->quietInk : m_theme->problem);
    const QString words = trouble.isEmpty() ? index.data(kBelow).toString() : trouble;
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, below.width()));
    painter->setPen(m_theme->line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
  }

 private:
  const Theme* m_theme = &Theme::of(Tone::Light);
};

QString belowOf(const Json& section) {
  const std::string part = textIn(section, "part"), kind = textIn(section, "kind");
  QString words = part == "exhibit" ? PackOutline::tr("Exhibit: %1").arg(exhibitKindName(kind.empty() ? "map" : kind))
                                    : partName(part.empty() ? "text" : part);
  if (isSetIn(section, "new_page")) words += QString::fromUtf8(" · ") + PackOutline::tr("new page");
  return words;
}

}  // namespace

PackOutline::PackOutline(QWidget* parent) : QListWidget(parent) {
  setObjectName("outline");
  setAccessibleName(tr("Outline of the pack"));
  setItemDelegate(new SectionDelegate(this));
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setDragDropMode(QAbstractItemView::DragDrop);
  setDefaultDropAction(Qt::MoveAction);
  setDropIndicatorShown(true);
  connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
    if (!m_isShowing && row >= 0) emit chosenChanged(row - 1);
  });
}

void PackOutline::setTheme(const Theme& theme) {
  static_cast<SectionDelegate*>(itemDelegate())->setTheme(theme);
  viewport()->update();
}

void PackOutline::show(const PackPlan& plan, int chosen) {
  m_isShowing = true;
  clear();
  auto* cover = new QListWidgetItem(tr("Cover"), this);
  cover->setData(kBelow, toQt(plan.value("title")));
  cover->setData(kLevel, 1);
  cover->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  for (std::size_t i = 0; i < plan.count(); ++i) {
    const Json& section = plan.section(i);
    auto* row = new QListWidgetItem(sectionName(section), this);
    row->setData(kBelow, belowOf(section));
    row->setData(kLevel, static_cast<int>(std::clamp<std::int64_t>(numberIn(section, "level").value_or(1), 1, 3)));
    row->setData(Qt::AccessibleTextRole, row->text() + ", " + belowOf(section));
    row->setToolTip(row->text());
  }
  setCurrentRow(std::clamp(chosen, -1, static_cast<int>(plan.count()) - 1) + 1);
  m_isShowing = false;
}

void PackOutline::setSigns(const std::map<int, SectionSign>& signs) {
  for (int row = 1; row < count(); ++row) {
    const auto found = signs.find(row - 1);
    const SectionSign sign = found == signs.end() ? SectionSign() : found->second;
    item(row)->setData(kWarnings, sign.warnings);
    item(row)->setData(kTrouble, sign.isGone      ? tr("Cannot be shown")
                                 : sign.isChanged ? tr("The case has changed since")
                                                  : QString());
  }
}

void PackOutline::keyPressEvent(QKeyEvent* event) {
  const int section = chosen();
  const bool isUp = event->key() == Qt::Key_Up, isDown = event->key() == Qt::Key_Down;
  if (m_isChangeable && section >= 0 && event->modifiers().testFlag(Qt::AltModifier) && (isUp || isDown)) {
    const int to = section + (isUp ? -1 : 1);
    if (to >= 0 && to < count() - 1) emit moveWanted(section, to);
    return;
  }
  if (m_isChangeable && section >= 0 && event->key() == Qt::Key_Delete) return emit removeWanted(section);
  QListWidget::keyPressEvent(event);
}

QMimeData* PackOutline::mimeData(const QList<QListWidgetItem*>& items) const {
  auto* made = new QMimeData;
  if (!items.isEmpty())
    made->setData(kMime,
                  QByteArray::number(reinterpret_cast<quintptr>(this)) + ' ' + QByteArray::number(row(items[0])));
  return made;
}

int PackOutline::draggedBy(const QMimeData& dragged) const {
  const QList<QByteArray> parts = dragged.data(kMime).split(' ');
  if (parts.size() != 2 || parts[0].toULongLong() != reinterpret_cast<quintptr>(this)) return -1;
  return parts[1].toInt() - 1;
}

bool PackOutline::takes(const QDropEvent& event) const {
  return m_isChangeable && (event.mimeData()->hasFormat(ExhibitShelf::kMime) || draggedBy(*event.mimeData()) >= 0);
}

void PackOutline::dragEnterEvent(QDragEnterEvent* event) {
  if (!takes(*event)) return event->ignore();
  QListWidget::dragEnterEvent(event);
  event->acceptProposedAction();
}

void PackOutline::dragMoveEvent(QDragMoveEvent* event) {
  if (!takes(*event)) return event->ignore();
  QListWidget::dragMoveEvent(event);
  event->acceptProposedAction();
}

int PackOutline::sectionAt(const QPoint& point) const {
  const QListWidgetItem* under = itemAt(point);
  if (!under) return count() - 1;
  const QRect area = visualItemRect(under);
  return std::max(0, row(under) - 1 + (point.y() > area.center().y() ? 1 : 0));
}

void PackOutline::dropEvent(QDropEvent* event) {
  if (!takes(*event)) return event->ignore();
  const int at = sectionAt(event->position().toPoint());
  // Nothing of the list is moved here: the plan is, and is shown anew.
  event->setDropAction(Qt::CopyAction);
  event->accept();
  setState(QAbstractItemView::NoState);
  viewport()->update();
  if (event->mimeData()->hasFormat(ExhibitShelf::kMime))
    return emit dropWanted(event->mimeData()->data(ExhibitShelf::kMime), at);
  const int from = draggedBy(*event->mimeData()), to = at > from ? at - 1 : at;
  if (from < count() - 1 && to != from) emit moveWanted(from, to);
}

void PackOutline::startDrag(Qt::DropActions actions) {
  if (m_isChangeable && chosen() >= 0) QListWidget::startDrag(actions);
}

}  // namespace fairlead::ui
