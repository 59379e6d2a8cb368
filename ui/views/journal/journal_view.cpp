// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/journal/journal_view.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/base/text.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

JournalView::JournalView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new JournalModel(this)),
      m_filter(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_undo(new QPushButton(tr("Undo the latest"), this)),
      m_table(new QTableView(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(size::kGap, size::kGap, size::kGap, 0);
  column->setSpacing(size::kGap);
  auto* head = new QHBoxLayout;
  head->addWidget(m_filter, 1);
  head->addWidget(m_count);
  head->addWidget(m_undo);
  column->addLayout(head);
  column->addWidget(m_table, 1);
  m_filter->setPlaceholderText(tr("Who, what, when or why"));
  m_filter->setAccessibleName(tr("Filter the journal"));
  m_filter->setClearButtonEnabled(true);
  m_count->setProperty("quiet", true);
  m_undo->setObjectName("undo");
  m_table->setModel(m_model);
  m_table->setAccessibleName(tr("Journal"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(24);
  m_table->setShowGrid(false);
  m_table->setWordWrap(false);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_table->horizontalHeader()->setHighlightSections(false);
  for (const auto& [at, width] :
       {std::pair(0, 56), std::pair(1, 150), std::pair(2, 130), std::pair(3, 90), std::pair(4, 420)})
    m_table->setColumnWidth(at, width);
  m_table->horizontalHeader()->setSectionResizeMode(4, QHeaderView::Stretch);  // what was done is read, not its reason
  connect(m_filter, &QLineEdit::textChanged, m_model, &JournalModel::filter);
  connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
    m_count->setText(tr("%1 of %2").arg(numberText(m_model->rowCount()), numberText(m_model->all())));
  });
  connect(m_undo, &QPushButton::clicked, &desk, &CaseDesk::undo);
  connect(&desk, &CaseDesk::caseChanged, this, &JournalView::refresh);
  connect(&desk, &CaseDesk::statusChanged, this, &JournalView::showUndo);
  connect(&desk, &CaseDesk::caseClosed, this, [this] { m_model->setEntries({}); });
  showUndo();
}

void JournalView::refresh() {
  m_desk.read<std::vector<store::JournalEntry>>(
      "journal", this, [](const store::Case& opened, const Progress&) { return opened.journal(); },
      [this](std::vector<store::JournalEntry> entries) { m_model->setEntries(std::move(entries)); });
}

void JournalView::showUndo() {
  const QString what = toQt(m_desk.status().undo);
  m_undo->setEnabled(m_desk.mayWrite() && !what.isEmpty());
  m_undo->setText(what.isEmpty() ? tr("Undo the latest") : tr("Undo: %1").arg(elided(what, 40)));
}

}  // namespace fairlead::ui
