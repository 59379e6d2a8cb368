// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "ui/shell/case_desk.h"
#include "ui/views/chart/chart_edits.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// What a chart marks by itself: its rules, each to be kept or taken back, and a form for another.
class ChartRulesDialog : public FormDialog {
  Q_OBJECT

 public:
  ChartRulesDialog(CaseDesk& desk, const QString& chart, const std::vector<SavedRule>& rules, QWidget* parent);

 protected:
  void commit() override;

 private:
  void offerProperties();
  void showValue();
  ChartRule rule() const;

  CaseDesk& m_desk;
  QString m_chart;
  std::vector<StatementId> m_statements;  // by row of the list
  QListWidget* m_rules = nullptr;
  QComboBox *m_schema, *m_property, *m_test, *m_tone;
  QLineEdit *m_value, *m_letters;
};

}  // namespace fairlead::ui
