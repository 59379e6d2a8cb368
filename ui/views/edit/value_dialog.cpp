// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/value_dialog.h"

#include "ui/base/text.h"
#include "ui/views/edit/item_field.h"

namespace fairlead::ui {

ValueDialog::ValueDialog(CaseDesk& desk, EditContext context, QWidget* parent)
    : FormDialog(context.statements.empty() ? tr("Say more") : tr("Correct a value"),
                 context.statements.empty() ? tr("Add it") : tr("Correct it"), parent),
      m_desk(desk),
      m_context(std::move(context)),
      m_rows(new ValueRows(desk, this)),
      m_origin(new OriginField(m_context.scheme, m_context.origins, this)),
      m_reason(new QLineEdit(this)) {
  setObjectName("value");
  m_reason->setObjectName("reason");
  const store::Item& item = m_context.items.front();
  form()->addRow(tr("About"), new QLabel(toQt(item.caption), this));
  addWide(m_rows);
  const Schema* schema = SchemaSet::standard().find(item.schema);
  if (isCorrection()) {
    const auto& old = m_context.statements.front();
    if (schema) m_rows->setSchema(*schema, {old.property});
    const QString value = toQt(old.value);
    if (auto* target = m_rows->findChild<ItemField*>())
      target->setItem(value, m_context.targetCaption);
    else if (auto* line = m_rows->findChild<QLineEdit*>())
      line->setText(value);
    if (auto* choice = m_rows->findChild<QComboBox*>("value:" + toQt(old.property))) choice->setCurrentText(value);
    if (auto* what = m_rows->findChild<QComboBox*>()) what->setEnabled(false);
    if (auto* more = m_rows->findChild<QPushButton*>("more")) more->hide();
    m_origin->setDraft(old);
    form()->addRow(tr("&Why"), m_reason);
    m_reason->setPlaceholderText(tr("Misread, superseded, said by mistake…"));
  } else {
    if (schema) m_rows->setSchema(*schema, {});
    m_reason->hide();
  }
  addWide(m_origin);
}

void ValueDialog::commit() {
  QString problem;
  const TypedValues values = m_rows->values(problem);
  const Statement draft = m_origin->draft(problem);
  if (problem.isEmpty() && values.empty()) problem = tr("Say what it is, or cancel; to take a value away, retract it.");
  if (!problem.isEmpty()) return complain(problem);
  const QString reason = m_reason->text().trimmed();
  if (isCorrection() && reason.isEmpty()) return complain(tr("A correction needs its reason; say why."), m_reason);
  beginWork();
  const store::Item item = m_context.items.front();
  const QString text = isCorrection() ? tr("Corrected “%1”: %2").arg(toQt(item.caption), reason)
                                      : tr("Said more about “%1”").arg(toQt(item.caption));
  m_desk.change(
      store::Action::Alter, text,
      [values, draft, item = item.id, reason = fromQt(reason),
       old = isCorrection() ? m_context.statements.front().id : StatementId()](store::Case& opened,
                                                                               store::Transaction& transaction) {
        if (!old.isNil()) return replaceValue(opened, transaction, old, values.front().second, draft, reason);
        for (const auto& [property, typed] : values) addValue(opened, transaction, item, property, typed, draft);
      },
      [dialog = QPointer<ValueDialog>(this)] {
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<ValueDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()));
      });
}

}  // namespace fairlead::ui
