// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/case_desk.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// The case in another program's format, under a release profile; a disclosure like any other.
class ExportDialog : public FormDialog {
  Q_OBJECT

 public:
  ExportDialog(CaseDesk& desk, QWidget* parent);
  void write(const QString& path);

 protected:
  void commit() override;

 private:
  CaseDesk& m_desk;
  QComboBox *m_format, *m_profile;
  QLineEdit *m_recipient, *m_reason;
};

}  // namespace fairlead::ui
