// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/case_desk.h"
#include "ui/views/chart/chart_edits.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// Names a new chart, and makes it of what was chosen.
class ChartDialog : public FormDialog {
  Q_OBJECT

 public:
  ChartDialog(CaseDesk& desk, std::vector<PlacedOnChart> items, QWidget* parent);

 signals:
  void made(const QString& chart);

 protected:
  void commit() override;

 private:
  CaseDesk& m_desk;
  std::vector<PlacedOnChart> m_items;
  QLineEdit* m_name;
};

}  // namespace fairlead::ui
