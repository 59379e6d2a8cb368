// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/case_desk.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// Names a group, and draws what was chosen as one from then on.
class GroupDialog : public FormDialog {
  Q_OBJECT

 public:
  GroupDialog(CaseDesk& desk, const QString& chart, std::vector<ItemKey> items, QWidget* parent);

 protected:
  void commit() override;

 private:
  CaseDesk& m_desk;
  QString m_chart;
  std::vector<ItemKey> m_items;
  QLineEdit* m_name;
};

}  // namespace fairlead::ui
