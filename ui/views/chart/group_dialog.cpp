// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/group_dialog.h"

#include <QPointer>

#include "ui/base/text.h"
#include "ui/views/chart/chart_edits.h"

namespace fairlead::ui {

GroupDialog::GroupDialog(CaseDesk& desk, const QString& chart, std::vector<ItemKey> items, QWidget* parent)
    : FormDialog(tr("New group"), tr("Draw as one"), parent),
      m_desk(desk),
      m_chart(chart),
      m_items(std::move(items)),
      m_name(new QLineEdit(this)) {
  setObjectName("newGroup");
  m_name->setObjectName("name");
  form()->addRow(tr("&Name"), m_name);
  addWide(quietLabel(tr("On this chart alone. Nothing is said about what they are."), this));
  m_name->setFocus();
}

void GroupDialog::commit() {
  const QString name = m_name->text().trimmed();
  if (name.isEmpty()) return complain(tr("A group needs a name."), m_name);
  beginWork();
  m_desk.change(
      store::Action::Alter, tr("Grouped on the chart “%1” as “%2”").arg(m_chart, name),
      [name = fromQt(name), chart = fromQt(m_chart), items = m_items](store::Case& opened, store::Transaction& t) {
        mark(opened, t, chart, ChartMark::Grouped, items, name);
      },
      [dialog = QPointer<GroupDialog>(this)] {
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<GroupDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()), dialog->m_name);
      });
}

}  // namespace fairlead::ui
