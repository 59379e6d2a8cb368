// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/cover_editor.h"

#include <QFormLayout>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

CoverEditor::CoverEditor(QWidget* parent)
    : QWidget(parent),
      m_title(new QLineEdit(this)),
      m_label(new QLineEdit(this)),
      m_author(new QLineEdit(this)),
      m_date(new QLineEdit(this)),
      m_yardstick(new QComboBox(this)),
      m_marks(new QCheckBox(tr("Mark each paragraph"), this)) {
  auto* form = new QFormLayout(this);
  form->setContentsMargins(0, 0, 0, 0);
  form->setSpacing(size::kGap);
  m_yardstick->addItem(tr("United Kingdom: PHIA yardstick"), QString("phia"));
  m_yardstick->addItem(tr("United States: ICD 203"), QString("icd203"));
  m_yardstick->setObjectName("yardstick");
  m_date->setPlaceholderText(tr("The day, such as 2022-09-30; empty: that on which it is made"));
  m_author->setPlaceholderText(tr("Empty: whoever makes it"));
  m_label->setPlaceholderText(tr("What kind of product it is"));
  const struct {
    QLineEdit* field;
    const char* member;
    QString text;
  } fields[] = {{m_title, "title", tr("Title")},
                {m_label, "label", tr("Product")},
                {m_author, "author", tr("Author")},
                {m_date, "date", tr("Date")}};
  for (const auto& one : fields) {
    one.field->setObjectName(QString("cover-") + one.member);
    form->addRow(one.text, one.field);
    connect(one.field, &QLineEdit::textEdited, this,
            [this, member = one.member](const QString& text) { emit changed(member, text, true); });
    connect(one.field, &QLineEdit::editingFinished, this, &CoverEditor::left);
  }
  form->addRow(tr("Yardstick"), m_yardstick);
  m_marks->setObjectName("paragraph-marks");
  form->addRow(QString(), m_marks);
  form->addRow(QString(),
               quietLabel(tr("Marking, reference and copy number are worked out when the pack is made."), this));
  connect(m_yardstick, &QComboBox::activated, this,
          [this] { emit changed("yardstick", m_yardstick->currentData().toString(), false); });
  connect(m_marks, &QCheckBox::clicked, this,
          [this](bool isOn) { emit changed("paragraph_marks", isOn ? QString("yes") : QString(), false); });
}

void CoverEditor::show(const PackPlan& plan) {
  const auto set = [&](QLineEdit* field, const char* member) {
    const QString text = toQt(plan.value(member));
    if (field->text() != text) field->setText(text);
  };
  set(m_title, "title");
  set(m_label, "label");
  set(m_author, "author");
  set(m_date, "date");
  const QString yardstick = toQt(plan.value("yardstick"));
  m_yardstick->setCurrentIndex(std::max(0, m_yardstick->findData(yardstick)));
  m_marks->setChecked(plan.value("paragraph_marks") == "yes");
}

void CoverEditor::setReadOnly(bool isReadOnly) {
  for (QLineEdit* field : {m_title, m_label, m_author, m_date}) field->setReadOnly(isReadOnly);
  m_yardstick->setEnabled(!isReadOnly);
  m_marks->setEnabled(!isReadOnly);
}

}  // namespace fairlead::ui
