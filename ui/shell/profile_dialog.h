// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/case_desk.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// Who works here: nothing is written by nobody.
class ProfileDialog : public FormDialog {
  Q_OBJECT

 public:
  ProfileDialog(CaseDesk& desk, QWidget* parent);

 protected:
  void commit() override;

 private:
  CaseDesk& m_desk;
  QLineEdit *m_author, *m_role, *m_organisation;
  QComboBox* m_reasons;
};

}  // namespace fairlead::ui
