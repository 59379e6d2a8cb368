// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/import/import_page.h"

#include <QHeaderView>

#include "ui/base/theme.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

ImportPage::ImportPage(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_column(new QVBoxLayout(this)),
      m_summary(new QLabel(this)),
      m_verb(new QPushButton(this)) {
  m_column->setContentsMargins(size::kWide, size::kWide, size::kWide, size::kWide);
  m_column->setSpacing(size::kGap);
  m_summary->setWordWrap(true);
  m_summary->setObjectName("summary");
  m_column->addWidget(m_summary);
  m_verb->setObjectName("import");
  m_verb->setDefault(true);
  m_verb->setEnabled(false);
  m_verb->setText(tr("Import"));
  m_column->addWidget(m_verb, 0, Qt::AlignRight);
  connect(m_verb, &QPushButton::clicked, this, [this] {
    bringIn();
    emit ended();
  });
}

QTableWidget* ImportPage::addTable(const QStringList& heads) {
  auto* table = new QTableWidget(0, static_cast<int>(heads.size()), this);
  table->setHorizontalHeaderLabels(heads);
  table->verticalHeader()->hide();
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setWordWrap(false);
  table->setShowGrid(false);
  table->setTabKeyNavigation(false);
  table->horizontalHeader()->setStretchLastSection(true);
  table->resizeColumnsToContents();
  m_column->insertWidget(m_column->count() - 1, table, 1);
  return table;
}

void ImportPage::setSummary(const QString& text, bool isProblem) {
  m_summary->setText(text);
  setProblem(m_summary, isProblem);
}

void ImportPage::setVerb(const QString& text, bool isReady) {
  m_verb->setText(text);
  m_verb->setEnabled(isReady);
}

}  // namespace fairlead::ui
