// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/model/marking.h"

namespace fairlead::ui {

/// A dialog of labelled fields: what is wrong stands in a sentence above the buttons, and the verb is on the button.
class FormDialog : public QDialog {
  Q_OBJECT

 public:
  FormDialog(const QString& title, const QString& verb, QWidget* parent);

 protected:
  QFormLayout* form() { return m_form; }
  /// Below the fields, as wide as the dialog.
  void addWide(QWidget* widget);
  QPushButton* verb() { return m_verb; }
  /// Shows the sentence, and marks and focuses the field if one is to blame.
  void complain(const QString& sentence, QWidget* field = nullptr);
  void beginWork();  // the verb waits until complain() or accept()
  /// The verb was pressed.
  virtual void commit() = 0;

 private:
  QFormLayout* m_form;
  QVBoxLayout* m_column;
  QLabel* m_problem;
  QPushButton* m_verb;
};

/// All classifications by their names, or none.
QComboBox* classificationField(Classification chosen, const QString& none, QWidget* parent);
Classification classificationOf(const QComboBox* field);

/// A choice behind its label, in a row of what a panel can be asked for.
QComboBox* labelledCombo(QHBoxLayout* row, const QString& label, QWidget* parent);

/// Shows a label's words as those of a problem, or as any others.
void setProblem(QLabel* label, bool isProblem);

/// A small, quiet explanation.
QLabel* quietLabel(const QString& text, QWidget* parent = nullptr);

}  // namespace fairlead::ui
