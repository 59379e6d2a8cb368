// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/expand_dialog.h"

#include "ui/base/text.h"

namespace fairlead::ui {

ExpandDialog::ExpandDialog(const std::vector<Neighbour>& neighbours, QWidget* parent)
    : FormDialog(tr("Expand"), {}, parent), m_strongest(new QSpinBox(this)), m_list(new QListWidget(this)) {
  setObjectName("expand");
  const int count = static_cast<int>(neighbours.size());
  addWide(quietLabel(
      tr("%1 neighbours are not on this chart yet. Take the strongest, or choose.").arg(numberText(count)), this));
  m_strongest->setObjectName("strongest");
  m_strongest->setRange(0, count);
  form()->addRow(tr("The &strongest"), m_strongest);
  m_list->setObjectName("neighbours");
  m_list->setAccessibleName(tr("Neighbours, the strongest first"));
  m_list->setUniformItemSizes(true);
  for (const Neighbour& one : neighbours) {
    const QString links =
        one.links == 1 ? tr("one link") : tr("%1 links").arg(numberText(static_cast<qint64>(one.links)));
    auto* row = new QListWidgetItem(tr("%1 (%2, %3)").arg(one.caption, one.kind, links), m_list);
    row->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(one.item));
    row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
    row->setCheckState(Qt::Unchecked);
  }
  addWide(m_list);
  connect(m_strongest, &QSpinBox::valueChanged, this, &ExpandDialog::choose);
  connect(m_list, &QListWidget::itemChanged, this, &ExpandDialog::updateVerb);
  m_strongest->setValue(std::min(count, kGuard));
  m_strongest->setFocus();
}

void ExpandDialog::choose(int strongest) {
  const QSignalBlocker quiet(m_list);
  for (int i = 0; i < m_list->count(); ++i) m_list->item(i)->setCheckState(i < strongest ? Qt::Checked : Qt::Unchecked);
  updateVerb();
  m_list->viewport()->update();
}

std::vector<ItemKey> ExpandDialog::checked() const {
  std::vector<ItemKey> items;
  for (int i = 0; i < m_list->count(); ++i)
    if (m_list->item(i)->checkState() == Qt::Checked) items.push_back(m_list->item(i)->data(Qt::UserRole).toLongLong());
  return items;
}

void ExpandDialog::updateVerb() {
  verb()->setText(tr("Put %1 on the chart").arg(numberText(static_cast<qint64>(checked().size()))));
}

void ExpandDialog::commit() {
  const auto items = checked();
  if (items.empty()) return complain(tr("Check those that shall come onto the chart."), m_list);
  emit chosen(items);
  accept();
}

}  // namespace fairlead::ui
