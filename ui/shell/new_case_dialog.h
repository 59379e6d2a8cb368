// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/case_desk.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// A new case: what it is called, how it is marked, what may not come in, how reports are graded, and where the file
/// is.
class NewCaseDialog : public FormDialog {
  Q_OBJECT

 public:
  NewCaseDialog(CaseDesk& desk, QWidget* parent);

 signals:
  void made(const QString& path);

 protected:
  void commit() override;

 private:
  void propose();
  void browse();

  CaseDesk& m_desk;
  QLineEdit *m_title, *m_path;
  QComboBox *m_classification, *m_ceiling, *m_scheme;
  bool m_isPathTheirs = false;
};

}  // namespace fairlead::ui
