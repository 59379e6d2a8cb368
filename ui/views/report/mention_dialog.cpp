// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/report/mention_dialog.h"

#include "ui/base/text.h"

namespace fairlead::ui {

MentionDialog::MentionDialog(CaseDesk& desk, const QString& words, QWidget* parent)
    : FormDialog(tr("What it stands for"), tr("It stands for this"), parent), m_item(new ItemField(desk, this)) {
  setObjectName("mention");
  form()->addRow(tr("In the report"), new QLabel(words, this));
  form()->addRow(tr("&Stands for"), m_item);
  m_item->setFocus();
}

void MentionDialog::commit() {
  const auto id = ItemId::parse(fromQt(m_item->id()));
  if (!id) return complain(tr("Choose something of the case from the list."), m_item);
  emit chosen(*id);
  accept();
}

}  // namespace fairlead::ui
