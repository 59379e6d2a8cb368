// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/chart_dialog.h"

#include <QPointer>

#include "ui/base/text.h"

namespace fairlead::ui {

ChartDialog::ChartDialog(CaseDesk& desk, std::vector<PlacedOnChart> items, QWidget* parent)
    : FormDialog(tr("New chart"), tr("Make the chart"), parent),
      m_desk(desk),
      m_items(std::move(items)),
      m_name(new QLineEdit(this)) {
  setObjectName("newChart");
  m_name->setObjectName("name");
  form()->addRow(tr("&Name"), m_name);
  addWide(quietLabel(tr("It starts with what is selected, where that stands now."), this));
  m_name->setFocus();
}

void ChartDialog::commit() {
  const QString name = m_name->text().trimmed();
  if (name.isEmpty()) return complain(tr("A chart needs a name."), m_name);
  beginWork();
  m_desk.change(
      store::Action::Alter, tr("Made the chart “%1”").arg(name),
      [name = fromQt(name), items = m_items](store::Case& opened, store::Transaction& transaction) {
        newChart(opened, transaction, name, items);
      },
      [dialog = QPointer<ChartDialog>(this), name] {
        if (!dialog) return;
        emit dialog->made(name);
        dialog->accept();
      },
      [dialog = QPointer<ChartDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()), dialog->m_name);
      });
}

}  // namespace fairlead::ui
