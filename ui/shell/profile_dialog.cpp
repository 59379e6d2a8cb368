// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/profile_dialog.h"

namespace fairlead::ui {

ProfileDialog::ProfileDialog(CaseDesk& desk, QWidget* parent)
    : FormDialog(tr("Who works here"), tr("Save"), parent),
      m_desk(desk),
      m_author(new QLineEdit(desk.profile().author, this)),
      m_role(new QLineEdit(desk.profile().role, this)),
      m_organisation(new QLineEdit(desk.profile().organisation, this)),
      m_reasons(new QComboBox(this)) {
  setObjectName("profile");
  m_author->setObjectName("author");
  m_role->setObjectName("role");
  m_organisation->setObjectName("organisation");
  form()->addRow(tr("&Name"), m_author);
  form()->addRow(tr("&Role"), m_role);
  form()->addRow(tr("&Organisation"), m_organisation);
  m_reasons->addItems({tr("Not asked for"), tr("May be given"), tr("Must be given")});
  m_reasons->setCurrentIndex(static_cast<int>(desk.profile().reasons));
  form()->addRow(tr("R&easons for disclosure"), m_reasons);
  addWide(quietLabel(tr("Every change in a case bears this name, role and organisation."), this));
}

void ProfileDialog::commit() {
  if (m_author->text().trimmed().isEmpty())
    return complain(tr("Say who you are; nothing is written by nobody."), m_author);
  m_desk.setProfile({m_author->text().trimmed(), m_role->text().trimmed(), m_organisation->text().trimmed(),
                     static_cast<ReasonPolicy>(m_reasons->currentIndex())});
  accept();
}

}  // namespace fairlead::ui
