// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/form/form.h"

namespace fairlead::ui {

/// Asks why somebody looks, before anything of a case that wants to know is shown.
class ReasonDialog : public FormDialog {
  Q_OBJECT

 public:
  explicit ReasonDialog(QWidget* parent);

 signals:
  void given(const QString& reason);

 protected:
  void commit() override;

 private:
  QLineEdit* m_reason;
};

}  // namespace fairlead::ui
