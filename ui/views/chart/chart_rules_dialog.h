// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QListWidget>
#include <optional>

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
  void addCondition();
  RuleCondition::Test test() const;
  /// As it is typed; a place that is not known has no value.
  RuleCondition condition() const;
  /// As the case keeps it, or what is wrong with it as a sentence.
  bool canonical(RuleCondition& condition);
  /// What the form says, with the conditions above it; nothing after a complaint.
  std::optional<ChartRule> rule();

  CaseDesk& m_desk;
  QString m_chart;
  std::vector<StatementId> m_statements;  // by row of the list
  QListWidget* m_rules = nullptr;
  std::vector<RuleCondition> m_conditions;  // by row of the list, which is hidden while there are none
  QListWidget* m_listed;
  QComboBox *m_schema, *m_property, *m_test, *m_tone;
  QLineEdit *m_value, *m_letters;
  QDoubleSpinBox* m_kilometres;
};

}  // namespace fairlead::ui
