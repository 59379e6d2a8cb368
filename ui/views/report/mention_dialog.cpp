// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/report/mention_dialog.h"

#include "ui/base/text.h"

namespace fairlead::ui {

MentionDialog::MentionDialog(CaseDesk& desk, const ShownMention& mention, QWidget* parent)
    : FormDialog(tr("What it stands for"), tr("It stands for this"), parent), m_item(new ItemField(desk, this)) {
  setObjectName("mention");
  form()->addRow(tr("In the report"), new QLabel(toQt(mention.mention.mention.text), this));
  if (!mention.bearers.empty()) {
    m_bearers = new QListWidget(this);
    m_bearers->setObjectName("bearers");
    m_bearers->setAccessibleName(tr("Those of this name"));
    for (const auto& bearer : mention.bearers) {
      auto* line = new QListWidgetItem(bearer.label, m_bearers);
      line->setData(Qt::UserRole, toQt(bearer.id.text()));
      line->setToolTip(bearer.label);
    }
    new QListWidgetItem(tr("Somebody or something new of this name"), m_bearers);
    m_bearers->setCurrentRow(0);
    m_bearers->setMinimumWidth(460);
    connect(m_bearers, &QListWidget::itemActivated, this, [this] { commit(); });
    form()->addRow(tr("&Of this name"), m_bearers);
  }
  form()->addRow(m_bearers ? tr("Or &another") : tr("&Stands for"), m_item);
  if (m_bearers)
    m_bearers->setFocus();
  else
    m_item->setFocus();
}

void MentionDialog::commit() {
  QString wanted = m_item->id();
  if (m_item->text().trimmed().isEmpty() && m_bearers && m_bearers->currentItem()) {
    wanted = m_bearers->currentItem()->data(Qt::UserRole).toString();
    if (wanted.isEmpty()) {
      emit newWanted();
      return accept();
    }
  }
  const auto id = ItemId::parse(fromQt(wanted));
  if (!id) return complain(tr("Choose something of the case from the list."), m_item);
  emit chosen(*id);
  accept();
}

}  // namespace fairlead::ui
