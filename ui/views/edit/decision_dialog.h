// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/shell/case_desk.h"
#include "ui/views/edit/edit_context.h"
#include "ui/views/edit/grading_field.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// A short decision about what is selected, with its reason or words: retract, regrade, annotate, judge.
class DecisionDialog : public FormDialog {
  Q_OBJECT

 public:
  enum class Kind { RetractStatements, RetractItem, Regrade, Annotate, Judge };
  DecisionDialog(CaseDesk& desk, Kind kind, EditContext context, QWidget* parent);
  /// For Judge: same, different or unsure.
  void setDecision(const QString& decision);

 protected:
  void commit() override;

 private:
  QString about() const;
  QString journalText() const;
  CaseDesk::Edit edit() const;

  CaseDesk& m_desk;
  Kind m_kind;
  EditContext m_context;
  QLineEdit* m_words;
  QComboBox* m_decision = nullptr;
  GradingField* m_grading = nullptr;
};

}  // namespace fairlead::ui
