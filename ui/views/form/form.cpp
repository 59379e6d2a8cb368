// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/form/form.h"

#include <QStyle>
#include <QVBoxLayout>

#include "ui/base/text.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

FormDialog::FormDialog(const QString& title, const QString& verb, QWidget* parent)
    : QDialog(parent), m_form(new QFormLayout), m_column(new QVBoxLayout(this)), m_problem(new QLabel(this)) {
  setWindowTitle(title);
  setAccessibleName(title);
  setAttribute(Qt::WA_DeleteOnClose);
  m_column->setContentsMargins(size::kWide, size::kWide, size::kWide, size::kWide);
  m_column->setSpacing(size::kGap + 4);
  m_form->setSpacing(size::kGap);
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  m_column->addLayout(m_form);
  m_problem->setProperty("problem", true);
  m_problem->setWordWrap(true);
  m_problem->setObjectName("problem");
  m_problem->hide();
  m_column->addWidget(m_problem);
  auto* buttons = new QDialogButtonBox(this);
  m_verb = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
  m_verb->setObjectName("verb");
  m_verb->setDefault(true);
  QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  cancel->setAutoDefault(false);
  m_column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] { commit(); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  setMinimumWidth(420);
}

void FormDialog::addWide(QWidget* widget) { m_column->insertWidget(m_column->count() - 2, widget); }

void FormDialog::complain(const QString& sentence, QWidget* field) {
  m_verb->setEnabled(true);
  m_problem->setText(sentence);
  m_problem->setVisible(!sentence.isEmpty());
  for (QLineEdit* other : findChildren<QLineEdit*>())
    if (other->property("wrong").toBool() != (other == field)) {
      other->setProperty("wrong", other == field);
      style()->unpolish(other);
      style()->polish(other);
    }
  if (field) field->setFocus();
}

void FormDialog::beginWork() {
  complain({});
  m_verb->setEnabled(false);
}

QComboBox* classificationField(Classification chosen, const QString& none, QWidget* parent) {
  auto* field = new QComboBox(parent);
  for (const auto one : {Classification::None, Classification::Official, Classification::OfficialSensitive,
                         Classification::Secret, Classification::TopSecret}) {
    field->addItem(one == Classification::None ? none : toQt(classificationText(one)), static_cast<int>(one));
    if (one == chosen) field->setCurrentIndex(field->count() - 1);
  }
  return field;
}

Classification classificationOf(const QComboBox* field) {
  return static_cast<Classification>(field->currentData().toInt());
}

QComboBox* labelledCombo(QHBoxLayout* row, const QString& label, QWidget* parent) {
  auto* made = new QComboBox(parent);
  auto* said = new QLabel(label, parent);
  said->setBuddy(made);
  made->setAccessibleName(QString(label).remove('&'));
  made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  row->addWidget(said);
  row->addWidget(made);
  row->addSpacing(size::kWide);
  return made;
}

void setProblem(QLabel* label, bool isProblem) {
  if (label->property("problem").toBool() == isProblem) return;
  label->setProperty("problem", isProblem);
  label->style()->unpolish(label);
  label->style()->polish(label);
}

QLabel* quietLabel(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("quiet", true);
  label->setWordWrap(true);
  return label;
}

}  // namespace fairlead::ui
