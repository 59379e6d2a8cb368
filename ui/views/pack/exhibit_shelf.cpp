// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/exhibit_shelf.h"

#include <QMimeData>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

constexpr int kShown = Qt::UserRole, kChart = Qt::UserRole + 1;

}  // namespace

ExhibitShelf::ExhibitShelf(QWidget* parent) : QListWidget(parent) {
  setObjectName("shelf");
  setAccessibleName(tr("What can become an exhibit"));
  setDragEnabled(true);
  setDragDropMode(QAbstractItemView::DragOnly);
  setTextElideMode(Qt::ElideMiddle);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(this, &QListWidget::itemActivated, this,
          [this](const QListWidgetItem* item) { emit addWanted(queryOf(row(item))); });
}

void ExhibitShelf::offer(const AskShown& shown, const QStringList& charts) {
  m_ask = shown;
  clear();
  const std::vector<ShownNow> now = shown ? shown() : std::vector<ShownNow>();
  for (std::size_t i = 0; i < now.size(); ++i) {
    auto* row = new QListWidgetItem(now[i].text, this);
    row->setData(kShown, static_cast<int>(i));
    row->setToolTip(tr("As it is shown now, with filter, selection and time"));
  }
  for (const QString& chart : charts) {
    auto* row = new QListWidgetItem(tr("Saved chart: %1").arg(chart), this);
    row->setData(kShown, -1);
    row->setData(kChart, chart);
    row->setToolTip(chart);
  }
}

/// What the views show is asked for when it is taken, not when it was listed.
ExhibitQuery ExhibitShelf::queryOf(int row) const {
  const QListWidgetItem* taken = item(row);
  const int shown = taken->data(kShown).toInt();
  if (shown >= 0 && m_ask) {
    const auto now = m_ask();
    if (static_cast<std::size_t>(shown) < now.size()) return now[static_cast<std::size_t>(shown)].query;
  }
  ExhibitQuery query;
  query.kind = "chart";
  query.chart = fromQt(taken->data(kChart).toString());
  return query;
}

QMimeData* ExhibitShelf::mimeData(const QList<QListWidgetItem*>& items) const {
  auto* made = new QMimeData;
  if (!items.isEmpty()) made->setData(kMime, QByteArray::fromStdString(queryOf(row(items.front())).section().dump()));
  return made;
}

}  // namespace fairlead::ui
