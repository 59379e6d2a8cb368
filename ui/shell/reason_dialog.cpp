// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reason_dialog.h"

namespace fairlead::ui {

ReasonDialog::ReasonDialog(QWidget* parent)
    : FormDialog(tr("Why do you look?"), tr("Open the case"), parent), m_reason(new QLineEdit(this)) {
  setObjectName("reason");
  m_reason->setObjectName("reason");
  form()->addRow(tr("&Reason"), m_reason);
  addWide(quietLabel(tr("This case asks for it. It is kept with your name and what you looked at."), this));
  m_reason->setFocus();
}

void ReasonDialog::commit() {
  const QString reason = m_reason->text().trimmed();
  if (reason.isEmpty()) return complain(tr("Say why, in a few words."), m_reason);
  emit given(reason);
  accept();
}

}  // namespace fairlead::ui
